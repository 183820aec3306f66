import { api, page, routeTable } from '@fanal/http'
import * as z from 'zod'

/** A sealed coding in base64url. */
const codingLimit = 160 * 1024

const minors = z.enum(['unknown', 'possible', 'no'])

export const codingRequest = z.object({ envelope: z.base64url().max(120_000), minor: minors })

export const triageRoutes = routeTable({
  codeReport: api('POST', '/api/v1/reports/:id/codings', {
    summary: { en: 'Keeps a sealed coding of a report', fr: 'Conserve le codage scellé d’un signalement' },
    request: codingRequest,
    responses: { 201: { description: 'Kept / Conservé', schema: z.object({ again: z.boolean(), minor: minors }) } },
    bodyLimit: codingLimit,
  }),
  markYoung: page('POST', { en: '/en/reports/:id/age', fr: '/fr/signalements/:id/age' }),
  childProtectionStep: page('POST', { en: '/en/reports/:id/protection', fr: '/fr/signalements/:id/protection' }),
  confirmRecord: page('POST', { en: '/en/reports/:id/record', fr: '/fr/signalements/:id/fiche' }),
})
