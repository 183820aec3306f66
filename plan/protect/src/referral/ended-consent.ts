import type { LedgerEvent } from '@fanal/kernel'
import type { ConsentId } from '../consent/consent.ts'
import { streamOf } from '../grants/act.ts'
import { attempt } from '../machine.ts'
import { referralMachine } from './referral-machine.ts'
import { type Referral, factsOfReferral, progressOfReferral, referralEvent } from './referral.ts'

/** What has to be known of a referral to end it. */
export type EndingReferral = Pick<
  Referral,
  | 'id'
  | 'organization'
  | 'subject'
  | 'consent'
  | 'state'
  | 'version'
  | 'seq'
  | 'marks'
  | 'to'
  | 'classes'
  | 'respondBy'
  | 'receivedAt'
  | 'stopAskedAt'
>

/**
 * What happens to referrals when the yes that they stand on is over, as entries of the person's stream: what is under way is withdrawn, and whoever
 * opened one that is over is told to stop. The rows follow in the same transaction (`sweepReferrals`).
 */
export function endedWith(consent: ConsentId, referrals: readonly EndingReferral[], now: Date): LedgerEvent[] {
  return referrals.filter((referral) => referral.consent === consent).flatMap((referral) => endedNow(referral, now))
}

/** The same for a person who is erased: drafts go too. */
export function endedByErasure(referrals: readonly EndingReferral[], now: Date): LedgerEvent[] {
  return referrals.flatMap((referral) => endedNow(referral, now))
}

const wasOver: ReadonlySet<Referral['state']> = new Set(['completed', 'declined', 'failed', 'expired'])

function endedNow(referral: EndingReferral, now: Date): LedgerEvent[] {
  if (wasOver.has(referral.state)) {
    // whoever opened it by a link has no page on which to be told
    if (referral.to.kind === 'link' || referral.receivedAt === null || referral.stopAskedAt !== null) return []
    const { organization, subject, id } = referral
    return [{ type: 'protect.referral.stop-asked', version: 1, organization, stream: streamOf(subject), data: { referral: id } }]
  }
  const done = attempt(referralMachine, progressOfReferral(referral), 'withdraw', factsOfReferral(referral), {
    by: { kind: 'clock' },
    now,
    rule: null,
  })
  return done.ok ? [referralEvent(referral, done.value.event, { because: 'consent-ended' })] : []
}
