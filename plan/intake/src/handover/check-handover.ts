import { createHash } from 'node:crypto'
import { afterSender } from '@fanal/handover'
import { type Actor, type MemberId, decided, hourOf, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { currentEpoch } from '@fanal/seal'
import { currentDirectory } from '@fanal/vault'
import { intakeAccess, reportEvent } from '../inbox/inbox.ts'
import { type Receiver, packageHead, receiverIn } from './hand-over.ts'
import type { Handover, HandoverId, PackageId } from './handover.ts'
import { handoverRefusals as say } from './handover.refusals.ts'
import { changeHandover, deliver, handoverOf } from './handover.store.ts'
import { type SealedPlace, handoverHead } from './sealed-package.ts'

interface Facts extends Handover {
  readonly member: MemberId
  readonly receives: Receiver | null
  readonly own: SealedPlace
}

async function factsOf(id: HandoverId, tx: Transaction, actor: Actor): Promise<Facts | null> {
  if (actor.kind !== 'member') return null
  const handover = await handoverOf(actor.organization, id, tx, { lock: true })
  const directory = (await currentDirectory(tx))?.body
  const epoch = handover && directory && currentEpoch(directory, handover.unit)?.epoch
  if (handover === null || directory === undefined || epoch === undefined || epoch === null) return null
  const receives = handover.toUnit === null ? null : receiverIn(directory, handover.toUnit, actor.organization)
  return { ...handover, member: actor.member, receives, own: { deployment: directory.deployment, unit: handover.unit, epoch } }
}

interface Check {
  readonly handover: HandoverId
  /** Which writing was read. */
  readonly version: number
}

const checked = ({ id, receiver, toUnit, basis, version }: Handover) => ({ handover: id, receiver, unit: toUnit, basis, version })

const digestOf = (bytes: Uint8Array | null) => bytes && createHash('sha256').update(bytes).digest('hex')

/** A second person has read the writing beside the original, has opened the package that waits, and releases those very bytes. */
export const approveHandover = operation({
  name: 'intake.approve-handover',
  access: intakeAccess,
  load: (input: Check & { readonly digest: string; readonly at: Date }, tx: Transaction, actor: Actor) =>
    factsOf(input.handover, tx, actor),
  place: (facts: Facts) => facts,
  decide(facts: Facts, input) {
    if (facts.packageId !== null && facts.checkedBy === facts.member && facts.version === input.version) return decided([])
    if (afterSender(facts.state, 'approve') === null) return refuse('conflict', say.notNow)
    if (facts.member === facts.writtenBy) return refuse('own-work', say.ownWork)
    if (input.version !== facts.version || input.digest !== digestOf(facts.waiting)) return refuse('conflict', say.changedMeanwhile)
    const head = facts.receives && packageHead(facts.waiting, facts.receives, [facts.report, facts.id])
    if (head === null || facts.receives?.kind !== facts.receiver) return refuse('seal-again', say.sealAgain)
    return decided([
      reportEvent(facts, facts.report, 'intake.handover.checked', checked(facts)),
      reportEvent(facts, facts.report, 'intake.handover.sent', checked(facts)),
    ])
  },
  async apply(events, tx: Transaction, input, facts: Facts): Promise<{ state: Handover['state'] }> {
    if (events.length === 0) return { state: facts.state }
    const { waiting } = facts
    const head = facts.receives && packageHead(waiting, facts.receives, [])
    if (head === null || waiting === null) throw new Error('decided without a package')
    const hour = hourOf(input.at)
    const change = {
      state: 'sent',
      waiting: null,
      package_id: head.report as PackageId,
      checked_by: facts.member,
      checked_hour: hour,
      sent_hour: hour,
    } as const
    await changeHandover(facts, change, tx)
    await deliver(facts.id, { epoch: head.epoch, bucket: head.bucket, bytes: waiting }, tx)
    return { state: 'sent' }
  },
})

/** A second person gives the writing back, with reasons that are sealed to the unit. */
export const returnHandover = operation({
  name: 'intake.return-handover',
  access: intakeAccess,
  load: (input: Check & { readonly remarks: Uint8Array }, tx: Transaction, actor: Actor) => factsOf(input.handover, tx, actor),
  place: (facts: Facts) => facts,
  decide(facts: Facts, input) {
    if (afterSender(facts.state, 'return') === null) return refuse('conflict', say.notNow)
    if (facts.member === facts.writtenBy) return refuse('own-work', say.ownWork)
    if (input.version !== facts.version) return refuse('conflict', say.changedMeanwhile)
    if (handoverHead(input.remarks, facts.own)?.report !== facts.report) return refuse('invalid', say.broken)
    return decided([reportEvent(facts, facts.report, 'intake.handover.returned', checked(facts))])
  },
  async apply(_events, tx: Transaction, input, facts: Facts): Promise<{ state: Handover['state'] }> {
    await changeHandover(facts, { state: 'returned', waiting: null, remarks: input.remarks }, tx)
    return { state: 'returned' }
  },
})

/** Nothing is sent after all. */
export const withdrawHandover = operation({
  name: 'intake.withdraw-handover',
  access: intakeAccess,
  load: (input: Check, tx: Transaction, actor: Actor) => factsOf(input.handover, tx, actor),
  place: (facts: Facts) => facts,
  decide(facts: Facts, input) {
    if (afterSender(facts.state, 'withdraw') === null) return refuse('conflict', say.notNow)
    if (input.version !== facts.version) return refuse('conflict', say.changedMeanwhile)
    return decided([reportEvent(facts, facts.report, 'intake.handover.withdrawn', checked(facts))])
  },
  async apply(_events, tx: Transaction, _input, facts: Facts): Promise<{ state: Handover['state'] }> {
    await changeHandover(facts, { state: 'withdrawn', waiting: null }, tx)
    return { state: 'withdrawn' }
  },
})
