import type { MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { Audience, EntryReason, RecordLanguage, RecordRegion } from '../records/codes.ts'
import type { Completion, CompletionId, Course, CourseId, Deliverer, Modality } from './training.ts'

/** What is read and written of db/migrations/0030_training_and_campaigns.sql. */
interface TrainingTables {
  'fanal.course': {
    organization_id: OrganizationId
    course_id: CourseId
    unit_id: UnitId
    code: string
    version: string
    title_en: string
    title_fr: string
    valid_months: number | null
    xapi_activity: string | null
    entered_at: Date
    entered_by: MemberId
  }
  'fanal.course_completion': {
    organization_id: OrganizationId
    course_completion_id: CompletionId
    course_id: CourseId
    unit_id: UnitId
    replaces: CompletionId | null
    why: EntryReason
    audience: Audience
    done_on: string
    people: number
    delivered_by: Deliverer
    modality: Modality
    language: RecordLanguage
    region: RecordRegion
    pre_mean: number | null
    post_mean: number | null
    asked_later: number | null
    able_later: number | null
    source: 'form' | 'xapi'
    entered_at: Date
    entered_by: MemberId
  }
  'fanal.imported_statement': {
    organization_id: OrganizationId
    statement_hash: Buffer
  }
}

/** Whoever enters something, and when. */
interface EnteredBy {
  readonly organization: OrganizationId
  readonly member: MemberId
  readonly at: Date
}

export async function coursesOf(organization: OrganizationId, tx: Transaction): Promise<readonly Course[]> {
  const rows = await tx
    .tables<TrainingTables>()
    .selectFrom('fanal.course')
    .selectAll()
    .where('organization_id', '=', organization)
    .orderBy('code')
    .orderBy('course_id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.course_id,
    unit: row.unit_id,
    code: row.code,
    version: row.version,
    title: { en: row.title_en, fr: row.title_fr },
    validMonths: row.valid_months,
    xapiActivity: row.xapi_activity,
  }))
}

/** Every entry, what was done last first. */
export async function completionsOf(organization: OrganizationId, tx: Transaction): Promise<readonly Completion[]> {
  const rows = await tx
    .tables<TrainingTables>()
    .selectFrom('fanal.course_completion')
    .selectAll()
    .where('organization_id', '=', organization)
    .orderBy('done_on', 'desc')
    .orderBy('course_completion_id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.course_completion_id,
    course: row.course_id,
    unit: row.unit_id,
    replaces: row.replaces,
    why: row.why,
    audience: row.audience,
    done: row.done_on,
    people: row.people,
    deliveredBy: row.delivered_by,
    modality: row.modality,
    language: row.language,
    region: row.region,
    preMean: row.pre_mean,
    postMean: row.post_mean,
    askedLater: row.asked_later,
    ableLater: row.able_later,
    source: row.source,
  }))
}

export async function insertCourse(course: Course, by: EnteredBy, tx: Transaction): Promise<void> {
  await tx
    .tables<TrainingTables>()
    .insertInto('fanal.course')
    .values({
      organization_id: by.organization,
      course_id: course.id,
      unit_id: course.unit,
      code: course.code,
      version: course.version,
      title_en: course.title.en,
      title_fr: course.title.fr,
      valid_months: course.validMonths,
      xapi_activity: course.xapiActivity,
      entered_at: by.at,
      entered_by: by.member,
    })
    .execute()
}

export async function insertCompletions(completions: readonly Completion[], by: EnteredBy, tx: Transaction): Promise<void> {
  if (completions.length === 0) return
  await tx
    .tables<TrainingTables>()
    .insertInto('fanal.course_completion')
    .values(
      completions.map((one) => ({
        organization_id: by.organization,
        course_completion_id: one.id,
        course_id: one.course,
        unit_id: one.unit,
        replaces: one.replaces,
        why: one.why,
        audience: one.audience,
        done_on: one.done,
        people: one.people,
        delivered_by: one.deliveredBy,
        modality: one.modality,
        language: one.language,
        region: one.region,
        pre_mean: one.preMean,
        post_mean: one.postMean,
        asked_later: one.askedLater,
        able_later: one.ableLater,
        source: one.source,
        entered_at: by.at,
        entered_by: by.member,
      })),
    )
    .execute()
}

/** Hashes of the statements that were imported, in hexadecimal. */
export async function importedStatements(organization: OrganizationId, tx: Transaction): Promise<ReadonlySet<string>> {
  const rows = await tx
    .tables<TrainingTables>()
    .selectFrom('fanal.imported_statement')
    .select('statement_hash')
    .where('organization_id', '=', organization)
    .execute()
  return new Set(rows.map((row) => row.statement_hash.toString('hex')))
}

/** @param hashes in hexadecimal */
export async function insertImported(organization: OrganizationId, hashes: readonly string[], tx: Transaction): Promise<void> {
  // PostgreSQL takes 65,535 values in one statement
  for (let from = 0; from < hashes.length; from += 10_000) {
    const rows = hashes
      .slice(from, from + 10_000)
      .map((hash) => ({ organization_id: organization, statement_hash: Buffer.from(hash, 'hex') }))
    // oxlint-disable-next-line no-await-in-loop -- one connection: one after the other
    await tx.tables<TrainingTables>().insertInto('fanal.imported_statement').values(rows).execute()
  }
}
