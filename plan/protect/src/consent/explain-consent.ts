import { type Actor, type LedgerEvent, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { protecting } from '../grants/act.ts'
import { grantRefusals } from '../grants/grants.text.ts'
import { attempt, startOf } from '../machine.ts'
import { actOf, consentEvent, type ConsentAct, factsOf, type Known, knownOf, mayWrite } from './consent-facts.ts'
import { consentMachine } from './consent-machine.ts'
import { type Consent, type Recipient } from './consent.ts'
import { insertConsent } from './consent.store.ts'

export interface ExplainConsent
  extends
    ConsentAct,
    Pick<Consent, 'givenBy' | 'capacity' | 'purpose' | 'classes' | 'operations' | 'language' | 'interpreter' | 'explained'> {
  readonly recipient: Recipient
}

/** A worker went through one purpose with the person, point by point, in their language. It gives nothing yet: an answer is an act of its own. */
export const explainConsent = operation({
  name: 'protect.explain-consent',
  access: protecting,
  load: (input: ExplainConsent, tx: Transaction, actor: Actor) => knownOf('protect.explain-consent', input, tx, actor),
  place: () => null,
  decide(known: Known, input: ExplainConsent) {
    const may = mayWrite(known, input)
    if (may === null) return decided<LedgerEvent>([])
    if (may !== 'go-on') return may
    if (known.consent !== null) return refuse('id-taken')
    if (input.givenBy === 'guardian' && known.person.minor === 'no') return refuse('not-young')
    // Whoever may open sealed fields also needs the codes that say how to handle them.
    if (!input.classes.includes('C2') && input.purpose !== 'statistics' && input.purpose !== 'research') return grantRefusals.needsCodes
    const asked = { ...input, validTo: null }
    const tried = attempt(consentMachine, startOf(consentMachine), 'explain', factsOf(asked, known.person), actOf(known, input.at))
    if (!tried.ok) return tried
    const said = {
      purpose: input.purpose,
      recipient:
        input.recipient.kind === 'category' ? `category:${input.recipient.category}` : `${input.recipient.kind}:${input.recipient.id}`,
      classes: [...input.classes],
      operations: [...input.operations],
      language: input.language,
      interpreter: input.interpreter,
      explained: [...input.explained],
      givenBy: input.givenBy,
      capacity: input.capacity,
    }
    return decided([consentEvent(known.organization, explainedOf(input, known), tried.value, said)])
  },
  async apply(events, tx: Transaction, input: ExplainConsent, known: Known) {
    if (events.length > 0) await insertConsent(known.organization, explainedOf(input, known), tx)
    return { consent: input.consent }
  },
})

function explainedOf(input: ExplainConsent, { actor }: Known): Consent {
  const { givenBy, capacity, purpose, classes, operations, language, interpreter, explained, recipient, subject, at } = input
  const asked = { givenBy, capacity, purpose, classes, operations, language, interpreter, explained, recipient, subject }
  const open = { method: null, validFrom: null, validTo: null, takenBackByPerson: false, supersedes: null } as const
  return { id: input.consent, state: 'explained', version: 1, seq: 1, explainedBy: actor.member, explainedAt: at, ...asked, ...open }
}
