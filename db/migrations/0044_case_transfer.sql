-- A case that another team, or another lead of the same team, is asked to take. Codes, dates and ids only (C2). Both see the case until the
-- overlap is over; then whoever had it keeps a summary. To another organization nothing of this leads: that is a referral.

create table fanal.case_transfer (
  organization_id uuid not null,
  transfer_id uuid not null,
  case_id uuid not null,
  subject_id uuid not null,
  -- what is offered, and all that is: whoever is asked reads no row of the case
  number text not null,
  risk_level text check (risk_level in ('low', 'medium', 'high', 'critical')),
  need_domains text[] not null,
  from_unit uuid not null,
  from_member uuid not null,
  to_unit uuid not null,
  -- one colleague, or nobody by name: then whoever of that team accepts
  to_member uuid,
  why text not null check (why in ('other-skills', 'other-place', 'too-much-work', 'worker-leaves', 'person-asked', 'conflict-of-interest')),
  person_said text not null check (person_said in ('agrees', 'cannot-be-asked')),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  respond_by timestamptz not null,
  state text not null check (state in ('proposed', 'accepted', 'effective', 'rejected', 'withdrawn')),
  version integer not null check (version > 0),
  seq integer not null check (seq >= 0),
  accepted_by uuid,
  accepted_at timestamptz,
  grant_id uuid,
  overlap_ends timestamptz check (overlap_ends > accepted_at),
  rule text,
  reject_reason text check (reject_reason in ('no-capacity', 'wrong-team', 'conflict-of-interest', 'not-now')),
  ended_at timestamptz,
  -- who saw the case before it moved, and what they keep of it
  former uuid[] not null default '{}',
  summary jsonb,
  primary key (organization_id, transfer_id),
  foreign key (organization_id, case_id) references fanal.protection_case (organization_id, case_id),
  foreign key (organization_id, from_unit) references fanal.unit (organization_id, unit_id),
  foreign key (organization_id, to_unit) references fanal.unit (organization_id, unit_id),
  check (from_unit <> to_unit or to_member is not null),
  check (to_member is null or to_member <> from_member),
  check ((state in ('accepted', 'effective')) <= (accepted_by is not null and grant_id is not null and overlap_ends is not null)),
  check ((state = 'rejected') = (reject_reason is not null)),
  check ((state in ('effective', 'rejected', 'withdrawn')) = (ended_at is not null)),
  check ((state = 'effective') = (summary is not null))
);
create unique index case_transfer_open on fanal.case_transfer (organization_id, case_id) where state in ('proposed', 'accepted');
create index case_transfer_of_case on fanal.case_transfer (organization_id, case_id, transfer_id);
create index case_transfer_asked on fanal.case_transfer (organization_id, to_unit, respond_by) where state = 'proposed';
create index case_transfer_due on fanal.case_transfer (overlap_ends) where state = 'accepted';
create index case_transfer_ended on fanal.case_transfer (organization_id, ended_at desc) where state = 'effective';

-- A key that waits for whoever is asked, sealed to them already: it opens nothing until they accept, and goes with the key from which it was passed on.
create table fanal.case_transfer_key (
  organization_id uuid not null,
  transfer_id uuid not null,
  subject_id uuid not null,
  class text not null,
  epoch integer not null,
  reader_id uuid not null,
  wrap jsonb not null,
  passed_kind text not null default 'member' check (passed_kind = 'member'),
  passed_by uuid not null,
  primary key (organization_id, transfer_id, class, epoch, reader_id),
  foreign key (organization_id, transfer_id) references fanal.case_transfer (organization_id, transfer_id),
  foreign key (organization_id, subject_id, class, epoch, passed_kind, passed_by)
    references fanal.subject_key_wrap (organization_id, subject_id, class, epoch, reader_kind, reader_id) on delete cascade
);

-- The units in which whoever works protects people.
create function fanal.protecting_units() returns uuid[]
language sql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
  select array(select d.unit_id from fanal.member_duty d
    where d.organization_id = fanal.organization() and d.member_id = fanal.actor() and d.duty in ('case-worker', 'case-supervisor') and fanal.has_duty(d.duty))
$$;
revoke all on function fanal.protecting_units() from public;

do $$
declare
  protected text;
  asks constant text := 'organization_id = (select fanal.organization()) and exists (select 1 from fanal.own_grant g
    where g.organization_id = %1$I.organization_id and g.target_kind = ''subject'' and g.target_id = %1$I.subject_id
      and %2$s = any (g.classes) and %3$L = any (g.operations))';
  protects constant text := 'organization_id = (select fanal.organization()) and ((select fanal.has_duty(''case-worker'')) or (select fanal.has_duty(''case-supervisor'')))';
begin
  foreach protected in array array['case_transfer', 'case_transfer_key'] loop
    execute format('alter table fanal.%I enable row level security', protected);
    execute format('alter table fanal.%I force row level security', protected);
    execute format('create policy owner on fanal.%I to fanal_migrator using (true) with check (true)', protected);
  end loop;
  execute format('create policy granted on fanal.%1$I for select to fanal_workbench using (' || asks || ')', 'case_transfer', '''C2''', 'see');
  execute format('create policy added on fanal.%1$I for insert to fanal_workbench with check (' || asks || ')', 'case_transfer', '''C2''', 'share');
  -- whoever is asked, as long as they are
  execute 'create policy asked on fanal.case_transfer for select to fanal_workbench using (' || protects || ' and state = ''proposed''
    and (to_member is null or to_member = (select fanal.actor())) and exists (select 1 from fanal.member_duty d
      where d.organization_id = case_transfer.organization_id and d.member_id = (select fanal.actor()) and d.unit_id = case_transfer.to_unit
        and d.duty in (''case-worker'', ''case-supervisor'')))';
  -- whoever had the case before: that it moved, where to, and a summary
  execute 'create policy former on fanal.case_transfer for select to fanal_workbench using (' || protects || ' and state = ''effective''
    and (select fanal.actor()) = any (former))';
  execute 'create policy privacy on fanal.case_transfer for select to fanal_workbench
    using (organization_id = (select fanal.organization()) and (select fanal.has_duty(''privacy-officer'')))';
  execute 'create policy clock on fanal.case_transfer for select to fanal_worker using (true)';
  execute format('create policy added on fanal.%1$I for insert to fanal_workbench with check (passed_by = (select fanal.actor()) and ' || asks || ')',
    'case_transfer_key', 'case_transfer_key.class', 'share');
end
$$;
grant select, insert on fanal.case_transfer to fanal_workbench;
grant insert on fanal.case_transfer_key to fanal_workbench;
grant select on fanal.case_transfer to fanal_worker;

-- Whether whoever works is asked to take this case, and has not proposed it themselves.
create function fanal.transfer_asked(p_transfer uuid) returns boolean
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select exists (select 1 from fanal.case_transfer t
    where t.organization_id = fanal.organization() and t.transfer_id = p_transfer and t.state = 'proposed' and t.proposed_by <> fanal.actor()
      and t.to_unit = any (fanal.protecting_units()) and (t.to_member is null or t.to_member = fanal.actor()))
$$;

-- What stands in the way of a transfer, in yes and no: for whoever is asked, who sees no row of the case, and for the clock.
create function fanal.transfer_facts(p_organization uuid, p_transfer uuid)
returns table (sealed boolean, frozen boolean, passable boolean, keys_wait boolean, taker_there boolean)
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select
    exists (select 1 from fanal.sealed_target s where s.organization_id = t.organization_id
      and (s.target_kind = 'subject' and s.target_id = t.subject_id or s.target_kind = 'case' and s.target_id = t.case_id)),
    exists (select 1 from fanal.records_demand d where d.organization_id = t.organization_id and d.subject_id = t.subject_id and d.ended_at is null),
    -- whoever proposed it may still pass the whole record on
    (select count(distinct c.of) = 7 from fanal.access_grant g cross join lateral unnest(g.classes) as c(of)
      where g.organization_id = t.organization_id and g.target_kind = 'subject' and g.target_id = t.subject_id and g.revoked_at is null
        and (g.valid_to is null or g.valid_to > now()) and 'share' = any (g.operations)
        and (g.grantee_kind = 'member' and g.grantee_id = t.proposed_by
          or g.grantee_kind = 'organization' and g.grantee_id = t.organization_id
          or g.grantee_kind in ('unit', 'role') and exists (select 1 from fanal.member_duty d where d.organization_id = t.organization_id
            and d.member_id = t.proposed_by and d.unit_id = g.grantee_id and d.duty in ('case-worker', 'case-supervisor')
            and (g.grantee_duty is null or g.grantee_duty = d.duty)))),
    (select count(distinct k.class) = 5 from fanal.case_transfer_key k
      where k.organization_id = t.organization_id and k.transfer_id = t.transfer_id and k.reader_id = fanal.actor()),
    exists (select 1 from fanal.access_grant g where g.organization_id = t.organization_id and g.grant_id = t.grant_id and g.revoked_at is null)
      and exists (select 1 from fanal.member_duty d
        join fanal.member m on m.organization_id = d.organization_id and m.member_id = d.member_id and m.state = 'active'
        where d.organization_id = t.organization_id and d.member_id = t.accepted_by and d.unit_id = t.to_unit and d.duty in ('case-worker', 'case-supervisor'))
  from fanal.case_transfer t
  where t.organization_id = p_organization and t.transfer_id = p_transfer
    and (fanal.organization() is null or fanal.organization() = p_organization and (fanal.transfer_asked(p_transfer)
      or exists (select 1 from fanal.own_grant g where g.target_kind = 'subject' and g.target_id = t.subject_id and 'C2' = any (g.classes) and 'see' = any (g.operations))))
$$;

-- Whoever was asked takes the case: their grant, and the keys that waited for them. Nobody else of their team sees anything yet.
create function fanal.transfer_accept(p_transfer uuid, p_grant uuid, p_ends timestamptz, p_rule text, p_seq integer, p_at timestamptz)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  t fanal.case_transfer;
begin
  select * into t from fanal.case_transfer c where c.organization_id = fanal.organization() and c.transfer_id = p_transfer for update;
  if not fanal.transfer_asked(p_transfer) then
    raise exception using errcode = '42501', message = 'nobody asked for this case to be taken by whoever works';
  end if;
  insert into fanal.access_grant (organization_id, grant_id, target_kind, target_id, grantee_kind, grantee_id, classes, operations, purpose, basis,
      basis_id, valid_from, seal_ok, granted_by)
    values (t.organization_id, p_grant, 'subject', t.subject_id, 'member', fanal.actor(),
      array['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'], array['see', 'add', 'change', 'share', 'export'], 'services', 'transfer', t.transfer_id,
      p_at,
      -- no further into what is sealed than whoever passed it on
      exists (select 1 from fanal.access_grant g where g.organization_id = t.organization_id and g.target_kind = 'subject' and g.target_id = t.subject_id
        and g.grantee_kind = 'member' and g.grantee_id = t.proposed_by and g.seal_ok and g.revoked_at is null and (g.valid_to is null or g.valid_to > now())),
      t.proposed_by);
  insert into fanal.subject_key_wrap (organization_id, subject_id, class, epoch, reader_kind, reader_id, wrap, wrapped_at)
    select k.organization_id, k.subject_id, k.class, k.epoch, 'member', k.reader_id, k.wrap, p_at from fanal.case_transfer_key k
    where k.organization_id = t.organization_id and k.transfer_id = p_transfer and k.reader_id = fanal.actor()
    on conflict do nothing;
  delete from fanal.case_transfer_key k where k.organization_id = t.organization_id and k.transfer_id = p_transfer;
  update fanal.case_transfer c set state = 'accepted', seq = p_seq, accepted_by = fanal.actor(), accepted_at = p_at, grant_id = p_grant,
      overlap_ends = p_ends, rule = p_rule
    where c.organization_id = t.organization_id and c.transfer_id = p_transfer;
  update fanal.case_task k set state = 'done', ended_by = fanal.actor(), ended_at = p_at
    where k.organization_id = t.organization_id and k.source_id = p_transfer and k.state = 'open';
  return true;
end
$$;

-- Whoever was asked says why not. They saw a number and codes, and see nothing more.
create function fanal.transfer_reject(p_transfer uuid, p_reason text, p_seq integer, p_at timestamptz)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  t fanal.case_transfer;
begin
  select * into t from fanal.case_transfer c where c.organization_id = fanal.organization() and c.transfer_id = p_transfer for update;
  if not fanal.transfer_asked(p_transfer) then
    raise exception using errcode = '42501', message = 'nobody asked for this case to be taken by whoever works';
  end if;
  delete from fanal.case_transfer_key k where k.organization_id = t.organization_id and k.transfer_id = p_transfer;
  update fanal.case_transfer c set state = 'rejected', seq = p_seq, reject_reason = p_reason, ended_at = p_at
    where c.organization_id = t.organization_id and c.transfer_id = p_transfer;
  update fanal.case_task k set state = 'cancelled', ended_by = fanal.actor(), ended_at = p_at
    where k.organization_id = t.organization_id and k.source_id = p_transfer and k.state = 'open';
  return true;
end
$$;

-- Whoever has the case keeps it after all: the new lead's grant goes, what they passed on under it, and the keys that nothing else gives.
create function fanal.transfer_withdraw(p_transfer uuid, p_seq integer, p_at timestamptz)
returns integer
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  t fanal.case_transfer;
begin
  select * into t from fanal.case_transfer c where c.organization_id = fanal.organization() and c.transfer_id = p_transfer for update;
  perform 1 from fanal.own_grant g where g.target_kind = 'subject' and g.target_id = t.subject_id and 'C2' = any (g.classes) and 'share' = any (g.operations);
  if not found then
    raise exception using errcode = '42501', message = 'no grant to pass this person''s record on';
  end if;
  if t.state not in ('proposed', 'accepted') then
    raise exception using errcode = '55000', message = 'this transfer has ended';
  end if;
  delete from fanal.case_transfer_key k where k.organization_id = t.organization_id and k.transfer_id = p_transfer;
  update fanal.access_grant g set revoked_at = p_at, revoked_by = fanal.actor()
    where g.organization_id = t.organization_id and g.target_kind = 'subject' and g.target_id = t.subject_id and g.revoked_at is null
      and (g.basis = 'transfer' and g.basis_id = p_transfer
        or g.basis = 'team' and g.granted_by = t.accepted_by and g.valid_from >= t.accepted_at);
  update fanal.protection_case c set lead_id = t.from_member
    where c.organization_id = t.organization_id and c.case_id = t.case_id and c.lead_id = t.accepted_by and t.accepted_by is not null;
  update fanal.case_transfer c set state = 'withdrawn', seq = p_seq, ended_at = p_at
    where c.organization_id = t.organization_id and c.transfer_id = p_transfer;
  update fanal.case_task k set state = 'cancelled', ended_by = fanal.actor(), ended_at = p_at
    where k.organization_id = t.organization_id and k.source_id = p_transfer and k.state = 'open';
  return fanal.subject_sweep(t.organization_id, t.subject_id);
end
$$;

-- The overlap is over: the case, its grants, its keys and what is still to be done move in one act. The clock alone does it. Answers how many
-- yeses name whoever had the case: the new lead asks for those anew.
create function fanal.transfer_take_effect(p_organization uuid, p_transfer uuid, p_seq integer, p_at timestamptz)
returns integer
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  t fanal.case_transfer;
  v_here uuid[];
  v_former uuid[];
  v_reached uuid[];
  v_consents integer;
  v_other_team boolean;
begin
  select * into t from fanal.case_transfer c where c.organization_id = p_organization and c.transfer_id = p_transfer for update;
  if t.state is distinct from 'accepted' or t.overlap_ends > p_at or fanal.organization() is not null then
    raise exception using errcode = '55000', message = 'both teams still share this case';
  end if;
  v_other_team := t.from_unit <> t.to_unit;
  -- who is of the new team stays, whatever they were before; a lead who hands over within a team is the only one who goes
  v_here := array(select distinct d.member_id from fanal.member_duty d where d.organization_id = p_organization and d.unit_id = t.to_unit
    and d.duty in ('case-worker', 'case-supervisor') and v_other_team) || t.accepted_by;
  v_former := array(select t.from_member where t.from_member <> all (v_here) union
    select d.member_id from fanal.member_duty d where d.organization_id = p_organization and d.unit_id = t.from_unit
      and d.duty in ('case-worker', 'case-supervisor') and v_other_team and d.member_id <> all (v_here));
  select count(*)::integer into v_consents from fanal.consent c where c.organization_id = p_organization and c.subject_id = t.subject_id
    and c.state in ('active', 'expiring')
    and (c.recipient_kind = 'member' and c.recipient_id = any (v_former) or c.recipient_kind = 'unit' and v_other_team and c.recipient_id = t.from_unit);
  with ended as (
    update fanal.access_grant g set revoked_at = p_at
      where g.organization_id = p_organization and g.target_kind = 'subject' and g.target_id = t.subject_id and g.revoked_at is null
        and g.grant_id <> t.grant_id
        -- an hour in an emergency ends by itself; what a law or a court gave ends by them
        and g.basis not in ('break-glass', 'legal-duty', 'court-order')
        and not (g.basis = 'team' and g.granted_by = t.accepted_by and g.valid_from >= t.accepted_at)
        and (g.grantee_kind = 'member' and g.grantee_id = any (v_former)
          or v_other_team and g.grantee_kind = 'member' and g.basis <> 'consent' and g.grantee_id <> all (v_here)
          or v_other_team and g.grantee_kind in ('unit', 'role') and g.grantee_id = t.from_unit
          or v_other_team and g.grantee_kind = 'organization')
      returning g.grantee_kind, g.grantee_id
  )
  -- only who saw the case keeps a summary of it, not the whole team
  select array(select distinct m from (
      select e.grantee_id as m from ended e where e.grantee_kind = 'member'
      union all
      select f from unnest(v_former) f where exists (select 1 from ended e where e.grantee_kind <> 'member')
      union all
      select t.from_member where t.from_member <> all (v_here)) as seen)
    into v_reached;
  perform fanal.subject_sweep(p_organization, t.subject_id);
  delete from fanal.subject_key_wrap w where v_other_team and w.organization_id = p_organization and w.subject_id = t.subject_id
    and w.reader_kind = 'supervisor' and not exists (select 1 from fanal.member_duty d where d.organization_id = p_organization
      and d.member_id = w.reader_id and d.unit_id = t.to_unit and d.duty = 'case-supervisor');
  update fanal.subject s set unit_id = t.to_unit where s.organization_id = p_organization and s.subject_id = t.subject_id;
  update fanal.protection_case c set unit_id = t.to_unit,
      lead_id = case when c.case_id = t.case_id or c.lead_id = any (v_reached) then t.accepted_by else c.lead_id end
    where c.organization_id = p_organization and c.subject_id = t.subject_id;
  update fanal.referral r set unit_id = t.to_unit where r.organization_id = p_organization and r.subject_id = t.subject_id and r.ended_at is null;
  update fanal.approval a set unit_id = t.to_unit where a.organization_id = p_organization and a.subject_id = t.subject_id and a.state = 'requested';
  update fanal.case_task k set state = 'done', ended_at = p_at where k.organization_id = p_organization and k.source_id = p_transfer and k.state = 'open';
  update fanal.case_task k set assignee_id = t.accepted_by
    where k.organization_id = p_organization and k.subject_id = t.subject_id and k.state = 'open' and k.assignee_id = any (v_reached);
  update fanal.plan_action a set owner_id = t.accepted_by
    where a.organization_id = p_organization and a.subject_id = t.subject_id and a.state in ('planned', 'doing') and a.owner_id = any (v_reached);
  update fanal.case_transfer c set state = 'effective', seq = p_seq, ended_at = p_at, former = v_reached, summary = jsonb_build_object(
      'opened', (select p.opened_at from fanal.protection_case p where p.organization_id = p_organization and p.case_id = t.case_id),
      'met', (select count(*) from fanal.case_need n where n.organization_id = p_organization and n.case_id = t.case_id and n.state = 'met'),
      'open', (select count(*) from fanal.case_need n where n.organization_id = p_organization and n.case_id = t.case_id and n.state in ('open', 'planned')),
      'unmet', (select count(*) from fanal.case_need n where n.organization_id = p_organization and n.case_id = t.case_id and n.state = 'unmet'),
      'given', (select count(*) from fanal.plan_action a where a.organization_id = p_organization and a.case_id = t.case_id and a.state = 'done'))
    where c.organization_id = p_organization and c.transfer_id = p_transfer;
  return v_consents;
end
$$;
revoke all on function fanal.transfer_asked(uuid), fanal.transfer_facts(uuid, uuid), fanal.transfer_accept(uuid, uuid, timestamptz, text, integer, timestamptz),
  fanal.transfer_reject(uuid, text, integer, timestamptz), fanal.transfer_withdraw(uuid, integer, timestamptz),
  fanal.transfer_take_effect(uuid, uuid, integer, timestamptz) from public;
grant execute on function fanal.transfer_asked(uuid), fanal.transfer_accept(uuid, uuid, timestamptz, text, integer, timestamptz),
  fanal.transfer_reject(uuid, text, integer, timestamptz), fanal.transfer_withdraw(uuid, integer, timestamptz) to fanal_workbench;
grant execute on function fanal.transfer_facts(uuid, uuid) to fanal_workbench, fanal_worker;
grant execute on function fanal.transfer_take_effect(uuid, uuid, integer, timestamptz) to fanal_worker;
