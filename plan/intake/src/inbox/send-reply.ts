import { type Actor, type Place, decided, hourOf, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { currentEpoch } from '@fanal/seal'
import { currentDirectory } from '@fanal/vault'
import { type EnvelopeId, type ReportId, type ReportState, intakeAccess, reportEvent } from './inbox.ts'
import { hasEnvelope, reportOf, storeReply } from './inbox.store.ts'
import { inboxText } from './inbox.text.ts'
import { type CopyPlace, copyHead, isSealedReply } from './sealed-reply.ts'

export interface SendReply {
  readonly report: ReportId
  /** 1 more than the replies so far: two officers cannot answer past each other. */
  readonly sequence: number
  /** Sealed to the receipt. */
  readonly reply: Uint8Array
  /** The unit's own copy, sealed to the unit. */
  readonly copy: Uint8Array
  readonly at: Date
}

interface Facts extends Place {
  readonly state: ReportState
  readonly replies: number
  /** This very reply is stored: the answer to it was lost on its way. */
  readonly sentBefore: boolean
  readonly expected: CopyPlace
}

/** Answers a reporter: signed and sealed on the officer's device, stored as it came. */
export const sendReply = operation({
  name: 'intake.send-reply',
  access: intakeAccess,
  async load(input: SendReply, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    const report = await reportOf(organization, input.report, tx, { lock: true })
    const directory = (await currentDirectory(tx))?.body
    const epoch = directory && report && currentEpoch(directory, report.unit)?.epoch
    if (report === null || directory === undefined || epoch === undefined || epoch === null) return null
    const expected = { deployment: directory.deployment, unit: report.unit, epoch, report: report.id }
    const head = copyHead(input.copy, expected)
    const sentBefore = head !== null && (await hasEnvelope(organization, report.id, head.envelope, tx))
    return { organization, unit: report.unit, state: report.state, replies: report.replies, sentBefore, expected }
  },
  place: (facts: Facts) => facts,
  decide(facts: Facts, input) {
    if (facts.sentBefore) return decided([])
    if (facts.state === 'closed') return refuse('report-closed', inboxText.reportClosed)
    if (!isSealedReply(input.reply) || copyHead(input.copy, facts.expected) === null) return refuse('invalid', inboxText.replyBroken)
    if (input.sequence !== facts.replies + 1) return refuse('conflict', inboxText.answeredMeanwhile)
    return decided([reportEvent(facts, input.report, 'intake.reply.sent', { sequence: input.sequence })])
  },
  async apply(events, tx: Transaction, input, facts: Facts): Promise<{ sequence: number }> {
    const head = copyHead(input.copy, facts.expected)
    if (events.length > 0 && head !== null) {
      const copy = { envelope: head.envelope as EnvelopeId, epoch: head.epoch, sealedBy: head.sealedBy, bytes: input.copy }
      await storeReply(facts.organization, input.report, { sequence: input.sequence, reply: input.reply, copy, hour: hourOf(input.at) }, tx)
    }
    return { sequence: input.sequence }
  },
})
