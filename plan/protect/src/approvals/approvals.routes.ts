import { page, routeTable } from '@fanal/http'

export const approvalsRoutes = routeTable({
  approvals: page('GET', { en: '/en/approvals', fr: '/fr/approbations' }),
  askApproval: page('POST', { en: '/en/approvals/ask', fr: '/fr/approbations/demander' }),
  decideApproval: page('POST', { en: '/en/approvals/decide', fr: '/fr/approbations/decider' }),
  sealRecord: page('POST', { en: '/en/approvals/seal', fr: '/fr/approbations/sceller' }),
  coSign: page('POST', { en: '/en/approvals/co-sign', fr: '/fr/approbations/cosigner' }),
  nameCoSigner: page('POST', { en: '/en/approvals/co-signer', fr: '/fr/approbations/cosignataire' }),
})
