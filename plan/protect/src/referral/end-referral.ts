import type { ReferralId } from '@fanal/handover'
import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { endTasksOf } from '../cases/tasks.store.ts'
import { allows, protecting } from '../grants/act.ts'
import { attempt } from '../machine.ts'
import { type KnownReferral, type ReferralAct, actOfMember, knownReferral } from './referral-act.ts'
import { referralMachine } from './referral-machine.ts'
import { type ErrorReason, factsOfReferral, progressOfReferral, referralEvent } from './referral.ts'
import { changeReferral, recall } from './referral.store.ts'

export interface EndReferral extends ReferralAct {
  /** `null` takes it back; a reason says that it was a mistake from the beginning. */
  readonly error: ErrorReason | null
}

const tried = (known: KnownReferral, { error, at }: EndReferral) =>
  attempt(
    referralMachine,
    progressOfReferral(known.row),
    error === null ? 'withdraw' : 'mark-as-error',
    factsOfReferral(known.row, { errorReason: error !== null }),
    actOfMember(known, at),
  )

/** Takes a referral back. The packet is given to nobody any more, and whoever opened it is told to stop, in the same transaction. */
export const endReferral = operation({
  name: 'protect.end-referral',
  access: protecting,
  load: (input: EndReferral, tx: Transaction, actor: Actor) => knownReferral('protect.end-referral', input, tx, actor),
  place: () => null,
  decide(known: KnownReferral, input: EndReferral) {
    const may = allows(known, { classes: ['C2'], operation: 'change', at: input.at })
    if (!may.ok) return may
    if (may.value === 'done-before') return decided<LedgerEvent>([])
    const done = tried(known, input)
    return done.ok ? decided([referralEvent(known.row, done.value.event, { because: input.error ?? 'taken-back' })]) : done
  },
  async apply(events, tx: Transaction, input: EndReferral, known: KnownReferral): Promise<{ referral: ReferralId }> {
    const done = events.length === 0 ? null : tried(known, input)
    if (done?.ok === true) {
      const { progress } = done.value
      await changeReferral(known.row, { ...progress, error_reason: input.error, ended_at: known.row.endedAt ?? input.at }, tx)
      await recall(known.row, input.at, tx)
      await endTasksOf(known.organization, input.referral, { as: 'cancelled', by: known.actor.member, at: input.at }, tx)
    }
    return { referral: input.referral }
  },
})
