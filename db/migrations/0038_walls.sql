-- What stands around a record: glass that is broken in an emergency, decisions of two, demands for records, whom a person belongs with,
-- what was told to an authority about a young person, and people who may be written down twice. Codes, dates and ids (C2); words lie sealed.

-- One opening in an emergency. It ends after an hour by itself, and somebody else looks at it within three days.
create table fanal.break_glass (
  organization_id uuid not null,
  break_id uuid not null,
  subject_id uuid not null,
  case_id uuid,
  state text not null check (state in ('open', 'justified', 'not-justified')),
  version integer not null check (version > 0),
  seq integer not null check (seq >= 0),
  marks text[] not null,
  reason text not null check (reason in ('life-in-danger', 'missing', 'medical-emergency', 'threat-received', 'child-at-risk')),
  tried text not null check (tried in ('lead-not-reachable', 'team-not-reachable', 'no-time', 'person-asked')),
  -- never narrative, identity or legal matters: what is needed to find somebody and to keep them alive
  classes text[] not null check (classes @> array['C2'] and classes <@ array['C2', 'C5', 'C6']),
  grant_id uuid not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  closes_at timestamptz not null check (closes_at = opened_at + interval '60 minutes'),
  ended_at timestamptz,
  review_due_at timestamptz not null check (review_due_at = opened_at + interval '72 hours'),
  reviewed_by uuid,
  reviewed_at timestamptz,
  consequence text check (consequence in ('none', 'talk', 'training', 'access-narrowed', 'duty-ended', 'told-to-authority')),
  -- why the person is not shown that it happened; null is: it is shown
  hidden_why text check (hidden_why in ('device-watched', 'lives-with-danger', 'crisis')),
  hidden_by uuid,
  primary key (organization_id, break_id),
  foreign key (organization_id, subject_id) references fanal.subject (organization_id, subject_id),
  foreign key (organization_id, grant_id) references fanal.access_grant (organization_id, grant_id),
  check ((state = 'open') = (reviewed_by is null) and (reviewed_by is null) = (reviewed_at is null)),
  check (reviewed_by <> opened_by),
  check ((state = 'open') = (consequence is null)),
  check (state <> 'not-justified' or consequence <> 'none'),
  check ((hidden_why is null) = (hidden_by is null))
);
create index break_glass_to_review on fanal.break_glass (organization_id, review_due_at) where state = 'open';
create index break_glass_of_subject on fanal.break_glass (organization_id, subject_id, opened_at);

-- What one person must not decide alone. What was asked in words is the field approval-<id>.
create table fanal.approval (
  organization_id uuid not null,
  approval_id uuid not null,
  subject_id uuid not null,
  unit_id uuid not null,
  case_id uuid,
  kind text not null check (kind in ('identification', 'plan', 'closure', 'disclosure', 'erasure', 'unseal')),
  -- the record that waits for it
  target_id uuid not null,
  reason text not null check (reason in ('work-needs-it', 'person-asked', 'law-asks', 'safety', 'mistake')),
  state text not null check (state in ('requested', 'approved', 'rejected', 'withdrawn')),
  version integer not null check (version > 0),
  seq integer not null check (seq >= 0),
  marks text[] not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  due_at timestamptz not null,
  -- somebody of another organization, named by one that has nobody else
  co_signer_id uuid,
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text check (decision_reason in ('agreed', 'not-shown', 'not-now', 'another-way', 'against-the-person')),
  -- what it allowed was done; it allows nothing twice
  used_at timestamptz,
  primary key (organization_id, approval_id),
  foreign key (organization_id, subject_id) references fanal.subject (organization_id, subject_id),
  foreign key (organization_id, unit_id) references fanal.unit (organization_id, unit_id),
  check (decided_by <> requested_by),
  check ((state in ('approved', 'rejected')) = (decided_by is not null)),
  check ((state = 'requested') = (decided_at is null)),
  check (used_at is null or state = 'approved')
);
create unique index approval_waiting on fanal.approval (organization_id, kind, target_id) where state = 'requested';
create index approval_of_subject on fanal.approval (organization_id, subject_id, requested_at);
create index approval_asked_of on fanal.approval (co_signer_id) where state = 'requested' and co_signer_id is not null;

-- Whom an organization of one or two named to decide with it: one at a time, a member of another organization.
create table fanal.co_signer (
  organization_id uuid not null,
  co_signer_organization_id uuid not null,
  co_signer_id uuid not null,
  named_by uuid not null,
  named_at timestamptz not null,
  ended_at timestamptz,
  primary key (organization_id, co_signer_id, named_at),
  check (co_signer_organization_id <> organization_id)
);
create unique index co_signer_now on fanal.co_signer (organization_id) where ended_at is null;

-- A subpoena, a warrant, an order or a plain request for somebody's records. Who counsel is lies sealed as counsel-<id> (C7).
create table fanal.records_demand (
  organization_id uuid not null,
  demand_id uuid not null,
  subject_id uuid not null,
  unit_id uuid not null,
  case_id uuid,
  kind text not null check (kind in ('subpoena', 'warrant', 'production-order', 'request')),
  issued_by text not null check (issued_by in ('judge', 'justice', 'clerk', 'officer', 'lawyer', 'somebody-else', 'not-known')),
  trafficking_case boolean not null,
  received_on date not null,
  answer_by timestamptz not null,
  -- the version of the rule that says who has to issue it
  rule text,
  state text not null check (state in ('received', 'frozen', 'with-counsel', 'challenged', 'complied-in-part', 'complied', 'refused', 'withdrawn')),
  version integer not null check (version > 0),
  seq integer not null check (seq >= 0),
  marks text[] not null,
  counsel_at timestamptz,
  told text check (told in ('told-safely', 'not-safe', 'forbidden-by-order', 'no-safe-way')),
  told_channel text check (told_channel in ('call', 'text', 'email', 'letter', 'in-person', 'through-worker', 'mailbox')),
  told_at timestamptz,
  -- the smallest package: names of fields with their class, never a word of them
  package text[] not null default '{}',
  package_by uuid,
  -- handed out by somebody other than who chose it
  released_by uuid,
  released_at timestamptz,
  released_count integer not null default 0 check (released_count >= 0),
  refusal text check (refusal in ('not-issued-by-a-judge', 'not-about-us', 'nothing-held', 'privilege', 'court-agreed')),
  entered_by uuid not null,
  entered_at timestamptz not null,
  ended_at timestamptz,
  primary key (organization_id, demand_id),
  foreign key (organization_id, subject_id) references fanal.subject (organization_id, subject_id),
  foreign key (organization_id, unit_id) references fanal.unit (organization_id, unit_id),
  check ((told = 'told-safely') = (told_channel is not null)),
  check ((state in ('complied-in-part', 'complied', 'refused', 'withdrawn')) = (ended_at is not null)),
  check ((state in ('complied-in-part', 'complied')) = (released_by is not null)),
  check (released_by <> package_by),
  check ((state = 'refused') = (refusal is not null))
);
create index records_demand_running on fanal.records_demand (organization_id, answer_by) where ended_at is null;
create index records_demand_of_subject on fanal.records_demand (organization_id, subject_id);

-- Whom a person belongs with. The other's name is the field linked-<id> (C4); where they have a record of their own, it is named.
create table fanal.subject_link (
  organization_id uuid not null,
  link_id uuid not null,
  subject_id uuid not null,
  other_subject_id uuid,
  relation text not null check (relation in ('child', 'parent', 'sibling', 'partner', 'dependant', 'co-victim', 'same-household')),
  contact text not null check (contact in ('yes', 'no', 'danger')),
  -- a second place for the same household is no reason for a warning about one abroad
  abroad boolean not null,
  version integer not null check (version > 0),
  added_by uuid not null,
  added_at timestamptz not null,
  ended_at timestamptz,
  primary key (organization_id, link_id),
  foreign key (organization_id, subject_id) references fanal.subject (organization_id, subject_id),
  check (other_subject_id <> subject_id)
);
create index subject_link_of_subject on fanal.subject_link (organization_id, subject_id) where ended_at is null;

-- What was told to a child protection authority: to whom and why it was unsafe to say so first are young-report-<id> and young-unsafe-<id> (C3).
create table fanal.young_report (
  organization_id uuid not null,
  report_id uuid not null,
  subject_id uuid not null,
  case_id uuid not null,
  region text not null check (region ~ '^[A-Z]{2}$'),
  rule text not null,
  told_authority_at timestamptz not null,
  told_by uuid not null,
  young_person text not null check (young_person in ('told-first', 'unsafe-to-tell')),
  recorded_at timestamptz not null,
  primary key (organization_id, report_id),
  foreign key (organization_id, subject_id) references fanal.subject (organization_id, subject_id),
  foreign key (organization_id, case_id) references fanal.protection_case (organization_id, case_id)
);
create index young_report_of_subject on fanal.young_report (organization_id, subject_id);

-- Each judgement about a guardian, the last one holds; why is guardian-<id> (C3).
create table fanal.guardian_judgement (
  organization_id uuid not null,
  judgement_id uuid not null,
  subject_id uuid not null,
  safe boolean not null,
  reason text check (reason in ('guardian-not-involved', 'guardian-asked-for', 'authority-advised')),
  judged_by uuid not null,
  judged_at timestamptz not null,
  primary key (organization_id, judgement_id),
  foreign key (organization_id, subject_id) references fanal.subject (organization_id, subject_id),
  check (safe = (reason is not null))
);
create index guardian_judgement_of_subject on fanal.guardian_judgement (organization_id, subject_id, judged_at);

-- Equality under the organization's index key, made in the browser: it tells that two are the same, and never what.
create table fanal.subject_token (
  organization_id uuid not null,
  subject_id uuid not null,
  kind text not null check (kind in ('name-and-birth', 'phone')),
  token bytea not null check (octet_length(token) = 32),
  kept_by uuid not null,
  kept_at timestamptz not null,
  primary key (organization_id, subject_id, kind, token),
  foreign key (organization_id, subject_id) references fanal.subject (organization_id, subject_id)
);
create index subject_token_same on fanal.subject_token (organization_id, kind, token);

-- Two records that somebody found to be one person's, and how that was taken back. Keys and fields stay where they are.
create table fanal.subject_merge (
  organization_id uuid not null,
  merge_id uuid not null,
  kept_id uuid not null,
  merged_id uuid not null,
  reason text not null check (reason in ('person-said', 'same-documents', 'colleague-knows')),
  merged_by uuid not null,
  merged_at timestamptz not null,
  split_reason text check (split_reason in ('two-people', 'mistake', 'person-asked')),
  split_by uuid,
  split_at timestamptz,
  primary key (organization_id, merge_id),
  foreign key (organization_id, kept_id) references fanal.subject (organization_id, subject_id),
  foreign key (organization_id, merged_id) references fanal.subject (organization_id, subject_id),
  check (kept_id <> merged_id),
  check ((split_reason is null) = (split_by is null) and (split_by is null) = (split_at is null))
);
create unique index subject_merge_now on fanal.subject_merge (organization_id, merged_id) where split_at is null;
create index subject_merge_into on fanal.subject_merge (organization_id, kept_id) where split_at is null;

do $$
declare
  protected text;
  asks constant text := 'organization_id = (select fanal.organization()) and exists (select 1 from fanal.own_grant g
    where g.organization_id = %1$I.organization_id and g.target_kind = ''subject'' and g.target_id = %1$I.%2$I
      and ''C2'' = any (g.classes) and %3$L = any (g.operations))';
  privacy constant text := 'organization_id = (select fanal.organization()) and (select fanal.has_duty(''privacy-officer''))';
  -- an approval asks whoever supervises there, whether or not they have a grant: they see a kind and a code
  supervises constant text := 'organization_id = (select fanal.organization()) and unit_id in (select d.unit_id from fanal.member_duty d
    where d.organization_id = (select fanal.organization()) and d.member_id = (select fanal.actor()) and d.duty = ''case-supervisor'')';
begin
  foreach protected in array array['break_glass', 'approval', 'co_signer', 'records_demand', 'subject_link', 'young_report', 'guardian_judgement',
    'subject_token', 'subject_merge'] loop
    execute format('alter table fanal.%I enable row level security', protected);
    execute format('alter table fanal.%I force row level security', protected);
    execute format('create policy owner on fanal.%I to fanal_migrator using (true) with check (true)', protected);
  end loop;
  foreach protected in array array['break_glass', 'approval', 'records_demand', 'subject_link', 'young_report', 'guardian_judgement'] loop
    execute format('create policy granted on fanal.%1$I for select to fanal_workbench using (' || asks || ')', protected, 'subject_id', 'see');
  end loop;
  foreach protected in array array['approval', 'records_demand', 'subject_link', 'young_report', 'guardian_judgement'] loop
    execute format('create policy added on fanal.%1$I for insert to fanal_workbench with check (' || asks || ')', protected, 'subject_id', 'change');
  end loop;
  foreach protected in array array['approval', 'records_demand', 'subject_link'] loop
    execute format('create policy changed on fanal.%1$I for update to fanal_workbench using (' || asks || ')', protected, 'subject_id', 'change');
  end loop;
  execute format('create policy granted on fanal.subject_merge for select to fanal_workbench using (' || asks || ')', 'subject_merge', 'kept_id', 'see');
  execute format('create policy granted_too on fanal.subject_merge for select to fanal_workbench using (' || asks || ')', 'subject_merge', 'merged_id', 'see');
  -- whoever answers for privacy: that it happened, in codes
  foreach protected in array array['break_glass', 'approval', 'records_demand', 'young_report', 'subject_merge'] loop
    execute format('create policy privacy on fanal.%I for select to fanal_workbench using (' || privacy || ')', protected);
  end loop;
  foreach protected in array array['approval', 'records_demand'] loop
    execute format('create policy privacy_changes on fanal.%I for update to fanal_workbench using (' || privacy || ')', protected);
  end loop;
  foreach protected in array array['approval', 'records_demand'] loop
    execute format('create policy privacy_adds on fanal.%I for insert to fanal_workbench with check (' || privacy || ')', protected);
  end loop;
  execute 'create policy supervised on fanal.approval for select to fanal_workbench using (' || supervises || ')';
  execute 'create policy supervised_changes on fanal.approval for update to fanal_workbench using (' || supervises || ')';
  -- whoever broke the glass sees that they did, also after the hour
  execute 'create policy opener on fanal.break_glass for select to fanal_workbench
    using (organization_id = (select fanal.organization()) and opened_by = (select fanal.actor()) and (select fanal.has_duty(''case-supervisor'')))';
  execute 'create policy own_co_signer on fanal.co_signer for select to fanal_workbench
    using (organization_id = (select fanal.organization())
      and ((select fanal.has_duty(''case-worker'')) or (select fanal.has_duty(''case-supervisor'')) or (select fanal.has_duty(''privacy-officer''))
        or (select fanal.has_duty(''organization-administrator''))))';
  execute 'create policy named on fanal.co_signer to fanal_workbench
    using (organization_id = (select fanal.organization()) and (select fanal.has_duty(''organization-administrator'')))
    with check (organization_id = (select fanal.organization()) and (select fanal.has_duty(''organization-administrator'')))';
end
$$;

grant select on fanal.break_glass, fanal.subject_merge to fanal_workbench;
grant select, insert on fanal.approval, fanal.co_signer, fanal.records_demand, fanal.subject_link, fanal.young_report, fanal.guardian_judgement to fanal_workbench;
grant update (state, version, seq, marks, decided_by, decided_at, decision_reason, used_at) on fanal.approval to fanal_workbench;
grant update (ended_at) on fanal.co_signer to fanal_workbench;
grant update (state, version, seq, marks, counsel_at, told, told_channel, told_at, package, package_by, released_by, released_at, released_count, refusal, issued_by,
  rule, ended_at) on fanal.records_demand to fanal_workbench;
grant update (contact, abroad, version, ended_at) on fanal.subject_link to fanal_workbench;

-- Of health, glass opens what keeps somebody alive and no more: fields whose names begin with critical. Whoever has another grant is not asked.
create policy critical on fanal.sealed_field as restrictive for select to fanal_workbench
  using (class <> 'C6' or field collate "C" >= 'critical' and field collate "C" < 'critical~' or exists (select 1 from fanal.own_grant g
    where g.organization_id = sealed_field.organization_id and g.target_kind = 'subject' and g.target_id = sealed_field.subject_id
      and 'C6' = any (g.classes) and 'see' = any (g.operations) and g.basis <> 'break-glass'));

-- As before, and an opening of an hour keeps no key alive: it gives the supervisor's own, which lies there already, and nothing else.
create or replace function fanal.subject_sweep(p_organization uuid, p_subject uuid)
returns integer
language sql
volatile
security definer
set search_path = pg_catalog, pg_temp
as $$
  -- @NOTE read once for the person and not once for a key: what was just revoked still lies in the index, a thousand rows of it
  with held as materialized (
    select g.organization_id, g.grantee_kind, g.grantee_id, g.grantee_duty, g.classes
    from fanal.access_grant g
    where g.organization_id = p_organization and g.target_kind = 'subject' and g.target_id = p_subject and g.revoked_at is null
      and (g.valid_to is null or g.valid_to > now()) and 'see' = any (g.operations) and g.basis <> 'break-glass'
  ), gone as (
    delete from fanal.subject_key_wrap w
    where w.organization_id = p_organization and w.subject_id = p_subject and w.reader_kind = 'member'
      and (fanal.organization() is null or fanal.organization() = p_organization)
      and not exists (
        select 1 from held g
        where w.class = any (g.classes)
          and (g.grantee_kind = 'member' and g.grantee_id = w.reader_id
            or g.grantee_kind <> 'member' and exists (select 1 from fanal.member_duty d
              where d.organization_id = g.organization_id and d.member_id = w.reader_id and d.duty in ('case-worker', 'case-supervisor')
                and (g.grantee_kind = 'organization' and g.grantee_id = d.organization_id
                  or g.grantee_kind = 'unit' and g.grantee_id = d.unit_id
                  or g.grantee_kind = 'role' and g.grantee_id = d.unit_id and g.grantee_duty = d.duty))))
    returning 1)
  select count(*)::integer from gone
$$;

-- What an opening in an emergency can be, whoever writes it.
alter table fanal.access_grant add constraint access_grant_glass check (basis <> 'break-glass' or classes <@ array['C2', 'C5', 'C6'] and operations = array['see']
  and not seal_ok and valid_to is not null and valid_to <= valid_from + interval '60 minutes');

-- Whether whoever works may put and end tasks about a person: a grant to change the codes, privacy, or the supervision of the unit.
create function fanal.may_task(p_subject uuid) returns boolean
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select exists (select 1 from fanal.own_grant g where g.target_kind = 'subject' and g.target_id = p_subject and 'C2' = any (g.classes)
      and 'change' = any (g.operations))
    or exists (select 1 from fanal.subject s where s.organization_id = fanal.organization() and s.subject_id = p_subject
      and (fanal.has_duty('privacy-officer') or exists (select 1 from fanal.member_duty d where d.organization_id = s.organization_id
        and d.member_id = fanal.actor() and d.unit_id = s.unit_id and d.duty = 'case-supervisor')))
$$;

create function fanal.walls_task(p_task uuid, p_subject uuid, p_case uuid, p_kind text, p_assignee uuid, p_due timestamptz, p_rule text, p_source uuid,
  p_at timestamptz)
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if not fanal.may_task(p_subject) then
    raise exception using errcode = '42501', message = 'no duty to put a task about this person';
  end if;
  insert into fanal.case_task (organization_id, task_id, case_id, subject_id, kind, assignee_id, due_at, rule, source_id, state, made_at)
    values (fanal.organization(), p_task, p_case, p_subject, p_kind, p_assignee, p_due, p_rule, p_source, 'open', p_at);
end
$$;

create function fanal.walls_tasks_end(p_source uuid, p_at timestamptz)
returns void
language sql
volatile
security definer
set search_path = pg_catalog, pg_temp
as $$
  update fanal.case_task t set state = 'done', ended_by = fanal.actor(), ended_at = p_at
    where t.organization_id = fanal.organization() and t.source_id = p_source and t.state = 'open' and fanal.may_task(t.subject_id)
$$;

-- Whom a supervisor may reach in an emergency by a number that somebody tells them. No list, no part of a number, nobody of another unit,
-- nobody who is sealed: for all of these the answer is the same as for a number that was never given.
create function fanal.break_glass_target(p_code text)
returns table (subject_id uuid, case_id uuid, lead_id uuid, classes text[])
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select s.subject_id, c.case_id, c.lead_id,
    array['C2'] || array(select distinct w.class from fanal.subject_key_wrap w where w.organization_id = s.organization_id
      and w.subject_id = s.subject_id and w.reader_kind = 'supervisor' and w.reader_id = fanal.actor() and w.class in ('C5', 'C6') order by w.class)
  from fanal.subject s
  left join lateral (select p.case_id, p.lead_id, p.number from fanal.protection_case p
    where p.organization_id = s.organization_id and p.subject_id = s.subject_id and (p.number = p_code or s.subject_id::text = p_code)
    order by p.closed_at is not null, p.opened_at desc limit 1) c on true
  where s.organization_id = fanal.organization() and s.status = 'active'
    and (s.subject_id::text = p_code or c.number = p_code)
    and exists (select 1 from fanal.member_duty d where d.organization_id = s.organization_id and d.member_id = fanal.actor() and d.unit_id = s.unit_id
      and d.duty = 'case-supervisor')
    and not exists (select 1 from fanal.sealed_target t where t.organization_id = s.organization_id
      and (t.target_kind = 'subject' and t.target_id = s.subject_id or t.target_kind = 'case' and t.target_id = c.case_id))
  limit 1
$$;

-- Breaks the glass: the row, the grant of one hour, and the two tasks that tell of it. It gives no more than what break_glass_target answers now.
create function fanal.break_glass_open(p_break uuid, p_grant uuid, p_code text, p_reason text, p_tried text, p_tasks uuid[], p_at timestamptz)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_to record;
  v_organization constant uuid := fanal.organization();
begin
  select * into v_to from fanal.break_glass_target(p_code);
  if v_to.subject_id is null then
    return false;
  end if;
  insert into fanal.access_grant (organization_id, grant_id, target_kind, target_id, grantee_kind, grantee_id, classes, operations, purpose, basis, basis_id,
      valid_from, valid_to, seal_ok, granted_by)
    values (v_organization, p_grant, 'subject', v_to.subject_id, 'member', fanal.actor(), v_to.classes, array['see'], 'safety', 'break-glass', p_break,
      p_at, p_at + interval '60 minutes', false, fanal.actor());
  insert into fanal.break_glass (organization_id, break_id, subject_id, case_id, state, version, seq, marks, reason, tried, classes, grant_id, opened_by,
      opened_at, closes_at, review_due_at)
    values (v_organization, p_break, v_to.subject_id, v_to.case_id, 'open', 1, 0, '{}', p_reason, p_tried, v_to.classes, p_grant, fanal.actor(),
      p_at, p_at + interval '60 minutes', p_at + interval '72 hours');
  insert into fanal.case_task (organization_id, task_id, case_id, subject_id, kind, assignee_id, due_at, rule, source_id, state, made_at)
    values (v_organization, p_tasks[1], v_to.case_id, v_to.subject_id, 'break-glass-review', null, p_at + interval '72 hours', 'fanal/break-glass', p_break, 'open', p_at),
      (v_organization, p_tasks[2], v_to.case_id, v_to.subject_id, 'break-glass-notice', v_to.lead_id, p_at, 'fanal/break-glass', p_break, 'open', p_at);
  return true;
end
$$;

-- What somebody says of an opening: whoever opened it may end it early; somebody else, a supervisor there or whoever answers for privacy, judges it.
create function fanal.break_glass_write(p_break uuid, p_state text, p_seq integer, p_marks text[], p_consequence text, p_ended timestamptz, p_at timestamptz)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_row fanal.break_glass;
begin
  select b.* into v_row from fanal.break_glass b where b.organization_id = fanal.organization() and b.break_id = p_break and b.state = 'open' for update;
  if not found or p_seq <> v_row.seq + 1 then
    return false;
  end if;
  if p_state = 'open' then
    if v_row.opened_by <> fanal.actor() then
      raise exception using errcode = '42501', message = 'somebody else broke this glass';
    end if;
  elsif v_row.opened_by = fanal.actor() or not fanal.may_task(v_row.subject_id) then
    raise exception using errcode = '42501', message = 'not one who may judge this';
  end if;
  update fanal.break_glass b set state = p_state, seq = p_seq, marks = p_marks, ended_at = coalesce(b.ended_at, p_ended),
      reviewed_by = case when p_state = 'open' then null else fanal.actor() end, reviewed_at = case when p_state = 'open' then null else p_at end,
      consequence = p_consequence
    where b.organization_id = v_row.organization_id and b.break_id = p_break;
  if p_ended is not null or p_state = 'not-justified' then
    update fanal.access_grant g set revoked_at = p_at, revoked_by = fanal.actor()
      where g.organization_id = v_row.organization_id and g.grant_id = v_row.grant_id and g.revoked_at is null;
  end if;
  if p_state <> 'open' then
    update fanal.case_task t set state = 'done', ended_by = fanal.actor(), ended_at = p_at
      where t.organization_id = v_row.organization_id and t.source_id = p_break and t.state = 'open' and t.kind = 'break-glass-review';
  end if;
  return true;
end
$$;

-- Whether the person is shown that it happened: yes, unless somebody with a grant to change wrote why that is dangerous.
create function fanal.break_glass_hide(p_break uuid, p_why text)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  update fanal.break_glass b set hidden_why = p_why, hidden_by = case when p_why is null then null else fanal.actor() end
    where b.organization_id = fanal.organization() and b.break_id = p_break and fanal.may_task(b.subject_id)
      -- not whoever broke it: nobody hides their own
      and b.opened_by <> fanal.actor();
  return found;
end
$$;

-- What another organization asks of whoever works: a kind, a code and a date, and of whom nothing.
create function fanal.approvals_asked_of_me()
returns table (organization_id uuid, approval_id uuid, kind text, reason text, state text, version integer, seq integer, marks text[], requested_by uuid,
  requested_at timestamptz, due_at timestamptz, decided_at timestamptz)
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select a.organization_id, a.approval_id, a.kind, a.reason, a.state, a.version, a.seq, a.marks, a.requested_by, a.requested_at, a.due_at, a.decided_at
  from fanal.approval a
  join fanal.co_signer c on c.organization_id = a.organization_id and c.co_signer_id = a.co_signer_id and c.ended_at is null
  where a.co_signer_id = fanal.actor() and c.co_signer_organization_id = fanal.organization()
  order by a.requested_at desc limit 100
$$;

create function fanal.approval_cosign(p_organization uuid, p_approval uuid, p_yes boolean, p_reason text, p_seq integer, p_at timestamptz)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  update fanal.approval a set state = case when p_yes then 'approved' else 'rejected' end, seq = p_seq, decided_by = fanal.actor(), decided_at = p_at,
      decision_reason = p_reason
    where a.organization_id = p_organization and a.approval_id = p_approval and a.state = 'requested' and a.seq = p_seq - 1
      and a.co_signer_id = fanal.actor() and a.requested_by <> fanal.actor()
      and exists (select 1 from fanal.co_signer c where c.organization_id = a.organization_id and c.co_signer_id = a.co_signer_id and c.ended_at is null
        and c.co_signer_organization_id = fanal.organization());
  if not found then
    return false;
  end if;
  update fanal.case_task t set state = 'done', ended_by = fanal.actor(), ended_at = p_at
    where t.organization_id = p_organization and t.source_id = p_approval and t.state = 'open';
  return true;
end
$$;

-- The organization of a member who gave their code to be named: somebody who is there, and is not one of us. Nothing else is said of them.
create function fanal.co_signer_home(p_member uuid) returns uuid
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select m.organization_id from fanal.member m
  where fanal.has_duty('organization-administrator') and m.member_id = p_member and m.state = 'active' and m.organization_id <> fanal.organization()
    and exists (select 1 from fanal.member_duty d where d.organization_id = m.organization_id and d.member_id = m.member_id
      and d.duty in ('case-supervisor', 'case-worker', 'privacy-officer'))
$$;

-- Whether a demand for this person's records is running: until it ended nothing is erased and nothing is exported.
create function fanal.records_frozen(p_subject uuid) returns boolean
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select exists (select 1 from fanal.records_demand d where d.organization_id = fanal.organization() and d.subject_id = p_subject and d.ended_at is null)
$$;

-- As before, and not while a demand for these records is running; referrals that stood on a yes of theirs end too, and whoever was sent something is told to stop.
create or replace function fanal.subject_erase(p_subject uuid, p_at timestamptz)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_organization constant uuid := fanal.organization();
  v_consent uuid;
begin
  perform 1 from fanal.subject s
    join fanal.member_duty d on d.organization_id = s.organization_id and d.unit_id = s.unit_id
    where s.organization_id = v_organization and s.subject_id = p_subject and d.member_id = (select fanal.actor()) and d.duty = 'privacy-officer';
  if not found then
    raise exception using errcode = '42501', message = 'no duty at this person''s unit';
  end if;
  if fanal.records_frozen(p_subject) then
    raise exception using errcode = '55000', message = 'a demand for these records is running';
  end if;
  update fanal.subject s set status = 'erased', erased_at = p_at, version = s.version + 1, guardian_safe = null, safe_contact = '{"state":"never"}'
    where s.organization_id = v_organization and s.subject_id = p_subject and s.status <> 'erased';
  if not found then
    return false;
  end if;
  delete from fanal.subject_key_wrap w where w.organization_id = v_organization and w.subject_id = p_subject;
  delete from fanal.sealed_field f where f.organization_id = v_organization and f.subject_id = p_subject;
  delete from fanal.subject_token t where t.organization_id = v_organization and t.subject_id = p_subject;
  update fanal.access_grant g set revoked_at = p_at, revoked_by = (select fanal.actor())
    where g.organization_id = v_organization and g.target_kind = 'subject' and g.target_id = p_subject and g.revoked_at is null;
  update fanal.consent c set state = case c.state when 'explained' then 'unanswered' else 'withdrawn' end, seq = c.seq + 1, ended_at = p_at, ended_by = (select fanal.actor()), withdrawal_limits = 'none'
    where c.organization_id = v_organization and c.subject_id = p_subject and c.state in ('explained', 'active', 'expiring');
  -- what was offered on these goes with them; a draft that nobody was offered is only closed
  for v_consent in select distinct r.consent_id from fanal.referral r
      where r.organization_id = v_organization and r.subject_id = p_subject and r.consent_id is not null loop
    perform fanal.referral_sweep(v_organization, v_consent, p_at);
  end loop;
  update fanal.referral r set state = 'withdrawn', seq = r.seq + 1, ended_at = p_at
    where r.organization_id = v_organization and r.subject_id = p_subject and r.state = 'draft';
  return true;
end
$$;

-- Whoever else of this organization has the same name and day of birth, or the same number. Of people without a grant only that there is somebody.
create function fanal.subject_twins(p_subject uuid)
returns table (other_id uuid, kinds text[])
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select case when exists (select 1 from fanal.own_grant g where g.target_kind = 'subject' and g.target_id = o.subject_id and 'C2' = any (g.classes)
        and 'see' = any (g.operations)) then o.subject_id end as other_id,
    array_agg(distinct o.kind order by o.kind)
  from fanal.subject_token t
  join fanal.subject_token o on o.organization_id = t.organization_id and o.kind = t.kind and o.token = t.token and o.subject_id <> t.subject_id
  join fanal.subject s on s.organization_id = o.organization_id and s.subject_id = o.subject_id and s.status = 'active'
  where t.organization_id = fanal.organization() and t.subject_id = p_subject
    and exists (select 1 from fanal.own_grant g where g.target_kind = 'subject' and g.target_id = p_subject and 'C4' = any (g.classes)
      and 'see' = any (g.operations))
  group by 1
$$;

-- Keeps what a browser made of a person's name and numbers, in the place of what was kept before.
create function fanal.subject_tokens_keep(p_subject uuid, p_kinds text[], p_tokens bytea[], p_at timestamptz)
returns integer
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_kept integer;
begin
  perform 1 from fanal.own_grant g where g.target_kind = 'subject' and g.target_id = p_subject and 'C4' = any (g.classes) and 'change' = any (g.operations);
  if not found then
    raise exception using errcode = '42501', message = 'no grant to change who this person is';
  end if;
  delete from fanal.subject_token t where t.organization_id = fanal.organization() and t.subject_id = p_subject;
  insert into fanal.subject_token (organization_id, subject_id, kind, token, kept_by, kept_at)
    select fanal.organization(), p_subject, k.kind, k.token, fanal.actor(), p_at from unnest(p_kinds, p_tokens) as k (kind, token)
    on conflict do nothing;
  get diagnostics v_kept = row_count;
  return v_kept;
end
$$;

-- Two records become one person's, or are two again. Nothing of either moves: keys and fields stay with the record that they were sealed for.
create function fanal.subject_merge_into(p_merge uuid, p_merged uuid, p_kept uuid, p_reason text, p_at timestamptz)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if (select count(distinct g.target_id) from fanal.own_grant g where g.target_kind = 'subject' and g.target_id in (p_merged, p_kept)
      and 'C2' = any (g.classes) and 'change' = any (g.operations)) <> 2 then
    raise exception using errcode = '42501', message = 'no grant to change both';
  end if;
  -- in one order, so that two who merge crosswise wait for each other
  perform 1 from fanal.subject s where s.organization_id = fanal.organization() and s.subject_id in (p_merged, p_kept) order by s.subject_id for update;
  if exists (select 1 from fanal.subject_merge m where m.organization_id = fanal.organization() and m.split_at is null and m.kept_id = p_merged)
    or (select count(*) from fanal.subject s where s.organization_id = fanal.organization() and s.subject_id in (p_merged, p_kept) and s.status = 'active') <> 2 then
    return false;
  end if;
  update fanal.subject s set status = 'merged', version = s.version + 1 where s.organization_id = fanal.organization() and s.subject_id = p_merged;
  insert into fanal.subject_merge (organization_id, merge_id, kept_id, merged_id, reason, merged_by, merged_at)
    values (fanal.organization(), p_merge, p_kept, p_merged, p_reason, fanal.actor(), p_at);
  return true;
end
$$;

create function fanal.subject_split(p_merge uuid, p_reason text, p_at timestamptz)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_merge fanal.subject_merge;
begin
  select m.* into v_merge from fanal.subject_merge m where m.organization_id = fanal.organization() and m.merge_id = p_merge and m.split_at is null for update;
  if not found then
    return false;
  end if;
  if not exists (select 1 from fanal.own_grant g where g.target_kind = 'subject' and g.target_id in (v_merge.kept_id, v_merge.merged_id)
      and 'C2' = any (g.classes) and 'change' = any (g.operations)) then
    raise exception using errcode = '42501', message = 'no grant to change one of both';
  end if;
  update fanal.subject_merge m set split_reason = p_reason, split_by = fanal.actor(), split_at = p_at
    where m.organization_id = v_merge.organization_id and m.merge_id = p_merge;
  update fanal.subject s set status = 'active', version = s.version + 1
    where s.organization_id = v_merge.organization_id and s.subject_id = v_merge.merged_id and s.status = 'merged';
  return true;
end
$$;

revoke all on function fanal.may_task(uuid), fanal.walls_task(uuid, uuid, uuid, text, uuid, timestamptz, text, uuid, timestamptz),
  fanal.walls_tasks_end(uuid, timestamptz), fanal.break_glass_target(text), fanal.break_glass_open(uuid, uuid, text, text, text, uuid[], timestamptz),
  fanal.break_glass_write(uuid, text, integer, text[], text, timestamptz, timestamptz), fanal.break_glass_hide(uuid, text), fanal.approvals_asked_of_me(),
  fanal.approval_cosign(uuid, uuid, boolean, text, integer, timestamptz), fanal.co_signer_home(uuid), fanal.records_frozen(uuid),
  fanal.subject_twins(uuid), fanal.subject_tokens_keep(uuid, text[], bytea[], timestamptz),
  fanal.subject_merge_into(uuid, uuid, uuid, text, timestamptz), fanal.subject_split(uuid, text, timestamptz) from public;
grant execute on function fanal.may_task(uuid), fanal.walls_task(uuid, uuid, uuid, text, uuid, timestamptz, text, uuid, timestamptz),
  fanal.walls_tasks_end(uuid, timestamptz), fanal.break_glass_target(text), fanal.break_glass_open(uuid, uuid, text, text, text, uuid[], timestamptz),
  fanal.break_glass_write(uuid, text, integer, text[], text, timestamptz, timestamptz), fanal.break_glass_hide(uuid, text), fanal.approvals_asked_of_me(),
  fanal.approval_cosign(uuid, uuid, boolean, text, integer, timestamptz), fanal.co_signer_home(uuid), fanal.records_frozen(uuid),
  fanal.subject_twins(uuid), fanal.subject_tokens_keep(uuid, text[], bytea[], timestamptz),
  fanal.subject_merge_into(uuid, uuid, uuid, text, timestamptz), fanal.subject_split(uuid, text, timestamptz) to fanal_workbench;
