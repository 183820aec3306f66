import { page, routeTable } from '@fanal/http'

const person = { islands: ['person', 'typing'] } as const
/** Words of one line, sealed. */
const sealed = { bodyLimit: 256 * 1024 } as const

export const safetyRoutes = routeTable({
  safety: page('GET', { en: '/en/cases/:case/safety', fr: '/fr/dossiers/:case/securite' }, person),
  safetyCopy: page(
    'GET',
    { en: '/en/cases/:case/safety/list', fr: '/fr/dossiers/:case/securite/liste' },
    { islands: ['person', 'take-along'] },
  ),
  /** One question; questions have numbers, as words in an address say too much. */
  safetyQuestion: page('GET', { en: '/en/cases/:case/safety/:question', fr: '/fr/dossiers/:case/securite/:question' }, person),
  beginSafety: page('POST', { en: '/en/cases/:case/safety/begin', fr: '/fr/dossiers/:case/securite/commencer' }),
  keepSafety: page('POST', { en: '/en/cases/:case/safety/keep', fr: '/fr/dossiers/:case/securite/garder' }, sealed),
  lineOfSafety: page('POST', { en: '/en/cases/:case/safety/line', fr: '/fr/dossiers/:case/securite/ligne' }),
  moveSafety: page('POST', { en: '/en/cases/:case/safety/move', fr: '/fr/dossiers/:case/securite/avancer' }),
})
