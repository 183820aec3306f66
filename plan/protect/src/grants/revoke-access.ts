import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { AccessGrant, GrantId } from './access-grant.ts'
import { sweepOwnCode } from '../my-record/own-code.store.ts'
import { type SubjectCommand, type Standing, allows, protecting, standing, streamOf } from './act.ts'
import { grantsOn, revokeGrant, sweepWraps } from './grants.store.ts'
import { grantRefusals } from './grants.text.ts'

export interface RevokeAccess extends SubjectCommand {
  readonly grant: GrantId
  readonly reason: 'work-ended' | 'left-the-team' | 'mistake' | 'person-asked' | 'conflict-of-interest'
}

interface Facts extends Standing {
  readonly onTarget: readonly AccessGrant[]
  readonly revoked: AccessGrant | undefined
}

/** Takes a way to a record back, and with it the keys that nothing else gives. What was read before cannot be unread. */
export const revokeAccess = operation({
  name: 'protect.revoke-access',
  access: protecting,
  async load(input: RevokeAccess, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const stands = await standing('protect.revoke-access', input, tx, actor)
    if (stands === null) return null
    const onTarget = await grantsOn(stands.actor.organization, { kind: 'subject', id: input.subject }, tx)
    return { ...stands, onTarget, revoked: onTarget.find(({ id }) => id === input.grant) }
  },
  place: () => null,
  decide(facts: Facts, { subject, grant, reason, at }: RevokeAccess) {
    const allowed = allows(facts, { classes: ['C2'], operation: 'share', at })
    if (!allowed.ok) return allowed
    if (allowed.value === 'done-before' || facts.revoked === undefined || facts.revoked.revokedAt !== null) return decided<LedgerEvent>([])
    if (isLastOwner(facts.revoked, facts.onTarget)) return grantRefusals.lastOwner
    const data = { grant, reason }
    return decided([{ type: 'protect.grant.revoked', version: 1, organization: facts.actor.organization, stream: streamOf(subject), data }])
  },
  async apply(events, tx: Transaction, { grant, subject, at }: RevokeAccess, { actor }: Facts): Promise<{ wrapsDeleted: number }> {
    if (events.length === 0) return { wrapsDeleted: 0 }
    await revokeGrant(actor.organization, grant, { member: actor.member, at }, tx)
    await sweepOwnCode(actor.organization, subject, at, tx)
    return { wrapsDeleted: await sweepWraps(actor.organization, subject, tx) }
  },
})

/** A person whom nobody answers for could be helped by nobody. */
function isLastOwner(revoked: AccessGrant, onTarget: readonly AccessGrant[]): boolean {
  if (revoked.basis !== 'ownership' && revoked.basis !== 'transfer') return false
  return !onTarget.some(
    ({ id, basis, revokedAt }) => id !== revoked.id && revokedAt === null && (basis === 'ownership' || basis === 'transfer'),
  )
}
