-- A person's own way to what is held about them, and what they ask about it. Their code is made in a worker's browser; here stand hashes of
-- what it derives, and wraps that only it opens. Codes, dates and ids only (C2).

alter table fanal.subject_key_wrap drop constraint subject_key_wrap_reader_kind_check,
  add constraint subject_key_wrap_reader_kind_check check (reader_kind in ('member', 'recovery', 'supervisor', 'person'));

-- One code for a person, as long as it stands: what is replaced or ended leaves no row, only its entry in the ledger.
-- @NOTE of a second code that opens an empty page nothing is written anywhere: it is a code that nobody gave us
create table fanal.own_code (
  organization_id uuid not null,
  subject_id uuid not null,
  code_id uuid not null,
  locator_hash bytea not null check (octet_length(locator_hash) = 32),
  fetch_hash bytea not null check (octet_length(fetch_hash) = 32),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (organization_id, subject_id),
  foreign key (organization_id, subject_id) references fanal.subject (organization_id, subject_id)
);
create unique index own_code_locator on fanal.own_code (locator_hash);

-- What a person asks about their own record, by when an answer is due and by which rule.
create table fanal.subject_request (
  organization_id uuid not null,
  request_id uuid not null,
  subject_id uuid not null,
  kind text not null check (kind in ('access', 'correct', 'erase', 'restrict', 'who-saw', 'complaint')),
  channel text not null check (channel in ('own-code', 'in-person', 'through-worker', 'letter')),
  identity_check text check (identity_check in ('own-code', 'in-person', 'known-worker')),
  state text not null check (state in ('received', 'identity-checked', 'in-progress', 'fulfilled', 'refused', 'withdrawn')),
  version integer not null check (version > 0),
  seq integer not null check (seq >= 0),
  refusal_reason text check (refusal_reason in ('not-the-person', 'law-forbids', 'another-person-harmed', 'nothing-held')),
  due_at timestamptz not null,
  rule text not null,
  asked_at timestamptz not null,
  -- nobody where the person asked with their own code
  asked_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (organization_id, request_id),
  foreign key (organization_id, subject_id) references fanal.subject (organization_id, subject_id),
  check ((state in ('fulfilled', 'refused', 'withdrawn')) = (ended_at is not null)),
  check ((state = 'refused') = (refusal_reason is not null))
);
create index subject_request_of_subject on fanal.subject_request (organization_id, subject_id, request_id);
create index subject_request_due on fanal.subject_request (organization_id, due_at, request_id) where ended_at is null;

-- The end of what was known of somebody, step by step: whoever asked does not approve.
create table fanal.erasure (
  organization_id uuid not null,
  erasure_id uuid not null,
  subject_id uuid not null,
  request_id uuid not null,
  state text not null check (state in ('requested', 'approved', 'key-destroyed', 'confirmed', 'blocked', 'withdrawn')),
  version integer not null check (version > 0),
  seq integer not null check (seq >= 0),
  requested_by uuid not null,
  requested_at timestamptz not null,
  approved_by uuid,
  legal_hold text check (legal_hold in ('court-order', 'demand-pending', 'law')),
  ended_at timestamptz,
  primary key (organization_id, erasure_id),
  foreign key (organization_id, request_id) references fanal.subject_request (organization_id, request_id),
  check ((state in ('confirmed', 'blocked', 'withdrawn')) = (ended_at is not null)),
  check ((state = 'blocked') = (legal_hold is not null)),
  check (approved_by is null or approved_by <> requested_by)
);
create unique index erasure_of_request on fanal.erasure (organization_id, request_id) where ended_at is null;

do $$
declare
  protected text;
  asks constant text := 'organization_id = (select fanal.organization()) and exists (select 1 from fanal.own_grant g
    where g.organization_id = %1$I.organization_id and g.target_kind = ''subject'' and g.target_id = %1$I.subject_id
      and ''C2'' = any (g.classes) and %2$L = any (g.operations))';
  privacy constant text := 'organization_id = (select fanal.organization()) and (select fanal.has_duty(''privacy-officer''))';
begin
  foreach protected in array array['own_code', 'subject_request', 'erasure'] loop
    execute format('alter table fanal.%I enable row level security', protected);
    execute format('alter table fanal.%I force row level security', protected);
    execute format('create policy owner on fanal.%I to fanal_migrator using (true) with check (true)', protected);
    execute format('create policy granted on fanal.%1$I for select to fanal_workbench using (' || asks || ')', protected, 'see');
    execute format('create policy privacy on fanal.%I for select to fanal_workbench using (' || privacy || ')', protected);
  end loop;
  execute format('create policy shared on fanal.%1$I for insert to fanal_workbench with check (' || asks || ')', 'own_code', 'share');
  execute format('create policy asked on fanal.%1$I for insert to fanal_workbench with check (' || asks || ')', 'subject_request', 'change');
  execute format('create policy answered on fanal.%1$I for update to fanal_workbench using (' || asks || ')', 'subject_request', 'change');
  -- whoever works with the person may begin an erasure; its further steps are privacy's
  execute format('create policy asked on fanal.%1$I for insert to fanal_workbench with check (' || asks || ')', 'erasure', 'change');
  -- whoever answers for privacy works with people on whom they have no grant, and sees codes only
  execute 'create policy privacy_asked on fanal.subject_request for insert to fanal_workbench with check (' || privacy || ')';
  foreach protected in array array['subject_request', 'erasure'] loop
    execute format('create policy privacy_answered on fanal.%I for update to fanal_workbench using (' || privacy || ')', protected);
  end loop;
  execute 'create policy privacy_asked on fanal.erasure for insert to fanal_workbench with check (' || privacy || ')';
  execute 'create policy privacy_asked on fanal.case_task for insert to fanal_workbench with check (' || privacy || ')';
  execute 'create policy privacy_answered on fanal.case_task for update to fanal_workbench using (' || privacy || ')';
end
$$;

-- The hashes of a code are nobody's to read.
grant select (organization_id, subject_id, code_id, made_by, made_at) on fanal.own_code to fanal_workbench;
grant insert on fanal.own_code, fanal.subject_request, fanal.erasure to fanal_workbench;
grant select on fanal.subject_request, fanal.erasure to fanal_workbench;
grant update (identity_check, state, version, seq, refusal_reason, ended_at, ended_by) on fanal.subject_request to fanal_workbench;
grant update (state, version, seq, approved_by, legal_hold, ended_at) on fanal.erasure to fanal_workbench;

-- Ends a person's code: its row and every wrap that it opened. By whoever may share the person's codes, or by privacy at the person's unit.
create function fanal.own_code_end(p_subject uuid)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_organization constant uuid := fanal.organization();
begin
  perform 1 from fanal.own_grant g
    where g.target_kind = 'subject' and g.target_id = p_subject and 'C2' = any (g.classes) and 'share' = any (g.operations)
    union all
    select 1 from fanal.subject s
      join fanal.member_duty d on d.organization_id = s.organization_id and d.unit_id = s.unit_id
      where s.organization_id = v_organization and s.subject_id = p_subject and d.member_id = (select fanal.actor()) and d.duty = 'privacy-officer';
  if not found then
    raise exception using errcode = '42501', message = 'no grant to share this person''s codes';
  end if;
  delete from fanal.subject_key_wrap w where w.organization_id = v_organization and w.subject_id = p_subject and w.reader_kind = 'person';
  delete from fanal.own_code c where c.organization_id = v_organization and c.subject_id = p_subject;
  return found;
end
$$;

-- How much of a person could still be opened, for whoever confirms that nothing can.
create function fanal.subject_left(p_subject uuid)
returns table (wraps integer, ciphertexts integer)
language plpgsql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_organization constant uuid := fanal.organization();
begin
  perform 1 from fanal.subject s
    join fanal.member_duty d on d.organization_id = s.organization_id and d.unit_id = s.unit_id
    where s.organization_id = v_organization and s.subject_id = p_subject and d.member_id = (select fanal.actor()) and d.duty = 'privacy-officer';
  if not found then
    raise exception using errcode = '42501', message = 'no duty at this person''s unit';
  end if;
  return query select
    (select count(*)::integer from fanal.subject_key_wrap w where w.organization_id = v_organization and w.subject_id = p_subject),
    (select count(*)::integer from fanal.sealed_field f where f.organization_id = v_organization and f.subject_id = p_subject);
end
$$;

revoke all on function fanal.own_code_end(uuid), fanal.subject_left(uuid) from public;
grant execute on function fanal.own_code_end(uuid), fanal.subject_left(uuid) to fanal_workbench;

-- What a code opens: ciphertext with the keys that it unwraps, who looked, what was agreed and asked. One row for every code: one that is
-- wrong, ended, or that nobody ever gave us does the same work and gets the same empty answer.
create function fanal.own_record_open(p_locator bytea, p_fetch bytea)
returns jsonb
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  with me as materialized (
    select c.organization_id, c.subject_id, c.code_id, s.safe_contact, s.registered_at
    from fanal.own_code c
    join fanal.subject s on s.organization_id = c.organization_id and s.subject_id = c.subject_id and s.status = 'active'
    where c.locator_hash = p_locator and c.fetch_hash = p_fetch
  ), keys as materialized (
    select w.class, w.epoch, w.wrap from me
    join fanal.subject_key_wrap w on w.organization_id = me.organization_id and w.subject_id = me.subject_id
      and w.reader_kind = 'person' and w.reader_id = me.code_id
  ), looks as (
    select e.seq, convert_from(e.body, 'UTF8')::jsonb as body from me
    join fanal.ledger_entry e on e.organization_id = me.organization_id and e.stream_id = me.subject_id
  )
  select jsonb_build_object(
    'person', (select jsonb_build_object('code', me.code_id, 'subject', me.subject_id, 'organization', me.organization_id, 'since', me.registered_at,
        'safeContact', me.safe_contact, 'house', jsonb_build_object('en', o.name_en, 'fr', o.name_fr))
      from me join fanal.organization o on o.organization_id = me.organization_id),
    'keys', coalesce((select jsonb_agg(jsonb_build_object('class', k.class, 'epoch', k.epoch, 'wrap', k.wrap) order by k.class, k.epoch) from keys k), '[]'),
    'fields', coalesce((select jsonb_agg(jsonb_build_object('class', f.class, 'field', f.field, 'version', f.version, 'epoch', f.epoch, 'at', f.kept_at,
          'bytes', encode(f.ciphertext, 'base64')) order by f.class, f.field, f.version)
      from me join fanal.sealed_field f on f.organization_id = me.organization_id and f.subject_id = me.subject_id
      where exists (select 1 from keys k where k.class = f.class and k.epoch = f.epoch)
        and not exists (select 1 from fanal.sealed_field later where later.organization_id = f.organization_id and later.subject_id = f.subject_id
          and later.class = f.class and later.field = f.field and later.version > f.version and later.based_on >= f.version)), '[]'),
    'looks', coalesce((select jsonb_agg(jsonb_build_object('at', l.body -> 'at', 'query', l.body #> '{data,query}',
          'classes', coalesce(l.body #> '{data,classes}', jsonb_build_array(l.body #> '{data,class}')), 'purpose', l.body #> '{data,purpose}',
          'duty', (select d.duty from me join fanal.member_duty d on d.organization_id = me.organization_id
            and d.member_id = substr(l.body ->> 'actor', 8)::uuid
            order by d.duty in ('case-worker', 'case-supervisor', 'privacy-officer') desc, d.duty limit 1)) order by l.seq desc)
      from (select * from looks l where l.body ->> 'type' = 'runner.read' and l.body ->> 'actor' like 'member:%' order by l.seq desc limit 200) l), '[]'),
    'agreed', coalesce((select jsonb_agg(jsonb_build_object('consent', c.consent_id, 'state', c.state, 'version', c.version, 'seq', c.seq, 'givenBy', c.given_by,
          'purpose', c.purpose, 'recipient', c.recipient_kind, 'category', c.recipient_category, 'classes', to_jsonb(c.classes),
          'operations', to_jsonb(c.operations), 'from', c.valid_from, 'to', c.valid_to, 'ended', c.ended_at) order by c.consent_id desc)
      from me join fanal.consent c on c.organization_id = me.organization_id and c.subject_id = me.subject_id
      where c.state not in ('draft', 'explained', 'unanswered')), '[]'),
    'requests', coalesce((select jsonb_agg(jsonb_build_object('request', r.request_id, 'kind', r.kind, 'state', r.state, 'asked', r.asked_at, 'due', r.due_at,
          'reason', r.refusal_reason) order by r.request_id desc)
      from me join fanal.subject_request r on r.organization_id = me.organization_id and r.subject_id = me.subject_id), '[]'),
    -- what stands on a yes of theirs: taken back, it ends in the same act
    'referrals', coalesce((select jsonb_agg(jsonb_build_object('id', r.referral_id, 'consent', r.consent_id, 'state', r.state, 'version', r.version, 'seq', r.seq,
          'marks', to_jsonb(r.marks), 'classes', to_jsonb(r.classes), 'service', r.to_service, 'toOrganization', r.to_organization, 'toUnit', r.to_unit,
          'respondBy', r.respond_by, 'received', r.received_at, 'stopAsked', r.stop_asked_at) order by r.referral_id)
      from me join fanal.referral r on r.organization_id = me.organization_id and r.subject_id = me.subject_id and r.consent_id is not null), '[]'))
$$;

-- The person takes a yes back with their own code: the same end as a worker's withdrawal, in one transaction with its entries. Answers false
-- where the code opens nothing, or the consent or what stands on it (`p_referrals`: seq by id) moved on meanwhile.
create function fanal.own_record_withdraw(p_locator bytea, p_fetch bytea, p_consent uuid, p_seq integer, p_referrals jsonb, p_at timestamptz,
  p_entries uuid[], p_bodies bytea[])
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_me record;
  v_entry integer;
begin
  select c.organization_id, c.subject_id into v_me from fanal.own_code c
    join fanal.subject s on s.organization_id = c.organization_id and s.subject_id = c.subject_id and s.status = 'active'
    where c.locator_hash = p_locator and c.fetch_hash = p_fetch;
  if not found then
    return false;
  end if;
  -- the consent first, as every act on it does
  perform 1 from fanal.consent c where c.organization_id = v_me.organization_id and c.consent_id = p_consent and c.subject_id = v_me.subject_id for update;
  perform 1 from fanal.referral r where r.organization_id = v_me.organization_id and r.consent_id = p_consent order by r.referral_id for update;
  perform 1 from fanal.referral r where r.organization_id = v_me.organization_id and r.consent_id = p_consent
    and (p_referrals ->> r.referral_id::text)::integer is distinct from r.seq;
  if found then
    return false;
  end if;
  update fanal.consent c set state = 'withdrawn', seq = p_seq + 1, ended_at = p_at, withdrawal_limits = 'already-opened'
    where c.organization_id = v_me.organization_id and c.consent_id = p_consent and c.subject_id = v_me.subject_id and c.seq = p_seq
      and c.state in ('active', 'expiring');
  if not found then
    return false;
  end if;
  update fanal.access_grant g set revoked_at = p_at
    where g.organization_id = v_me.organization_id and g.basis_id = p_consent and g.basis = 'consent' and g.revoked_at is null;
  perform fanal.subject_sweep(v_me.organization_id, v_me.subject_id);
  perform fanal.referral_sweep(v_me.organization_id, p_consent, p_at);
  for v_entry in 1 .. cardinality(p_entries) loop
    perform fanal.ledger_append(v_me.organization_id, v_me.subject_id, p_entries[v_entry], p_bodies[v_entry]);
  end loop;
  return true;
end
$$;

-- The person asks something about their record. What they want to say comes sealed with the key of their own narrative, or not at all.
-- The same kind asked again while it waits is one request.
create function fanal.own_record_ask(p_locator bytea, p_fetch bytea, p_request uuid, p_kind text, p_task uuid, p_at timestamptz, p_due timestamptz, p_rule text,
  p_words bytea, p_epoch integer, p_entry uuid, p_entry_body bytea)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_me record;
begin
  select c.organization_id, c.subject_id, c.code_id into v_me from fanal.own_code c
    join fanal.subject s on s.organization_id = c.organization_id and s.subject_id = c.subject_id and s.status = 'active'
    where c.locator_hash = p_locator and c.fetch_hash = p_fetch
    for update of c;
  if not found then
    return false;
  end if;
  perform 1 from fanal.subject_request r where r.organization_id = v_me.organization_id and r.subject_id = v_me.subject_id and r.kind = p_kind and r.ended_at is null;
  if found then
    return false;
  end if;
  insert into fanal.subject_request (organization_id, request_id, subject_id, kind, channel, identity_check, state, version, seq, due_at, rule, asked_at)
    values (v_me.organization_id, p_request, v_me.subject_id, p_kind, 'own-code', 'own-code', 'received', 1, 0, p_due, p_rule, p_at)
    on conflict do nothing;
  if not found then
    return false;
  end if;
  insert into fanal.case_task (organization_id, task_id, subject_id, kind, due_at, rule, source_id, state, made_at)
    values (v_me.organization_id, p_task, v_me.subject_id, 'answer-request', p_due, p_rule, p_request, 'open', p_at);
  if p_words is not null then
    perform 1 from fanal.subject_key_wrap w where w.organization_id = v_me.organization_id and w.subject_id = v_me.subject_id and w.reader_kind = 'person'
      and w.reader_id = v_me.code_id and w.class = 'C3' and w.epoch = p_epoch;
    if found and octet_length(p_words) <= 16384 then
      insert into fanal.sealed_field (organization_id, subject_id, class, field, version, based_on, epoch, ciphertext, kept_by, kept_at, command_id)
        values (v_me.organization_id, v_me.subject_id, 'C3', 'request-' || p_request, 1, 0, p_epoch, p_words, v_me.code_id, p_at, p_request);
    end if;
  end if;
  perform fanal.ledger_append(v_me.organization_id, v_me.subject_id, p_entry, p_entry_body);
  return true;
end
$$;

do $$
declare
  signature regprocedure;
begin
  for signature in select p.oid::regprocedure from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'fanal' and p.proname in ('own_record_open', 'own_record_withdraw', 'own_record_ask') loop
    execute format('revoke all on function %s from public', signature);
    execute format('grant execute on function %s to fanal_public', signature);
  end loop;
end
$$;
