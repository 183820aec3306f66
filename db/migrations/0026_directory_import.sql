-- An import is run by whoever runs the machine, for one organization: it works as the workbench does, with that organization's rights.
grant select, insert, update on fanal.directory_import to fanal_workbench;

-- What a row is compared with before it is imported, and what the interface asks for by taxonomy.
create index directory_entry_terms on fanal.directory_entry using gin ((body -> 'attributes') jsonb_path_ops) where published and kind = 'service';

-- Whoever keeps anything from the public publishes no change log: it says what stood in a field before, and a field may have been a street.
create index directory_entry_kept_back on fanal.directory_entry (organization_id) where visibility <> 'public' or address_visibility <> 'full';
create or replace view fanal.public_directory_entry as
  select kind, entry_id, organization_id as keeper_id, source, position, hsds_organization_id, service_id, location_id, taxonomy_id,
    case when exists (select 1 from fanal.directory_entry h
      where h.organization_id = e.organization_id and (h.visibility <> 'public' or h.address_visibility <> 'full'))
    then body - 'metadata' else body end as body,
    search, address_visibility, assured_at, modified_at, body -> 'attributes' as attributes
  from fanal.directory_entry e where published;
