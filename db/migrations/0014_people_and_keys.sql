-- Members who join, forget or leave, and how a unit's keys follow them.

-- How many colleagues must have compared a member's key before anything is wrapped to it: none where the root signed it at a
-- ceremony, one for whoever joins, two for whoever begins again with new keys.
alter table fanal.member add column checks_needed integer not null default 0 check (checks_needed between 0 and 2);
grant select (checks_needed) on fanal.member to fanal_workbench;
grant update (state) on fanal.member to fanal_workbench;
grant delete on fanal.member_duty to fanal_workbench;
-- Only while an administrator's act runs: whatever the code above says, nobody else can make a member leave.
create policy leaving on fanal.member as restrictive for update to fanal_workbench using ((select fanal.has_duty('organization-administrator')));
create policy leaving on fanal.member_duty as restrictive for delete to fanal_workbench using ((select fanal.has_duty('organization-administrator')));

alter table fanal.session drop constraint session_ended_by_check;
alter table fanal.session add constraint session_ended_by_check check (ended_by in ('sign-out', 'idle', 'age', 'left', 'reset'));

-- token_hash is SHA-256 of a token that the invited person alone has. held: [{"duty", "unit"}].
create table fanal.member_invitation (
  organization_id uuid not null,
  invitation_id uuid not null,
  token_hash bytea not null check (octet_length(token_hash) = 32),
  kind text not null check (kind in ('join', 'reset')),
  member_id uuid not null,
  login_name text not null,
  display_name text not null,
  held jsonb not null,
  invited_by uuid not null,
  until_at timestamptz not null,
  used_at timestamptz,
  primary key (organization_id, invitation_id),
  foreign key (organization_id) references fanal.organization (organization_id)
);
create unique index member_invitation_token on fanal.member_invitation (organization_id, token_hash);
create index member_invitation_open on fanal.member_invitation (token_hash) where used_at is null;

-- A colleague who compared a member's key with the member, by the key's own id: new keys begin with no check at all.
create table fanal.member_key_check (
  organization_id uuid not null,
  member_id uuid not null,
  key_id text not null check (key_id ~ '^[0-9a-f]{16}$'),
  checked_by uuid not null,
  checked_at timestamptz not null,
  primary key (organization_id, member_id, key_id, checked_by),
  foreign key (organization_id, member_id) references fanal.member (organization_id, member_id),
  check (member_id <> checked_by)
);

do $$
declare
  protected text;
begin
  foreach protected in array array['member_invitation', 'member_key_check'] loop
    execute format('alter table fanal.%I enable row level security', protected);
    execute format('alter table fanal.%I force row level security', protected);
    execute format('create policy owner on fanal.%I to fanal_migrator using (true) with check (true)', protected);
  end loop;
end
$$;
create policy administrator on fanal.member_invitation to fanal_workbench
  using (organization_id = (select fanal.organization()) and (select fanal.has_duty('organization-administrator')))
  with check (organization_id = (select fanal.organization()) and (select fanal.has_duty('organization-administrator')));
create policy own_organization on fanal.member_key_check to fanal_workbench
  using (organization_id = (select fanal.organization()))
  with check (organization_id = (select fanal.organization()) and checked_by = (select fanal.actor()));
grant select, insert, delete on fanal.member_invitation to fanal_workbench;
grant select, insert on fanal.member_key_check to fanal_workbench;

-- Wraps of a report are replaced when an epoch rolls; the server holds the rest of the bytes to what they were.
grant update (bytes, epoch) on fanal.report_envelope to fanal_workbench;
create index report_envelope_by_epoch on fanal.report_envelope (organization_id, epoch, report_id);

-- Whether a login name is somebody's or promised to somebody, in whichever organization.
create function fanal.login_name_taken(p_login_name text, p_at timestamptz)
returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (select 1 from fanal.member m where m.login_name = p_login_name)
    or exists (select 1 from fanal.member_invitation i
      where i.kind = 'join' and i.login_name = p_login_name and i.used_at is null and i.until_at > p_at)
$$;

-- What an invitation says to whoever holds its token; nothing where it was used or ran out.
create function fanal.invitation_of(p_token_hash bytea, p_at timestamptz)
returns table (organization_id uuid, member_id uuid, kind text, login_name text, display_name text, name_en text, name_fr text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select i.organization_id, i.member_id, i.kind, i.login_name, i.display_name, o.name_en, o.name_fr
  from fanal.member_invitation i join fanal.organization o using (organization_id)
  where i.token_hash = p_token_hash and i.used_at is null and i.until_at > p_at
    and (i.kind = 'join' or exists (select 1 from fanal.member m
      where m.organization_id = i.organization_id and m.member_id = i.member_id and m.state = 'active'))
$$;

-- Takes an invitation once: a member joins, or begins again with new keys. Whoever begins again loses every wrap, session and passkey.
create function fanal.invitation_take(p_token_hash bytea, p_at timestamptz, p_salt bytea, p_login_hash bytea, p_totp_sealed bytea,
  p_kem bytea, p_sign bytea, p_seeds jsonb, p_entry uuid, p_entry_body bytea)
returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v fanal.member_invitation%rowtype;
begin
  select * into v from fanal.member_invitation i
    where i.token_hash = p_token_hash and i.used_at is null and i.until_at > p_at for update;
  if not found then
    return 'unknown';
  end if;
  if v.kind = 'join' then
    insert into fanal.member (organization_id, member_id, login_name, display_name, passphrase_salt, login_hash, totp_sealed,
        kem_public, sign_public, wrapped_seeds, state, checks_needed, created_at)
      values (v.organization_id, v.member_id, v.login_name, v.display_name, p_salt, p_login_hash, p_totp_sealed,
        p_kem, p_sign, p_seeds, 'active', 1, p_at)
      on conflict do nothing;
    if not found then
      return 'name-taken';
    end if;
    insert into fanal.member_duty (organization_id, member_id, unit_id, duty)
      select v.organization_id, v.member_id, (h ->> 'unit')::uuid, h ->> 'duty' from jsonb_array_elements(v.held) h
      on conflict do nothing;
  else
    update fanal.member m set passphrase_salt = p_salt, login_hash = p_login_hash, totp_sealed = p_totp_sealed,
        kem_public = p_kem, sign_public = p_sign, wrapped_seeds = p_seeds, checks_needed = 2
      where m.organization_id = v.organization_id and m.member_id = v.member_id and m.state = 'active';
    if not found then
      return 'unknown';
    end if;
    delete from fanal.secret_wrap w
      where w.organization_id = v.organization_id and w.recipient_kind = 'member' and w.recipient_id = v.member_id;
    delete from fanal.passkey p where p.organization_id = v.organization_id and p.member_id = v.member_id;
    update fanal.session s set ended_at = p_at, ended_by = 'reset', server_half = null
      where s.organization_id = v.organization_id and s.member_id = v.member_id and s.ended_at is null;
  end if;
  update fanal.member_invitation i set used_at = p_at where i.organization_id = v.organization_id and i.invitation_id = v.invitation_id;
  perform fanal.ledger_append(v.organization_id, v.member_id, p_entry, p_entry_body);
  return 'taken';
end
$$;

revoke all on function fanal.login_name_taken(text, timestamptz), fanal.invitation_of(bytea, timestamptz),
  fanal.invitation_take(bytea, timestamptz, bytea, bytea, bytea, bytea, bytea, jsonb, uuid, bytea) from public;
grant execute on function fanal.login_name_taken(text, timestamptz), fanal.invitation_of(bytea, timestamptz),
  fanal.invitation_take(bytea, timestamptz, bytea, bytea, bytea, bytea, bytea, jsonb, uuid, bytea) to fanal_workbench;
