import { type Actor, type OrganizationId, type Place, type StreamId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type EnvelopeId, type ReportId, intakeAccess } from './inbox.ts'
import { chunkOf, reportOf } from './inbox.store.ts'

export interface ReadChunk {
  readonly report: ReportId
  readonly envelope: EnvelopeId
  /** From 1. */
  readonly part: number
  /** From 0. */
  readonly index: number
}

interface Chunk extends Place {
  readonly organization: OrganizationId
  readonly report: ReportId
  readonly bytes: Uint8Array
}

/** One sealed chunk of a file. Each leaves a read entry: whoever skips the first chunk has still read something. */
export const readChunk = query({
  name: 'intake.read-chunk',
  access: intakeAccess,
  sensitivity: 'C3',
  purpose: 'triage',
  async load(input: ReadChunk, tx: Transaction, actor: Actor): Promise<Chunk | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    const report = await reportOf(organization, input.report, tx)
    const bytes = await chunkOf(organization, input, tx)
    return report && bytes && { organization, unit: report.unit, report: report.id, bytes }
  },
  place: (chunk) => chunk,
  shown: (chunk) => [chunk.report as string as StreamId],
  leaves: 'entry-per-record',
})
