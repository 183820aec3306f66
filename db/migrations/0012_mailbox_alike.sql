-- With several teams that receive, the unit in a mailbox's answer would tell a known receipt from a guess. An unknown one is now
-- answered with a unit too: drawn from those that receive by a hash that only this function can compute, the same each time.

create table fanal.line_guess (
  one boolean primary key default true check (one),
  key bytea not null check (length(key) = 32)
);
-- two random UUIDs hold 244 bits of chance
insert into fanal.line_guess (key) select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

create or replace function fanal.line_pick_up(p_locator bytea, p_fetch bytea)
returns table (unit_id uuid, sequence integer, bytes bytea)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  -- @NOTE the guess is drawn for a known receipt too: both do the same work
  select coalesce(m.unit_id, guess.unit_id), r.sequence, r.bytes
  from (
    -- the smallest hash wins (rendezvous hashing): a team that comes or goes moves as few guesses as can be
    select (array_agg(u.unit_id order by sha256(g.key || p_locator || uuid_send(u.unit_id))))[1] as unit_id
    from fanal.line_guess g
    join fanal.unit u on u.receives
    where exists (select 1 from fanal.unit_key k where k.organization_id = u.organization_id and k.unit_id = u.unit_id)
  ) guess
  left join fanal.line_mailbox m on m.locator_hash = p_locator and m.fetch_hash = p_fetch
  left join fanal.line_reply r on r.organization_id = m.organization_id and r.report_id = m.report_id
  order by r.sequence
$$;
