-- A person's case from the first conversation to its end: where it stands, what is needed, what is done about it and by when. Codes, dates
-- and ids only (C2); what somebody said lies sealed as a field of the person.

create table fanal.protection_case (
  organization_id uuid not null,
  case_id uuid not null,
  subject_id uuid not null,
  unit_id uuid not null,
  -- what colleagues say to each other: made by chance, so that it tells neither how many there are nor when it began
  number text not null check (number ~ '^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$'),
  state text not null check (state in ('intake', 'open', 'active', 'on-hold', 'closing', 'closed')),
  version integer not null check (version > 0),
  seq integer not null check (seq >= 0),
  marks text[] not null,
  lead_id uuid,
  risk_level text check (risk_level in ('low', 'medium', 'high', 'critical')),
  -- why a vital interest stands in for a yes that could not be asked for
  vital_interest text check (vital_interest in ('life-in-danger', 'cannot-answer')),
  plan_reviewed_at timestamptz,
  closing_reason text check (closing_reason in ('goals-met', 'person-asked', 'moved-to-partner', 'not-contactable', 'not-our-mandate', 'opened-in-error')),
  closure_asked_by uuid,
  closure_agreed_by uuid,
  -- of a report that was handed over; no key leads there
  from_handed uuid,
  -- the day by which somebody has to look at it; a list is ordered by it
  next_at timestamptz not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (organization_id, case_id),
  unique (organization_id, number),
  foreign key (organization_id, subject_id) references fanal.subject (organization_id, subject_id),
  check ((state = 'closed') = (closed_at is not null)),
  check (closure_agreed_by is null or closure_agreed_by <> closure_asked_by)
);
create index protection_case_of_subject on fanal.protection_case (organization_id, subject_id, next_at, case_id);
create unique index protection_case_of_handed on fanal.protection_case (organization_id, from_handed) where from_handed is not null;

-- What the person needs, as they see it; their words are the field need-<id>.
create table fanal.case_need (
  organization_id uuid not null,
  need_id uuid not null,
  case_id uuid not null,
  subject_id uuid not null,
  domain text not null check (domain in ('safety', 'housing', 'health', 'mental-health', 'legal', 'immigration', 'income', 'education', 'family',
    'documents', 'interpretation', 'repatriation', 'compensation')),
  urgency text not null check (urgency in ('today', 'this-week', 'later')),
  said_by_person boolean not null,
  state text not null check (state in ('open', 'planned', 'met', 'unmet')),
  unmet_reason text check (unmet_reason in ('no-capacity', 'out-of-area', 'not-eligible', 'language', 'person-declined', 'not-safe', 'no-such-service')),
  added_by uuid not null,
  added_at timestamptz not null,
  ended_at timestamptz,
  primary key (organization_id, need_id),
  foreign key (organization_id, case_id) references fanal.protection_case (organization_id, case_id),
  check ((state = 'unmet') = (unmet_reason is not null)),
  check ((state in ('met', 'unmet')) = (ended_at is not null))
);
create index case_need_of_case on fanal.case_need (organization_id, case_id, need_id);

-- What is done about a need; the goal in the person's words is the field step-<id>.
create table fanal.plan_action (
  organization_id uuid not null,
  action_id uuid not null,
  case_id uuid not null,
  subject_id uuid not null,
  need_id uuid not null,
  owner_id uuid not null,
  state text not null check (state in ('planned', 'doing', 'done', 'dropped')),
  due_at timestamptz,
  -- a service that was given: when, and how much of it in units of that service
  delivered_on date,
  units integer check (units between 1 and 10000),
  added_by uuid not null,
  added_at timestamptz not null,
  ended_at timestamptz,
  primary key (organization_id, action_id),
  foreign key (organization_id, need_id) references fanal.case_need (organization_id, need_id),
  check ((state in ('done', 'dropped')) = (ended_at is not null)),
  check (delivered_on is null or state = 'done')
);
create index plan_action_of_case on fanal.plan_action (organization_id, case_id, action_id);

-- What somebody has to do by a date, and which rule the date came from. `source_id` is the record that asked for it.
create table fanal.case_task (
  organization_id uuid not null,
  task_id uuid not null,
  case_id uuid,
  subject_id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-z-]{2,39}$'),
  assignee_id uuid,
  due_at timestamptz not null,
  rule text,
  source_id uuid not null,
  state text not null check (state in ('open', 'done', 'cancelled')),
  made_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (organization_id, task_id),
  foreign key (organization_id, subject_id) references fanal.subject (organization_id, subject_id),
  check ((state = 'open') = (ended_at is null))
);
create index case_task_of_subject on fanal.case_task (organization_id, subject_id, due_at, task_id) where state = 'open';
create index case_task_of_source on fanal.case_task (organization_id, source_id) where state = 'open';

do $$
declare
  protected text;
  asks constant text := 'organization_id = (select fanal.organization()) and exists (select 1 from fanal.own_grant g
    where g.organization_id = %1$I.organization_id and g.target_kind = ''subject'' and g.target_id = %1$I.subject_id
      and ''C2'' = any (g.classes) and %2$L = any (g.operations))';
begin
  foreach protected in array array['protection_case', 'case_need', 'plan_action', 'case_task'] loop
    execute format('alter table fanal.%I enable row level security', protected);
    execute format('alter table fanal.%I force row level security', protected);
    execute format('create policy owner on fanal.%I to fanal_migrator using (true) with check (true)', protected);
    execute format('create policy granted on fanal.%1$I for select to fanal_workbench using (' || asks || ')', protected, 'see');
    execute format('create policy added on fanal.%1$I for insert to fanal_workbench with check (' || asks || ')', protected, 'change');
    execute format('create policy changed on fanal.%1$I for update to fanal_workbench using (' || asks || ')', protected, 'change');
  end loop;
  -- the clock: ends and makes tasks, and sees codes only
  execute 'create policy clock on fanal.case_task to fanal_worker using (true) with check (true)';
  execute 'create policy clock on fanal.protection_case for select to fanal_worker using (true)';
  -- whoever answers for privacy: that there is a case and where it stands, and what is due
  foreach protected in array array['protection_case', 'case_task'] loop
    execute format('create policy privacy on fanal.%I for select to fanal_workbench
      using (organization_id = (select fanal.organization()) and (select fanal.has_duty(''privacy-officer'')))', protected);
  end loop;
end
$$;

grant select, insert on fanal.protection_case, fanal.case_need, fanal.plan_action, fanal.case_task to fanal_workbench;
grant update (state, version, seq, marks, lead_id, risk_level, vital_interest, plan_reviewed_at, closing_reason, closure_asked_by, closure_agreed_by, next_at,
  closed_at) on fanal.protection_case to fanal_workbench;
grant update (state, unmet_reason, urgency, ended_at) on fanal.case_need to fanal_workbench;
grant update (state, owner_id, due_at, delivered_on, units, ended_at) on fanal.plan_action to fanal_workbench;
grant update (state, assignee_id, due_at, ended_by, ended_at) on fanal.case_task to fanal_workbench;
grant select on fanal.protection_case to fanal_worker;
grant select, insert on fanal.case_task to fanal_worker;
grant update (state, ended_at) on fanal.case_task to fanal_worker;

-- Whether somebody opened a case from this already: two who take the same thing wait for each other here, also where one may not see the other's case.
create function fanal.case_from_handed(p_handed uuid)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(p_handed::text, 34));
  return (fanal.has_duty('case-worker') or fanal.has_duty('case-supervisor')) and exists (
    select 1 from fanal.protection_case c where c.organization_id = fanal.organization() and c.from_handed = p_handed);
end
$$;
revoke all on function fanal.case_from_handed(uuid) from public;
grant execute on function fanal.case_from_handed(uuid) to fanal_workbench;
