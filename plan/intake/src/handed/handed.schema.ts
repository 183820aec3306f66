import { declineIds, outcomeIds } from '@fanal/handover'
import * as z from 'zod'

export const handedPlace = z.object({ id: z.uuid().toLowerCase() })
export const handedQuery = z.object({ after: z.string().max(400).optional() })

/** What a receiver answers, as its form sends it. */
export const handedAnswer = z.discriminatedUnion('state', [
  z.object({ state: z.literal('received') }),
  z.object({ state: z.literal('declined'), reason: z.enum(declineIds) }),
  z.object({ state: z.literal('outcome'), outcome: z.enum(outcomeIds) }),
])
