-- Training and campaigns as records. Codes, counts and a few words of staff about a group, never about a person (C1).
-- A record is never changed: a correction, a follow-up or a withdrawal is a further entry that names the one it replaces.

-- What was done for whom, and which action it wanted: the action is counted, not the reach.
create table fanal.activity (
  organization_id uuid not null,
  activity_id uuid not null,
  unit_id uuid not null,
  replaces uuid,
  why text not null check (why in ('new', 'correction', 'follow-up', 'withdrawn')),
  kind text not null check (kind in ('training', 'outreach', 'campaign', 'material')),
  audience text not null check (audience in ('newcomers', 'temporary-workers', 'youth', 'families', 'indigenous-organizations', 'service-providers',
    'health-workers', 'schools', 'police', 'hospitality', 'transport', 'employers', 'public')),
  wanted_action text not null check (wanted_action in ('write-to-us', 'call-the-hotline', 'find-help', 'check-an-offer', 'know-rights', 'recognize-and-respond', 'other')),
  harm_watch text not null check (length(harm_watch) between 1 and 300),
  channel_code text check (channel_code ~ '^[BCDFGHJKMNPQRTVWXYZ]{5}$'),
  language text not null check (language in ('en', 'fr', 'es', 'tl', 'pa', 'ar', 'zh-Hans', 'several', 'other')),
  region text not null check (region in ('AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT', 'national', 'outside')),
  place text not null check (length(place) <= 120),
  began_on date not null,
  ended_on date check (ended_on >= began_on),
  follow_up_on date,
  entered_at timestamptz not null,
  entered_by uuid not null,
  primary key (organization_id, activity_id),
  unique (organization_id, replaces),
  foreign key (organization_id, unit_id) references fanal.unit (organization_id, unit_id),
  foreign key (organization_id, replaces) references fanal.activity (organization_id, activity_id),
  check ((why = 'new') = (replaces is null))
);

-- How many, on which day, of what. Counts belong to the first entry of an activity.
create table fanal.activity_count (
  organization_id uuid not null,
  activity_count_id uuid not null,
  activity_id uuid not null,
  unit_id uuid not null,
  replaces uuid,
  why text not null check (why in ('new', 'correction', 'withdrawn')),
  measure text not null check (measure in ('reached', 'given-out', 'acted', 'harmed', 'asked-later', 'acted-later')),
  counted_on date not null,
  people integer not null check (people between 0 and 100000000),
  entered_at timestamptz not null,
  entered_by uuid not null,
  primary key (organization_id, activity_count_id),
  unique (organization_id, replaces),
  foreign key (organization_id, activity_id) references fanal.activity (organization_id, activity_id),
  foreign key (organization_id, replaces) references fanal.activity_count (organization_id, activity_count_id),
  check ((why = 'new') = (replaces is null))
);

-- One version of a course.
create table fanal.course (
  organization_id uuid not null,
  course_id uuid not null,
  unit_id uuid not null,
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  version text not null check (length(version) between 1 and 20),
  title_en text not null check (length(title_en) between 1 and 120),
  title_fr text not null check (length(title_fr) between 1 and 120),
  valid_months integer check (valid_months between 1 and 120),
  xapi_activity text check (length(xapi_activity) between 1 and 400),
  entered_at timestamptz not null,
  entered_by uuid not null,
  primary key (organization_id, course_id),
  unique (organization_id, code, version),
  foreign key (organization_id, unit_id) references fanal.unit (organization_id, unit_id)
);

-- How many people of one audience completed a version of a course on a day. No person has a row.
create table fanal.course_completion (
  organization_id uuid not null,
  course_completion_id uuid not null,
  course_id uuid not null,
  unit_id uuid not null,
  replaces uuid,
  why text not null check (why in ('new', 'correction', 'follow-up', 'withdrawn')),
  audience text not null check (audience in ('newcomers', 'temporary-workers', 'youth', 'families', 'indigenous-organizations', 'service-providers',
    'health-workers', 'schools', 'police', 'hospitality', 'transport', 'employers', 'public')),
  done_on date not null,
  people integer not null check (people between 1 and 1000000),
  delivered_by text not null check (delivered_by in ('own-staff', 'partner', 'contractor', 'self')),
  modality text not null check (modality in ('in-person', 'live-online', 'self-paced', 'blended')),
  language text not null check (language in ('en', 'fr', 'es', 'tl', 'pa', 'ar', 'zh-Hans', 'several', 'other')),
  region text not null check (region in ('AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT', 'national', 'outside')),
  pre_mean integer check (pre_mean between 0 and 100),
  post_mean integer check (post_mean between 0 and 100),
  asked_later integer check (asked_later between 0 and 1000000),
  able_later integer check (able_later <= asked_later),
  source text not null check (source in ('form', 'xapi')),
  entered_at timestamptz not null,
  entered_by uuid not null,
  primary key (organization_id, course_completion_id),
  unique (organization_id, replaces),
  foreign key (organization_id, course_id) references fanal.course (organization_id, course_id),
  foreign key (organization_id, replaces) references fanal.course_completion (organization_id, course_completion_id),
  check ((why = 'new') = (replaces is null)),
  check ((asked_later is null) = (able_later is null))
);

-- Statements that were imported, by a hash of their id: the second time, each is a duplicate. Nothing of their actor is here.
create table fanal.imported_statement (
  organization_id uuid not null,
  statement_hash bytea not null check (length(statement_hash) = 32),
  primary key (organization_id, statement_hash)
);

do $$
declare
  protected text;
begin
  foreach protected in array array['activity', 'activity_count', 'course', 'course_completion', 'imported_statement'] loop
    execute format('alter table fanal.%I enable row level security', protected);
    execute format('alter table fanal.%I force row level security', protected);
    execute format('create policy owner on fanal.%I to fanal_migrator using (true) with check (true)', protected);
    execute format('create policy prevention on fanal.%I to fanal_workbench using (organization_id = (select fanal.organization())
      and ((select fanal.has_duty(''program-officer'')) or (select fanal.has_duty(''department-contributor'')) or (select fanal.has_duty(''secretariat''))
        or (select fanal.has_duty(''reviewer'')) or (select fanal.has_duty(''statistician''))))
      with check (organization_id = (select fanal.organization()) and (select fanal.has_duty(''program-officer'')))', protected);
    execute format('grant select, insert on fanal.%I to fanal_workbench', protected);
  end loop;
end
$$;

create index activity_by_day on fanal.activity (organization_id, began_on desc, activity_id);
create index activity_channel_code on fanal.activity (channel_code) where channel_code is not null;
create index activity_count_of on fanal.activity_count (organization_id, activity_id);
create index course_completion_by_day on fanal.course_completion (organization_id, done_on desc, course_completion_id);

-- A channel code is one organization's over the whole deployment: a reader of it tells of one campaign. Says yes or no, and nothing of whose it is.
create function fanal.channel_code_taken(p_code text) returns boolean
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select exists (select 1 from fanal.activity where channel_code = p_code)
$$;
revoke all on function fanal.channel_code_taken(text) from public;
grant execute on function fanal.channel_code_taken(text) to fanal_workbench;

-- What oversight reads: no unit, no day, no words, only entries that hold. Cells are small: nothing of this is published without disclosure control.
create view fanal.published_activity_count as
  with recursive of_first as (
    select organization_id, activity_id, activity_id as first_id from fanal.activity where replaces is null
    union all
    select a.organization_id, a.activity_id, f.first_id from fanal.activity a
      join of_first f on f.organization_id = a.organization_id and f.activity_id = a.replaces
  )
  select o.kind as organization_kind, a.kind, a.audience, a.wanted_action, a.channel_code, a.language, a.region,
    to_char(c.counted_on, 'YYYY-MM') as month, c.measure, c.people
  from fanal.activity a
  join fanal.organization o using (organization_id)
  join of_first f using (organization_id, activity_id)
  join fanal.activity_count c on c.organization_id = a.organization_id and c.activity_id = f.first_id
  where a.why <> 'withdrawn' and c.why <> 'withdrawn'
    and not exists (select 1 from fanal.activity n where n.organization_id = a.organization_id and n.replaces = a.activity_id)
    and not exists (select 1 from fanal.activity_count n where n.organization_id = c.organization_id and n.replaces = c.activity_count_id);

create view fanal.published_course_completion as
  select o.kind as organization_kind, k.code as course, k.version, c.audience, c.delivered_by, c.modality, c.language, c.region,
    to_char(c.done_on, 'YYYY-MM') as month, to_char(c.done_on + make_interval(months => k.valid_months), 'YYYY-MM') as expires,
    c.people, c.pre_mean, c.post_mean, c.asked_later, c.able_later
  from fanal.course_completion c
  join fanal.organization o using (organization_id)
  join fanal.course k using (organization_id, course_id)
  where c.why <> 'withdrawn'
    and not exists (select 1 from fanal.course_completion n where n.organization_id = c.organization_id and n.replaces = c.course_completion_id);

grant select on fanal.published_activity_count, fanal.published_course_completion to fanal_worker, fanal_auditor;
