-- What happened is kept by the hour. An hour that is still running is not known yet: counted again after it has ended it would hold more, and an edition frozen in it
-- could not be made again from its records. As in 0049 and 0053 but for that, and for
-- first answers, which are of letters: whoever calls, writes a message or comes by is answered there and then.

create or replace function fanal.published_statistical_record_at(p_known timestamptz)
returns table (organization_kind text, month text, channel text, language text, path text, region text, form text, age_group text, gender text,
  status_group text, cc_279 text, palermo text, irpa_118 text, decision text, outcome text)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select o.kind, r.month, r.channel, r.language, r.path, r.region, r.form, r.age_group, r.gender, r.status_group, r.cc_279, r.palermo, r.irpa_118, r.decision, r.outcome
  from (
    select distinct on (s.organization_id, s.report_id) s.* from fanal.statistical_record s
    where s.confirmed_hour < date_trunc('hour', p_known)
    order by s.organization_id, s.report_id, s.version desc
  ) r
  join fanal.organization o using (organization_id)
$$;

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
  where r.channel = 'web' and r.received_hour < date_trunc('hour', p_known)
$$;

create or replace function fanal.published_handover_at(p_known timestamptz)
returns table (organization_kind text, month text, receiver text, basis text, urgency text, hours_to_answer integer)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select o.kind, to_char(h.sent_hour at time zone 'UTC', 'YYYY-MM'), h.receiver, h.basis, h.urgency,
    case when h.answered_hour < date_trunc('hour', p_known) then floor(extract(epoch from h.answered_hour - h.sent_hour) / 3600)::integer end
  from fanal.handover h
  join fanal.organization o using (organization_id)
  where h.sent_hour < date_trunc('hour', p_known)
$$;
