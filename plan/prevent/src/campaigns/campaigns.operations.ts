import { type Actor, type MemberId, type Place, type StreamId, type UnitId, decided, operation, query, refuse } from '@fanal/kernel'
import { type UnitName, unitsOf } from '@fanal/identity'
import type { Transaction } from '@fanal/postgres'
import { keepers, readers, unitsKept } from '../records/access.ts'
import { recordText } from '../records/codes.text.ts'
import { historyOf, holding } from '../records/entries.ts'
import type { Activity, ActivityCount, ActivityId, ChannelContacts } from './activity.ts'
import { activitiesOf, channelContactsOf, countsOf, insertActivity, insertCount, isCodeTaken } from './campaigns.store.ts'
import { campaignsText } from './campaigns.text.ts'

export interface CampaignDesk {
  readonly activities: readonly Activity[]
  readonly counts: readonly ActivityCount[]
  /** What the line's units confirmed of these activities' codes, in whichever organization. */
  readonly contacts: readonly ChannelContacts[]
  /** The units of the organization, and which of them the reader keeps records for. */
  readonly units: readonly UnitName[]
  readonly kept: readonly UnitId[]
}

/** Every activity of the organization with its counts. */
export const campaignDesk = query({
  name: 'prevent.campaign-desk',
  access: readers,
  sensitivity: 'C1',
  purpose: 'prevention',
  async load(_input: object, tx: Transaction, actor: Actor): Promise<CampaignDesk | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    const activities = await activitiesOf(organization, tx)
    const counts = await countsOf(organization, tx)
    const codes = [...new Set(activities.flatMap(({ code }) => code ?? []))]
    const contacts = await channelContactsOf(codes, tx)
    return { activities, counts, contacts, units: await unitsOf(organization, tx), kept: unitsKept(actor) }
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})

interface Facts extends Place {
  readonly member: MemberId
  /** The entry that is replaced; `null` for a first one, `'gone'` where another stands there already. */
  readonly replaced: Activity | 'gone' | null
  readonly codeTaken: boolean
}

export interface KeepActivity extends Activity {
  readonly at: Date
}

async function activityFacts(input: KeepActivity, tx: Transaction, actor: Actor): Promise<Facts | null> {
  if (actor.kind !== 'member') return null
  const { organization, member } = actor
  const here = { organization, unit: input.unit, member }
  if (input.replaces === null) return { ...here, replaced: null, codeTaken: input.code !== null && (await isCodeTaken(input.code, tx)) }
  const all = await activitiesOf(organization, tx)
  const replaced = all.find(({ id }) => id === input.replaces)
  if (replaced === undefined || replaced.unit !== input.unit) return null
  return { ...here, replaced: holding(all).includes(replaced) ? replaced : 'gone', codeTaken: false }
}

/** A program officer enters what was done, or a further entry that stands for an earlier one. */
export const keepActivity = operation({
  name: 'prevent.keep-activity',
  access: keepers,
  load: activityFacts,
  place: (facts: Facts) => facts,
  decide(facts: Facts, { id, unit, replaces, why, kind, audience, action, code, language, region }) {
    if ((why === 'new') !== (replaces === null)) return refuse('invalid', recordText.badForm)
    if (facts.replaced === 'gone') return refuse('conflict', recordText.meanwhile)
    if (facts.codeTaken) return refuse('code-taken', campaignsText.codeTaken)
    // @NOTE what is printed on a poster stays what it is, whatever else is corrected
    if (facts.replaced !== null && facts.replaced.code !== code) return refuse('invalid', recordText.badForm)
    const data = { activity: id, replaces, why, kind, audience, action, code, language, region }
    const { organization } = facts
    return decided([{ type: 'prevent.activity.entered', version: 1, organization, stream: unit as string as StreamId, data }])
  },
  apply: (_events, tx: Transaction, { at, ...activity }, facts) => insertActivity(activity, { ...facts, at }, tx),
})

interface CountFacts extends Place {
  readonly member: MemberId
  readonly first: ActivityId
  readonly gone: boolean
}

export interface KeepCount extends Omit<ActivityCount, 'unit'> {
  readonly at: Date
}

async function countFacts(input: KeepCount, tx: Transaction, actor: Actor): Promise<CountFacts | null> {
  if (actor.kind !== 'member') return null
  const { organization, member } = actor
  const all = await activitiesOf(organization, tx)
  const activity = holding(all).find(({ id }) => id === input.activity)
  const first = activity === undefined ? undefined : historyOf(activity, all).at(-1)
  if (activity === undefined || first === undefined) return null
  const held = holding(await countsOf(organization, tx)).filter((count) => count.activity === first.id)
  const gone = input.replaces !== null && !held.some(({ id }) => id === input.replaces)
  return { organization, unit: activity.unit, member, first: first.id, gone }
}

/** A program officer enters how many, of what, on which day. */
export const keepCount = operation({
  name: 'prevent.keep-count',
  access: keepers,
  load: countFacts,
  place: (facts: CountFacts) => facts,
  decide({ organization, unit, first, gone }: CountFacts, { id, replaces, why, measure, on, people }) {
    if ((why === 'new') !== (replaces === null)) return refuse('invalid', recordText.badForm)
    if (gone) return refuse('conflict', recordText.meanwhile)
    const data = { activity: first, count: id, replaces, why, measure, on, people }
    return decided([{ type: 'prevent.activity.counted', version: 1, organization, stream: unit as string as StreamId, data }])
  },
  apply: (_events, tx: Transaction, { at, ...count }, { organization, unit, member, first }) =>
    insertCount({ ...count, unit, activity: first }, { organization, member, at }, tx),
})
