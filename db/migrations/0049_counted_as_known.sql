-- What oversight counts of the line, as it was known at an instant: months, codes and whole hours, no id, no unit, no word. Cells are small: nothing of this is
-- published without disclosure control.

-- The statistical records as they stood then: a correction after that instant is not known.
create function fanal.published_statistical_record_at(p_known timestamptz)
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
    where s.confirmed_hour <= p_known
    order by s.organization_id, s.report_id, s.version desc
  ) r
  join fanal.organization o using (organization_id)
$$;

-- Every report that came in on the line, and the whole hours until its first answer: null where none had been given. Replies leave the mailbox once they were
-- read, so the moment is the ledger’s.
create function fanal.published_first_answer_at(p_known timestamptz)
returns table (organization_kind text, month text, hours_to_answer integer)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select o.kind, to_char(r.received_hour at time zone 'UTC', 'YYYY-MM'), floor(extract(epoch from first.at - r.received_hour) / 3600)::integer
  from fanal.report r
  join fanal.organization o using (organization_id)
  left join lateral (
    select (b.body ->> 'at')::timestamptz as at
    from fanal.ledger_entry e, lateral (select convert_from(e.body, 'UTF8')::jsonb as body) b
    where e.organization_id = r.organization_id and e.stream_id = r.report_id and b.body ->> 'type' = 'intake.reply.sent'
    order by e.seq limit 1
  ) first on first.at <= p_known
  where r.received_hour <= p_known
$$;

-- What was handed over, and the whole hours until the receiver’s answer: null where there was none.
create function fanal.published_handover_at(p_known timestamptz)
returns table (organization_kind text, month text, receiver text, basis text, urgency text, hours_to_answer integer)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select o.kind, to_char(h.sent_hour at time zone 'UTC', 'YYYY-MM'), h.receiver, h.basis, h.urgency,
    case when h.answered_hour <= p_known then floor(extract(epoch from h.answered_hour - h.sent_hour) / 3600)::integer end
  from fanal.handover h
  join fanal.organization o using (organization_id)
  where h.sent_hour <= p_known
$$;

revoke all on function fanal.published_statistical_record_at(timestamptz), fanal.published_first_answer_at(timestamptz), fanal.published_handover_at(timestamptz)
  from public;
grant execute on function fanal.published_statistical_record_at(timestamptz), fanal.published_first_answer_at(timestamptz),
  fanal.published_handover_at(timestamptz) to fanal_worker, fanal_auditor;
