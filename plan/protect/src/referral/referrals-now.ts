import type { OrganizationId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import type { CaseId } from '../cases/case.ts'
import { type NextAction, nextActionOf } from '../machine.ts'
import { type ReferralState, referralMachine } from './referral-machine.ts'
import { type Referral, progressOfReferral } from './referral.ts'
import { referralsOfCase } from './referral.store.ts'

/** What the page of a case says of its referrals in a line: the one that waits for somebody soonest. */
export interface ReferralsNow {
  readonly state: ReferralState
  readonly next: NextAction
  readonly due: Date | null
  /** How many are not closed: under way, or the person does not know yet. */
  readonly open: number
}

/** `null` where nothing is left to do about any. */
export function referralsNow(referrals: readonly Referral[]): ReferralsNow | null {
  const open = referrals.flatMap((referral) => {
    const next = nextActionOf(referralMachine, progressOfReferral(referral))
    if (next === null) return []
    return [{ state: referral.state, next, due: next.due === 'respond-by' ? referral.respondBy : null, madeAt: referral.madeAt }]
  })
  const soonest = open.toSorted((a, b) => (a.due ?? a.madeAt).getTime() - (b.due ?? b.madeAt).getTime())[0]
  return soonest === undefined ? null : { state: soonest.state, next: soonest.next, due: soonest.due, open: open.length }
}

/** The same, read for whoever may see the person's codes. */
export async function referralsOfCaseNow(organization: OrganizationId, caseId: CaseId, tx: Queries): Promise<ReferralsNow | null> {
  return referralsNow(await referralsOfCase(organization, caseId, tx))
}
