import type { TodayItem } from '@fanal/handover'
import { type Actor, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { ageRule } from './age.ts'
import { keeperAccess, keeperOf } from './keepers.ts'
import { ownRoutes } from './own.routes.ts'
import { unassured } from './own.store.ts'

/** Entries that grew old, for *Today*: one line for all of them, which leads to the list. */
export const directoryToday = query({
  name: 'protect.directory-today',
  access: keeperAccess,
  sensitivity: 'C2',
  purpose: 'directory',
  async load({ now }: { readonly now: Date }, tx: Transaction, actor: Actor): Promise<readonly TodayItem[] | null> {
    const keeper = keeperOf(actor)
    if (keeper === null) return null
    const { count, oldest } = await unassured(keeper.organization, new Date(now.getTime() - ageRule.days * 86_400_000), tx)
    if (count === 0 || oldest === null) return []
    return [
      {
        kind: 'directory.old',
        title: { en: 'Services to look at', fr: 'Services à vérifier' },
        detail: {
          en:
            count === 1
              ? 'One of your services was last said to be right long ago'
              : `${count} of your services were last said to be right long ago`,
          fr:
            count === 1
              ? 'Un de vos services n’a pas été confirmé depuis longtemps'
              : `${count} de vos services n’ont pas été confirmés depuis longtemps`,
        },
        href: (language) => ownRoutes.ownServices.href({ language }),
        since: oldest,
        due: null,
        urgency: 'routine',
      },
    ]
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})
