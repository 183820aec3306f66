import { namesOf, unitsOf } from '@fanal/identity'
import { type Actor, type Bilingual, type MemberId, type UnitId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { protecting, streamOf } from '../grants/act.ts'
import type { CaseTransfer } from '../transfer/transfer.ts'
import { transfersAsked, transfersAway } from '../transfer/transfer.store.ts'
import type { CaseTask, ProtectionCase } from './case.ts'
import { type QueueAsked, queueOf } from './cases.store.ts'
import { tasksFor } from './tasks.store.ts'

export interface CasesView {
  readonly me: MemberId
  /** The soonest due first. */
  readonly cases: readonly ProtectionCase[]
  readonly tasks: readonly CaseTask[]
  /** Cases that somebody asks me to take: a number and codes, and nothing of the person. */
  readonly asked: readonly CaseTransfer[]
  /** Cases that were mine and have moved, where ended ones are listed. */
  readonly away: readonly CaseTransfer[]
  readonly units: ReadonlyMap<UnitId, Bilingual>
  /** Of whoever leads one of these. */
  readonly names: ReadonlyMap<MemberId, string>
}

const most = 200

/** My queue: every case that a grant of mine reaches, and what is to be done about them, the soonest due first. */
export const listCases = query({
  name: 'protect.list-cases',
  access: protecting,
  sensitivity: 'C2',
  purpose: 'services',
  async load(asked: QueueAsked, tx: Transaction, actor: Actor): Promise<CasesView | null> {
    if (actor.kind !== 'member') return null
    const cases = await queueOf(actor, { ...asked, limit: Math.min(asked.limit, most) }, tx)
    const transfers = asked.closed ? [] : await transfersAsked(actor, tx)
    const away = asked.closed ? await transfersAway(actor, tx) : []
    const named = [
      ...cases.map(({ lead }) => lead),
      ...transfers.map(({ from }) => from.member),
      ...away.map(({ acceptedBy }) => acceptedBy),
    ]
    const names = await namesOf(actor.organization, [...new Set(named.filter((one) => one !== null))], tx)
    const units = transfers.length + away.length === 0 ? [] : await unitsOf(actor.organization, tx)
    return {
      me: actor.member,
      cases,
      tasks: await tasksFor(actor, 50, tx),
      asked: transfers,
      away,
      units: new Map(units.map(({ unit, en, fr }) => [unit, { en, fr }])),
      names,
    }
  },
  place: () => null,
  shown: ({ cases, tasks, asked, away }) => [...new Set([...cases, ...tasks, ...asked, ...away].map(({ subject }) => streamOf(subject)))],
  leaves: 'one-entry',
})
