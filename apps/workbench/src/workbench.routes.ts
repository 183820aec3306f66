import { api, page, routeTable } from '@fanal/http'
import { identityRoutes, passkeyRoutes } from '@fanal/identity'
import { contactRoutes, dutyRoutes, handedRoutes, handoverRoutes, inboxRoutes, rewrapRoutes, shortcutsRoutes, templatesRoutes, todayRoutes, newsRoutes, triageRoutes, workRoutes } from '@fanal/intake'
import {
  contactRoutes,
  dutyRoutes,
  handedRoutes,
  handoverRoutes,
  inboxRoutes,
  rewrapRoutes,
  shortcutsRoutes,
  templatesRoutes,
  todayRoutes,
  newsRoutes,
  triageRoutes,
  workRoutes,
} from '@fanal/intake'
import { meetingsRoutes, planRoutes, releasesRoutes, seriesRoutes, updatesRoutes } from '@fanal/oversee'
import { campaignsRoutes, penaltyRoutes, trainingRoutes } from '@fanal/prevent'
import { casesRoutes, consentRoutes, reachRoutes, referralRoutes, safetyRoutes, permitsRoutes, filesRoutes, identificationRoutes, ownImportRoutes, ownRoutes, placesDeskRoutes, teamRoutes, numbersRoutes, timelineRoutes, transferRoutes, ownCodeRoutes, approvalsRoutes, breakGlassRoutes, demandsRoutes, duplicatesRoutes, linkedRoutes, paperRoutes, requestsRoutes, youngRoutes } from '@fanal/protect'
import { peopleRoutes, unitKeysRoutes } from '@fanal/vault'
import { z } from 'zod'
import { assertStaffPlacesAnswered } from './answered-places.ts'

const healthAnswer = z.object({ status: z.enum(['ok', 'down']), version: z.string(), database: z.enum(['ok', 'down']) })

/** Every address of the workbench. */
export const workbenchRoutes = routeTable({
  ...identityRoutes,
  ...passkeyRoutes,
  ...inboxRoutes,
  ...contactRoutes,
  ...handoverRoutes,
  ...handedRoutes,
  ...templatesRoutes,
  ...triageRoutes,
  ...workRoutes,
  ...rewrapRoutes,
  ...peopleRoutes,
  ...unitKeysRoutes,
  ...dutyRoutes,
  ...todayRoutes,
  ...newsRoutes,
  ...shortcutsRoutes,
  ...penaltyRoutes,
  ...ownRoutes,
  ...ownImportRoutes,
  ...placesDeskRoutes,
  ...casesRoutes,
  ...consentRoutes,
  ...reachRoutes,
  ...teamRoutes,
  ...numbersRoutes,
  ...timelineRoutes,
  ...transferRoutes,
  ...referralRoutes,
  ...ownCodeRoutes,
  ...requestsRoutes,
  ...safetyRoutes,
  ...permitsRoutes,
  ...filesRoutes,
  ...identificationRoutes,
  ...linkedRoutes,
  ...paperRoutes,
  ...youngRoutes,
  ...duplicatesRoutes,
  ...breakGlassRoutes,
  ...approvalsRoutes,
  ...demandsRoutes,
  ...campaignsRoutes,
  ...trainingRoutes,
  ...planRoutes,
  ...seriesRoutes,
  ...releasesRoutes,
  ...updatesRoutes,
  ...meetingsRoutes,
  home: page('GET', '/'),
  openapi: api('GET', '/api/openapi.json', { summary: { en: 'This description', fr: 'Cette description' } }),
  health: api('GET', '/healthz', {
    summary: { en: 'Whether this server works', fr: 'Si ce serveur fonctionne' },
    responses: {
      200: { description: 'It works / Il fonctionne', schema: healthAnswer },
      503: { description: 'It does not / Il ne fonctionne pas', schema: healthAnswer },
    },
  }),
})

assertStaffPlacesAnswered(workbenchRoutes)
