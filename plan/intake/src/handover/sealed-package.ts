import { type EnvelopeHead, readEnvelope } from '@fanal/seal'

/** Where a sealed package or the unit's copy of one belongs. */
export interface SealedPlace {
  readonly deployment: string
  readonly unit: string
  /** The unit's present epoch. */
  readonly epoch: number
}

/** The head of something of a hand-over that an officer sealed to this unit's present key; `null` where it is anything else. */
export function handoverHead(bytes: Uint8Array, at: SealedPlace): EnvelopeHead | null {
  const read = readEnvelope(bytes)
  if (!read.ok) return null
  const { head } = read
  const isHere = head.deployment === at.deployment && head.unit === at.unit && head.epoch === at.epoch
  return isHere && head.kind === 'handover' && head.sealedBy === 'officer' && head.files === 0 ? head : null
}

export function isSame(a: Uint8Array | null, b: Uint8Array): boolean {
  return a !== null && Buffer.compare(a, b) === 0
}
