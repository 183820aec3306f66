-- What the whole line needs on both ends: whom a reporter may choose and when they are there, what an officer has coded
-- of a report, who works at it, and which identifiers stand in it, as keyed hashes.

alter table fanal.organization drop constraint organization_kind_check;
alter table fanal.organization add constraint organization_kind_check
  check (kind in ('helpline', 'service-provider', 'police', 'child-protection', 'department', 'secretariat'));

alter table fanal.secret_wrap drop constraint secret_wrap_secret_check;
alter table fanal.secret_wrap add constraint secret_wrap_secret_check
  check (secret in ('unit-inbox', 'unit-sign', 'recovery', 'subject', 'index'));

-- Codes that staff set after reading (C2): the server knows no words. What stands at its default was not coded yet.
alter table fanal.report
  add column channel text not null default 'web' check (channel in ('web', 'call', 'text', 'chat', 'walk-in')),
  add column language text check (language in ('en', 'fr', 'other')),
  add column urgency text not null default 'unset' check (urgency in ('unset', 'now', 'soon', 'routine')),
  add column minor text not null default 'unknown' check (minor in ('unknown', 'possible', 'no')),
  add column assigned_member uuid,
  add column assigned_hour timestamptz,
  add column close_reason text check (close_reason in
    ('answered', 'handed-over', 'no-contact', 'not-trafficking', 'duplicate', 'test', 'abusive', 'silent', 'other')),
  add constraint report_assigned check ((assigned_member is null) = (assigned_hour is null)),
  add constraint report_closed check (close_reason is null or state = 'closed');
grant update (channel, language, urgency, minor, assigned_member, assigned_hour, close_reason) on fanal.report to fanal_workbench;

-- A coding (kind triage) and the copy of a package (kind handover) stand beside the messages, sealed to the unit.
alter table fanal.report_envelope drop constraint report_envelope_kind_check;
alter table fanal.report_envelope add constraint report_envelope_kind_check
  check (kind in ('report', 'follow-up', 'contact', 'answer', 'triage', 'handover'));

-- When a unit is there, as its supervisor says. hours: [{"days": [1..7, Monday is 1], "from": "08:00", "to": "20:00"}], local time.
create table fanal.unit_profile (
  organization_id uuid not null,
  unit_id uuid not null,
  time_zone text not null,
  hours jsonb not null,
  answers_within_hours integer check (answers_within_hours between 1 and 720),
  updated_at timestamptz not null,
  updated_by uuid not null,
  primary key (organization_id, unit_id),
  foreign key (organization_id, unit_id) references fanal.unit (organization_id, unit_id)
);

-- Who is on duty: a member starts a shift and ends it, or it runs out.
create table fanal.duty_shift (
  organization_id uuid not null,
  duty_shift_id uuid not null,
  unit_id uuid not null,
  member_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at),
  ended_at timestamptz,
  primary key (organization_id, duty_shift_id),
  foreign key (organization_id, unit_id) references fanal.unit (organization_id, unit_id),
  foreign key (organization_id, member_id) references fanal.member (organization_id, member_id)
);
create index duty_shift_running on fanal.duty_shift (organization_id, unit_id, until_at) where ended_at is null;

-- Identifiers that stand in a report (a phone, a plate …) as HMAC under the organization's index key: equal or not, never which.
create table fanal.report_selector (
  organization_id uuid not null,
  report_id uuid not null,
  kind text not null check (kind in ('phone', 'email', 'url', 'handle', 'plate', 'wallet', 'address', 'name')),
  token bytea not null check (octet_length(token) = 32),
  added_by uuid not null,
  added_hour timestamptz not null,
  primary key (organization_id, report_id, kind, token)
);
create index report_selector_by_token on fanal.report_selector (organization_id, kind, token);

do $$
declare
  protected text;
begin
  foreach protected in array array['unit_profile', 'duty_shift', 'report_selector'] loop
    execute format('alter table fanal.%I enable row level security', protected);
    execute format('alter table fanal.%I force row level security', protected);
    execute format('create policy owner on fanal.%I to fanal_migrator using (true) with check (true)', protected);
  end loop;
  foreach protected in array array['unit_profile', 'duty_shift'] loop
    execute format('create policy own_organization on fanal.%I to fanal_workbench, fanal_worker using (organization_id = (select fanal.organization())) with check (organization_id = (select fanal.organization()))', protected);
  end loop;
end
$$;
create policy intake on fanal.report_selector to fanal_workbench using (organization_id = (select fanal.organization())
  and ((select fanal.has_duty('intake-officer')) or (select fanal.has_duty('hotline-operator')) or (select fanal.has_duty('intake-supervisor'))))
  with check (organization_id = (select fanal.organization())
  and ((select fanal.has_duty('intake-officer')) or (select fanal.has_duty('hotline-operator')) or (select fanal.has_duty('intake-supervisor'))));

grant select, insert, update on fanal.unit_profile to fanal_workbench;
grant select, insert on fanal.duty_shift to fanal_workbench;
grant update (until_at, ended_at) on fanal.duty_shift to fanal_workbench;
grant select on fanal.duty_shift to fanal_worker;
grant select, insert, delete on fanal.report_selector to fanal_workbench;

-- What a reporter may know of a unit before choosing it; who is on duty stays inside.
create view fanal.published_unit as
  select u.unit_id, o.kind, p.time_zone, p.hours, p.answers_within_hours,
    exists (select 1 from fanal.duty_shift s
      where s.organization_id = u.organization_id and s.unit_id = u.unit_id
        and s.ended_at is null and s.from_at <= now() and s.until_at > now()) as on_duty
  from fanal.unit u
  join fanal.organization o using (organization_id)
  left join fanal.unit_profile p using (organization_id, unit_id)
  where u.receives;
grant select on fanal.published_unit to fanal_public, fanal_workbench;
