import { type Actor, type LedgerEvent, type MemberId, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type CaseAct, type KnownCase, caseEvent, knownCase, mayWriteCase } from '../cases/case-act.ts'
import { dutyToReport } from '../cases/duty-to-report.ts'
import { addTask, endTasksOf } from '../cases/tasks.store.ts'
import type { TaskId } from '../cases/case.ts'
import { type ReportToAuthority, checkReport } from '../cases/young-person.ts'
import type { Region } from '../directory/index.ts'
import { protecting } from '../grants/act.ts'
import { fieldsKept, fieldsProblem, keepAlong } from '../subjects/keep-along.ts'
import { type YoungReportId, insertReport } from './young.store.ts'
import { youngRefusals } from './young.text.ts'

export interface AskAuthority extends CaseAct {
  readonly region: Region
  readonly task: TaskId
}

/** Puts before everybody, by the end of the day there, that the authority has to be asked. It waits for no guardian. */
export const askAuthority = operation({
  name: 'protect.ask-authority',
  access: protecting,
  load: (input: AskAuthority, tx: Transaction, actor: Actor) => knownCase('protect.ask-authority', input, tx, actor),
  place: () => null,
  decide(known: KnownCase, input: AskAuthority) {
    const may = mayWriteCase(known, input)
    if (may === null) return decided<LedgerEvent>([])
    if (may !== 'go-on') return may
    if (known.person.minor === 'no') return youngRefusals.notYoung
    const there = dutyToReport(input.region, input.at)
    if (!there.ok) return there
    const data = { region: input.region, rule: there.value.rule.version, due: there.value.askBy.toISOString() }
    return decided([caseEvent(known, 'authority-to-ask', data)])
  },
  async apply(
    events,
    tx: Transaction,
    { region, at, task, caseId, subject }: AskAuthority,
    { organization, row }: KnownCase,
  ): Promise<void> {
    const there = dutyToReport(region, at)
    if (events.length === 0 || !there.ok) return
    const { askBy: dueAt, rule } = there.value
    const asked = { id: task, caseId, subject, kind: 'young-authority', assignee: row.lead, dueAt, rule: rule.version, source: caseId }
    await addTask(organization, asked, at, tx)
  },
})

export interface ReportYoung extends CaseAct {
  readonly report: YoungReportId
  readonly region: Region
  readonly toldAt: Date
  readonly youngPerson: 'told-first' | 'unsafe-to-tell'
}

const toWhom = (report: YoungReportId) => `young-report-${report}`
const unsafe = (report: YoungReportId) => `young-unsafe-${report}`

/** Writes down that a child protection authority was told: to whom, when, by whom, and whether the young person heard of it first. */
export const reportYoung = operation({
  name: 'protect.report-young',
  access: protecting,
  load: (input: ReportYoung, tx: Transaction, actor: Actor) => knownCase('protect.report-young', input, tx, actor),
  place: () => null,
  decide(known: KnownCase, input: ReportYoung) {
    const may = mayWriteCase(known, input)
    if (may === null) return decided<LedgerEvent>([])
    if (may !== 'go-on') return may
    if (known.person.minor === 'no') return youngRefusals.notYoung
    const problem = fieldsProblem(known, input.fields, known.now, input.at)
    if (problem !== null) return problem
    const checked = checkReport(written(input, known.actor.member), input.at)
    if (!checked.ok) return checked
    const data = {
      report: input.report,
      region: input.region,
      rule: ruleOf(input),
      young: input.youngPerson,
      at: input.toldAt.toISOString(),
    }
    const kept = input.fields.length === 0 ? [] : [fieldsKept(known.organization, input.subject, input.fields)]
    return decided<LedgerEvent>([caseEvent(known, 'authority-told', data), ...kept])
  },
  async apply(events, tx: Transaction, input: ReportYoung, { actor, organization }: KnownCase): Promise<void> {
    const rule = ruleOf(input)
    if (events.length === 0 || rule === null) return
    const { report: id, region, toldAt, youngPerson, subject, caseId, at } = input
    await insertReport({ id, region, rule, toldAt, toldBy: actor.member, youngPerson }, { subject, case: caseId }, actor, at, tx)
    await keepAlong(input.fields, { actor, ...input }, tx)
    await endTasksOf(organization, caseId, { as: 'done', by: actor.member, at, kind: 'young-authority' }, tx)
  },
})

function ruleOf({ region, toldAt }: ReportYoung): string | null {
  const there = dutyToReport(region, toldAt)
  return there.ok ? there.value.rule.version : null
}

function written(input: ReportYoung, by: MemberId): ReportToAuthority {
  const has = (field: string) => input.fields.some((one) => one.class === 'C3' && one.field === field)
  return {
    by,
    toWhomWritten: has(toWhom(input.report)),
    at: input.toldAt,
    youngPerson: input.youngPerson,
    unsafeReasonWritten: has(unsafe(input.report)),
    rule: ruleOf(input),
  }
}
