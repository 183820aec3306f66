import { type Actor, type LedgerEvent, byDuty, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { holdSubject } from '../grants/grants.store.ts'
import { grantRefusals } from '../grants/grants.text.ts'
import { attempt } from '../machine.ts'
import { isFrozen } from '../demands/demands.store.ts'
import { eraseRow } from '../subjects/subjects.store.ts'
import { type WholePerson, erasedWhole, heldWhole } from '../subjects/whole-person.ts'
import { type ErasureCommand, type ErasureFacts, erasureMachine } from './erasure-machine.ts'
import { actBy, type KnownRequest, knownRequest, type RequestAct, stepEvent } from './request-act.ts'
import { type Erasure, type LegalHold, progressOfRow } from './request.ts'
import { changeErasure, requestById, whatIsLeft } from './requests.store.ts'

export interface MoveErasure extends RequestAct {
  readonly move: ErasureCommand
  /** Which legal hold forbids it; said where it is blocked. */
  readonly legalHold: LegalHold | null
  /** Whether the person was told which codes remain. */
  readonly toldWhatRemains: boolean
}

interface Facts extends KnownRequest {
  /** A demand for the record keeps it: nothing of it is destroyed. */
  readonly frozen: boolean
  readonly whole: WholePerson
  readonly erasure: Erasure
  readonly left: { readonly wraps: number; readonly ciphertexts: number }
}

/** A demand that runs is a hold, whether somebody thought of it or not. */
const holdOf = ({ legalHold }: MoveErasure, frozen: boolean): LegalHold | null => legalHold ?? (frozen ? 'demand-pending' : null)

function tried({ erasure, actor, left, frozen }: Facts, input: MoveErasure) {
  const facts: ErasureFacts = {
    requestedBy: erasure.requestedBy,
    legalHold: holdOf(input, frozen),
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
    if (actor.kind !== 'member') return null
    const asked = await requestById(actor.organization, input.request, tx)
    // @NOTE first of all, as every act: whoever writes has written, and whoever comes after finds nothing
    if (asked !== null) await holdSubject(asked.subject, tx, { alone: input.move === 'destroy-keys' })
    const known = await knownRequest('protect.move-erasure', input, tx, actor)
    if (known === null || known.erasure === null) return null
    const isHere = known.actor.held.some(({ duty, unit }) => duty === 'privacy-officer' && unit === known.person.unit)
    const { organization, subject } = known.row
    return {
      ...known,
      erasure: known.erasure,
      left: isHere ? await whatIsLeft(subject, tx) : none,
      frozen: await isFrozen(subject, tx),
      whole: await heldWhole(organization, subject, tx),
    }
  },
  place: ({ row, person }: Facts) => ({ organization: row.organization, unit: person.unit }),
  decide(facts: Facts, input: MoveErasure) {
    if (facts.sent === 'taken') return grantRefusals.commandTaken
    if (facts.sent === 'repeated') return decided<LedgerEvent>([])
    const moved = tried(facts, input)
    if (!moved.ok) return moved
    const { erasure, whole } = facts
    const step = stepEvent(facts, 'erasure', moved.value.event, { erasure: erasure.id, legalHold: holdOf(input, facts.frozen) })
    return decided<LedgerEvent>([step, ...(moved.value.effects.includes('destroy-keys') ? erasedWhole(whole, input.at) : [])])
  },
  async apply(events, tx: Transaction, input: MoveErasure, facts: Facts): Promise<void> {
    const moved = events.length === 0 ? null : tried(facts, input)
    if (moved === null || !moved.ok) return
    const { erasure, actor, row } = facts
    const { progress, effects } = moved.value
    const { state, version, seq } = progress
    const endedAt = erasureMachine.states[state].ends ? input.at : null
    const approvedBy = input.move === 'approve' ? actor.member : erasure.approvedBy
    const legalHold = state === 'blocked' ? holdOf(input, facts.frozen) : null
    await changeErasure({ ...erasure, state, version, seq, endedAt, approvedBy, legalHold }, tx)
    if (effects.includes('destroy-keys')) await eraseRow(row.subject, input.at, tx)
  },
})
