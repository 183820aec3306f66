import type { MemberActor } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { SubjectCommand, Standing } from '../grants/act.ts'
import { holdSubject, isSealed, ownGrants, takeCommand } from '../grants/grants.store.ts'

/** Where somebody stands with a person also where they have no grant, as those who answer for privacy: their grants may be none. */
export async function wallStanding(
  operation: string,
  { command, subject, at }: SubjectCommand,
  actor: MemberActor,
  tx: Transaction,
): Promise<Standing> {
  const target = { kind: 'subject', id: subject } as const
  await holdSubject(subject, tx)
  const sent = await takeCommand(command, { operation, target: subject, at }, actor, tx)
  return { actor, sent, grants: await ownGrants(actor, target, tx), isSealed: await isSealed(actor.organization, target, tx) }
}

/** Whether somebody answers for privacy here: they act in codes, and hold no key. */
export const answersForPrivacy = ({ held }: MemberActor): boolean => held.some(({ duty }) => duty === 'privacy-officer')
