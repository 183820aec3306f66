-- The line: what the public sends in sealed, and what waits for it. Ids are random and times are cut to the hour.
-- The public role holds no table grant; it may execute the four functions at the end.

create table fanal.report (
  organization_id uuid not null,
  report_id uuid not null,
  unit_id uuid not null,
  state text not null check (state in ('new', 'open', 'answered', 'waiting', 'closed')),
  received_hour timestamptz not null,
  last_hour timestamptz not null,
  sealed_by text not null,
  bucket integer not null,
  files integer not null,
  messages integer not null,
  replies integer not null,
  mailbox bytea not null check (length(mailbox) = 1216),
  primary key (organization_id, report_id)
);
create index report_queue on fanal.report (organization_id, unit_id, received_hour desc, report_id);
create index report_queue_by_state on fanal.report (organization_id, unit_id, state, received_hour desc, report_id);

create table fanal.report_envelope (
  organization_id uuid not null,
  report_id uuid not null,
  envelope_id uuid not null,
  ordinal integer not null,
  kind text not null check (kind in ('report', 'follow-up', 'contact', 'answer')),
  epoch integer not null,
  sealed_by text not null,
  files integer not null,
  received_hour timestamptz not null,
  bytes bytea not null,
  primary key (organization_id, report_id, envelope_id)
);
alter table fanal.report_envelope alter column bytes set storage external;

create table fanal.report_file_chunk (
  organization_id uuid not null,
  report_id uuid not null,
  envelope_id uuid not null,
  part integer not null check (part between 1 and 100),
  chunk_index integer not null check (chunk_index between 0 and 16383),
  last boolean not null,
  bytes bytea not null check (length(bytes) between 17 and 65552),
  primary key (organization_id, report_id, envelope_id, part, chunk_index)
);
alter table fanal.report_file_chunk alter column bytes set storage external;

-- Replies that the reporter has not acknowledged yet, sealed to the receipt.
create table fanal.line_reply (
  organization_id uuid not null,
  report_id uuid not null,
  sequence integer not null check (sequence > 0),
  sent_hour timestamptz not null,
  bytes bytea not null,
  primary key (organization_id, report_id, sequence)
);
alter table fanal.line_reply alter column bytes set storage external;

-- Found by the receipt alone: hashes of what it derives. Nothing here leads from a report to its receipt.
create table fanal.line_mailbox (
  locator_hash bytea not null primary key check (length(locator_hash) = 32),
  fetch_hash bytea not null check (length(fetch_hash) = 32),
  upload_hash bytea not null check (length(upload_hash) = 32),
  organization_id uuid not null,
  report_id uuid not null,
  unit_id uuid not null
);

do $$
declare
  protected text;
begin
  foreach protected in array array['report', 'report_envelope', 'report_file_chunk', 'line_reply'] loop
    execute format('alter table fanal.%I enable row level security', protected);
    execute format('alter table fanal.%I force row level security', protected);
    execute format('create policy owner on fanal.%I to fanal_migrator using (true) with check (true)', protected);
    execute format('create policy intake on fanal.%I to fanal_workbench using (organization_id = (select fanal.organization())
      and ((select fanal.has_duty(''intake-officer'')) or (select fanal.has_duty(''hotline-operator'')) or (select fanal.has_duty(''intake-supervisor''))))
      with check (organization_id = (select fanal.organization())
      and ((select fanal.has_duty(''intake-officer'')) or (select fanal.has_duty(''hotline-operator'')) or (select fanal.has_duty(''intake-supervisor''))))', protected);
  end loop;
end
$$;
grant select, update (state, last_hour, messages, replies) on fanal.report to fanal_workbench;
grant select, insert on fanal.report_envelope to fanal_workbench;
grant select on fanal.report_file_chunk to fanal_workbench;
grant select, insert on fanal.line_reply to fanal_workbench;

-- Takes one sealed envelope: mailbox, report, envelope and ledger entry in one statement, or nothing.
-- The same envelope again answers the first hour; a mailbox that is known takes a further message only with its upload key.
create function fanal.line_accept(
  p_locator bytea, p_fetch bytea, p_upload bytea, p_mailbox bytea,
  p_organization uuid, p_unit uuid, p_report uuid, p_envelope uuid, p_kind text, p_epoch integer, p_sealed_by text,
  p_bucket integer, p_files integer, p_bytes bytea, p_hour timestamptz, p_entry uuid, p_entry_body bytea)
returns table (outcome text, accepted_hour timestamptz)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_box fanal.line_mailbox%rowtype;
  v_ordinal integer;
  v_hour timestamptz;
begin
  perform 1 from fanal.unit_key k join fanal.unit u using (organization_id, unit_id)
    where k.organization_id = p_organization and k.unit_id = p_unit and k.epoch = p_epoch and u.receives;
  if not found then
    return query select 'unknown-unit'::text, null::timestamptz;
    return;
  end if;

  insert into fanal.line_mailbox (locator_hash, fetch_hash, upload_hash, organization_id, report_id, unit_id)
    values (p_locator, p_fetch, p_upload, p_organization, p_report, p_unit)
    on conflict (locator_hash) do nothing;
  if found then
    insert into fanal.report (organization_id, report_id, unit_id, state, received_hour, last_hour, sealed_by, bucket, files, messages, replies, mailbox)
      values (p_organization, p_report, p_unit, 'new', p_hour, p_hour, p_sealed_by, p_bucket, p_files, 1, 0, p_mailbox)
      on conflict (organization_id, report_id) do nothing;
    if not found then
      raise exception using errcode = 'FA001', message = 'report id taken';
    end if;
    v_ordinal := 1;
  else
    select * into v_box from fanal.line_mailbox m where m.locator_hash = p_locator;
    if v_box.upload_hash <> p_upload or v_box.report_id <> p_report or v_box.organization_id <> p_organization or v_box.unit_id <> p_unit then
      return query select 'mismatch'::text, null::timestamptz;
      return;
    end if;
    select e.received_hour into v_hour from fanal.report_envelope e
      where e.organization_id = p_organization and e.report_id = p_report and e.envelope_id = p_envelope;
    if found then
      return query select 'already'::text, v_hour;
      return;
    end if;
    update fanal.report r set messages = r.messages + 1, last_hour = p_hour,
        state = case when r.state = 'new' then 'new' else 'waiting' end
      where r.organization_id = p_organization and r.report_id = p_report returning r.messages into v_ordinal;
    -- @NOTE the row is locked now: a twin that came first has written its envelope
    select e.received_hour into v_hour from fanal.report_envelope e
      where e.organization_id = p_organization and e.report_id = p_report and e.envelope_id = p_envelope;
    if found then
      update fanal.report r set messages = r.messages - 1 where r.organization_id = p_organization and r.report_id = p_report;
      return query select 'already'::text, v_hour;
      return;
    end if;
  end if;

  insert into fanal.report_envelope (organization_id, report_id, envelope_id, ordinal, kind, epoch, sealed_by, files, received_hour, bytes)
    values (p_organization, p_report, p_envelope, v_ordinal, p_kind, p_epoch, p_sealed_by, p_files, p_hour, p_bytes);
  perform fanal.ledger_append(p_organization, p_report, p_entry, p_entry_body);
  return query select 'accepted'::text, p_hour;
end
$$;

-- Takes one sealed chunk of a file that belongs to an accepted envelope; the same chunk again changes nothing.
create function fanal.line_upload(p_locator bytea, p_upload bytea, p_envelope uuid, p_part integer, p_index integer, p_last boolean, p_bytes bytea)
returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_box fanal.line_mailbox%rowtype;
  v_stored bytea;
begin
  select * into v_box from fanal.line_mailbox m where m.locator_hash = p_locator and m.upload_hash = p_upload;
  if not found then
    return 'unknown';
  end if;
  perform 1 from fanal.report_envelope e where e.organization_id = v_box.organization_id and e.report_id = v_box.report_id
    and e.envelope_id = p_envelope and e.files >= p_part;
  if not found then
    return 'unknown';
  end if;
  insert into fanal.report_file_chunk (organization_id, report_id, envelope_id, part, chunk_index, last, bytes)
    values (v_box.organization_id, v_box.report_id, p_envelope, p_part, p_index, p_last, p_bytes)
    on conflict do nothing;
  if found then
    return 'stored';
  end if;
  select c.bytes into v_stored from fanal.report_file_chunk c where c.organization_id = v_box.organization_id
    and c.report_id = v_box.report_id and c.envelope_id = p_envelope and c.part = p_part and c.chunk_index = p_index;
  return case when v_stored = p_bytes then 'already' else 'differs' end;
end
$$;

-- What waits for a receipt. An unknown receipt and an empty mailbox answer one row alike.
create function fanal.line_pick_up(p_locator bytea, p_fetch bytea)
returns table (unit_id uuid, sequence integer, bytes bytea)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select m.unit_id, r.sequence, r.bytes
  from (values (1)) one (row)
  left join fanal.line_mailbox m on m.locator_hash = p_locator and m.fetch_hash = p_fetch
  left join fanal.line_reply r on r.organization_id = m.organization_id and r.report_id = m.report_id
  order by r.sequence
$$;

-- Deletes the replies that were read, up to a sequence.
create function fanal.line_acknowledge(p_locator bytea, p_fetch bytea, p_report uuid, p_up_to integer, p_organization uuid, p_entry uuid, p_entry_body bytea)
returns integer
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_gone integer;
begin
  delete from fanal.line_reply r using fanal.line_mailbox m
    where m.locator_hash = p_locator and m.fetch_hash = p_fetch and m.report_id = p_report and m.organization_id = p_organization
      and r.organization_id = m.organization_id and r.report_id = m.report_id and r.sequence <= p_up_to;
  get diagnostics v_gone = row_count;
  if v_gone > 0 then
    perform fanal.ledger_append(p_organization, p_report, p_entry, p_entry_body);
  end if;
  return v_gone;
end
$$;

do $$
declare
  signature regprocedure;
begin
  for signature in select p.oid::regprocedure from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'fanal' and p.proname in ('line_accept', 'line_upload', 'line_pick_up', 'line_acknowledge') loop
    execute format('revoke all on function %s from public', signature);
    execute format('grant execute on function %s to fanal_public', signature);
  end loop;
end
$$;

-- Heads are public: whoever keeps one can show later that the log was cut or rewritten.
create view fanal.published_log_head as
  select size, root, signed_at, signature from fanal.log_head;
grant select on fanal.published_log_head to fanal_public, fanal_workbench, fanal_auditor;
