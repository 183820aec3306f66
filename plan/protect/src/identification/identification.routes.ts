import { page, routeTable } from '@fanal/http'

const sealed = { bodyLimit: 256 * 1024 } as const

export const identificationRoutes = routeTable({
  identification: page(
    'GET',
    { en: '/en/cases/:case/identification', fr: '/fr/dossiers/:case/identification' },
    { islands: ['person', 'typing', 'screening'] },
  ),
  beginIdentification: page('POST', { en: '/en/cases/:case/identification/begin', fr: '/fr/dossiers/:case/identification/commencer' }),
  moveIdentification: page('POST', { en: '/en/cases/:case/identification/move', fr: '/fr/dossiers/:case/identification/avancer' }, sealed),
  keepScreening: page('POST', { en: '/en/cases/:case/identification/answers', fr: '/fr/dossiers/:case/identification/reponses' }, sealed),
  keepThirdParty: page('POST', { en: '/en/cases/:case/identification/tool', fr: '/fr/dossiers/:case/identification/outil' }),
})
