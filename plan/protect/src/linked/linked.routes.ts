import { page, routeTable } from '@fanal/http'

export const linkedRoutes = routeTable({
  linked: page('GET', { en: '/en/cases/:case/family', fr: '/fr/dossiers/:case/proches' }, { islands: ['person', 'typing'] }),
  linkPerson: page('POST', { en: '/en/cases/:case/family/keep', fr: '/fr/dossiers/:case/proches/garder' }, { bodyLimit: 256 * 1024 }),
})
