import type { Id, MemberId, OrganizationId } from '@fanal/kernel'
import type { SubjectId } from '../grants/access-grant.ts'
import type { Progress } from '../machine.ts'
import type { ErasureFacts, ErasureState } from './erasure-machine.ts'
import type { RequestChannel, RequestFacts, RequestKind, RequestState } from './request-machine.ts'

export type { RequestChannel } from './request-machine.ts'

export type RequestId = Id<'request'>
export type ErasureId = Id<'erasure'>

/** Those that a worker writes down. */
export const workerChannels = ['in-person', 'through-worker', 'letter'] as const satisfies readonly RequestChannel[]

export const identityChecks = ['own-code', 'in-person', 'known-worker'] as const satisfies readonly RequestFacts['identityCheck'][]
export type IdentityCheck = (typeof identityChecks)[number]

/** Those of which a worker can be sure. */
export const workerChecks = ['in-person', 'known-worker'] as const satisfies readonly IdentityCheck[]

export const refusalReasons = ['not-the-person', 'law-forbids', 'another-person-harmed', 'nothing-held'] as const
export type RefusalReason = (typeof refusalReasons)[number]

export const legalHolds = ['court-order', 'demand-pending', 'law'] as const satisfies readonly ErasureFacts['legalHold'][]
export type LegalHold = (typeof legalHolds)[number]

/** What a person asked about their own record: codes and dates; their words lie sealed as the field `request-<id>`. */
export interface SubjectRequest {
  readonly id: RequestId
  readonly organization: OrganizationId
  readonly subject: SubjectId
  readonly kind: RequestKind
  readonly channel: RequestChannel
  readonly identityCheck: IdentityCheck | null
  readonly state: RequestState
  readonly version: number
  readonly seq: number
  readonly refusalReason: RefusalReason | null
  readonly dueAt: Date
  readonly rule: string
  readonly askedAt: Date
  readonly askedBy: MemberId | null
  readonly endedAt: Date | null
}

/** One way to erase somebody, step by step. */
export interface Erasure {
  readonly id: ErasureId
  readonly organization: OrganizationId
  readonly subject: SubjectId
  readonly request: RequestId
  readonly state: ErasureState
  readonly version: number
  readonly seq: number
  readonly requestedBy: MemberId
  readonly requestedAt: Date
  readonly approvedBy: MemberId | null
  readonly legalHold: LegalHold | null
  readonly endedAt: Date | null
}

export const progressOfRow = <State extends string>({
  state,
  version,
  seq,
}: {
  readonly state: State
  readonly version: number
  readonly seq: number
}): Progress<State> => ({ state, version, seq, marks: [] })
