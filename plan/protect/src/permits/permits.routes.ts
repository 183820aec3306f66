import { page, routeTable } from '@fanal/http'

const sealed = { bodyLimit: 512 * 1024 } as const

export const permitsRoutes = routeTable({
  permits: page('GET', { en: '/en/cases/:case/status', fr: '/fr/dossiers/:case/statut' }, { islands: ['person', 'typing', 'letter'] }),
  beginPermit: page('POST', { en: '/en/cases/:case/status/begin', fr: '/fr/dossiers/:case/statut/commencer' }),
  movePermit: page('POST', { en: '/en/cases/:case/status/move', fr: '/fr/dossiers/:case/statut/avancer' }, sealed),
  permitWords: page('POST', { en: '/en/cases/:case/status/words', fr: '/fr/dossiers/:case/statut/texte' }, sealed),
})
