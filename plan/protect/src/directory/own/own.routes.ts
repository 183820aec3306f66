import { page, routeTable } from '@fanal/http'

export const ownRoutes = routeTable({
  ownServices: page('GET', { en: '/en/directory', fr: '/fr/repertoire' }),
  newService: page('GET', { en: '/en/directory/new', fr: '/fr/repertoire/nouveau' }),
  ownService: page('GET', { en: '/en/directory/services/:id', fr: '/fr/repertoire/services/:id' }),
  keepService: page('POST', { en: '/en/directory/keep', fr: '/fr/repertoire/garder' }),
  assureService: page('POST', { en: '/en/directory/still-right', fr: '/fr/repertoire/toujours-juste' }),
  countRoom: page('POST', { en: '/en/directory/room', fr: '/fr/repertoire/places' }),
})
