import { page, routeTable } from '@fanal/http'

export const workRoutes = routeTable({
  assignReport: page('POST', { en: '/en/reports/:id/assign', fr: '/fr/signalements/:id/confier' }),
  setQueueCodes: page('POST', { en: '/en/reports/:id/codes', fr: '/fr/signalements/:id/codes' }),
  closeReport: page('POST', { en: '/en/reports/:id/close', fr: '/fr/signalements/:id/fermer' }),
})
