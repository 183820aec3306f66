import type { Id, MemberActor, MemberId, OrganizationId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import type { CaseId } from '../cases/case.ts'
import type { Region } from '../directory/index.ts'
import type { SubjectId } from '../grants/access-grant.ts'
import type { GuardianSafe } from '../subjects/subject.ts'

export type YoungReportId = Id<'young-report'>
export type JudgementId = Id<'judgement'>

/** A report to a child protection authority, in codes; to whom is the field young-report-<id>, why it was unsafe to say so first young-unsafe-<id>. */
export interface YoungReport {
  readonly id: YoungReportId
  readonly region: Region
  readonly rule: string
  readonly toldAt: Date
  readonly toldBy: MemberId
  readonly youngPerson: 'told-first' | 'unsafe-to-tell'
}

/** What somebody judged of a guardian; why in words is the field guardian-<id>. */
export interface Judgement {
  readonly id: JudgementId
  readonly safe: boolean
  readonly reason: GuardianSafe | null
  readonly by: MemberId
  readonly at: Date
}

/** Of db/migrations/0038_walls.sql. */
interface YoungTables {
  'fanal.young_report': {
    organization_id: OrganizationId
    report_id: YoungReportId
    subject_id: SubjectId
    case_id: CaseId
    region: Region
    rule: string
    told_authority_at: Date
    told_by: MemberId
    young_person: YoungReport['youngPerson']
    recorded_at: Date
  }
  'fanal.guardian_judgement': {
    organization_id: OrganizationId
    judgement_id: JudgementId
    subject_id: SubjectId
    safe: boolean
    reason: GuardianSafe | null
    judged_by: MemberId
    judged_at: Date
  }
}

export async function reportsOf(organization: OrganizationId, subject: SubjectId, tx: Queries): Promise<readonly YoungReport[]> {
  const rows = await tx
    .tables<YoungTables>()
    .selectFrom('fanal.young_report')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('subject_id', '=', subject)
    .orderBy('told_authority_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.report_id,
    region: row.region,
    rule: row.rule,
    toldAt: row.told_authority_at,
    toldBy: row.told_by,
    youngPerson: row.young_person,
  }))
}

/** Every judgement, the first on top: the last one holds. */
export async function judgementsOf(organization: OrganizationId, subject: SubjectId, tx: Queries): Promise<readonly Judgement[]> {
  const rows = await tx
    .tables<YoungTables>()
    .selectFrom('fanal.guardian_judgement')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('subject_id', '=', subject)
    .orderBy('judged_at')
    .orderBy('judgement_id')
    .execute()
  return rows.map((row) => ({ id: row.judgement_id, safe: row.safe, reason: row.reason, by: row.judged_by, at: row.judged_at }))
}

export async function insertReport(
  report: YoungReport,
  of: { readonly subject: SubjectId; readonly case: CaseId },
  { organization }: MemberActor,
  at: Date,
  tx: Queries,
): Promise<void> {
  await tx
    .tables<YoungTables>()
    .insertInto('fanal.young_report')
    .values({
      organization_id: organization,
      report_id: report.id,
      subject_id: of.subject,
      case_id: of.case,
      region: report.region,
      rule: report.rule,
      told_authority_at: report.toldAt,
      told_by: report.toldBy,
      young_person: report.youngPerson,
      recorded_at: at,
    })
    .execute()
}

export async function insertJudgement(one: Judgement, subject: SubjectId, { organization }: MemberActor, tx: Queries): Promise<void> {
  await tx
    .tables<YoungTables>()
    .insertInto('fanal.guardian_judgement')
    .values({
      organization_id: organization,
      judgement_id: one.id,
      subject_id: subject,
      safe: one.safe,
      reason: one.reason,
      judged_by: one.by,
      judged_at: one.at,
    })
    .execute()
}
