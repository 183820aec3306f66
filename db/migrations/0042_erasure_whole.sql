-- What an erasure, a merge and a person's own code left open: writers at the same moment, records that were merged, the package that was handed over,
-- and a code whose maker has no way in any more.

-- Holds a person until the act is done, and tells nothing. Every act on a person holds them before it reads a grant; an erasure holds them alone (and
-- so waits for whoever writes, and whoever comes after finds no grant). One's own organization only.
-- @NOTE a key share, as every row that points to the person takes it: writers do not wait for each other
create function fanal.subject_hold(p_subject uuid, p_alone boolean) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not (fanal.has_duty('case-worker') or fanal.has_duty('case-supervisor') or fanal.has_duty('privacy-officer')) then
    return;
  end if;
  if p_alone and fanal.has_duty('privacy-officer') then
    perform 1 from fanal.subject s where s.organization_id = fanal.organization() and s.subject_id = p_subject for update;
  else
    perform 1 from fanal.subject s where s.organization_id = fanal.organization() and s.subject_id = p_subject for key share;
  end if;
end
$$;
revoke all on function fanal.subject_hold(uuid, boolean) from public;
grant execute on function fanal.subject_hold(uuid, boolean) to fanal_workbench;

-- As in 0038, and whoever writes holds the person already without their key: a stronger hold would wait for them crosswise.
create or replace function fanal.subject_merge_into(p_merge uuid, p_merged uuid, p_kept uuid, p_reason text, p_at timestamptz)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if (select count(distinct g.target_id) from fanal.own_grant g where g.target_kind = 'subject' and g.target_id in (p_merged, p_kept)
      and 'C2' = any (g.classes) and 'change' = any (g.operations)) <> 2 then
    raise exception using errcode = '42501', message = 'no grant to change both';
  end if;
  -- in one order, so that two who merge crosswise wait for each other
  perform 1 from fanal.subject s where s.organization_id = fanal.organization() and s.subject_id in (p_merged, p_kept) order by s.subject_id for no key update;
  if exists (select 1 from fanal.subject_merge m where m.organization_id = fanal.organization() and m.split_at is null and m.kept_id = p_merged)
    or (select count(*) from fanal.subject s where s.organization_id = fanal.organization() and s.subject_id in (p_merged, p_kept) and s.status = 'active') <> 2 then
    return false;
  end if;
  update fanal.subject s set status = 'merged', version = s.version + 1 where s.organization_id = fanal.organization() and s.subject_id = p_merged;
  insert into fanal.subject_merge (organization_id, merge_id, kept_id, merged_id, reason, merged_by, merged_at)
    values (fanal.organization(), p_merge, p_kept, p_merged, p_reason, fanal.actor(), p_at);
  return true;
end
$$;

-- As in 0038, and alone with the person from the first line: what was written at the same moment goes too, and nothing is written after. Where the person is
-- erased already, whatever stands beside it goes.
create or replace function fanal.subject_erase(p_subject uuid, p_at timestamptz)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_organization constant uuid := fanal.organization();
  v_consent uuid;
  v_done boolean;
begin
  perform 1 from fanal.subject s
    join fanal.member_duty d on d.organization_id = s.organization_id and d.unit_id = s.unit_id
    where s.organization_id = v_organization and s.subject_id = p_subject and d.member_id = (select fanal.actor()) and d.duty = 'privacy-officer';
  if not found then
    raise exception using errcode = '42501', message = 'no duty at this person''s unit';
  end if;
  perform 1 from fanal.subject s where s.organization_id = v_organization and s.subject_id = p_subject for update;
  if fanal.records_frozen(p_subject) then
    raise exception using errcode = '55000', message = 'a demand for these records is running';
  end if;
  update fanal.subject s set status = 'erased', erased_at = p_at, version = s.version + 1, guardian_safe = null, safe_contact = '{"state":"never"}'
    where s.organization_id = v_organization and s.subject_id = p_subject and s.status <> 'erased';
  v_done := found;
  delete from fanal.own_code c where c.organization_id = v_organization and c.subject_id = p_subject;
  delete from fanal.subject_key_wrap w where w.organization_id = v_organization and w.subject_id = p_subject;
  delete from fanal.sealed_field f where f.organization_id = v_organization and f.subject_id = p_subject;
  delete from fanal.subject_token t where t.organization_id = v_organization and t.subject_id = p_subject;
  update fanal.access_grant g set revoked_at = p_at, revoked_by = (select fanal.actor())
    where g.organization_id = v_organization and g.target_kind = 'subject' and g.target_id = p_subject and g.revoked_at is null;
  update fanal.consent c set state = case c.state when 'explained' then 'unanswered' else 'withdrawn' end, seq = c.seq + 1, ended_at = p_at, ended_by = (select fanal.actor()), withdrawal_limits = 'none'
    where c.organization_id = v_organization and c.subject_id = p_subject and c.state in ('explained', 'active', 'expiring');
  -- what was offered on these goes with them; a draft that nobody was offered is only closed
  for v_consent in select distinct r.consent_id from fanal.referral r
      where r.organization_id = v_organization and r.subject_id = p_subject and r.consent_id is not null loop
    perform fanal.referral_sweep(v_organization, v_consent, p_at);
  end loop;
  update fanal.referral r set state = 'withdrawn', seq = r.seq + 1, ended_at = p_at
    where r.organization_id = v_organization and r.subject_id = p_subject and r.state = 'draft';
  return v_done;
end
$$;

-- As in 0036, and it holds the person first.
create or replace function fanal.own_record_ask(p_locator bytea, p_fetch bytea, p_request uuid, p_kind text, p_task uuid, p_at timestamptz, p_due timestamptz, p_rule text,
  p_words bytea, p_epoch integer, p_entry uuid, p_entry_body bytea)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_me record;
begin
  -- the person before their code, as everywhere: an erasure of the same moment is waited for
  perform 1 from fanal.own_code c join fanal.subject s on s.organization_id = c.organization_id and s.subject_id = c.subject_id
    where c.locator_hash = p_locator and c.fetch_hash = p_fetch for key share of s;
  select c.organization_id, c.subject_id, c.code_id into v_me from fanal.own_code c
    join fanal.subject s on s.organization_id = c.organization_id and s.subject_id = c.subject_id and s.status = 'active'
    where c.locator_hash = p_locator and c.fetch_hash = p_fetch
    for update of c;
  if not found then
    return false;
  end if;
  perform 1 from fanal.subject_request r where r.organization_id = v_me.organization_id and r.subject_id = v_me.subject_id and r.kind = p_kind and r.ended_at is null;
  if found then
    return false;
  end if;
  insert into fanal.subject_request (organization_id, request_id, subject_id, kind, channel, identity_check, state, version, seq, due_at, rule, asked_at)
    values (v_me.organization_id, p_request, v_me.subject_id, p_kind, 'own-code', 'own-code', 'received', 1, 0, p_due, p_rule, p_at)
    on conflict do nothing;
  if not found then
    return false;
  end if;
  insert into fanal.case_task (organization_id, task_id, subject_id, kind, due_at, rule, source_id, state, made_at)
    values (v_me.organization_id, p_task, v_me.subject_id, 'answer-request', p_due, p_rule, p_request, 'open', p_at);
  if p_words is not null then
    perform 1 from fanal.subject_key_wrap w where w.organization_id = v_me.organization_id and w.subject_id = v_me.subject_id and w.reader_kind = 'person'
      and w.reader_id = v_me.code_id and w.class = 'C3' and w.epoch = p_epoch;
    if found and octet_length(p_words) <= 16384 then
      insert into fanal.sealed_field (organization_id, subject_id, class, field, version, based_on, epoch, ciphertext, kept_by, kept_at, command_id)
        values (v_me.organization_id, v_me.subject_id, 'C3', 'request-' || p_request, 1, 0, p_epoch, p_words, v_me.code_id, p_at, p_request);
    end if;
  end if;
  perform fanal.ledger_append(v_me.organization_id, v_me.subject_id, p_entry, p_entry_body);
  return true;
end
$$;
