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

/** What came of a hand-over was passed on: a reply with this number was laid into the person's mailbox after it came back. */
export const tellOutcome = operation({
  name: 'intake.tell-outcome',
  access: intakeAccess,
  async load(
    input: { readonly handover: HandoverId; readonly sequence: number; readonly at: Date },
    tx: Transaction,
    actor: Actor,
  ): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    const handover = await handoverOf(actor.organization, input.handover, tx, { lock: true })
    const report = handover && (await reportOf(actor.organization, handover.report, tx))
    return handover && report && { ...handover, replies: report.replies }
  },
  place: (facts: Facts) => facts,
  decide(facts: Facts, { sequence }) {
    if (facts.state === 'told') return decided([])
    if (afterSender(facts.state, 'tell') === null) return refuse('conflict', say.notNow)
    // @NOTE a reply from before the outcome came back says nothing of it, however it is noted
    if (sequence > facts.replies || sequence <= (facts.answeredAfter ?? 0)) return refuse('not-answered', say.noReply)
    const data = { handover: facts.id, answer: facts.answer, sequence }
    return decided([reportEvent(facts, facts.report, 'intake.handover.told', data)])
  },
  async apply(events, tx: Transaction, { at }, facts: Facts): Promise<{ state: Handover['state'] }> {
    if (events.length > 0) await changeHandover(facts, { state: 'told', told_hour: hourOf(at) }, tx)
    return { state: 'told' }
  },
})
