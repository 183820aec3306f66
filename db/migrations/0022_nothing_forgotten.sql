-- *Today* asks for what nobody has taken by its state, and for what a colleague has whose reporter wrote again, each from its oldest end.
create index report_unclaimed_by_state on fanal.report (organization_id, unit_id, state, received_hour, report_id)
  where assigned_member is null and state in ('new', 'open', 'waiting');
create index report_taken_waiting on fanal.report (organization_id, unit_id, received_hour, report_id)
  where assigned_member is not null and state = 'waiting';

-- The queue by the codes that staff filter by; `unset` is a language that nobody has said.
create index report_by_language on fanal.report (organization_id, unit_id, (coalesce(language, 'unset')), received_hour, report_id) where state <> 'closed';
create index report_by_channel on fanal.report (organization_id, unit_id, channel, received_hour, report_id) where state <> 'closed';

-- Who leaves is not on duty any more, and nothing is theirs to answer: it goes back to the queue. Whoever lets them leave sees no report and
-- needs no duty at an inbox; the ledger's entry is that the member left.
create function fanal.member_left() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update fanal.duty_shift set ended_at = least(now(), until_at)
    where organization_id = new.organization_id and member_id = new.member_id and ended_at is null;
  update fanal.report set assigned_member = null, assigned_hour = null
    where organization_id = new.organization_id and assigned_member = new.member_id;
  return null;
end
$$;
revoke all on function fanal.member_left() from public;
create trigger member_left after update of state on fanal.member
  for each row when (new.state = 'left' and old.state <> 'left') execute function fanal.member_left();

-- The same for whoever has left already.
update fanal.duty_shift s set ended_at = least(now(), s.until_at) from fanal.member m
  where m.organization_id = s.organization_id and m.member_id = s.member_id and m.state = 'left' and s.ended_at is null;
update fanal.report r set assigned_member = null, assigned_hour = null from fanal.member m
  where m.organization_id = r.organization_id and m.member_id = r.assigned_member and m.state = 'left';
