import { memberEvent } from '@fanal/identity'
import { type Outcome, type World, ok, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { appendEvents } from '../ceremony.store.ts'
import { invitationMs } from './invite-member.ts'
import { newToken } from './new-token.ts'
import { insertInvitation, memberCalled, peopleOf } from './people.store.ts'

const refusals = {
  'no-member': { en: 'There is no active member of this name.', fr: 'Il n’y a pas de membre actif de ce nom.' },
  'not-the-last': {
    en: 'This is for the only administrator of an organization: another administrator can let this member begin again.',
    fr: 'Ceci est pour la seule personne qui administre un organisme : une autre personne administratrice peut laisser ce membre recommencer.',
  },
} as const

/**
 * Lets the only administrator of an organization begin again, by whoever runs the node. It opens nothing sealed: the new keys are compared by two
 * colleagues or by the keepers of the paper, like anybody's. Needs the migrator; it stands on the ledger as the operator's.
 * @returns the token, told once
 */
export async function beginAgainAsOperator(
  loginName: string,
  world: World,
  tx: Transaction,
): Promise<Outcome<{ readonly token: string; readonly until: Date }>> {
  const organization = await memberCalled(loginName, tx)
  const people = organization === null ? [] : (await peopleOf(organization, tx)).filter(({ state }) => state === 'active')
  const person = people.find((one) => one.loginName === loginName)
  if (organization === null || person === undefined) return refuse('no-member', refusals['no-member'])
  const administrators = people.filter(({ held }) => held.some(({ duty }) => duty === 'organization-administrator'))
  if (administrators.length !== 1 || administrators[0] !== person) return refuse('not-the-last', refusals['not-the-last'])
  const { member, displayName } = person
  const { token, tokenHash, id } = newToken(world)
  const until = new Date(world.now().getTime() + invitationMs)
  await insertInvitation(organization, { id, tokenHash, kind: 'reset', member, loginName, displayName, held: [], by: member, until }, tx)
  await appendEvents([memberEvent({ organization, member }, 'member.invited', { kind: 'reset', duties: [], by: 'operator' })], tx, world)
  return ok({ token, until })
}
