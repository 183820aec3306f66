-- What an officer confirms of a report after triage, and what was done where somebody may be under 18. Codes only.

-- The statistical record (C1): the only thing of a report that is counted. A correction is a further version; the last one counts.
-- Indigenous identity is not a column: it is self-declared, and no report asks for it.
create table fanal.statistical_record (
  organization_id uuid not null,
  report_id uuid not null,
  version integer not null check (version > 0),
  confirmed_by uuid not null,
  confirmed_hour timestamptz not null,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  channel text not null check (channel in ('web', 'call', 'text', 'chat', 'walk-in')),
  language text not null check (language in ('en', 'fr', 'other', 'unknown')),
  path text not null check (path in ('own', 'witness', 'work', 'unknown')),
  region text not null check (region in ('AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT', 'outside', 'unknown')),
  form text not null check (form in ('sexual', 'labour', 'domestic', 'criminal', 'begging', 'organ', 'marriage', 'several', 'none', 'unknown')),
  age_group text not null check (age_group in ('under-18', '18-24', '25-39', '40-plus', 'several', 'unknown')),
  gender text not null check (gender in ('woman', 'man', 'another', 'several', 'unknown')),
  status_group text not null check (status_group in ('citizen-or-permanent', 'temporary', 'none', 'several', 'unknown')),
  cc_279 text not null check (cc_279 in ('indicated', 'not_indicated', 'not_enough_information', 'not-screened')),
  palermo text not null check (palermo in ('indicated', 'not_indicated', 'not_enough_information', 'not-screened')),
  irpa_118 text not null check (irpa_118 in ('indicated', 'not_indicated', 'not_enough_information', 'not-screened')),
  decision text not null check (decision in
    ('trafficking-likely', 'smuggling-only', 'labour-standards', 'partner-violence', 'sex-work-own-choice', 'other-harm', 'no-harm', 'not-enough-information')),
  outcome text not null check (outcome in ('answered', 'victim-services', 'police', 'child-protection', 'another-unit', 'no-contact', 'nothing', 'open')),
  primary key (organization_id, report_id, version)
);

-- The separate path of a person who may be under 18: who was told what, when, by whom.
create table fanal.child_protection_step (
  organization_id uuid not null,
  report_id uuid not null,
  child_protection_step_id uuid not null,
  step text not null check (step in ('young-person-told', 'young-person-not-told', 'authority-told', 'guardian-safe', 'guardian-told')),
  reason text check (reason in ('unsafe', 'out-of-reach', 'too-young', 'guardian-not-involved', 'guardian-asked-for', 'authority-advised')),
  region text check (region in ('AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT')),
  member_id uuid not null,
  at_hour timestamptz not null,
  primary key (organization_id, report_id, child_protection_step_id),
  check ((step in ('young-person-not-told', 'guardian-safe')) = (reason is not null)),
  check ((step = 'authority-told') = (region is not null))
);

do $$
declare
  protected text;
begin
  foreach protected in array array['statistical_record', 'child_protection_step'] loop
    execute format('alter table fanal.%I enable row level security', protected);
    execute format('alter table fanal.%I force row level security', protected);
    execute format('create policy owner on fanal.%I to fanal_migrator using (true) with check (true)', protected);
    execute format('create policy intake on fanal.%I to fanal_workbench using (organization_id = (select fanal.organization())
      and ((select fanal.has_duty(''intake-officer'')) or (select fanal.has_duty(''hotline-operator'')) or (select fanal.has_duty(''intake-supervisor''))))
      with check (organization_id = (select fanal.organization())
      and ((select fanal.has_duty(''intake-officer'')) or (select fanal.has_duty(''hotline-operator'')) or (select fanal.has_duty(''intake-supervisor''))))', protected);
    execute format('grant select, insert on fanal.%I to fanal_workbench', protected);
  end loop;
end
$$;

-- What oversight reads: no report, no unit, no day. Cells are small: nothing of this is published without disclosure control.
create view fanal.published_statistical_record as
  select o.kind as organization_kind, r.month, r.channel, r.language, r.path, r.region, r.form, r.age_group, r.gender, r.status_group,
    r.cc_279, r.palermo, r.irpa_118, r.decision, r.outcome
  from fanal.statistical_record r
  join fanal.organization o using (organization_id)
  where r.version = (select max(l.version) from fanal.statistical_record l
    where l.organization_id = r.organization_id and l.report_id = r.report_id);
grant select on fanal.published_statistical_record to fanal_worker, fanal_auditor;
