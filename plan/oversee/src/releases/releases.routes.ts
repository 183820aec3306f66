import path from 'node:path'
import { page, routeTable } from '@fanal/http'

export const releasesRoutes = routeTable({
  editions: page('GET', { en: '/en/editions', fr: '/fr/editions' }),
  edition: page('GET', { en: '/en/editions/:edition', fr: '/fr/editions/:edition' }, { islands: ['edition-sign'] }),
  editionPrint: page('GET', { en: '/en/editions/:edition/report', fr: '/fr/editions/:edition/rapport' }),
  editionFolder: page('GET', { en: '/en/editions/:edition/folder', fr: '/fr/editions/:edition/dossier' }),
  askEdition: page('POST', { en: '/en/editions/ask', fr: '/fr/editions/demander' }),
  signEdition: page('POST', { en: '/en/editions/sign', fr: '/fr/editions/approuver' }),
  publishEdition: page('POST', { en: '/en/editions/publish', fr: '/fr/editions/publier' }),
  withdrawEdition: page('POST', { en: '/en/editions/withdraw', fr: '/fr/editions/retirer' }),
})

/** The browser module that signs an edition, for `buildAssets`. */
export const releasesIslands = { 'edition-sign': { entry: path.join(import.meta.dirname, 'edition-sign.island.ts') } } as const
