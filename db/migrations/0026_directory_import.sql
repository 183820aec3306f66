-- An import is run by whoever runs the machine, for one organization: it works as the workbench does, with that organization's rights.
grant select, insert, update on fanal.directory_import to fanal_workbench;

-- What a row is compared with before it is imported, and what the interface asks for by taxonomy.
create index directory_entry_terms on fanal.directory_entry using gin ((body -> 'attributes') jsonb_path_ops) where published and kind = 'service';
