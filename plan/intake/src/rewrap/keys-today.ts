import type { TodayItem, Urgency } from '@fanal/handover'
import { type Actor, type Bilingual, type Language, type UnitId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type KeysOwed, longestEpochDays } from '@fanal/vault'
import { intakeAccess, intakeUnits } from '../inbox/inbox.ts'
import { keysTodayCounts as counts, keysTodayText as text } from './keys-today.text.ts'
import { rewrapRoutes } from './rewrap.routes.ts'
import { countOld } from './rewrap.store.ts'

const dayMs = 86_400_000
/** More is not counted. */
const most = 1000

export interface KeysFacts extends KeysOwed {
  /** Messages, and what was handed over, that are still wrapped to earlier keys. */
  readonly old: number
}

/** For each unit, what still lies under earlier keys; an envelope sealed while the keys rolled may be a day late. */
export const oldToday = query({
  name: 'intake.old-today',
  access: intakeAccess,
  sensitivity: 'C1',
  purpose: 'key-keeping',
  async load({ owed }: { readonly owed: readonly KeysOwed[] }, tx: Transaction, actor: Actor): Promise<readonly KeysFacts[] | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    const mine: readonly UnitId[] = intakeUnits(actor)
    const facts: KeysFacts[] = []
    for (const one of owed.filter(({ unit }) => mine.includes(unit))) {
      const until = new Date(one.madeAt.getTime() + dayMs)
      // oxlint-disable-next-line no-await-in-loop -- one connection
      const old = one.epoch === 1 ? 0 : await countOld({ organization, unit: one.unit }, one.epoch, tx, until)
      facts.push({ ...one, old })
    }
    return facts
  },
  place: () => null,
  shown: () => [],
  leaves: 'entry-per-record',
})

function counted(name: Bilingual, count: number, of: keyof typeof counts): Bilingual {
  const shown = count > most ? `${most}+` : String(count)
  const noun = counts[of][count === 1 ? 'one' : 'more']
  return { en: `${name.en}: ${shown} ${noun.en}`, fr: `${name.fr} : ${shown} ${noun.fr}` }
}

/** What keys ask of a member: first to get their own, then what only those who hold them can do. */
export function keysItems(facts: readonly KeysFacts[], now: Date): TodayItem[] {
  return facts.flatMap(({ unit, name, madeAt, isWaiting, waiting, old }) => {
    const item = (kind: keyof typeof text, detail: Bilingual, urgency: Urgency): TodayItem => ({
      kind: `keys.${kind}`,
      title: text[kind],
      detail,
      href: (language: Language) => rewrapRoutes.keys.href({ language }, { unit }),
      since: madeAt,
      due: null,
      urgency,
    })
    if (isWaiting) return [item('mine', name, 'soon')]
    const isOld = now.getTime() - madeAt.getTime() > longestEpochDays * dayMs
    return [
      ...(waiting > 0 ? [item('waiting', counted(name, waiting, 'waiting'), 'soon')] : []),
      ...(old > 0 ? [item('rewrap', counted(name, old, 'rewrap'), 'soon')] : []),
      ...(isOld ? [item('old', name, 'routine')] : []),
    ]
  })
}
