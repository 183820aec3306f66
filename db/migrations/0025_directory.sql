-- The directory: who helps, with what, where and when, by the words of HSDS. Each organization keeps its own entries.
-- One row is one HSDS record, its object kept whole (`body`) beside the columns that are asked for. C0 once it is published.
-- @NOTE a place whose address is not shown has none here either: what is not stored is shown nowhere (decisions/0029).

create table fanal.directory_entry (
  organization_id uuid not null,
  kind text not null check (kind in ('organization', 'service', 'location', 'service_at_location', 'taxonomy', 'taxonomy_term',
    'program', 'phone', 'contact', 'address', 'schedule', 'funding', 'service_area', 'required_document', 'language', 'accessibility',
    'attribute', 'metadata', 'meta_table_description', 'cost_option', 'organization_identifier', 'service_capacity', 'unit', 'url')),
  entry_id uuid not null,
  source text not null check (length(source) between 1 and 80),
  -- where it stood among what came with it: what is exported stands in the order in which it came
  position integer not null,
  -- the HSDS organization of a service or location, the service and location of a service_at_location, the taxonomy of a term
  hsds_organization_id uuid,
  service_id uuid,
  location_id uuid,
  taxonomy_id uuid,
  body jsonb not null check (jsonb_typeof(body) = 'object'),
  -- name and description, folded, for the search of the HSDS interface
  search text not null,
  visibility text not null check (visibility in ('public', 'partner', 'hidden')),
  address_visibility text check (address_visibility in ('full', 'area', 'hidden')),
  -- what the public may see: itself public, and nothing that it belongs to is kept from the public
  published boolean not null,
  assured_at timestamptz,
  assured_by uuid,
  modified_at timestamptz not null,
  primary key (organization_id, kind, entry_id),
  foreign key (organization_id) references fanal.organization (organization_id),
  check ((kind = 'location') = (address_visibility is not null)),
  check (kind <> 'address' or not published),
  check (address_visibility is null or address_visibility = 'full' or not (body ?| array['addresses', 'latitude', 'longitude', 'transportation', 'external_identifier']))
);
create index directory_entry_published on fanal.directory_entry (kind, entry_id) where published;
create index directory_entry_modified on fanal.directory_entry (kind, modified_at, entry_id) where published;
create index directory_entry_of_organization on fanal.directory_entry (hsds_organization_id, kind) where hsds_organization_id is not null;
create index directory_entry_of_service on fanal.directory_entry (service_id) where service_id is not null;
create index directory_entry_of_location on fanal.directory_entry (location_id) where location_id is not null;
create index directory_entry_of_taxonomy on fanal.directory_entry (taxonomy_id) where taxonomy_id is not null;
create index directory_entry_assured on fanal.directory_entry (organization_id, assured_at nulls first, entry_id) where kind = 'service';

-- What helps to find: one row for each service at each of its locations, or for a service that has none. Written with its entries,
-- in the same transaction. Null in a column of yes and no is "nobody said".
create table fanal.place (
  organization_id uuid not null,
  place_id uuid not null,
  service_id uuid not null,
  location_id uuid,
  visibility text not null check (visibility in ('public', 'partner', 'hidden')),
  address_visibility text not null check (address_visibility in ('full', 'area', 'hidden')),
  -- the language of the words below; `translations` holds the same words in others: {"fr": {"name": …, "description": …}}
  language text not null,
  translations jsonb not null,
  name text not null,
  organization_name text not null,
  description text not null,
  -- whom it is for, how to begin, what to expect, what it costs, what is asked for, and what is different just now
  eligibility text not null,
  front_door text not null,
  expect text not null,
  cost text not null,
  documents text[] not null,
  alert text not null,
  needs text[] not null,
  -- BCP 47 in lower case (`en`, `tl`, `zh-hans`); `interpreter`: others with an interpreter
  languages text[] not null,
  interpreter boolean,
  minimum_age integer,
  maximum_age integer,
  accepts_without_id boolean,
  accepts_minors boolean,
  accepts_women boolean,
  accepts_men boolean,
  accepts_trans_and_two_spirit boolean,
  indigenous_led boolean,
  police_independent boolean,
  child_care boolean,
  accepts_pets boolean,
  trafficking_specific boolean,
  -- where it is: a province or territory (two letters) and a folded town; whom it serves: provinces, or CA for the whole country
  region text,
  locality text not null,
  serves text[] not null,
  -- where it is in words, for people; `address` has lines only where the whole address is shown
  area text not null,
  address text[] not null,
  phones jsonb not null,
  email text not null,
  url text not null,
  always_open boolean not null,
  hours jsonb not null,
  capacity_available integer,
  capacity_maximum integer,
  capacity_unit text,
  capacity_updated timestamptz,
  assured_at timestamptz,
  modified_at timestamptz not null,
  -- every word that somebody may type, folded (no accents, lower case)
  search text not null,
  primary key (organization_id, place_id),
  foreign key (organization_id) references fanal.organization (organization_id),
  check (address_visibility = 'full' or cardinality(address) = 0)
);
create index place_by_needs on fanal.place using gin (needs) where visibility = 'public';
create index place_by_languages on fanal.place using gin (languages) where visibility = 'public';
create index place_by_serves on fanal.place using gin (serves) where visibility = 'public';
create index place_by_region on fanal.place (region, locality text_pattern_ops) where visibility = 'public';
create index place_by_locality on fanal.place (locality text_pattern_ops) where visibility = 'public';
create index place_by_needs_for_staff on fanal.place using gin (needs) where visibility in ('public', 'partner');
create index place_of_service on fanal.place (organization_id, service_id);

-- How far an import has come, so that one that was cut off goes on where it was.
create table fanal.directory_import (
  organization_id uuid not null,
  import_id uuid not null,
  source text not null,
  -- of everything that was given, so that a changed file begins anew
  digest bytea not null check (length(digest) = 32),
  entries integer not null,
  done integer not null check (done between 0 and entries),
  begun_at timestamptz not null,
  ended_at timestamptz,
  primary key (organization_id, import_id),
  foreign key (organization_id) references fanal.organization (organization_id)
);
create unique index directory_import_of on fanal.directory_import (organization_id, source, digest) where ended_at is null;

do $$
declare
  protected text;
begin
  foreach protected in array array['directory_entry', 'place', 'directory_import'] loop
    execute format('alter table fanal.%I enable row level security', protected);
    execute format('alter table fanal.%I force row level security', protected);
    execute format('create policy owner on fanal.%I to fanal_migrator using (true) with check (true)', protected);
    execute format('create policy keeper on fanal.%I to fanal_workbench
      using (organization_id = (select fanal.organization()))
      with check (organization_id = (select fanal.organization()) and ((select fanal.has_duty(''organization-administrator''))
        or (select fanal.has_duty(''case-worker'')) or (select fanal.has_duty(''case-supervisor''))
        or (select fanal.has_duty(''intake-officer'')) or (select fanal.has_duty(''intake-supervisor''))))', protected);
  end loop;
end
$$;
grant select, insert, update, delete on fanal.directory_entry, fanal.place to fanal_workbench;
-- An organization's own entries age, and *Today* says so by what stands here; an import is the operator's command.

-- What anybody may see.
create view fanal.public_directory_entry as
  select kind, entry_id, organization_id as keeper_id, source, position, hsds_organization_id, service_id, location_id, taxonomy_id, body, search,
    address_visibility, assured_at, modified_at
  from fanal.directory_entry where published;
create view fanal.public_place as
  select place_id, service_id, location_id, address_visibility, language, translations, name, organization_name, description, eligibility,
    front_door, expect, cost, documents, alert, needs, languages, interpreter, minimum_age, maximum_age, accepts_without_id, accepts_minors,
    accepts_women, accepts_men, accepts_trans_and_two_spirit, indigenous_led, police_independent, child_care, accepts_pets,
    trafficking_specific, region, locality, serves, area, address, phones, email, url, always_open, hours, capacity_available,
    capacity_maximum, capacity_unit, capacity_updated, assured_at, modified_at, search
  from fanal.place where visibility = 'public';
-- What staff of every organization may see beside it: what an organization shows to partners and not to the public.
create view fanal.staff_place as
  select place_id, service_id, location_id, organization_id as keeper_id, visibility, address_visibility, language, translations, name,
    organization_name, description, eligibility, front_door, expect, cost, documents, alert, needs, languages, interpreter, minimum_age,
    maximum_age, accepts_without_id, accepts_minors, accepts_women, accepts_men, accepts_trans_and_two_spirit, indigenous_led,
    police_independent, child_care, accepts_pets, trafficking_specific, region, locality, serves, area, address, phones, email, url,
    always_open, hours, capacity_available, capacity_maximum, capacity_unit, capacity_updated, assured_at, modified_at, search
  from fanal.place where visibility in ('public', 'partner');
grant select on fanal.public_directory_entry, fanal.public_place to fanal_public, fanal_workbench;
grant select on fanal.staff_place to fanal_workbench;
