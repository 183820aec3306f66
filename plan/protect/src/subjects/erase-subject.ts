import { type Actor, type LedgerEvent, type MemberActor, type Place, byDuty, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { isFrozen } from '../demands/demands.store.ts'
import { demandRefusals } from '../demands/demands.text.ts'
import { type SubjectCommand, streamOf } from '../grants/act.ts'
import { holdSubject, takeCommand } from '../grants/grants.store.ts'
import { grantRefusals } from '../grants/grants.text.ts'
import { endedByErasure } from '../referral/ended-consent.ts'
import type { Referral } from '../referral/referral.ts'
import { heldReferralsOf } from '../referral/referral.store.ts'
import type { Subject } from './subject.ts'
import { eraseRow, subjectById } from './subjects.store.ts'

interface Facts extends Place {
  readonly actor: MemberActor
  readonly sent: 'fresh' | 'repeated' | 'taken'
  readonly now: Subject
  readonly referrals: readonly Referral[]
  /** A demand for their records is running. */
  readonly frozen: boolean
}

/**
 * Destroys every key of a person and every sealed byte, and ends what was offered to others on their yes. What is left are codes, times and digests that mean nothing without the keys.
 * Who approves it and what a legal hold says is decided before (`requests`).
 */
export const eraseSubject = operation({
  name: 'protect.erase-subject',
  access: byDuty('privacy-officer'),
  async load(input: SubjectCommand, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    await holdSubject(input.subject, tx, { alone: true })
    const now = await subjectById(organization, input.subject, tx)
    if (now === null) return null
    const sent = await takeCommand(input.command, { operation: 'protect.erase-subject', target: input.subject, at: input.at }, actor, tx)
    const referrals = await heldReferralsOf(organization, input.subject, tx, { withConsents: true })
    return { organization, unit: now.unit, actor, sent, now, referrals, frozen: await isFrozen(input.subject, tx) }
  },
  place: (facts: Facts) => facts,
  decide({ organization, sent, now, referrals, frozen }: Facts, { subject, at }: SubjectCommand) {
    if (sent === 'taken') return grantRefusals.commandTaken
    if (sent === 'repeated' || now.status === 'erased') return decided<LedgerEvent>([])
    if (frozen) return demandRefusals.frozen
    const erased: LedgerEvent = { type: 'protect.subject.erased', version: 1, organization, stream: streamOf(subject), data: {} }
    return decided([erased, ...endedByErasure(referrals, at)])
  },
  async apply(events, tx: Transaction, { subject, at }: SubjectCommand): Promise<void> {
    if (events.length > 0) await eraseRow(subject, at, tx)
  },
})
