-- What came of a hand-over cannot always be passed on: whoever wanted no receipt opens no mailbox. That is a state of its own, not "told".
alter table fanal.handover drop constraint handover_state_check;
alter table fanal.handover add constraint handover_state_check check (state in
  ('awaiting-check', 'returned', 'sent', 'received', 'declined', 'outcome', 'told', 'untold', 'withdrawn', 'kept'));
