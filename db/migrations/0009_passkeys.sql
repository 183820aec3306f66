-- Passkeys (WebAuthn) as a member's second factor beside one-time codes.

-- What stays secret of a passkey never leaves its device; a public key and a counter are all that is kept here. Days are UTC.
create table fanal.passkey (
  organization_id uuid not null,
  passkey_id uuid not null,
  member_id uuid not null,
  credential_id bytea not null check (octet_length(credential_id) between 1 and 1023),
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  transports text[] not null,
  synced boolean not null,
  name text not null check (length(name) between 1 and 60),
  added_day timestamptz not null,
  used_day timestamptz,
  primary key (organization_id, passkey_id),
  foreign key (organization_id, member_id) references fanal.member (organization_id, member_id)
);
create index passkey_by_member on fanal.passkey (organization_id, member_id);
-- One device may hold a passkey of several members; the same passkey is added once.
create unique index passkey_credential on fanal.passkey (organization_id, credential_id);

-- A challenge that was given out: SHA-256 of it, for one purpose of one member, for a few minutes, taken once.
create table fanal.passkey_challenge (
  organization_id uuid not null,
  challenge_hash bytea not null check (octet_length(challenge_hash) = 32),
  member_id uuid not null,
  purpose text not null check (purpose in ('sign-in', 'add')),
  until_at timestamptz not null,
  primary key (organization_id, challenge_hash),
  foreign key (organization_id, member_id) references fanal.member (organization_id, member_id)
);
create index passkey_challenge_by_member on fanal.passkey_challenge (organization_id, member_id, until_at);

do $$
declare
  protected text;
begin
  foreach protected in array array['passkey', 'passkey_challenge'] loop
    execute format('alter table fanal.%I enable row level security', protected);
    execute format('alter table fanal.%I force row level security', protected);
    execute format('create policy own on fanal.%I to fanal_workbench using (organization_id = (select fanal.organization()) and member_id = (select fanal.actor())) with check (organization_id = (select fanal.organization()) and member_id = (select fanal.actor()))', protected);
    execute format('create policy owner on fanal.%I to fanal_migrator using (true) with check (true)', protected);
  end loop;
end
$$;

grant select, insert, delete on fanal.passkey to fanal_workbench;
grant update (counter, used_day) on fanal.passkey to fanal_workbench;
grant select, insert, delete on fanal.passkey_challenge to fanal_workbench;
