import { type UnitMember, membersOfUnit } from '@fanal/identity'
import { type Actor, type Place, type StreamId, type UnitId, byDuty, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { mayOpenInbox } from './opening-duties.ts'
import { type StoredWrap, insertWraps } from './wraps.store.ts'

export interface AddWraps {
  readonly unit: UnitId
  readonly wraps: readonly StoredWrap[]
  readonly at: Date
}

interface Facts {
  readonly place: Place
  readonly members: readonly UnitMember[]
}

/** A supervisor hands a unit's secrets to a member of the unit: wrapped in the supervisor's own browser, the server sees ciphertext. */
export const addWraps = operation({
  name: 'vault.add-wraps',
  access: byDuty('intake-supervisor'),
  async load(input: AddWraps, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    const place = { organization: actor.organization, unit: input.unit }
    const members = await membersOfUnit(place, tx)
    return members.length === 0 ? null : { place, members }
  },
  place: (facts: Facts) => facts.place,
  decide(facts: Facts, { unit, wraps }: AddWraps) {
    if (wraps.length === 0 || !wraps.every((wrap) => isOfUnit(wrap, unit))) return refuse('invalid')
    const readers = new Set<string>(facts.members.filter((member) => mayOpenInbox(member.duties)).map((member) => member.member))
    if (!wraps.every((wrap) => readers.has(wrap.recipient))) return refuse('not-a-reader')
    const data = {
      epochs: [...new Set(wraps.map((wrap) => String(wrap.epoch)))],
      recipients: [...new Set(wraps.map((wrap) => wrap.recipient))],
    }
    return decided([
      { type: 'vault.wraps.added', version: 1, organization: facts.place.organization, stream: unit as string as StreamId, data },
    ])
  },
  apply: (_events, tx: Transaction, input: AddWraps, facts: Facts) => insertWraps(facts.place.organization, input.wraps, input.at, tx),
})

/** Whether the row says what the wrap itself is bound to. */
function isOfUnit({ secret, subject, epoch, recipientKind, recipient, wrap }: StoredWrap, unit: UnitId): boolean {
  if (recipientKind !== 'member' || subject !== unit || (secret !== 'unit-inbox' && secret !== 'unit-sign')) return false
  const { context } = wrap
  return context.purpose === secret && context.subject === subject && context.epoch === epoch && context.recipient === recipient
}
