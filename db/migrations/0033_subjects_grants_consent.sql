-- A person under protection, what is sealed about them, who may reach it and on which yes. Words are ciphertext (C3 to C7): the database
-- holds codes (C1, C2), keys that are wrapped, and times. No row of one organization points to a row of another.

-- A pseudonym. Safe contact is a code that every message asks (plan/protect/src/subjects/safe-contact.ts); number and code word lie sealed.
create table fanal.subject (
  organization_id uuid not null,
  subject_id uuid not null,
  unit_id uuid not null,
  status text not null check (status in ('active', 'merged', 'erased')),
  minor text not null check (minor in ('no', 'possible', 'yes')),
  -- why a guardian may be told, asked and given access; null is "may not"
  guardian_safe text check (guardian_safe in ('guardian-not-involved', 'guardian-asked-for', 'authority-advised')),
  safe_contact jsonb not null check (jsonb_typeof(safe_contact) = 'object'),
  version integer not null check (version > 0),
  registered_by uuid not null,
  registered_at timestamptz not null,
  erased_at timestamptz,
  primary key (organization_id, subject_id),
  foreign key (organization_id, unit_id) references fanal.unit (organization_id, unit_id),
  check ((status = 'erased') = (erased_at is not null)),
  check (minor <> 'no' or guardian_safe is null)
);

-- One key for a person and a class, sealed to one reader. A grant delivers what is sealed; a wrap opens it.
create table fanal.subject_key_wrap (
  organization_id uuid not null,
  subject_id uuid not null,
  class text not null check (class in ('C3', 'C4', 'C5', 'C6', 'C7')),
  epoch integer not null check (epoch > 0),
  reader_kind text not null check (reader_kind in ('member', 'recovery', 'supervisor')),
  reader_id uuid not null,
  wrap jsonb not null,
  wrapped_at timestamptz not null,
  primary key (organization_id, subject_id, class, epoch, reader_kind, reader_id),
  foreign key (organization_id, subject_id) references fanal.subject (organization_id, subject_id),
  -- a supervisor's wrap is for an emergency: where somebody is, and health
  check (reader_kind <> 'supervisor' or class in ('C5', 'C6'))
);
create index subject_key_wrap_of_reader on fanal.subject_key_wrap (organization_id, reader_id, subject_id);

-- Every version of every field. `based_on` is the version that the writer had seen: two that saw the same stand beside each other.
create table fanal.sealed_field (
  organization_id uuid not null,
  subject_id uuid not null,
  class text not null check (class in ('C3', 'C4', 'C5', 'C6', 'C7')),
  field text not null check (field ~ '^[a-z][a-zA-Z0-9-]{0,79}$'),
  version integer not null check (version > 0),
  based_on integer not null check (based_on >= 0 and based_on < version),
  epoch integer not null check (epoch > 0),
  ciphertext bytea not null check (octet_length(ciphertext) between 93 and 1048576),
  kept_by uuid not null,
  kept_at timestamptz not null,
  command_id uuid not null,
  primary key (organization_id, subject_id, class, field, version),
  foreign key (organization_id, subject_id) references fanal.subject (organization_id, subject_id)
);

-- Who may, on which target, which classes, to do what, for which purpose, on which basis, from when until when.
create table fanal.access_grant (
  organization_id uuid not null,
  grant_id uuid not null,
  target_kind text not null check (target_kind in ('subject', 'case')),
  target_id uuid not null,
  grantee_kind text not null check (grantee_kind in ('member', 'unit', 'organization', 'role', 'link')),
  -- a member, a unit, an organization (also another one, which is never shown a row), the unit of a role, or a link
  grantee_id uuid not null,
  grantee_duty text check (grantee_duty in ('case-worker', 'case-supervisor')),
  classes text[] not null check (cardinality(classes) > 0 and classes <@ array['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7']),
  operations text[] not null check (cardinality(operations) > 0 and operations <@ array['see', 'add', 'change', 'share', 'export']),
  purpose text not null check (purpose in ('services', 'safety', 'referral', 'legal-representation', 'immigration', 'investigation', 'health',
    'research', 'statistics', 'contact')),
  basis text not null check (basis in ('ownership', 'team', 'supervision', 'consent', 'referral', 'transfer', 'legal-duty', 'court-order',
    'break-glass')),
  basis_id uuid,
  valid_from timestamptz not null,
  valid_to timestamptz check (valid_to > valid_from),
  seal_ok boolean not null,
  granted_by uuid not null,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (organization_id, grant_id),
  check ((grantee_kind = 'role') = (grantee_duty is not null)),
  check (basis in ('ownership', 'team', 'supervision') or basis_id is not null)
);
-- Lists start from the grants of whoever asks: the filter and the order are one index.
create index access_grant_of_grantee on fanal.access_grant (organization_id, grantee_id, target_id) where revoked_at is null;
create index access_grant_of_target on fanal.access_grant (organization_id, target_id) where revoked_at is null;
create index access_grant_of_basis on fanal.access_grant (organization_id, basis_id) where revoked_at is null;

-- What only a grant that says so reaches.
create table fanal.sealed_target (
  organization_id uuid not null,
  target_kind text not null check (target_kind in ('subject', 'case')),
  target_id uuid not null,
  sealed_by uuid not null,
  sealed_at timestamptz not null,
  primary key (organization_id, target_kind, target_id)
);

-- A yes, or a no, for one purpose and one recipient. `version` rises when it is renewed, `seq` with every act; the acts are in the ledger.
create table fanal.consent (
  organization_id uuid not null,
  consent_id uuid not null,
  subject_id uuid not null,
  state text not null check (state in ('draft', 'explained', 'active', 'expiring', 'narrowed', 'withdrawn', 'expired', 'refused', 'unanswered')),
  version integer not null check (version > 0),
  seq integer not null check (seq >= 0),
  given_by text not null check (given_by in ('self', 'guardian', 'supported')),
  capacity text not null check (capacity in ('assessed-ok', 'minor-assent', 'supported-decision')),
  purpose text not null check (purpose in ('services', 'safety', 'referral', 'legal-representation', 'immigration', 'investigation', 'health',
    'research', 'statistics', 'contact')),
  recipient_kind text not null check (recipient_kind in ('member', 'unit', 'organization', 'category', 'service')),
  recipient_id uuid,
  recipient_category text check (recipient_category ~ '^[a-z][a-z-]{1,39}$'),
  classes text[] not null check (cardinality(classes) > 0 and classes <@ array['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7']),
  operations text[] not null check (cardinality(operations) > 0 and operations <@ array['see', 'add', 'change', 'share', 'export']),
  language text not null check (language ~ '^[a-z]{2,3}(-[a-zA-Z]{2,8})?$'),
  interpreter text not null check (interpreter in ('none-needed', 'professional', 'staff', 'chosen-by-the-person')),
  explained text[] not null,
  explained_by uuid not null,
  explained_at timestamptz not null,
  method text check (method in ('verbal-witnessed', 'signed', 'digital')),
  valid_from timestamptz,
  valid_to timestamptz check (valid_to > valid_from),
  supersedes uuid,
  ended_at timestamptz,
  ended_by uuid,
  withdrawal_limits text check (withdrawal_limits in ('none', 'already-opened', 'kept-by-law')),
  primary key (organization_id, consent_id),
  foreign key (organization_id, subject_id) references fanal.subject (organization_id, subject_id),
  check ((recipient_kind = 'category') = (recipient_category is not null)),
  check ((recipient_kind = 'category') = (recipient_id is null)),
  -- nobody agrees to what was not explained, and nothing holds without an end
  constraint consent_explained check (state = 'refused' or state = 'unanswered' or state = 'draft'
    or explained @> array['purpose', 'uses', 'non-identifying-use', 'access-right', 'retention', 'withdrawal']),
  constraint consent_in_force check (state not in ('active', 'expiring') or (method is not null and valid_from is not null and valid_to is not null))
);
create index consent_of_subject on fanal.consent (organization_id, subject_id, consent_id);
create index consent_running_out on fanal.consent (valid_to) where state in ('active', 'expiring');

-- A command that was carried out is not carried out again.
create table fanal.protection_command (
  organization_id uuid not null,
  command_id uuid not null,
  member_id uuid not null,
  operation text not null,
  target_id uuid not null,
  at timestamptz not null,
  primary key (organization_id, command_id)
);

-- Under whose names a grant may reach whoever works: themselves, their organization, and the units in which they protect. Nobody else's duty counts.
create function fanal.grantee_ids() returns uuid[]
language sql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
  select case when fanal.has_duty('case-worker') or fanal.has_duty('case-supervisor')
    then array(
      select fanal.actor() union select fanal.organization()
      union select d.unit_id from fanal.member_duty d
        where d.organization_id = fanal.organization() and d.member_id = fanal.actor() and d.duty in ('case-worker', 'case-supervisor'))
    else array[]::uuid[] end
$$;
grant execute on function fanal.grantee_ids() to fanal_workbench;

-- The one predicate. Every policy below asks it, and lists start from it: organization, duty, and a grant that is in force now.
-- @NOTE a minute is given to the clocks of two machines, so that what was just granted is seen at once.
create view fanal.own_grant with (security_barrier) as
  select g.*
  from fanal.access_grant g
  where g.organization_id = (select fanal.organization())
    and g.grantee_id = any ((select fanal.grantee_ids())::uuid[])
    and g.revoked_at is null
    and g.valid_from <= now() + interval '1 minute'
    and (g.valid_to is null or g.valid_to > now())
    and ((select fanal.purpose()) is null or g.purpose = (select fanal.purpose()))
    and (g.grantee_kind in ('member', 'unit', 'organization')
      or g.grantee_kind = 'role' and exists (select 1 from fanal.member_duty d
        where d.organization_id = g.organization_id and d.member_id = (select fanal.actor()) and d.unit_id = g.grantee_id and d.duty = g.grantee_duty))
    and (g.seal_ok or not exists (select 1 from fanal.sealed_target s
      where s.organization_id = g.organization_id and s.target_kind = g.target_kind and s.target_id = g.target_id));
grant select on fanal.own_grant to fanal_workbench;

do $$
declare
  protected text;
  -- what is asked of a row: its class, and what is to be done
  asks constant text := 'organization_id = (select fanal.organization()) and exists (select 1 from fanal.own_grant g
    where g.organization_id = %1$I.organization_id and g.target_kind = %2$s and g.target_id = %1$I.%3$I
      and %4$s = any (g.classes) and %5$s = any (g.operations))';
  privacy constant text := 'organization_id = (select fanal.organization()) and (select fanal.has_duty(''privacy-officer''))';
begin
  foreach protected in array array['subject', 'subject_key_wrap', 'sealed_field', 'access_grant', 'sealed_target', 'consent', 'protection_command'] loop
    execute format('alter table fanal.%I enable row level security', protected);
    execute format('alter table fanal.%I force row level security', protected);
    execute format('create policy owner on fanal.%I to fanal_migrator using (true) with check (true)', protected);
  end loop;

  -- codes about a person (C2)
  foreach protected in array array['subject', 'consent'] loop
    execute format('create policy granted on fanal.%1$I for select to fanal_workbench using (' || asks || ')', protected, '''subject''', 'subject_id', '''C2''', '''see''');
    execute format('create policy changed on fanal.%1$I for update to fanal_workbench using (' || asks || ')', protected, '''subject''', 'subject_id', '''C2''', '''change''');
    execute format('create policy privacy on fanal.%I for select to fanal_workbench using (' || privacy || ')', protected);
  end loop;
  execute format('create policy added on fanal.%1$I for insert to fanal_workbench with check (' || asks || ')', 'consent', '''subject''', 'subject_id', '''C2''', '''change''');

  -- words about a person (C3 to C7): the class of the row
  execute format('create policy granted on fanal.%1$I for select to fanal_workbench using (' || asks || ')', 'sealed_field', '''subject''', 'subject_id', 'sealed_field.class', '''see''');
  execute format('create policy added on fanal.%1$I for insert to fanal_workbench with check (kept_by = (select fanal.actor()) and ' || asks || ')',
    'sealed_field', '''subject''', 'subject_id', 'sealed_field.class', '''add''');
  execute format('create policy changed on fanal.%1$I for insert to fanal_workbench with check (kept_by = (select fanal.actor()) and ' || asks || ')',
    'sealed_field', '''subject''', 'subject_id', 'sealed_field.class', '''change''');
  execute format('create policy granted on fanal.%1$I for select to fanal_workbench
    using (reader_kind in (''member'', ''supervisor'') and reader_id = (select fanal.actor()) and ' || asks || ')', 'subject_key_wrap', '''subject''', 'subject_id', 'subject_key_wrap.class', '''see''');
  execute format('create policy shared on fanal.%1$I for insert to fanal_workbench with check (' || asks || ')', 'subject_key_wrap', '''subject''', 'subject_id', 'subject_key_wrap.class', '''share''');

  -- who may reach a person, and whether they are sealed: those who see the codes, and whoever answers for privacy
  foreach protected in array array['access_grant', 'sealed_target'] loop
    execute format('create policy granted on fanal.%1$I for select to fanal_workbench using (' || asks || ')', protected, protected || '.target_kind', 'target_id', '''C2''', '''see''');
    execute format('create policy privacy on fanal.%I for select to fanal_workbench using (' || privacy || ')', protected);
    execute format('create policy shared on fanal.%1$I for insert to fanal_workbench with check (' || asks || ')', protected, protected || '.target_kind', 'target_id', '''C2''', '''share''');
  end loop;
  execute format('create policy revoked on fanal.%1$I for update to fanal_workbench using (' || asks || ')', 'access_grant', 'access_grant.target_kind', 'target_id', '''C2''', '''share''');
  execute format('create policy unsealed on fanal.%1$I for delete to fanal_workbench using (' || asks || ')', 'sealed_target', 'sealed_target.target_kind', 'target_id', '''C2''', '''share''');

  execute 'create policy own_commands on fanal.protection_command to fanal_workbench
    using (organization_id = (select fanal.organization()) and member_id = (select fanal.actor()))
    with check (organization_id = (select fanal.organization()) and member_id = (select fanal.actor()))';

  -- the clock: ends what has run out, in every organization, and sees codes only
  foreach protected in array array['consent', 'access_grant'] loop
    execute format('create policy clock on fanal.%I to fanal_worker using (true) with check (true)', protected);
  end loop;
end
$$;

grant select on fanal.subject, fanal.subject_key_wrap, fanal.sealed_field, fanal.access_grant, fanal.sealed_target, fanal.consent,
  fanal.protection_command to fanal_workbench;
grant update (minor, guardian_safe, safe_contact, version) on fanal.subject to fanal_workbench;
grant insert on fanal.subject_key_wrap, fanal.sealed_field, fanal.access_grant, fanal.sealed_target, fanal.consent, fanal.protection_command to fanal_workbench;
grant update (revoked_at, revoked_by) on fanal.access_grant to fanal_workbench, fanal_worker;
grant update (state, version, seq, language, interpreter, explained, explained_by, explained_at, method, valid_from, valid_to, ended_at, ended_by,
  withdrawal_limits) on fanal.consent to fanal_workbench;
grant update (state, seq, ended_at) on fanal.consent to fanal_worker;
grant select on fanal.consent, fanal.access_grant to fanal_worker;
grant delete on fanal.sealed_target to fanal_workbench;

-- Makes a person's first row and the first grant, to whoever registers them: before it, nobody has a grant with which to write one.
create function fanal.subject_register(p_subject uuid, p_unit uuid, p_minor text, p_safe_contact jsonb, p_grant uuid, p_at timestamptz)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform 1 from fanal.member_duty d where d.organization_id = (select fanal.organization()) and d.member_id = (select fanal.actor())
    and d.unit_id = p_unit and d.duty in ('case-worker', 'case-supervisor');
  if not found then
    raise exception using errcode = '42501', message = 'no duty at this unit';
  end if;
  insert into fanal.subject (organization_id, subject_id, unit_id, status, minor, safe_contact, version, registered_by, registered_at)
    values ((select fanal.organization()), p_subject, p_unit, 'active', p_minor, p_safe_contact, 1, (select fanal.actor()), p_at)
    on conflict do nothing;
  if not found then
    return false;
  end if;
  insert into fanal.access_grant (organization_id, grant_id, target_kind, target_id, grantee_kind, grantee_id, classes, operations, purpose, basis,
      valid_from, seal_ok, granted_by)
    values ((select fanal.organization()), p_grant, 'subject', p_subject, 'member', (select fanal.actor()),
      array['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'], array['see', 'add', 'change', 'share', 'export'], 'services', 'ownership',
      p_at, true, (select fanal.actor()));
  return true;
end
$$;

-- Revokes every grant that came from one consent, however many: whether whoever works may change this person's codes is asked once, not for each.
create function fanal.consent_revoke(p_subject uuid, p_consent uuid, p_at timestamptz)
returns integer
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_revoked integer;
begin
  perform 1 from fanal.own_grant g where g.target_kind = 'subject' and g.target_id = p_subject and 'C2' = any (g.classes) and 'change' = any (g.operations);
  if not found then
    raise exception using errcode = '42501', message = 'no grant to change this person''s codes';
  end if;
  update fanal.access_grant g set revoked_at = p_at, revoked_by = (select fanal.actor())
    where g.organization_id = (select fanal.organization()) and g.basis_id = p_consent and g.basis = 'consent' and g.target_id = p_subject
      and g.revoked_at is null;
  get diagnostics v_revoked = row_count;
  return v_revoked;
end
$$;

-- Deletes the wraps of members whom no grant covers any more: of a class, of a person. Recovery's and a supervisor's stay.
-- It only takes away what nobody may use, so that whoever loses their own grant by an act can still finish it.
create function fanal.subject_sweep(p_organization uuid, p_subject uuid)
returns integer
language sql
volatile
security definer
set search_path = pg_catalog, pg_temp
as $$
  -- @NOTE read once for the person and not once for a key: what was just revoked still lies in the index, a thousand rows of it
  with held as materialized (
    select g.organization_id, g.grantee_kind, g.grantee_id, g.grantee_duty, g.classes
    from fanal.access_grant g
    where g.organization_id = p_organization and g.target_kind = 'subject' and g.target_id = p_subject and g.revoked_at is null
      and (g.valid_to is null or g.valid_to > now()) and 'see' = any (g.operations)
  ), gone as (
    delete from fanal.subject_key_wrap w
    where w.organization_id = p_organization and w.subject_id = p_subject and w.reader_kind = 'member'
      and (fanal.organization() is null or fanal.organization() = p_organization)
      and not exists (
        select 1 from held g
        where w.class = any (g.classes)
          and (g.grantee_kind = 'member' and g.grantee_id = w.reader_id
            or g.grantee_kind <> 'member' and exists (select 1 from fanal.member_duty d
              where d.organization_id = g.organization_id and d.member_id = w.reader_id and d.duty in ('case-worker', 'case-supervisor')
                and (g.grantee_kind = 'organization' and g.grantee_id = d.organization_id
                  or g.grantee_kind = 'unit' and g.grantee_id = d.unit_id
                  or g.grantee_kind = 'role' and g.grantee_id = d.unit_id and g.grantee_duty = d.duty))))
    returning 1)
  select count(*)::integer from gone
$$;

-- Erases a person: every wrap and every sealed byte goes, grants and consents end, codes of the row stay. What is left opens with nothing.
create function fanal.subject_erase(p_subject uuid, p_at timestamptz)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_organization constant uuid := fanal.organization();
begin
  perform 1 from fanal.subject s
    join fanal.member_duty d on d.organization_id = s.organization_id and d.unit_id = s.unit_id
    where s.organization_id = v_organization and s.subject_id = p_subject and d.member_id = (select fanal.actor()) and d.duty = 'privacy-officer';
  if not found then
    raise exception using errcode = '42501', message = 'no duty at this person''s unit';
  end if;
  update fanal.subject s set status = 'erased', erased_at = p_at, version = s.version + 1, guardian_safe = null, safe_contact = '{"state":"never"}'
    where s.organization_id = v_organization and s.subject_id = p_subject and s.status <> 'erased';
  if not found then
    return false;
  end if;
  delete from fanal.subject_key_wrap w where w.organization_id = v_organization and w.subject_id = p_subject;
  delete from fanal.sealed_field f where f.organization_id = v_organization and f.subject_id = p_subject;
  update fanal.access_grant g set revoked_at = p_at, revoked_by = (select fanal.actor())
    where g.organization_id = v_organization and g.target_kind = 'subject' and g.target_id = p_subject and g.revoked_at is null;
  update fanal.consent c set state = case c.state when 'explained' then 'unanswered' else 'withdrawn' end, seq = c.seq + 1, ended_at = p_at, ended_by = (select fanal.actor()), withdrawal_limits = 'none'
    where c.organization_id = v_organization and c.subject_id = p_subject and c.state in ('explained', 'active', 'expiring');
  return true;
end
$$;
revoke all on function fanal.subject_register(uuid, uuid, text, jsonb, uuid, timestamptz), fanal.consent_revoke(uuid, uuid, timestamptz), fanal.subject_sweep(uuid, uuid),
  fanal.subject_erase(uuid, timestamptz) from public;
grant execute on function fanal.subject_register(uuid, uuid, text, jsonb, uuid, timestamptz), fanal.subject_erase(uuid, timestamptz),
  fanal.consent_revoke(uuid, uuid, timestamptz) to fanal_workbench;
grant execute on function fanal.subject_sweep(uuid, uuid) to fanal_workbench, fanal_worker;
