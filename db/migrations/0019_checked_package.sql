-- A package that a second person checks first lies sealed beside the hand-over until then: what is sent is what was checked, byte for byte.

alter table fanal.handover add column waiting bytea;
alter table fanal.handover add constraint handover_waiting check (waiting is null or state = 'awaiting-check');
grant update (waiting) on fanal.handover to fanal_workbench;

-- How many replies lay in the person's mailbox when the receiver answered: none of those can have told them of it.
alter table fanal.handover add column answered_after integer;

create or replace function fanal.handover_report_back(p_handed uuid)
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v fanal.handed%rowtype;
begin
  select * into v from fanal.handed h where h.organization_id = (select fanal.organization()) and h.handed_id = p_handed;
  if not found then
    raise exception using errcode = '42501', message = 'no package of this organization';
  end if;
  perform 1 from fanal.member_duty d where d.organization_id = v.organization_id and d.member_id = (select fanal.actor())
    and d.unit_id = v.unit_id and d.duty in ('intake-officer', 'hotline-operator', 'intake-supervisor');
  if not found then
    raise exception using errcode = '42501', message = 'no duty at this unit';
  end if;
  update fanal.handover h set state = v.state, answer_code = v.answer_code, answered_hour = coalesce(v.answered_hour, v.received_hour),
      answered_after = (select r.replies from fanal.report r where r.organization_id = h.organization_id and r.report_id = h.report_id)
    where h.organization_id = v.from_organization and h.package_id = v.handed_id and v.state <> 'waiting';
end
$$;
