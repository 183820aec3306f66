import { page, routeTable } from '@fanal/http'

const sealed = { bodyLimit: 1024 * 1024 } as const

export const consentRoutes = routeTable({
  consents: page('GET', { en: '/en/cases/:case/consents', fr: '/fr/dossiers/:case/consentements' }, { islands: ['person'] }),
  askConsent: page('POST', { en: '/en/cases/:case/consents/ask', fr: '/fr/dossiers/:case/consentements/demander' }, sealed),
  answerConsent: page('POST', { en: '/en/cases/:case/consents/answer', fr: '/fr/dossiers/:case/consentements/reponse' }, sealed),
  withdrawConsent: page('POST', { en: '/en/cases/:case/consents/take-back', fr: '/fr/dossiers/:case/consentements/retirer' }, sealed),
  narrowing: page(
    'GET',
    { en: '/en/cases/:case/consents/:consent/narrow', fr: '/fr/dossiers/:case/consentements/:consent/restreindre' },
    { islands: ['person'] },
  ),
  narrowConsent: page('POST', { en: '/en/cases/:case/consents/narrow', fr: '/fr/dossiers/:case/consentements/restreindre' }, sealed),
  renewing: page(
    'GET',
    { en: '/en/cases/:case/consents/:consent/renew', fr: '/fr/dossiers/:case/consentements/:consent/renouveler' },
    { islands: ['person'] },
  ),
  renewConsent: page('POST', { en: '/en/cases/:case/consents/renew', fr: '/fr/dossiers/:case/consentements/renouveler' }, sealed),
  consentCopy: page('GET', { en: '/en/cases/:case/consents/:consent/copy', fr: '/fr/dossiers/:case/consentements/:consent/copie' }),
})
