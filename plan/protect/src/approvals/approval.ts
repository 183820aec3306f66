import type { Id, MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { SubjectId } from '../grants/access-grant.ts'
import type { Progress } from '../machine.ts'
import { type ApprovalKind, type ApprovalState, decidersOf } from './approval-machine.ts'

export type ApprovalId = Id<'approval'>

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record of kinds
export const approvalKinds = Object.keys(decidersOf) as readonly ApprovalKind[]

/** Why it is asked for, as a code that somebody outside may read; words lie sealed. */
export const approvalReasons = ['work-needs-it', 'person-asked', 'law-asks', 'safety', 'mistake'] as const
export type ApprovalReason = (typeof approvalReasons)[number]

/** Why somebody said no. */
export const noReasons = ['not-shown', 'not-now', 'another-way', 'against-the-person'] as const
export type NoReason = (typeof noReasons)[number]

export interface Approval extends Progress<ApprovalState> {
  readonly id: ApprovalId
  readonly subject: SubjectId
  readonly unit: UnitId
  readonly case: string | null
  readonly caseNumber: string | null
  readonly kind: ApprovalKind
  /** The record that waits for it. */
  readonly target: string
  readonly reason: ApprovalReason
  readonly requestedBy: MemberId
  readonly requestedAt: Date
  readonly dueAt: Date
  readonly coSigner: MemberId | null
  readonly decidedBy: MemberId | null
  readonly decidedAt: Date | null
  readonly decision: NoReason | 'agreed' | null
  readonly usedAt: Date | null
}

/** What another organization asks of whoever is named there: codes and a date, and of whom nothing. */
export type AskedOfMe = Pick<
  Approval,
  'id' | 'kind' | 'reason' | 'state' | 'version' | 'marks' | 'seq' | 'requestedBy' | 'requestedAt' | 'dueAt'
> & {
  readonly organization: OrganizationId
}

/** By when somebody decides; a habit of this house. */
export const decideHours = 72
