import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { allows, protecting, type Standing, standing, type SubjectCommand } from '../grants/act.ts'
import { attempt } from '../machine.ts'
import { sweepOwnCode } from '../my-record/own-code.store.ts'
import { actOfTransfer, factsOfTransfer, transferEvent } from './transfer-act.ts'
import { transferMachine } from './transfer-machine.ts'
import { type CaseTransfer, type TransferId, progressOfTransfer } from './transfer.ts'
import { type InTheWay, holdTransfer, inTheWayOf, takeTransferBack, transferById } from './transfer.store.ts'

export interface WithdrawTransfer extends SubjectCommand {
  readonly transfer: TransferId
}

interface Facts extends Standing {
  readonly row: CaseTransfer
  readonly way: InTheWay
}

/** Whoever has the case keeps it after all. What the other team was given goes in the same act: grant, keys, and what they passed on. */
export const withdrawTransfer = operation({
  name: 'protect.withdraw-transfer',
  access: protecting,
  async load(input: WithdrawTransfer, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const stands = await standing('protect.withdraw-transfer', input, tx, actor)
    await holdTransfer(input.transfer, tx)
    const row = stands && (await transferById(stands.actor.organization, input.transfer, tx))
    const way = row && (await inTheWayOf(row, tx))
    return stands === null || row === null || way === null || row.subject !== input.subject ? null : { ...stands, row, way }
  },
  place: () => null,
  decide(known: Facts, { at }: WithdrawTransfer) {
    const allowed = allows(known, { classes: ['C2'], operation: 'share', at })
    if (!allowed.ok) return allowed
    if (allowed.value === 'done-before') return decided<LedgerEvent>([])
    const tried = withdrawn(known, at)
    return tried.ok ? decided([transferEvent(known.row, tried.value)]) : tried
  },
  async apply(events, tx: Transaction, { at }: WithdrawTransfer, known: Facts): Promise<{ wrapsDeleted: number }> {
    const tried = events.length === 0 ? null : withdrawn(known, at)
    if (tried === null || !tried.ok) return { wrapsDeleted: 0 }
    const wrapsDeleted = await takeTransferBack(known.row.id, tried.value.progress.seq, at, tx)
    await sweepOwnCode(known.row.organization, known.row.subject, at, tx)
    return { wrapsDeleted }
  },
})

const withdrawn = (known: Facts, at: Date) =>
  attempt(transferMachine, progressOfTransfer(known.row), 'withdraw', factsOfTransfer(known.row, known.way), actOfTransfer(known, at))
