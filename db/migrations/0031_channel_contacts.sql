-- The code of a poster or page that a contact named, where an officer entered it in the statistical record (C1). Nothing of a sealed letter is read here.
alter table fanal.statistical_record add column channel_code text check (channel_code ~ '^[BCDFGHJKMNPQRTVWXYZ]{5}$');

create index statistical_record_channel_code on fanal.statistical_record (channel_code, month) where channel_code is not null;

-- How many contacts of a month named a code, in all organizations together. Whoever runs a campaign reads what others count, so disclosure control is
-- here: fewer than 5 have no row, like none at all, and the rest is rounded down to a multiple of 5. Nothing else of the record stands beside the code:
-- a code tells of one place, and crossed with age or status it would point at somebody.
create view fanal.published_channel_contact as
  select r.channel_code, r.month, (count(*) / 5 * 5)::integer as contacts
  from fanal.statistical_record r
  where r.channel_code is not null
    and r.version = (select max(l.version) from fanal.statistical_record l
      where l.organization_id = r.organization_id and l.report_id = r.report_id)
  group by r.channel_code, r.month
  having count(*) >= 5;
grant select on fanal.published_channel_contact to fanal_workbench, fanal_worker, fanal_auditor;
