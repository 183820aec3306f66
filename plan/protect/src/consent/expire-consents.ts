import { type LedgerEvent, type OrganizationId, byDuty, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { attempt } from '../machine.ts'
import { endedWith } from '../referral/ended-consent.ts'
import type { Referral } from '../referral/referral.ts'
import { referralsOnConsents } from '../referral/referral.store.ts'
import { consentEvent, factsOf } from './consent-facts.ts'
import { consentMachine } from './consent-machine.ts'
import { type Consent, progressOf } from './consent.ts'
import { consentsOver } from './consent.store.ts'
import { endConsent } from './end-consent.ts'

export interface ExpireConsents {
  readonly at: Date
  /** How many at once; the rest wait for the next time. */
  readonly limit: number
}

interface Over {
  readonly organization: OrganizationId
  readonly consent: Consent
  /** What stands on it. */
  readonly referrals: readonly Referral[]
}

async function overNow({ at, limit }: ExpireConsents, tx: Transaction): Promise<readonly Over[]> {
  const over = await consentsOver(at, limit, tx)
  const referrals = await referralsOnConsents(
    over.map(({ organization, consent }) => ({ organization, consent: consent.id })),
    tx,
  )
  return over.map((one) => ({ ...one, referrals: referrals.filter(({ consent }) => consent === one.consent.id) }))
}

const expired = ({ consent }: Pick<Over, 'consent'>, now: Date) =>
  attempt(consentMachine, progressOf(consent), 'expire', factsOf(consent, { guardianSafe: null }), {
    by: { kind: 'clock' },
    now,
    rule: null,
  })

/**
 * Ends consents whose day has passed. Their grants gave nothing since that moment, whether this ran or not; here the rows and the keys go, and what
 * was offered on them ends.
 * The worker runs it: no member has a way in.
 */
export const expireConsents = operation({
  name: 'protect.expire-consents',
  access: byDuty(),
  load: overNow,
  place: () => null,
  decide(over: readonly Over[], { at }: ExpireConsents) {
    const events = over.flatMap((one): LedgerEvent[] => {
      const tried = expired(one, at)
      if (!tried.ok) return []
      return [consentEvent(one.organization, one.consent, tried.value), ...endedWith(one.consent.id, one.referrals, at)]
    })
    return decided(events)
  },
  async apply(_events, tx: Transaction, { at }: ExpireConsents, over: readonly Over[]): Promise<{ expired: number }> {
    const done = over.filter((one) => expired(one, at).ok)
    for (const { organization, consent } of done)
      // oxlint-disable-next-line no-await-in-loop -- one connection
      await endConsent(organization, consent, { state: 'expired', seq: consent.seq + 1, at, by: null, limits: null }, tx)
    return { expired: done.length }
  },
})
