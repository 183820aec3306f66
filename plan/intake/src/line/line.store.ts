import type { Queries } from '@fanal/postgres'
import { type Opening, openingAt } from './opening-hours.ts'
import type { Presence } from './presence.ts'

/** One call of `fanal.line_accept`; hashes are SHA-256. */
export interface Acceptance {
  readonly locatorHash: Uint8Array
  readonly fetchHash: Uint8Array
  readonly uploadHash: Uint8Array
  readonly mailbox: Uint8Array
  readonly organization: string
  readonly unit: string
  readonly report: string
  readonly envelope: string
  readonly kind: string
  readonly epoch: number
  readonly sealedBy: string
  readonly bucket: number
  readonly files: number
  readonly bytes: Uint8Array
  readonly hour: Date
  readonly entry: string
  readonly entryBody: Uint8Array
}

const accept =
  'select outcome, accepted_hour from fanal.line_accept($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)'

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

interface Accepted {
  readonly outcome: 'accepted' | 'already' | 'mismatch' | 'unknown-unit'
  readonly hour: Date | null
}

/** What `line_accept` raises where a report of this id stands under another receipt: nothing of the call is kept. */
const reportTaken = 'FA001'

/** One statement, one commit: when it answers, what it accepted is on disk. */
export async function acceptEnvelope(a: Acceptance, db: Queries): Promise<Accepted> {
  const values = [
    buffer(a.locatorHash),
    buffer(a.fetchHash),
    buffer(a.uploadHash),
    buffer(a.mailbox),
    a.organization,
    a.unit,
    a.report,
    a.envelope,
    a.kind,
    a.epoch,
    a.sealedBy,
    a.bucket,
    a.files,
    buffer(a.bytes),
    a.hour,
    a.entry,
    buffer(a.entryBody),
  ]
  const rows = await db
    .query<{ outcome: Accepted['outcome']; accepted_hour: Date | null }>(accept, values)
    .catch((fault: { code?: unknown }) => {
      if (fault.code === reportTaken) return [{ outcome: 'mismatch' as const, accepted_hour: null }]
      throw fault
    })
  const [row] = rows
  if (row === undefined) throw new Error('line_accept answered nothing')
  return { outcome: row.outcome, hour: row.accepted_hour }
}

export async function storeChunk(
  chunk: {
    locatorHash: Uint8Array
    uploadHash: Uint8Array
    envelope: string
    part: number
    index: number
    last: boolean
    bytes: Uint8Array
  },
  db: Queries,
): Promise<'stored' | 'already' | 'differs' | 'unknown' | `held ${number}`> {
  const [row] = await db.query<{ outcome: 'stored' | 'already' | 'differs' | 'unknown' | `held ${number}` }>(
    'select fanal.line_upload($1, $2, $3, $4, $5, $6, $7) as outcome',
    [buffer(chunk.locatorHash), buffer(chunk.uploadHash), chunk.envelope, chunk.part, chunk.index, chunk.last, buffer(chunk.bytes)],
  )
  return row?.outcome ?? 'unknown'
}

export interface WaitingReply {
  readonly sequence: number
  readonly bytes: Uint8Array
}

/** The mailbox's unit and what waits in it; an unknown receipt has a unit too, always the same one. Null where nobody receives. */
export async function pickUp(
  keys: { locatorHash: Uint8Array; fetchHash: Uint8Array },
  db: Queries,
): Promise<{ unit: string | null; replies: WaitingReply[] }> {
  const rows = await db.query<{ unit_id: string | null; sequence: number | null; bytes: Buffer | null }>(
    'select unit_id, sequence, bytes from fanal.line_pick_up($1, $2)',
    [buffer(keys.locatorHash), buffer(keys.fetchHash)],
  )
  const replies = rows.flatMap((row) => (row.sequence === null || row.bytes === null ? [] : [{ sequence: row.sequence, bytes: row.bytes }]))
  return { unit: rows[0]?.unit_id ?? null, replies }
}

export async function acknowledge(
  read: {
    locatorHash: Uint8Array
    fetchHash: Uint8Array
    report: string
    upTo: number
    organization: string
    entry: string
    entryBody: Uint8Array
  },
  db: Queries,
): Promise<number> {
  const [row] = await db.query<{ gone: number }>('select fanal.line_acknowledge($1, $2, $3, $4, $5, $6, $7) as gone', [
    buffer(read.locatorHash),
    buffer(read.fetchHash),
    read.report,
    read.upTo,
    read.organization,
    read.entry,
    buffer(read.entryBody),
  ])
  return row?.gone ?? 0
}

/** What the public may know of this node: its deployment and the newest signed directory; null before keys were made. */
export async function readPublished(db: Queries): Promise<{
  deployment: string
  rootPublic: Uint8Array
  fingerprint: string
  demonstration: boolean
  body: Uint8Array
  signature: Uint8Array
} | null> {
  const [row] = await db.query<{
    deployment_id: string
    root_public: Buffer
    fingerprint: string
    demonstration: boolean
    body: Buffer
    signature: Buffer
  }>(
    `select d.deployment_id, d.root_public, d.fingerprint, d.demonstration, k.body, k.signature
     from fanal.published_deployment d, lateral (select body, signature from fanal.published_directory order by version desc limit 1) k`,
  )
  if (row === undefined) return null
  return {
    deployment: row.deployment_id,
    rootPublic: row.root_public,
    fingerprint: row.fingerprint,
    demonstration: row.demonstration,
    body: row.body,
    signature: row.signature,
  }
}

/** When each receiving unit is there, by its id. */
export async function readPresences(db: Queries, now: Date): Promise<Readonly<Record<string, Presence>>> {
  const rows = await db.query<{
    unit_id: string
    time_zone: string | null
    hours: Opening[] | null
    answers_within_hours: number | null
    on_duty: boolean
    closed: string[] | null
  }>('select unit_id, time_zone, hours, answers_within_hours, on_duty, closed from fanal.published_unit')
  return Object.fromEntries(
    rows.map((row) => {
      const week = { timeZone: row.time_zone, hours: row.hours ?? [], closed: row.closed ?? [] }
      const { timeZone, hours } = week
      const opening = openingAt(week, now)
      return [row.unit_id, { timeZone, hours, answersWithinHours: row.answers_within_hours, onDuty: row.on_duty, opening }]
    }),
  )
}
