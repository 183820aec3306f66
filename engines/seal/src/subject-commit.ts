import { concat, utf8 } from './bytes.ts'
import { canonicalBytes } from './canonical.ts'
import { sign, signPublicKey, verifySignature } from './ed25519.ts'
import { fromBase64url, toBase64url } from './encoding.ts'
import { deriveKey } from './hash.ts'
import { type SealedClass, sealedClasses } from './secret-wrap.ts'
import { hasExactly, isCount, isDeployment, isId, isKey, isOneOf } from './shape.ts'

/** Which key of which person: each class has its own, and each epoch another. */
export type KeyPlace = {
  readonly deployment: string
  readonly organization: string
  readonly person: string
  readonly class: SealedClass
  /** 1, 2, 3 … */
  readonly epoch: number
}

/** What a member signs of a key that they begin a record with. */
export type KeyStatement = KeyPlace & {
  /** Says nothing of the key, and no other key has it; base64url. */
  readonly commit: string
  readonly signer: string
  /** Version of the key directory that listed the signer: whoever left is found there. */
  readonly directory: number
}

/** A statement and the signer's Ed25519 signature over 'fanal/v1/subject-commit' ‖ canonical statement, base64url. */
export type KeyCommitment = { readonly statement: KeyStatement; readonly signature: string }

const keys = ['deployment', 'organization', 'person', 'class', 'epoch', 'commit', 'signer', 'directory'] as const

function isStatement(value: unknown): value is KeyStatement {
  return (
    hasExactly(value, keys) &&
    isDeployment(value.deployment) &&
    [value.organization, value.person, value.signer].every(isId) &&
    isOneOf(value.class, sealedClasses) &&
    isKey(value.commit, 32) &&
    [value.epoch, value.directory].every((count) => isCount(count) && count > 0)
  )
}

/** True for a signed statement of a key in form; who signed it is not seen. */
export function isKeyCommitment(value: unknown): value is KeyCommitment {
  return hasExactly(value, ['statement', 'signature']) && isStatement(value.statement) && isKey(value.signature, 64)
}

/**
 * What a signed statement says of the key of a person and a class, base64url.
 * @param subjectKey  32 bytes
 */
export function subjectCommit(subjectKey: Uint8Array, { person, class: of, epoch }: Pick<KeyPlace, 'person' | 'class' | 'epoch'>): string {
  return toBase64url(deriveKey(subjectKey, `fanal/v1/subject-commit|${person}|${of}|${epoch}`))
}

function signedText(statement: KeyStatement): Uint8Array {
  return concat(utf8('fanal/v1/subject-commit'), canonicalBytes(statement))
}

/**
 * Signs which key a person's record is begun with.
 * @param subjectKey  32 bytes
 * @param by          the member, their Ed25519 seed, and the version of the directory that lists them
 */
export async function commitSubjectKey(
  subjectKey: Uint8Array,
  place: KeyPlace,
  by: { readonly member: string; readonly seed: Uint8Array; readonly directory: number },
): Promise<KeyCommitment> {
  const statement = { ...place, commit: subjectCommit(subjectKey, place), signer: by.member, directory: by.directory }
  return { statement, signature: toBase64url(await sign(signedText(statement), by.seed)) }
}

/**
 * Whether the signer's own key signed this statement.
 * @param signPublic  of the signer as a directory lists it, base64url
 */
export async function isSignedBy({ statement, signature }: KeyCommitment, signPublic: string): Promise<boolean> {
  const [bytes, publicKey] = [fromBase64url(signature), fromBase64url(signPublic)]
  return bytes !== undefined && publicKey !== undefined && (await verifySignature(bytes, signedText(statement), publicKey))
}

/** Whether a key is the one of this statement, for this place and no other. */
export function isCommitted(subjectKey: Uint8Array, place: KeyPlace, { statement }: KeyCommitment): boolean {
  const same = (['deployment', 'organization', 'person', 'class', 'epoch'] as const).every((part) => statement[part] === place[part])
  return same && statement.commit === subjectCommit(subjectKey, place)
}

/** Whether a directory lists this seed's key as the member's: what they sign can be checked by everybody. */
export async function isListed(
  { members }: { readonly members: readonly { readonly id: string; readonly sign: string }[] },
  member: string,
  signSeed: Uint8Array,
): Promise<boolean> {
  const own = members.find(({ id }) => id === member)?.sign
  return own !== undefined && own === toBase64url(await signPublicKey(signSeed))
}
