import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { protecting } from '../grants/act.ts'
import { attempt } from '../machine.ts'
import { endedWith } from '../referral/ended-consent.ts'
import { actOf, consentEvent, type ConsentAct, factsOf, type Known, knownOf, mayWrite } from './consent-facts.ts'
import { consentMachine } from './consent-machine.ts'
import { progressOf, type WithdrawalLimits } from './consent.ts'
import { noConsent } from './consent.text.ts'
import { type Ended, endConsent } from './end-consent.ts'

export interface WithdrawConsent extends ConsentAct {
  /** What cannot be taken back, said to the person: what was opened already, what a law keeps. */
  readonly limits: WithdrawalLimits
}

/** The person says no from now on. One act, no reason: grants and keys that came from it are gone when it commits. */
export const withdrawConsent = operation({
  name: 'protect.withdraw-consent',
  access: protecting,
  load: (input: WithdrawConsent, tx: Transaction, actor: Actor) => knownOf('protect.withdraw-consent', input, tx, actor),
  place: () => null,
  decide(known: Known, input: WithdrawConsent) {
    const may = mayWrite(known, input)
    if (may === null) return decided<LedgerEvent>([])
    if (may !== 'go-on') return may
    const { consent } = known
    if (consent === null) return noConsent
    const tried = attempt(consentMachine, progressOf(consent), 'withdraw', factsOf(consent, known.person), actOf(known, input.at))
    if (!tried.ok) return tried
    const withdrawn = consentEvent(known.organization, consent, tried.value, { limits: input.limits })
    return decided([withdrawn, ...endedWith(consent.id, known.referrals, input.at)])
  },
  async apply(events, tx: Transaction, { at, limits }: WithdrawConsent, { consent, organization, actor }: Known): Promise<Ended> {
    if (events.length === 0 || consent === null) return { grantsRevoked: 0, wrapsDeleted: 0, referralsEnded: 0 }
    return endConsent(organization, consent, { state: 'withdrawn', seq: consent.seq + 1, at, by: actor.member, limits }, tx)
  },
})
