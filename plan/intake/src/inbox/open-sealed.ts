import {
  type FileNote,
  type OpenProblem,
  type ReaderName,
  type WrappedSecret,
  fileOpener,
  fromBase64url,
  mailboxHash,
  openEnvelope,
  readEnvelope,
  unwrapSecret,
} from '@fanal/seal'
import type { EnvelopeAnswer, ReportAnswer } from './inbox.schema.ts'
import { type MessageContent, readContent } from './message-content.ts'

/** A unit's seeds by epoch, 32 bytes each. They exist on the reader's device only. */
export interface UnitKeys {
  readonly inbox: ReadonlyMap<number, Uint8Array>
  readonly sign: ReadonlyMap<number, Uint8Array>
}

type Report = Pick<ReportAnswer, 'id' | 'unit' | 'deployment' | 'mailbox'>

/** `no-key`: no wrap of this reader opens it; `other-mailbox`: the mailbox is not the one the reporter made. */
export type MessageProblem = OpenProblem | 'no-key' | 'not-base64' | 'mislabelled' | 'unknown-content' | 'other-mailbox'

export type OpenedMessage =
  | { readonly ok: true; readonly envelope: EnvelopeAnswer; readonly content: MessageContent; readonly reportKey: Uint8Array }
  | { readonly ok: false; readonly envelope: EnvelopeAnswer; readonly problem: MessageProblem }

/** Opens whatever wraps of the unit's secrets are this member's; the others are left out. */
export async function openUnitKeys(
  report: Pick<ReportAnswer, 'unit' | 'deployment'>,
  wraps: readonly WrappedSecret[],
  memberSeed: Uint8Array,
): Promise<UnitKeys> {
  const [inbox, sign] = await Promise.all([
    seedsOf('unit-inbox', report, wraps, memberSeed),
    seedsOf('unit-sign', report, wraps, memberSeed),
  ])
  return { inbox, sign }
}

async function seedsOf(
  purpose: 'unit-inbox' | 'unit-sign',
  report: Pick<ReportAnswer, 'unit' | 'deployment'>,
  wraps: readonly WrappedSecret[],
  memberSeed: Uint8Array,
) {
  const seeds = new Map<number, Uint8Array>()
  for (const wrap of wraps.filter(({ context }) => context.purpose === purpose)) {
    const { recipient, epoch } = wrap.context
    // oxlint-disable-next-line no-await-in-loop -- a handful, one a month
    const opened = await unwrapSecret(wrap, memberSeed, { deployment: report.deployment, purpose, subject: report.unit, recipient, epoch })
    if (opened.ok) seeds.set(epoch, opened.secret)
  }
  return seeds
}

/** The epoch of a wrap that this reader opens. The head names the one it was sealed in; after a roll its wraps are for a later one. */
export function readableEpoch(wraps: readonly ReaderName[], unit: string, inbox: ReadonlyMap<number, Uint8Array>): number | undefined {
  return wraps.find((wrap) => wrap.to === 'unit' && wrap.id === unit && inbox.has(wrap.epoch))?.epoch
}

/** Opens one message and checks all that its head says against where it lies. Never throws, whatever the bytes. */
export async function openMessage(envelope: EnvelopeAnswer, report: Report, keys: UnitKeys): Promise<OpenedMessage> {
  const no = (problem: MessageProblem): OpenedMessage => ({ ok: false, envelope, problem })
  const bytes = fromBase64url(envelope.bytes)
  if (bytes === undefined) return no('not-base64')
  const read = readEnvelope(bytes)
  if (!read.ok) return no(read.problem)
  const epoch = readableEpoch(read.wraps, report.unit, keys.inbox)
  const seed = epoch === undefined ? undefined : keys.inbox.get(epoch)
  if (epoch === undefined || seed === undefined) return no('no-key')
  const opened = await openEnvelope(
    bytes,
    { to: 'unit', id: report.unit, epoch, seed },
    { report: report.id, unit: report.unit, deployment: report.deployment },
  )
  if (!opened.ok) return no(opened.problem)
  const { head } = opened
  if (head.envelope !== envelope.id || head.kind !== envelope.kind || head.sealedBy !== envelope.sealedBy) return no('mislabelled')
  const content = readContent(opened.content, head.kind)
  if (content === null) return no('unknown-content')
  if (
    content.kind === 'reporter' &&
    content.mailbox !== null &&
    content.mailbox !== mailboxHash(fromBase64url(report.mailbox) ?? new Uint8Array())
  )
    return no('other-mailbox')
  return { ok: true, envelope, content, reportKey: opened.reportKey }
}

/**
 * The mailbox that all opened words of the reporter name, as a hash; `null` where none was opened that names one, or where one
 * message is for another mailbox: then an answer could be read by somebody else.
 */
export function vouchedMailbox(messages: readonly OpenedMessage[]): string | null {
  if (messages.some((message) => !message.ok && message.problem === 'other-mailbox')) return null
  const named = messages.flatMap((message) => (message.ok && message.content.kind === 'reporter' ? [message.content.mailbox] : []))
  return named.find((mailbox) => mailbox !== null) ?? null
}

/**
 * Assembles one file from its chunks, checked one by one and as a whole.
 * @param fetchChunk  the sealed chunk with this index; `null` where it has not arrived
 * @returns the file's bytes, or `null` where a chunk is missing, was changed, or the whole is not what the note says
 */
export async function assembleFile(
  place: { readonly reportKey: Uint8Array; readonly report: string },
  note: FileNote,
  fetchChunk: (index: number) => Promise<Uint8Array | null>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const opener = fileOpener(place, note)
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (let index = 0; index < note.chunks; index++) {
    // oxlint-disable-next-line no-await-in-loop -- chunks are opened in their order
    const chunk = await fetchChunk(index)
    if (chunk === null) return null
    // oxlint-disable-next-line no-await-in-loop -- as above
    const opened = await opener.push(chunk)
    if (!opened.ok) return null
    pieces.push(new Uint8Array(opened.bytes))
  }
  if (!opener.finish().ok) return null
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}
