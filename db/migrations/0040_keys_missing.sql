-- Colleagues whom a grant names and no key reaches.

-- Whom a grant that is in force names, or who has to find the person in an emergency, and who has no key: a new colleague, somebody whose key
-- was signed after. Only of classes that whoever asks may pass on and has a key of; ids and classes, no key.
create function fanal.keys_missing(p_subject uuid)
returns table (class text, epoch integer, reader_kind text, reader_id uuid)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  with mine as materialized (
    select w.class, max(w.epoch) as epoch from fanal.subject_key_wrap w
    where w.organization_id = (select fanal.organization()) and w.subject_id = p_subject and w.reader_kind = 'member'
      and w.reader_id = (select fanal.actor())
      and exists (select 1 from fanal.own_grant o where o.target_kind = 'subject' and o.target_id = p_subject
        and w.class = any (o.classes) and 'share' = any (o.operations))
    group by w.class
  ), held as materialized (
    select g.grantee_kind, g.grantee_id, g.grantee_duty, g.classes from fanal.access_grant g
    where g.organization_id = (select fanal.organization()) and g.target_kind = 'subject' and g.target_id = p_subject and g.revoked_at is null
      and g.valid_from <= now() and (g.valid_to is null or g.valid_to > now()) and 'see' = any (g.operations)
      and (g.seal_ok or not exists (select 1 from fanal.sealed_target t
        where t.organization_id = g.organization_id and t.target_kind = g.target_kind and t.target_id = g.target_id))
  ), protectors as materialized (
    select d.member_id, d.unit_id, d.duty from fanal.member_duty d
    join fanal.member m on m.organization_id = d.organization_id and m.member_id = d.member_id and m.state = 'active'
    where d.organization_id = (select fanal.organization()) and d.duty in ('case-worker', 'case-supervisor') and exists (select 1 from mine)
  ), readers as (
    select mine.class, mine.epoch, 'member' as reader_kind, p.member_id as reader_id from mine
    join held g on mine.class = any (g.classes)
    join protectors p on g.grantee_kind = 'member' and g.grantee_id = p.member_id
      or g.grantee_kind = 'organization' and g.grantee_id = (select fanal.organization())
      or g.grantee_kind = 'unit' and g.grantee_id = p.unit_id
      or g.grantee_kind = 'role' and g.grantee_id = p.unit_id and g.grantee_duty = p.duty
    union
    select mine.class, mine.epoch, 'supervisor', p.member_id from mine
    join fanal.subject s on s.organization_id = (select fanal.organization()) and s.subject_id = p_subject
    join protectors p on p.unit_id = s.unit_id and p.duty = 'case-supervisor'
    -- of health, where something is written that keeps somebody alive: the glass opens that and no more
    where mine.class = 'C5' or mine.class = 'C6' and exists (select 1 from fanal.sealed_field f
      where f.organization_id = s.organization_id and f.subject_id = s.subject_id and f.class = 'C6'
        and f.field collate "C" >= 'critical' and f.field collate "C" < 'critical~')
  )
  select r.class, r.epoch, r.reader_kind, r.reader_id from readers r
  where not exists (select 1 from fanal.subject_key_wrap w where w.organization_id = (select fanal.organization()) and w.subject_id = p_subject
    and w.class = r.class and w.epoch = r.epoch and w.reader_kind = r.reader_kind and w.reader_id = r.reader_id)
  order by r.reader_id, r.class
$$;
revoke all on function fanal.keys_missing(uuid) from public;
grant execute on function fanal.keys_missing(uuid) to fanal_workbench;
