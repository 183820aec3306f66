-- An edition is asked for on the workbench and made by the worker, which alone reads what is counted. What was asked stays, with what came of it. An edition
-- that is frozen and not published can be withdrawn; its number is then free again.

create table fanal.edition_asked (
  organization_id uuid not null,
  asked_id uuid not null,
  plan text not null check (plan ~ '^[a-z][a-z0-9-]{0,39}$'),
  period text not null check (period ~ '^[0-9]{4}(-[0-9]{2}|-[0-9]{4})?$'),
  -- The edition that is corrected, and why.
  corrects_edition_id uuid,
  why_en text check (length(why_en) between 1 and 2000),
  why_fr text check (length(why_fr) between 1 and 2000),
  -- The announced minute.
  publish_at timestamptz,
  -- Who is to say yes, by which day: as fanal.edition_signer.
  signers jsonb not null,
  -- What is known at this instant is told, however long the making takes or however often it begins.
  asked_at timestamptz not null,
  asked_by uuid not null,
  state text not null check (state in ('waiting', 'making', 'frozen', 'refused')),
  -- How often somebody began to make it.
  attempts integer not null check (attempts >= 0),
  -- What came of it: an edition, or what keeps it from being one.
  edition_id uuid,
  faults jsonb not null,
  ended_at timestamptz,
  primary key (organization_id, asked_id),
  foreign key (organization_id) references fanal.organization (organization_id),
  foreign key (organization_id, corrects_edition_id) references fanal.edition (organization_id, edition_id),
  foreign key (organization_id, edition_id) references fanal.edition (organization_id, edition_id),
  check ((corrects_edition_id is null) = (why_en is null) and (why_en is null) = (why_fr is null)),
  check ((state = 'frozen') = (edition_id is not null)),
  check ((state in ('frozen', 'refused')) = (ended_at is not null))
);
create unique index edition_asked_once on fanal.edition_asked (organization_id, plan, period) where state in ('waiting', 'making');
create index edition_asked_open on fanal.edition_asked (asked_at) where state in ('waiting', 'making');

alter table fanal.edition_asked enable row level security;
alter table fanal.edition_asked force row level security;
create policy owner on fanal.edition_asked to fanal_migrator using (true) with check (true);
create policy oversight on fanal.edition_asked for select to fanal_workbench
  using (organization_id = (select fanal.organization()) and (select fanal.has_duty('secretariat')));
create policy asked on fanal.edition_asked for insert to fanal_workbench
  with check (organization_id = (select fanal.organization()) and (select fanal.has_duty('secretariat')) and asked_by = (select fanal.actor()));
create policy made on fanal.edition_asked to fanal_worker using (true) with check (true);
grant select, insert on fanal.edition_asked to fanal_workbench;
grant select on fanal.edition_asked to fanal_worker;
grant update (state, attempts, edition_id, faults, ended_at) on fanal.edition_asked to fanal_worker;

-- Withdrawn before anybody outside saw it.
alter table fanal.edition add column withdrawn_at timestamptz, add column withdrawn_by uuid;
alter table fanal.edition add check ((withdrawn_at is null) = (withdrawn_by is null));
alter table fanal.edition drop constraint edition_organization_id_plan_period_number_key;
create unique index edition_number on fanal.edition (organization_id, plan, period, number) where withdrawn_at is null;
create policy withdrawn on fanal.edition for update to fanal_workbench
  using (organization_id = (select fanal.organization()) and (select fanal.has_duty('secretariat')))
  with check (organization_id = (select fanal.organization()) and (select fanal.has_duty('secretariat')));
grant update (withdrawn_at, withdrawn_by) on fanal.edition to fanal_workbench;

-- The worker keeps what it made, and nobody on the workbench keeps what was not made of the records.
do $$
declare
  protected text;
begin
  foreach protected in array array['edition', 'edition_file', 'edition_signer'] loop
    execute format('drop policy kept on fanal.%I', protected);
    execute format('revoke insert on fanal.%I from fanal_workbench', protected);
    execute format('create policy made on fanal.%I to fanal_worker using (true) with check (true)', protected);
    execute format('grant select, insert on fanal.%I to fanal_worker', protected);
  end loop;
  -- what it corrects is out
  execute 'create policy made on fanal.edition_publication for select to fanal_worker using (true)';
  execute 'grant select on fanal.edition_publication to fanal_worker';
  -- what departments said of their promises, of the one organization whose edition is made
  foreach protected in array array['reporting_period', 'update_version', 'update_decision', 'silence_notice', 'silence_reply', 'commitment_review'] loop
    execute format('create policy told on fanal.%I for select to fanal_worker using (organization_id = (select fanal.organization()))', protected);
    execute format('grant select on fanal.%I to fanal_worker', protected);
  end loop;
end
$$;

-- What was withdrawn is not announced any more.
create or replace view fanal.published_release_day as
  select e.plan, e.period, e.number, coalesce(p.visible_at, e.publish_at) as at, p.visible_at is not null and p.visible_at <= now() as is_out
  from fanal.edition e
  left join fanal.edition_publication p using (organization_id, edition_id)
  where (e.publish_at is not null or p.visible_at is not null) and e.withdrawn_at is null;
