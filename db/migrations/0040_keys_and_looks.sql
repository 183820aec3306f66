-- Two things that stood beside the rule: an emergency that a person must not be shown, and colleagues whom a grant names and no key reaches.

-- Where somebody wrote down that it is dangerous to show a person that their record was opened in an emergency, neither the opening nor its
-- review is among those who looked. Everything else is.
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
    join fanal.subject s on s.organization_id = c.organization_id and s.subject_id = c.subject_id and s.status = 'active'
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
            and d.member_id = substr(l.body ->> 'actor', 8)::uuid
            order by d.duty in ('case-worker', 'case-supervisor', 'privacy-officer') desc, d.duty limit 1)) order by l.seq desc)
      from (select * from looks l where l.body ->> 'type' = 'runner.read' and l.body ->> 'actor' like 'member:%'
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

-- Whom a grant that is in force names, or who has to find the person in an emergency, and who has no key: a new colleague, somebody whose key
-- was signed after. Only of classes that whoever asks may pass on and has a key of; ids and classes, no key.
create function fanal.keys_missing(p_subject uuid)
returns table (class text, epoch integer, reader_kind text, reader_id uuid)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  with mine as materialized (
    select w.class, max(w.epoch) as epoch from fanal.subject_key_wrap w
    where w.organization_id = (select fanal.organization()) and w.subject_id = p_subject and w.reader_kind = 'member'
      and w.reader_id = (select fanal.actor())
      and exists (select 1 from fanal.own_grant o where o.target_kind = 'subject' and o.target_id = p_subject
        and w.class = any (o.classes) and 'share' = any (o.operations))
    group by w.class
  ), held as materialized (
    select g.grantee_kind, g.grantee_id, g.grantee_duty, g.classes from fanal.access_grant g
    where g.organization_id = (select fanal.organization()) and g.target_kind = 'subject' and g.target_id = p_subject and g.revoked_at is null
      and g.valid_from <= now() and (g.valid_to is null or g.valid_to > now()) and 'see' = any (g.operations)
      and (g.seal_ok or not exists (select 1 from fanal.sealed_target t
        where t.organization_id = g.organization_id and t.target_kind = g.target_kind and t.target_id = g.target_id))
  ), protectors as materialized (
    select d.member_id, d.unit_id, d.duty from fanal.member_duty d
    join fanal.member m on m.organization_id = d.organization_id and m.member_id = d.member_id and m.state = 'active'
    where d.organization_id = (select fanal.organization()) and d.duty in ('case-worker', 'case-supervisor') and exists (select 1 from mine)
  ), readers as (
    select mine.class, mine.epoch, 'member' as reader_kind, p.member_id as reader_id from mine
    join held g on mine.class = any (g.classes)
    join protectors p on g.grantee_kind = 'member' and g.grantee_id = p.member_id
      or g.grantee_kind = 'organization' and g.grantee_id = (select fanal.organization())
      or g.grantee_kind = 'unit' and g.grantee_id = p.unit_id
      or g.grantee_kind = 'role' and g.grantee_id = p.unit_id and g.grantee_duty = p.duty
    union
    select mine.class, mine.epoch, 'supervisor', p.member_id from mine
    join fanal.subject s on s.organization_id = (select fanal.organization()) and s.subject_id = p_subject
    join protectors p on p.unit_id = s.unit_id and p.duty = 'case-supervisor'
    -- of health, where something is written that keeps somebody alive: the glass opens that and no more
    where mine.class = 'C5' or mine.class = 'C6' and exists (select 1 from fanal.sealed_field f
      where f.organization_id = s.organization_id and f.subject_id = s.subject_id and f.class = 'C6'
        and f.field collate "C" >= 'critical' and f.field collate "C" < 'critical~')
  )
  select r.class, r.epoch, r.reader_kind, r.reader_id from readers r
  where not exists (select 1 from fanal.subject_key_wrap w where w.organization_id = (select fanal.organization()) and w.subject_id = p_subject
    and w.class = r.class and w.epoch = r.epoch and w.reader_kind = r.reader_kind and w.reader_id = r.reader_id)
  order by r.reader_id, r.class
$$;
revoke all on function fanal.keys_missing(uuid) from public;
grant execute on function fanal.keys_missing(uuid) to fanal_workbench;
