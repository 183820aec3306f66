import { type ReferralDecision, type ReferralId, checkDecision } from '@fanal/handover'
import {
  type Actor,
  type Duty,
  type LedgerEvent,
  type MemberActor,
  type Outcome,
  type Place,
  byDuty,
  decided,
  operation,
  refuse,
} from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { TaskId } from '../cases/case.ts'
import type { CommandId } from '../grants/access-grant.ts'
import { takeCommand } from '../grants/grants.store.ts'
import { grantRefusals } from '../grants/grants.text.ts'
import { type Attempted, attempt } from '../machine.ts'
import { actOfMember } from './referral-act.ts'
import { referralDate } from './referral-dates.ts'
import { type ReferralCommand, type ReferralState, commandOfDecision, referralMachine } from './referral-machine.ts'
import { type Referred, factsOfReferral, progressOfReferred, referredEvent } from './referral.ts'
import { consentOfAsked, decideAndTell, referredById } from './referred.store.ts'

/** Whose duty it is to answer what other organizations send: those who protect, and those who open the unit's inbox. */
const receivingDuties = ['case-worker', 'case-supervisor', 'intake-officer'] as const satisfies readonly Duty[]
export const receiving = byDuty(...receivingDuties)

/** Whether somebody may see what other organizations refer to their units. */
export const mayBeReferredTo = (held: readonly Duty[]): boolean => held.some((duty) => (receivingDuties as readonly Duty[]).includes(duty))

/** A decision without the parts that the server knows. */
export type Answer = ReferralDecision extends infer One
  ? One extends ReferralDecision
    ? Omit<One, 'call' | 'referral' | 'by'>
    : never
  : never

export interface AnswerReferral {
  readonly command: CommandId
  readonly referral: ReferralId
  readonly answer: Answer
  readonly at: Date
}

export interface Asked extends Place {
  readonly actor: MemberActor
  readonly sent: 'fresh' | 'repeated' | 'taken'
  readonly row: Referred
  /** Until when the person's yes holds; `null` where it is over. */
  readonly consentUntil: Date | null
}

/** What the receiver's act stands on; `null` where nothing was offered to a unit of whoever acts. */
export async function askedNow(
  operationName: string,
  input: Pick<AnswerReferral, 'command' | 'referral' | 'at'>,
  tx: Transaction,
  actor: Actor,
): Promise<Asked | null> {
  if (actor.kind !== 'member') return null
  const { organization } = actor
  const act = { operation: operationName, target: input.referral, at: input.at }
  const consentUntil = await consentOfAsked(input.referral, input.at, tx)
  const row = await referredById(organization, input.referral, tx)
  if (row === null) return null
  return { organization, unit: row.unit, actor, sent: await takeCommand(input.command, act, actor, tx), row, consentUntil }
}

function decisionOf({ organization }: Asked, { answer, referral }: AnswerReferral): ReferralDecision {
  return { call: 'decision', referral, by: organization, ...answer }
}

/** Opens, accepts, waits, declines, starts, and says what came of it: the second call of the contract. Opening and accepting ask the yes again. */
export const answerReferral = operation({
  name: 'protect.answer-referral',
  access: receiving,
  load: (input: AnswerReferral, tx: Transaction, actor: Actor) => askedNow('protect.answer-referral', input, tx, actor),
  place: (asked: Asked) => asked,
  decide(asked: Asked, input: AnswerReferral) {
    if (asked.sent === 'taken') return grantRefusals.commandTaken
    if (asked.sent === 'repeated') return decided<LedgerEvent>([])
    const done = tryAnswer(asked, input)
    if (!done.ok) return done
    const { call: _, referral: __, by: ___, says: ____, ...codes } = decisionOf(asked, input)
    return decided([referredEvent(asked.organization, input.referral, done.value.event, codes)])
  },
  async apply(events, tx: Transaction, input: AnswerReferral, asked: Asked): Promise<{ state: ReferralState }> {
    const done = events.length === 0 ? null : tryAnswer(asked, input)
    if (done === null || !done.ok) return { state: asked.row.state }
    const { progress } = done.value
    const { state, version, seq } = progress
    const { answer, at } = input
    const first = answer.says === 'received' ? { received_by: asked.actor.member, received_at: at } : { answered_at: at }
    const ends = referralMachine.states[state].ends ? { ended_at: at } : {}
    const codes = {
      ...(answer.says === 'declined' && { decline_reason: answer.reason }),
      ...(answer.says === 'waiting' && { wait_days: answer.waitDays }),
      ...((answer.says === 'completed' || answer.says === 'failed') && { outcome: answer.outcome }),
    }
    await decideAndTell(asked.row, { state, version, seq, ...first, ...ends, ...codes }, taskOf(input), tx)
    return { state }
  },
})

/** What the sender has to do next: the id of the act that asked for it names it. */
export function taskOf({ command, at }: Pick<AnswerReferral, 'command' | 'at'>) {
  const due = referralDate('tell', at)
  return { id: command as string as TaskId, dueAt: due.at, rule: due.rule, at }
}

function tryAnswer(asked: Asked, input: AnswerReferral): Outcome<Attempted<ReferralState, ReferralCommand>> {
  const { row, consentUntil } = asked
  const { classes, urgency, offeredAt, respondBy } = row
  const decision = decisionOf(asked, input)
  const offer = {
    call: 'offer',
    referral: row.id,
    from: row.from.organization,
    to: row.organization,
    classes,
    urgency,
    offeredAt,
    respondBy,
  } as const
  const checked = checkDecision(offer, decision)
  if (!checked.ok) return refuse(checked.code)
  const facts = factsOfReferral(
    {
      organization: row.from.organization,
      to: { kind: 'unit', organization: row.organization, unit: row.unit, service: null },
      classes,
      respondBy,
    },
    {
      consent: consentUntil === null ? null : { to: row.organization, classes, validTo: consentUntil },
      declineReason: decision.says === 'declined' ? decision.reason : null,
      outcome: decision.says === 'completed' || decision.says === 'failed' ? decision.outcome : null,
    },
  )
  return attempt(referralMachine, progressOfReferred(row), commandOfDecision(decision), facts, actOfMember(asked, input.at))
}
