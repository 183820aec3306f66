import { createHash } from 'node:crypto'
import { type Actor, type Place, type StreamId, type World, byDuty, decided, operation, query, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { planReaders } from '../../plan/access.ts'
import { insertObservations, planOf } from '../../plan/plan.store.ts'
import type { Plan } from '../../plan/plan.ts'
import { type SeriesRead, readSeries } from './read-series.ts'

/** Who enters values: whoever answers for their statistics. */
export const valueKeepers = byDuty('statistician')

/** The unit for which a member enters values; `null` for everybody else. */
function statisticsUnit(actor: Actor) {
  if (actor.kind !== 'member') return null
  return actor.held.find(({ duty }) => duty === 'statistician')?.unit ?? null
}

export interface ValuesDesk {
  readonly plan: Plan
  readonly mayEnter: boolean
}

/** A plan's values with all their vintages. */
export const valuesDesk = query({
  name: 'oversee.values',
  access: planReaders,
  sensitivity: 'C1',
  purpose: 'oversight',
  async load({ plan }: { readonly plan: string }, tx: Transaction, actor: Actor): Promise<ValuesDesk | null> {
    if (actor.kind !== 'member') return null
    const held = await planOf(actor.organization, plan, tx)
    return held === null ? null : { plan: held.plan, mayEnter: statisticsUnit(actor) !== null }
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})

export interface ValuesFile {
  readonly plan: string
  readonly bytes: Uint8Array
  readonly world: World
}

interface Facts extends Place {
  readonly actor: Extract<Actor, { kind: 'member' }>
  readonly read: SeriesRead
}

/** Takes a file of values, whole or not at all. What is held already is not added again; nothing is changed or taken away. */
export const enterValues = operation({
  name: 'oversee.enter-values',
  access: valueKeepers,
  async load({ plan, bytes, world }: ValuesFile, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const unit = statisticsUnit(actor)
    if (actor.kind !== 'member' || unit === null) return null
    const held = await planOf(actor.organization, plan, tx)
    if (held === null) return null
    const today = world.now().toISOString().slice(0, 10)
    return { organization: actor.organization, unit, actor, read: readSeries(bytes, { plan: held.plan, today }) }
  },
  place: (facts: Facts) => facts,
  decide({ organization, unit, read }: Facts, { plan, bytes }) {
    if (!read.ok) return refuse('invalid', read.faults[0]!.say)
    const digest = createHash('sha256').update(bytes).digest('hex')
    const data = { plan, rows: read.value.length, digest }
    return decided([{ type: 'oversee.values.entered', version: 1, organization, stream: unit as string as StreamId, data }])
  },
  /** @returns how many were new */
  async apply(_events, tx: Transaction, { plan, world }, { organization, actor, read }): Promise<number> {
    if (!read.ok) return 0
    const fresh = await insertObservations(plan, read.value, { organization, member: actor.member, world }, tx)
    return fresh.length
  },
})
