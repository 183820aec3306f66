-- What one unit hands to another: the sender's row and the receiver's, each in its own organization, with no key between them.
-- The words lie sealed: a copy for the sender's unit, a package for the receiver's. Times are cut to the hour.

create table fanal.handover (
  organization_id uuid not null,
  handover_id uuid not null,
  unit_id uuid not null,
  report_id uuid not null,
  state text not null check (state in
    ('awaiting-check', 'returned', 'sent', 'received', 'declined', 'outcome', 'told', 'withdrawn', 'kept')),
  receiver text not null check (receiver in ('victim-services', 'police', 'unit', 'child-protection', 'nobody')),
  to_organization uuid,
  to_unit uuid,
  basis text check (basis in ('reporter-yes', 'child-at-risk', 'danger-to-life', 'court-order')),
  keep_reason text check (keep_reason in ('not-wanted', 'not-needed', 'not-safe')),
  urgency text not null check (urgency in ('now', 'soon', 'routine')),
  version integer not null check (version > 0),
  copy bytea,
  remarks bytea,
  package_id uuid,
  written_by uuid not null,
  written_hour timestamptz not null,
  checked_by uuid,
  checked_hour timestamptz,
  sent_hour timestamptz,
  answer_code text,
  answered_hour timestamptz,
  told_hour timestamptz,
  primary key (organization_id, handover_id),
  foreign key (organization_id, unit_id) references fanal.unit (organization_id, unit_id),
  foreign key (organization_id, report_id) references fanal.report (organization_id, report_id),
  check ((receiver = 'nobody') = (to_unit is null)),
  check ((receiver = 'nobody') = (state = 'kept')),
  check ((receiver = 'nobody') = (keep_reason is not null)),
  check (receiver = 'nobody' or (to_organization is not null and basis is not null and copy is not null)),
  check ((package_id is null) = (sent_hour is null)),
  check ((checked_by is null) = (checked_hour is null)),
  check (sent_hour is not null or state in ('awaiting-check', 'returned', 'withdrawn', 'kept')),
  -- Nothing reaches the police that a second person has not checked, whatever the code above says.
  constraint handover_checked check (receiver <> 'police' or sent_hour is null or (checked_by is not null and checked_by <> written_by))
);
create index handover_by_report on fanal.handover (organization_id, report_id);
create index handover_by_state on fanal.handover (organization_id, unit_id, state, written_hour);
create unique index handover_by_package on fanal.handover (organization_id, package_id) where package_id is not null;

create table fanal.handed (
  organization_id uuid not null,
  handed_id uuid not null,
  unit_id uuid not null,
  from_organization uuid not null,
  from_unit uuid not null,
  receiver text not null check (receiver in ('victim-services', 'police', 'unit', 'child-protection')),
  basis text not null check (basis in ('reporter-yes', 'child-at-risk', 'danger-to-life', 'court-order')),
  urgency text not null check (urgency in ('now', 'soon', 'routine')),
  state text not null check (state in ('waiting', 'received', 'declined', 'outcome')),
  epoch integer not null,
  bucket integer not null,
  bytes bytea not null,
  arrived_hour timestamptz not null,
  received_by uuid,
  received_hour timestamptz,
  answer_code text,
  answered_hour timestamptz,
  primary key (organization_id, handed_id),
  foreign key (organization_id, unit_id) references fanal.unit (organization_id, unit_id),
  check ((received_by is null) = (received_hour is null)),
  check ((answer_code is null) = (state in ('waiting', 'received')))
);
create index handed_by_unit on fanal.handed (organization_id, unit_id, arrived_hour desc, handed_id);

do $$
declare
  protected text;
begin
  foreach protected in array array['handover', 'handed'] loop
    execute format('alter table fanal.%I enable row level security', protected);
    execute format('alter table fanal.%I force row level security', protected);
    execute format('create policy owner on fanal.%I to fanal_migrator using (true) with check (true)', protected);
    execute format('create policy intake on fanal.%I to fanal_workbench using (organization_id = (select fanal.organization())
      and ((select fanal.has_duty(''intake-officer'')) or (select fanal.has_duty(''hotline-operator'')) or (select fanal.has_duty(''intake-supervisor''))))
      with check (organization_id = (select fanal.organization())
      and ((select fanal.has_duty(''intake-officer'')) or (select fanal.has_duty(''hotline-operator'')) or (select fanal.has_duty(''intake-supervisor''))))', protected);
  end loop;
end
$$;
grant select, insert on fanal.handover to fanal_workbench;
grant update (state, receiver, to_organization, to_unit, basis, urgency, version, copy, remarks, package_id, written_by, written_hour,
  checked_by, checked_hour, sent_hour, told_hour) on fanal.handover to fanal_workbench;
grant select on fanal.handed to fanal_workbench;
grant update (state, received_by, received_hour, answer_code, answered_hour) on fanal.handed to fanal_workbench;

-- Lays a package down at its receiver's. Everything but the ciphertext comes from the sender's own row, which was written
-- in the same transaction; the receiver learns no id of a report, a mailbox or a member.
create function fanal.handover_deliver(p_handover uuid, p_epoch integer, p_bucket integer, p_bytes bytea)
returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v fanal.handover%rowtype;
begin
  select * into v from fanal.handover h where h.organization_id = (select fanal.organization()) and h.handover_id = p_handover;
  if not found or v.state <> 'sent' then
    raise exception using errcode = '42501', message = 'nothing of this organization to deliver';
  end if;
  perform 1 from fanal.member_duty d where d.organization_id = v.organization_id and d.member_id = (select fanal.actor())
    and d.unit_id = v.unit_id and d.duty in ('intake-officer', 'hotline-operator', 'intake-supervisor');
  if not found then
    raise exception using errcode = '42501', message = 'no duty at this unit';
  end if;
  perform 1 from fanal.unit_key k where k.organization_id = v.to_organization and k.unit_id = v.to_unit
    and k.epoch = p_epoch and k.state = 'current';
  if not found then
    return 'unknown-unit';
  end if;
  insert into fanal.handed (organization_id, handed_id, unit_id, from_organization, from_unit, receiver, basis, urgency, state,
      epoch, bucket, bytes, arrived_hour)
    values (v.to_organization, v.package_id, v.to_unit, v.organization_id, v.unit_id, v.receiver, v.basis, v.urgency, 'waiting',
      p_epoch, p_bucket, p_bytes, v.sent_hour)
    on conflict (organization_id, handed_id) do nothing;
  return case when found then 'delivered' else 'taken' end;
end
$$;

-- Gives the state of a package back to its sender: a code and an hour, nothing else. Whoever was told before is told again.
create function fanal.handover_report_back(p_handed uuid)
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v fanal.handed%rowtype;
begin
  select * into v from fanal.handed h where h.organization_id = (select fanal.organization()) and h.handed_id = p_handed;
  if not found then
    raise exception using errcode = '42501', message = 'no package of this organization';
  end if;
  perform 1 from fanal.member_duty d where d.organization_id = v.organization_id and d.member_id = (select fanal.actor())
    and d.unit_id = v.unit_id and d.duty in ('intake-officer', 'hotline-operator', 'intake-supervisor');
  if not found then
    raise exception using errcode = '42501', message = 'no duty at this unit';
  end if;
  update fanal.handover h set state = v.state, answer_code = v.answer_code, answered_hour = coalesce(v.answered_hour, v.received_hour)
    where h.organization_id = v.from_organization and h.package_id = v.handed_id and v.state <> 'waiting';
end
$$;
revoke all on function fanal.handover_deliver(uuid, integer, integer, bytea), fanal.handover_report_back(uuid) from public;
grant execute on function fanal.handover_deliver(uuid, integer, integer, bytea), fanal.handover_report_back(uuid) to fanal_workbench;
