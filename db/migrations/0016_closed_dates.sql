-- Days when a unit is not there although its week says so. closed: ["2026-12-25"], dates of the unit's own calendar.
alter table fanal.unit_profile add column closed jsonb not null default '[]';

create or replace view fanal.published_unit as
  select u.unit_id, o.kind, p.time_zone, p.hours, p.answers_within_hours,
    exists (select 1 from fanal.duty_shift s
      where s.organization_id = u.organization_id and s.unit_id = u.unit_id
        and s.ended_at is null and s.from_at <= now() and s.until_at > now()) as on_duty,
    p.closed
  from fanal.unit u
  join fanal.organization o using (organization_id)
  left join fanal.unit_profile p using (organization_id, unit_id)
  where u.receives;
