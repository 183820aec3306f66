-- Editions: a frozen report with every file of it, who is to sign it by when, and their signatures. Public matter (C0) that is not public yet: until its minute
-- has come an edition is the house's own. Nothing of it is ever changed; a correction is a further edition.

create table fanal.edition (
  organization_id uuid not null,
  edition_id uuid not null,
  plan text not null check (plan ~ '^[a-z][a-z0-9-]{0,39}$'),
  period text not null check (period ~ '^[0-9]{4}(-[0-9]{2}|-[0-9]{4})?$'),
  number integer not null check (number >= 1),
  -- SHA-256 of the manifest of the edition it corrects, hex.
  corrects text check (corrects ~ '^[0-9a-f]{64}$'),
  -- As known at this instant.
  cutoff timestamptz not null,
  -- The announced minute.
  publish_at timestamptz,
  -- The frozen value, canonical JSON; every page and file is made of it.
  content bytea not null,
  manifest text not null check (manifest ~ '^[0-9a-f]{64}$'),
  frozen_at timestamptz not null,
  -- Nobody where it was frozen by a command.
  frozen_by uuid,
  primary key (organization_id, edition_id),
  unique (organization_id, plan, period, number),
  foreign key (organization_id) references fanal.organization (organization_id),
  check ((number = 1) = (corrects is null))
);

-- Every file that the manifest names, and the manifest: kept, since a later release of Fanal may write a page in other bytes.
create table fanal.edition_file (
  organization_id uuid not null,
  edition_id uuid not null,
  path text not null check (length(path) between 1 and 200),
  bytes bytea not null,
  primary key (organization_id, edition_id, path),
  foreign key (organization_id, edition_id) references fanal.edition (organization_id, edition_id)
);

-- Who is to say yes, by which day. They are three people.
create table fanal.edition_signer (
  organization_id uuid not null,
  edition_id uuid not null,
  level text not null check (level in ('working', 'director', 'minister')),
  member_id uuid not null,
  due_on date not null,
  primary key (organization_id, edition_id, level),
  unique (organization_id, edition_id, member_id),
  foreign key (organization_id, edition_id) references fanal.edition (organization_id, edition_id)
);

-- A yes, as it was signed in the member's own browser or terminal: canonical statement and Ed25519 signature.
create table fanal.edition_sign_off (
  organization_id uuid not null,
  edition_id uuid not null,
  level text not null,
  statement jsonb not null,
  signature text not null,
  signed_at timestamptz not null,
  primary key (organization_id, edition_id, level),
  foreign key (organization_id, edition_id, level) references fanal.edition_signer (organization_id, edition_id, level)
);

-- That it was published: by whom, and which entry of the ledger says so.
create table fanal.edition_publication (
  organization_id uuid not null,
  edition_id uuid not null,
  published_at timestamptz not null,
  published_by uuid not null,
  -- Not before this minute does anybody outside see it.
  visible_at timestamptz not null,
  primary key (organization_id, edition_id),
  foreign key (organization_id, edition_id) references fanal.edition (organization_id, edition_id)
);

do $$
declare
  protected text;
begin
  foreach protected in array array['edition', 'edition_file', 'edition_signer', 'edition_sign_off', 'edition_publication'] loop
    execute format('alter table fanal.%I enable row level security', protected);
    execute format('alter table fanal.%I force row level security', protected);
    execute format('create policy owner on fanal.%I to fanal_migrator using (true) with check (true)', protected);
    -- whoever is to sign reads what they sign, whatever their duty
    execute format('create policy oversight on fanal.%I for select to fanal_workbench using (organization_id = (select fanal.organization()))', protected);
    execute format('grant select, insert on fanal.%I to fanal_workbench', protected);
  end loop;
  foreach protected in array array['edition', 'edition_file', 'edition_signer', 'edition_publication'] loop
    execute format('create policy kept on fanal.%I for insert to fanal_workbench with check (organization_id = (select fanal.organization())
      and (select fanal.has_duty(''secretariat'')))', protected);
  end loop;
end
$$;
create policy kept on fanal.edition_sign_off for insert to fanal_workbench with check (organization_id = (select fanal.organization()));

-- What the public may read, from its minute on.
create view fanal.published_edition as
  select e.edition_id, e.plan, e.period, e.number, e.corrects, e.cutoff, e.content, e.manifest, p.visible_at
  from fanal.edition e
  join fanal.edition_publication p using (organization_id, edition_id)
  where p.visible_at <= now();

create view fanal.published_edition_file as
  select f.edition_id, f.path, f.bytes
  from fanal.edition_file f
  join fanal.edition_publication p using (organization_id, edition_id)
  where p.visible_at <= now();

-- Who said yes to what is out, as it was signed.
create view fanal.published_edition_sign_off as
  select o.edition_id, o.level, o.statement, o.signature
  from fanal.edition_sign_off o
  join fanal.edition_publication p using (organization_id, edition_id)
  where p.visible_at <= now();

-- The calendar of releases: what will be read when, and nothing of what it says.
create view fanal.published_release_day as
  select e.plan, e.period, e.number, coalesce(p.visible_at, e.publish_at) as at, p.visible_at is not null and p.visible_at <= now() as is_out
  from fanal.edition e
  left join fanal.edition_publication p using (organization_id, edition_id)
  where e.publish_at is not null or p.visible_at is not null;

grant select on fanal.published_edition, fanal.published_edition_file, fanal.published_edition_sign_off, fanal.published_release_day to fanal_public, fanal_workbench, fanal_worker, fanal_auditor;
