-- Two organizations may keep an entry under the same id of HSDS: a shelter its own, and another the copy that came with a list.
-- What somebody of one keeps back by hand is not shown out of the list of another (decisions/0036).

-- Whether every entry of a place was written by hand here.
alter table fanal.place add column by_hand boolean not null default false;
update fanal.place p set by_hand = exists (select 1 from fanal.directory_entry s
    where s.organization_id = p.organization_id and s.kind = 'service' and s.entry_id = p.service_id and s.source = 'own')
  and not exists (select 1 from fanal.directory_entry e where e.organization_id = p.organization_id
    and e.kind in ('service_at_location', 'location') and e.entry_id in (p.place_id, p.location_id) and e.source <> 'own');

-- Few, and asked for with every look at the directory.
create index directory_entry_kept_back_by_hand on fanal.directory_entry (entry_id, organization_id)
  where source = 'own' and (visibility <> 'public' or address_visibility <> 'full'
    or (kind in ('service', 'service_at_location', 'location') and not published));
-- Ids alone, and who keeps each back: staff see on their own list why an entry of theirs is not shown.
create view fanal.kept_back as
  select entry_id, organization_id as keeper_id from fanal.directory_entry
  where source = 'own' and (visibility <> 'public' or address_visibility <> 'full'
    or (kind in ('service', 'service_at_location', 'location') and not published));
grant select on fanal.kept_back to fanal_workbench;

create or replace view fanal.public_directory_entry as
  select kind, entry_id, organization_id as keeper_id, source, position, hsds_organization_id, service_id, location_id, taxonomy_id,
    case when exists (select 1 from fanal.directory_entry h
      where h.organization_id = e.organization_id and (h.visibility <> 'public' or h.address_visibility <> 'full'))
    then body - 'metadata' else body end as body,
    search, address_visibility, assured_at, modified_at, body -> 'attributes' as attributes
  from fanal.directory_entry e where published and (source = 'own' or not (entry_id in (select k.entry_id from fanal.kept_back k)
    or coalesce(service_id, entry_id) in (select k.entry_id from fanal.kept_back k)
    or coalesce(location_id, entry_id) in (select k.entry_id from fanal.kept_back k)));
create or replace view fanal.public_place as
  select place_id, service_id, location_id, address_visibility, language, translations, name, organization_name, description, eligibility,
    front_door, expect, cost, documents, alert, needs, languages, interpreter, minimum_age, maximum_age, accepts_without_id, accepts_minors,
    accepts_women, accepts_men, accepts_trans_and_two_spirit, indigenous_led, police_independent, child_care, accepts_pets,
    trafficking_specific, region, locality, serves, area, address, phones, email, url, always_open, hours, capacity_available,
    capacity_maximum, capacity_unit, capacity_updated, assured_at, modified_at, search
  from fanal.place where visibility = 'public' and (by_hand or not (place_id in (select k.entry_id from fanal.kept_back k)
    or service_id in (select k.entry_id from fanal.kept_back k)
    or coalesce(location_id, service_id) in (select k.entry_id from fanal.kept_back k)));
create or replace view fanal.staff_place as
  select place_id, service_id, location_id, organization_id as keeper_id, visibility, address_visibility, language, translations, name,
    organization_name, description, eligibility, front_door, expect, cost, documents, alert, needs, languages, interpreter, minimum_age,
    maximum_age, accepts_without_id, accepts_minors, accepts_women, accepts_men, accepts_trans_and_two_spirit, indigenous_led,
    police_independent, child_care, accepts_pets, trafficking_specific, region, locality, serves, area, address, phones, email, url,
    always_open, hours, capacity_available, capacity_maximum, capacity_unit, capacity_updated, assured_at, modified_at, search
  from fanal.place where visibility in ('public', 'partner') and (by_hand or not (place_id in (select k.entry_id from fanal.kept_back k)
    or service_id in (select k.entry_id from fanal.kept_back k)
    or coalesce(location_id, service_id) in (select k.entry_id from fanal.kept_back k)));
