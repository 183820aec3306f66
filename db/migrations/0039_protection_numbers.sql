-- What protection tells oversight and funders: codes and months, no id of anybody, and no community, place or day.

-- One row for each, without an id; a month and codes. Oversight counts these, behind its own disclosure control.
create view fanal.published_case as
  select to_char(c.opened_at at time zone 'UTC', 'YYYY-MM') as opened_month, to_char(c.closed_at at time zone 'UTC', 'YYYY-MM') as closed_month,
    c.state, c.risk_level, c.closing_reason, c.from_handed is not null as from_handed, s.minor
  from fanal.protection_case c
  join fanal.subject s using (organization_id, subject_id)
  where s.status <> 'erased';

create view fanal.published_need as
  select to_char(n.added_at at time zone 'UTC', 'YYYY-MM') as added_month, n.domain, n.urgency, n.state, n.unmet_reason, n.said_by_person
  from fanal.case_need n
  join fanal.subject s using (organization_id, subject_id)
  where s.status <> 'erased';

-- Hours, not moments: how long somebody waited, and never since when.
create view fanal.published_referral as
  select to_char(r.offered_at at time zone 'UTC', 'YYYY-MM') as offered_month, r.urgency, r.state, r.decline_reason, r.outcome, r.wait_days,
    floor(extract(epoch from r.answered_at - r.offered_at) / 3600)::integer as hours_to_answer,
    -- a loop is closed once the person knows what came of it
    r.informed_at is not null as closed_loop
  from fanal.referral r
  join fanal.subject s using (organization_id, subject_id)
  where r.offered_at is not null and r.state <> 'entered-in-error' and s.status <> 'erased';

create view fanal.published_consent as
  select to_char(c.explained_at at time zone 'UTC', 'YYYY-MM') as asked_month, c.purpose, c.state, c.interpreter, c.given_by
  from fanal.consent c
  join fanal.subject s using (organization_id, subject_id)
  where s.status <> 'erased';

create view fanal.published_permit as
  select to_char(p.begun_at at time zone 'UTC', 'YYYY-MM') as begun_month, p.kind, p.state, p.end_reason, p.version
  from fanal.permit p
  join fanal.subject s using (organization_id, subject_id)
  where s.status <> 'erased';

create view fanal.published_identification as
  select to_char(i.begun_at at time zone 'UTC', 'YYYY-MM') as begun_month, i.state, i.review_of is not null as is_review
  from fanal.identification i
  join fanal.subject s using (organization_id, subject_id)
  where s.status <> 'erased';

create view fanal.published_break_glass as
  select to_char(b.opened_at at time zone 'UTC', 'YYYY-MM') as opened_month, b.reason, b.state, b.consequence
  from fanal.break_glass b;

-- What is due and how late it was done, of each kind of task.
create view fanal.published_case_task as
  select to_char(t.due_at at time zone 'UTC', 'YYYY-MM') as due_month, t.kind, t.state, t.ended_at is not null and t.ended_at <= t.due_at as in_time
  from fanal.case_task t
  join fanal.subject s using (organization_id, subject_id)
  where s.status <> 'erased';

grant select on fanal.published_case, fanal.published_need, fanal.published_referral, fanal.published_consent, fanal.published_permit,
  fanal.published_identification, fanal.published_break_glass, fanal.published_case_task to fanal_worker, fanal_auditor;

-- A funder's report: how many, by code, of an organization's own year. It counts everybody and shows nobody: a count below five is not told, and others are
-- rounded to five, so that nobody is found by taking one report from the next.
create function fanal.protection_numbers(p_from date, p_to date)
returns table (what text, code text, rounded integer, is_small boolean)
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  with counted as (
    select 'cases-opened' as what, case when c.from_handed is null then 'came-to-us' else 'handed-over' end as code
    from fanal.protection_case c
    where c.organization_id = fanal.organization() and c.opened_at >= p_from and c.opened_at < p_to
    union all
    select 'cases-closed', c.closing_reason from fanal.protection_case c
    where c.organization_id = fanal.organization() and c.closed_at >= p_from and c.closed_at < p_to and c.closing_reason is not null
    union all
    select 'needs', n.domain from fanal.case_need n
    where n.organization_id = fanal.organization() and n.added_at >= p_from and n.added_at < p_to
    union all
    select 'needs-met', n.domain from fanal.case_need n
    where n.organization_id = fanal.organization() and n.state = 'met' and n.ended_at >= p_from and n.ended_at < p_to
    union all
    select 'needs-unmet', n.unmet_reason from fanal.case_need n
    where n.organization_id = fanal.organization() and n.state = 'unmet' and n.ended_at >= p_from and n.ended_at < p_to
    union all
    select 'services-given', n.domain from fanal.plan_action a
    join fanal.case_need n using (organization_id, need_id)
    where a.organization_id = fanal.organization() and a.delivered_on >= p_from and a.delivered_on < p_to
    union all
    select 'referrals', r.state from fanal.referral r
    where r.organization_id = fanal.organization() and r.offered_at >= p_from and r.offered_at < p_to and r.state <> 'entered-in-error'
  ), counts as (
    select c.what, c.code, count(*)::integer as n from counted c group by c.what, c.code
  )
  select k.what, k.code, case when k.n < 5 then 0 else (k.n + 2) / 5 * 5 end, k.n < 5
  from counts k
  where fanal.has_duty('case-supervisor') or fanal.has_duty('privacy-officer') or fanal.has_duty('organization-administrator')
  order by k.what, k.code
$$;
revoke all on function fanal.protection_numbers(date, date) from public;
grant execute on function fanal.protection_numbers(date, date) to fanal_workbench;
