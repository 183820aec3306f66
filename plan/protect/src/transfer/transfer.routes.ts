import { page, routeTable } from '@fanal/http'

/** Keys of every class, to everybody of a team who is asked. */
const sealed = { bodyLimit: 1024 * 1024 } as const

export const transferRoutes = routeTable({
  caseTransfer: page('GET', { en: '/en/cases/:case/transfer', fr: '/fr/dossiers/:case/transfert' }, { islands: ['person'] }),
  proposeTransfer: page('POST', { en: '/en/cases/:case/transfer/propose', fr: '/fr/dossiers/:case/transfert/proposer' }, sealed),
  answerTransfer: page('POST', { en: '/en/cases/:case/transfer/answer', fr: '/fr/dossiers/:case/transfert/repondre' }),
  withdrawTransfer: page('POST', { en: '/en/cases/:case/transfer/take-back', fr: '/fr/dossiers/:case/transfert/retirer' }, sealed),
})
