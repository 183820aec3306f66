import type { Id, MemberId, UnitId } from '@fanal/kernel'
import type { IsoDay } from '../calendar.ts'
import type { SubjectId } from '../grants/access-grant.ts'
import type { Progress } from '../machine.ts'
import type { ContactChannel } from '../subjects/safe-contact.ts'
import type { DemandFacts, DemandKind, DemandState, Issuer, RefusalGround, Told } from './demand-machine.ts'
import { whoIssues } from './demand-rules.ts'

export type DemandId = Id<'demand'>

export interface Demand extends Progress<DemandState> {
  readonly id: DemandId
  readonly subject: SubjectId
  readonly unit: UnitId
  readonly case: string | null
  readonly caseNumber: string | null
  readonly kind: DemandKind
  readonly issuedBy: Issuer
  readonly isTraffickingCase: boolean
  readonly receivedOn: IsoDay
  readonly answerBy: Date
  readonly rule: string | null
  readonly counselAt: Date | null
  readonly told: Told | null
  readonly toldChannel: ContactChannel | null
  readonly toldAt: Date | null
  /** Names of fields with their class, as `C4:familyName`; never a word of them. */
  readonly package: readonly string[]
  readonly packageBy: MemberId | null
  readonly releasedBy: MemberId | null
  readonly releasedAt: Date | null
  readonly releasedCount: number
  readonly refusal: RefusalGround | null
  readonly enteredBy: MemberId
  readonly enteredAt: Date
  readonly endedAt: Date | null
}

/** What the guards are asked, from the row and what an act adds. */
export function demandFacts(demand: Demand, more: Partial<DemandFacts> = {}): DemandFacts {
  const issues = whoIssues(demand.kind, demand.isTraffickingCase, demand.receivedOn)
  return {
    kind: demand.kind,
    issuedBy: demand.issuedBy,
    judgeMustIssue: issues.ok ? issues.value.judgeMustIssue : 'ask',
    counselRecorded: demand.counselAt !== null,
    told: demand.told,
    chosen: demand.package.length,
    chosenBy: demand.packageBy,
    refusal: demand.refusal,
    ...more,
  }
}
