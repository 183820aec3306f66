import { seal, singleUseNonce } from './aead.ts'
import { canonicalBytes, contentBytes } from './canonical.ts'
import { systemChance, type Chance } from './chance.ts'
import { toBase64url } from './encoding.ts'
import { writeFrame } from './envelope-frame.ts'
import { deriveKey, sha256 } from './hash.ts'
import { isHead, type EnvelopeHead } from './head.ts'
import { suiteName } from './hpke.ts'
import type { Json } from './json.ts'
import { problem, type Problem } from './outcome.ts'
import { bucketFor, maxContent, pad } from './padding.ts'
import { areWraps, tagOfWraps, wrapFor, wrapKey, type Recipient, type Wrap } from './wraps.ts'

/** The fields of a head that the sender chooses, and the words. `files` is the number of file parts, 0 unless told. */
export type Letter = Pick<EnvelopeHead, 'deployment' | 'kind' | 'unit' | 'epoch' | 'report' | 'envelope' | 'sealedBy'> & {
  readonly files?: number
  readonly content: Json
}

/** `max` is the longest content in bytes of canonical JSON. */
export type TooLarge = Problem<'too-large'> & { readonly max: number; readonly size: number }

/** `reportKey` (32 bytes) seals the files that belong to the envelope; a reporter's device must not keep it. */
export type SealedEnvelope =
  | {
      readonly ok: true
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly head: EnvelopeHead
      readonly reportKey: Uint8Array
    }
  | TooLarge
  | Problem<'not-json' | 'bad-head' | 'bad-recipients'>

/** Key of the body of one envelope. */
export function bodyKey(reportKey: Uint8Array, head: EnvelopeHead): Uint8Array {
  return deriveKey(reportKey, `fanal/v1/body|${head.report}|${head.envelope}`)
}

/** What the head carries so that one envelope cannot hold two report keys. */
export function commitTo(reportKey: Uint8Array): string {
  return toBase64url(deriveKey(reportKey, 'fanal/v1/commit'))
}

/**
 * The report key sealed to every recipient, in the order given; undefined where one of them cannot be.
 * @param kept  wraps that stay as they are for readers of the same name
 */
export async function wrapAll(
  reportKey: Uint8Array,
  head: EnvelopeHead,
  headBytes: Uint8Array,
  recipients: readonly Recipient[],
  chance: Chance,
  kept: readonly Wrap[] = [],
): Promise<Uint8Array | undefined> {
  const headHash = sha256(headBytes)
  const wraps: Wrap[] = []
  for (const recipient of recipients) {
    // oxlint-disable-next-line no-await-in-loop -- the order in which chance is asked is part of the vectors
    const wrap = wrapFor(kept, recipient) ?? (await wrapKey(reportKey, head, headHash, recipient, chance))
    if (!wrap) return undefined
    wraps.push(wrap)
  }
  return areWraps(wraps) ? canonicalBytes(wraps) : undefined
}

/**
 * Seals content to one or more readers, as envelope version 1.
 * @param letter      where it belongs and any JSON content, at most 65,532 bytes in canonical form
 * @param recipients  1 to 32 readers, no two of the same name
 * @param chance      asked for 32 bytes (report key), then 64 for each recipient
 * @returns bytes to send; `bad-head` and `bad-recipients` say that an id, number or key has not the form of the protocol
 */
export async function sealEnvelope(
  letter: Letter,
  recipients: readonly Recipient[],
  chance: Chance = systemChance,
): Promise<SealedEnvelope> {
  const content = contentBytes(letter.content)
  if (!content) return problem('not-json')
  const bucket = bucketFor(content.length)
  if (!bucket) return { ...problem('too-large'), max: maxContent, size: content.length }
  const { deployment, kind, unit, epoch, report, envelope, sealedBy, files = 0 } = letter
  const reportKey = chance(32)
  const head: EnvelopeHead = {
    v: 1,
    suite: suiteName,
    deployment,
    kind,
    unit,
    epoch,
    report,
    envelope,
    sealedBy,
    bucket,
    files,
    commit: commitTo(reportKey),
  }
  if (!isHead(head)) return problem('bad-head')
  const headBytes = canonicalBytes(head)
  const wrapsBytes = await wrapAll(reportKey, head, headBytes, recipients, chance)
  if (!wrapsBytes) return problem('bad-recipients')
  const body = await seal(bodyKey(reportKey, head), singleUseNonce, pad(content, bucket), sha256(headBytes))
  const bytes = writeFrame({
    headBytes,
    wrapsBytes,
    wrapsTag: tagOfWraps(reportKey, wrapsBytes),
    body,
  })
  return { ok: true, bytes, head, reportKey }
}
