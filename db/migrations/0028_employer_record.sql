-- Public lists of employers as they were on a day: decisions on non-compliance, positive labour market assessments. Reference data of
-- this installation, public as they are: nobody's organization. A newer list replaces the one that is shown; older ones stay.

create table fanal.employer_snapshot (
  source text not null check (source in ('non-compliant', 'lmia-positive')),
  as_of date not null,
  imported_at timestamptz not null,
  file_sha256 bytea not null check (length(file_sha256) = 32),
  rows integer not null check (rows >= 0),
  -- Made up for a demonstration, and shown as such.
  invented boolean not null,
  anomalies jsonb not null,
  -- Rows that were no rows, cell by cell: none is lost.
  set_aside jsonb not null,
  primary key (source, as_of)
);

create table fanal.employer_record (
  source text not null,
  as_of date not null,
  row integer not null,
  names jsonb not null,
  address text not null,
  -- What was read, and the row as it stood in the file.
  says jsonb not null,
  raw jsonb not null,
  primary key (source, as_of, row),
  foreign key (source, as_of) references fanal.employer_snapshot (source, as_of)
);

-- The newest list of each kind.
create view fanal.published_employer_snapshot as
  select distinct on (source) source, as_of, rows, invented, file_sha256 from fanal.employer_snapshot order by source, as_of desc;
create view fanal.published_employer as
  select r.source, r.as_of, r.row, r.names, r.address, r.says
  from fanal.employer_record r join fanal.published_employer_snapshot s using (source, as_of);
grant select on fanal.published_employer_snapshot, fanal.published_employer to fanal_public, fanal_workbench;
