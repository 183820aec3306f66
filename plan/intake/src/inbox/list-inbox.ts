import { type UnitName, unitsOf } from '@fanal/identity'
import { type Actor, type Outcome, type StreamId, type UnitId, query } from '@fanal/kernel'
import type { Page, Transaction } from '@fanal/postgres'
import { type ReportLine, type ReportState, intakeAccess, intakeUnits } from './inbox.ts'
import { queuePage } from './inbox.store.ts'

export interface ListInbox {
  /** One unit; every unit of the member's where none is named. */
  readonly unit?: UnitId | undefined
  readonly state?: ReportState | undefined
  readonly cursor?: string | undefined
}

export interface Inbox {
  /** A refusal where the cursor is none of ours. */
  readonly page: Outcome<Page<ReportLine>>
  /** The units whose inbox the member works at. */
  readonly units: readonly UnitName[]
}

const pageSize = 50

/** The queue of a unit, or of all units where the member works at the inbox. */
export const listInbox = query({
  name: 'intake.list-inbox',
  access: intakeAccess,
  sensitivity: 'C2',
  purpose: 'triage',
  async load(input: ListInbox, tx: Transaction, actor: Actor): Promise<Inbox | null> {
    if (actor.kind !== 'member') return null
    const mine = intakeUnits(actor)
    // The runner holds the unit that is asked for against the member's duties: that is its place.
    const units = input.unit === undefined ? mine : [input.unit]
    const page = await queuePage({ organization: actor.organization, units, state: input.state, cursor: input.cursor, size: pageSize }, tx)
    const names = await unitsOf(actor.organization, tx)
    return { page, units: names.filter((name) => mine.includes(name.unit)) }
  },
  place: (_inbox, input, actor) =>
    input.unit === undefined || actor.kind !== 'member' ? null : { organization: actor.organization, unit: input.unit },
  shown: ({ page }) => (page.ok ? page.value.rows.map((row) => row.id as string as StreamId) : []),
  leaves: 'one-entry',
})
