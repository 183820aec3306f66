import { type Actor, type DecideWith, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { dayAt, endOfDay } from '../calendar.ts'
import type { TaskId } from '../cases/case.ts'
import { addTask, endTasksOf } from '../cases/tasks.store.ts'
import { allows, protecting } from '../grants/act.ts'
import { houseDay } from '../house-rules.ts'
import { attempt } from '../machine.ts'
import { madeId, memberAct, recordEvent, zoneOf } from '../record-act.ts'
import { fieldsKept, fieldsProblem, keepAlong } from '../subjects/keep-along.ts'
import type { FieldToKeep } from '../subjects/subject.ts'
import { type IdentificationCommand, identificationMachine } from './identification-machine.ts'
import {
  type Identification,
  type IdentificationId,
  identificationFacts,
  identificationProgress,
  isDecided,
  reasonsOf,
} from './identification.ts'
import { type IdentificationChange, changeIdentification, insertIdentification } from './identification.store.ts'
import { identificationRefusals } from './identification.text.ts'
import { type IdentificationAct, type KnownIdentification, knownIdentification } from './known-identification.ts'

export interface MoveIdentification extends IdentificationAct {
  readonly to: IdentificationCommand
  /** Whether the person was told that they need not answer. */
  readonly told: boolean
  /** The reasons, sealed (C3): none where none were written. */
  readonly fields: readonly FieldToKeep[]
  /** The row that a review opens. */
  readonly next: IdentificationId | null
}

const done = {
  start: 'started',
  suspect: 'suspected',
  presume: 'presumed',
  identify: 'identified',
  'rule-out': 'ruled-out',
  decline: 'declined',
  review: 'review-asked',
} as const satisfies Record<IdentificationCommand, string>

const deciding: ReadonlySet<IdentificationCommand> = new Set(['suspect', 'presume', 'identify', 'rule-out'])

/** One step: begun, weighed, decided by a person with reasons, declined, or looked at again by somebody else. */
export const moveIdentification = operation({
  name: 'protect.move-identification',
  access: protecting,
  load: (input: MoveIdentification, tx: Transaction, actor: Actor) => knownIdentification('protect.move-identification', input, tx, actor),
  place: () => null,
  decide(known: KnownIdentification, input: MoveIdentification, { world }: DecideWith) {
    const may = allows(known, { classes: ['C2'], operation: 'change', at: input.at })
    if (!may.ok) return may
    if (may.value === 'done-before') return decided<LedgerEvent>([])
    const { row, organization } = known
    if (row === null) return identificationRefusals.noRow
    if (!input.fields.every((field) => field.class === 'C3' && field.field === reasonsOf(row.id))) return identificationRefusals.otherField
    const problem = input.fields.length === 0 ? null : fieldsProblem(known, input.fields, known.now, input.at)
    if (problem !== null) return problem
    const step = stepOf(row, known, input)
    if (!step.ok) return step
    if (input.to === 'review' && input.next === null) return identificationRefusals.noRow
    const of = { organization, subject: row.subject, record: { identification: row.id } }
    const more = {
      ...(step.value.dueAt !== null && { task: madeId(world) }),
      ...(input.to === 'review' && { next: input.next }),
    }
    return decided([
      recordEvent(`protect.identification.${done[input.to]}`, of, step.value.attempted, more),
      ...(input.fields.length === 0 ? [] : [fieldsKept(organization, row.subject, input.fields)]),
    ])
  },
  async apply(events, tx: Transaction, input: MoveIdentification, known: KnownIdentification): Promise<void> {
    const { row, organization, actor, lead } = known
    const [event] = events
    if (event === undefined || row === null) return
    const step = stepOf(row, known, input)
    if (!step.ok) throw new Error('what was decided is tried again with the same facts')
    const { attempted, change, dueAt } = step.value
    const { subject, command, at, fields } = input
    await changeIdentification(organization, row.id, attempted.progress, change, tx)
    await keepAlong(fields, { actor, subject, command, at }, tx)
    await endTasksOf(organization, row.id, { as: input.to === 'decline' ? 'cancelled' : 'done', by: actor.member, at }, tx)
    const task = event.data['task']
    if (typeof task === 'string' && dueAt !== null) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made for this task
      const asked = { id: task as TaskId, caseId: row.caseId, subject, kind: 'identification-decision', assignee: lead, dueAt }
      await addTask(organization, { ...asked, rule: change.dueRule ?? null, source: row.id }, at, tx)
    }
    if (input.to !== 'review' || input.next === null) return
    const next = { id: input.next, subject, caseId: row.caseId, reviewOf: row.id, begunAt: at, by: actor.member }
    if (!(await insertIdentification(organization, next, tx))) throw new Error('another review of this case is open')
  },
})

/** The step as the machine answers it, with what it changes beside the state. Pure, so that what is decided is what is written. */
function stepOf(row: Identification, known: KnownIdentification, { to, told, fields, at }: MoveIdentification) {
  const zone = zoneOf(known.person.safeContact)
  const due = houseDay('identification-decision', dayAt(at, zone))
  if (!due.ok) return due
  const facts = identificationFacts(row, { reasons: fields.length > 0, ...(to === 'start' && { toldMayDecline: told }) })
  const tried = attempt(identificationMachine, identificationProgress(row), to, facts, memberAct(known, at, due.value.rule))
  if (!tried.ok) return tried
  const { progress } = tried.value
  const waits = !isDecided(progress)
  const dueAt = waits ? endOfDay(due.value.day, zone) : null
  const { member } = known.actor
  const change: IdentificationChange = {
    dueAt,
    dueRule: waits ? due.value.rule : null,
    ...(to === 'start' && { toldAt: at, screenedBy: member }),
    ...(deciding.has(to) && { decidedBy: member, decidedAt: at }),
  }
  return { ok: true as const, value: { attempted: tried.value, change, dueAt } }
}
