import { memberEvent } from '@fanal/identity'
import { type Actor, type MemberActor, byDuty, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type OpenInvitation, deleteInvitation, openInvitations } from './people.store.ts'
import type { InvitationId } from './people.tables.ts'

export interface TakeBackInvitation {
  readonly invitation: InvitationId
  readonly at: Date
}

interface Facts {
  readonly by: MemberActor
  readonly open: OpenInvitation
}

/** An administrator takes an invitation back that nobody has used: its token is good for nothing from now on. */
export const takeBackInvitation = operation({
  name: 'vault.take-back-invitation',
  access: byDuty('organization-administrator'),
  async load({ invitation, at }: TakeBackInvitation, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    const open = (await openInvitations(actor.organization, at, tx)).find(({ id }) => id === invitation)
    return open === undefined ? null : { by: actor, open }
  },
  place: () => null,
  decide({ by, open }: Facts) {
    return decided([
      memberEvent({ organization: by.organization, member: open.member }, 'member.invitation-taken-back', { kind: open.kind }),
    ])
  },
  async apply(_events, tx: Transaction, { invitation }: TakeBackInvitation, { by }: Facts) {
    await deleteInvitation(by.organization, invitation, tx)
    return null
  },
})
