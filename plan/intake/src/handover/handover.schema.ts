import { basisIds, keepIds, receiverKinds, senderStates } from '@fanal/handover'
import * as z from 'zod'
import { regions } from '../triage/statistics.ts'

const id = z.uuid().toLowerCase()
const hour = z.iso.datetime()
/** Base64url of an envelope of at most 64 KiB of words. */
const sealed = z.base64url().min(1).max(140_000)
const version = z.int().min(1).max(1000)

export const handoverPlace = z.object({ id })

const urgency = z.enum(['now', 'soon', 'routine'])

export const handOverRequest = z.object({
  handover: id,
  version,
  toUnit: id,
  basis: z.enum(basisIds),
  urgency,
  /** Asked where the receiver protects children. */
  region: z.enum(regions).nullable().default(null),
  copy: sealed,
  package: sealed,
})
export type HandOverRequest = z.infer<typeof handOverRequest>

export const keepReportRequest = z.object({ handover: id, reason: z.enum(keepIds) })
/** `digest` is of the package that waits, SHA-256, hexadecimal: what was checked is what is sent. */
export const approveRequest = z.object({ version, digest: z.string().regex(/^[0-9a-f]{64}$/) })
export const returnRequest = z.object({ version, remarks: sealed })
export const withdrawRequest = z.object({ version })
/** The number of the reply, or why there is none. */
export const toldRequest = z.union([z.object({ sequence: z.int().min(1).max(100_000) }), z.object({ because: z.literal('no-receipt') })])

export const stateAnswer = z.object({ state: z.enum(senderStates) })

const handoverShape = z.object({
  id,
  state: z.enum(senderStates),
  receiver: z.enum(receiverKinds),
  toUnit: id.nullable(),
  basis: z.enum(basisIds).nullable(),
  keepReason: z.enum(keepIds).nullable(),
  urgency,
  version: z.int(),
  copy: z.base64url().nullable(),
  remarks: z.base64url().nullable(),
  /** The sealed package, while it waits for a second person. */
  waiting: z.base64url().nullable(),
  writtenBy: id,
  writtenHour: hour,
  sentHour: hour.nullable(),
  answer: z.string().nullable(),
  answeredHour: hour.nullable(),
})
export type HandoverAnswer = z.infer<typeof handoverShape>

export const handoversAnswer = z.object({
  /** Whether the report may concern somebody under 18. */
  minor: z.enum(['unknown', 'possible', 'no']),
  /** It is recorded that the young person was told, or why not. */
  youngTold: z.boolean(),
  handovers: z.array(handoverShape),
})
export type HandoversAnswer = z.infer<typeof handoversAnswer>
