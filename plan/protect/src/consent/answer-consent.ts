import { type Actor, type LedgerEvent, type OrganizationId, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { AccessGrant, GrantId } from '../grants/access-grant.ts'
import { allows, protecting } from '../grants/act.ts'
import { wrapProblem } from '../grants/grant-access.ts'
import { begunKeys } from '../grants/begun-keys.store.ts'
import { grantsOn, insertGrants } from '../grants/grants.store.ts'
import type { Readers, SubjectWrap } from '../grants/subject-wraps.ts'
import { insertSubjectWraps, protectorsOf } from '../grants/wraps.store.ts'
import { attempt } from '../machine.ts'
import { actOf, consentEvent, type ConsentAct, factsOf, type Known, knownOf, mayWrite } from './consent-facts.ts'
import { consentMachine } from './consent-machine.ts'
import { type Consent, type ConsentMethod, derivedGrant, progressOf } from './consent.ts'
import { changeConsent, writeEnding } from './consent.store.ts'
import { noConsent } from './consent.text.ts'

export type ConsentAnswer =
  | {
      readonly answer: 'yes'
      readonly method: ConsentMethod
      readonly validTo: Date
      /** Of the grant that the yes makes. */
      readonly grant: GrantId
      /** Keys for each member whom it reaches. */
      readonly wraps: readonly SubjectWrap[]
    }
  | { readonly answer: 'no' }

export type AnswerConsent = ConsentAct & { readonly said: ConsentAnswer }

interface Facts extends Known, Readers {
  readonly organization: OrganizationId
  readonly onTarget: readonly AccessGrant[]
}

/** The person said yes, or no. A yes makes its grant in the same transaction; a no takes nothing away from anybody. */
export const answerConsent = operation({
  name: 'protect.answer-consent',
  access: protecting,
  async load(input: AnswerConsent, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const known = await knownOf('protect.answer-consent', input, tx, actor)
    if (known === null) return null
    const onTarget = await grantsOn(known.organization, { kind: 'subject', id: input.subject }, tx)
    const begun = await begunKeys(known.organization, input.subject, tx)
    return { ...known, unit: known.person.unit, onTarget, begun, protectors: await protectorsOf(known.organization, tx) }
  },
  place: () => null,
  decide(known: Facts, input: AnswerConsent) {
    const may = mayWrite(known, input)
    if (may === null) return decided<LedgerEvent>([])
    if (may !== 'go-on') return may
    const { consent } = known
    if (consent === null) return noConsent
    const { said } = input
    const act = actOf(known, input.at)
    if (said.answer === 'no') {
      const refused = attempt(consentMachine, progressOf(consent), 'refuse', factsOf(consent, known.person, { answer: 'no' }), act)
      return refused.ok ? decided([consentEvent(known.organization, consent, refused.value)]) : refused
    }
    const facts = factsOf({ ...consent, validTo: said.validTo }, known.person, { answer: 'yes' })
    const given = attempt(consentMachine, progressOf(consent), 'give', facts, act)
    if (!given.ok) return given
    const problem = grantProblem(consent, input, known)
    if (problem !== null) return problem
    const term = { method: said.method, until: said.validTo.toISOString(), grant: newGrant(consent, input, known)?.id ?? null }
    return decided([consentEvent(known.organization, consent, given.value, term)])
  },
  async apply(events, tx: Transaction, input: AnswerConsent, known: Facts): Promise<void> {
    const { consent, organization, actor } = known
    if (events.length === 0 || consent === null) return
    const { said, at } = input
    if (said.answer === 'no') {
      await writeEnding(organization, consent.id, { state: 'refused', seq: consent.seq + 1, at, by: actor.member, limits: null }, tx)
      return
    }
    const term = { method: said.method, validFrom: at, validTo: said.validTo }
    await changeConsent(organization, { ...consent, ...term, state: 'active', seq: consent.seq + 1 }, tx)
    const grant = newGrant(consent, input, known)
    await insertGrants(grant === null ? [] : [grant], actor, tx)
    await insertSubjectWraps(organization, input.subject, said.wraps, at, tx)
  },
})

function newGrant(consent: Consent, { said, at }: AnswerConsent, { organization }: Known): AccessGrant | null {
  return said.answer === 'no' ? null : derivedGrant(consent, { grant: said.grant, from: at, to: said.validTo }, organization)
}

/** A yes opens no more than whoever writes it down may pass on: nobody gives themselves a class by writing that the person said so. */
function grantProblem(consent: Consent, input: AnswerConsent, known: Facts) {
  const grant = newGrant(consent, input, known)
  if (grant !== null) {
    const allowed = allows(known, { classes: grant.classes, operation: 'share', at: input.at })
    if (!allowed.ok) return allowed
  }
  const wraps = input.said.answer === 'yes' ? input.said.wraps : []
  return wrapProblem(wraps, grant === null ? known.onTarget : [...known.onTarget, grant], input, known)
}
