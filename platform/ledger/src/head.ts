import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { canonicalBytes, fromBase64Url, fromHex, toBase64Url, toHex } from '@fanal/kernel'
import type { Hash } from './merkle.ts'

/** A signed root: what an outsider keeps to notice later that the log was rewritten. */
export interface SignedHead {
  readonly deployment: string
  readonly size: number
  /** Hexadecimal, 32 bytes. */
  readonly root: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** Base64url, Ed25519 over the canonical JSON of the other fields under the label `fanal/v1/head`. */
  readonly signature: string
}

const pkcs8Ed25519 = Buffer.from('302e020100300506032b657004220420', 'hex')
const spkiEd25519 = Buffer.from('302a300506032b6570032100', 'hex')

/** The private key object of a 32-byte Ed25519 seed (RFC 8410). */
export function signingKey(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([pkcs8Ed25519, seed]), format: 'der', type: 'pkcs8' })
}

/** The 32-byte public key of a seed. */
export function publicKeyOf(seed: Uint8Array): Uint8Array {
  const der = createPublicKey(signingKey(seed)).export({ format: 'der', type: 'spki' })
  return new Uint8Array(der.subarray(der.length - 32))
}

function headBytes(head: Omit<SignedHead, 'signature'>): Uint8Array {
  return canonicalBytes({ label: 'fanal/v1/head', deployment: head.deployment, size: head.size, root: head.root, at: head.at })
}

export function signHead(tree: { deployment: string; size: number; root: Hash; at: Date }, seed: Uint8Array): SignedHead {
  const head = { deployment: tree.deployment, size: tree.size, root: toHex(tree.root), at: tree.at.toISOString() }
  return Object.freeze({ ...head, signature: toBase64Url(sign(null, headBytes(head), signingKey(seed))) })
}

export function isSignedBy(head: SignedHead, publicKey: Uint8Array): boolean {
  const signature = fromBase64Url(head.signature)
  if (signature === null || fromHex(head.root)?.length !== 32 || publicKey.length !== 32) return false
  const key = createPublicKey({ key: Buffer.concat([spkiEd25519, publicKey]), format: 'der', type: 'spki' })
  return verify(null, headBytes(head), key, signature)
}

/** Reads a head that somebody kept in a file; `null` where it is not one. */
export function parseHead(value: unknown): SignedHead | null {
  if (typeof value !== 'object' || value === null) return null
  const { deployment, size, root, at, signature } = value as Record<string, unknown>
  if (typeof deployment !== 'string' || typeof root !== 'string' || typeof at !== 'string' || typeof signature !== 'string') return null
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0 || fromHex(root)?.length !== 32) return null
  return { deployment, size, root, at, signature }
}
