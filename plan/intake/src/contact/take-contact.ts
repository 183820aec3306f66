import { createHash } from 'node:crypto'
import { type Actor, type MemberId, type Place, type UnitId, decided, hourOf, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type EnvelopeHead, readEnvelope } from '@fanal/seal'
import { currentDirectory } from '@fanal/vault'
import { type ReportId, intakeAccess, reportEvent } from '../inbox/inbox.ts'
import { hasEnvelope, reportOf } from '../inbox/inbox.store.ts'
import { type Submission, readSubmission } from '../line/submission.ts'
import type { ContactCodes } from './contact.ts'
import { acceptContact } from './contact.store.ts'
import { contactRefusals as say } from './contact.text.ts'

export interface TakeContact {
  /** As `writeSubmission` of the line writes it: the receipt's public side and the sealed envelope. */
  readonly submission: Uint8Array
  readonly codes: ContactCodes
  readonly at: Date
}

interface Facts extends Place {
  readonly sealed: { readonly submission: Submission; readonly head: EnvelopeHead }
  readonly member: MemberId
  readonly isHere: boolean
  /** As the root signed it: a unit that was closed gets nothing more. */
  readonly receives: boolean
  /** This very contact is stored: the answer to it was lost on its way. */
  readonly takenBefore: boolean
  /** Another contact or report stands under this receipt. */
  readonly isTaken: boolean
}

/** A call, a text, a chat or a visit that a member wrote down and sealed in the browser: it is theirs from the start. */
export const takeContact = operation({
  name: 'intake.take-contact',
  access: intakeAccess,
  async load(input: TakeContact, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const sealed = readSealed(input.submission)
    if (actor.kind !== 'member' || sealed === null) return null
    const { head } = sealed
    const { organization } = actor
    const directory = (await currentDirectory(tx))?.body
    const unit = directory?.units.find((candidate) => candidate.id === head.unit && candidate.organization === organization)
    if (directory === undefined || unit === undefined) return null
    const takenBefore = await hasEnvelope(organization, head.report as ReportId, head.envelope, tx)
    const isTaken = !takenBefore && (await reportOf(organization, head.report as ReportId, tx)) !== null
    const isHere = head.deployment === directory.deployment && unit.epochs.some(({ epoch }) => epoch === head.epoch)
    return { organization, unit: head.unit as UnitId, member: actor.member, sealed, isHere, receives: unit.receives, takenBefore, isTaken }
  },
  place: (facts: Facts) => facts,
  decide(facts: Facts, input) {
    const { head } = facts.sealed
    if (facts.takenBefore) return decided([])
    if (facts.isTaken) return refuse('conflict', say.receiptTaken)
    if (!facts.isHere || head.kind !== 'contact' || head.sealedBy !== 'officer' || head.files !== 0) return refuse('invalid', say.broken)
    if (!facts.receives) return refuse('unit-closed', say.unitClosed)
    const { channel, language, urgency, minor } = input.codes
    const data = { envelope: head.envelope, epoch: head.epoch, bucket: head.bucket, channel, language, urgency, minor }
    return decided([reportEvent(facts, head.report as ReportId, 'intake.contact.taken', data)])
  },
  async apply(events, tx: Transaction, input, facts: Facts): Promise<{ report: ReportId; again: boolean }> {
    const { submission, head } = facts.sealed
    const report = head.report as ReportId
    if (events.length === 0) return { report, again: true }
    const outcome = await acceptContact(
      {
        locatorHash: sha256(submission.locator),
        fetchHash: submission.fetchHash,
        uploadHash: sha256(submission.uploadKey),
        mailbox: submission.mailbox,
        organization: facts.organization,
        unit: head.unit,
        report,
        envelope: head.envelope,
        epoch: head.epoch,
        bucket: head.bucket,
        bytes: submission.envelope,
        hour: hourOf(input.at),
        member: facts.member,
        codes: input.codes,
      },
      tx,
    )
    if (outcome !== 'accepted') throw new Error(`a contact that was checked is ${outcome}`)
    return { report, again: false }
  },
})

function readSealed(bytes: Uint8Array): Facts['sealed'] | null {
  const submission = readSubmission(bytes)
  if (submission === null) return null
  const envelope = readEnvelope(submission.envelope)
  return envelope.ok ? { submission, head: envelope.head } : null
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
