import { page, routeTable } from '@fanal/http'

export const dutyRoutes = routeTable({
  duty: page('GET', { en: '/en/duty', fr: '/fr/garde' }),
  startShift: page('POST', { en: '/en/duty/start', fr: '/fr/garde/debut' }),
  endShift: page('POST', { en: '/en/duty/end', fr: '/fr/garde/fin' }),
  setProfile: page('POST', { en: '/en/duty/hours', fr: '/fr/garde/heures' }),
})
