import { page, routeTable } from '@fanal/http'

export const timelineRoutes = routeTable({
  caseTimeline: page('GET', { en: '/en/cases/:case/history', fr: '/fr/dossiers/:case/historique' }),
})
