import type { MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { sql } from 'kysely'
import type { ReportId, ReportState } from '../inbox/inbox.ts'
import type { SelectorKind } from './selector.ts'

interface SelectorTables {
  'fanal.report_selector': {
    organization_id: OrganizationId
    report_id: ReportId
    kind: SelectorKind
    token: Uint8Array
    added_by: MemberId
    added_hour: Date
  }
}

/** One identifier as the server knows it: a keyed hash. */
export interface Token {
  readonly kind: SelectorKind
  readonly token: Uint8Array
}

export interface SeenReport {
  readonly kind: SelectorKind
  readonly token: Uint8Array
  readonly report: ReportId
  readonly unit: UnitId
  readonly receivedHour: Date
  readonly state: ReportState
}

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/**
 * Where these identifiers stand, in reports of these units, newest first.
 * @param most  rows per identifier
 */
export async function reportsWith(
  asked: {
    readonly organization: OrganizationId
    readonly units: readonly UnitId[]
    readonly tokens: readonly Token[]
    readonly most: number
  },
  tx: Transaction,
): Promise<SeenReport[]> {
  const { organization, units, tokens, most } = asked
  if (tokens.length === 0 || units.length === 0) return []
  const rows = await tx.query<{
    kind: SelectorKind
    token: Uint8Array
    report_id: ReportId
    unit_id: UnitId
    received_hour: Date
    state: ReportState
  }>(
    `select t.kind, t.token, found.report_id, found.unit_id, found.received_hour, found.state
     from unnest($2::text[], $3::bytea[]) t (kind, token),
     lateral (
       select r.report_id, r.unit_id, r.received_hour, r.state
       from fanal.report_selector s join fanal.report r on r.organization_id = s.organization_id and r.report_id = s.report_id
       where s.organization_id = $1 and s.kind = t.kind and s.token = t.token and r.unit_id = any ($4::uuid[])
       order by r.received_hour desc, r.report_id desc
       limit $5) found`,
    [organization, tokens.map(({ kind }) => kind), tokens.map(({ token }) => buffer(token)), units, most],
  )
  return rows.map((row) => ({
    kind: row.kind,
    token: row.token,
    report: row.report_id,
    unit: row.unit_id,
    receivedHour: row.received_hour,
    state: row.state,
  }))
}

export async function tokensOf(organization: OrganizationId, report: ReportId, tx: Transaction): Promise<Token[]> {
  return await tx
    .tables<SelectorTables>()
    .selectFrom('fanal.report_selector')
    .select(['kind', 'token'])
    .where('organization_id', '=', organization)
    .where('report_id', '=', report)
    .orderBy('kind')
    .orderBy('token')
    .execute()
}

export interface KeptBy {
  readonly organization: OrganizationId
  readonly report: ReportId
  readonly member: MemberId
  readonly hour: Date
}

/** Adds what is new and removes what was taken back. */
export async function changeTokens(at: KeptBy, add: readonly Token[], remove: readonly Token[], tx: Transaction): Promise<void> {
  const db = tx.tables<SelectorTables>()
  if (remove.length > 0)
    await db
      .deleteFrom('fanal.report_selector')
      .where('organization_id', '=', at.organization)
      .where('report_id', '=', at.report)
      .where((eb) => eb.or(remove.map(({ kind, token }) => eb.and([eb('kind', '=', kind), eb('token', '=', sql.val(buffer(token)))]))))
      .execute()
  if (add.length > 0)
    await db
      .insertInto('fanal.report_selector')
      .values(
        add.map(({ kind, token }) => ({
          organization_id: at.organization,
          report_id: at.report,
          kind,
          token: buffer(token),
          added_by: at.member,
          added_hour: at.hour,
        })),
      )
      .onConflict((row) => row.columns(['organization_id', 'report_id', 'kind', 'token']).doNothing())
      .execute()
}
