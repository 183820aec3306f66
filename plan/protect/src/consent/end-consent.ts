import type { OrganizationId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { revokeDerived, sweepWraps } from '../grants/grants.store.ts'
import { sweepOwnCode } from '../my-record/own-code.store.ts'
import { sweepReferrals } from '../referral/referral.store.ts'
import type { Consent } from './consent.ts'
import { type Ending, writeEnding } from './consent.store.ts'

export interface Ended {
  readonly grantsRevoked: number
  readonly wrapsDeleted: number
  readonly referralsEnded: number
}

/**
 * The one way by which a yes ends: narrowed, withdrawn or over. Its state, the grants that were derived from it and the keys that nothing else
 * gives go in one transaction, and so does every referral that stood on it: its packet is given to nobody any more.
 */
export async function endConsent(organization: OrganizationId, consent: Consent, ending: Ending, tx: Transaction): Promise<Ended> {
  // @NOTE first the state: whoever's own grant comes from this consent may still write it
  await writeEnding(organization, consent.id, ending, tx)
  const grantsRevoked = await revokeDerived(
    { organization, subject: consent.subject, consent: consent.id },
    { member: ending.by, at: ending.at },
    tx,
  )
  await sweepOwnCode(organization, consent.subject, ending.at, tx)
  const referralsEnded = await sweepReferrals(organization, consent.id, ending.at, tx)
  return { grantsRevoked, wrapsDeleted: await sweepWraps(organization, consent.subject, tx), referralsEnded }
}
