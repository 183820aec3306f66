import type { BasisId, KeepId, ReceiverKind, SenderState, Urgency } from '@fanal/handover'
import type { Id, MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { ReportId } from '../inbox/inbox.ts'

export type HandoverId = Id<'handover'>
/** What the receiver knows a package by; it is no id of the sender's. */
export type PackageId = Id<'package'>

/** A hand-over as its sender's unit knows it. Hours are UTC. */
export interface Handover {
  readonly id: HandoverId
  readonly organization: OrganizationId
  readonly unit: UnitId
  readonly report: ReportId
  readonly state: SenderState
  readonly receiver: ReceiverKind
  readonly toUnit: UnitId | null
  readonly basis: BasisId | null
  readonly keepReason: KeepId | null
  readonly urgency: Urgency
  /** Counts the writings: whoever checks says which one. */
  readonly version: number
  /** The words, sealed to the sender's own unit. */
  readonly copy: Uint8Array | null
  /** Why it was returned, sealed to the sender's own unit. */
  readonly remarks: Uint8Array | null
  /** The package, sealed to the receiver, until a second person has checked it. */
  readonly waiting: Uint8Array | null
  readonly packageId: PackageId | null
  readonly writtenBy: MemberId
  readonly writtenHour: Date
  readonly checkedBy: MemberId | null
  readonly sentHour: Date | null
  /** The receiver's answer in its own code: what came of it, or why it was declined. */
  readonly answer: string | null
  readonly answeredHour: Date | null
  /** Replies that lay in the person's mailbox when it came: none of them can have told of it. */
  readonly answeredAfter: number | null
}
