import type { TodayItem } from '@fanal/handover'
import { type Actor, type Bilingual, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { currentDirectory } from '@fanal/vault'
import { receiving } from './answer-referral.ts'
import { unitName } from './referral-names.ts'
import { referralRoutes } from './referral.routes.ts'
import { type Referred, urgencyText } from './referral.ts'
import { referredTo } from './referred.store.ts'

const mostListed = 200

const waits = {
  stop: { en: 'Stop using this: an answer is waited for', fr: 'Cessez d’utiliser ceci : une réponse est attendue' },
  open: { en: 'A referral to open and answer', fr: 'Une orientation à ouvrir et à laquelle répondre' },
  answer: { en: 'A referral to accept or decline', fr: 'Une orientation à accepter ou à refuser' },
} as const satisfies Record<string, Bilingual>

/** What is waited for; `null` where it is nobody's turn here. */
function waitsFor({ state, stopAskedAt, stopAnswer }: Referred): keyof typeof waits | null {
  if (stopAskedAt !== null && stopAnswer === null) return 'stop'
  if (state === 'offered') return 'open'
  return state === 'received' ? 'answer' : null
}

/** For *Today*: what others offered to one's units, by the day on which an answer is due, and what has to be stopped. */
export const referredToday = query({
  name: 'protect.referred-today',
  access: receiving,
  sensitivity: 'C2',
  purpose: 'services',
  async load(_input: { readonly now: Date }, tx: Transaction, actor: Actor): Promise<readonly TodayItem[] | null> {
    if (actor.kind !== 'member') return null
    const referred = await referredTo(actor.organization, mostListed, tx)
    const directory = (await currentDirectory(tx))?.body ?? null
    return referred.flatMap((row): readonly TodayItem[] => {
      const what = waitsFor(row)
      if (what === null) return []
      const [from, urgency] = [unitName(directory, row.from.unit), urgencyText[row.urgency]]
      const isStop = what === 'stop'
      return [
        {
          kind: isStop ? 'referral.to-stop' : 'referral.to-answer',
          title: waits[what],
          detail: isStop ? from : { en: `${from.en}. ${urgency.en}`, fr: `${from.fr}. ${urgency.fr}` },
          href: (language) => referralRoutes.oneReferred.href({ language, referral: row.id }),
          since: row.stopAskedAt ?? row.offeredAt,
          due: isStop ? null : row.respondBy,
          urgency: isStop || row.urgency === 'today' ? 'now' : 'soon',
        },
      ]
    })
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})
