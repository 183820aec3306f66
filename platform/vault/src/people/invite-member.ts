import { isLoginName, memberEvent, unitsOf } from '@fanal/identity'
import { type Actor, type HeldDuty, type MemberId, byDuty, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { insertInvitation, isNamePromised, peopleOf } from './people.store.ts'
import type { InvitationId } from './people.tables.ts'
import { peopleRefusals } from './people.text.ts'

/** An invitation is good for a week. */
export const invitationMs = 7 * 24 * 3_600_000

export interface InviteMember {
  readonly id: InvitationId
  /** SHA-256 of the token that only the invited person gets. */
  readonly tokenHash: Uint8Array
  /** The id that the member will have. */
  readonly member: MemberId
  readonly loginName: string
  readonly displayName: string
  readonly held: readonly HeldDuty[]
  readonly at: Date
}

interface Facts {
  readonly by: Extract<Actor, { kind: 'member' }>
  readonly units: ReadonlySet<string>
  readonly taken: boolean
}

/** An administrator invites somebody: it gives no key, a colleague who holds one does that later. */
export const inviteMember = operation({
  name: 'vault.invite-member',
  access: byDuty('organization-administrator'),
  async load(input: InviteMember, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    const units = await unitsOf(actor.organization, tx)
    const taken = await isNamePromised(input.loginName, input.at, tx)
    return { by: actor, units: new Set(units.map(({ unit }) => unit as string)), taken }
  },
  place: () => null,
  decide({ by, units, taken }: Facts, { member, loginName, displayName, held }: InviteMember) {
    if (!isLoginName(loginName) || displayName.trim() === '' || held.length === 0 || !held.every(({ unit }) => units.has(unit)))
      return refuse('invalid', peopleRefusals.badName)
    if (taken) return refuse('name-taken', peopleRefusals.nameTaken)
    const data = { kind: 'join', duties: held.map(({ duty, unit }) => `${duty}@${unit}`) }
    return decided([memberEvent({ organization: by.organization, member }, 'member.invited', data)])
  },
  async apply(_events, tx: Transaction, input: InviteMember, { by }: Facts) {
    const { id, tokenHash, member, loginName, displayName, held, at } = input
    const until = new Date(at.getTime() + invitationMs)
    await insertInvitation(by.organization, { id, tokenHash, kind: 'join', member, loginName, displayName, held, by: by.member, until }, tx)
    return { until }
  },
})

export interface InviteAgain {
  readonly id: InvitationId
  readonly tokenHash: Uint8Array
  readonly member: MemberId
  readonly at: Date
}

interface FactsOfMember {
  readonly by: Extract<Actor, { kind: 'member' }>
  readonly person: {
    readonly member: MemberId
    readonly state: 'active' | 'left'
    readonly loginName: string
    readonly displayName: string
  }
}

/** An administrator lets a member begin again who forgot their passphrase: new keys, and two colleagues who compare them. */
export const inviteAgain = operation({
  name: 'vault.invite-again',
  access: byDuty('organization-administrator'),
  async load(input: InviteAgain, tx: Transaction, actor: Actor): Promise<FactsOfMember | null> {
    if (actor.kind !== 'member') return null
    const person = (await peopleOf(actor.organization, tx)).find((one) => one.member === input.member)
    return person === undefined ? null : { by: actor, person }
  },
  place: () => null,
  decide({ by, person }: FactsOfMember) {
    if (person.member === by.member) return refuse('yourself', peopleRefusals.yourself)
    if (person.state === 'left') return refuse('left', peopleRefusals.left)
    return decided([memberEvent({ organization: by.organization, member: person.member }, 'member.invited', { kind: 'reset', duties: [] })])
  },
  async apply(_events, tx: Transaction, { id, tokenHash, at }: InviteAgain, { by, person }: FactsOfMember) {
    const until = new Date(at.getTime() + invitationMs)
    const { member, loginName, displayName } = person
    await insertInvitation(
      by.organization,
      { id, tokenHash, kind: 'reset', member, loginName, displayName, held: [], by: by.member, until },
      tx,
    )
    return { until }
  },
})
