import { type Behaviours, runs } from '@fanal/http'
import type { World } from '@fanal/kernel'
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

/** *Today*: what every slice says that its members owe, in one order. */
export const todayBehaviours: Behaviours<typeof todayRoutes, TodayServices> = {
  today: runs([inboxToday, handoverToday, keysOwed, oldToday, unattendedUnits], async (c) => {
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
    const items = inOrder([...inbox.value, ...handovers.value, ...keysItems(keys.value, now)], now)
    return c.page(TodayPage({ language: c.language, items, unattended: unattended.value, now, csrf: c.csrf }), {
      title: todayText.title[c.language],
    })
  }),
}
