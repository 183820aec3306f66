import type { BasisId, ReceiverState, SealedReceiver, Urgency } from '@fanal/handover'
import type { Id, LedgerEvent, MemberId, OrganizationId, Place, StreamId, UnitId } from '@fanal/kernel'

export type HandedId = Id<'package'>

/** What was handed to a unit, as a list shows it: codes and hours. */
export interface HandedLine {
  readonly id: HandedId
  readonly organization: OrganizationId
  readonly unit: UnitId
  readonly fromOrganization: OrganizationId
  readonly fromUnit: UnitId
  readonly receiver: SealedReceiver
  readonly basis: BasisId
  readonly urgency: Urgency
  readonly state: ReceiverState
  readonly arrivedHour: Date
  readonly receivedBy: MemberId | null
  readonly receivedHour: Date | null
  /** What came of it, or why it was declined. */
  readonly answer: string | null
  readonly answeredHour: Date | null
}

export interface Handed extends HandedLine {
  readonly epoch: number
  /** `null` once the person whom a case was begun for is erased. */
  readonly bytes: Uint8Array | null
}

/** An event on the package's own stream, in the receiver's ledger. */
export function handedEvent(at: Place, id: HandedId, type: `handover.${string}`, data: LedgerEvent['data']): LedgerEvent {
  return { type, version: 1, organization: at.organization, stream: id as string as StreamId, data }
}
