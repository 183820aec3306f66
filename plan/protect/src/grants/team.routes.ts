import { page, routeTable } from '@fanal/http'

export const teamRoutes = routeTable({
  caseTeam: page('GET', { en: '/en/cases/:case/people', fr: '/fr/dossiers/:case/equipe' }, { islands: ['person'] }),
  giveAccess: page('POST', { en: '/en/cases/:case/people/give', fr: '/fr/dossiers/:case/equipe/donner' }, { bodyLimit: 512 * 1024 }),
  shareKeys: page('POST', { en: '/en/cases/:case/people/keys', fr: '/fr/dossiers/:case/equipe/cles' }, { bodyLimit: 512 * 1024 }),
  takeAccess: page('POST', { en: '/en/cases/:case/people/take-back', fr: '/fr/dossiers/:case/equipe/retirer' }, { bodyLimit: 64 * 1024 }),
})
