import { namesOf } from '@fanal/identity'
import { type Actor, type MemberId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { protecting, streamOf } from '../grants/act.ts'
import type { CaseTask, ProtectionCase } from './case.ts'
import { type QueueAsked, queueOf } from './cases.store.ts'
import { tasksFor } from './tasks.store.ts'

export interface CasesView {
  readonly me: MemberId
  /** The soonest due first. */
  readonly cases: readonly ProtectionCase[]
  readonly tasks: readonly CaseTask[]
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
    const leads = [...new Set(cases.flatMap(({ lead }) => (lead === null ? [] : [lead])))]
    const names = await namesOf(actor.organization, leads, tx)
    return { me: actor.member, cases, tasks: await tasksFor(actor, 50, tx), names }
  },
  place: () => null,
  shown: ({ cases, tasks }) => [...new Set([...cases, ...tasks].map(({ subject }) => streamOf(subject)))],
  leaves: 'one-entry',
})
