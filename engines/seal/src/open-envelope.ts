import { open, singleUseNonce } from './aead.ts'
import { equalBytes } from './bytes.ts'
import { parseCanonical } from './canonical.ts'
import { systemChance, type Chance } from './chance.ts'
import { bodyKey, commitTo, wrapAll } from './envelope.ts'
import { readFrame, writeFrame, type Frame, type FrameProblem } from './envelope-frame.ts'
import { sha256 } from './hash.ts'
import type { EnvelopeHead } from './head.ts'
import type { Json } from './json.ts'
import { problem, type Outcome } from './outcome.ts'
import { unpad } from './padding.ts'
import { tagOfWraps, unwrapKey, wrapFor, type Reader, type Recipient } from './wraps.ts'

export type OpenProblem =
  | FrameProblem
  | 'other-report'
  | 'other-unit'
  | 'other-deployment'
  | 'not-for-this-reader'
  | 'wrap-broken'
  | 'commit-mismatch'
  | 'wraps-tampered'
  | 'body-tampered'
  | 'bad-padding'
  | 'unreadable-content'

/** What the reader already knows about the envelope; every field given must agree. */
export type Expected = Partial<Pick<EnvelopeHead, 'report' | 'unit' | 'deployment'>>

/** An envelope opened: its head, its content and the key of its files. */
export type OpenedEnvelope = {
  readonly head: EnvelopeHead
  readonly content: Json
  readonly reportKey: Uint8Array
}

function unexpected(head: EnvelopeHead, expected: Expected): 'other-report' | 'other-unit' | 'other-deployment' | undefined {
  if (expected.deployment !== undefined && expected.deployment !== head.deployment) return 'other-deployment'
  if (expected.unit !== undefined && expected.unit !== head.unit) return 'other-unit'
  if (expected.report !== undefined && expected.report !== head.report) return 'other-report'
  return undefined
}

async function openKey(frame: Frame, reader: Reader): Promise<Outcome<{ readonly reportKey: Uint8Array }, OpenProblem>> {
  const wrap = wrapFor(frame.wraps, reader)
  if (!wrap) return problem('not-for-this-reader')
  const reportKey = await unwrapKey(wrap, frame.head, sha256(frame.headBytes), reader)
  return reportKey?.length === 32 ? checkedKey(frame, reportKey) : problem('wrap-broken')
}

function checkedKey(frame: Frame, reportKey: Uint8Array): Outcome<{ readonly reportKey: Uint8Array }, OpenProblem> {
  if (commitTo(reportKey) !== frame.head.commit) return problem('commit-mismatch')
  if (!equalBytes(tagOfWraps(reportKey, frame.wrapsBytes), frame.wrapsTag)) return problem('wraps-tampered')
  return { ok: true, reportKey }
}

async function openFrame(frame: Frame, reader: Reader): Promise<Outcome<OpenedEnvelope, OpenProblem>> {
  const opened = await openKey(frame, reader)
  return opened.ok ? openBody(frame, opened.reportKey) : opened
}

async function openBody(frame: Frame, reportKey: Uint8Array): Promise<Outcome<OpenedEnvelope, OpenProblem>> {
  const padded = await open(bodyKey(reportKey, frame.head), singleUseNonce, frame.body, sha256(frame.headBytes))
  if (!padded) return problem('body-tampered')
  const bytes = unpad(padded)
  if (!bytes) return problem('bad-padding')
  const content = parseCanonical(bytes)
  if (!content) return problem('unreadable-content')
  return { ok: true, head: frame.head, content: content.value, reportKey }
}

/**
 * Opens an envelope and checks all of it: own wrap, commitment, every other wrap, body, padding.
 * @param reader    whose wrap to open, with its 32-byte seed
 * @param expected  what the reader already knows; a difference is refused before anything is opened
 * @returns head, content and report key, or one problem code. Never throws, whatever the bytes.
 */
export async function openEnvelope(
  bytes: Uint8Array,
  reader: Reader,
  expected: Expected = {},
): Promise<Outcome<OpenedEnvelope, OpenProblem>> {
  const read = readFrame(bytes)
  if (!read.ok) return read
  const difference = unexpected(read.frame.head, expected)
  if (difference) return problem(difference)
  return openFrame(read.frame, reader)
}

/**
 * Opens an envelope with its report key, for somebody whom its writer gave that key and whom no wrap is for. The commitment makes sure that
 * every reader whose wrap opens reads the same.
 * @param reportKey  32 bytes
 */
export async function openWithReportKey(
  bytes: Uint8Array,
  reportKey: Uint8Array,
  expected: Expected = {},
): Promise<Outcome<OpenedEnvelope, OpenProblem>> {
  const read = readFrame(bytes)
  if (!read.ok) return read
  const difference = unexpected(read.frame.head, expected)
  if (difference) return problem(difference)
  const checked = checkedKey(read.frame, reportKey)
  return checked.ok ? openBody(read.frame, reportKey) : checked
}

/**
 * The same envelope with other wraps: for a new epoch, or a reader more or fewer. The envelope is opened and checked whole first.
 * @param recipients  everybody who shall read it from now on; who is not named cannot, who could before keeps the same wrap
 */
export async function rewrapEnvelope(
  bytes: Uint8Array,
  reader: Reader,
  recipients: readonly Recipient[],
  chance: Chance = systemChance,
): Promise<Outcome<{ readonly bytes: Uint8Array<ArrayBuffer> }, OpenProblem | 'bad-recipients'>> {
  const read = readFrame(bytes)
  if (!read.ok) return read
  const opened = await openFrame(read.frame, reader)
  if (!opened.ok) return opened
  const { head, headBytes, body } = read.frame
  const wrapsBytes = await wrapAll(opened.reportKey, head, headBytes, recipients, chance, read.frame.wraps)
  if (!wrapsBytes) return problem('bad-recipients')
  return {
    ok: true,
    bytes: writeFrame({
      headBytes,
      wrapsBytes,
      wrapsTag: tagOfWraps(opened.reportKey, wrapsBytes),
      body,
    }),
  }
}
