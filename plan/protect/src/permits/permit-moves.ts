import { type LedgerEvent, type MemberId, type OrganizationId, type Outcome, ok } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import { type IsoDay, addDays, dayAt, endOfDay } from '../calendar.ts'
import type { TaskId } from '../cases/case.ts'
import { addTask, endTasksOf } from '../cases/tasks.store.ts'
import { houseDay } from '../house-rules.ts'
import { type Act, type Attempted, attempt } from '../machine.ts'
import { recordEvent } from '../record-act.ts'
import { type RuledDay, healthCoverUntil, remindersOf } from './permit-dates.ts'
import { type PermitCommand, type PermitFacts, type PermitState, permitMachine } from './permit-machine.ts'
import { reminderRules } from './permit-rules.ts'
import { type Permit, type PermitDay, permitFacts, permitProgress } from './permit.ts'
import { type PermitChange, changePermit, insertPermitDays } from './permits.store.ts'
import { ruleOn } from '../rule-set.ts'

/** Something that somebody has to do by a date; its id comes with the entry. */
interface Asked {
  readonly kind: string
  readonly dueAt: Date
  readonly rule: string | null
}

/** What a step does: where it leads, what it changes, which dates it computes and what it asks of whom by when. */
export interface PermitStep {
  readonly attempted: Attempted<PermitState, PermitCommand>
  readonly change: PermitChange
  readonly days: readonly PermitDay[]
  readonly tasks: readonly Asked[]
}

/** What a step says beside its name. */
export interface StepSaid extends Pick<PermitFacts, 'immigrationConsent'> {
  readonly validFrom?: IsoDay | null
  readonly validTo?: IsoDay | null
  readonly endReason?: Permit['endReason']
  /** The day of an interview. */
  readonly on?: IsoDay | null
}

/** The first moment of a day there. */
const beginOf = (day: IsoDay, zone: string): Date => endOfDay(addDays(day, -1), zone)

/** Closed days of a house are not known here: weekends alone are skipped, and a reminder comes early rather than late. */
const closed: ReadonlySet<IsoDay> = new Set()

/** Dates that follow from the paper, each with its rule; the first reminder is the day from which one may renew. */
function datesOf(
  permit: Permit,
  said: StepSaid,
): Outcome<{ readonly days: readonly RuledDay[]; readonly renewFrom: IsoDay | null }, 'ask'> {
  const { validFrom, validTo } = said
  if (!validFrom || !validTo) return ok({ days: [], renewFrom: null })
  const paper = { validFrom, validTo, first: permit.validFrom === null }
  const reminders = remindersOf(paper, closed)
  if (!reminders.ok) return reminders
  const cover = permit.kind === 'victim-permit' ? healthCoverUntil(paper) : null
  const days = [...reminders.value, ...(cover?.ok === true ? [cover.value] : [])]
  return ok({ days, renewFrom: reminders.value[0]?.day ?? validFrom })
}

const issuing: ReadonlySet<PermitCommand> = new Set(['issue', 'issue-next'])

/** A step of a permit’s life, by a member or by the clock. Pure, so that what is decided is what is written. */
export function permitStep(permit: Permit, command: PermitCommand, said: StepSaid, act: Act): Outcome<PermitStep> {
  const today = dayAt(act.now, permit.zone)
  const found = issuing.has(command) ? datesOf(permit, said) : null
  if (found !== null && !found.ok) return found
  const rule = ruleFor(command, permit, said)
  const papers = found === null ? {} : { validFrom: said.validFrom ?? null, validTo: said.validTo ?? null }
  const facts = permitFacts(permit, {
    today,
    immigrationConsent: said.immigrationConsent,
    endReason: said.endReason ?? null,
    ...papers,
  })
  const tried = attempt(permitMachine, permitProgress(permit), command, facts, { ...act, rule })
  if (!tried.ok) return tried
  const { progress } = tried.value
  const due = dueOf(progress.state, said, { permit, today })
  if (!due.ok) return due
  const days = (found?.value.days ?? []).map((day) => ({ ...day, version: progress.version }))
  const reminders = days.flatMap(({ what, day, rule: from }) =>
    what === 'renewal-reminder' && day >= today ? [{ kind: 'permit-renewal', dueAt: beginOf(day, permit.zone), rule: from }] : [],
  )
  const change: PermitChange = {
    dueAt: due.value?.dueAt ?? null,
    dueRule: due.value?.rule ?? null,
    ...papers,
    ...(found !== null && { renewFrom: found.value.renewFrom }),
    ...(progress.state === 'ended' && { endReason: said.endReason ?? null, endedAt: act.now }),
  }
  return ok({ attempted: tried.value, change, days, tasks: due.value === null ? reminders : [due.value, ...reminders] })
}

/** The version of the rule that the step’s dates come from. */
function ruleFor(command: PermitCommand, permit: Permit, said: StepSaid): string | null {
  const begins = issuing.has(command) ? said.validFrom : command === 'warn' ? permit.validFrom : null
  if (!begins) return null
  const rule = ruleOn(reminderRules, begins)
  return rule.ok ? rule.value.version : null
}

/** What somebody has to do next, by a day that was given or a habit of the house. */
function dueOf(
  state: PermitState,
  { on }: StepSaid,
  { permit, today }: { readonly permit: Permit; readonly today: IsoDay },
): Outcome<Asked | null, 'ask'> {
  switch (state) {
    case 'preparing':
    case 'submitted':
    case 'reconsideration':
    case 'renewal-submitted':
    case 'interview': {
      if (state === 'interview' && on) return ok({ kind: 'permit-interview', dueAt: beginOf(on, permit.zone), rule: null })
      const day = houseDay('permit-follow-up', today)
      return day.ok ? ok({ kind: 'permit-follow-up', dueAt: beginOf(day.value.day, permit.zone), rule: day.value.rule }) : day
    }
    case 'refused':
    case 'lapsed': {
      const day = houseDay('permit-urgent', today)
      return day.ok ? ok({ kind: `permit-${state}`, dueAt: endOfDay(day.value.day, permit.zone), rule: day.value.rule }) : day
    }
    case 'considering':
    case 'issued':
    case 'renewal-due':
    case 'ended':
      return ok(null)
  }
}

const done = {
  prepare: 'prepared',
  submit: 'submitted',
  'call-to-interview': 'called-to-interview',
  issue: 'issued',
  refuse: 'refused',
  'ask-again': 'asked-again',
  'uphold-refusal': 'refusal-upheld',
  warn: 'warned',
  'submit-renewal': 'renewal-submitted',
  'issue-next': 'next-issued',
  lapse: 'lapsed',
  'start-again': 'started-again',
  end: 'ended',
} as const satisfies Record<PermitCommand, string>

/** A permit’s step as one entry; the tasks that come of it have their ids there. */
export function permitEvent(organization: OrganizationId, permit: Permit, step: PermitStep, made: () => string): LedgerEvent {
  const { attempted, change, tasks } = step
  const of = { organization, subject: permit.subject, record: { permit: permit.id, kind: permit.kind } }
  return recordEvent(`protect.permit.${done[attempted.event.command]}`, of, attempted, {
    tasks: tasks.map(made),
    ...(change.validTo && { validFrom: change.validFrom ?? null, validTo: change.validTo }),
    ...(change.endReason && { reason: change.endReason }),
  })
}

export interface PermitDone {
  readonly organization: OrganizationId
  readonly permit: Permit
  readonly lead: MemberId | null
  /** `null` where the clock acts. */
  readonly by: MemberId | null
  readonly at: Date
}

/** Writes where the permit stands, its dates with their rules, and what is asked of somebody. A warning leaves the reminders as they are. */
export async function afterStep(
  { organization, permit, lead, by, at }: PermitDone,
  { attempted, change, days, tasks }: PermitStep,
  event: LedgerEvent,
  tx: Queries,
): Promise<void> {
  const { command } = attempted.event
  await changePermit(organization, permit.id, attempted.progress, change, tx)
  await insertPermitDays(organization, permit, days, tx)
  if (command !== 'warn')
    await endTasksOf(organization, permit.id, { as: command === 'lapse' || command === 'end' ? 'cancelled' : 'done', by, at }, tx)
  const ids = event.data['tasks']
  for (const [nth, task] of tasks.entries()) {
    const id = Array.isArray(ids) ? String(ids[nth]) : ''
    const asked = { ...task, caseId: permit.caseId, subject: permit.subject, assignee: lead, source: permit.id }
    // oxlint-disable-next-line no-await-in-loop, typescript/no-unsafe-type-assertion -- one connection; the id was made for this task
    await addTask(organization, { id: id as TaskId, ...asked }, at, tx)
  }
}
