import { page, routeTable } from '@fanal/http'

export const campaignsRoutes = routeTable({
  campaigns: page('GET', { en: '/en/campaigns', fr: '/fr/campagnes' }),
  activity: page('GET', { en: '/en/campaigns/:activity', fr: '/fr/campagnes/:activity' }),
  keepActivity: page('POST', { en: '/en/campaigns/keep', fr: '/fr/campagnes/garder' }),
  keepCount: page('POST', { en: '/en/campaigns/count', fr: '/fr/campagnes/nombre' }),
})
