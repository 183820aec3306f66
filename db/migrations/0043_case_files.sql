-- Files on a case: photos, papers, recordings. The database knows of each a class, a padded size, dates and who; name, type, note and the file's own key are
-- the sealed field file-<id> of that class (db/migrations/0033), and the bytes are padded chunks under that key. Access to a file is access to its class.

create table fanal.case_file (
  organization_id uuid not null,
  file_id uuid not null,
  subject_id uuid not null,
  case_id uuid not null,
  class text not null check (class in ('C3', 'C4', 'C6', 'C7')),
  state text not null check (state in ('arriving', 'kept', 'removed')),
  -- what the file was padded to before it was sealed, bytes: 50 MiB at most
  padded integer not null check (padded between 4096 and 52428800),
  begun_by uuid not null,
  begun_at timestamptz not null,
  kept_at timestamptz,
  removed_by uuid,
  removed_at timestamptz,
  removal_reason text check (removal_reason in ('mistake', 'other-person', 'twice', 'person-asked', 'not-needed')),
  primary key (organization_id, file_id),
  foreign key (organization_id, subject_id) references fanal.subject (organization_id, subject_id),
  foreign key (organization_id, case_id) references fanal.protection_case (organization_id, case_id),
  constraint case_file_kept check (state <> 'kept' or kept_at is not null),
  constraint case_file_removed check ((state = 'removed') = (removed_at is not null) and (removed_at is null) = (removed_by is null)
    and (removed_at is null) = (removal_reason is null))
);
create index case_file_of_case on fanal.case_file (organization_id, case_id, file_id);
create index case_file_of_subject on fanal.case_file (organization_id, subject_id, class);
create index case_file_arriving on fanal.case_file (begun_at) where state = 'arriving';

-- The sealed bytes. They live exactly as long as the note that holds their key: whatever deletes the note, an erasure too, deletes them.
create table fanal.case_file_chunk (
  organization_id uuid not null,
  subject_id uuid not null,
  class text not null,
  field text not null,
  chunk_index integer not null check (chunk_index between 0 and 799),
  file_id uuid not null,
  note_version integer not null default 1 check (note_version = 1),
  bytes bytea not null check (octet_length(bytes) between 17 and 65552),
  primary key (organization_id, subject_id, class, field, chunk_index),
  foreign key (organization_id, file_id) references fanal.case_file (organization_id, file_id),
  foreign key (organization_id, subject_id, class, field, note_version)
    references fanal.sealed_field (organization_id, subject_id, class, field, version) on delete cascade,
  check (field = 'file-' || file_id::text)
);
alter table fanal.case_file_chunk alter column bytes set storage external;
create index case_file_chunk_of_file on fanal.case_file_chunk (organization_id, file_id);

do $$
declare
  protected text;
  -- what every row of a person asks (0033): its class, and what is to be done
  asks constant text := 'organization_id = (select fanal.organization()) and exists (select 1 from fanal.own_grant g
    where g.organization_id = %1$I.organization_id and g.target_kind = ''subject'' and g.target_id = %1$I.subject_id
      and %1$I.class = any (g.classes) and %2$L = any (g.operations))';
begin
  foreach protected in array array['case_file', 'case_file_chunk'] loop
    execute format('alter table fanal.%I enable row level security', protected);
    execute format('alter table fanal.%I force row level security', protected);
    execute format('create policy owner on fanal.%I to fanal_migrator using (true) with check (true)', protected);
    execute format('create policy granted on fanal.%1$I for select to fanal_workbench using (' || asks || ')', protected, 'see');
  end loop;
  execute format('create policy added on fanal.%1$I for insert to fanal_workbench
    with check (begun_by = (select fanal.actor()) and state = ''arriving'' and ' || asks || ')', 'case_file', 'add');
  execute format('create policy arrived on fanal.%1$I for update to fanal_workbench
    using (begun_by = (select fanal.actor()) and state = ''arriving'' and ' || asks || ') with check (state = ''kept'')', 'case_file', 'add');
  -- only whoever began a file sends it, and only until it is whole
  execute format('create policy added on fanal.%1$I for insert to fanal_workbench with check (exists (select 1 from fanal.case_file f
    where f.organization_id = %1$I.organization_id and f.file_id = %1$I.file_id and f.subject_id = %1$I.subject_id and f.class = %1$I.class
      and f.state = ''arriving'' and f.begun_by = (select fanal.actor())) and ' || asks || ')', 'case_file_chunk', 'add');
  -- the clock: what never arrived; it sees codes only
  execute 'create policy clock on fanal.case_file for select to fanal_worker using (state = ''arriving'')';
end
$$;

grant select, insert on fanal.case_file, fanal.case_file_chunk to fanal_workbench;
grant update (state, kept_at) on fanal.case_file to fanal_workbench;
grant select on fanal.case_file to fanal_worker;

-- Removes a file: its key, its name and every byte of it go, and its entry stays with the reason. By whoever may change what is of its class, and not while a
-- demand for these records is running.
create function fanal.case_file_remove(p_file uuid, p_reason text, p_at timestamptz)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_file fanal.case_file;
begin
  select f.* into v_file from fanal.case_file f
    where f.organization_id = fanal.organization() and f.file_id = p_file and f.state <> 'removed' for update;
  if not found then
    return false;
  end if;
  if not exists (select 1 from fanal.own_grant g where g.target_kind = 'subject' and g.target_id = v_file.subject_id and v_file.class = any (g.classes)
      and 'change' = any (g.operations)) then
    raise exception using errcode = '42501', message = 'no grant to change what is of this class';
  end if;
  if fanal.records_frozen(v_file.subject_id) then
    raise exception using errcode = '55000', message = 'a demand for these records is running';
  end if;
  delete from fanal.sealed_field s where s.organization_id = v_file.organization_id and s.subject_id = v_file.subject_id and s.class = v_file.class
    and s.field = 'file-' || v_file.file_id::text;
  update fanal.case_file f set state = 'removed', removed_by = fanal.actor(), removed_at = p_at, removal_reason = p_reason
    where f.organization_id = v_file.organization_id and f.file_id = p_file;
  return true;
end
$$;

-- Drops a file that never became whole, three days after it was begun; its row too, for there never was a file. Whatever calls it.
create function fanal.case_file_drop(p_organization uuid, p_file uuid)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_file fanal.case_file;
begin
  select f.* into v_file from fanal.case_file f
    where f.organization_id = p_organization and f.file_id = p_file and f.state = 'arriving' and f.begun_at < now() - interval '71 hours' for update;
  if not found then
    return false;
  end if;
  delete from fanal.sealed_field s where s.organization_id = v_file.organization_id and s.subject_id = v_file.subject_id and s.class = v_file.class
    and s.field = 'file-' || v_file.file_id::text;
  delete from fanal.case_file f where f.organization_id = v_file.organization_id and f.file_id = p_file;
  return true;
end
$$;

revoke all on function fanal.case_file_remove(uuid, text, timestamptz), fanal.case_file_drop(uuid, uuid) from public;
grant execute on function fanal.case_file_remove(uuid, text, timestamptz) to fanal_workbench;
grant execute on function fanal.case_file_drop(uuid, uuid) to fanal_worker;
