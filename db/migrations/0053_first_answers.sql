-- The first answer to each report, found without reading the other entries of its stream: over a ledger of a million entries that was most of an edition’s time.

-- Replies alone. An entry is canonical JSON, so that one of this type holds these bytes; what else holds them is told apart when it is read. Nothing else in the
-- ledger is found any faster by it, and an append asks one question more.
create index ledger_entry_reply on fanal.ledger_entry (organization_id, stream_id, seq)
  where position('"type":"intake.reply.sent"'::bytea in body) > 0;

-- As in 0049, and the same answer.
create or replace function fanal.published_first_answer_at(p_known timestamptz)
returns table (organization_kind text, month text, hours_to_answer integer)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select o.kind, to_char(r.received_hour at time zone 'UTC', 'YYYY-MM'), floor(extract(epoch from first.at - r.received_hour) / 3600)::integer
  from fanal.report r
  join fanal.organization o using (organization_id)
  left join (
    select distinct on (e.organization_id, e.stream_id) e.organization_id, e.stream_id as report_id, (b.body ->> 'at')::timestamptz as at
    from fanal.ledger_entry e, lateral (select convert_from(e.body, 'UTF8')::jsonb as body) b
    where position('"type":"intake.reply.sent"'::bytea in e.body) > 0 and b.body ->> 'type' = 'intake.reply.sent'
    order by e.organization_id, e.stream_id, e.seq
  ) first on first.organization_id = r.organization_id and first.report_id = r.report_id and first.at <= p_known
  where r.received_hour <= p_known
$$;
