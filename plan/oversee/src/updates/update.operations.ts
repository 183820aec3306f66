import { type Actor, type Bilingual, type LedgerEvent, type MemberActor, type Place, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { Commitment } from '../plan/plan.ts'
import { contributors, coordinators, unitOf } from './access.ts'
import type { At, Party } from './coordinating.store.ts'
import { departmentsOf, lastTime, periodsSeen, reviewsFromOutside } from './facts.ts'
import { deskOf, streamOf } from './period.operations.ts'
import { type OpenedPeriod, type ReportingPeriodId, answersFor } from './reporting-period.ts'
import { type ChosenStanding, type Said, type UpdateLog, type UpdateStep, type WrittenStep, isWritten } from './update.ts'
import { type UpdateAct, attemptUpdate } from './update-machine.ts'
import { holdUpdate, insertDecision, insertVersion, logsOf } from './updates.store.ts'

/** One promise of one period, held until the act is done. */
export interface Held extends Place {
  readonly actor: MemberActor
  readonly at: At
  readonly period: OpenedPeriod
  readonly commitment: Commitment
  readonly log: UpdateLog
  readonly last: ChosenStanding | null
  /** The departments that the member writes for. */
  readonly mine: readonly Party[]
  /** Who answers for the promise, where the secretariat has said so. */
  readonly party: Party | null
  /** Whether the member's organization was named from outside to review the plan. */
  readonly isOutside: boolean
}

export interface Named {
  readonly period: ReportingPeriodId
  readonly commitment: string
}

/** What is known of a promise in a period, and nobody else changes it meanwhile. */
export async function holdPromise(
  { period: id, commitment: code }: Named,
  place: Place,
  tx: Transaction,
  actor: Actor,
): Promise<Held | null> {
  if (actor.kind !== 'member') return null
  const { periods, parties, reviewers } = await periodsSeen(actor, tx)
  const period = periods.find((seen) => seen.id === id)
  const commitment = period?.commitments.find((asked) => asked.id === code)
  if (period === undefined || commitment === undefined) return null
  const at = { organization: period.organization, period: id, commitment: code }
  await holdUpdate(at, tx)
  const logs = await logsOf(period.organization, [id], tx)
  const last = await lastTime(period, periods, tx)
  return {
    ...place,
    actor,
    at,
    period,
    commitment,
    log: logs.find((log) => log.commitment === code) ?? { commitment: code, steps: [] },
    last: last.get(code)?.standing ?? null,
    mine: departmentsOf(actor, period.organization, parties),
    party:
      parties.find(({ organization, department }) => organization === period.organization && department === answersFor(commitment)) ?? null,
    isOutside: reviewsFromOutside(actor, period, reviewers),
  }
}

/** What an act on an update leaves in the ledger: codes, never a word of it. */
function eventOf(step: UpdateStep, held: Held): LedgerEvent {
  const { period, commitment } = held
  const codes = { period: period.id, plan: period.plan, commitment: commitment.id, update: step.version }
  const said: LedgerEvent['data'] = isWritten(step)
    ? { department: step.department, standing: step.said.standing, nil: step.said.nil, reached: step.said.reached }
    : {}
  const type = `oversee.update.${step.kind}`
  return { type, version: 1, organization: held.organization, stream: streamOf(held), data: { ...codes, ...said } }
}

const placeOf = (actor: Actor): Place | null => {
  const unit = unitOf(actor, 'department-contributor')
  return actor.kind !== 'member' || unit === null ? null : { organization: actor.organization, unit }
}

function attempted(held: Held, act: UpdateAct) {
  return attemptUpdate(held.log, act, { commitment: held.commitment, last: held.last })
}

export interface KeepUpdate extends Named {
  readonly command: 'draft' | 'submit'
  readonly said: Said
  readonly seen: number
  readonly at: Date
}

const writing = ({ command, said, seen, at }: KeepUpdate, { actor, mine }: Held): UpdateAct => ({
  command,
  said,
  seen,
  at,
  by: actor.member,
  departments: mine.map(({ department }) => department),
})

/** A contributor writes for their own department: keeps a draft, or sends it to the secretariat. */
export const keepUpdate = operation({
  name: 'oversee.keep-update',
  access: contributors,
  async load(input: KeepUpdate, tx: Transaction, actor: Actor): Promise<Held | null> {
    const place = placeOf(actor)
    return place === null ? null : await holdPromise(input, place, tx, actor)
  },
  place: (held: Held) => held,
  decide(held: Held, input) {
    const step = attempted(held, writing(input, held))
    return step.ok ? decided([eventOf(step.value, held)]) : step
  },
  async apply(_events, tx: Transaction, input, held): Promise<void> {
    const step = attempted(held, writing(input, held))
    if (!step.ok || !isWritten(step.value) || held.party === null) throw new Error('an update that was refused')
    await insertVersion(held.at, held.party.id, step.value, tx)
  },
})

export interface DecideUpdate extends Named {
  readonly command: 'return' | 'approve'
  readonly reason: Bilingual | null
  readonly seen: number
  readonly at: Date
}

const deciding = ({ command, reason, seen, at }: DecideUpdate, { actor }: Held): UpdateAct => ({
  command,
  reason,
  seen,
  at,
  by: actor.member,
})

/** The secretariat approves what a department sent, or returns it and says why; never whoever wrote a word of it. */
export const decideUpdate = operation({
  name: 'oversee.decide-update',
  access: coordinators,
  async load(input: DecideUpdate, tx: Transaction, actor: Actor): Promise<Held | null> {
    const desk = deskOf(actor)
    const held = desk === null ? null : await holdPromise(input, desk, tx, actor)
    return held === null || held.period.organization !== held.organization ? null : held
  },
  place: (held: Held) => held,
  decide(held: Held, input) {
    const step = attempted(held, deciding(input, held))
    return step.ok ? decided([eventOf(step.value, held)]) : step
  },
  async apply(_events, tx: Transaction, input, held): Promise<void> {
    const step = attempted(held, deciding(input, held))
    const written = held.log.steps.findLast((one): one is WrittenStep => isWritten(one))
    if (!step.ok || isWritten(step.value) || written === undefined || held.party === null) throw new Error('a decision that was refused')
    await insertDecision(held.at, { party: held.party.id, by: written.by }, step.value, tx)
  },
})
