import { concat, utf8 } from './bytes.ts'
import { canonicalBytes } from './canonical.ts'
import { isDirectory, type Directory } from './directory.ts'
import { sign, signPublicKey, verifySignature } from './ed25519.ts'
import { fromBase64url, toBase64url, toHex } from './encoding.ts'
import { sha256 } from './hash.ts'
import { problem, type Outcome } from './outcome.ts'
import { hasExactly, isKey } from './shape.ts'

/** A directory and the root's Ed25519 signature over 'fanal/v1/directory' ‖ canonical body, base64url. */
export type SignedDirectory = { readonly body: Directory; readonly signature: string }

export type DirectoryProblem = 'bad-shape' | 'other-deployment' | 'bad-signature' | 'broken-chain' | 'empty'

/** The id of a deployment: the first 16 bytes of SHA-256(root Ed25519 public key), lower-case hexadecimal. */
export function deploymentId(rootPublic: Uint8Array): string {
  return toHex(sha256(rootPublic).slice(0, 16))
}

/** What a poster shows of the root key (32 bytes): six groups of five digits, 99 bits. */
export function rootFingerprint(rootPublic: Uint8Array): string {
  const digest = sha256(utf8('fanal/v1/root-fingerprint'), rootPublic)
  const view = new DataView(digest.slice().buffer)
  // five bytes a group: the remainder of 2^40 by 100,000 favours no group by more than one in ten million
  const groups = Array.from({ length: 6 }, (_, i) => (view.getUint32(i * 5) * 256 + view.getUint8(i * 5 + 4)) % 100_000)
  return groups.map((group) => String(group).padStart(5, '0')).join(' ')
}

function signedText(body: Directory): Uint8Array {
  return concat(utf8('fanal/v1/directory'), canonicalBytes(body))
}

/** SHA-256 of the canonical JSON of a signed directory, lower-case hexadecimal: `previous` of the next version. */
export function directoryHash(signed: SignedDirectory): string {
  return toHex(sha256(canonicalBytes(signed)))
}

/**
 * Signs a version of the directory with the deployment's root.
 * @param rootSeed  Ed25519 seed, 32 bytes, which never lies on the server
 * @throws TypeError where the body is not a directory of that root's deployment: signing one would lock everybody out
 */
export async function signDirectory(body: Directory, rootSeed: Uint8Array): Promise<SignedDirectory> {
  if (!isDirectory(body)) throw new TypeError('not a directory of version 1')
  if (body.deployment !== deploymentId(await signPublicKey(rootSeed))) throw new TypeError('the deployment is not of this root')
  return { body, signature: toBase64url(await sign(signedText(body), rootSeed)) }
}

/**
 * Checks one signed directory alone: form, deployment, signature. What came before is not seen.
 * @param signed      parsed JSON of unknown origin
 * @param rootPublic  Ed25519 public key, 32 bytes, known from elsewhere
 */
export async function verifyDirectory(
  signed: unknown,
  rootPublic: Uint8Array,
): Promise<Outcome<{ readonly directory: Directory }, DirectoryProblem>> {
  if (!isSigned(signed)) return problem('bad-shape')
  const { body } = signed
  if (body.deployment !== deploymentId(rootPublic)) return problem('other-deployment')
  const signature = fromBase64url(signed.signature)
  if (!signature || !(await verifySignature(signature, canonicalText(body) ?? new Uint8Array(), rootPublic)))
    return problem('bad-signature')
  return { ok: true, directory: body }
}

function isSigned(value: unknown): value is SignedDirectory {
  return hasExactly(value, ['body', 'signature']) && isKey(value.signature, 64) && isDirectory(value.body)
}

// names of unknown origin may hold what has no canonical form; nobody can have signed that
function canonicalText(body: Directory): Uint8Array | undefined {
  try {
    return signedText(body)
  } catch {
    return undefined
  }
}

/**
 * Checks successive versions: each alone, each one higher than the one before and naming its hash.
 * A chain may start at any version that the caller already trusts; from version 1 on it is whole.
 * @returns the last directory
 */
export async function verifyDirectoryChain(
  chain: readonly unknown[],
  rootPublic: Uint8Array,
): Promise<Outcome<{ readonly directory: Directory }, DirectoryProblem>> {
  let latest: SignedDirectory | undefined
  for (const signed of chain) {
    // oxlint-disable-next-line no-await-in-loop -- the first fault in the order of the chain is the one to name
    const result = await verifyDirectory(signed, rootPublic)
    if (!result.ok) return result
    if (!isSigned(signed) || (latest && !follows(signed, latest))) return problem('broken-chain')
    latest = signed
  }
  return latest ? { ok: true, directory: latest.body } : problem('empty')
}

function follows(next: SignedDirectory, previous: SignedDirectory): boolean {
  return next.body.version === previous.body.version + 1 && next.body.previous === directoryHash(previous)
}
