import type { MemberId, OrganizationId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { ApprovalKind } from './approval-machine.ts'
import type { ApprovalId } from './approval.ts'
import { approvalFor } from './approvals.store.ts'

/** Two people who agreed on something that was not done yet. */
export interface Approved {
  readonly approval: ApprovalId
  readonly requestedBy: MemberId
  readonly decidedBy: MemberId
}

/** Whether a second person agreed to this; whoever does it then marks it as used (`useApproval`), in the same transaction. */
export async function approvedFor(
  organization: OrganizationId,
  kind: ApprovalKind,
  target: string,
  tx: Transaction,
): Promise<Approved | null> {
  const found = await approvalFor(organization, { kind, target }, ['approved'], tx)
  if (found === null || found.decidedBy === null) return null
  return { approval: found.id, requestedBy: found.requestedBy, decidedBy: found.decidedBy }
}
