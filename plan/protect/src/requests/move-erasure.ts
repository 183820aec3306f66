import { type Actor, type LedgerEvent, byDuty, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { isFrozen } from '../demands/demands.store.ts'
import { streamOf } from '../grants/act.ts'
import { grantRefusals } from '../grants/grants.text.ts'
import { attempt } from '../machine.ts'
import { takeOwnCode } from '../my-record/own-code.store.ts'
import { eraseRow } from '../subjects/subjects.store.ts'
import { type ErasureCommand, type ErasureFacts, erasureMachine } from './erasure-machine.ts'
import { actBy, type KnownRequest, knownRequest, type RequestAct, stepEvent } from './request-act.ts'
import { type Erasure, type LegalHold, progressOfRow } from './request.ts'
import { changeErasure, whatIsLeft } from './requests.store.ts'

export interface MoveErasure extends RequestAct {
  readonly move: ErasureCommand
  /** Which legal hold forbids it; said where it is blocked. */
  readonly legalHold: LegalHold | null
  /** Whether the person was told which codes remain. */
  readonly toldWhatRemains: boolean
}

interface Facts extends KnownRequest {
  readonly erasure: Erasure
  readonly left: { readonly wraps: number; readonly ciphertexts: number }
  /** A demand for their records is running: nothing is erased until it has ended. */
  readonly frozen: boolean
}

const holdOf = ({ frozen }: Facts, { legalHold }: MoveErasure): LegalHold | null => legalHold ?? (frozen ? 'demand-pending' : null)

function tried(known: Facts, input: MoveErasure) {
  const { erasure, actor, left } = known
  const facts: ErasureFacts = {
    requestedBy: erasure.requestedBy,
    legalHold: holdOf(known, input),
    toldWhatRemains: input.toldWhatRemains,
    wrapsLeft: left.wraps,
    ciphertextsLeft: left.ciphertexts,
  }
  return attempt(erasureMachine, progressOfRow(erasure), input.move, facts, actBy(actor, input.at, null))
}

const none = { wraps: 0, ciphertexts: 0 }

/**
 * One step of an erasure. Whoever began it does not approve it; carried out, every key and every sealed byte of the person is gone, and it is
 * confirmed only when the database itself says that nothing is left.
 */
export const moveErasure = operation({
  name: 'protect.move-erasure',
  access: byDuty('privacy-officer'),
  async load(input: MoveErasure, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const known = await knownRequest('protect.move-erasure', input, tx, actor)
    if (known === null || known.erasure === null) return null
    const isHere = known.actor.held.some(({ duty, unit }) => duty === 'privacy-officer' && unit === known.person.unit)
    const left = isHere ? await whatIsLeft(known.row.subject, tx) : none
    return { ...known, erasure: known.erasure, left, frozen: await isFrozen(known.row.subject, tx) }
  },
  place: ({ row, person }: Facts) => ({ organization: row.organization, unit: person.unit }),
  decide(facts: Facts, input: MoveErasure) {
    if (facts.sent === 'taken') return grantRefusals.commandTaken
    if (facts.sent === 'repeated') return decided<LedgerEvent>([])
    const moved = tried(facts, input)
    if (!moved.ok) return moved
    const { row, erasure, person } = facts
    const step = stepEvent(facts, 'erasure', moved.value.event, { erasure: erasure.id, legalHold: holdOf(facts, input) })
    const erased = moved.value.effects.includes('destroy-keys') && person.status !== 'erased'
    const { organization } = row
    return decided<LedgerEvent>([
      step,
      ...(erased ? [{ type: 'protect.subject.erased', version: 1, organization, stream: streamOf(row.subject), data: {} }] : []),
    ])
  },
  async apply(events, tx: Transaction, input: MoveErasure, facts: Facts): Promise<void> {
    const moved = events.length === 0 ? null : tried(facts, input)
    if (moved === null || !moved.ok) return
    const { erasure, actor, row } = facts
    const { progress, effects } = moved.value
    const { state, version, seq } = progress
    const endedAt = erasureMachine.states[state].ends ? input.at : null
    const approvedBy = input.move === 'approve' ? actor.member : erasure.approvedBy
    const legalHold = state === 'blocked' ? holdOf(facts, input) : null
    await changeErasure({ ...erasure, state, version, seq, endedAt, approvedBy, legalHold }, tx)
    if (!effects.includes('destroy-keys')) return
    await takeOwnCode(row.subject, tx)
    await eraseRow(row.subject, input.at, tx)
  },
})
