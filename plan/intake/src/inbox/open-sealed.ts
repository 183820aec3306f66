import { type UnitKeys, readableEpoch } from '@fanal/handover/open'
import { type OpenProblem, fromBase64url, mailboxHash, openEnvelope, readEnvelope } from '@fanal/seal'
import type { EnvelopeAnswer, ReportAnswer } from './inbox.schema.ts'
import { type MessageContent, readContent } from './message-content.ts'

type Report = Pick<ReportAnswer, 'id' | 'unit' | 'deployment' | 'mailbox'>

/** `no-key`: no wrap of this reader opens it; `other-mailbox`: the mailbox is not the one the reporter made. */
export type MessageProblem = OpenProblem | 'no-key' | 'not-base64' | 'mislabelled' | 'unknown-content' | 'other-mailbox'

export type OpenedMessage =
  | { readonly ok: true; readonly envelope: EnvelopeAnswer; readonly content: MessageContent; readonly reportKey: Uint8Array }
  | { readonly ok: false; readonly envelope: EnvelopeAnswer; readonly problem: MessageProblem }

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
