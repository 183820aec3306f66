import { staffPlaces } from '@fanal/handover'
import { page, routeTable } from '@fanal/http'

/** Words and keys of one form, sealed. */
const sealedLimit = 1024 * 1024
const person = { islands: ['person', 'typing'] } as const
const sealed = { bodyLimit: sealedLimit } as const

export const casesRoutes = routeTable({
  cases: page('GET', { en: '/en/cases', fr: '/fr/dossiers' }),
  newCase: page('GET', staffPlaces.newCase, { islands: ['person', 'typing', 'handed-words'] }),
  beginCase: page('POST', { en: '/en/cases/begin', fr: '/fr/dossiers/commencer' }, sealed),
  oneCase: page('GET', { en: '/en/cases/:case', fr: '/fr/dossiers/:case' }, person),
  moveCase: page('POST', { en: '/en/cases/:case/move', fr: '/fr/dossiers/:case/avancer' }, sealed),
  settleCase: page('POST', { en: '/en/cases/:case/settle', fr: '/fr/dossiers/:case/etablir' }, sealed),
  boardCase: page('POST', { en: '/en/cases/:case/board', fr: '/fr/dossiers/:case/tableau' }, sealed),
  keepWords: page('POST', { en: '/en/cases/:case/words', fr: '/fr/dossiers/:case/texte' }, sealed),
})
