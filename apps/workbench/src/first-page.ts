import { passkeyRoutes } from '@fanal/identity'
import { inboxRoutes } from '@fanal/intake'
import { mayReadPlans, planRoutes, updatesRoutes } from '@fanal/oversee'
import { campaignsRoutes, mayReadPrevention } from '@fanal/prevent'
import type { Duty, Language } from '@fanal/kernel'
import { casesRoutes, mayKeep, mayProtect, ownRoutes, requestsRoutes } from '@fanal/protect'
import { mayOpenInbox, peopleRoutes } from '@fanal/vault'

/** Where somebody with these duties begins: the first page that is open to them. */
export function firstPage(language: Language, held: readonly Duty[]): string {
  if (mayOpenInbox(held)) return inboxRoutes.inbox.href({ language })
  if (mayProtect(held)) return casesRoutes.cases.href({ language })
  if (held.includes('privacy-officer')) return requestsRoutes.requests.href({ language })
  if (held.includes('organization-administrator')) return peopleRoutes.people.href({ language })
  if (mayKeep(held)) return ownRoutes.ownServices.href({ language })
  // what is still missing, for whoever chases it or owes it
  if (held.includes('secretariat') || held.includes('department-contributor')) return updatesRoutes.updates.href({ language })
  if (mayReadPrevention(held)) return campaignsRoutes.campaigns.href({ language })
  if (mayReadPlans(held)) return planRoutes.plans.href({ language })
  // What is everybody's who signs in: their own passphrase and passkeys.
  return passkeyRoutes.yourSignIn.href({ language })
}
