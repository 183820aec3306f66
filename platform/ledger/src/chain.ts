import { createHash } from 'node:crypto'
import { leafHash } from './merkle.ts'

/** What stands before the first entry of every stream. */
export const chainStart: Uint8Array = new Uint8Array(32)

/**
 * The running hash of one stream: SHA-256(0x02 ‖ previous ‖ seq as 4 big-endian bytes ‖ leaf).
 * `fanal.ledger_append` computes the same in SQL.
 */
export function chainAfter(previous: Uint8Array, seq: number, body: Uint8Array): Uint8Array {
  const place = new Uint8Array(4)
  new DataView(place.buffer).setInt32(0, seq)
  return new Uint8Array(createHash('sha256').update(Uint8Array.of(2)).update(previous).update(place).update(leafHash(body)).digest())
}
