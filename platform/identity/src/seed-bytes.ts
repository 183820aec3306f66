import type { MemberSeeds } from '@fanal/seal'

export type { MemberSeeds }

/** Both seeds, one after the other: 64 bytes. */
export function concatSeeds({ kem, sign }: MemberSeeds): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(64)
  bytes.set(kem)
  bytes.set(sign, 32)
  return bytes
}

export function splitSeeds(bytes: Uint8Array): MemberSeeds | null {
  return bytes.length === 64 ? { kem: bytes.slice(0, 32), sign: bytes.slice(32) } : null
}
