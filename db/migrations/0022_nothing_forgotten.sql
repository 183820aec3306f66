-- *Today* asks for what nobody has taken by its state, and for what a colleague has whose reporter wrote again, each from its oldest end.
create index report_unclaimed_by_state on fanal.report (organization_id, unit_id, state, received_hour, report_id)
  where assigned_member is null and state in ('new', 'open', 'waiting');
create index report_taken_waiting on fanal.report (organization_id, unit_id, received_hour, report_id)
  where assigned_member is not null and state = 'waiting';
