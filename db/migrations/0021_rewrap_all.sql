-- Everything that is sealed to a unit follows its keys when they roll: packages that were handed to it, and its own copies and remarks.

-- The epoch of the unit's wrap in an envelope (docs/protocol.md, 3): magic, head, wraps. Null where the bytes are none.
create function fanal.unit_epoch(p_envelope bytea)
returns integer
language plpgsql immutable strict parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
  v_at integer;
  v_wraps jsonb;
begin
  v_at := 6 + get_byte(p_envelope, 4) * 256 + get_byte(p_envelope, 5);
  v_wraps := convert_from(substr(p_envelope, v_at + 3, get_byte(p_envelope, v_at) * 256 + get_byte(p_envelope, v_at + 1)), 'UTF8')::jsonb;
  return (select (w ->> 'epoch')::integer from jsonb_array_elements(v_wraps) w where w ->> 'to' = 'unit' limit 1);
exception when others then
  return null;
end
$$;

alter table fanal.handover
  add column copy_epoch integer generated always as (fanal.unit_epoch(copy)) stored,
  add column remarks_epoch integer generated always as (fanal.unit_epoch(remarks)) stored;
create index handover_by_epoch on fanal.handover (organization_id, unit_id, copy_epoch);
create index handed_by_epoch on fanal.handed (organization_id, unit_id, epoch);
grant update (bytes, epoch) on fanal.handed to fanal_workbench;
grant execute on function fanal.unit_epoch(bytea) to fanal_workbench;
