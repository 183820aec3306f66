import { concat, utf8 } from './bytes.ts'
import { canonicalBytes } from './canonical.ts'
import { systemChance, type Chance } from './chance.ts'
import { sign } from './ed25519.ts'
import { isUuid, toBase64url, toHex } from './encoding.ts'
import { sha256 } from './hash.ts'
import { kemSizes, sealTo, suiteName, type Binding } from './hpke.ts'
import { problem, type Outcome } from './outcome.ts'
import { bucketFor, pad } from './padding.ts'
import { hasExactly, isCount, isId } from './shape.ts'

export const replyMagic = utf8('FNR1')

/** What a unit signs. */
export type ReplyContent = {
  readonly v: 1
  readonly report: string
  /** 1, 2, 3 … within the report */
  readonly sequence: number
  /** SHA-256 of the mailbox's public key, lower-case hexadecimal */
  readonly mailbox: string
  readonly unit: string
  readonly epoch: number
  /** version of the directory that names the unit's key */
  readonly directory: number
  /** UTC hour of the reply, from `isoHour` */
  readonly at: string
  /** language of the text, for example `fr` */
  readonly language: string
  readonly text: string
}

const keys = ['v', 'report', 'sequence', 'mailbox', 'unit', 'epoch', 'directory', 'at', 'language', 'text'] as const

/** True for the content of a reply of version 1 and nothing else. */
export function isReplyContent(value: unknown): value is ReplyContent {
  return (
    hasExactly(value, keys) &&
    value.v === 1 &&
    isUuid(value.report) &&
    isCount(value.sequence) &&
    typeof value.mailbox === 'string' &&
    isId(value.unit) &&
    isCount(value.epoch) &&
    isCount(value.directory) &&
    typeof value.at === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:00:00Z$/.test(value.at) &&
    isId(value.language) &&
    typeof value.text === 'string'
  )
}

/** The hour of a time, in UTC: `2026-03-05T14:00:00Z`. Finer times are not kept on the line. */
export function isoHour(time: Date): string {
  return `${time.toISOString().slice(0, 13)}:00:00Z`
}

/** SHA-256 of a mailbox's public key, lower-case hexadecimal. */
export function mailboxHash(mailboxPublic: Uint8Array): string {
  return toHex(sha256(mailboxPublic))
}

/** What a reply's ciphertext is bound to. */
export function replyBinding(deployment: string, report: string, mailbox: string): Binding {
  return {
    info: canonicalBytes({
      label: 'fanal/v1/reply',
      suite: suiteName,
      deployment,
      report,
      mailbox,
    }),
    aad: replyMagic,
  }
}

/** What a unit's signature covers. */
export function replySignedText(content: ReplyContent): Uint8Array {
  return concat(utf8('fanal/v1/reply'), canonicalBytes(content))
}

/** A reply to be sealed; `mailboxPublic` is the X-Wing public key (1,216 bytes) that the receipt gave. */
export type Reply = Omit<ReplyContent, 'v' | 'mailbox'> & {
  readonly deployment: string
  readonly mailboxPublic: Uint8Array
}

/**
 * Signs a reply for the unit and seals it to a receipt's mailbox.
 * @param signSeed  Ed25519 seed of the unit in `reply.epoch`, 32 bytes
 * @returns bytes to store, of one of three sizes: FNR1 ‖ 1,120 bytes ‖ bucket + 16 bytes
 */
export async function sealReply(
  reply: Reply,
  signSeed: Uint8Array,
  chance: Chance = systemChance,
): Promise<Outcome<{ readonly bytes: Uint8Array<ArrayBuffer> }, 'bad-reply' | 'too-large' | 'bad-mailbox'>> {
  const { deployment, mailboxPublic, report, sequence, unit, epoch, directory, at, language } = reply
  if (mailboxPublic.length !== kemSizes.publicKey) return problem('bad-mailbox')
  const text = reply.text.replace(/\p{Surrogate}/gu, '\uFFFD')
  const content = {
    v: 1,
    report,
    sequence,
    mailbox: mailboxHash(mailboxPublic),
    unit,
    epoch,
    directory,
    at,
    language,
    text,
  } as const
  if (!isReplyContent(content)) return problem('bad-reply')
  const signature = toBase64url(await sign(replySignedText(content), signSeed))
  const plaintext = canonicalBytes({ content, signature })
  const bucket = bucketFor(plaintext.length)
  if (!bucket) return problem('too-large')
  const sealed = await sealTo(mailboxPublic, replyBinding(deployment, report, content.mailbox), pad(plaintext, bucket), chance)
  if (!sealed) return problem('bad-mailbox')
  return { ok: true, bytes: concat(replyMagic, sealed.enc, sealed.ct) }
}
