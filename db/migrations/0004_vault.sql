-- The deployment, its signed key directory, the keys of its units, and secrets wrapped to those who may open them.
-- Only ciphertext and public keys lie here: no seed, and never the root key.

create table fanal.deployment (
  only_one boolean not null default true check (only_one),
  deployment_id text not null check (deployment_id ~ '^[0-9a-f]{32}$'),
  root_public bytea not null check (octet_length(root_public) = 32),
  fingerprint text not null,
  demonstration boolean not null,
  created_hour timestamptz not null,
  primary key (only_one)
);

-- body is the canonical JSON that the root signed; each version names the one before by hash.
create table fanal.key_directory (
  version int not null check (version > 0),
  body bytea not null,
  signature bytea not null check (octet_length(signature) = 64),
  previous bytea check (octet_length(previous) = 32),
  published_at timestamptz not null,
  primary key (version),
  check ((version = 1) = (previous is null))
);

create table fanal.unit_key (
  organization_id uuid not null,
  unit_id uuid not null,
  epoch int not null check (epoch > 0),
  inbox_public bytea not null,
  sign_public bytea not null check (octet_length(sign_public) = 32),
  state text not null check (state in ('current', 'past')),
  primary key (organization_id, unit_id, epoch),
  foreign key (organization_id, unit_id) references fanal.unit (organization_id, unit_id)
);

create unique index unit_key_current on fanal.unit_key (organization_id, unit_id) where state = 'current';

-- subject_id is the unit whose seed this is, the organization of a recovery seed, or the person of a subject key.
create table fanal.secret_wrap (
  organization_id uuid not null,
  secret_wrap_id uuid not null,
  secret text not null check (secret in ('unit-inbox', 'unit-sign', 'recovery', 'subject')),
  subject_id uuid not null,
  epoch int not null check (epoch > 0),
  recipient_kind text not null check (recipient_kind in ('member', 'recovery', 'supervisor')),
  recipient_id uuid not null,
  wrap jsonb not null,
  created_at timestamptz not null,
  primary key (organization_id, secret_wrap_id),
  foreign key (organization_id) references fanal.organization (organization_id)
);

create unique index secret_wrap_once on fanal.secret_wrap (organization_id, recipient_id, secret, subject_id, epoch, recipient_kind);

do $$
declare
  protected text;
begin
  foreach protected in array array['unit_key', 'secret_wrap'] loop
    execute format('alter table fanal.%I enable row level security', protected);
    execute format('alter table fanal.%I force row level security', protected);
    execute format('create policy own_organization on fanal.%I using (organization_id = (select fanal.organization())) with check (organization_id = (select fanal.organization()))', protected);
    execute format('create policy owner on fanal.%I to fanal_migrator using (true) with check (true)', protected);
  end loop;
end
$$;

grant select on fanal.deployment, fanal.key_directory to fanal_workbench, fanal_worker, fanal_auditor;
grant select on fanal.unit_key to fanal_workbench, fanal_worker, fanal_auditor;
grant select, insert, delete on fanal.secret_wrap to fanal_workbench;

create view fanal.published_deployment as
  select deployment_id, root_public, fingerprint, demonstration, created_hour from fanal.deployment;

create view fanal.published_directory as
  select version, body, signature from fanal.key_directory;

grant select on fanal.published_deployment, fanal.published_directory to fanal_public, fanal_workbench, fanal_worker, fanal_auditor;
