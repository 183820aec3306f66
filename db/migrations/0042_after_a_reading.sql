-- What a reading with fresh eyes found in referral, identification and approvals.

-- A yes to one service lets a packet go to that service by its link, and to no organization that names the service as its own.
create or replace function fanal.referral_yes(v fanal.referral, p_consent uuid, p_at timestamptz) returns timestamptz
language sql
volatile
set search_path = pg_catalog, pg_temp
as $$
  select c.valid_to from fanal.consent c
  where c.organization_id = v.organization_id and c.consent_id = p_consent and c.subject_id = v.subject_id and c.purpose = 'referral'
    and c.state in ('active', 'expiring') and c.valid_from <= p_at and c.valid_to > p_at
    and v.classes <@ c.classes and 'see' = any (c.operations)
    and (c.recipient_kind = 'organization' and c.recipient_id = v.to_organization
      or c.recipient_kind = 'unit' and c.recipient_id = v.to_unit
      or c.recipient_kind = 'service' and c.recipient_id = v.to_service and v.to_unit is null)
  for share
$$;

-- Everybody who kept answers or confirmed bands is one who asked, not only who began.
alter table fanal.identification add column answered_by uuid[] not null default '{}',
  add constraint identification_by_others check (state not in ('identified', 'not-identified') or not (decided_by = any (answered_by)));
grant update (answered_by) on fanal.identification to fanal_workbench;

-- Whether what waits for an approval is this person's: somebody asked about one record may not be taken for another's.
create function fanal.approval_target_of(p_kind text, p_target uuid, p_subject uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case p_kind
    when 'unseal' then p_target = p_subject
    when 'erasure' then p_target = p_subject
    when 'identification' then exists (select 1 from fanal.identification i
      where i.organization_id = (select fanal.organization()) and i.identification_id = p_target and i.subject_id = p_subject)
    when 'disclosure' then exists (select 1 from fanal.records_demand d
      where d.organization_id = (select fanal.organization()) and d.demand_id = p_target and d.subject_id = p_subject)
    else exists (select 1 from fanal.protection_case c
      where c.organization_id = (select fanal.organization()) and c.case_id = p_target and c.subject_id = p_subject)
  end
$$;
revoke all on function fanal.approval_target_of(text, uuid, uuid) from public;
grant execute on function fanal.approval_target_of(text, uuid, uuid) to fanal_workbench;
