import type { MemberId, OrganizationId } from '@fanal/kernel'
import type { Queries, Transaction } from '@fanal/postgres'
import { type ColumnType, sql } from 'kysely'
import type { EditionFile } from '../edition/edition.ts'
import type { SignOff, SignOffLevel } from '../edition/sign-off.ts'
import type { EditionId, KeptEdition, Signer } from './release.ts'

/** What is read and written of db/migrations/0050_edition.sql and 0052_edition_asked.sql. */
interface ReleaseTables {
  'fanal.edition': {
    organization_id: OrganizationId
    edition_id: EditionId
    plan: string
    period: string
    number: number
    corrects: string | null
    cutoff: Date
    publish_at: Date | null
    content: Buffer
    manifest: string
    frozen_at: Date
    frozen_by: MemberId | null
    withdrawn_at: Date | null
    withdrawn_by: MemberId | null
  }
  'fanal.edition_file': { organization_id: OrganizationId; edition_id: EditionId; path: string; bytes: Buffer }
  'fanal.edition_signer': {
    organization_id: OrganizationId
    edition_id: EditionId
    level: SignOffLevel
    member_id: MemberId
    due_on: string
  }
  'fanal.edition_sign_off': {
    organization_id: OrganizationId
    edition_id: EditionId
    level: SignOffLevel
    statement: ColumnType<SignOff['statement'], string, never>
    signature: string
    signed_at: Date
  }
  'fanal.edition_publication': {
    organization_id: OrganizationId
    edition_id: EditionId
    published_at: Date
    published_by: MemberId
    visible_at: Date
  }
}

export interface NewEdition {
  readonly id: EditionId
  readonly plan: string
  readonly period: string
  readonly number: number
  readonly corrects: string | null
  readonly cutoff: Date
  readonly publishAt: Date | null
  readonly content: Uint8Array
  readonly manifest: string
  readonly files: readonly EditionFile[]
  readonly signers: readonly Pick<Signer, 'level' | 'member' | 'due'>[]
}

export async function insertEdition(
  made: NewEdition,
  { organization, member, at }: { organization: OrganizationId; member: MemberId | null; at: Date },
  tx: Transaction,
): Promise<void> {
  const of = { organization_id: organization, edition_id: made.id }
  const { plan, period, number, corrects, cutoff, manifest } = made
  const row = { ...of, plan, period, number, corrects, cutoff, manifest, content: Buffer.from(made.content) }
  const tables = tx.tables<ReleaseTables>()
  await tables
    .insertInto('fanal.edition')
    .values({ ...row, publish_at: made.publishAt, frozen_at: at, frozen_by: member, withdrawn_at: null, withdrawn_by: null })
    .execute()
  const files = made.files.map(({ path, bytes }) => ({ ...of, path, bytes: Buffer.from(bytes) }))
  await tables.insertInto('fanal.edition_file').values(files).execute()
  const signers = made.signers.map(({ level, member: signer, due }) => ({ ...of, level, member_id: signer, due_on: due }))
  if (signers.length > 0) await tables.insertInto('fanal.edition_signer').values(signers).execute()
}

/** The editions of a house, the newest first; `only` one of them. */
export async function editionsOf(organization: OrganizationId, tx: Transaction, only?: EditionId): Promise<KeptEdition[]> {
  const rows = await tx
    .tables<ReleaseTables>()
    .selectFrom('fanal.edition as e')
    .leftJoin('fanal.edition_publication as p', (join) =>
      join.onRef('p.organization_id', '=', 'e.organization_id').onRef('p.edition_id', '=', 'e.edition_id'),
    )
    .select([
      'e.edition_id',
      'plan',
      'period',
      'number',
      'corrects',
      'cutoff',
      'publish_at',
      'manifest',
      'frozen_at',
      'withdrawn_at',
      'published_at',
      'visible_at',
    ])
    .where('e.organization_id', '=', organization)
    .$if(only !== undefined, (query) => query.where('e.edition_id', '=', only!))
    .orderBy('frozen_at', 'desc')
    .limit(500)
    .execute()
  return rows.map(({ published_at: at, visible_at: visibleAt, ...row }) => {
    const { edition_id: id, publish_at: publishAt, frozen_at: frozenAt, withdrawn_at: withdrawnAt, ...rest } = row
    const published = at === null || visibleAt === null ? null : { at, visibleAt }
    return { id, publishAt, frozenAt, withdrawnAt, published, ...rest }
  })
}

export async function signersOf(
  organization: OrganizationId,
  editions: readonly EditionId[],
  tx: Transaction,
): Promise<ReadonlyMap<EditionId, Signer[]>> {
  if (editions.length === 0) return new Map()
  const rows = await tx
    .tables<ReleaseTables>()
    .selectFrom('fanal.edition_signer as s')
    .leftJoin('fanal.edition_sign_off as o', (join) =>
      join.onRef('o.organization_id', '=', 's.organization_id').onRef('o.edition_id', '=', 's.edition_id').onRef('o.level', '=', 's.level'),
    )
    .select(['s.edition_id', 's.level', 'member_id', sql<string>`to_char(due_on, 'YYYY-MM-DD')`.as('due'), 'statement', 'signature'])
    .where('s.organization_id', '=', organization)
    .where('s.edition_id', 'in', [...editions])
    .execute()
  const read = rows.map(({ edition_id: edition, level, member_id: member, due, statement, signature }) => ({
    edition,
    signer: {
      level,
      member,
      due,
      signed: statement === null || signature === null ? null : { statement, signature },
    },
  }))
  return new Map([...Map.groupBy(read, ({ edition }) => edition)].map(([edition, group]) => [edition, group.map(({ signer }) => signer)]))
}

/** The frozen value, canonical JSON; null where there is no such edition here. */
export async function contentOf(organization: OrganizationId, edition: EditionId, tx: Transaction): Promise<Uint8Array | null> {
  const row = await tx
    .tables<ReleaseTables>()
    .selectFrom('fanal.edition')
    .select('content')
    .where('organization_id', '=', organization)
    .where('edition_id', '=', edition)
    .executeTakeFirst()
  return row === undefined ? null : new Uint8Array(row.content)
}

/** One file of an edition of this house; null where there is none. */
export async function fileOf(organization: OrganizationId, edition: EditionId, path: string, tx: Transaction): Promise<Uint8Array | null> {
  const row = await tx
    .tables<ReleaseTables>()
    .selectFrom('fanal.edition_file')
    .select('bytes')
    .where('organization_id', '=', organization)
    .where('edition_id', '=', edition)
    .where('path', '=', path)
    .executeTakeFirst()
  return row === undefined ? null : new Uint8Array(row.bytes)
}

/** Every file of an edition of this house. */
export async function filesIn(organization: OrganizationId, edition: EditionId, tx: Transaction): Promise<EditionFile[]> {
  const rows = await tx
    .tables<ReleaseTables>()
    .selectFrom('fanal.edition_file')
    .select(['path', 'bytes'])
    .where('organization_id', '=', organization)
    .where('edition_id', '=', edition)
    .orderBy(sql`path collate "C"`)
    .execute()
  return rows.map(({ path, bytes }) => ({ path, bytes: new Uint8Array(bytes) }))
}

/** The frozen values of a plan's editions that were published, those that wait for their minute among them. */
export async function contentsPublished(organization: OrganizationId, plan: string, tx: Transaction): Promise<Uint8Array[]> {
  const rows = await tx
    .tables<ReleaseTables>()
    .selectFrom('fanal.edition as e')
    .innerJoin('fanal.edition_publication as p', (join) =>
      join.onRef('p.organization_id', '=', 'e.organization_id').onRef('p.edition_id', '=', 'e.edition_id'),
    )
    .select('content')
    .where('e.organization_id', '=', organization)
    .where('plan', '=', plan)
    .orderBy('published_at')
    .execute()
  return rows.map(({ content }) => new Uint8Array(content))
}

/** Whoever signs, publishes or withdraws an edition waits for whoever does so already. */
export async function holdEdition(edition: EditionId, tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${edition}, 52))`.execute(tx.tables())
}

export async function withdraw(
  edition: EditionId,
  { organization, member, at }: { organization: OrganizationId; member: MemberId; at: Date },
  tx: Transaction,
): Promise<void> {
  await tx
    .tables<ReleaseTables>()
    .updateTable('fanal.edition')
    .set({ withdrawn_at: at, withdrawn_by: member })
    .where('organization_id', '=', organization)
    .where('edition_id', '=', edition)
    .execute()
}

export async function insertSignOff(
  organization: OrganizationId,
  edition: EditionId,
  { statement, signature }: SignOff,
  at: Date,
  tx: Transaction,
): Promise<void> {
  const of = { organization_id: organization, edition_id: edition, level: statement.level }
  await tx
    .tables<ReleaseTables>()
    .insertInto('fanal.edition_sign_off')
    .values({ ...of, statement: JSON.stringify(statement), signature, signed_at: at })
    .execute()
}

export async function insertPublication(
  edition: EditionId,
  { organization, member, at, visibleAt }: { organization: OrganizationId; member: MemberId; at: Date; visibleAt: Date },
  tx: Transaction,
): Promise<void> {
  const of = { organization_id: organization, edition_id: edition }
  await tx
    .tables<ReleaseTables>()
    .insertInto('fanal.edition_publication')
    .values({ ...of, published_at: at, published_by: member, visible_at: visibleAt })
    .execute()
}

interface PublicTables {
  'fanal.published_edition': {
    edition_id: EditionId
    plan: string
    period: string
    number: number
    corrects: string | null
    content: Buffer
    manifest: string
    visible_at: Date
  }
  'fanal.published_edition_file': { edition_id: EditionId; path: string; bytes: Buffer }
  'fanal.published_edition_sign_off': { edition_id: EditionId; level: SignOffLevel; statement: SignOff['statement']; signature: string }
  'fanal.published_release_day': { plan: string; period: string; number: number; at: Date; is_out: boolean }
}

/** What anybody may read: the newest published edition of each plan and period, the latest period first. */
export async function publishedEditions(
  db: Queries,
): Promise<{ id: EditionId; plan: string; period: string; number: number; manifest: string }[]> {
  const rows = await db
    .tables<PublicTables>()
    .selectFrom('fanal.published_edition')
    .select(['edition_id as id', 'plan', 'period', 'number', 'manifest'])
    .distinctOn(['plan', 'period'])
    .orderBy('plan')
    .orderBy('period', 'desc')
    .orderBy('number', 'desc')
    .execute()
  return rows.toSorted((a, b) => (a.period < b.period ? 1 : -1))
}

/** The frozen value of a published edition, canonical JSON. */
export async function publishedContent(id: EditionId, db: Queries): Promise<Uint8Array | null> {
  const row = await db
    .tables<PublicTables>()
    .selectFrom('fanal.published_edition')
    .select('content')
    .where('edition_id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : new Uint8Array(row.content)
}

export async function publishedFile(id: EditionId, path: string, db: Queries): Promise<Uint8Array | null> {
  const row = await db
    .tables<PublicTables>()
    .selectFrom('fanal.published_edition_file')
    .select('bytes')
    .where('edition_id', '=', id)
    .where('path', '=', path)
    .executeTakeFirst()
  return row === undefined ? null : new Uint8Array(row.bytes)
}

/** Every file of a published edition, in the order of their paths. */
export async function publishedFiles(id: EditionId, db: Queries): Promise<EditionFile[]> {
  const rows = await db
    .tables<PublicTables>()
    .selectFrom('fanal.published_edition_file')
    .select(['path', 'bytes'])
    .where('edition_id', '=', id)
    .orderBy(sql`path collate "C"`)
    .execute()
  return rows.map(({ path, bytes }) => ({ path, bytes: new Uint8Array(bytes) }))
}

/** Who said yes to a published edition, in no order. */
export async function publishedSignOffs(id: EditionId, db: Queries): Promise<SignOff[]> {
  const rows = await db
    .tables<PublicTables>()
    .selectFrom('fanal.published_edition_sign_off')
    .select(['statement', 'signature'])
    .where('edition_id', '=', id)
    .execute()
  return rows.map(({ statement, signature }) => ({ statement, signature }))
}

export interface ReleaseDay {
  readonly plan: string
  readonly period: string
  readonly number: number
  readonly at: Date
  readonly isOut: boolean
}

/** The calendar of releases, the next first. */
export async function releaseDays(db: Queries): Promise<ReleaseDay[]> {
  const rows = await db
    .tables<PublicTables>()
    .selectFrom('fanal.published_release_day')
    .selectAll()
    .orderBy('at', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ is_out: isOut, ...row }) => ({ ...row, isOut }))
}
