import { type Actor, must } from '@fanal/kernel'
import type { TestDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import { sealedClasses } from '@fanal/seal'
import type { aCase } from '../cases/testing-cases.ts'
import type { Person, aShelter } from '../grants/testing-people.ts'
import { answerTransfer } from './answer-transfer.ts'
import { proposeTransfer } from './propose-transfer.ts'
import { readTransfer } from './read-transfer.ts'
import { settleTransfers } from './settle-transfers.ts'
import type { RejectReason, TransferId } from './transfer.ts'
import { withdrawTransfer } from './withdraw-transfer.ts'

type Case = Awaited<ReturnType<typeof aCase>>
const dayMs = 86_400_000

/** A case on its way, as browsers and the clock would move it. */
export function transfersOf(database: TestDatabase, shelter: Awaited<ReturnType<typeof aShelter>>) {
  const { runner, command, id, people, units, world, wrapTo } = shelter
  const { amina } = people
  const later = (days: number) => new Date(world.now().getTime() + days * dayMs)
  const worker = createRunner({ database: database.connect('worker', { max: 1 }), world })
  const clock: Actor = { kind: 'system', process: 'worker' }

  const keysTo = async ({ who }: Case, takers: readonly Person[]) =>
    Promise.all(takers.flatMap((taker) => sealedClasses.map((of) => wrapTo(who, of, taker, 'member'))))

  async function whatProposes(of: Case, takers: readonly Person[], more: object = {}) {
    return {
      ...command(),
      subject: of.who.subject,
      caseId: of.caseId,
      transfer: id<'transfer'>(),
      to: { unit: units.otherUnit, member: null },
      why: 'other-skills',
      personSaid: 'agrees',
      task: id<'task'>(),
      wraps: await keysTo(of, takers),
      ...more,
    } as const
  }
  async function propose(of: Case, takers: readonly Person[], more: object = {}, by: Person = amina): Promise<TransferId> {
    const input = await whatProposes(of, takers, more)
    must(await runner.run(proposeTransfer, input, by.actor))
    return input.transfer
  }
  const accept = (transfer: TransferId, by: Person, overlapEnds: Date | null = null) => {
    const said = { answer: 'accept', grant: id<'grant'>(), task: id<'task'>(), overlapEnds } as const
    return runner.run(answerTransfer, { ...command(), transfer, said }, by.actor)
  }
  const reject = (transfer: TransferId, by: Person, reason: RejectReason = 'no-capacity', sent = command()) =>
    runner.run(answerTransfer, { ...sent, transfer, said: { answer: 'reject', reason } }, by.actor)
  const withdraw = ({ who }: Case, transfer: TransferId, by: Person = amina) =>
    runner.run(withdrawTransfer, { ...command(), subject: who.subject, transfer }, by.actor)
  const settle = (days: number) => worker.run(settleTransfers, { at: later(days), limit: 100 }, clock)
  const read = ({ caseId }: Case, by: Person) => runner.run(readTransfer, { caseId, at: world.now() }, by.actor)
  return { whatProposes, propose, accept, reject, withdraw, settle, read, later }
}
