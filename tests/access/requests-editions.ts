import type { editions } from './expected-editions.ts'
import type { Thing } from './house.ts'
import type { Sent } from './requests.ts'

type Language = 'en' | 'fr'

/** What is sent about an edition of the place's own house. */
export const editionRequests: Readonly<Record<keyof typeof editions, (thing: Thing, mine: Thing, language: Language) => Sent>> = {
  edition: ({ edition }, _mine, language) => ({ method: 'GET', path: `/${language}/editions/${edition}` }),
  editionPrint: ({ edition }, _mine, language) => ({
    method: 'GET',
    path: `/${language}/editions/${edition}/${language === 'en' ? 'report' : 'rapport'}`,
  }),
  editionFolder: ({ edition }, _mine, language) => ({
    method: 'GET',
    path: `/${language}/editions/${edition}/${language === 'en' ? 'folder' : 'dossier'}`,
  }),
  signEdition: ({ edition }, _mine, language) => ({
    method: 'POST',
    path: language === 'en' ? '/en/editions/sign' : '/fr/editions/approuver',
    form: { edition, signOff: '{}' },
  }),
  publishEdition: ({ edition }, _mine, language) => ({
    method: 'POST',
    path: language === 'en' ? '/en/editions/publish' : '/fr/editions/publier',
    form: { edition },
  }),
  withdrawEdition: ({ edition }, _mine, language) => ({
    method: 'POST',
    path: language === 'en' ? '/en/editions/withdraw' : '/fr/editions/retirer',
    form: { edition },
  }),
}
