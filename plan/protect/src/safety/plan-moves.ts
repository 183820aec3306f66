import { type LedgerEvent, type MemberId, type OrganizationId, type Outcome, type World, ok, refuse } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import { type IsoDay, addDays, dayAt, endOfDay } from '../calendar.ts'
import type { TaskId } from '../cases/case.ts'
import { caseById } from '../cases/cases.store.ts'
import { addTask, endTasksOf } from '../cases/tasks.store.ts'
import { houseDay } from '../house-rules.ts'
import { type Act, type Attempted, attempt } from '../machine.ts'
import { madeId, recordEvent, zoneOf } from '../record-act.ts'
import type { Subject } from '../subjects/subject.ts'
import { type ReviewTrigger, type SafetyPlanCommand, type SafetyPlanState, safetyPlanMachine } from './safety-plan-machine.ts'
import { type SafetyPlan, planFacts, planProgress } from './safety-plan.ts'
import { type PlanChange, changePlan } from './safety.store.ts'
import { safetyRefusals } from './safety.text.ts'

type Person = Pick<Subject, 'safeContact'>

/** The first moment of a day where the person is. */
const beginOf = (day: IsoDay, zone: string): Date => endOfDay(addDays(day, -1), zone)

/** By which day a plan that is put to use now has to be looked at again. */
export function latestReview(at: Date, person: Person): Outcome<{ readonly day: IsoDay; readonly rule: string }, 'ask'> {
  return houseDay('safety-review', dayAt(at, zoneOf(person.safeContact)))
}

/** When a plan is looked at again: the day that was chosen, no later than the habit of the house. */
export function reviewDate(
  at: Date,
  person: Person,
  chosen: IsoDay | null,
): Outcome<{ readonly reviewAt: Date | null; readonly rule: string }> {
  const latest = latestReview(at, person)
  if (!latest.ok) return latest
  const { day, rule } = latest.value
  if (chosen !== null && chosen > day) return refuse(safetyRefusals.tooLate.code, safetyRefusals.tooLate.say)
  return ok({ reviewAt: chosen === null ? null : beginOf(chosen, zoneOf(person.safeContact)), rule })
}

/** By when a plan has to be gone through that something called for. */
export function urgentDate(at: Date, person: Person): Outcome<{ readonly dueAt: Date; readonly rule: string }, 'ask'> {
  const zone = zoneOf(person.safeContact)
  const found = houseDay('safety-urgent', dayAt(at, zone))
  return found.ok ? ok({ dueAt: endOfDay(found.value.day, zone), rule: found.value.rule }) : found
}

/** What a call for a review is, of one plan: by a member, or by the clock. `null` where the table does not allow it, as of a plan that is not in use. */
export function callFor(plan: SafetyPlan | null, trigger: ReviewTrigger, person: Person, act: Act) {
  const urgent = urgentDate(act.now, person)
  if (plan === null || !urgent.ok) return null
  const { dueAt, rule } = urgent.value
  const tried = attempt(safetyPlanMachine, planProgress(plan), 'call-for-review', planFacts(plan, [], { trigger }), { ...act, rule })
  return tried.ok ? { plan, attempted: tried.value, change: { trigger, dueAt } } : null
}

const done = {
  agree: 'agreed',
  start: 'started',
  'call-for-review': 'called-for-review',
  confirm: 'confirmed',
  supersede: 'superseded',
  end: 'ended',
} as const satisfies Record<SafetyPlanCommand, string>

/** A plan's step as one entry; a task that comes of it has its id there. */
export function planEvent(
  organization: OrganizationId,
  plan: SafetyPlan,
  attempted: Attempted<SafetyPlanState, SafetyPlanCommand>,
  world: Pick<World, 'now' | 'chance'>,
  more: LedgerEvent['data'] = {},
): LedgerEvent {
  const of = { organization, subject: plan.subject, record: { plan: plan.id } }
  const said = attempted.effects.length > 0 ? { ...more, task: madeId(world) } : more
  return recordEvent(`protect.safety-plan.${done[attempted.event.command]}`, of, attempted, said)
}

export interface Called {
  readonly organization: OrganizationId
  readonly plan: SafetyPlan
  /** Who leads the case; `null` where nobody does. */
  readonly lead: MemberId | null
  /** `null` where the clock acts. */
  readonly by: MemberId | null
  readonly at: Date
}

export async function leadOf(organization: OrganizationId, plan: Pick<SafetyPlan, 'caseId'> | null, tx: Queries): Promise<MemberId | null> {
  return plan === null ? null : ((await caseById(organization, plan.caseId, tx))?.lead ?? null)
}

/** Writes where the plan stands, and what its step asks of somebody by a date. */
export async function afterMove(
  { organization, plan, lead, by, at }: Called,
  { event, progress, effects }: Attempted<SafetyPlanState, SafetyPlanCommand>,
  { event: entry, ...change }: PlanChange & { readonly event: LedgerEvent },
  tx: Queries,
): Promise<void> {
  await changePlan(organization, plan.id, progress, change, tx)
  if (event.command === 'agree') return
  const as = event.command === 'confirm' ? 'done' : 'cancelled'
  await endTasksOf(organization, plan.id, { as, by, at }, tx)
  const task = entry.data['task']
  if (typeof task !== 'string') return
  const isUrgent = effects.includes('urgent-task')
  const dueAt = isUrgent ? change.dueAt : change.reviewAt
  if (!dueAt) throw new Error('a step that asks something of somebody has a date')
  const asks = {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made for this task, by `planEvent`
    id: task as TaskId,
    caseId: plan.caseId,
    subject: plan.subject,
    kind: isUrgent ? 'safety-review-now' : 'safety-review',
    assignee: lead,
    dueAt,
    rule: event.rule,
    source: plan.id,
  }
  await addTask(organization, asks, at, tx)
}
