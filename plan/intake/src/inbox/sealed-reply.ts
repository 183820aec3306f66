import { type EnvelopeHead, buckets, kemSizes, readEnvelope } from '@fanal/seal'

const magic = new TextEncoder().encode('FNR1')

/** Whether bytes have the form of a reply sealed to a receipt: what a server can see of one. */
export function isSealedReply(bytes: Uint8Array): boolean {
  const start = magic.length + kemSizes.encapsulated
  return magic.every((byte, index) => bytes[index] === byte) && buckets.some((bucket) => bytes.length === start + bucket + 16)
}

export interface CopyPlace {
  readonly deployment: string
  readonly unit: string
  readonly epoch: number
  readonly report: string
}

/** The head of the unit's own copy of a reply; `null` where the envelope is none, or belongs somewhere else. */
export function copyHead(bytes: Uint8Array, at: CopyPlace): EnvelopeHead | null {
  const read = readEnvelope(bytes)
  if (!read.ok) return null
  const { head } = read
  const isHere = head.deployment === at.deployment && head.unit === at.unit && head.epoch === at.epoch && head.report === at.report
  return isHere && head.kind === 'answer' && head.sealedBy === 'officer' && head.files === 0 ? head : null
}
