import { type RouteTable, pathIn } from '@fanal/http'
import {
  approvalsRoutes,
  breakGlassRoutes,
  casesRoutes,
  consentRoutes,
  demandsRoutes,
  duplicatesRoutes,
  filesRoutes,
  identificationRoutes,
  linkedRoutes,
  ownCodeRoutes,
  paperRoutes,
  permitsRoutes,
  reachRoutes,
  referralRoutes,
  requestsRoutes,
  safetyRoutes,
  teamRoutes,
  timelineRoutes,
  transferRoutes,
  numbersRoutes,
  youngRoutes,
} from '@fanal/protect'
import { referredScreens } from './referral-screens.ts'
import { type Recipes, refused } from './screen.ts'

const nowhere = '00000000-0000-7000-8000-000000000000'

/** A case is no officer's: each of its pages for whoever may not. What a case worker sees is looked at in the journey of protection. */
function notTheirs<Routes extends RouteTable>(routes: Routes): Recipes<Routes> {
  const pages = Object.entries(routes).flatMap(([name, route]) => (route.kind === 'page' ? [{ name, route }] : []))
  const screens = pages.map(({ name, route }) => {
    const path = (language: 'en' | 'fr') => (pathIn(route, language) ?? '/').replaceAll(/:\w+/g, nowhere)
    return [
      name,
      [refused(`${name}-not-allowed`, { method: route.method === 'GET' ? 'GET' : 'POST', path: { en: path('en'), fr: path('fr') } })],
    ]
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one for each page of the table
  return Object.fromEntries(screens) as Recipes<Routes>
}

/** Every page of people under protection, for whoever does not work with them. */
export const protectScreens = {
  ...notTheirs(casesRoutes),
  ...notTheirs(consentRoutes),
  ...notTheirs(reachRoutes),
  ...notTheirs(teamRoutes),
  ...notTheirs(timelineRoutes),
  ...notTheirs(transferRoutes),
  ...notTheirs(numbersRoutes),
  ...notTheirs(referralRoutes),
  ...referredScreens,
  ...notTheirs(ownCodeRoutes),
  ...notTheirs(requestsRoutes),
  ...notTheirs(safetyRoutes),
  ...notTheirs(identificationRoutes),
  ...notTheirs(permitsRoutes),
  ...notTheirs(filesRoutes),
  ...notTheirs(linkedRoutes),
  ...notTheirs(paperRoutes),
  ...notTheirs(youngRoutes),
  ...notTheirs(duplicatesRoutes),
  ...notTheirs(breakGlassRoutes),
  ...notTheirs(approvalsRoutes),
  ...notTheirs(demandsRoutes),
}
