import { type UnitName, unitsOf } from '@fanal/identity'
import { type Actor, type StreamId, byDuty, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type OpenInvitation, type Person, openInvitations, peopleOf } from './people.store.ts'

export interface People {
  readonly people: readonly Person[]
  readonly invitations: readonly OpenInvitation[]
  readonly units: readonly UnitName[]
}

/** Everybody of the organization and who was invited: for its administrator, who reads nothing sealed. */
export const listPeople = query({
  name: 'vault.list-people',
  access: byDuty('organization-administrator'),
  sensitivity: 'C2',
  purpose: 'administration',
  async load({ at }: { readonly at: Date }, tx: Transaction, actor: Actor): Promise<People | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    const people = await peopleOf(organization, tx)
    return { people, invitations: await openInvitations(organization, at, tx), units: await unitsOf(organization, tx) }
  },
  place: () => null,
  shown: ({ people }) => people.map(({ member }) => member as string as StreamId),
  leaves: 'one-entry',
})
