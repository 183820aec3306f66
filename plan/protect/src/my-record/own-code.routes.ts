import { page, routeTable } from '@fanal/http'

/** A person's own code, made with them at a worker's screen; and who looked. */
export const ownCodeRoutes = routeTable({
  ownCode: page(
    'GET',
    { en: '/en/cases/:case/own-code', fr: '/fr/dossiers/:case/code' },
    { islands: ['own-code', 'person'], sealing: true },
  ),
  makeOwnCode: page('POST', { en: '/en/cases/:case/own-code/make', fr: '/fr/dossiers/:case/code/creer' }),
  endOwnCode: page('POST', { en: '/en/cases/:case/own-code/end', fr: '/fr/dossiers/:case/code/terminer' }),
  copyForPerson: page(
    'GET',
    { en: '/en/cases/:case/own-code/copy', fr: '/fr/dossiers/:case/code/copie' },
    { islands: ['own-copy', 'person'] },
  ),
  lookedAt: page('GET', { en: '/en/cases/:case/who-looked', fr: '/fr/dossiers/:case/qui-a-regarde' }),
})
