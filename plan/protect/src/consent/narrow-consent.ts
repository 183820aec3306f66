import { type Actor, type LedgerEvent, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { GrantClass, GrantId, GrantOperation } from '../grants/access-grant.ts'
import { protecting } from '../grants/act.ts'
import { insertGrants } from '../grants/grants.store.ts'
import { attempt } from '../machine.ts'
import { endedWith } from '../referral/ended-consent.ts'
import { actOf, consentEvent, type ConsentAct, factsOf, type Known, knownOf, mayWrite } from './consent-facts.ts'
import { consentMachine } from './consent-machine.ts'
import { type Consent, type ConsentId, derivedGrant, isNarrower, progressOf } from './consent.ts'
import { consentById, insertConsent } from './consent.store.ts'
import { noConsent } from './consent.text.ts'
import { type Ended, endConsent } from './end-consent.ts'

export interface NarrowConsent extends ConsentAct {
  /** The row that takes its place. */
  readonly next: ConsentId
  readonly grant: GrantId
  readonly classes: readonly GrantClass[]
  readonly operations: readonly GrantOperation[]
  readonly validTo: Date
}

interface Facts extends Known {
  readonly isNextTaken: boolean
}

/** The person leaves some of it and takes the rest back, without signing anew. What falls out is gone when it commits. */
export const narrowConsent = operation({
  name: 'protect.narrow-consent',
  access: protecting,
  async load(input: NarrowConsent, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const known = await knownOf('protect.narrow-consent', input, tx, actor)
    return known && { ...known, isNextTaken: (await consentById(known.organization, input.next, tx)) !== null }
  },
  place: () => null,
  decide(known: Facts, input: NarrowConsent) {
    const may = mayWrite(known, input)
    if (may === null) return decided<LedgerEvent>([])
    if (may !== 'go-on') return may
    const { consent } = known
    if (consent === null) return noConsent
    if (known.isNextTaken) return refuse('id-taken')
    const facts = factsOf(consent, known.person, { successorIsNarrower: isNarrower(input, consent) && input.validTo > input.at })
    const tried = attempt(consentMachine, progressOf(consent), 'narrow', facts, actOf(known, input.at))
    if (!tried.ok) return tried
    const left = { next: input.next, classes: [...input.classes], operations: [...input.operations], until: input.validTo.toISOString() }
    return decided([consentEvent(known.organization, consent, tried.value, left), ...endedWith(consent.id, known.referrals, input.at)])
  },
  async apply(events, tx: Transaction, input: NarrowConsent, known: Facts): Promise<Ended> {
    const { consent, organization, actor } = known
    if (events.length === 0 || consent === null) return { grantsRevoked: 0, wrapsDeleted: 0, referralsEnded: 0 }
    const next = nextOf(consent, input)
    // @NOTE the narrower row and its grant first: whoever's own grant comes from the old one may still write them
    await insertConsent(organization, next, tx)
    const grant = derivedGrant(next, { grant: input.grant, from: input.at, to: input.validTo }, organization)
    await insertGrants(grant === null ? [] : [grant], actor, tx)
    const ending = { state: 'narrowed', seq: consent.seq + 1, at: input.at, by: actor.member, limits: null } as const
    return endConsent(organization, consent, ending, tx)
  },
})

const nextOf = (consent: Consent, { next, classes, operations, validTo, at }: NarrowConsent): Consent => ({
  ...consent,
  id: next,
  state: 'active',
  version: 1,
  seq: 0,
  classes,
  operations,
  validFrom: at,
  validTo,
  supersedes: consent.id,
})
