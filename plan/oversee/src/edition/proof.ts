import { fromBase64Url, fromHex } from '@fanal/kernel'
import { type SignedHead, isSignedBy, leafHash, parseHead, verifyInclusion } from '@fanal/ledger'

/** The ledger entry that published an edition, and that it is in the signed log (RFC 9162). */
export interface LogProof {
  /** Canonical bytes of the entry, base64url. */
  readonly entry: string
  readonly index: number
  readonly size: number
  /** Hexadecimal, from the leaf upward. */
  readonly proof: readonly string[]
  readonly head: SignedHead
}

export const publishedEvent = 'oversee.edition.published'

export type ProofProblem = 'bad-shape' | 'other-edition' | 'not-in-log' | 'head-forged' | 'other-deployment'

/** What is wrong with the proof; null where it holds. @param logKey  Ed25519 public key of the log, 32 bytes, from the signed directory */
export function proofProblem(
  given: unknown,
  manifest: string,
  { deployment, logKey }: { deployment: string; logKey: Uint8Array },
): ProofProblem | null {
  const proof = readProof(given)
  const bytes = proof === null ? null : fromBase64Url(proof.entry)
  const hashes = proof?.proof.map((hash) => fromHex(hash))
  if (proof === null || bytes === null || hashes === undefined || !hashes.every((hash) => hash !== null)) return 'bad-shape'
  if (proof.head.deployment !== deployment) return 'other-deployment'
  if (!isSignedBy(proof.head, logKey)) return 'head-forged'
  if (!isPublication(bytes, manifest)) return 'other-edition'
  const root = fromHex(proof.head.root)
  const { index, size } = proof
  const isIn = root !== null && size === proof.head.size && verifyInclusion({ index, size, leaf: leafHash(bytes), proof: hashes, root })
  return isIn ? null : 'not-in-log'
}

function isPublication(bytes: Uint8Array, manifest: string): boolean {
  try {
    const entry = JSON.parse(new TextDecoder().decode(bytes)) as { type?: unknown; data?: { manifest?: unknown } }
    return entry.type === publishedEvent && entry.data?.manifest === manifest
  } catch {
    return false
  }
}

function readProof(given: unknown): LogProof | null {
  if (typeof given !== 'object' || given === null) return null
  const { entry, index, size, proof, head } = given as Record<string, unknown>
  const read = parseHead(head)
  if (typeof entry !== 'string' || read === null || !Number.isSafeInteger(index) || !Number.isSafeInteger(size)) return null
  if (!Array.isArray(proof) || !proof.every((hash) => typeof hash === 'string')) return null
  return { entry, index: index as number, size: size as number, proof, head: read }
}
