import { memberEvent } from '@fanal/identity'
import { type Actor, type MemberActor, type MemberId, byDuty, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type Person, peopleOf, removeMember } from './people.store.ts'
import { peopleRefusals } from './people.text.ts'

export interface LetLeave {
  readonly member: MemberId
  readonly at: Date
}

interface Facts {
  readonly by: MemberActor
  readonly person: Person
}

/**
 * A member leaves: sessions, duties and wraps end in one transaction, and so do their shifts and what they had to answer (db/migrations/0022).
 * @NOTE what they read they may have kept; the next epoch is what shuts them out of what comes
 */
export const letLeave = operation({
  name: 'vault.let-leave',
  access: byDuty('organization-administrator'),
  async load(input: LetLeave, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    const person = (await peopleOf(actor.organization, tx)).find((one) => one.member === input.member)
    return person === undefined ? null : { by: actor, person }
  },
  place: () => null,
  decide({ by, person }: Facts) {
    if (person.member === by.member) return refuse('yourself', peopleRefusals.yourself)
    if (person.state === 'left') return refuse('left', peopleRefusals.left)
    const units = [...new Set(person.held.map(({ unit }) => unit as string))]
    return decided([memberEvent({ organization: by.organization, member: person.member }, 'member.left', { units })])
  },
  async apply(_events, tx: Transaction, { member, at }: LetLeave, { by }: Facts) {
    return { sessions: await removeMember(by.organization, member, at, tx) }
  },
})
