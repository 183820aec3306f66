-- The ledger: one append-only chain per stream, and one RFC 9162 log over all of them.
-- Nothing but fanal.ledger_append writes an entry; no role may change or remove one.

create table fanal.ledger_entry (
  organization_id uuid not null,
  stream_id uuid not null,
  seq integer not null check (seq > 0),
  entry_id uuid not null,
  body bytea not null,
  leaf bytea not null check (length(leaf) = 32),
  chain bytea not null check (length(chain) = 32),
  primary key (organization_id, stream_id, seq)
);

alter table fanal.ledger_entry enable row level security;
alter table fanal.ledger_entry force row level security;
create policy ledger_entry_owner on fanal.ledger_entry to fanal_migrator using (true) with check (true);
create policy ledger_entry_worker on fanal.ledger_entry for select to fanal_worker using (true);
create policy ledger_entry_auditor on fanal.ledger_entry for select to fanal_auditor using (true);
create policy ledger_entry_organization on fanal.ledger_entry for select to fanal_workbench
  using (organization_id = (select fanal.organization()));
grant select on fanal.ledger_entry to fanal_worker, fanal_auditor, fanal_workbench;

-- What the sequencer has still to put into the log.
create table fanal.ledger_pending (
  organization_id uuid not null,
  stream_id uuid not null,
  seq integer not null,
  primary key (organization_id, stream_id, seq)
);
grant select, delete on fanal.ledger_pending to fanal_worker;
grant select on fanal.ledger_pending to fanal_auditor;

create table fanal.log_leaf (
  leaf_index bigint not null primary key check (leaf_index >= 0),
  leaf bytea not null check (length(leaf) = 32),
  organization_id uuid not null,
  stream_id uuid not null,
  seq integer not null
);
create unique index log_leaf_entry on fanal.log_leaf (organization_id, stream_id, seq);
grant select, insert on fanal.log_leaf to fanal_worker;
grant select on fanal.log_leaf to fanal_auditor;

-- The right edge of the tree (its perfect subtrees, largest first): one row, locked by whoever sequences.
create table fanal.log_edge (
  log_edge_id integer not null primary key check (log_edge_id = 1),
  size bigint not null check (size >= 0),
  subtrees bytea not null
);
insert into fanal.log_edge values (1, 0, '');
grant select, update on fanal.log_edge to fanal_worker;
grant select on fanal.log_edge to fanal_auditor;

create table fanal.log_head (
  size bigint not null primary key,
  root bytea not null check (length(root) = 32),
  signed_at timestamptz not null,
  signature bytea not null
);
grant select, insert on fanal.log_head to fanal_worker;
grant select on fanal.log_head to fanal_auditor, fanal_workbench;

-- Appends one entry to its stream. Two writers of one stream meet on the primary key: the second waits, finds the
-- place taken, reads again and takes the next one. No lock is shared between streams.
create function fanal.ledger_append(p_organization uuid, p_stream uuid, p_entry uuid, p_body bytea)
returns integer
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_seq integer;
  v_chain bytea;
  v_leaf bytea := sha256('\x00'::bytea || p_body);
begin
  -- Row security stops at this function's door: whoever works for an organization appends for that one only.
  if fanal.organization() is not null and fanal.organization() <> p_organization then
    raise insufficient_privilege using message = 'another organization''s ledger';
  end if;
  loop
    select e.seq, e.chain into v_seq, v_chain
      from fanal.ledger_entry e
      where e.organization_id = p_organization and e.stream_id = p_stream
      order by e.seq desc limit 1;
    v_seq := coalesce(v_seq, 0) + 1;
    v_chain := sha256('\x02'::bytea || coalesce(v_chain, '\x0000000000000000000000000000000000000000000000000000000000000000'::bytea)
      || int4send(v_seq) || v_leaf);
    insert into fanal.ledger_entry (organization_id, stream_id, seq, entry_id, body, leaf, chain)
      values (p_organization, p_stream, v_seq, p_entry, p_body, v_leaf, v_chain)
      on conflict (organization_id, stream_id, seq) do nothing;
    if found then
      insert into fanal.ledger_pending (organization_id, stream_id, seq) values (p_organization, p_stream, v_seq);
      return v_seq;
    end if;
  end loop;
end
$$;
revoke all on function fanal.ledger_append(uuid, uuid, uuid, bytea) from public;
grant execute on function fanal.ledger_append(uuid, uuid, uuid, bytea) to fanal_workbench, fanal_worker;
