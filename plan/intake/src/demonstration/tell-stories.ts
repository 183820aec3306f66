import { timedId } from '@fanal/kernel'
import { writeReceipt } from '@fanal/seal'
import { noteBrief } from '../contact/brief-contact.ts'
import { setProfile, startShift } from '../duty/duty.operations.ts'
import type { ShiftId } from '../duty/duty.store.ts'
import { beginStory } from './begin-story.ts'
import { countedStories } from './counted.stories.ts'
import { type SoFar, doDeed, soFarOf } from './do-deed.ts'
import { hotlineStories } from './hotline.stories.ts'
import { ownStories } from './own.stories.ts'
import { type Hands, type Stage, act, handsOn } from './stage.ts'
import type { PlaceName, Story } from './story.ts'
import { witnessStories } from './witness.stories.ts'

export type { Stage } from './stage.ts'

/** A receipt of the demonstration: what its invented reporter would have kept. */
export interface ToldReceipt {
  readonly name: Story['name']
  /** 27 digits. */
  readonly receipt: string
}

interface Moment {
  readonly hoursAgo: number
  happen(): Promise<void>
}

/**
 * Tells every story on a node that was just founded, deed after deed in the order of their hours.
 * @returns the receipts that are shown
 */
export async function tellStories(stage: Stage): Promise<readonly ToldReceipt[]> {
  const hands = handsOn(stage)
  const receipts: ToldReceipt[] = []
  const moments: Moment[] = []
  for (const story of [...hotlineStories, ...ownStories, ...witnessStories, ...countedStories]) {
    // oxlint-disable-next-line no-await-in-loop -- Argon2id takes 64 MiB: one at a time
    const { keys, entropy } = await hands.receipt(story.receiptShown === true)
    if (entropy !== null) receipts.push({ name: story.name, receipt: writeReceipt(entropy) })
    moments.push(...momentsOf(hands, soFarOf(story, keys)))
  }
  await keepHours(hands)
  // a stable sort: what happens in one hour keeps its order
  for (const { hoursAgo, happen } of moments.toSorted((a, b) => b.hoursAgo - a.hoursAgo)) {
    hands.setClock(hoursAgo)
    // oxlint-disable-next-line no-await-in-loop -- one deed follows from another
    await happen()
  }
  await keepDuty(hands)
  return receipts
}

function momentsOf(hands: Hands, soFar: SoFar): Moment[] {
  const { story, keys } = soFar
  const begun: Moment = { hoursAgo: story.hoursAgo, happen: () => beginStory(hands, story, keys) }
  return [begun, ...story.deeds.map((deed) => ({ hoursAgo: deed.hoursAgo, happen: () => doDeed(hands, soFar, deed) }))]
}

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const weekdays = [1, 2, 3, 4, 5]

/** When each team is there and how soon it answers, as whoever leads it says. */
const hours: readonly { readonly place: PlaceName; readonly by: string; readonly open: 'always' | 'office'; readonly within: number }[] = [
  { place: 'intake', by: 'luc', open: 'always', within: 4 },
  { place: 'youth', by: 'luc', open: 'office', within: 24 },
  { place: 'shelter', by: 'sam', open: 'always', within: 12 },
  { place: 'police', by: 'dana', open: 'office', within: 48 },
  { place: 'child-protection', by: 'kim', open: 'always', within: 24 },
]

async function keepHours(hands: Hands): Promise<void> {
  hands.setClock(120)
  const at = hands.world.now()
  const weeks = {
    always: [{ days: everyDay, from: '00:00', to: '24:00' }],
    office: [{ days: weekdays, from: '09:00', to: '17:00' }],
  } as const
  for (const { place, by, open, within } of hours) {
    const { unit } = hands.stage.places[place]
    const profile = { unit, timeZone: 'America/Toronto', hours: weeks[open], closed: [], answersWithinHours: within, at }
    // oxlint-disable-next-line no-await-in-loop -- five
    await act(hands, setProfile, profile, by)
  }
}

/** Who is there now, and the two contacts of this morning with nothing in them. */
async function keepDuty(hands: Hands): Promise<void> {
  const { unit } = hands.stage.places.intake
  hands.setClock(1)
  for (const kind of ['silent', 'test'] as const) {
    const id = timedId<'brief-contact'>(hands.world.now(), hands.world.chance(10))
    // oxlint-disable-next-line no-await-in-loop -- two
    await act(hands, noteBrief, { id, unit, kind, channel: 'call', at: hands.world.now() }, 'noor')
  }
  hands.setClock(0)
  const at = hands.world.now()
  for (const by of ['amina', 'noor']) {
    const id: ShiftId = timedId(at, hands.world.chance(10))
    // oxlint-disable-next-line no-await-in-loop -- two
    await act(hands, startShift, { id, unit, hours: 12, at }, by)
  }
}
