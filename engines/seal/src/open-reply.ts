import { equalBytes } from './bytes.ts'
import { parseCanonical } from './canonical.ts'
import { unitEpoch, type Directory } from './directory.ts'
import { verifySignature } from './ed25519.ts'
import { fromBase64url } from './encoding.ts'
import { kemSizes, openWith } from './hpke.ts'
import { problem, type Outcome } from './outcome.ts'
import { buckets, unpad } from './padding.ts'
import type { ReceiptKeys } from './receipt-keys.ts'
import { isReplyContent, mailboxHash, replyBinding, replyMagic, replySignedText, type ReplyContent } from './reply.ts'
import { hasExactly, isKey } from './shape.ts'

/** A reply whose signature holds. */
export type VerifiedReply = Pick<ReplyContent, 'text' | 'language' | 'at' | 'unit' | 'sequence' | 'directory'> & { readonly verified: true }

export type ReplyProblem =
  | 'malformed'
  | 'not-for-this-receipt'
  | 'bad-padding'
  | 'unreadable-content'
  | 'other-report'
  | 'other-mailbox'
  | 'not-signed-by-unit'

async function signedByUnit(content: ReplyContent, signature: string, directory: Directory): Promise<boolean> {
  const key = fromBase64url(unitEpoch(directory, content.unit, content.epoch)?.sign ?? '')
  const bytes = fromBase64url(signature)
  return key !== undefined && bytes !== undefined && verifySignature(bytes, replySignedText(content), key)
}

/**
 * Opens a reply with the keys of a receipt and checks that a unit of the directory signed it for this very mailbox.
 * A reply whose signature does not hold is not shown: `not-signed-by-unit` comes without its text.
 * @param directory  a verified one, as new as the reply: an epoch it does not know cannot be checked
 * @returns the reply or one problem code. Never throws, whatever the bytes.
 */
export async function openReply(
  bytes: Uint8Array,
  keys: Pick<ReceiptKeys, 'mailboxSeed' | 'mailboxPublic' | 'reportId'>,
  directory: Directory,
): Promise<Outcome<VerifiedReply, ReplyProblem>> {
  const start = replyMagic.length + kemSizes.encapsulated
  if (!equalBytes(bytes.subarray(0, replyMagic.length), replyMagic)) return problem('malformed')
  if (!buckets.some((bucket) => bytes.length === start + bucket + 16)) return problem('malformed')
  const mailbox = mailboxHash(keys.mailboxPublic)
  const sealed = { enc: bytes.subarray(replyMagic.length, start), ct: bytes.subarray(start) }
  const padded = await openWith(keys.mailboxSeed, replyBinding(directory.deployment, keys.reportId, mailbox), sealed)
  if (!padded) return problem('not-for-this-receipt')
  const plaintext = unpad(padded)
  if (!plaintext) return problem('bad-padding')
  const parsed = parseCanonical(plaintext)?.value
  if (!hasExactly(parsed, ['content', 'signature']) || !isKey(parsed.signature, 64) || !isReplyContent(parsed.content))
    return problem('unreadable-content')
  const { content, signature } = parsed
  if (content.report !== keys.reportId) return problem('other-report')
  if (content.mailbox !== mailbox) return problem('other-mailbox')
  if (!(await signedByUnit(content, signature, directory))) return problem('not-signed-by-unit')
  const { text, language, at, unit, sequence } = content
  return {
    ok: true,
    text,
    language,
    at,
    unit,
    sequence,
    directory: content.directory,
    verified: true,
  }
}
