-- The plan and its promises: what oversight counts against. Public matter (C0) of the organization that answers for it, a secretariat's. Codes and dates stand in
-- columns, words in two. Nothing here is ever changed: an import is a further version, and values and targets are only added.

-- One reading of a plan. The newest version is the plan.
create table fanal.plan_version (
  organization_id uuid not null,
  plan text not null check (plan ~ '^[a-z][a-z0-9-]{0,39}$'),
  version integer not null check (version >= 1),
  title_en text not null,
  title_fr text not null,
  from_on date,
  until_on date check (until_on > from_on),
  -- What is known to be missing, said to the reader.
  gaps_en text[] not null,
  gaps_fr text[] not null check (cardinality(gaps_fr) = cardinality(gaps_en)),
  -- SHA-256 of the plan as it was read: the same file makes no further version.
  digest bytea not null check (length(digest) = 32),
  entered_at timestamptz not null,
  -- Nobody where it was imported by a command.
  entered_by uuid,
  primary key (organization_id, plan, version),
  foreign key (organization_id) references fanal.organization (organization_id)
);

create table fanal.plan_pillar (
  organization_id uuid not null,
  plan text not null,
  version integer not null,
  pillar text not null,
  position integer not null,
  name_en text not null,
  name_fr text not null,
  primary key (organization_id, plan, version, pillar),
  foreign key (organization_id, plan, version) references fanal.plan_version (organization_id, plan, version)
);

create table fanal.plan_department (
  organization_id uuid not null,
  plan text not null,
  version integer not null,
  department text not null,
  position integer not null,
  name_en text not null,
  name_fr text not null,
  primary key (organization_id, plan, version, department),
  foreign key (organization_id, plan, version) references fanal.plan_version (organization_id, plan, version)
);

create table fanal.plan_source (
  organization_id uuid not null,
  plan text not null,
  version integer not null,
  source text not null,
  position integer not null,
  title_en text not null,
  title_fr text not null,
  address text,
  primary key (organization_id, plan, version, source),
  foreign key (organization_id, plan, version) references fanal.plan_version (organization_id, plan, version)
);

-- One promise. Lists are of codes: departments (the first of the leads answers for it), sources, external recommendations.
create table fanal.plan_commitment (
  organization_id uuid not null,
  plan text not null,
  version integer not null,
  commitment text not null,
  position integer not null,
  pillar text not null,
  title_en text not null,
  title_fr text not null,
  lead text[] not null,
  -- Where no source names the lead or the date, no lateness and no silence is printed against anybody.
  lead_verified boolean not null,
  partners text[] not null,
  due_on date,
  due_verified boolean not null,
  timeline_en text,
  timeline_fr text,
  answers text[] not null,
  evidence_en text,
  evidence_fr text,
  note_en text,
  note_fr text,
  mark text not null check (mark in ('verified', 'secondary', 'unverified')),
  sources text[] not null,
  primary key (organization_id, plan, version, commitment),
  foreign key (organization_id, plan, version, pillar) references fanal.plan_pillar (organization_id, plan, version, pillar),
  check ((timeline_en is null) = (timeline_fr is null) and (evidence_en is null) = (evidence_fr is null) and (note_en is null) = (note_fr is null))
);

create table fanal.plan_milestone (
  organization_id uuid not null,
  plan text not null,
  version integer not null,
  commitment text not null,
  milestone text not null,
  position integer not null,
  title_en text not null,
  title_fr text not null,
  due_on date,
  evidence_required boolean not null,
  primary key (organization_id, plan, version, commitment, milestone),
  foreign key (organization_id, plan, version, commitment) references fanal.plan_commitment (organization_id, plan, version, commitment)
);

create table fanal.plan_indicator (
  organization_id uuid not null,
  plan text not null,
  version integer not null,
  indicator text not null,
  position integer not null,
  name_en text not null,
  name_fr text not null,
  definition_en text,
  definition_fr text,
  unit text not null,
  -- Codes, never words: `CC-279.01`.
  provisions text[] not null,
  reading text not null check (reading in ('higher-is-better', 'lower-is-better', 'within-range', 'not-scorable')),
  aggregation text not null check (aggregation in ('sum', 'ratio', 'distinct', 'latest', 'none')),
  source_kind text not null check (source_kind in ('entered', 'query', 'formula')),
  instrument_en text,
  instrument_fr text,
  department text,
  query_name text,
  query_version integer,
  numerator text,
  denominator text,
  per double precision,
  indicator_version integer not null check (indicator_version >= 1),
  primary key (organization_id, plan, version, indicator),
  foreign key (organization_id, plan, version) references fanal.plan_version (organization_id, plan, version),
  foreign key (organization_id, plan, version, numerator) references fanal.plan_indicator (organization_id, plan, version, indicator),
  foreign key (organization_id, plan, version, denominator) references fanal.plan_indicator (organization_id, plan, version, indicator),
  foreign key (organization_id, plan, version, department) references fanal.plan_department (organization_id, plan, version, department),
  check ((definition_en is null) = (definition_fr is null)),
  -- Exactly one of three.
  check ((source_kind = 'entered') = (instrument_en is not null and instrument_fr is not null)),
  check ((source_kind = 'query') = (query_name is not null and query_version is not null)),
  check ((source_kind = 'formula') = (numerator is not null and denominator is not null and per is not null))
);

-- One measure may serve several promises, and is counted once.
create table fanal.plan_commitment_indicator (
  organization_id uuid not null,
  plan text not null,
  version integer not null,
  commitment text not null,
  indicator text not null,
  position integer not null,
  primary key (organization_id, plan, version, commitment, indicator),
  foreign key (organization_id, plan, version, commitment) references fanal.plan_commitment (organization_id, plan, version, commitment),
  foreign key (organization_id, plan, version, indicator) references fanal.plan_indicator (organization_id, plan, version, indicator)
);

create table fanal.plan_baseline (
  organization_id uuid not null,
  plan text not null,
  version integer not null,
  indicator text not null,
  period text not null,
  value double precision not null check (value > '-Infinity' and value < 'Infinity'),
  source text not null,
  primary key (organization_id, plan, version, indicator, period),
  foreign key (organization_id, plan, version, indicator) references fanal.plan_indicator (organization_id, plan, version, indicator),
  foreign key (organization_id, plan, version, source) references fanal.plan_source (organization_id, plan, version, source)
);

-- Money that a source names for the plan or one promise of it; and what earlier reports and evaluations said of it.
create table fanal.plan_funding (
  organization_id uuid not null,
  plan text not null,
  version integer not null,
  position integer not null,
  commitment text,
  amount double precision not null check (amount >= 0 and amount < 'Infinity'),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  span_en text not null,
  span_fr text not null,
  at_most boolean not null,
  mark text not null check (mark in ('verified', 'secondary', 'unverified')),
  sources text[] not null,
  note_en text,
  note_fr text,
  primary key (organization_id, plan, version, position),
  foreign key (organization_id, plan, version) references fanal.plan_version (organization_id, plan, version),
  foreign key (organization_id, plan, version, commitment) references fanal.plan_commitment (organization_id, plan, version, commitment),
  check ((note_en is null) = (note_fr is null))
);

create table fanal.plan_report (
  organization_id uuid not null,
  plan text not null,
  version integer not null,
  report text not null,
  position integer not null,
  kind text not null check (kind in ('progress', 'evaluation')),
  title_en text not null,
  title_fr text not null,
  from_on date,
  until_on date,
  released_on date,
  says_en text[] not null,
  says_fr text[] not null check (cardinality(says_fr) = cardinality(says_en)),
  sources text[] not null,
  primary key (organization_id, plan, version, report),
  foreign key (organization_id, plan, version) references fanal.plan_version (organization_id, plan, version)
);

-- One value as known on one day; it belongs to the plan and to no version. A later vintage stays beside the earlier one; a value that was entered wrongly is entered
-- again, and the row of the same indicator, period, vintage and source that came last is the one that holds.
create table fanal.plan_observation (
  organization_id uuid not null,
  plan text not null,
  observation_id uuid not null,
  indicator text not null,
  period text not null,
  value double precision not null check (value > '-Infinity' and value < 'Infinity'),
  numerator double precision check (numerator > '-Infinity' and numerator < 'Infinity'),
  denominator double precision check (denominator <> 0 and denominator > '-Infinity' and denominator < 'Infinity'),
  approximate boolean not null,
  mark text not null check (mark in ('verified', 'secondary', 'unverified')),
  source text,
  vintage text not null check (vintage ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  note_en text,
  note_fr text,
  entered_at timestamptz not null,
  entered_by uuid,
  primary key (organization_id, plan, observation_id),
  foreign key (organization_id) references fanal.organization (organization_id),
  check ((note_en is null) = (note_fr is null))
);

-- A wish for a period, only ever added: a change after the period began prints beside the result.
create table fanal.plan_target (
  organization_id uuid not null,
  plan text not null,
  target_id uuid not null,
  indicator text not null,
  period text not null,
  kind text not null check (kind in ('number', 'range', 'text', 'tbd')),
  low double precision check (low > '-Infinity' and low < 'Infinity'),
  high double precision check (high >= low and high < 'Infinity'),
  words_en text,
  words_fr text,
  set_on date not null,
  reason_en text,
  reason_fr text,
  entered_at timestamptz not null,
  entered_by uuid,
  primary key (organization_id, plan, target_id),
  foreign key (organization_id) references fanal.organization (organization_id),
  check ((words_en is null) = (words_fr is null) and (reason_en is null) = (reason_fr is null))
);

create index plan_observation_of on fanal.plan_observation (organization_id, plan, indicator, period);
create index plan_target_of on fanal.plan_target (organization_id, plan, indicator, period);

do $$
declare
  protected text;
  writers text;
begin
  foreach protected in array array['plan_version', 'plan_pillar', 'plan_department', 'plan_source', 'plan_commitment', 'plan_milestone', 'plan_indicator',
    'plan_commitment_indicator', 'plan_baseline', 'plan_funding', 'plan_report', 'plan_observation', 'plan_target'] loop
    writers := '(select fanal.has_duty(''secretariat''))';
    if protected in ('plan_observation', 'plan_target') then
      writers := '(' || writers || ' or (select fanal.has_duty(''statistician'')))';
    end if;
    execute format('alter table fanal.%I enable row level security', protected);
    execute format('alter table fanal.%I force row level security', protected);
    execute format('create policy owner on fanal.%I to fanal_migrator using (true) with check (true)', protected);
    execute format('create policy oversight on fanal.%I to fanal_workbench using (organization_id = (select fanal.organization())
      and ((select fanal.has_duty(''secretariat'')) or (select fanal.has_duty(''reviewer'')) or (select fanal.has_duty(''department-contributor''))
        or (select fanal.has_duty(''statistician'')) or (select fanal.has_duty(''auditor'')) or (select fanal.has_duty(''program-officer''))))
      with check (organization_id = (select fanal.organization()) and %s)', protected, writers);
    execute format('grant select, insert on fanal.%I to fanal_workbench', protected);
  end loop;
end
$$;

-- What the public reads: of each plan the newest version, and of values and targets what holds.
create view fanal.published_plan as
  select distinct on (organization_id, plan) organization_id, plan, version, title_en, title_fr, from_on, until_on, gaps_en, gaps_fr, entered_at
  from fanal.plan_version order by organization_id, plan, version desc;

do $$
declare
  part text;
begin
  foreach part in array array['pillar', 'department', 'source', 'commitment', 'milestone', 'indicator', 'commitment_indicator', 'baseline', 'funding', 'report'] loop
    execute format('create view fanal.published_plan_%s as
      select t.* from fanal.plan_%s t join fanal.published_plan p using (organization_id, plan, version)', part, part);
    execute format('grant select on fanal.published_plan_%s to fanal_public, fanal_workbench, fanal_worker, fanal_auditor', part);
  end loop;
end
$$;

create view fanal.published_plan_observation as
  select distinct on (organization_id, plan, indicator, period, vintage, source) organization_id, plan, observation_id, indicator, period, value, numerator, denominator,
    approximate, mark, source, vintage, note_en, note_fr, entered_at
  from fanal.plan_observation
  order by organization_id, plan, indicator, period, vintage, source, entered_at desc, observation_id desc;

create view fanal.published_plan_target as
  select organization_id, plan, target_id, indicator, period, kind, low, high, words_en, words_fr, set_on, reason_en, reason_fr, entered_at from fanal.plan_target;

grant select on fanal.published_plan, fanal.published_plan_observation, fanal.published_plan_target to fanal_public, fanal_workbench, fanal_worker, fanal_auditor;
