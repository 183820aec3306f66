-- A referral from a need to another organization's answer: the sender's row and the receiver's, each in its own organization, with no key
-- between them. Codes, dates and ids only; the packet is one package, sealed on the sender's device to the receiving unit or to a link.

create table fanal.referral (
  organization_id uuid not null,
  referral_id uuid not null,
  case_id uuid not null,
  subject_id uuid not null,
  unit_id uuid not null,
  need_ids uuid[] not null check (cardinality(need_ids) between 1 and 20),
  -- a service of the directory, and the unit of a keeper who has an account here
  to_service uuid,
  to_organization uuid,
  to_unit uuid,
  urgency text not null check (urgency in ('today', 'this-week', 'routine')),
  classes text[] not null check (cardinality(classes) > 0 and classes <@ array['C2', 'C3', 'C4', 'C5', 'C6', 'C7']),
  -- the yes that it was offered on
  consent_id uuid,
  respond_by timestamptz,
  rule text,
  state text not null check (state in ('draft', 'offered', 'received', 'accepted', 'on-hold', 'in-progress', 'completed', 'failed', 'declined',
    'expired', 'withdrawn', 'entered-in-error')),
  version integer not null check (version > 0),
  seq integer not null check (seq >= 0),
  marks text[] not null,
  decline_reason text check (decline_reason in ('no-capacity', 'out-of-area', 'not-eligible', 'language', 'safety-conflict', 'conflict-of-interest',
    'insufficient-information', 'person-declined', 'other')),
  wait_days integer check (wait_days between 0 and 3650),
  outcome text check (outcome in ('service-started', 'service-completed', 'not-contactable', 'withdrew', 'unmet')),
  error_reason text check (error_reason in ('wrong-person', 'wrong-service', 'made-twice')),
  stop_asked_at timestamptz,
  stop_answer text check (stop_answer in ('stopped', 'cannot')),
  stop_because text check (stop_because in ('already-acted', 'kept-by-law', 'person-agreed-with-us', 'other')),
  stop_answered_at timestamptz,
  made_by uuid not null,
  made_at timestamptz not null,
  offered_at timestamptz,
  received_at timestamptz,
  answered_at timestamptz,
  ended_at timestamptz,
  informed_at timestamptz,
  primary key (organization_id, referral_id),
  foreign key (organization_id, case_id) references fanal.protection_case (organization_id, case_id),
  foreign key (organization_id, subject_id) references fanal.subject (organization_id, subject_id),
  check ((to_unit is null) = (to_organization is null)),
  check (to_unit is not null or to_service is not null),
  check (to_organization is null or to_organization <> organization_id),
  -- nothing leaves without a yes and a day by which to answer
  constraint referral_offered check ((offered_at is null) = (consent_id is null) and (offered_at is null) = (respond_by is null)),
  constraint referral_left check (offered_at is not null or state in ('draft', 'withdrawn', 'entered-in-error')),
  check ((stop_answer is null) = (stop_answered_at is null)),
  check ((stop_answer = 'cannot') = (stop_because is not null) or stop_answer is null and stop_because is null),
  check ((informed_at is not null) = ('survivor-informed' = any (marks)))
);
create index referral_of_case on fanal.referral (organization_id, case_id, made_at desc, referral_id);
create index referral_of_subject on fanal.referral (organization_id, subject_id, referral_id);
-- What a referral names of the directory, by its service.
create index place_by_service on fanal.place (service_id);
-- Who answers for a place: whoever wrote it by hand is its house; what was imported is somebody else's, who has no account here.
create view fanal.place_keeper as
  select place_id, service_id, organization_id as keeper_id, by_hand from fanal.place where visibility in ('public', 'partner');
grant select on fanal.place_keeper to fanal_workbench;

create index referral_unanswered on fanal.referral (respond_by) where state in ('offered', 'received');

-- What the receiver is told: what kind of need, how urgent, and by when. Nothing in it says who.
create table fanal.referred (
  organization_id uuid not null,
  referral_id uuid not null,
  unit_id uuid not null,
  from_organization uuid not null,
  from_unit uuid not null,
  need_domains text[] not null,
  urgency text not null check (urgency in ('today', 'this-week', 'routine')),
  classes text[] not null,
  respond_by timestamptz not null,
  offered_at timestamptz not null,
  state text not null check (state in ('offered', 'received', 'accepted', 'on-hold', 'in-progress', 'completed', 'failed', 'declined', 'expired',
    'withdrawn', 'entered-in-error')),
  version integer not null check (version > 0),
  seq integer not null check (seq > 0),
  decline_reason text,
  wait_days integer,
  outcome text,
  received_by uuid,
  received_at timestamptz,
  answered_at timestamptz,
  ended_at timestamptz,
  stop_asked_at timestamptz,
  stop_answer text check (stop_answer in ('stopped', 'cannot')),
  stop_because text check (stop_because in ('already-acted', 'kept-by-law', 'person-agreed-with-us', 'other')),
  stop_answered_at timestamptz,
  primary key (organization_id, referral_id),
  foreign key (organization_id, unit_id) references fanal.unit (organization_id, unit_id),
  check ((received_by is null) = (received_at is null)),
  check ((stop_answer is null) = (stop_answered_at is null))
);
create index referred_of_unit on fanal.referred (organization_id, unit_id, offered_at desc, referral_id);

-- The packet at the receiver's, sealed to the unit: given from *received* on, and gone with the yes.
create table fanal.referred_packet (
  organization_id uuid not null,
  referral_id uuid not null,
  epoch integer not null,
  bucket integer not null,
  bytes bytea not null check (octet_length(bytes) between 1 and 262144),
  primary key (organization_id, referral_id),
  foreign key (organization_id, referral_id) references fanal.referred (organization_id, referral_id) on delete cascade
);

-- The packet for whoever has no account: opened once, within 72 hours, by whoever holds the link. Only the functions below reach it.
create table fanal.referral_link (
  organization_id uuid not null,
  referral_id uuid not null,
  token_hash bytea not null check (octet_length(token_hash) = 32),
  bytes bytea check (octet_length(bytes) between 93 and 262144),
  expires_at timestamptz not null,
  opened_at timestamptz,
  answered_at timestamptz,
  primary key (organization_id, referral_id),
  foreign key (organization_id, referral_id) references fanal.referral (organization_id, referral_id),
  -- opened once: what was given is not there to be given again
  check (opened_at is null or bytes is null)
);
create unique index referral_link_of_token on fanal.referral_link (token_hash);

-- The units for which whoever works may receive what others send: those in which they protect, and those whose inbox they open.
create function fanal.receiving_units() returns uuid[]
language sql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
  select array(select d.unit_id from fanal.member_duty d
    where d.organization_id = fanal.organization() and d.member_id = fanal.actor()
      and d.duty in ('case-worker', 'case-supervisor', 'intake-officer') and fanal.has_duty(d.duty))
$$;
revoke all on function fanal.receiving_units() from public;
grant execute on function fanal.receiving_units() to fanal_workbench;

-- Whose task it is where nobody answered: one supervisor of a unit, and nobody else's duty.
create function fanal.unit_supervisor(p_organization uuid, p_unit uuid) returns uuid
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select d.member_id from fanal.member_duty d
  where d.organization_id = p_organization and d.unit_id = p_unit and d.duty = 'case-supervisor' order by d.member_id limit 1
$$;
revoke all on function fanal.unit_supervisor(uuid, uuid) from public;
grant execute on function fanal.unit_supervisor(uuid, uuid) to fanal_worker;

do $$
declare
  protected text;
  asks constant text := 'organization_id = (select fanal.organization()) and exists (select 1 from fanal.own_grant g
    where g.organization_id = %1$I.organization_id and g.target_kind = ''subject'' and g.target_id = %1$I.subject_id
      and ''C2'' = any (g.classes) and %2$L = any (g.operations))';
  receives constant text := 'organization_id = (select fanal.organization()) and unit_id = any ((select fanal.receiving_units())::uuid[])';
begin
  foreach protected in array array['referral', 'referred', 'referred_packet', 'referral_link'] loop
    execute format('alter table fanal.%I enable row level security', protected);
    execute format('alter table fanal.%I force row level security', protected);
    execute format('create policy owner on fanal.%I to fanal_migrator using (true) with check (true)', protected);
  end loop;
  execute format('create policy granted on fanal.%1$I for select to fanal_workbench using (' || asks || ')', 'referral', 'see');
  execute format('create policy added on fanal.%1$I for insert to fanal_workbench with check (made_by = (select fanal.actor()) and ' || asks || ')',
    'referral', 'change');
  execute format('create policy changed on fanal.%1$I for update to fanal_workbench using (' || asks || ')', 'referral', 'change');
  execute 'create policy privacy on fanal.referral for select to fanal_workbench
    using (organization_id = (select fanal.organization()) and (select fanal.has_duty(''privacy-officer'')))';
  -- the clock: ends what nobody answered, and sees codes only
  execute 'create policy clock on fanal.referral to fanal_worker using (true) with check (true)';

  execute 'create policy receiving on fanal.referred for select to fanal_workbench using (' || receives || ')';
  execute 'create policy answering on fanal.referred for update to fanal_workbench using (' || receives || ')';
  -- what is offered shows codes only; what has ended shows no packet
  execute 'create policy receiving on fanal.referred_packet for select to fanal_workbench
    using (organization_id = (select fanal.organization()) and exists (select 1 from fanal.referred r
      where r.organization_id = referred_packet.organization_id and r.referral_id = referred_packet.referral_id
        and r.unit_id = any ((select fanal.receiving_units())::uuid[])
        and r.state in (''received'', ''accepted'', ''on-hold'', ''in-progress'', ''completed'')))';
end
$$;
grant select, insert on fanal.referral to fanal_workbench;
grant update (state, version, seq, marks, urgency, classes, consent_id, respond_by, rule, error_reason, offered_at, ended_at, informed_at)
  on fanal.referral to fanal_workbench;
grant select on fanal.referral to fanal_worker;
grant update (state, version, seq, ended_at) on fanal.referral to fanal_worker;
grant select on fanal.referred, fanal.referred_packet to fanal_workbench;
grant update (state, version, seq, decline_reason, wait_days, outcome, received_by, received_at, answered_at, ended_at, stop_answer, stop_because,
  stop_answered_at) on fanal.referred to fanal_workbench;

-- Whether a referral's yes is in force now: this purpose, this recipient, every class of the packet. It holds the consent until the act is done,
-- so that a withdrawal comes before it or after it.
create function fanal.referral_yes(v fanal.referral, p_consent uuid, p_at timestamptz) returns timestamptz
language sql
volatile
set search_path = pg_catalog, pg_temp
as $$
  select c.valid_to from fanal.consent c
  where c.organization_id = v.organization_id and c.consent_id = p_consent and c.subject_id = v.subject_id and c.purpose = 'referral'
    and c.state in ('active', 'expiring') and c.valid_from <= p_at and c.valid_to > p_at
    and v.classes <@ c.classes and 'see' = any (c.operations)
    and (c.recipient_kind = 'organization' and c.recipient_id = v.to_organization
      or c.recipient_kind = 'unit' and c.recipient_id = v.to_unit
      or c.recipient_kind = 'service' and c.recipient_id = v.to_service)
  for share
$$;
revoke all on function fanal.referral_yes(fanal.referral, uuid, timestamptz) from public;

-- Holds every referral of a person until the act is done; for an erasure also every yes, first. It tells nothing.
create function fanal.referral_hold(p_subject uuid, p_with_consents boolean) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if p_with_consents then
    perform 1 from fanal.consent c where c.organization_id = (select fanal.organization()) and c.subject_id = p_subject order by c.consent_id desc for update;
  end if;
  perform 1 from fanal.referral r where r.organization_id = (select fanal.organization()) and r.subject_id = p_subject order by r.referral_id for update;
end
$$;

-- The first call, *offer*: everything but the ciphertext comes from the sender's own row, which was written in the same transaction.
create function fanal.referral_offer(p_referral uuid, p_epoch integer, p_bucket integer, p_bytes bytea, p_at timestamptz)
returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v fanal.referral%rowtype;
begin
  select * into v from fanal.referral r where r.organization_id = (select fanal.organization()) and r.referral_id = p_referral;
  if not found or v.state <> 'offered' or v.to_unit is null then
    raise exception using errcode = '42501', message = 'nothing of this organization to offer';
  end if;
  perform 1 from fanal.own_grant g where g.target_kind = 'subject' and g.target_id = v.subject_id and 'C2' = any (g.classes) and 'share' = any (g.operations);
  if not found then
    raise exception using errcode = '42501', message = 'no grant to share this person''s codes';
  end if;
  if fanal.referral_yes(v, v.consent_id, p_at) is null then
    raise exception using errcode = '42501', message = 'no yes covers this';
  end if;
  perform 1 from fanal.unit_key k where k.organization_id = v.to_organization and k.unit_id = v.to_unit and k.epoch = p_epoch and k.state = 'current';
  if not found then
    return 'unknown-unit';
  end if;
  insert into fanal.referred (organization_id, referral_id, unit_id, from_organization, from_unit, need_domains, urgency, classes, respond_by, offered_at,
      state, version, seq)
    values (v.to_organization, v.referral_id, v.to_unit, v.organization_id, v.unit_id,
      array(select distinct n.domain from fanal.case_need n where n.organization_id = v.organization_id and n.need_id = any (v.need_ids) order by 1),
      v.urgency, v.classes, v.respond_by, v.offered_at, v.state, v.version, v.seq)
    on conflict do nothing;
  if not found then
    return 'taken';
  end if;
  insert into fanal.referred_packet values (v.to_organization, v.referral_id, p_epoch, p_bucket, p_bytes);
  return 'offered';
end
$$;

-- The same call to whoever has no account: the packet waits for the link.
create function fanal.referral_offer_link(p_referral uuid, p_token_hash bytea, p_bytes bytea, p_at timestamptz)
returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v fanal.referral%rowtype;
begin
  select * into v from fanal.referral r where r.organization_id = (select fanal.organization()) and r.referral_id = p_referral;
  if not found or v.state <> 'offered' or v.to_unit is not null then
    raise exception using errcode = '42501', message = 'nothing of this organization to offer';
  end if;
  perform 1 from fanal.own_grant g where g.target_kind = 'subject' and g.target_id = v.subject_id and 'C2' = any (g.classes) and 'share' = any (g.operations);
  if not found then
    raise exception using errcode = '42501', message = 'no grant to share this person''s codes';
  end if;
  if fanal.referral_yes(v, v.consent_id, p_at) is null then
    raise exception using errcode = '42501', message = 'no yes covers this';
  end if;
  insert into fanal.referral_link (organization_id, referral_id, token_hash, bytes, expires_at)
    values (v.organization_id, v.referral_id, p_token_hash, p_bytes, least(v.respond_by, p_at + interval '72 hours'))
    on conflict do nothing;
  return case when found then 'offered' else 'taken' end;
end
$$;

-- What the receiver's act stands on: until when the yes holds, or null. It holds consent, sender's row and receiver's row, in this order.
create function fanal.referral_asked(p_referral uuid, p_at timestamptz)
returns timestamptz
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  t fanal.referred%rowtype;
  v fanal.referral%rowtype;
  v_valid_to timestamptz;
begin
  select * into t from fanal.referred r where r.organization_id = (select fanal.organization()) and r.referral_id = p_referral
    and r.unit_id = any (fanal.receiving_units());
  if not found then
    return null;
  end if;
  select * into v from fanal.referral r where r.organization_id = t.from_organization and r.referral_id = p_referral;
  perform 1 from fanal.consent c where c.organization_id = v.organization_id and c.consent_id = v.consent_id for share;
  perform 1 from fanal.referral r where r.organization_id = v.organization_id and r.referral_id = p_referral for update;
  perform 1 from fanal.referred r where r.organization_id = t.organization_id and r.referral_id = p_referral for update;
  v_valid_to := fanal.referral_yes(v, v.consent_id, p_at);
  return v_valid_to;
end
$$;

-- The second call, *decision*: gives what the receiver wrote of its own row back to the sender, as codes. What says no takes its packet along;
-- what has ended becomes something to tell the person.
create function fanal.referral_decide(p_referral uuid, p_task uuid, p_due timestamptz, p_rule text, p_at timestamptz)
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
        outcome = t.outcome, received_at = t.received_at, answered_at = t.answered_at, ended_at = t.ended_at
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

-- Carries the end that the sender's side wrote (withdrawn, by mistake, no answer in time) to the receiver: the packet goes, and whoever opened it is
-- told to stop. It only takes away what has ended.
create function fanal.referral_recall(p_organization uuid, p_referral uuid, p_at timestamptz)
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v fanal.referral%rowtype;
begin
  select * into v from fanal.referral r where r.organization_id = p_organization and r.referral_id = p_referral
    and r.state in ('withdrawn', 'expired', 'entered-in-error') and (fanal.organization() is null or fanal.organization() = p_organization);
  if not found then
    return;
  end if;
  update fanal.referral_link l set bytes = null, expires_at = least(l.expires_at, p_at) where l.organization_id = v.organization_id and l.referral_id = v.referral_id;
  delete from fanal.referred_packet p where p.organization_id = v.to_organization and p.referral_id = v.referral_id;
  update fanal.referred t set state = v.state, version = v.version, seq = v.seq, ended_at = coalesce(t.ended_at, p_at),
      stop_asked_at = case when v.state <> 'expired' and t.received_at is not null then coalesce(t.stop_asked_at, p_at) else t.stop_asked_at end
    where t.organization_id = v.to_organization and t.referral_id = v.referral_id;
  update fanal.referral r set stop_asked_at = p_at
    where r.organization_id = v.organization_id and r.referral_id = v.referral_id and v.state <> 'expired' and r.received_at is not null and r.stop_asked_at is null;
end
$$;

-- Ends every referral that stood on a yes which is over, and asks for what was opened of those that ended before. In the transaction of the withdrawal,
-- and it only takes away what nobody may use, so that whoever loses their own grant by it can still finish it.
create function fanal.referral_sweep(p_organization uuid, p_consent uuid, p_at timestamptz)
returns integer
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v fanal.referral%rowtype;
  v_ended integer := 0;
begin
  if fanal.organization() is not null and fanal.organization() <> p_organization then
    return 0;
  end if;
  perform 1 from fanal.consent c where c.organization_id = p_organization and c.consent_id = p_consent and c.state not in ('active', 'expiring');
  if not found then
    return 0;
  end if;
  for v in select * from fanal.referral r where r.organization_id = p_organization and r.consent_id = p_consent order by r.referral_id for update loop
    if v.state in ('offered', 'received', 'accepted', 'on-hold', 'in-progress') then
      update fanal.referral r set state = 'withdrawn', seq = r.seq + 1, ended_at = p_at where r.organization_id = v.organization_id and r.referral_id = v.referral_id;
      perform fanal.referral_recall(p_organization, v.referral_id, p_at);
      v_ended := v_ended + 1;
    elsif v.state in ('completed', 'declined', 'failed', 'expired') and v.to_unit is not null and v.received_at is not null and v.stop_asked_at is null then
      -- it is over, and was opened: what is known of it is asked to be given up too
      delete from fanal.referred_packet p where p.organization_id = v.to_organization and p.referral_id = v.referral_id;
      update fanal.referred t set stop_asked_at = p_at where t.organization_id = v.to_organization and t.referral_id = v.referral_id;
      update fanal.referral r set stop_asked_at = p_at where r.organization_id = v.organization_id and r.referral_id = v.referral_id;
    end if;
  end loop;
  return v_ended;
end
$$;

-- What whoever holds a link may know before it is opened: whose it is and where it stands, so that the opening can be written down; no word of it.
create function fanal.referral_link_of(p_token_hash bytea, p_at timestamptz)
returns table (organization_id uuid, referral_id uuid, service_id uuid, classes text[], respond_by timestamptz, version integer, seq integer, state text,
  yes_until timestamptz)
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  select r.organization_id, r.referral_id, r.to_service, r.classes, r.respond_by, r.version, r.seq, r.state, fanal.referral_yes(r, r.consent_id, p_at)
  from fanal.referral_link l join fanal.referral r on r.organization_id = l.organization_id and r.referral_id = l.referral_id
  where l.token_hash = p_token_hash and l.answered_at is null and (l.opened_at is not null or l.expires_at > p_at)
    and r.state in ('offered', 'received') and r.respond_by > p_at
$$;

-- Opens a link: once. What was given is not there any more, and that it was given is in the sender's ledger.
create function fanal.referral_link_open(p_token_hash bytea, p_seq integer, p_entry uuid, p_body bytea, p_at timestamptz)
returns bytea
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  l fanal.referral_link%rowtype;
  v fanal.referral%rowtype;
begin
  select * into l from fanal.referral_link k where k.token_hash = p_token_hash;
  if not found then
    return null;
  end if;
  -- consent, then the referral, then the link: as everywhere
  select * into v from fanal.referral r where r.organization_id = l.organization_id and r.referral_id = l.referral_id;
  perform 1 from fanal.consent c where c.organization_id = v.organization_id and c.consent_id = v.consent_id for share;
  select * into v from fanal.referral r where r.organization_id = l.organization_id and r.referral_id = l.referral_id for update;
  select * into l from fanal.referral_link k where k.token_hash = p_token_hash for update;
  if v.state <> 'offered' or v.seq + 1 <> p_seq or l.opened_at is not null or l.bytes is null or l.expires_at <= p_at
      or fanal.referral_yes(v, v.consent_id, p_at) is null then
    return null;
  end if;
  update fanal.referral_link k set opened_at = p_at, bytes = null where k.token_hash = p_token_hash;
  update fanal.referral r set state = 'received', seq = p_seq, received_at = p_at where r.organization_id = v.organization_id and r.referral_id = v.referral_id;
  perform fanal.ledger_append(v.organization_id, v.referral_id, p_entry, p_body);
  return l.bytes;
end
$$;

-- The answer of whoever opened a link: yes or a coded no, once.
create function fanal.referral_link_answer(p_token_hash bytea, p_seq integer, p_accepts boolean, p_reason text, p_entry uuid, p_body bytea, p_task uuid,
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
      ended_at = case when p_accepts then null else p_at end
    where r.organization_id = v.organization_id and r.referral_id = v.referral_id;
  perform fanal.ledger_append(v.organization_id, v.referral_id, p_entry, p_body);
  insert into fanal.case_task (organization_id, task_id, case_id, subject_id, kind, due_at, rule, source_id, state, made_at)
    values (v.organization_id, p_task, v.case_id, v.subject_id, 'referral-tell', p_due, p_rule, v.referral_id, 'open', p_at) on conflict do nothing;
  return true;
end
$$;

revoke all on function fanal.referral_hold(uuid, boolean), fanal.referral_offer(uuid, integer, integer, bytea, timestamptz),
  fanal.referral_offer_link(uuid, bytea, bytea, timestamptz), fanal.referral_asked(uuid, timestamptz),
  fanal.referral_decide(uuid, uuid, timestamptz, text, timestamptz), fanal.referral_recall(uuid, uuid, timestamptz),
  fanal.referral_sweep(uuid, uuid, timestamptz), fanal.referral_link_of(bytea, timestamptz),
  fanal.referral_link_open(bytea, integer, uuid, bytea, timestamptz),
  fanal.referral_link_answer(bytea, integer, boolean, text, uuid, bytea, uuid, timestamptz, text, timestamptz) from public;
grant execute on function fanal.referral_hold(uuid, boolean), fanal.referral_offer(uuid, integer, integer, bytea, timestamptz),
  fanal.referral_offer_link(uuid, bytea, bytea, timestamptz), fanal.referral_asked(uuid, timestamptz),
  fanal.referral_decide(uuid, uuid, timestamptz, text, timestamptz) to fanal_workbench;
grant execute on function fanal.referral_recall(uuid, uuid, timestamptz), fanal.referral_sweep(uuid, uuid, timestamptz) to fanal_workbench, fanal_worker;
grant execute on function fanal.referral_link_of(bytea, timestamptz), fanal.referral_link_open(bytea, integer, uuid, bytea, timestamptz),
  fanal.referral_link_answer(bytea, integer, boolean, text, uuid, bytea, uuid, timestamptz, text, timestamptz) to fanal_public;
