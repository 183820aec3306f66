export * from './approval-machine.ts'
export {
  type Approval,
  type ApprovalId,
  type ApprovalReason,
  type AskedOfMe,
  type NoReason,
  approvalKinds,
  approvalReasons,
  noReasons,
} from './approval.ts'
export { approvalsBehaviours, type ApprovalsServices } from './approvals.behaviours.ts'
export { approvalsRoutes } from './approvals.routes.ts'
export { coSign, decideApproval, type CoSign, type DecideApproval } from './decide-approval.ts'
export { approvalsToday, listApprovals, mayDecide, type ApprovalsView } from './list-approvals.ts'
export { nameCoSigner, type NameCoSigner } from './name-co-signer.ts'
export { requestApproval, type RequestApproval } from './request-approval.ts'
