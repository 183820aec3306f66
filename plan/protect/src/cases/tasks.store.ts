import type { MemberActor, MemberId, OrganizationId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import type { SubjectId } from '../grants/access-grant.ts'
import { grantedSubjects } from '../grants/grants.store.ts'
import type { CaseId, CaseTask, TaskId } from './case.ts'

interface TaskRow {
  organization_id: OrganizationId
  task_id: TaskId
  case_id: CaseId | null
  subject_id: SubjectId
  kind: string
  assignee_id: MemberId | null
  due_at: Date
  rule: string | null
  source_id: string
  state: CaseTask['state']
  made_at: Date
  ended_by: MemberId | null
  ended_at: Date | null
}

/** Of db/migrations/0034_cases.sql. */
interface TaskTables {
  'fanal.case_task': TaskRow
}

const taskOf = (row: TaskRow): CaseTask => ({
  id: row.task_id,
  caseId: row.case_id,
  subject: row.subject_id,
  kind: row.kind,
  assignee: row.assignee_id,
  dueAt: row.due_at,
  rule: row.rule,
  source: row.source_id,
  state: row.state,
})

/** Adds something that somebody has to do by a date; whoever adds it needs a grant to change the person's codes. */
export async function addTask(organization: OrganizationId, task: Omit<CaseTask, 'state'>, at: Date, tx: Queries): Promise<void> {
  await tx
    .tables<TaskTables>()
    .insertInto('fanal.case_task')
    .values({
      organization_id: organization,
      task_id: task.id,
      case_id: task.caseId,
      subject_id: task.subject,
      kind: task.kind,
      assignee_id: task.assignee,
      due_at: task.dueAt,
      rule: task.rule,
      source_id: task.source,
      state: 'open',
      made_at: at,
      ended_by: null,
      ended_at: null,
    })
    .execute()
}

/** Ends every open task that a record asked for; of one kind, where one is named. */
export async function endTasksOf(
  organization: OrganizationId,
  source: string,
  end: { readonly as: 'done' | 'cancelled'; readonly by: MemberId | null; readonly at: Date; readonly kind?: string },
  tx: Queries,
): Promise<void> {
  await tx
    .tables<TaskTables>()
    .updateTable('fanal.case_task')
    .set({ state: end.as, ended_by: end.by, ended_at: end.at })
    .where('organization_id', '=', organization)
    .where('source_id', '=', source)
    .where('state', '=', 'open')
    .$if(end.kind !== undefined, (tasks) => tasks.where('kind', '=', end.kind!))
    .execute()
}

/** What is open for one person, the soonest due first. */
export async function tasksOfSubject(organization: OrganizationId, subject: SubjectId, tx: Queries): Promise<readonly CaseTask[]> {
  const rows = await tx
    .tables<TaskTables>()
    .selectFrom('fanal.case_task')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('subject_id', '=', subject)
    .where('state', '=', 'open')
    .orderBy('due_at')
    .orderBy('task_id')
    .execute()
  return rows.map(taskOf)
}

/** What is open for everybody whom a member's grants reach, the soonest due first. */
export async function tasksFor(actor: MemberActor, limit: number, tx: Queries): Promise<readonly CaseTask[]> {
  const rows = await tx
    .tables<TaskTables>()
    .with('granted', () => grantedSubjects(actor, tx))
    .selectFrom('granted')
    .innerJoin('fanal.case_task as t', 't.subject_id', 'granted.target_id')
    .selectAll('t')
    .where('t.organization_id', '=', actor.organization)
    .where('t.state', '=', 'open')
    .orderBy('t.due_at')
    .orderBy('t.task_id')
    .limit(limit)
    .execute()
  return rows.map(taskOf)
}
