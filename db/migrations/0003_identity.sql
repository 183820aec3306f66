-- Organizations, their units and members, what each member may do, and how members sign in.

create table fanal.organization (
  organization_id uuid not null,
  name_en text not null,
  name_fr text not null,
  kind text not null check (kind in ('helpline', 'service-provider', 'police', 'department', 'secretariat')),
  recovery_public bytea not null,
  created_at timestamptz not null,
  primary key (organization_id)
);

create table fanal.unit (
  organization_id uuid not null,
  unit_id uuid not null,
  name_en text not null,
  name_fr text not null,
  languages text[] not null,
  receives boolean not null,
  primary key (organization_id, unit_id),
  foreign key (organization_id) references fanal.organization (organization_id)
);

create table fanal.member (
  organization_id uuid not null,
  member_id uuid not null,
  login_name text not null check (login_name <> ''),
  display_name text not null,
  passphrase_salt bytea not null check (octet_length(passphrase_salt) = 16),
  login_hash bytea not null check (octet_length(login_hash) = 32),
  totp_sealed bytea not null,
  kem_public bytea not null,
  sign_public bytea not null,
  wrapped_seeds jsonb not null,
  state text not null default 'active' check (state in ('active', 'left')),
  created_at timestamptz not null,
  primary key (organization_id, member_id),
  foreign key (organization_id) references fanal.organization (organization_id)
);

-- A name is typed before anybody knows the organization, so it is unique in the whole deployment.
create unique index member_login_name on fanal.member (login_name);

create table fanal.member_duty (
  organization_id uuid not null,
  member_id uuid not null,
  unit_id uuid not null,
  duty text not null,
  primary key (organization_id, member_id, unit_id, duty),
  foreign key (organization_id, member_id) references fanal.member (organization_id, member_id),
  foreign key (organization_id, unit_id) references fanal.unit (organization_id, unit_id)
);

create index member_duty_by_unit on fanal.member_duty (organization_id, unit_id, duty);

-- session_id is SHA-256 of the token; the server's half of the browser's key dies with the session.
create table fanal.session (
  organization_id uuid not null,
  session_id bytea not null check (octet_length(session_id) = 32),
  member_id uuid not null,
  kind text not null check (kind in ('browser', 'command')),
  server_half bytea check (octet_length(server_half) = 32),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz,
  ended_by text check (ended_by in ('sign-out', 'idle', 'age', 'left')),
  primary key (organization_id, session_id),
  foreign key (organization_id, member_id) references fanal.member (organization_id, member_id),
  check ((ended_at is null) = (server_half is not null)),
  check ((ended_at is null) = (ended_by is null))
);

-- A token arrives without its organization.
create index session_by_token on fanal.session (session_id);
create index session_open on fanal.session (seen_at) where ended_at is null;

create table fanal.totp_used (
  organization_id uuid not null,
  member_id uuid not null,
  step bigint not null,
  primary key (organization_id, member_id, step),
  foreign key (organization_id, member_id) references fanal.member (organization_id, member_id)
);

-- By keyed hash: people type passphrases where a name belongs. Holds no address and no organization.
create table fanal.sign_in_attempt (
  name_mac bytea not null check (octet_length(name_mac) = 32),
  failures int not null check (failures >= 0),
  failed_at timestamptz not null,
  primary key (name_mac)
);

create index sign_in_attempt_by_time on fanal.sign_in_attempt (failed_at);

-- Row security is forced on the owner too, whose security definer functions are the only way across organizations.
do $$
declare
  protected text;
begin
  foreach protected in array array['organization', 'unit', 'member', 'member_duty', 'session', 'totp_used'] loop
    execute format('alter table fanal.%I enable row level security', protected);
    execute format('alter table fanal.%I force row level security', protected);
    execute format('create policy own_organization on fanal.%I using (organization_id = (select fanal.organization())) with check (organization_id = (select fanal.organization()))', protected);
    execute format('create policy owner on fanal.%I to fanal_migrator using (true) with check (true)', protected);
  end loop;
end
$$;

grant select on fanal.organization, fanal.unit, fanal.member_duty to fanal_workbench, fanal_worker, fanal_auditor;
grant select (organization_id, member_id, login_name, display_name, kem_public, sign_public, wrapped_seeds, state) on fanal.member to fanal_workbench;
grant select (organization_id, member_id, display_name, state) on fanal.member to fanal_worker, fanal_auditor;
grant select, insert on fanal.session to fanal_workbench;
grant update (seen_at, ended_at, ended_by, server_half) on fanal.session to fanal_workbench;
grant select, insert, delete on fanal.totp_used to fanal_workbench;
grant select, insert, update, delete on fanal.sign_in_attempt to fanal_workbench;
grant select (failed_at), delete on fanal.sign_in_attempt to fanal_worker;

-- What checking a sign-in needs of the member of that name, before any organization is known.
create function fanal.sign_in_member(p_login_name text)
returns table (organization_id uuid, member_id uuid, passphrase_salt bytea, login_hash bytea, totp_sealed bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select m.organization_id, m.member_id, m.passphrase_salt, m.login_hash, m.totp_sealed
  from fanal.member m
  where m.login_name = p_login_name and m.state = 'active'
$$;

-- Who a member is and what they may do; used where a member is known but no session is yet.
create function fanal.member_actor(p_organization uuid, p_member uuid)
returns table (organization_id uuid, member_id uuid, login_name text, display_name text, held jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select m.organization_id, m.member_id, m.login_name, m.display_name,
    coalesce(
      (select jsonb_agg(jsonb_build_object('duty', d.duty, 'unit', d.unit_id) order by d.duty, d.unit_id)
       from fanal.member_duty d
       where d.organization_id = m.organization_id and d.member_id = m.member_id),
      '[]')
  from fanal.member m
  where m.organization_id = p_organization and m.member_id = p_member and m.state = 'active'
$$;

-- Whose session a token's hash names: nothing where it ended, was idle for 15 minutes or is 12 hours old.
-- It notes that the session was used, at most once a minute.
create function fanal.session_actor(p_session bytea, p_at timestamptz)
returns table (organization_id uuid, member_id uuid, login_name text, display_name text, held jsonb, kind text)
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  with live as (
    select s.organization_id, s.session_id, s.member_id, s.kind, s.seen_at
    from fanal.session s
    where s.session_id = p_session and s.ended_at is null
      and s.seen_at > p_at - interval '15 minutes' and s.created_at > p_at - interval '12 hours'
  ), touched as (
    update fanal.session s set seen_at = p_at
    from live
    where s.organization_id = live.organization_id and s.session_id = live.session_id
      and live.seen_at <= p_at - interval '1 minute'
  )
  select a.organization_id, a.member_id, a.login_name, a.display_name, a.held, live.kind
  from live, lateral fanal.member_actor(live.organization_id, live.member_id) a
$$;

-- Ends every session whose time is over and answers whose they were, for the ledger.
create function fanal.end_stale_sessions(p_at timestamptz)
returns table (organization_id uuid, member_id uuid, kind text, ended_by text)
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  update fanal.session s
  set ended_at = p_at, server_half = null,
    ended_by = case when s.created_at <= p_at - interval '12 hours' then 'age' else 'idle' end
  where s.ended_at is null
    and (s.seen_at <= p_at - interval '15 minutes' or s.created_at <= p_at - interval '12 hours')
  returning s.organization_id, s.member_id, s.kind, s.ended_by
$$;

revoke all on function fanal.sign_in_member(text), fanal.member_actor(uuid, uuid), fanal.session_actor(bytea, timestamptz), fanal.end_stale_sessions(timestamptz) from public;
grant execute on function fanal.sign_in_member(text), fanal.member_actor(uuid, uuid), fanal.session_actor(bytea, timestamptz) to fanal_workbench;
grant execute on function fanal.end_stale_sessions(timestamptz) to fanal_worker;
