import { membersOfUnit } from '@fanal/identity'
import { type Actor, type LedgerEvent, type MemberId, type UnitId, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type KeyCommitment, sealedClasses } from '@fanal/seal'
import { needsOf } from '../cases/board.store.ts'
import { type CaseAct, type KnownCase, knownCase } from '../cases/case-act.ts'
import type { NeedDomain, TaskId } from '../cases/case.ts'
import { addTask } from '../cases/tasks.store.ts'
import { grantClasses, mayProtect } from '../grants/access-grant.ts'
import { allows, protecting, streamOf } from '../grants/act.ts'
import { begunKeys } from '../grants/begun-keys.store.ts'
import { grantRefusals } from '../grants/grants.text.ts'
import { type SubjectWrap, areBegun, isWrapOf } from '../grants/subject-wraps.ts'
import { startOf } from '../machine.ts'
import { transferRefusals } from './transfer-act.ts'
import { answerDue } from './transfer-dates.ts'
import { transferMachine } from './transfer-machine.ts'
import { type CaseTransfer, type PersonSaid, type TransferId, type TransferReason, isOpen } from './transfer.ts'
import { insertTransfer, transfersOfCase } from './transfer.store.ts'

export interface ProposeTransfer extends Omit<CaseAct, 'fields'> {
  readonly transfer: TransferId
  readonly to: { readonly unit: UnitId; readonly member: MemberId | null }
  readonly why: TransferReason
  readonly personSaid: PersonSaid
  /** Of the task to look after an answer. */
  readonly task: TaskId
  /** Keys of every class to each of those who are asked and whose key is signed. */
  readonly wraps: readonly SubjectWrap[]
}

interface Facts extends KnownCase {
  readonly open: boolean
  readonly begun: readonly KeyCommitment[]
  /** Whoever could take the case there. */
  readonly asked: readonly MemberId[]
  readonly needs: readonly NeedDomain[]
}

/**
 * Asks another team of the house, or a colleague, to take a case. They are shown a number, a risk and kinds of needs, and nothing of the person;
 * the keys wait, sealed to them, and open nothing before they accept.
 */
export const proposeTransfer = operation({
  name: 'protect.propose-transfer',
  access: protecting,
  async load(input: ProposeTransfer, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const known = await knownCase('protect.propose-transfer', { ...input, fields: [] }, tx, actor)
    if (known === null) return null
    const { organization } = known
    const open = (await transfersOfCase(organization, input.caseId, tx)).some(isOpen)
    const there = await membersOfUnit({ organization, unit: input.to.unit }, tx)
    const asked = there.filter(({ duties }) => mayProtect(duties)).map(({ member }) => member)
    const needs = (await needsOf(organization, input.caseId, tx)).filter(({ state }) => state === 'open' || state === 'planned')
    const begun = await begunKeys(organization, input.subject, tx)
    return { ...known, open, begun, asked, needs: [...new Set(needs.map(({ domain }) => domain))] }
  },
  place: () => null,
  decide(known: Facts, input: ProposeTransfer) {
    // whoever passes a case on passes all of it on, so that nothing of it is left to nobody
    const allowed = allows(known, { classes: grantClasses, operation: 'share', at: input.at })
    if (!allowed.ok) return allowed
    if (allowed.value === 'done-before') return decided<LedgerEvent>([])
    if (known.row.state === 'closed') return transferRefusals.closed
    if (known.open) return transferRefusals.openAlready
    if (known.isSealed) return transferRefusals.sealed
    const row = rowOf(known, input)
    const takers = takersOf(known, row)
    if (takers.length === 0) return transferRefusals.nobodyThere
    if (!areBegun(input.wraps, known.begun)) return grantRefusals.keyNotBegun
    const problem = wrapsProblem(input, takers)
    if (problem !== null) return problem
    const data = {
      transfer: row.id,
      case: row.caseId,
      to: row.state,
      why: row.why,
      personSaid: row.personSaid,
      toUnit: row.to.unit,
      toMember: row.to.member,
      respondBy: row.respondBy.toISOString(),
      rule: row.rule,
      task: input.task,
    }
    const stream = streamOf(input.subject)
    return decided([{ type: 'protect.transfer.proposed', version: 1, organization: known.organization, stream, data }])
  },
  async apply(events, tx: Transaction, input: ProposeTransfer, known: Facts): Promise<{ transfer: TransferId }> {
    if (events.length === 0) return { transfer: input.transfer }
    const row = rowOf(known, input)
    await insertTransfer(row, input.wraps, known.actor, tx)
    const { subject, caseId, task: id, at } = input
    const due = { assignee: known.actor.member, dueAt: row.respondBy, rule: row.rule, source: row.id }
    await addTask(known.organization, { id, caseId, subject, kind: 'transfer-answer', ...due }, at, tx)
    return { transfer: input.transfer }
  },
})

/** Those who are asked and have not the case themselves. */
function takersOf({ asked, actor }: Facts, { to, from }: CaseTransfer): readonly MemberId[] {
  const others = asked.filter((member) => member !== actor.member && (to.member === null || member === to.member))
  if (to.unit === from.unit && (to.member === null || to.member === from.member)) return []
  return others
}

/** Keys are for those who are asked, and at least one of them gets all. */
function wrapsProblem({ wraps, subject }: ProposeTransfer, takers: readonly MemberId[]) {
  const there = new Set<string>(takers)
  if (!wraps.every((wrap) => wrap.readerKind === 'member' && there.has(wrap.reader) && isWrapOf(wrap, subject)))
    return grantRefusals.badWrap
  const holdsAll = takers.some((member) =>
    sealedClasses.every((of) => wraps.some((wrap) => wrap.reader === (member as string) && wrap.class === of)),
  )
  return holdsAll ? null : transferRefusals.keysMissing
}

function rowOf({ row, actor, needs }: Facts, { transfer, to, why, personSaid, at }: ProposeTransfer): CaseTransfer {
  const due = answerDue(at)
  return {
    id: transfer,
    organization: row.organization,
    caseId: row.id,
    subject: row.subject,
    number: row.number,
    risk: row.risk,
    needs,
    from: { unit: row.unit, member: row.lead ?? actor.member },
    to,
    why,
    personSaid,
    proposedBy: actor.member,
    proposedAt: at,
    respondBy: due.at,
    ...startOf(transferMachine),
    acceptedBy: null,
    acceptedAt: null,
    grant: null,
    overlapEnds: null,
    rule: due.rule,
    rejectReason: null,
    endedAt: null,
    summary: null,
  }
}
