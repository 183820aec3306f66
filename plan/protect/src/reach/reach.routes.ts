import { page, routeTable } from '@fanal/http'

export const reachRoutes = routeTable({
  reachPerson: page('GET', { en: '/en/cases/:case/reach', fr: '/fr/dossiers/:case/joindre' }, { islands: ['person', 'typing'] }),
  setReach: page('POST', { en: '/en/cases/:case/reach/set', fr: '/fr/dossiers/:case/joindre/fixer' }, { bodyLimit: 256 * 1024 }),
})
