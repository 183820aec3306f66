-- What an erasure, a merge and a person's own code left open: writers at the same moment, records that were merged, the package that was handed over,
-- and a code whose maker has no way in any more.

-- What was handed over lies there as long as nobody whom a case was begun for from it is erased; then its words go, and its codes stay.
alter table fanal.handed alter column bytes drop not null;

-- Every record of one person: theirs, and what somebody merged with it, in either direction. For the functions here; nobody else may call it.
create function fanal.same_person(p_organization uuid, p_subject uuid) returns setof uuid
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  with kept as (
    select coalesce((select m.kept_id from fanal.subject_merge m where m.organization_id = p_organization and m.merged_id = p_subject and m.split_at is null),
      p_subject) as id
  )
  select p_subject union select kept.id from kept
  union select m.merged_id from fanal.subject_merge m, kept where m.organization_id = p_organization and m.kept_id = kept.id and m.split_at is null
$$;
revoke all on function fanal.same_person(uuid, uuid) from public;

-- Holds a person until the act is done, and tells nothing. Every act on a person holds them before it reads a grant; an erasure holds every record of them alone (and
-- so waits for whoever writes, and whoever comes after finds no grant). One's own organization only.
-- @NOTE a key share, as every row that points to the person takes it: writers do not wait for each other
create function fanal.subject_hold(p_subject uuid, p_alone boolean) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not (fanal.has_duty('case-worker') or fanal.has_duty('case-supervisor') or fanal.has_duty('privacy-officer')) then
    return;
  end if;
  if p_alone and fanal.has_duty('privacy-officer') then
    perform 1 from fanal.subject s where s.organization_id = fanal.organization()
      and s.subject_id in (select fanal.same_person(fanal.organization(), p_subject)) order by s.subject_id for update;
  else
    perform 1 from fanal.subject s where s.organization_id = fanal.organization() and s.subject_id = p_subject for key share;
  end if;
end
$$;
revoke all on function fanal.subject_hold(uuid, boolean) from public;
grant execute on function fanal.subject_hold(uuid, boolean) to fanal_workbench;

-- As in 0038, and whoever writes holds the person already without their key: a stronger hold would wait for them crosswise.
create or replace function fanal.subject_merge_into(p_merge uuid, p_merged uuid, p_kept uuid, p_reason text, p_at timestamptz)
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
  perform 1 from fanal.subject s where s.organization_id = fanal.organization() and s.subject_id in (p_merged, p_kept) order by s.subject_id for no key update;
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

-- As in 0038, of every record of the person, and alone with them from the first line: what was written at the same moment goes too, and nothing is written after. Where the person is
-- erased already, whatever stands beside it goes.
create or replace function fanal.subject_erase(p_subject uuid, p_at timestamptz)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_organization constant uuid := fanal.organization();
  v_consent uuid;
  v_done boolean;
  v_all uuid[];
begin
  perform 1 from fanal.subject s
    join fanal.member_duty d on d.organization_id = s.organization_id and d.unit_id = s.unit_id
    where s.organization_id = v_organization and s.subject_id = p_subject and d.member_id = (select fanal.actor()) and d.duty = 'privacy-officer';
  if not found then
    raise exception using errcode = '42501', message = 'no duty at this person''s unit';
  end if;
  -- twice: a merge that was under way has come by now
  for v_twice in 1 .. 2 loop
    v_all := array(select fanal.same_person(v_organization, p_subject));
    perform 1 from fanal.subject s where s.organization_id = v_organization and s.subject_id = any (v_all) order by s.subject_id for update;
  end loop;
  if fanal.records_frozen(p_subject) then
    raise exception using errcode = '55000', message = 'a demand for these records is running';
  end if;
  update fanal.subject s set status = 'erased', erased_at = p_at, version = s.version + 1, guardian_safe = null, safe_contact = '{"state":"never"}'
    where s.organization_id = v_organization and s.subject_id = any (v_all) and s.status <> 'erased';
  v_done := found;
  delete from fanal.own_code c where c.organization_id = v_organization and c.subject_id = any (v_all);
  delete from fanal.subject_key_wrap w where w.organization_id = v_organization and w.subject_id = any (v_all);
  delete from fanal.sealed_field f where f.organization_id = v_organization and f.subject_id = any (v_all);
  -- a case that was begun from a package: its words lie there too, for whoever takes in what is handed over
  update fanal.handed h set bytes = null where h.organization_id = v_organization and h.bytes is not null
    and h.handed_id in (select c.from_handed from fanal.protection_case c where c.organization_id = v_organization and c.subject_id = any (v_all));
  delete from fanal.subject_token t where t.organization_id = v_organization and t.subject_id = any (v_all);
  update fanal.access_grant g set revoked_at = p_at, revoked_by = (select fanal.actor())
    where g.organization_id = v_organization and g.target_kind = 'subject' and g.target_id = any (v_all) and g.revoked_at is null;
  update fanal.consent c set state = case c.state when 'explained' then 'unanswered' else 'withdrawn' end, seq = c.seq + 1, ended_at = p_at, ended_by = (select fanal.actor()), withdrawal_limits = 'none'
    where c.organization_id = v_organization and c.subject_id = any (v_all) and c.state in ('explained', 'active', 'expiring');
  -- what was offered on these goes with them; a draft that nobody was offered is only closed
  for v_consent in select distinct r.consent_id from fanal.referral r
      where r.organization_id = v_organization and r.subject_id = any (v_all) and r.consent_id is not null loop
    perform fanal.referral_sweep(v_organization, v_consent, p_at);
  end loop;
  update fanal.referral r set state = 'withdrawn', seq = r.seq + 1, ended_at = p_at
    where r.organization_id = v_organization and r.subject_id = any (v_all) and r.state = 'draft';
  return v_done;
end
$$;

-- As in 0036, and it holds the person first; a code of a record that was merged stays the person's.
create or replace function fanal.own_record_ask(p_locator bytea, p_fetch bytea, p_request uuid, p_kind text, p_task uuid, p_at timestamptz, p_due timestamptz, p_rule text,
  p_words bytea, p_epoch integer, p_entry uuid, p_entry_body bytea)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_me record;
begin
  -- the person before their code, as everywhere: an erasure of the same moment is waited for
  perform 1 from fanal.own_code c join fanal.subject s on s.organization_id = c.organization_id and s.subject_id = c.subject_id
    where c.locator_hash = p_locator and c.fetch_hash = p_fetch for key share of s;
  select c.organization_id, c.subject_id, c.code_id into v_me from fanal.own_code c
    join fanal.subject s on s.organization_id = c.organization_id and s.subject_id = c.subject_id and s.status in ('active', 'merged')
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

-- As in 0036, and also by the code of a record that was merged.
create or replace function fanal.own_record_withdraw(p_locator bytea, p_fetch bytea, p_consent uuid, p_seq integer, p_referrals jsonb, p_at timestamptz,
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
    join fanal.subject s on s.organization_id = c.organization_id and s.subject_id = c.subject_id and s.status in ('active', 'merged')
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

-- As in 0036, and also of a record that was merged; the code's own uses stand among those who looked. Where somebody wrote down that it is
-- dangerous to show a person that their record was opened in an emergency, neither the opening nor its review is there; everything else is.
-- Nobody calls it but own_record_look.
create or replace function fanal.own_record_open(p_locator bytea, p_fetch bytea)
returns jsonb
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  with me as materialized (
    select c.organization_id, c.subject_id, c.code_id, s.safe_contact, s.registered_at
    from fanal.own_code c
    join fanal.subject s on s.organization_id = c.organization_id and s.subject_id = c.subject_id and s.status in ('active', 'merged')
    where c.locator_hash = p_locator and c.fetch_hash = p_fetch
  ), keys as materialized (
    select w.class, w.epoch, w.wrap from me
    join fanal.subject_key_wrap w on w.organization_id = me.organization_id and w.subject_id = me.subject_id
      and w.reader_kind = 'person' and w.reader_id = me.code_id
  ), hidden as materialized (
    select b.opened_by, b.opened_at, coalesce(b.ended_at, b.closes_at) as until from me
    join fanal.break_glass b on b.organization_id = me.organization_id and b.subject_id = me.subject_id and b.hidden_why is not null
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
            and l.body ->> 'actor' like 'member:%' and 'member:' || d.member_id = l.body ->> 'actor'
            order by d.duty in ('case-worker', 'case-supervisor', 'privacy-officer') desc, d.duty limit 1)) order by l.seq desc)
      from (select l.seq, case l.body ->> 'type' when 'protect.own-code.opened' then jsonb_set(l.body, '{data,purpose}', '"own-code"') else l.body end as body
        from looks l where (l.body ->> 'type' = 'runner.read' and l.body ->> 'actor' like 'member:%' or l.body ->> 'type' = 'protect.own-code.opened')
          and not exists (select 1 from hidden h where l.body #>> '{data,purpose}' = 'break-glass'
            or l.body ->> 'actor' = 'member:' || h.opened_by and (l.body ->> 'at')::timestamptz between h.opened_at and h.until)
        order by l.seq desc limit 200) l), '[]'),
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

-- As in 0038, and also by the number of a record that was merged: it is what somebody remembers at night.
create or replace function fanal.break_glass_target(p_code text)
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
  where s.organization_id = fanal.organization() and s.status in ('active', 'merged')
    and (s.subject_id::text = p_code or c.number = p_code)
    and exists (select 1 from fanal.member_duty d where d.organization_id = s.organization_id and d.member_id = fanal.actor() and d.unit_id = s.unit_id
      and d.duty = 'case-supervisor')
    and not exists (select 1 from fanal.sealed_target t where t.organization_id = s.organization_id
      and (t.target_kind = 'subject' and t.target_id = s.subject_id or t.target_kind = 'case' and t.target_id = c.case_id))
  limit 1
$$;

-- As in 0038, of every record of the person: a demand for one of them is about the other too.
create or replace function fanal.records_frozen(p_subject uuid) returns boolean
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select exists (select 1 from fanal.records_demand d where d.organization_id = fanal.organization() and d.subject_id in (select fanal.same_person(fanal.organization(), p_subject)) and d.ended_at is null)
$$;

-- As in 0036, of every record of the person, and with the packages that their cases were begun from.
create or replace function fanal.subject_left(p_subject uuid)
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
    (select count(*)::integer from fanal.subject_key_wrap w where w.organization_id = v_organization and w.subject_id in (select fanal.same_person(v_organization, p_subject))),
    (select count(*)::integer from fanal.sealed_field f where f.organization_id = v_organization and f.subject_id in (select fanal.same_person(v_organization, p_subject)))
      + (select count(*)::integer from fanal.handed h where h.organization_id = v_organization and h.bytes is not null and h.handed_id in (
        select c.from_handed from fanal.protection_case c where c.organization_id = v_organization
          and c.subject_id in (select fanal.same_person(v_organization, p_subject))));
end
$$;

revoke all on function fanal.own_record_open(bytea, bytea) from fanal_public;

-- What a code opens, and the entry that it did: cut to the hour, once for each hour and code, so that nobody who has a code reads in silence and
-- nobody fills a ledger with it. A code that opens nothing leaves nothing.
create function fanal.own_record_look(p_locator bytea, p_fetch bytea, p_entry uuid, p_at timestamptz)
returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_record constant jsonb := fanal.own_record_open(p_locator, p_fetch);
  v_organization constant uuid := (v_record #>> '{person,organization}')::uuid;
  v_subject constant uuid := (v_record #>> '{person,subject}')::uuid;
  v_hour constant text := to_char(date_trunc('hour', p_at at time zone 'UTC'), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
  v_head text;
begin
  if v_subject is null then
    return v_record;
  end if;
  -- canonical (RFC 8785): keys in their order, no space
  v_head := format('{"actor":"public","at":"%s","data":{"classes":%s,"code":"%s"},', v_hour,
    (select coalesce('["' || string_agg(distinct k ->> 'class', '","' order by k ->> 'class') || '"]', '[]') from jsonb_array_elements(v_record -> 'keys') k),
    v_record #>> '{person,code}');
  perform 1 from fanal.ledger_entry e where e.organization_id = v_organization and e.stream_id = v_subject
    and position(convert_to(v_head, 'UTF8') in e.body) = 1 and position(convert_to('"type":"protect.own-code.opened"', 'UTF8') in e.body) > 0;
  if not found then
    perform fanal.ledger_append(v_organization, v_subject, p_entry, convert_to(v_head || format(
      '"id":"%s","organization":"%s","stream":"%s","type":"protect.own-code.opened","v":1,"version":1}', p_entry, v_organization, v_subject), 'UTF8'));
  end if;
  return v_record;
end
$$;
revoke all on function fanal.own_record_look(bytea, bytea, uuid, timestamptz) from public;
grant execute on function fanal.own_record_look(bytea, bytea, uuid, timestamptz) to fanal_public;

-- Ends a person's code where whoever made it may not see everything any more that it opens: they may have kept it. A task asks for a new one, made
-- with the person, and the ledger says why. It only takes away, so that whoever loses their own grant by an act can still finish it.
create function fanal.own_code_sweep(p_organization uuid, p_subject uuid, p_at timestamptz)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  v_code fanal.own_code;
  v_entry constant uuid := gen_random_uuid();
  v_at constant text := to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
begin
  -- the person before their code, as everywhere; an erasure that holds them takes the code itself
  perform 1 from fanal.subject s where s.organization_id = p_organization and s.subject_id = p_subject for key share skip locked;
  if not found then
    return false;
  end if;
  select c.* into v_code from fanal.own_code c where c.organization_id = p_organization and c.subject_id = p_subject
    and (fanal.organization() is null or fanal.organization() = p_organization);
  if not found or not exists (
    select 1 from (select 'C2' as class union select w.class from fanal.subject_key_wrap w where w.organization_id = p_organization
      and w.subject_id = p_subject and w.reader_kind = 'person') opens
    where not exists (
      select 1 from fanal.access_grant g
      join fanal.member m on m.organization_id = g.organization_id and m.member_id = v_code.made_by and m.state = 'active'
      join fanal.member_duty d on d.organization_id = g.organization_id and d.member_id = m.member_id and d.duty in ('case-worker', 'case-supervisor')
      where g.organization_id = p_organization and g.target_kind = 'subject' and g.target_id = p_subject and g.revoked_at is null
        and (g.valid_to is null or g.valid_to > now()) and opens.class = any (g.classes) and 'see' = any (g.operations) and g.basis <> 'break-glass'
        and (g.seal_ok or not exists (select 1 from fanal.sealed_target t where t.organization_id = g.organization_id and t.target_kind = 'subject'
          and t.target_id = p_subject))
        and (g.grantee_kind = 'member' and g.grantee_id = m.member_id or g.grantee_kind = 'organization' and g.grantee_id = p_organization
          or g.grantee_kind = 'unit' and g.grantee_id = d.unit_id or g.grantee_kind = 'role' and g.grantee_id = d.unit_id and g.grantee_duty = d.duty))) then
    return false;
  end if;
  delete from fanal.subject_key_wrap w where w.organization_id = p_organization and w.subject_id = p_subject and w.reader_kind = 'person';
  delete from fanal.own_code c where c.organization_id = p_organization and c.subject_id = p_subject;
  insert into fanal.case_task (organization_id, task_id, case_id, subject_id, kind, assignee_id, due_at, rule, source_id, state, made_at)
    select p_organization, gen_random_uuid(), (select c.case_id from fanal.protection_case c where c.organization_id = p_organization
      and c.subject_id = p_subject order by c.closed_at is not null, c.opened_at desc limit 1), p_subject, 'own-code-again', null, p_at, 'fanal/own-code',
      p_subject, 'open', p_at;
  perform fanal.ledger_append(p_organization, p_subject, v_entry, convert_to(format(
    '{"actor":"%s","at":"%s","data":{"because":"maker-lost-way","code":"%s"},"id":"%s","organization":"%s","stream":"%s","type":"protect.own-code.ended","v":1,"version":1}',
    coalesce('member:' || fanal.actor(), 'system:worker'), v_at, v_code.code_id, v_entry, p_organization, p_subject), 'UTF8'));
  return true;
end
$$;
revoke all on function fanal.own_code_sweep(uuid, uuid, timestamptz) from public;
grant execute on function fanal.own_code_sweep(uuid, uuid, timestamptz) to fanal_workbench, fanal_worker;
