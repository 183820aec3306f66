import { type DecideWith, type LedgerEvent, byDuty, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { TaskId } from '../cases/case.ts'
import { addTask } from '../cases/tasks.store.ts'
import { attempt } from '../machine.ts'
import { sweepOwnCode } from '../my-record/own-code.store.ts'
import { clockAct, madeId } from '../record-act.ts'
import { factsOfTransfer, transferEvent } from './transfer-act.ts'
import { answerDue } from './transfer-dates.ts'
import { transferMachine } from './transfer-machine.ts'
import { type CaseTransfer, progressOfTransfer } from './transfer.ts'
import { type InTheWay, holdTransfer, inTheWayOf, takeEffect, transferById, transfersDue } from './transfer.store.ts'

export interface SettleTransfers {
  readonly at: Date
  /** How many at once; the rest wait for the next time. */
  readonly limit: number
}

interface Due {
  readonly row: CaseTransfer
  readonly way: InTheWay
}

const moved = ({ row, way }: Due, at: Date) =>
  attempt(transferMachine, progressOfTransfer(row), 'take-effect', factsOfTransfer(row, way), clockAct(at, row.rule))

/**
 * Moves the cases whose overlap is over: the new lead has them alone, and whoever had them keeps a summary. What is sealed or frozen, or what
 * nobody has taken, waits. The worker runs it: no member has a way in.
 */
export const settleTransfers = operation({
  name: 'protect.settle-transfers',
  access: byDuty(),
  async load({ at, limit }: SettleTransfers, tx: Transaction): Promise<readonly Due[]> {
    const due: Due[] = []
    for (const { organization, id } of await transfersDue(at, limit, tx)) {
      // oxlint-disable-next-line no-await-in-loop -- one connection
      await holdTransfer(id, tx)
      // oxlint-disable-next-line no-await-in-loop -- one connection
      const row = await transferById(organization, id, tx)
      // oxlint-disable-next-line no-await-in-loop -- one connection
      const way = row && (await inTheWayOf(row, tx))
      if (row !== null && way !== null) due.push({ row, way })
    }
    return due.filter((one) => moved(one, at).ok)
  },
  place: () => null,
  decide: (due: readonly Due[], { at }: SettleTransfers, { world }: DecideWith) =>
    decided(
      due.flatMap((one): LedgerEvent[] => {
        const tried = moved(one, at)
        return tried.ok ? [transferEvent(one.row, tried.value, { lead: one.row.acceptedBy, task: madeId(world) })] : []
      }),
    ),
  async apply(events, tx: Transaction, { at }: SettleTransfers, due: readonly Due[]): Promise<{ moved: number }> {
    for (const event of events) {
      const row = due.find((one) => one.row.id === event.data['transfer'])?.row
      if (row === undefined) throw new Error('what was decided is done with the same facts')
      // oxlint-disable-next-line no-await-in-loop -- one connection
      const consents = await takeEffect({ ...row, seq: row.seq + 1 }, at, tx)
      // a code that somebody of the former team made may have been kept
      // oxlint-disable-next-line no-await-in-loop -- one connection
      await sweepOwnCode(row.organization, row.subject, at, tx)
      if (consents === 0) continue
      const { caseId, subject, acceptedBy: assignee } = row
      const { at: dueAt, rule } = answerDue(at)
      const task = { id: event.data['task'] as TaskId, caseId, subject, assignee, dueAt, rule, source: row.id }
      // oxlint-disable-next-line no-await-in-loop -- one connection
      await addTask(row.organization, { ...task, kind: 'ask-consent-anew' }, at, tx)
    }
    return { moved: events.length }
  },
})
