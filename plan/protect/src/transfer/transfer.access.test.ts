import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { Actor, Outcome } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { type AccessRow, theClockAlone, askersOf, assertWhole, inOrder } from '../grants/testing-access.ts'
import { aCase } from '../cases/testing-cases.ts'
import { aShelter } from '../grants/testing-people.ts'
import * as transferSlice from './index.ts'
import { transfersOf } from './testing-transfer.ts'
import type { TransferId } from './transfer.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id, world, units } = shelter
const { amina, dalia } = people
const { whatProposes, propose } = transfersOf(database, shelter)
type Case = Awaited<ReturnType<typeof aCase>>

/** Amina has the case. Dalia is asked by name, of another unit, where `between` protects too; Benoit works beside Amina, and Chantal supervises them. */
const askers = askersOf(shelter)

const outside = {
  benoit: 'not-found',
  chantal: 'not-found',
  between: 'not-found',
  stranger: 'not-found',
  privacy: 'not-allowed',
  intake: 'not-allowed',
  nobody: 'not-allowed',
}

/** Written by hand: every registered operation and query, for everybody. */
const table: Readonly<Record<string, AccessRow>> = {
  'protect.propose-transfer': { ...outside, amina: 'yes', dalia: 'not-found' },
  'protect.answer-transfer': { ...outside, amina: 'not-the-receiving-side', dalia: 'yes' },
  'protect.withdraw-transfer': { ...outside, amina: 'yes', dalia: 'not-found' },
  'protect.read-transfer': { ...outside, amina: 'yes', dalia: 'yes' },
  // the clock alone
  'protect.settle-transfers': theClockAlone,
}

interface On {
  readonly of: Case
  readonly transfer: TransferId
}
const toDalia = { to: { unit: units.otherUnit, member: dalia.actor.member } }
const asked = async (): Promise<On> => {
  const of = await aCase(shelter, amina)
  return { of, transfer: await propose(of, [dalia], toDalia) }
}

const acts: Readonly<Record<string, (actor: Actor, on: On) => Promise<Outcome<unknown>>>> = {
  'protect.propose-transfer': async (actor) =>
    runner.run(transferSlice.proposeTransfer, await whatProposes(await aCase(shelter, amina), [dalia], toDalia), actor),
  'protect.answer-transfer': (actor, { transfer }) => {
    const said = { answer: 'accept', grant: id<'grant'>(), task: id<'task'>(), overlapEnds: null } as const
    return runner.run(transferSlice.answerTransfer, { ...command(), transfer, said }, actor)
  },
  'protect.withdraw-transfer': (actor, { of, transfer }) =>
    runner.run(transferSlice.withdrawTransfer, { ...command(), subject: of.who.subject, transfer }, actor),
  'protect.read-transfer': (actor, { of }) => runner.run(transferSlice.readTransfer, { caseId: of.caseId, at: world.now() }, actor),
  'protect.settle-transfers': (actor) => runner.run(transferSlice.settleTransfers, { at: world.now(), limit: 9 }, actor),
}

suite('who may do what with a case that moves', () => {
  test('the table has a row for every operation and query, and none besides', () => {
    assertWhole(table, acts, transferSlice)
  })

  for (const [name, row] of Object.entries(table))
    test(name, async () => {
      // whoever is refused leaves the transfer as it was
      const on = await asked()
      for (const [asker, expected] of inOrder(row)) {
        const outcome = await acts[name]!(askers[asker], on)
        assert.equal(outcome.ok ? 'yes' : outcome.code, expected, `${name} by ${asker}`)
      }
    })
})
