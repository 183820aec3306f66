import { declineIds } from '@fanal/handover'
import { api, page, routeTable } from '@fanal/http'
import { z } from 'zod'

const token = z.string().regex(/^[\w-]{43}$/)
export const openRequest = z.object({ token })
export const answerRequest = z.discriminatedUnion('says', [
  z.object({ token, says: z.literal('accepted') }),
  z.object({ token, says: z.literal('declined'), reason: z.enum(declineIds) }),
])

/** What whoever has no account opens with a link. The secret stands behind the number sign and reaches no server; the address tells nothing. */
export const sharedRoutes = routeTable({
  shared: page('GET', { en: '/en/shared', fr: '/fr/partage' }, { islands: ['shared'] }),
  openShared: api('POST', '/api/v1/shared/open', {
    summary: { en: 'Opens what a link was made for, once', fr: 'Ouvre une seule fois ce pour quoi un lien a été fait' },
    request: openRequest,
    responses: { 200: { description: 'Still sealed / Encore scellé', schema: z.object({ bytes: z.string() }) } },
  }),
  answerShared: api('POST', '/api/v1/shared/answer', {
    summary: { en: 'Says yes, or no with a coded reason, once', fr: 'Répond oui, ou non avec un motif codé, une seule fois' },
    request: answerRequest,
    responses: { 200: { description: 'Done / Fait', schema: z.object({ answered: z.literal(true) }) } },
  }),
})
