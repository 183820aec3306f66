import type { Id, MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { SubjectId } from '../grants/access-grant.ts'
import type { Mark, Progress } from '../machine.ts'
import type { CaseFacts, CaseState, ClosingReason } from './case-machine.ts'

export type CaseId = Id<'case'>
export type NeedId = Id<'need'>
export type ActionId = Id<'action'>
export type TaskId = Id<'task'>

export const riskLevels = ['low', 'medium', 'high', 'critical'] as const
export type RiskLevel = (typeof riskLevels)[number]

/** Why a vital interest stands in for a yes that could not be asked for. */
export const vitalInterests = ['life-in-danger', 'cannot-answer'] as const
export type VitalInterest = (typeof vitalInterests)[number]

export interface ProtectionCase {
  readonly id: CaseId
  readonly organization: OrganizationId
  readonly subject: SubjectId
  readonly unit: UnitId
  readonly number: string
  readonly state: CaseState
  readonly version: number
  readonly seq: number
  readonly marks: readonly Mark[]
  readonly lead: MemberId | null
  readonly risk: RiskLevel | null
  readonly vitalInterest: VitalInterest | null
  readonly planReviewedAt: Date | null
  readonly closingReason: ClosingReason | null
  readonly closureAskedBy: MemberId | null
  readonly closureAgreedBy: MemberId | null
  readonly fromHanded: string | null
  /** The day by which somebody has to look at it. */
  readonly nextAt: Date
  readonly openedAt: Date
  readonly closedAt: Date | null
}

export const needDomains = [
  'safety',
  'housing',
  'health',
  'mental-health',
  'legal',
  'immigration',
  'income',
  'education',
  'family',
  'documents',
  'interpretation',
  'repatriation',
  'compensation',
] as const
export type NeedDomain = (typeof needDomains)[number]

export const needUrgencies = ['today', 'this-week', 'later'] as const
export type NeedUrgency = (typeof needUrgencies)[number]

export const unmetReasons = [
  'no-capacity',
  'out-of-area',
  'not-eligible',
  'language',
  'person-declined',
  'not-safe',
  'no-such-service',
] as const
export type UnmetReason = (typeof unmetReasons)[number]

/** What the person needs; their own words are the sealed field `need-<id>` (C3). */
export interface Need {
  readonly id: NeedId
  readonly domain: NeedDomain
  readonly urgency: NeedUrgency
  readonly saidByPerson: boolean
  readonly state: 'open' | 'planned' | 'met' | 'unmet'
  readonly unmetReason: UnmetReason | null
  readonly addedAt: Date
}

/** What is done about a need; what it is, in the person's words, is the sealed field `step-<id>` (C3). */
export interface PlanAction {
  readonly id: ActionId
  readonly need: NeedId
  readonly owner: MemberId
  readonly state: 'planned' | 'doing' | 'done' | 'dropped'
  readonly dueAt: Date | null
  readonly deliveredOn: string | null
  readonly units: number | null
}

export interface CaseTask {
  readonly id: TaskId
  readonly caseId: CaseId | null
  readonly subject: SubjectId
  readonly kind: string
  readonly assignee: MemberId | null
  readonly dueAt: Date
  /** The version of the rule that the date came from; `null` where somebody chose it. */
  readonly rule: string | null
  /** The record that asked for it. */
  readonly source: string
  readonly state: 'open' | 'done' | 'cancelled'
}

export const caseProgress = ({ state, version, seq, marks }: ProtectionCase): Progress<CaseState> => ({ state, version, seq, marks })

/** What the guards of a case are asked, from its row and what else was loaded. */
export function caseFacts(
  row: ProtectionCase,
  more: { readonly servicesConsent: boolean; readonly erased: boolean } & Partial<CaseFacts>,
): CaseFacts {
  const { closureAskedBy: requestedBy, closureAgreedBy: decidedBy } = row
  return {
    vitalInterest: row.vitalInterest !== null,
    riskLevel: row.risk,
    lead: row.lead,
    reviewAt: null,
    planReviewed: row.planReviewedAt !== null,
    closingReason: row.closingReason,
    closure: requestedBy !== null && decidedBy !== null ? { requestedBy, decidedBy } : null,
    unsealing: null,
    ...more,
  }
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A number that colleagues can say to each other, as `K7Q-2MX`: by chance, so that it tells nothing.
 * @param bytes  six random bytes
 */
export function caseNumber(bytes: Uint8Array): string {
  const said = [...bytes.subarray(0, 6)].map((byte) => letters[byte % 32]).join('')
  return `${said.slice(0, 3)}-${said.slice(3)}`
}
