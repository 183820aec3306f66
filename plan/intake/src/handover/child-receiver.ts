import type { BasisId } from '@fanal/handover'
import { type LedgerEvent, type MemberId, type OrganizationId, type Place, hourOf } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type ReportId, reportEvent } from '../inbox/inbox.ts'
import { type StepProblem, stepProblem } from '../triage/child-protection.ts'
import type { Region } from '../triage/statistics.ts'
import { type KeptStep, type Minor, codesOf, insertStep, setMinor, stepsOf } from '../triage/triage.store.ts'

/** What is recorded of somebody who may be under 18 before something goes to child protection. */
export interface YoungSoFar {
  readonly minor: Minor
  readonly steps: readonly KeptStep[]
}

interface Asked {
  readonly report: ReportId
  readonly basis: BasisId
  /** The province or territory whose authority it goes to. */
  readonly region: Region | null
  /** Names the step that sending records. */
  readonly step: string
  readonly at: Date
}

export async function youngSoFar(organization: OrganizationId, report: ReportId, tx: Transaction): Promise<YoungSoFar> {
  const codes = await codesOf(organization, report, tx)
  return { minor: codes?.minor ?? 'unknown', steps: await stepsOf(organization, report, tx) }
}

/** Why nothing can go to child protection yet. The young person is told first; where a life is in danger that step stays open. */
export function childProblem({ basis, region }: Pick<Asked, 'basis' | 'region'>, { steps }: YoungSoFar): StepProblem | null {
  const problem = stepProblem({ step: 'authority-told', reason: null, region }, steps)
  return problem === 'young-person-first' && basis === 'danger-to-life' ? null : problem
}

/** What sending says on the ledger besides: the authority was told, and the report concerns somebody who may be under 18. */
export function childEvents(at: Place, asked: Asked & { readonly handover: string }, { minor }: YoungSoFar): LedgerEvent[] {
  const { report, region, handover } = asked
  const marked = minor === 'possible' ? [] : [reportEvent(at, report, 'intake.report.age-marked', { minor: 'possible', reason: null })]
  return [...marked, reportEvent(at, report, 'intake.child-protection.step', { step: 'authority-told', reason: null, region, handover })]
}

export async function recordSent(
  { organization, member }: Place & { readonly member: MemberId },
  { report, region, step, at }: Asked,
  { minor }: YoungSoFar,
  tx: Transaction,
): Promise<void> {
  if (minor !== 'possible') await setMinor(organization, report, 'possible', tx)
  await insertStep(organization, report, { id: step, step: 'authority-told', reason: null, region, member, hour: hourOf(at) }, tx)
}
