import type { releasesRoutes } from '@fanal/oversee'
import { type Recipes, refused as shut } from './screen.ts'

interface Place {
  readonly en: string
  readonly fr: string
}

const nowhere = '00000000-0000-7000-8000-000000000000'

/** Oversight is no officer's: what a secretariat sees is looked at in the journey of oversight. */
export const refused = (name: string, path: Place, posted: boolean) =>
  shut(`${name}-not-allowed`, { method: posted ? 'POST' : 'GET', path })

/** Every page of editions, for whoever may not. */
export const editionScreens: Recipes<typeof releasesRoutes> = {
  editions: [refused('editions', { en: '/en/editions', fr: '/fr/editions' }, false)],
  edition: [refused('edition', { en: `/en/editions/${nowhere}`, fr: `/fr/editions/${nowhere}` }, false)],
  editionPrint: [refused('edition-print', { en: `/en/editions/${nowhere}/report`, fr: `/fr/editions/${nowhere}/rapport` }, false)],
  editionFolder: [refused('edition-folder', { en: `/en/editions/${nowhere}/folder`, fr: `/fr/editions/${nowhere}/dossier` }, false)],
  askEdition: [refused('edition-asked', { en: '/en/editions/ask', fr: '/fr/editions/demander' }, true)],
  signEdition: [refused('edition-signed', { en: '/en/editions/sign', fr: '/fr/editions/approuver' }, true)],
  publishEdition: [refused('edition-published', { en: '/en/editions/publish', fr: '/fr/editions/publier' }, true)],
  withdrawEdition: [refused('edition-withdrawn', { en: '/en/editions/withdraw', fr: '/fr/editions/retirer' }, true)],
}
