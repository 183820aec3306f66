import { type BasisId, type SealedReceiver, type Urgency, afterSender, basesOn, needsCheck, receiverKindOf } from '@fanal/handover'
import { type Actor, type OrganizationId, type Place, type UnitId, decided, hourOf, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type Directory, type EnvelopeHead, currentEpoch } from '@fanal/seal'
import { currentDirectory } from '@fanal/vault'
import { type ReportId, intakeAccess, reportEvent } from '../inbox/inbox.ts'
import { reportOf } from '../inbox/inbox.store.ts'
import type { Region } from '../triage/statistics.ts'
import { type YoungSoFar, childEvents, childProblem, recordSent, youngSoFar } from './child-receiver.ts'
import type { Handover, HandoverId, PackageId } from './handover.ts'
import { deliver, handoverOf, writeHandover } from './handover.store.ts'
import { handoverRefusals as say } from './handover.refusals.ts'
import { type SealedPlace, handoverHead, isSame } from './sealed-package.ts'

export interface HandOver {
  /** Made on the writer's device; the same one again is the same hand-over, written again. */
  readonly handover: HandoverId
  readonly report: ReportId
  /** 1, then one more each time. */
  readonly version: number
  readonly toUnit: UnitId
  readonly basis: BasisId
  readonly urgency: Urgency
  /** Whose authority it goes to where the receiver protects children; it plays no part for anybody else. */
  readonly region: Region | null
  /** Names the step of child protection that sending records. */
  readonly step: string
  /** The words, sealed to the writer's own unit. */
  readonly copy: Uint8Array
  /** The package, sealed to the receiver; where a second person has to check first, it waits for that. */
  readonly package: Uint8Array
  readonly at: Date
}

/** A unit of the signed directory that something can be sealed to. */
export interface Receiver {
  readonly organization: OrganizationId
  readonly kind: SealedReceiver
  readonly place: SealedPlace
}

/** Who a unit is as a receiver, as the root signed it; `null` where it receives nothing. */
export function receiverIn(directory: Directory, unit: UnitId, sender: OrganizationId): Receiver | null {
  const found = directory.units.find(({ id }) => id === unit)
  const organization = directory.organizations.find(({ id }) => id === found?.organization)
  const epoch = currentEpoch(directory, unit)?.epoch
  const kind = receiverKindOf(organization?.kind, organization?.id === sender)
  if (!found?.receives || organization === undefined || epoch === undefined || kind === null) return null
  return { organization: organization.id as OrganizationId, kind, place: { deployment: directory.deployment, unit, epoch } }
}

interface Facts extends Place {
  readonly own: SealedPlace
  readonly receiver: Receiver | null
  readonly before: Handover | null
  readonly young: YoungSoFar
  readonly member: Handover['writtenBy']
}

/** The head of a package for this receiver; its id must be none of the sender's. */
export function packageHead(bytes: Uint8Array | null, receiver: Receiver, notThese: readonly string[]): EnvelopeHead | null {
  const head = bytes === null ? null : handoverHead(bytes, receiver.place)
  return head === null || notThese.includes(head.report) ? null : head
}

/**
 * Hands something of a report over: sealed on the writer's device, for this receiver alone. What goes to the police waits, sealed, until
 * somebody else of the unit has checked it; everything else is laid down at the receiver's in the same transaction. What goes to child
 * protection goes after the young person was told, or after it was recorded why not, and is itself recorded as the authority told.
 */
export const handOver = operation({
  name: 'intake.hand-over',
  access: intakeAccess,
  async load(input: HandOver, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    const { organization, member } = actor
    const report = await reportOf(organization, input.report, tx, { lock: true })
    const directory = (await currentDirectory(tx))?.body
    if (report === null || directory === undefined) return null
    const epoch = currentEpoch(directory, report.unit)?.epoch
    if (epoch === undefined) return null
    const before = await handoverOf(organization, input.handover, tx, { lock: true })
    if (before !== null && before.report !== report.id) return null
    const own = { deployment: directory.deployment, unit: report.unit, epoch }
    const receiver = receiverIn(directory, input.toUnit, organization)
    const young = await youngSoFar(organization, report.id, tx)
    return { organization, unit: report.unit, own, receiver, before, young, member }
  },
  place: (facts: Facts) => facts,
  decide(facts: Facts, input, { world }) {
    const { before, receiver, own, young } = facts
    if (before !== null && before.version === input.version && isSame(before.copy, input.copy)) return decided([])
    if (receiver === null || input.toUnit === facts.unit) return refuse('unknown-receiver', say.unknownReceiver)
    if (!basesOn(world.now()).some(({ id }) => id === input.basis)) return refuse('invalid', say.unknownBasis)
    if (before !== null && afterSender(before.state, 'rewrite') === null) return refuse('conflict', say.sentAlready)
    if (input.version !== (before?.version ?? 0) + 1) return refuse('conflict', say.changedMeanwhile)
    const isChild = receiver.kind === 'child-protection'
    const problem = isChild ? childProblem(input, young) : null
    if (problem === 'region-missing') return refuse('invalid', say.regionMissing)
    if (problem !== null) return refuse('conflict', say.youngPersonFirst)
    if (handoverHead(input.copy, own)?.report !== input.report) return refuse('invalid', say.broken)
    if (packageHead(input.package, receiver, [input.report, input.handover]) === null) return refuse('invalid', say.broken)
    const data = { handover: input.handover, receiver: receiver.kind, unit: input.toUnit, basis: input.basis, version: input.version }
    const written = reportEvent(facts, input.report, 'intake.handover.written', data)
    if (needsCheck(receiver.kind)) return decided([written])
    const sent = reportEvent(facts, input.report, 'intake.handover.sent', data)
    return decided([written, sent, ...(isChild ? childEvents(facts, input, young) : [])])
  },
  async apply(events, tx: Transaction, input, facts: Facts): Promise<{ handover: HandoverId; state: Handover['state'] }> {
    const { receiver, before } = facts
    if (events.length === 0 && before !== null) return { handover: before.id, state: before.state }
    if (receiver === null) throw new Error('decided without a receiver')
    const head = packageHead(input.package, receiver, [])
    if (head === null) throw new Error('decided without a package')
    const waits = needsCheck(receiver.kind)
    const state = waits ? 'awaiting-check' : 'sent'
    await writeHandover(
      {
        organization: facts.organization,
        id: input.handover,
        unit: facts.unit,
        report: input.report,
        state,
        receiver: receiver.kind,
        toOrganization: receiver.organization,
        toUnit: input.toUnit,
        basis: input.basis,
        urgency: input.urgency,
        version: input.version,
        copy: input.copy,
        waiting: waits ? input.package : null,
        packageId: waits ? null : (head.report as PackageId),
        member: facts.member,
        hour: hourOf(input.at),
      },
      tx,
    )
    if (!waits) await deliver(input.handover, { epoch: head.epoch, bucket: head.bucket, bytes: input.package }, tx)
    if (receiver.kind === 'child-protection') await recordSent(facts, input, facts.young, tx)
    return { handover: input.handover, state }
  },
})
