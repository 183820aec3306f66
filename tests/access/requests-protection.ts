import { caseRequests, plainCaseRequests } from './requests-cases.ts'
import { fileRequests } from './requests-files.ts'
import { plainProtectRequests, protectRequests } from './requests-record.ts'
import { plainReferralRequests, referralRequests } from './requests-referrals.ts'
import { safetyRequests } from './requests-safety.ts'
import { transferRequests } from './requests-transfer.ts'
import { plainWallRequests, wallRequests } from './requests-walls.ts'

/** What is sent to the pages of people under protection, about nobody in particular. */
export const plainProtectionRequests = { ...plainCaseRequests, ...plainReferralRequests, ...plainProtectRequests, ...plainWallRequests }

/** What is sent to them about a person's case, or something of it. */
export const protectionRequests = {
  ...protectRequests,
  ...caseRequests,
  ...safetyRequests,
  ...fileRequests,
  ...transferRequests,
  ...wallRequests,
  ...referralRequests,
}
