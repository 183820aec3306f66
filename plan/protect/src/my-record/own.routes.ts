import { page, routeTable } from '@fanal/http'

const sealing = { sealing: true, compress: false, islands: ['own'] } as const

/**
 * A person's own view on the public site. Addresses and titles are neutral: a browser's history shows them. Everything that is typed or
 * derived travels in bodies.
 * @NOTE forms post to addresses with `/search/` in them, so that no browser asks its maker about them (decisions/0028)
 */
export const myRecordRoutes = routeTable({
  own: page('GET', { en: '/en/open', fr: '/fr/ouvrir' }, sealing),
  openOwn: page('POST', { en: '/en/search/open', fr: '/fr/search/ouvrir' }, sealing),
  openedOwn: page('GET', { en: '/en/search/open', fr: '/fr/search/ouvrir' }),
  stopOwn: page('POST', { en: '/en/search/open/stop', fr: '/fr/search/ouvrir/arreter' }, sealing),
  askOwn: page('POST', { en: '/en/search/open/ask', fr: '/fr/search/ouvrir/demander' }, sealing),
  stepOwn: page('GET', { en: '/en/search/open/:step', fr: '/fr/search/ouvrir/:step' }),
})
