-- Departments are reminded and told of their silence by the clock; whoever does an action ends it; an organization outside may review a plan. Codes of the plan and words of
-- staff, never about a person (C1).

-- That a department was reminded of a period: how many days before its day (0: after it). Nobody's silence is told who was not reminded.
create table fanal.update_reminder (
  organization_id uuid not null,
  reporting_period_id uuid not null,
  department text not null check (length(department) between 1 and 60),
  party_id uuid not null,
  stage integer not null check (stage in (14, 3, 0)),
  reminded_at timestamptz not null,
  primary key (organization_id, reporting_period_id, department, stage),
  foreign key (organization_id, reporting_period_id) references fanal.reporting_period (organization_id, reporting_period_id),
  foreign key (organization_id, party_id) references fanal.plan_party (organization_id, party_id)
);

-- The clock tells silences; no member does.
alter table fanal.silence_notice alter column noticed_by drop not null;
drop policy kept on fanal.silence_notice;
revoke insert on fanal.silence_notice from fanal_workbench;

-- Pieces of evidence, each of a milestone or of the whole: an address, the name of a document, or a figure of an edition.
alter table fanal.update_version add column proofs jsonb not null default '[]' check (jsonb_typeof(proofs) = 'array');

-- An action is ended with words: what was done, or why it was not.
alter table fanal.action_end add column words_en text not null default '', add column words_fr text not null default '';
alter table fanal.action_end alter column words_en drop default, alter column words_fr drop default;
alter table fanal.action_end add constraint action_end_words check (length(words_en) between 1 and 2000 and length(words_fr) between 1 and 2000) not valid;

-- Which organization outside reviews a plan, and until when it did. It reads what the plan's departments were asked, what they sent and what was decided, and nothing else.
create table fanal.plan_reviewer (
  organization_id uuid not null,
  plan_reviewer_id uuid not null,
  plan text not null check (plan ~ '^[a-z][a-z0-9-]{0,39}$'),
  -- Whose organization it is; no key leads from one organization to another.
  reviewer_organization_id uuid not null check (reviewer_organization_id <> organization_id),
  named_at timestamptz not null,
  named_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (organization_id, plan_reviewer_id),
  foreign key (organization_id) references fanal.organization (organization_id),
  check ((ended_at is null) = (ended_by is null))
);
create unique index plan_reviewer_now on fanal.plan_reviewer (organization_id, plan, reviewer_organization_id) where ended_at is null;
create index plan_reviewer_of on fanal.plan_reviewer (reviewer_organization_id) where ended_at is null;

-- The periods that a reviewer's organization may look at, of whichever plan it was named for.
create function fanal.reviewed_periods() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case when fanal.has_duty('reviewer')
    then array(select r.reporting_period_id from fanal.reporting_period r
      join fanal.plan_reviewer v on v.organization_id = r.organization_id and v.plan = r.plan
      where v.reviewer_organization_id = fanal.organization() and v.ended_at is null)
    else '{}'::uuid[] end
$$;
-- Whose promise a reviewer looks at, so that its department sees what was found; null where nobody answers.
create function fanal.reviewed_party(p_period uuid, p_commitment text) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.party_id from fanal.reporting_period r
    cross join lateral jsonb_array_elements(r.asked -> 'commitments') as asked (commitment)
    join fanal.plan_party p on p.organization_id = r.organization_id and p.department = asked.commitment -> 'lead' ->> 0
  where r.reporting_period_id = p_period and asked.commitment ->> 'id' = p_commitment and p_period = any (fanal.reviewed_periods())
$$;
-- The actions that a contributor's organization does, and those of the own taskforce that no organization answers for.
create function fanal.own_actions() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case when fanal.has_duty('department-contributor')
    then array(select i.meeting_item_id from fanal.meeting_item i
      join fanal.plan_party p on p.organization_id = i.organization_id and p.department = i.owner
      where p.party_organization_id = fanal.organization())
    else '{}'::uuid[] end
$$;
create function fanal.nobodys_actions() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case when fanal.has_duty('secretariat')
    then array(select i.meeting_item_id from fanal.meeting_item i where i.organization_id = fanal.organization() and i.owner is not null
      and not exists (select from fanal.plan_party p where p.organization_id = i.organization_id and p.department = i.owner))
    else '{}'::uuid[] end
$$;
revoke all on function fanal.reviewed_periods(), fanal.reviewed_party(uuid, text), fanal.own_actions(), fanal.nobodys_actions() from public;
grant execute on function fanal.reviewed_periods(), fanal.reviewed_party(uuid, text), fanal.own_actions(), fanal.nobodys_actions() to fanal_workbench;

do $$
declare
  protected text;
  here constant text := 'organization_id = (select fanal.organization())';
  reviewed constant text := 'reporting_period_id = any ((select fanal.reviewed_periods())::uuid[])';
begin
  foreach protected in array array['update_reminder', 'plan_reviewer'] loop
    execute format('alter table fanal.%I enable row level security', protected);
    execute format('alter table fanal.%I force row level security', protected);
    execute format('create policy owner on fanal.%I to fanal_migrator using (true) with check (true)', protected);
    execute format('create policy oversight on fanal.%I for select to fanal_workbench using (%s and ((select fanal.has_duty(''secretariat''))
      or (select fanal.has_duty(''reviewer'')) or (select fanal.has_duty(''statistician''))))', protected, here);
  end loop;
  execute 'create policy department on fanal.update_reminder for select to fanal_workbench using (party_id = any ((select fanal.own_parties())::uuid[]))';
  execute format('create policy kept on fanal.plan_reviewer for insert to fanal_workbench with check (%s and (select fanal.has_duty(''secretariat'')))', here);
  execute format('create policy ended on fanal.plan_reviewer for update to fanal_workbench
    using (%1$s and (select fanal.has_duty(''secretariat''))) with check (%1$s and (select fanal.has_duty(''secretariat'')))', here);
  execute 'create policy named on fanal.plan_reviewer for select to fanal_workbench
    using (reviewer_organization_id = (select fanal.organization()) and (select fanal.has_duty(''reviewer'')) and ended_at is null)';

  -- what was sent and decided; what is still a draft is its department's
  foreach protected in array array['reporting_period', 'update_decision', 'silence_notice', 'silence_reply', 'commitment_review'] loop
    execute format('create policy review on fanal.%I for select to fanal_workbench using (%s)', protected, reviewed);
  end loop;
  execute format('create policy review on fanal.update_version for select to fanal_workbench using (kind = ''submitted'' and %s)', reviewed);
  execute format('create policy found_outside on fanal.commitment_review for insert to fanal_workbench
    with check (%s and reviewed_by = (select fanal.actor()) and party_id is not distinct from fanal.reviewed_party(reporting_period_id, commitment))', reviewed);

  execute 'drop policy kept on fanal.action_end';
  execute 'create policy ended on fanal.action_end for insert to fanal_workbench
    with check (ended_by = (select fanal.actor()) and (meeting_item_id = any ((select fanal.own_actions())::uuid[]) or meeting_item_id = any ((select fanal.nobodys_actions())::uuid[])))';

  -- the clock reads who is asked and what stage they are at
  foreach protected in array array['plan_party', 'reporting_period', 'update_version', 'update_decision'] loop
    execute format('create policy clock on fanal.%I for select to fanal_worker using (true)', protected);
  end loop;
  foreach protected in array array['silence_notice', 'update_reminder'] loop
    execute format('create policy clock on fanal.%I to fanal_worker using (true) with check (true)', protected);
  end loop;
end
$$;
grant select on fanal.update_reminder to fanal_workbench;
grant select, insert on fanal.plan_reviewer to fanal_workbench;
grant update (ended_at, ended_by) on fanal.plan_reviewer to fanal_workbench;
grant select on fanal.plan_party to fanal_worker;
grant select, insert on fanal.silence_notice, fanal.update_reminder to fanal_worker;
