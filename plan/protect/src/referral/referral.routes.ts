import { page, routeTable } from '@fanal/http'

/** A packet, sealed and written as text. */
const sealedLimit = 256 * 1024

/** Below a case, for whoever sends; and for whoever receives. What is chosen travels in bodies. */
export const referralRoutes = routeTable({
  referrals: page('GET', { en: '/en/cases/:case/referrals', fr: '/fr/dossiers/:case/aiguillages' }),
  newReferral: page('GET', { en: '/en/cases/:case/referrals/new', fr: '/fr/dossiers/:case/aiguillages/nouveau' }),
  fitReferral: page('POST', { en: '/en/cases/:case/referrals/find', fr: '/fr/dossiers/:case/aiguillages/trouver' }),
  draftReferral: page('POST', { en: '/en/cases/:case/referrals/begin', fr: '/fr/dossiers/:case/aiguillages/commencer' }),
  oneReferral: page(
    'GET',
    { en: '/en/cases/:case/referrals/:referral', fr: '/fr/dossiers/:case/aiguillages/:referral' },
    { islands: ['person', 'typing', 'packet'] },
  ),
  offerReferral: page(
    'POST',
    { en: '/en/cases/:case/referrals/:referral/offer', fr: '/fr/dossiers/:case/aiguillages/:referral/proposer' },
    { bodyLimit: sealedLimit },
  ),
  endReferral: page('POST', { en: '/en/cases/:case/referrals/:referral/end', fr: '/fr/dossiers/:case/aiguillages/:referral/retirer' }),
  tellReferral: page('POST', { en: '/en/cases/:case/referrals/:referral/told', fr: '/fr/dossiers/:case/aiguillages/:referral/annoncer' }),
  referred: page('GET', { en: '/en/referrals', fr: '/fr/aiguillages' }),
  oneReferred: page('GET', { en: '/en/referrals/:referral', fr: '/fr/aiguillages/:referral' }, { islands: ['referred'] }),
  answerReferred: page('POST', { en: '/en/referrals/:referral/answer', fr: '/fr/aiguillages/:referral/repondre' }),
  stopReferred: page('POST', { en: '/en/referrals/:referral/stop', fr: '/fr/aiguillages/:referral/arreter' }),
})
