import { page, routeTable } from '@fanal/http'

export const meetingsRoutes = routeTable({
  meetings: page('GET', { en: '/en/taskforce', fr: '/fr/groupe-de-travail' }),
  keepMeetings: page('POST', { en: '/en/taskforce/keep', fr: '/fr/groupe-de-travail/garder' }),
})
