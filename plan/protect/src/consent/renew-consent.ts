import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { GrantId } from '../grants/access-grant.ts'
import { allows, protecting } from '../grants/act.ts'
import { insertGrants, revokeDerived, sweepWraps } from '../grants/grants.store.ts'
import { attempt } from '../machine.ts'
import { actOf, consentEvent, type ConsentAct, factsOf, type Known, knownOf, mayWrite } from './consent-facts.ts'
import { consentMachine } from './consent-machine.ts'
import { type Consent, type ConsentMethod, derivedGrant, progressOf } from './consent.ts'
import { changeConsent } from './consent.store.ts'
import { noConsent } from './consent.text.ts'

export interface RenewConsent extends ConsentAct, Pick<Consent, 'explained' | 'language' | 'interpreter'> {
  /** Nothing but a yes renews; silence lets it end. */
  readonly answer: 'yes'
  readonly method: ConsentMethod
  readonly validTo: Date
  readonly grant: GrantId
}

/** The person was asked again, everything explained anew, and says yes again: the same consent, one version on, with a later end. */
export const renewConsent = operation({
  name: 'protect.renew-consent',
  access: protecting,
  load: (input: RenewConsent, tx: Transaction, actor: Actor) => knownOf('protect.renew-consent', input, tx, actor),
  place: () => null,
  decide(known: Known, input: RenewConsent) {
    const may = mayWrite(known, input)
    if (may === null) return decided<LedgerEvent>([])
    if (may !== 'go-on') return may
    const { consent } = known
    if (consent === null) return noConsent
    const next = renewed(consent, input, known)
    const tried = attempt(
      consentMachine,
      progressOf(consent),
      'renew',
      factsOf(next, known.person, { answer: input.answer }),
      actOf(known, input.at),
    )
    if (!tried.ok) return tried
    const grant = newGrant(consent, input, known)
    const allowed = grant === null ? null : allows(known, { classes: grant.classes, operation: 'share', at: input.at })
    if (allowed?.ok === false) return allowed
    const said = {
      method: input.method,
      until: input.validTo.toISOString(),
      language: input.language,
      interpreter: input.interpreter,
      explained: [...input.explained],
      grant: grant?.id ?? null,
    }
    return decided([consentEvent(known.organization, consent, tried.value, said)])
  },
  async apply(events, tx: Transaction, input: RenewConsent, known: Known): Promise<void> {
    const { consent, organization, actor } = known
    if (events.length === 0 || consent === null) return
    await changeConsent(organization, renewed(consent, input, known), tx)
    const grant = newGrant(consent, input, known)
    if (grant === null) return
    // What was given under the old term ends with it: further grants of this consent are given anew, by somebody who looks at them.
    await revokeDerived({ organization, subject: input.subject, consent: consent.id }, { member: actor.member, at: input.at }, tx)
    await insertGrants([grant], actor, tx)
    await sweepWraps(organization, input.subject, tx)
  },
})

const renewed = (consent: Consent, { explained, language, interpreter, method, validTo, at }: RenewConsent, { actor }: Known): Consent => ({
  ...consent,
  state: 'active',
  version: consent.version + 1,
  seq: consent.seq + 1,
  explained,
  language,
  interpreter,
  method,
  validTo,
  explainedBy: actor.member,
  explainedAt: at,
})

const newGrant = (consent: Consent, { grant, at, validTo }: RenewConsent, { organization }: Known) =>
  derivedGrant(consent, { grant, from: at, to: validTo }, organization)
