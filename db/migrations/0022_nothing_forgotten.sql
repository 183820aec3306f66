-- *Today* asks for what nobody has taken by its state, and for what a colleague has whose reporter wrote again, each from its oldest end.
create index report_unclaimed_by_state on fanal.report (organization_id, unit_id, state, received_hour, report_id)
  where assigned_member is null and state in ('new', 'open', 'waiting');
create index report_unclaimed_urgent on fanal.report (organization_id, unit_id, received_hour, report_id)
  where assigned_member is null and urgency = 'now' and state <> 'closed';
create index report_taken_waiting on fanal.report (organization_id, unit_id, received_hour, report_id)
  where assigned_member is not null and state = 'waiting';

-- What is owed to a young person is owed also where the report was closed.
drop index fanal.report_young;
create index report_young on fanal.report (organization_id, unit_id, received_hour, report_id) where minor = 'possible';

-- The queue by the codes that staff filter by; `unset` is a language that nobody has said.
-- (A case and not coalesce(): under row security no index is used for what may leak, and coalesce() is not known not to.)
create index report_by_language on fanal.report (organization_id, unit_id, (case when language is null then 'unset' else language end), received_hour, report_id) where state <> 'closed';
create index report_by_channel on fanal.report (organization_id, unit_id, channel, received_hour, report_id) where state <> 'closed';
-- Closed ones are asked for by themselves: without these, a language that is rare among them is looked for in all of them.
create index report_closed_by_language on fanal.report (organization_id, unit_id, (case when language is null then 'unset' else language end), received_hour, report_id) where state = 'closed';
create index report_closed_by_channel on fanal.report (organization_id, unit_id, channel, received_hour, report_id) where state = 'closed';

-- Who leaves is not on duty any more, and nothing is theirs to answer: it goes back to the queue, in the transaction in which they leave.
-- Whoever lets them leave sees no report and needs no duty at an inbox; the ledger's entry is that the member left.
create function fanal.release_member(p_organization uuid, p_member uuid, p_at timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  update fanal.duty_shift s set ended_at = least(p_at, s.until_at) from fanal.member m
    where m.organization_id = p_organization and m.member_id = p_member and m.state = 'left'
      and s.organization_id = m.organization_id and s.member_id = m.member_id and s.ended_at is null;
  update fanal.report r set assigned_member = null, assigned_hour = null from fanal.member m
    where m.organization_id = p_organization and m.member_id = p_member and m.state = 'left'
      and r.organization_id = m.organization_id and r.assigned_member = m.member_id;
$$;
revoke all on function fanal.release_member(uuid, uuid, timestamptz) from public;
grant execute on function fanal.release_member(uuid, uuid, timestamptz) to fanal_workbench;

-- The same for whoever has left already.
update fanal.duty_shift s set ended_at = least(now(), s.until_at) from fanal.member m
  where m.organization_id = s.organization_id and m.member_id = s.member_id and m.state = 'left' and s.ended_at is null;
update fanal.report r set assigned_member = null, assigned_hour = null from fanal.member m
  where m.organization_id = r.organization_id and m.member_id = r.assigned_member and m.state = 'left';

-- A page that asks by itself whether something came is no sign of life: with p_touch false a session is looked at and not prolonged.
-- on_duty: whether a shift of the member's runs, so that whoever signs out can end it.
create index duty_shift_own on fanal.duty_shift (organization_id, member_id, until_at) where ended_at is null;
drop function fanal.session_actor(bytea, timestamptz);
create function fanal.session_actor(p_session bytea, p_at timestamptz, p_touch boolean default true)
returns table (organization_id uuid, member_id uuid, login_name text, display_name text, held jsonb, kind text, on_duty boolean)
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
    where p_touch and s.organization_id = live.organization_id and s.session_id = live.session_id
      and live.seen_at <= p_at - interval '1 minute'
  )
  select a.organization_id, a.member_id, a.login_name, a.display_name, a.held, live.kind,
    exists (select 1 from fanal.duty_shift d
      where d.organization_id = live.organization_id and d.member_id = live.member_id and d.ended_at is null and d.until_at > p_at)
  from live, lateral fanal.member_actor(live.organization_id, live.member_id) a
$$;
revoke all on function fanal.session_actor(bytea, timestamptz, boolean) from public;
grant execute on function fanal.session_actor(bytea, timestamptz, boolean) to fanal_workbench;
