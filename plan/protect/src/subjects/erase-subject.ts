import { type Actor, type LedgerEvent, type MemberActor, type Place, byDuty, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { isFrozen } from '../demands/demands.store.ts'
import { demandRefusals } from '../demands/demands.text.ts'
import type { SubjectCommand } from '../grants/act.ts'
import { holdSubject, takeCommand } from '../grants/grants.store.ts'
import { grantRefusals } from '../grants/grants.text.ts'
import type { Subject } from './subject.ts'
import { eraseRow, subjectById } from './subjects.store.ts'
import { type WholePerson, erasedWhole, heldWhole } from './whole-person.ts'

interface Facts extends Place {
  readonly actor: MemberActor
  readonly sent: 'fresh' | 'repeated' | 'taken'
  readonly now: Subject
  readonly whole: WholePerson
  /** A demand for their records is running. */
  readonly frozen: boolean
}

/**
 * Destroys every key of a person and every sealed byte, of each record that is theirs, and ends what was offered to others on their yes. What is left are codes, times and digests that mean nothing without the keys.
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
    const whole = await heldWhole(organization, input.subject, tx)
    return { organization, unit: now.unit, actor, sent, now, whole, frozen: await isFrozen(input.subject, tx) }
  },
  place: (facts: Facts) => facts,
  decide({ sent, now, whole, frozen }: Facts, { at }: SubjectCommand) {
    if (sent === 'taken') return grantRefusals.commandTaken
    if (sent === 'repeated' || now.status === 'erased') return decided<LedgerEvent>([])
    if (frozen) return demandRefusals.frozen
    return decided(erasedWhole(whole, at))
  },
  async apply(events, tx: Transaction, { subject, at }: SubjectCommand): Promise<void> {
    if (events.length > 0) await eraseRow(subject, at, tx)
  },
})
