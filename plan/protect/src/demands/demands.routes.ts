import { page, routeTable } from '@fanal/http'

export const demandsRoutes = routeTable({
  demands: page('GET', { en: '/en/demands', fr: '/fr/demandes-de-dossiers' }),
  receiveDemand: page('POST', { en: '/en/demands/received', fr: '/fr/demandes-de-dossiers/recue' }),
  oneDemand: page('GET', { en: '/en/demands/:demand', fr: '/fr/demandes-de-dossiers/:demand' }, { islands: ['person'] }),
  moveDemand: page('POST', { en: '/en/demands/:demand/step', fr: '/fr/demandes-de-dossiers/:demand/etape' }),
  noteDemand: page('POST', { en: '/en/demands/:demand/note', fr: '/fr/demandes-de-dossiers/:demand/note' }),
})
