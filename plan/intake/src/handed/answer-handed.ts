import { type DeclineId, type OutcomeId, type ReceiverState, mayBecome, outcomesOf } from '@fanal/handover'
import { type Actor, type Bilingual, type MemberId, decided, hourOf, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { intakeAccess } from '../inbox/inbox.ts'
import { type Handed, type HandedId, handedEvent } from './handed.ts'
import { answerSender, handedOf } from './handed.store.ts'

/** What a receiver says to a sender: that it has it, why it does not take it, or what came of it. */
export type HandedAnswer =
  | { readonly state: 'received' }
  | { readonly state: 'declined'; readonly reason: DeclineId }
  | { readonly state: 'outcome'; readonly outcome: OutcomeId }

interface Facts extends Handed {
  readonly member: MemberId
}

const notNow: Bilingual = {
  en: 'This cannot be said any more, or not yet: it stands somewhere else by now. Reload the page.',
  fr: 'On ne peut plus, ou pas encore, le dire : l’état a changé entre-temps. Rechargez la page.',
}
const notYours: Bilingual = {
  en: 'A receiver like yours does not say this. Choose another outcome.',
  fr: 'Un destinataire comme le vôtre ne communique pas cette suite. Choisissez-en une autre.',
}

function codeOf(answer: HandedAnswer): string | null {
  switch (answer.state) {
    case 'received':
      return null
    case 'declined':
      return answer.reason
    case 'outcome':
      return answer.outcome
  }
}

/** Answers the sender in codes; the sender's officer sees it with the hour, and nothing else crosses over. */
export const answerHanded = operation({
  name: 'intake.answer-handed',
  access: intakeAccess,
  async load(
    input: { readonly id: HandedId; readonly answer: HandedAnswer; readonly at: Date },
    tx: Transaction,
    actor: Actor,
  ): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    const handed = await handedOf(actor.organization, input.id, tx, { lock: true })
    return handed && { ...handed, member: actor.member }
  },
  place: (facts: Facts) => facts,
  decide(facts: Facts, { answer }) {
    const code = codeOf(answer)
    if (facts.state === answer.state && facts.answer === code) return decided([])
    if (!mayBecome(facts.state, answer.state)) return refuse('conflict', notNow)
    if (answer.state === 'outcome' && !outcomesOf(facts.receiver).includes(answer.outcome)) return refuse('invalid', notYours)
    return decided([handedEvent(facts, facts.id, `handover.package.${answer.state}`, { code, unit: facts.unit })])
  },
  async apply(events, tx: Transaction, { answer, at }, facts: Facts): Promise<{ state: ReceiverState }> {
    if (events.length === 0) return { state: facts.state }
    const hour = hourOf(at)
    const isFirst = answer.state === 'received'
    const change = isFirst ? { received_by: facts.member, received_hour: hour } : { answer_code: codeOf(answer), answered_hour: hour }
    await answerSender(facts, { state: answer.state, ...change }, tx)
    return { state: answer.state }
  },
})
