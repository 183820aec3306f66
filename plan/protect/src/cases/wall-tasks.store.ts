import type { MemberId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import { sql } from 'kysely'
import type { SubjectId } from '../grants/access-grant.ts'

export interface WallTask {
  readonly id: string
  readonly subject: SubjectId
  readonly case: string | null
  readonly kind: string
  readonly assignee: MemberId | null
  readonly due: Date
  readonly rule: string | null
  /** The record that asks for it. */
  readonly source: string
}

/** Puts a task also for whoever has no grant on the person, as those who answer for privacy: the database asks whether they may. */
export async function putTask(task: WallTask, at: Date, tx: Queries): Promise<void> {
  await sql`select fanal.walls_task(${task.id}, ${task.subject}, ${task.case}, ${task.kind}, ${task.assignee}, ${task.due}, ${task.rule},
    ${task.source}, ${at})`.execute(tx.tables())
}

/** Ends what a record asked for. */
export async function endTasksFrom(source: string, at: Date, tx: Queries): Promise<void> {
  await sql`select fanal.walls_tasks_end(${source}, ${at})`.execute(tx.tables())
}
