-- Whoever a referral went to, with the days on which they opened, accepted, declined or stopped: for the person who asks who got something about
-- them, and for their worker. All of it stands in the sender's own row; nothing new is read of another organization but its name, which is public.

alter table fanal.referral add column accepted_at timestamptz;
-- of those before this, the last answer that was no refusal
update fanal.referral set accepted_at = answered_at where answered_at is not null and decline_reason is null;

-- What somebody who receives something is called: an organization, a team with its organization, a service. Never one member.
create function fanal.receiver_name(p_kind text, p_id uuid) returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select case p_kind
    when 'organization' then (select jsonb_build_object('en', o.name_en, 'fr', o.name_fr) from fanal.organization o where o.organization_id = p_id)
    when 'unit' then (select jsonb_build_object('en', o.name_en || ', ' || u.name_en, 'fr', o.name_fr || ', ' || u.name_fr)
      from fanal.unit u join fanal.organization o on o.organization_id = u.organization_id where u.unit_id = p_id)
    when 'service' then (select jsonb_build_object('en', coalesce(s.translations #>> '{en,name}', s.name), 'fr', coalesce(s.translations #>> '{fr,name}', s.name))
      from fanal.place s where s.service_id = p_id limit 1)
  end
$$;
revoke all on function fanal.receiver_name(text, uuid) from public;

-- As in 0035, and keeps the day of the yes, which a later answer does not cover.
create or replace function fanal.referral_decide(p_referral uuid, p_task uuid, p_due timestamptz, p_rule text, p_at timestamptz)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  t fanal.referred%rowtype;
  v fanal.referral%rowtype;
begin
  select * into t from fanal.referred r where r.organization_id = (select fanal.organization()) and r.referral_id = p_referral
    and r.unit_id = any (fanal.receiving_units());
  if not found then
    raise exception using errcode = '42501', message = 'no referral to this unit';
  end if;
  select * into v from fanal.referral r where r.organization_id = t.from_organization and r.referral_id = p_referral;
  if t.state in ('received', 'accepted') and v.seq = t.seq - 1 and fanal.referral_yes(v, v.consent_id, p_at) is null then
    raise exception using errcode = '42501', message = 'no yes covers this';
  end if;
  if v.seq = t.seq - 1 then
    update fanal.referral r set state = t.state, version = t.version, seq = t.seq, decline_reason = t.decline_reason, wait_days = t.wait_days,
        outcome = t.outcome, received_at = t.received_at, answered_at = t.answered_at, ended_at = t.ended_at,
        accepted_at = coalesce(r.accepted_at, case when t.state = 'accepted' then t.answered_at end)
      where r.organization_id = t.from_organization and r.referral_id = p_referral;
  elsif v.stop_asked_at is not null and v.stop_answer is null and t.stop_answer is not null then
    update fanal.referral r set stop_answer = t.stop_answer, stop_because = t.stop_because, stop_answered_at = t.stop_answered_at
      where r.organization_id = t.from_organization and r.referral_id = p_referral;
  else
    return false;
  end if;
  if t.state in ('declined', 'failed') then
    delete from fanal.referred_packet p where p.organization_id = t.organization_id and p.referral_id = p_referral;
  end if;
  if t.ended_at is not null then
    insert into fanal.case_task (organization_id, task_id, case_id, subject_id, kind, due_at, rule, source_id, state, made_at)
      values (v.organization_id, p_task, v.case_id, v.subject_id, case when t.stop_answer is null then 'referral-tell' else 'referral-stop-answered' end,
        p_due, p_rule, p_referral, 'open', p_at) on conflict do nothing;
  end if;
  return true;
end
$$;

-- As in 0035, and keeps the day of the yes.
create or replace function fanal.referral_link_answer(p_token_hash bytea, p_seq integer, p_accepts boolean, p_reason text, p_entry uuid, p_body bytea, p_task uuid,
  p_due timestamptz, p_rule text, p_at timestamptz)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  l fanal.referral_link%rowtype;
  v fanal.referral%rowtype;
begin
  select * into l from fanal.referral_link k where k.token_hash = p_token_hash;
  if not found or p_accepts = (p_reason is not null) then
    return false;
  end if;
  select * into v from fanal.referral r where r.organization_id = l.organization_id and r.referral_id = l.referral_id;
  perform 1 from fanal.consent c where c.organization_id = v.organization_id and c.consent_id = v.consent_id for share;
  select * into v from fanal.referral r where r.organization_id = l.organization_id and r.referral_id = l.referral_id for update;
  select * into l from fanal.referral_link k where k.token_hash = p_token_hash for update;
  if v.state <> 'received' or v.seq + 1 <> p_seq or l.opened_at is null or l.answered_at is not null or v.respond_by <= p_at
      or p_accepts and fanal.referral_yes(v, v.consent_id, p_at) is null then
    return false;
  end if;
  update fanal.referral_link k set answered_at = p_at where k.token_hash = p_token_hash;
  update fanal.referral r set state = case when p_accepts then 'accepted' else 'declined' end, seq = p_seq, decline_reason = p_reason, answered_at = p_at,
      ended_at = case when p_accepts then null else p_at end, accepted_at = case when p_accepts then p_at end
    where r.organization_id = v.organization_id and r.referral_id = v.referral_id;
  perform fanal.ledger_append(v.organization_id, v.referral_id, p_entry, p_body);
  insert into fanal.case_task (organization_id, task_id, case_id, subject_id, kind, due_at, rule, source_id, state, made_at)
    values (v.organization_id, p_task, v.case_id, v.subject_id, 'referral-tell', p_due, p_rule, v.referral_id, 'open', p_at) on conflict do nothing;
  return true;
end
$$;

-- As in 0046, and also: what each recipient is called, what became of what they got, and whether two readings are of one member, as a number that
-- means nothing elsewhere.
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
          'classes', coalesce(l.body #> '{data,classes}', jsonb_build_array(l.body #> '{data,class}')), 'purpose', l.body #> '{data,purpose}', 'by', l.by,
          'duty', (select d.duty from me join fanal.member_duty d on d.organization_id = me.organization_id
            and l.body ->> 'actor' like 'member:%' and 'member:' || d.member_id = l.body ->> 'actor'
            order by d.duty in ('case-worker', 'case-supervisor', 'privacy-officer') desc, d.duty limit 1)) order by l.seq desc)
      from (select l.seq, dense_rank() over (order by l.body ->> 'actor') as by, case l.body ->> 'type' when 'protect.own-code.opened' then jsonb_set(l.body, '{data,purpose}', '"own-code"') else l.body end as body
        from looks l where (l.body ->> 'type' = 'runner.read' and l.body ->> 'actor' like 'member:%' or l.body ->> 'type' = 'protect.own-code.opened')
          and not exists (select 1 from hidden h where l.body #>> '{data,purpose}' = 'break-glass'
            or l.body ->> 'actor' = 'member:' || h.opened_by and (l.body ->> 'at')::timestamptz between h.opened_at and h.until)
        order by l.seq desc limit 200) l), '[]'),
    'agreed', coalesce((select jsonb_agg(jsonb_build_object('consent', c.consent_id, 'state', c.state, 'version', c.version, 'seq', c.seq, 'givenBy', c.given_by,
          'purpose', c.purpose, 'recipient', c.recipient_kind, 'receiver', fanal.receiver_name(c.recipient_kind, c.recipient_id), 'category', c.recipient_category, 'classes', to_jsonb(c.classes),
          'operations', to_jsonb(c.operations), 'from', c.valid_from, 'to', c.valid_to, 'ended', c.ended_at) order by c.consent_id desc)
      from me join fanal.consent c on c.organization_id = me.organization_id and c.subject_id = me.subject_id
      where c.state not in ('draft', 'explained', 'unanswered')), '[]'),
    'requests', coalesce((select jsonb_agg(jsonb_build_object('request', r.request_id, 'kind', r.kind, 'state', r.state, 'asked', r.asked_at, 'due', r.due_at,
          'reason', r.refusal_reason) order by r.request_id desc)
      from me join fanal.subject_request r on r.organization_id = me.organization_id and r.subject_id = me.subject_id), '[]'),
    -- what stands on a yes of theirs: taken back, it ends in the same act
    'referrals', coalesce((select jsonb_agg(jsonb_build_object('id', r.referral_id, 'consent', r.consent_id, 'state', r.state, 'version', r.version, 'seq', r.seq,
          'marks', to_jsonb(r.marks), 'classes', to_jsonb(r.classes), 'service', r.to_service, 'toOrganization', r.to_organization, 'toUnit', r.to_unit,
          'respondBy', r.respond_by, 'received', r.received_at, 'stopAsked', r.stop_asked_at,
          'receiver', case when r.to_unit is null then fanal.receiver_name('service', r.to_service) else fanal.receiver_name('unit', r.to_unit) end,
          'accepted', r.accepted_at, 'declined', case when r.decline_reason is not null then r.answered_at end,
          'stopSays', r.stop_answer, 'stopAnswered', r.stop_answered_at) order by r.referral_id)
      from me join fanal.referral r on r.organization_id = me.organization_id and r.subject_id = me.subject_id and r.consent_id is not null), '[]'))
$$;
