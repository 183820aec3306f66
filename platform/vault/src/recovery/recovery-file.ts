import { type Bilingual, type Outcome, type Refusal, ok, refuse } from '@fanal/kernel'
import { type SecretContext, type WrappedSecret, fromBase64url, kemPublicKey, keyId, keysId, unwrapSecret, wrapSecret } from '@fanal/seal'
import { z } from 'zod'
import type { SentWrap } from '../unit-keys/unit-keys-answer.ts'

/** What leaves the node for a recovery: ciphertext that only the paper opens, and whom it shall be given to. */
export interface RecoveryFile {
  readonly fanal: 'recovery'
  readonly v: 1
  readonly deployment: string
  readonly organization: string
  readonly name: Bilingual
  /** The id of the recovery key: the shares name the same. */
  readonly key: string
  readonly member: { readonly id: string; readonly displayName: string; readonly kem: string; readonly sign: string; readonly key: string }
  readonly wraps: readonly WrappedSecret[]
}

/** What comes back: the same secrets wrapped to that member. */
export interface RecoveredFile {
  readonly fanal: 'recovered'
  readonly v: 1
  readonly organization: string
  readonly member: string
  /** The name of the member's keys, one of which everything is wrapped to. */
  readonly key: string
  readonly wraps: readonly SentWrap[]
}

const wrapShape = z.custom<WrappedSecret>(
  (value) =>
    z.object({ v: z.literal(1), context: z.looseObject({ purpose: z.string() }), enc: z.string(), ct: z.string() }).safeParse(value)
      .success,
)
const recoveryShape = z.object({
  fanal: z.literal('recovery'),
  v: z.literal(1),
  deployment: z.string(),
  organization: z.string(),
  name: z.object({ en: z.string(), fr: z.string() }),
  key: z.string(),
  member: z.object({ id: z.string(), displayName: z.string(), kem: z.string(), sign: z.string(), key: z.string() }),
  wraps: z.array(wrapShape),
})
const recoveredShape = z.object({
  fanal: z.literal('recovered'),
  v: z.literal(1),
  organization: z.string(),
  member: z.string(),
  key: z.string(),
  wraps: z.array(
    z.object({
      secret: z.enum(['unit-inbox', 'unit-sign', 'index']),
      subject: z.string(),
      epoch: z.int().min(1),
      recipientKind: z.literal('member'),
      recipient: z.string(),
      wrap: wrapShape,
    }),
  ),
})

const notAFile = refuse('not-a-recovery', {
  en: 'This file holds no recovery, or somebody changed it.',
  fr: 'Ce fichier ne contient pas de récupération, ou quelqu’un l’a modifié.',
})

/** @param value  parsed JSON of unknown origin */
export function readRecoveryFile(value: unknown): Outcome<RecoveryFile> {
  const read = recoveryShape.safeParse(value)
  if (!read.success) return notAFile
  const { kem, sign, key } = read.data.member
  const [kemPublic, signPublic] = [fromBase64url(kem), fromBase64url(sign)]
  return kemPublic && signPublic && keysId(kemPublic, signPublic) === key ? ok(read.data) : notAFile
}

/** @param value  parsed JSON of unknown origin */
export function readRecoveredFile(value: unknown): Outcome<RecoveredFile> {
  const read = recoveredShape.safeParse(value)
  return read.success ? ok(read.data) : notAFile
}

/**
 * Opens everything that was wrapped to the recovery key and wraps it to the member. Happens away from the node.
 * @param seed  32 bytes, out of the shares
 */
export async function recoverTo(file: RecoveryFile, seed: Uint8Array): Promise<Outcome<RecoveredFile>> {
  if (keyId(await kemPublicKey(seed)) !== file.key) return wrongKey
  const publicKey = fromBase64url(file.member.kem)
  if (publicKey === undefined) return notAFile
  const wraps: SentWrap[] = []
  for (const wrap of file.wraps) {
    // oxlint-disable-next-line no-await-in-loop -- a handful
    const again = await rewrapped(wrap, file, seed, publicKey)
    if (again === null) return notAFile
    wraps.push(again)
  }
  const { organization, member } = file
  return ok({ fanal: 'recovered', v: 1, organization, member: member.id, key: member.key, wraps })
}

const wrongKey: Refusal = refuse('other-key', {
  en: 'These shares are of another key than the organization’s recovery key.',
  fr: 'Ces parts sont celles d’une autre clé que la clé de récupération de l’organisme.',
})

async function rewrapped(wrap: WrappedSecret, file: RecoveryFile, seed: Uint8Array, publicKey: Uint8Array): Promise<SentWrap | null> {
  const { purpose, subject, epoch } = wrap.context
  if (purpose !== 'unit-inbox' && purpose !== 'unit-sign' && purpose !== 'index') return null
  const { deployment, organization, member } = file
  const opened = await unwrapSecret(wrap, seed, { deployment, purpose, subject, recipient: organization, epoch })
  if (!opened.ok) return null
  const context: SecretContext = { deployment, purpose, subject, recipient: member.id, epoch }
  const sealed = await wrapSecret(opened.secret, publicKey, context)
  return sealed.ok ? { secret: purpose, subject, epoch, recipientKind: 'member', recipient: member.id, wrap: sealed.wrap } : null
}
