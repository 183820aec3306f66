-- Somebody whose page was closed in the middle of a file chooses it again: what lies here need not be sent a second time.
-- The question is the same call with the same keys, so the public role may execute no more than before.
create or replace function fanal.line_upload(p_locator bytea, p_upload bytea, p_envelope uuid, p_part integer, p_index integer, p_last boolean, p_bytes bytea)
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
  if length(p_bytes) = 0 then
    -- an empty chunk asks how far this part has come: its chunks from the first on, up to the first that is missing
    return (
      select 'held ' || count(*) from (
        select c.chunk_index, row_number() over (order by c.chunk_index) - 1 as nth from fanal.report_file_chunk c
        where c.organization_id = v_box.organization_id and c.report_id = v_box.report_id and c.envelope_id = p_envelope and c.part = p_part
      ) chunk
      where chunk.chunk_index = chunk.nth
    );
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
