import { type MemberId, ok, type OrganizationId, type Outcome, type UnitId, type PublicLanguage } from '@fanal/kernel'
import { type Page, type Transaction, keysetPage } from '@fanal/postgres'
import type { EnvelopeKind } from '@fanal/seal'
import { sql } from 'kysely'
import type { InboxTables } from './inbox.tables.ts'
import type { EnvelopeId, ReportId, ReportLanguage, ReportLine, ReportState, Urgency } from './inbox.ts'

const listed = [
  'report_id',
  'unit_id',
  'state',
  'received_hour',
  'messages',
  'replies',
  'bucket',
  'files',
  'sealed_by',
  'channel',
  'language',
  'urgency',
  'minor',
  'assigned_member',
] as const
type ListedRow = Pick<InboxTables['fanal.report'], (typeof listed)[number]>

function reportLine(row: ListedRow): ReportLine {
  const { report_id: id, unit_id: unit, received_hour: receivedHour, sealed_by: sealedBy, assigned_member: assigned, ...same } = row
  return { id, unit, receivedHour, sealedBy, assigned, ...same }
}

export interface QueuePlace {
  readonly organization: OrganizationId
  readonly units: readonly UnitId[]
  readonly state?: ReportState | undefined
  /** What is closed is shown where it is asked for, and where nothing but a unit is. */
  readonly urgency?: Urgency | undefined
  /** `unset`: nobody has said. */
  readonly language?: ReportLanguage | undefined
  readonly channel?: ReportLine['channel'] | undefined
  readonly minor?: ReportLine['minor'] | undefined
  /** Taken by this member, or by nobody where `null`. */
  readonly assigned?: MemberId | null | undefined
  /** From its oldest end: the order of work. */
  readonly oldestFirst?: boolean | undefined
  readonly cursor?: string | undefined
  /** Rows of a page. */
  readonly size: number
}

/** One page of the queues of these units, newest first. */
export async function queuePage(wanted: QueuePlace, tx: Transaction): Promise<Outcome<Page<ReportLine>>> {
  const [first, ...others] = wanted.units
  if (first === undefined) return ok({ rows: [], next: null, previous: null })
  const page = others.length === 0 ? await pageOf(ofUnit(first, wanted, tx), wanted) : await mergedPage(wanted, tx)
  return page.ok ? ok({ ...page.value, rows: page.value.rows.map(reportLine) }) : page
}

function ofUnit(unit: UnitId, wanted: QueuePlace, tx: Transaction) {
  const { organization, state, urgency, language, channel, minor, assigned, oldestFirst = false } = wanted
  let queue = tx
    .tables<InboxTables>()
    .selectFrom('fanal.report')
    .select(listed)
    .where('organization_id', '=', organization)
    .where('unit_id', '=', unit)
  if (state !== undefined) queue = queue.where('state', '=', state)
  if (urgency !== undefined) queue = queue.where('urgency', '=', urgency)
  if (assigned !== undefined)
    queue = assigned === null ? queue.where('assigned_member', 'is', null) : queue.where('assigned_member', '=', assigned)
  if (channel !== undefined) queue = queue.where('channel', '=', channel)
  if (minor !== undefined) queue = queue.where('minor', '=', minor)
  // as its index has it (0022)
  if (language !== undefined) queue = queue.where(sql`(case when language is null then 'unset' else language end)`, '=', language)
  const isFiltered = [urgency, language, channel, minor, assigned].some((asked) => asked !== undefined)
  return state === undefined && (oldestFirst || isFiltered) ? queue.where('state', '<>', 'closed') : queue
}

function pageOf(query: ReturnType<typeof ofUnit>, { size, cursor, oldestFirst = false }: QueuePlace): Promise<Outcome<Page<ListedRow>>> {
  const by = [
    { column: 'received_hour', type: 'timestamptz' },
    { column: 'report_id', type: 'uuid' },
  ] as const
  return keysetPage(query, { by, direction: oldestFirst ? 'ascending' : 'descending', size, cursor })
}

/**
 * Several queues as one: a page of each from its own index, one row longer than asked, then the page of what they gave.
 * @NOTE one statement over all of them makes PostgreSQL sort every row of every queue (measured at 500,000: 1.2 s a page)
 */
async function mergedPage(wanted: QueuePlace, tx: Transaction): Promise<Outcome<Page<ListedRow>>> {
  const candidates: ReportId[] = []
  for (const unit of wanted.units) {
    // oxlint-disable-next-line no-await-in-loop -- one connection: one after the other
    const page = await pageOf(ofUnit(unit, wanted, tx), { ...wanted, size: wanted.size + 1 })
    if (!page.ok) return page
    candidates.push(...page.value.rows.map((row) => row.report_id))
  }
  if (candidates.length === 0) return ok({ rows: [], next: null, previous: null })
  const given = tx
    .tables<InboxTables>()
    .selectFrom('fanal.report')
    .select(listed)
    .where('organization_id', '=', wanted.organization)
    .where('report_id', 'in', candidates)
  return await pageOf(given, wanted)
}

export interface StoredReport extends ReportLine {
  /** X-Wing public key of the reporter's mailbox, 1,216 bytes. */
  readonly mailbox: Uint8Array
}

/**
 * A report of this organization.
 * @param lock  holds it against every other change until the transaction ends
 */
export async function reportOf(
  organization: OrganizationId,
  id: ReportId,
  tx: Transaction,
  { lock = false } = {},
): Promise<StoredReport | null> {
  const query = tx
    .tables<InboxTables>()
    .selectFrom('fanal.report')
    .select([...listed, 'mailbox'])
    .where('organization_id', '=', organization)
    .where('report_id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row === undefined ? null : { ...reportLine(row), mailbox: row.mailbox }
}

export interface StoredEnvelope {
  readonly id: EnvelopeId
  readonly kind: EnvelopeKind
  readonly ordinal: number
  readonly receivedHour: Date
  readonly sealedBy: string
  readonly files: number
  readonly bytes: Uint8Array
}

/** Everything that was said in a report, in its order, sealed. */
export async function envelopesOf(organization: OrganizationId, id: ReportId, tx: Transaction): Promise<StoredEnvelope[]> {
  const rows = await tx
    .tables<InboxTables>()
    .selectFrom('fanal.report_envelope')
    .select(['envelope_id', 'kind', 'ordinal', 'received_hour', 'sealed_by', 'files', 'bytes'])
    .where('organization_id', '=', organization)
    .where('report_id', '=', id)
    .orderBy('ordinal')
    .orderBy('envelope_id')
    .execute()
  return rows.map((row) => ({
    id: row.envelope_id,
    kind: row.kind,
    ordinal: row.ordinal,
    receivedHour: row.received_hour,
    sealedBy: row.sealed_by,
    files: row.files,
    bytes: row.bytes,
  }))
}

export interface StoredFile {
  readonly envelope: EnvelopeId
  readonly part: number
  /** Chunks that have arrived. */
  readonly chunks: number
  /** Whether the last one and all before it have arrived. */
  readonly complete: boolean
}

/** What has arrived of the files of a report. */
export async function filesOf(organization: OrganizationId, id: ReportId, tx: Transaction): Promise<StoredFile[]> {
  const rows = await tx
    .tables<InboxTables>()
    .selectFrom('fanal.report_file_chunk')
    .select([
      'envelope_id',
      'part',
      sql<number>`count(*)::int`.as('chunks'),
      sql<boolean>`coalesce(max(chunk_index) filter (where last) + 1 = count(*), false)`.as('complete'),
    ])
    .where('organization_id', '=', organization)
    .where('report_id', '=', id)
    .groupBy(['envelope_id', 'part'])
    .orderBy('envelope_id')
    .orderBy('part')
    .execute()
  return rows.map((row) => ({ envelope: row.envelope_id, part: row.part, chunks: row.chunks, complete: row.complete }))
}

export async function chunkOf(
  organization: OrganizationId,
  at: { report: ReportId; envelope: EnvelopeId; part: number; index: number },
  tx: Transaction,
): Promise<Uint8Array | null> {
  const row = await tx
    .tables<InboxTables>()
    .selectFrom('fanal.report_file_chunk')
    .select('bytes')
    .where('organization_id', '=', organization)
    .where('report_id', '=', at.report)
    .where('envelope_id', '=', at.envelope)
    .where('part', '=', at.part)
    .where('chunk_index', '=', at.index)
    .executeTakeFirst()
  return row?.bytes ?? null
}

export async function setState(organization: OrganizationId, id: ReportId, state: ReportState, tx: Transaction): Promise<void> {
  await tx
    .tables<InboxTables>()
    .updateTable('fanal.report')
    .set({ state })
    .where('organization_id', '=', organization)
    .where('report_id', '=', id)
    .execute()
}

export async function setLanguage(organization: OrganizationId, id: ReportId, language: PublicLanguage, tx: Transaction): Promise<void> {
  await tx
    .tables<InboxTables>()
    .updateTable('fanal.report')
    .set({ language })
    .where('organization_id', '=', organization)
    .where('report_id', '=', id)
    .execute()
}

/** Whether this envelope of the report is stored already: a reply that was sent twice. */
export async function hasEnvelope(organization: OrganizationId, report: ReportId, envelope: string, tx: Transaction): Promise<boolean> {
  const row = await tx
    .tables<InboxTables>()
    .selectFrom('fanal.report_envelope')
    .select('ordinal')
    .where('organization_id', '=', organization)
    .where('report_id', '=', report)
    .where('envelope_id', '=', envelope as EnvelopeId)
    .executeTakeFirst()
  return row !== undefined
}

export interface NewReply {
  readonly sequence: number
  /** Sealed to the receipt. */
  readonly reply: Uint8Array
  readonly copy: { readonly envelope: EnvelopeId; readonly epoch: number; readonly sealedBy: string; readonly bytes: Uint8Array }
  readonly hour: Date
}

/** Puts a reply into the mailbox and the unit's own copy beside the report; the caller holds the report's lock. */
export async function storeReply(organization: OrganizationId, report: ReportId, said: NewReply, tx: Transaction): Promise<void> {
  const db = tx.tables<InboxTables>()
  const counted = await db
    .updateTable('fanal.report')
    .set((eb) => ({ state: 'answered', last_hour: said.hour, messages: eb('messages', '+', 1), replies: eb('replies', '+', 1) }))
    .where('organization_id', '=', organization)
    .where('report_id', '=', report)
    .returning('messages')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('fanal.line_reply')
    .values({ organization_id: organization, report_id: report, sequence: said.sequence, sent_hour: said.hour, bytes: said.reply })
    .execute()
  await db
    .insertInto('fanal.report_envelope')
    .values({
      organization_id: organization,
      report_id: report,
      envelope_id: said.copy.envelope,
      ordinal: counted.messages,
      kind: 'answer',
      epoch: said.copy.epoch,
      sealed_by: said.copy.sealedBy,
      files: 0,
      received_hour: said.hour,
      bytes: said.copy.bytes,
    })
    .execute()
}
