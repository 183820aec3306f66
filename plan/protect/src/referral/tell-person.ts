import type { ReferralId } from '@fanal/handover'
import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { endTasksOf } from '../cases/tasks.store.ts'
import { allows, protecting } from '../grants/act.ts'
import { attempt } from '../machine.ts'
import { type ContactChannel, mayContact } from '../subjects/safe-contact.ts'
import { type KnownReferral, type ReferralAct, actOfMember, knownReferral } from './referral-act.ts'
import { referralMachine } from './referral-machine.ts'
import { factsOfReferral, progressOfReferral, referralEvent } from './referral.ts'
import { changeReferral } from './referral.store.ts'

export interface TellReferral extends ReferralAct {
  /** How the person is told, or was just now. */
  readonly channel: ContactChannel
}

const tried = (known: KnownReferral, { channel, at }: TellReferral) =>
  attempt(
    referralMachine,
    progressOfReferral(known.row),
    'inform-survivor',
    factsOfReferral(known.row, { mayContact: mayContact(known.person.safeContact, at, channel).may }),
    actOfMember(known, at),
  )

/** The person knows what came of it: then the loop is closed. A moment or a way that is not safe refuses, and the task stays. */
export const tellReferral = operation({
  name: 'protect.tell-referral',
  access: protecting,
  load: (input: TellReferral, tx: Transaction, actor: Actor) => knownReferral('protect.tell-referral', input, tx, actor),
  place: () => null,
  decide(known: KnownReferral, input: TellReferral) {
    const may = allows(known, { classes: ['C2'], operation: 'change', at: input.at })
    if (!may.ok) return may
    if (may.value === 'done-before') return decided<LedgerEvent>([])
    const done = tried(known, input)
    return done.ok ? decided([referralEvent(known.row, done.value.event, { channel: input.channel })]) : done
  },
  async apply(events, tx: Transaction, input: TellReferral, known: KnownReferral): Promise<{ referral: ReferralId }> {
    const done = events.length === 0 ? null : tried(known, input)
    if (done?.ok === true) {
      await changeReferral(known.row, { ...done.value.progress, informed_at: input.at }, tx)
      await endTasksOf(known.organization, input.referral, { as: 'done', by: known.actor.member, at: input.at }, tx)
    }
    return { referral: input.referral }
  },
})
