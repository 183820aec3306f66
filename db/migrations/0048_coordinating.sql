-- Who is asked about which promises, what they said, who decided, and what the taskforce agreed. Codes of the plan and words of staff about a promise, never about a person
-- (C1). What was said is never changed: a further version stands after it.

-- Which organization of the deployment answers as which department of the plan; the secretariat says so.
create table fanal.plan_party (
  organization_id uuid not null,
  party_id uuid not null,
  department text not null check (length(department) between 1 and 60),
  -- Whose organization it is; no key leads from one organization to another.
  party_organization_id uuid not null,
  set_at timestamptz not null,
  set_by uuid not null,
  primary key (organization_id, party_id),
  unique (organization_id, department),
  foreign key (organization_id) references fanal.organization (organization_id)
);

-- A span that departments are asked about. What is asked (promises and departments as the plan then had them) stays as it was on the day that it was opened.
create table fanal.reporting_period (
  organization_id uuid not null,
  reporting_period_id uuid not null,
  plan text not null,
  plan_version integer not null,
  period text not null check (length(period) between 4 and 20),
  from_on date not null,
  until_on date not null check (until_on > from_on),
  due_on date not null check (due_on >= from_on),
  reply_days integer not null check (reply_days between 5 and 90),
  asked jsonb not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  primary key (organization_id, reporting_period_id),
  unique (organization_id, plan, period),
  foreign key (organization_id, plan, plan_version) references fanal.plan_version (organization_id, plan, version)
);

-- What a department said of one promise: a draft, or sent. Empty words are words that are missing; what is sent has both languages.
create table fanal.update_version (
  organization_id uuid not null,
  reporting_period_id uuid not null,
  commitment text not null check (length(commitment) between 1 and 60),
  version integer not null check (version >= 1),
  party_id uuid not null,
  department text not null,
  kind text not null check (kind in ('drafted', 'submitted')),
  standing text not null check (standing in ('not-started', 'limited', 'substantial', 'complete')),
  nil boolean not null,
  progress_en text not null check (length(progress_en) <= 4000),
  progress_fr text not null check (length(progress_fr) <= 4000),
  challenge_en text not null check (length(challenge_en) <= 4000),
  challenge_fr text not null check (length(challenge_fr) <= 4000),
  evidence_en text not null check (length(evidence_en) <= 4000),
  evidence_fr text not null check (length(evidence_fr) <= 4000),
  reached text[] not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (organization_id, reporting_period_id, commitment, version),
  unique (organization_id, reporting_period_id, commitment, version, written_by),
  foreign key (organization_id, reporting_period_id) references fanal.reporting_period (organization_id, reporting_period_id),
  foreign key (organization_id, party_id) references fanal.plan_party (organization_id, party_id),
  check (kind = 'drafted' or (
    ((progress_en = '') = (progress_fr = '')) and ((challenge_en = '') = (challenge_fr = '')) and ((evidence_en = '') = (evidence_fr = ''))
    and (nil or progress_en <> '') and (standing not in ('not-started', 'limited') or challenge_en <> '') and (standing <> 'complete' or evidence_en <> '')))
);

-- A second person's answer to a version; the database itself refuses the one who wrote it.
create table fanal.update_decision (
  organization_id uuid not null,
  reporting_period_id uuid not null,
  commitment text not null,
  version integer not null,
  party_id uuid not null,
  kind text not null check (kind in ('returned', 'approved')),
  reason_en text,
  reason_fr text,
  written_by uuid not null,
  decided_by uuid not null check (decided_by <> written_by),
  decided_at timestamptz not null,
  primary key (organization_id, reporting_period_id, commitment, version),
  foreign key (organization_id, reporting_period_id, commitment, version, written_by)
    references fanal.update_version (organization_id, reporting_period_id, commitment, version, written_by),
  foreign key (organization_id, party_id) references fanal.plan_party (organization_id, party_id),
  check ((reason_en is null) = (reason_fr is null) and (kind = 'approved' or length(reason_en) between 1 and 2000 and length(reason_fr) between 1 and 2000))
);

-- A department is told that its silence will print with its name, and by when it may answer; and its answer.
create table fanal.silence_notice (
  organization_id uuid not null,
  reporting_period_id uuid not null,
  commitment text not null,
  party_id uuid not null,
  department text not null,
  noticed_at timestamptz not null,
  noticed_by uuid not null,
  reply_until date not null,
  primary key (organization_id, reporting_period_id, commitment),
  foreign key (organization_id, reporting_period_id) references fanal.reporting_period (organization_id, reporting_period_id),
  foreign key (organization_id, party_id) references fanal.plan_party (organization_id, party_id)
);
create table fanal.silence_reply (
  organization_id uuid not null,
  reporting_period_id uuid not null,
  commitment text not null,
  party_id uuid not null,
  words_en text not null check (length(words_en) between 1 and 2000),
  words_fr text not null check (length(words_fr) between 1 and 2000),
  replied_at timestamptz not null,
  replied_by uuid not null,
  primary key (organization_id, reporting_period_id, commitment),
  foreign key (organization_id, reporting_period_id, commitment) references fanal.silence_notice (organization_id, reporting_period_id, commitment),
  foreign key (organization_id, party_id) references fanal.plan_party (organization_id, party_id)
);

-- What an independent reviewer found; the last one holds, and prints beside the department's where it differs.
create table fanal.commitment_review (
  organization_id uuid not null,
  commitment_review_id uuid not null,
  reporting_period_id uuid not null,
  commitment text not null,
  party_id uuid,
  standing text not null check (standing in ('not-started', 'limited', 'substantial', 'complete', 'no-evidence')),
  reason_en text not null check (length(reason_en) between 1 and 2000),
  reason_fr text not null check (length(reason_fr) between 1 and 2000),
  reviewed_by uuid not null,
  reviewed_at timestamptz not null,
  primary key (organization_id, commitment_review_id),
  foreign key (organization_id, reporting_period_id) references fanal.reporting_period (organization_id, reporting_period_id),
  foreign key (organization_id, party_id) references fanal.plan_party (organization_id, party_id)
);

-- A meeting of the taskforce, what it decided, and who does what by when.
create table fanal.meeting (
  organization_id uuid not null,
  meeting_id uuid not null,
  plan text not null check (plan ~ '^[a-z][a-z0-9-]{0,39}$'),
  held_on date not null,
  title_en text not null check (length(title_en) between 1 and 200),
  title_fr text not null check (length(title_fr) between 1 and 200),
  entered_at timestamptz not null,
  entered_by uuid not null,
  primary key (organization_id, meeting_id),
  foreign key (organization_id) references fanal.organization (organization_id)
);
create table fanal.meeting_item (
  organization_id uuid not null,
  meeting_item_id uuid not null,
  meeting_id uuid not null,
  kind text not null check (kind in ('decision', 'action')),
  words_en text not null check (length(words_en) between 1 and 2000),
  words_fr text not null check (length(words_fr) between 1 and 2000),
  commitments text[] not null check (cardinality(commitments) between 1 and 40),
  -- A department's code; an action has one, and a day.
  owner text check (length(owner) between 1 and 60),
  due_on date,
  entered_at timestamptz not null,
  entered_by uuid not null,
  primary key (organization_id, meeting_item_id),
  foreign key (organization_id, meeting_id) references fanal.meeting (organization_id, meeting_id),
  check ((kind = 'action') = (owner is not null) and (kind = 'action') = (due_on is not null))
);
create table fanal.action_end (
  organization_id uuid not null,
  meeting_item_id uuid not null,
  how text not null check (how in ('done', 'dropped')),
  ended_at timestamptz not null,
  ended_by uuid not null,
  primary key (organization_id, meeting_item_id),
  foreign key (organization_id, meeting_item_id) references fanal.meeting_item (organization_id, meeting_item_id)
);

-- As whom a contributor's organization answers, and whose plans these are: for the rules below, and nothing of what was said.
create function fanal.own_parties() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case when fanal.has_duty('department-contributor')
    then array(select p.party_id from fanal.plan_party p where p.party_organization_id = fanal.organization()) else '{}'::uuid[] end
$$;
create function fanal.answering_for() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case when fanal.has_duty('department-contributor')
    then array(select distinct p.organization_id from fanal.plan_party p where p.party_organization_id = fanal.organization()) else '{}'::uuid[] end
$$;
revoke all on function fanal.own_parties(), fanal.answering_for() from public;
grant execute on function fanal.own_parties(), fanal.answering_for() to fanal_workbench;

do $$
declare
  protected text;
  here constant text := 'organization_id = (select fanal.organization())';
  oversees constant text := '((select fanal.has_duty(''secretariat'')) or (select fanal.has_duty(''reviewer'')) or (select fanal.has_duty(''statistician'')))';
  keeps constant text := here || ' and (select fanal.has_duty(''secretariat''))';
  own constant text := 'party_id = any ((select fanal.own_parties())::uuid[])';
begin
  foreach protected in array array['plan_party', 'reporting_period', 'update_version', 'update_decision', 'silence_notice', 'silence_reply', 'commitment_review',
    'meeting', 'meeting_item', 'action_end'] loop
    execute format('alter table fanal.%I enable row level security', protected);
    execute format('alter table fanal.%I force row level security', protected);
    execute format('create policy owner on fanal.%I to fanal_migrator using (true) with check (true)', protected);
    execute format('create policy oversight on fanal.%I for select to fanal_workbench using (%s and %s)', protected, here, oversees);
    execute format('grant select, insert on fanal.%I to fanal_workbench', protected);
  end loop;
  -- what was asked of everybody, and what the taskforce agreed: every department that answers
  foreach protected in array array['reporting_period', 'meeting', 'meeting_item', 'action_end'] loop
    execute format('create policy department on fanal.%I for select to fanal_workbench using (organization_id = any ((select fanal.answering_for())::uuid[]))', protected);
  end loop;
  -- its own, and nobody else's
  foreach protected in array array['plan_party', 'update_version', 'update_decision', 'silence_notice', 'silence_reply', 'commitment_review'] loop
    execute format('create policy department on fanal.%I for select to fanal_workbench using (%s)', protected, own);
  end loop;
  foreach protected in array array['plan_party', 'reporting_period', 'update_decision', 'silence_notice', 'meeting', 'meeting_item', 'action_end'] loop
    execute format('create policy kept on fanal.%I for insert to fanal_workbench with check (%s)', protected, keeps);
  end loop;
  execute format('create policy changed on fanal.plan_party for update to fanal_workbench using (%s) with check (%s)', keeps, keeps);
  execute format('create policy said on fanal.update_version for insert to fanal_workbench with check (%s and written_by = (select fanal.actor()))', own);
  execute format('create policy said on fanal.silence_reply for insert to fanal_workbench with check (%s and replied_by = (select fanal.actor()))', own);
  execute format('create policy found on fanal.commitment_review for insert to fanal_workbench
    with check (%s and (select fanal.has_duty(''reviewer'')) and reviewed_by = (select fanal.actor()))', here);
end
$$;
grant update (party_organization_id, set_at, set_by) on fanal.plan_party to fanal_workbench;

create index update_version_of on fanal.update_version (organization_id, reporting_period_id);
create index plan_party_of on fanal.plan_party (party_organization_id);
create index meeting_item_of on fanal.meeting_item (organization_id, meeting_id);
