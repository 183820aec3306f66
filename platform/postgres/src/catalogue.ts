import type { Queries } from './database.ts'

/** The rules of the design's §7, each a question to PostgreSQL's own catalogue about one schema ($1). */
const rules = {
  /** The distribution key stands in every primary key. */
  'key-without-organization': `
    select c.relname as object from pg_class c where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and not exists (select 1 from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                      where i.indrelid = c.oid and i.indisprimary and a.attname = 'organization_id')`,
  /** Row security is on, for the owner too. */
  'row-security-off': `
    select c.relname as object from pg_class c where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and not (c.relrowsecurity and c.relforcerowsecurity)`,
  /** A key between two tables of organizations holds the organization on both sides. */
  'key-across-organizations': `
    select k.conrelid::regclass || '.' || k.conname as object from pg_constraint k
      where k.contype = 'f' and k.connamespace = $1::regnamespace and k.conparentid = 0
      and exists (select 1 from pg_attribute where attrelid = k.conrelid and attname = 'organization_id' and not attisdropped)
      and exists (select 1 from pg_attribute where attrelid = k.confrelid and attname = 'organization_id' and not attisdropped)
      and not exists (select 1 from unnest(k.conkey, k.confkey) as pair (here, there)
                      join pg_attribute h on h.attrelid = k.conrelid and h.attnum = pair.here
                      join pg_attribute t on t.attrelid = k.confrelid and t.attnum = pair.there
                      where h.attname = 'organization_id' and t.attname = 'organization_id')`,
  trigger: `
    select t.tgrelid::regclass || '.' || t.tgname as object from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = $1::regnamespace and not t.tgisinternal`,
  /** Every operator and function of a policy is leakproof, or one of the settings' readers, which are asked once a statement. */
  'policy-leaks': `
    select distinct p.polrelid::regclass || '.' || p.polname || ' (' || f.oid::regprocedure || ')' as object
      from pg_policy p join pg_class c on c.oid = p.polrelid,
      lateral regexp_matches(concat(p.polqual, p.polwithcheck), ':(opno|funcid) (\\d+)', 'g') as used
      left join pg_operator o on used[1] = 'opno' and o.oid = used[2]::oid
      join pg_proc f on f.oid = case used[1] when 'opno' then o.oprcode else used[2]::oid end
      where c.relnamespace = $1::regnamespace and not f.proleakproof
      and not (f.proname in ('actor', 'organization', 'purpose', 'has_duty', 'receiving_units', 'own_parties', 'answering_for',
        'own_actions', 'nobodys_actions', 'reviewed_periods', 'reviewed_party') and f.pronamespace = to_regnamespace('fanal'))`,
  'enum-type': `select t.typname as object from pg_type t where t.typnamespace = $1::regnamespace and t.typtype = 'e'`,
  /** Ids are made in code. */
  'uuid-made-by-the-database': `
    select d.adrelid::regclass || '.' || a.attname as object from pg_attrdef d
      join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum join pg_class c on c.oid = d.adrelid
      where c.relnamespace = $1::regnamespace and a.atttypid = 'uuid'::regtype`,
  /** The public role, and everybody, hold nothing on any table, column or sequence. */
  'public-holds-a-grant': `
    select distinct c.relname || ' (' || g.privilege_type || ')' as object from pg_class c
      cross join lateral (select * from aclexplode(c.relacl)
                          union all select x.* from pg_attribute a cross join lateral aclexplode(a.attacl) x where a.attrelid = c.oid) g
      where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p', 'S', 'f', 'm') and g.grantee in (0, 'fanal_public'::regrole)`,
  /** A function with its owner's rights looks names up in a fixed place, the temporary schema last. */
  'definer-without-search-path': `
    select f.oid::regprocedure::text as object from pg_proc f where f.pronamespace = $1::regnamespace and f.prosecdef
      and not exists (select 1 from unnest(f.proconfig) setting where setting ~ '^search_path=(pg_catalog|fanal)(, ?(pg_catalog|fanal))*, ?pg_temp$')`,
  /** … and is open to named roles only. */
  'definer-open-to-all': `
    select f.oid::regprocedure::text as object from pg_proc f where f.pronamespace = $1::regnamespace and f.prosecdef
      and exists (select 1 from aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) g where g.grantee = 0)`,
} as const

export type CatalogueRule = keyof typeof rules

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant
const ruleNames = Object.keys(rules) as CatalogueRule[]

export interface Finding {
  readonly rule: CatalogueRule
  readonly object: string
}

/** Where a schema breaks the rules. Needs a role that may read the catalogue, which every role may. */
export async function reviewCatalogue(db: Pick<Queries, 'query'>, schema: string): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const rule of ruleNames) {
    // oxlint-disable-next-line no-await-in-loop -- few, and their order is the report's
    const rows = await db.query<{ object: string }>(`${rules[rule]} order by 1`, [schema])
    findings.push(...rows.map(({ object }) => ({ rule, object })))
  }
  return findings
}
