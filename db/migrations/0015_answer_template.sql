-- Ready sentences and questions that a unit writes for itself, in both languages; the shipped ones are code. C2: no word of a report.

create table fanal.answer_template (
  organization_id uuid not null,
  answer_template_id uuid not null,
  unit_id uuid not null,
  kind text not null check (kind in ('answer', 'question')),
  title_en text not null check (length(title_en) between 1 and 80),
  title_fr text not null check (length(title_fr) between 1 and 80),
  text_en text not null check (length(text_en) between 1 and 2000),
  text_fr text not null check (length(text_fr) between 1 and 2000),
  updated_at timestamptz not null,
  updated_by uuid not null,
  primary key (organization_id, answer_template_id),
  foreign key (organization_id, unit_id) references fanal.unit (organization_id, unit_id)
);

alter table fanal.answer_template enable row level security;
alter table fanal.answer_template force row level security;
create policy owner on fanal.answer_template to fanal_migrator using (true) with check (true);
create policy intake on fanal.answer_template to fanal_workbench using (organization_id = (select fanal.organization())
  and ((select fanal.has_duty('intake-officer')) or (select fanal.has_duty('hotline-operator')) or (select fanal.has_duty('intake-supervisor'))))
  with check (organization_id = (select fanal.organization()) and (select fanal.has_duty('intake-supervisor')));
grant select, insert, update, delete on fanal.answer_template to fanal_workbench;

-- What nobody has taken, from its oldest end: whoever comes on duty reads this first.
create index report_unclaimed on fanal.report (organization_id, unit_id, received_hour, report_id) where assigned_member is null and state <> 'closed';
