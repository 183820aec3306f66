import { afterSender } from '@fanal/handover'
import { type Actor, decided, hourOf, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { intakeAccess, reportEvent } from '../inbox/inbox.ts'
import { reportOf } from '../inbox/inbox.store.ts'
import type { Handover, HandoverId } from './handover.ts'
import { handoverRefusals as say } from './handover.refusals.ts'
import { changeHandover, handoverOf } from './handover.store.ts'

interface Facts extends Handover {
  readonly replies: number
}

export interface TellOutcome {
  readonly handover: HandoverId
  /** The reply that lies in the person's mailbox; `null` where nobody opens it, because the person wanted no receipt. */
  readonly sequence: number | null
  readonly at: Date
}

/** What came of a hand-over was passed on by a reply that was written after it came back, or cannot be. That nobody will come back stands sealed in the report: an officer says it. */
export const tellOutcome = operation({
  name: 'intake.tell-outcome',
  access: intakeAccess,
  async load(input: TellOutcome, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    const handover = await handoverOf(actor.organization, input.handover, tx, { lock: true })
    const report = handover && (await reportOf(actor.organization, handover.report, tx))
    return handover && report && { ...handover, replies: report.replies }
  },
  place: (facts: Facts) => facts,
  decide(facts: Facts, { sequence }) {
    const next = sequence === null ? 'untold' : 'told'
    if (facts.state === next) return decided([])
    if (afterSender(facts.state, sequence === null ? 'leave-untold' : 'tell') === null) return refuse('conflict', say.notNow)
    // @NOTE a reply from before the outcome came back says nothing of it, however it is noted
    const isNoReply = sequence !== null && (sequence > facts.replies || sequence <= (facts.answeredAfter ?? 0))
    if (isNoReply) return refuse('not-answered', say.noReply)
    const said = { handover: facts.id, answer: facts.answer }
    const data = sequence === null ? { ...said, because: 'no-receipt' } : { ...said, sequence }
    return decided([reportEvent(facts, facts.report, `intake.handover.${next}`, data)])
  },
  async apply(events, tx: Transaction, { sequence, at }, facts: Facts): Promise<{ state: Handover['state'] }> {
    const state = sequence === null ? 'untold' : 'told'
    if (events.length > 0) await changeHandover(facts, { state, ...(sequence === null ? {} : { told_hour: hourOf(at) }) }, tx)
    return { state }
  },
})
