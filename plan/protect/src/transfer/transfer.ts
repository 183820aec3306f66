import type { Duty, Id, MemberActor, MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { CaseId, NeedDomain, RiskLevel } from '../cases/case.ts'
import { type GrantId, type SubjectId, protectingDuties } from '../grants/access-grant.ts'
import type { Progress } from '../machine.ts'
import type { TransferState } from './transfer-machine.ts'

export type TransferId = Id<'transfer'>

export const transferReasons = [
  'other-skills',
  'other-place',
  'too-much-work',
  'worker-leaves',
  'person-asked',
  'conflict-of-interest',
] as const
export type TransferReason = (typeof transferReasons)[number]

/** What the person said to it. Whoever says no keeps their team: then nothing is proposed. */
export const personSaid = ['agrees', 'cannot-be-asked'] as const
export type PersonSaid = (typeof personSaid)[number]

export const rejectReasons = ['no-capacity', 'wrong-team', 'conflict-of-interest', 'not-now'] as const
export type RejectReason = (typeof rejectReasons)[number]

/** What whoever had a case keeps of it: how many, and since when; nobody's words, and no name. */
export interface TransferSummary {
  readonly openedAt: Date
  readonly met: number
  readonly open: number
  readonly unmet: number
  /** Steps that were done. */
  readonly given: number
}

export interface CaseTransfer {
  readonly id: TransferId
  readonly organization: OrganizationId
  readonly caseId: CaseId
  readonly subject: SubjectId
  readonly number: string
  readonly risk: RiskLevel | null
  readonly needs: readonly NeedDomain[]
  readonly from: { readonly unit: UnitId; readonly member: MemberId }
  /** One colleague, or a whole team: then whoever of it accepts. */
  readonly to: { readonly unit: UnitId; readonly member: MemberId | null }
  readonly why: TransferReason
  readonly personSaid: PersonSaid
  readonly proposedBy: MemberId
  readonly proposedAt: Date
  readonly respondBy: Date
  readonly state: TransferState
  readonly version: number
  readonly seq: number
  readonly acceptedBy: MemberId | null
  readonly acceptedAt: Date | null
  readonly grant: GrantId | null
  readonly overlapEnds: Date | null
  readonly rule: string | null
  readonly rejectReason: RejectReason | null
  readonly endedAt: Date | null
  readonly summary: TransferSummary | null
}

export const progressOfTransfer = ({ state, version, seq }: Pick<CaseTransfer, 'state' | 'version' | 'seq'>): Progress<TransferState> => ({
  state,
  version,
  seq,
  marks: [],
})

/** Whether it waits for somebody, or for its day. */
export const isOpen = ({ state }: Pick<CaseTransfer, 'state'>): boolean => state === 'proposed' || state === 'accepted'

/** Whether somebody is of the team that is asked, is the one where one is named, and does not ask themselves. */
export function isAsked({ to, proposedBy }: Pick<CaseTransfer, 'to' | 'proposedBy'>, { member, held }: MemberActor): boolean {
  if (proposedBy === member || (to.member !== null && to.member !== member)) return false
  return held.some(({ unit, duty }) => unit === to.unit && (protectingDuties as readonly Duty[]).includes(duty))
}
