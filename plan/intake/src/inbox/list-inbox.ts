import { type UnitName, membersOfUnit, unitsOf } from '@fanal/identity'
import { type Actor, type MemberId, type Outcome, type StreamId, type UnitId, query } from '@fanal/kernel'
import type { Page, Transaction } from '@fanal/postgres'
import { type ReportLanguage, type ReportLine, type ReportState, type Urgency, intakeAccess, intakeUnits } from './inbox.ts'
import { queuePage } from './inbox.store.ts'

export interface ListInbox {
  /** One unit; every unit of the member's where none is named. */
  readonly unit?: UnitId | undefined
  readonly state?: ReportState | undefined
  readonly urgency?: Urgency | undefined
  readonly language?: ReportLanguage | undefined
  readonly channel?: ReportLine['channel'] | undefined
  /** Only those in which somebody may be under 18. */
  readonly minor?: 'possible' | undefined
  /** What the member has taken, or nobody has. */
  readonly whose?: 'mine' | 'nobody' | undefined
  readonly order?: 'newest' | 'oldest' | undefined
  readonly cursor?: string | undefined
}

export interface Inbox {
  /** A refusal where the cursor is none of ours. */
  readonly page: Outcome<Page<ReportLine>>
  /** The units whose inbox the member works at. */
  readonly units: readonly UnitName[]
  /** Names of the colleagues of these units. */
  readonly members: ReadonlyMap<MemberId, string>
  readonly me: MemberId
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
    const { state, urgency, language, channel, minor, cursor } = input
    const assigned = input.whose === undefined ? undefined : input.whose === 'mine' ? actor.member : null
    const place = {
      organization: actor.organization,
      units,
      state,
      urgency,
      language,
      channel,
      minor,
      assigned,
      oldestFirst: input.order === 'oldest',
      cursor,
      size: pageSize,
    }
    const page = await queuePage(place, tx)
    const colleagues = await Promise.all(mine.map((unit) => membersOfUnit({ organization: actor.organization, unit }, tx)))
    const names = await unitsOf(actor.organization, tx)
    const members = new Map(colleagues.flat().map(({ member, displayName }) => [member, displayName]))
    return { page, members, me: actor.member, units: names.filter((name) => mine.includes(name.unit)) }
  },
  place: (_inbox, input, actor) =>
    input.unit === undefined || actor.kind !== 'member' ? null : { organization: actor.organization, unit: input.unit },
  shown: ({ page }) => (page.ok ? page.value.rows.map((row) => row.id as string as StreamId) : []),
  leaves: 'one-entry',
})
