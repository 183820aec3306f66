import type { Bilingual, MemberId, OrganizationId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { sql } from 'kysely'
import type { At, PartyId } from './coordinating.store.ts'
import type { Proof } from './proof.ts'
import type { ReportingPeriodId } from './reporting-period.ts'
import type { ChosenStanding, DecidedStep, UpdateLog, UpdateStep, WrittenStep } from './update.ts'

/** What is read and written of db/migrations/0048_coordinating.sql and 0052_coordinating_by_clock.sql about updates. */
interface Tables {
  'fanal.update_version': {
    organization_id: OrganizationId
    reporting_period_id: ReportingPeriodId
    commitment: string
    version: number
    party_id: PartyId
    department: string
    kind: 'drafted' | 'submitted'
    standing: ChosenStanding
    nil: boolean
    progress_en: string
    progress_fr: string
    challenge_en: string
    challenge_fr: string
    evidence_en: string
    evidence_fr: string
    reached: string[]
    proofs: string | readonly Proof[]
    written_by: MemberId
    written_at: Date
  }
  'fanal.update_decision': {
    organization_id: OrganizationId
    reporting_period_id: ReportingPeriodId
    commitment: string
    version: number
    party_id: PartyId
    kind: 'returned' | 'approved'
    reason_en: string | null
    reason_fr: string | null
    written_by: MemberId
    decided_by: MemberId
    decided_at: Date
  }
}

export interface PeriodLog extends UpdateLog {
  readonly period: ReportingPeriodId
}

/** Everything that was said and decided in these periods, as far as the reader may see it. */
export async function logsOf(
  organization: OrganizationId,
  periods: readonly ReportingPeriodId[],
  tx: Transaction,
): Promise<readonly PeriodLog[]> {
  if (periods.length === 0) return []
  const tables = tx.tables<Tables>()
  const of = [...periods]
  const versions = await tables
    .selectFrom('fanal.update_version')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('reporting_period_id', 'in', of)
    .orderBy('version')
    .execute()
  const decisions = await tables
    .selectFrom('fanal.update_decision')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('reporting_period_id', 'in', of)
    .execute()
  const logs = new Map<string, { period: ReportingPeriodId; commitment: string; steps: UpdateStep[] }>()
  const nameOf = (row: { reporting_period_id: string; commitment: string }) => `${row.reporting_period_id}/${row.commitment}`
  const decided = new Map(decisions.map((row) => [`${nameOf(row)}/${row.version}`, row]))
  for (const row of versions) {
    const name = nameOf(row)
    const log = logs.get(name) ?? { period: row.reporting_period_id, commitment: row.commitment, steps: [] }
    logs.set(name, log)
    log.steps.push({
      kind: row.kind,
      version: row.version,
      by: row.written_by,
      department: row.department,
      at: row.written_at,
      said: {
        standing: row.standing,
        nil: row.nil,
        progress: { en: row.progress_en, fr: row.progress_fr },
        challenge: { en: row.challenge_en, fr: row.challenge_fr },
        evidence: { en: row.evidence_en, fr: row.evidence_fr },
        reached: row.reached,
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by insertVersion
        proofs: row.proofs as readonly Proof[],
      },
    })
    const answer = decided.get(`${name}/${row.version}`)
    if (answer !== undefined)
      log.steps.push({ kind: answer.kind, version: row.version, by: answer.decided_by, at: answer.decided_at, reason: reasonOf(answer) })
  }
  return [...logs.values()]
}

const reasonOf = ({ reason_en: en, reason_fr: fr }: { reason_en: string | null; reason_fr: string | null }): Bilingual | null =>
  en === null || fr === null ? null : { en, fr }

/** Whoever writes or decides on this update waits for whoever does so already. */
export async function holdUpdate({ period, commitment }: At, tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${period}/${commitment}`}, 48))`.execute(tx.tables())
}

export async function insertVersion(at: At, party: PartyId, step: WrittenStep, tx: Transaction): Promise<void> {
  const { progress, challenge, evidence } = step.said
  await tx
    .tables<Tables>()
    .insertInto('fanal.update_version')
    .values({
      organization_id: at.organization,
      reporting_period_id: at.period,
      commitment: at.commitment,
      version: step.version,
      party_id: party,
      department: step.department,
      kind: step.kind,
      standing: step.said.standing,
      nil: step.said.nil,
      progress_en: progress.en,
      progress_fr: progress.fr,
      challenge_en: challenge.en,
      challenge_fr: challenge.fr,
      evidence_en: evidence.en,
      evidence_fr: evidence.fr,
      reached: [...step.said.reached],
      proofs: JSON.stringify(step.said.proofs),
      written_by: step.by,
      written_at: step.at,
    })
    .execute()
}

export async function insertDecision(at: At, written: { party: PartyId; by: MemberId }, step: DecidedStep, tx: Transaction): Promise<void> {
  await tx
    .tables<Tables>()
    .insertInto('fanal.update_decision')
    .values({
      organization_id: at.organization,
      reporting_period_id: at.period,
      commitment: at.commitment,
      version: step.version,
      party_id: written.party,
      kind: step.kind,
      reason_en: step.reason?.en ?? null,
      reason_fr: step.reason?.fr ?? null,
      written_by: written.by,
      decided_by: step.by,
      decided_at: step.at,
    })
    .execute()
}
