import type { TodayItem } from '@fanal/handover'
import { type Behaviours, runs } from '@fanal/http'
import { type Actor, type Query, type World, ok } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { keysOwed } from '@fanal/vault'
import { unattendedUnits } from '../duty/unattended.ts'
import { handoverToday } from '../handover/handover-today.ts'
import { keysItems, oldToday } from '../rewrap/keys-today.ts'
import { inboxToday } from './inbox-today.ts'
import { TodayPage } from './today.pages.tsx'
import type { todayRoutes } from './today.routes.ts'
import { todayText } from './today.text.ts'
import { inOrder } from './today.ts'

export interface TodayServices {
  readonly world: World
}

/** What another pillar says that its members owe. */
export type TodaySource = Query<Transaction, { readonly now: Date }, readonly TodayItem[]>

/** Nobody is asked for what their duties do not open: a refusal would be noted every time that the page is opened. */
function mayAsk({ access }: TodaySource, actor: Actor): boolean {
  return access.kind === 'signed-in' || (actor.kind === 'member' && actor.held.some(({ duty }) => access.duties.includes(duty)))
}

/** *Today*: what every slice says that its members owe, in one order; the app adds those of the other pillars. */
export const todayBehaviours = (others: readonly TodaySource[] = []): Behaviours<typeof todayRoutes, TodayServices> => ({
  today: runs([inboxToday, handoverToday, keysOwed, oldToday, unattendedUnits, ...others], async (c) => {
    const now = c.services.world.now()
    const inbox = await c.run(inboxToday, { now })
    if (!inbox.ok) return inbox
    const handovers = await c.run(handoverToday, { now })
    if (!handovers.ok) return handovers
    const owed = await c.run(keysOwed, {})
    if (!owed.ok) return owed
    const keys = await c.run(oldToday, { owed: owed.value })
    if (!keys.ok) return keys
    const unattended = await c.run(unattendedUnits, { now })
    if (!unattended.ok) return unattended
    const more: TodayItem[] = []
    for (const source of others) {
      // oxlint-disable-next-line no-await-in-loop -- few, and each is a transaction of its own
      const owes = mayAsk(source, c.actor) ? await c.run(source, { now }) : ok([])
      if (!owes.ok) return owes
      more.push(...owes.value)
    }
    const items = inOrder([...inbox.value, ...handovers.value, ...keysItems(keys.value, now), ...more], now)
    return c.page(TodayPage({ language: c.language, items, unattended: unattended.value, now, csrf: c.csrf }), {
      title: todayText.title[c.language],
    })
  }),
})
