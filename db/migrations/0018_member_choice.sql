-- What members choose for their own screens; nobody else reads it. Single keys as shortcuts can be switched off (WCAG 2.1.4).
create table fanal.member_choice (
  organization_id uuid not null,
  member_id uuid not null,
  shortcuts boolean not null,
  primary key (organization_id, member_id),
  foreign key (organization_id, member_id) references fanal.member (organization_id, member_id)
);

alter table fanal.member_choice enable row level security;
alter table fanal.member_choice force row level security;
create policy own on fanal.member_choice to fanal_workbench
  using (organization_id = (select fanal.organization()) and member_id = (select fanal.actor()))
  with check (organization_id = (select fanal.organization()) and member_id = (select fanal.actor()));
create policy owner on fanal.member_choice to fanal_migrator using (true) with check (true);
grant select, insert on fanal.member_choice to fanal_workbench;
grant update (shortcuts) on fanal.member_choice to fanal_workbench;
