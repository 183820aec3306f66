-- Which key of each class a person's record was begun with, as the member who began it signed it (decisions/0044). Anybody can seal a key of
-- their own to a member's public key; a device uses none that is not signed for here.
create table fanal.subject_key_commit (
  organization_id uuid not null,
  subject_id uuid not null,
  class text not null check (class in ('C3', 'C4', 'C5', 'C6', 'C7')),
  epoch integer not null check (epoch > 0),
  signed_by uuid not null,
  -- the statement and its signature; it says nothing of the key
  commitment jsonb not null check (jsonb_typeof(commitment) = 'object'),
  signed_at timestamptz not null,
  primary key (organization_id, subject_id, class, epoch),
  foreign key (organization_id, subject_id) references fanal.subject (organization_id, subject_id)
);

-- No key is passed on of which nobody signed that the record was begun with it. Keys that lie there from before stay, and no device uses them.
alter table fanal.subject_key_wrap add constraint subject_key_wrap_is_begun
  foreign key (organization_id, subject_id, class, epoch) references fanal.subject_key_commit (organization_id, subject_id, class, epoch) not valid;

alter table fanal.subject_key_commit enable row level security;
alter table fanal.subject_key_commit force row level security;
create policy owner on fanal.subject_key_commit to fanal_migrator using (true) with check (true);
create policy granted on fanal.subject_key_commit for select to fanal_workbench
  using (organization_id = (select fanal.organization()) and exists (select 1 from fanal.own_grant g
    where g.organization_id = subject_key_commit.organization_id and g.target_kind = 'subject' and g.target_id = subject_key_commit.subject_id
      and subject_key_commit.class = any (g.classes) and 'see' = any (g.operations)));
create policy shared on fanal.subject_key_commit for insert to fanal_workbench
  with check (organization_id = (select fanal.organization()) and signed_by = (select fanal.actor()) and exists (select 1 from fanal.own_grant g
    where g.organization_id = subject_key_commit.organization_id and g.target_kind = 'subject' and g.target_id = subject_key_commit.subject_id
      and subject_key_commit.class = any (g.classes) and 'share' = any (g.operations)));
grant select, insert on fanal.subject_key_commit to fanal_workbench;
