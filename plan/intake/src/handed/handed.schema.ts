import { basisIds, declineIds, outcomeIds, receiverStates } from '@fanal/handover'
import type { WrappedSecret } from '@fanal/seal'
import * as z from 'zod'

export const handedPlace = z.object({ id: z.uuid().toLowerCase() })
export const handedQuery = z.object({ after: z.string().max(400).optional() })

/** What a receiver answers, as its form sends it. */
export const handedAnswer = z.discriminatedUnion('state', [
  z.object({ state: z.literal('received') }),
  z.object({ state: z.literal('declined'), reason: z.enum(declineIds) }),
  z.object({ state: z.literal('outcome'), outcome: z.enum(outcomeIds) }),
])

const id = z.uuid().toLowerCase()

const handedLine = z.object({
  id,
  state: z.enum(receiverStates),
  urgency: z.enum(['now', 'soon', 'routine']),
  basis: z.enum(basisIds),
  fromUnit: id,
  arrivedHour: z.iso.datetime(),
  answer: z.string().nullable(),
})

export const handedListAnswer = z.object({ packages: z.array(handedLine), next: z.string().nullable() })
export type HandedListAnswer = z.infer<typeof handedListAnswer>

/** A package as its reader's device gets it: sealed, with the wraps that this member can open. */
export const sealedHandedAnswer = z.object({
  ...handedLine.shape,
  unit: id,
  receiver: z.enum(['victim-services', 'police', 'unit', 'child-protection']),
  deployment: z.string(),
  bytes: z.base64url(),
  wraps: z.array(z.custom<WrappedSecret>((value) => typeof value === 'object' && value !== null && 'context' in value)),
})
export type SealedHandedAnswer = z.infer<typeof sealedHandedAnswer>

export const handedStateAnswer = z.object({ state: z.enum(receiverStates) })
