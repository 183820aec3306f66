-- A contact that a member wrote down and sealed in the browser: mailbox, report and envelope in one call, or nothing.
-- Row security keeps the mailboxes from members, so this function stores one for whoever has the duty at the unit.
create function fanal.contact_accept(
  p_locator bytea, p_fetch bytea, p_upload bytea, p_mailbox bytea,
  p_organization uuid, p_unit uuid, p_report uuid, p_envelope uuid, p_epoch integer, p_bucket integer, p_bytes bytea,
  p_hour timestamptz, p_member uuid, p_channel text, p_language text, p_urgency text, p_minor text)
returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if p_organization is distinct from (select fanal.organization()) then
    raise exception using errcode = '42501', message = 'another organization';
  end if;
  perform 1 from fanal.member_duty d where d.organization_id = p_organization and d.member_id = p_member and d.unit_id = p_unit
    and d.duty in ('intake-officer', 'hotline-operator', 'intake-supervisor');
  if not found then
    raise exception using errcode = '42501', message = 'no duty at this unit';
  end if;
  perform 1 from fanal.unit_key k where k.organization_id = p_organization and k.unit_id = p_unit and k.epoch = p_epoch;
  if not found then
    return 'unknown-unit';
  end if;
  insert into fanal.line_mailbox (locator_hash, fetch_hash, upload_hash, organization_id, report_id, unit_id)
    values (p_locator, p_fetch, p_upload, p_organization, p_report, p_unit)
    on conflict (locator_hash) do nothing;
  if not found then
    return 'taken';
  end if;
  insert into fanal.report (organization_id, report_id, unit_id, state, received_hour, last_hour, sealed_by, bucket, files, messages, replies,
      mailbox, channel, language, urgency, minor, assigned_member, assigned_hour)
    values (p_organization, p_report, p_unit, 'open', p_hour, p_hour, 'officer', p_bucket, 0, 1, 0,
      p_mailbox, p_channel, p_language, p_urgency, p_minor, p_member, p_hour);
  insert into fanal.report_envelope (organization_id, report_id, envelope_id, ordinal, kind, epoch, sealed_by, files, received_hour, bytes)
    values (p_organization, p_report, p_envelope, 1, 'contact', p_epoch, 'officer', 0, p_hour, p_bytes);
  return 'accepted';
end
$$;
revoke all on function fanal.contact_accept(bytea, bytea, bytea, bytea, uuid, uuid, uuid, uuid, integer, integer, bytea, timestamptz, uuid, text, text, text, text) from public;
grant execute on function fanal.contact_accept(bytea, bytea, bytea, bytea, uuid, uuid, uuid, uuid, integer, integer, bytea, timestamptz, uuid, text, text, text, text) to fanal_workbench;

-- A call with nothing in it: counted, and nothing else is kept of it.
create table fanal.brief_contact (
  organization_id uuid not null,
  brief_contact_id uuid not null,
  unit_id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('silent', 'abusive', 'test')),
  channel text not null check (channel in ('call', 'text', 'chat', 'walk-in')),
  at_hour timestamptz not null,
  primary key (organization_id, brief_contact_id),
  foreign key (organization_id, unit_id) references fanal.unit (organization_id, unit_id)
);
create index brief_contact_by_hour on fanal.brief_contact (organization_id, unit_id, at_hour);

alter table fanal.brief_contact enable row level security;
alter table fanal.brief_contact force row level security;
create policy owner on fanal.brief_contact to fanal_migrator using (true) with check (true);
create policy intake on fanal.brief_contact to fanal_workbench using (organization_id = (select fanal.organization())
  and ((select fanal.has_duty('intake-officer')) or (select fanal.has_duty('hotline-operator')) or (select fanal.has_duty('intake-supervisor'))))
  with check (organization_id = (select fanal.organization())
  and ((select fanal.has_duty('intake-officer')) or (select fanal.has_duty('hotline-operator')) or (select fanal.has_duty('intake-supervisor'))));
grant select, insert, delete on fanal.brief_contact to fanal_workbench;
