import {
  type Actor,
  type LedgerEvent,
  type MemberActor,
  type MemberId,
  type OrganizationId,
  type StreamId,
  byDuty,
  decided,
  operation,
} from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { CommandId } from '../grants/access-grant.ts'
import { takeCommand } from '../grants/grants.store.ts'
import { grantRefusals } from '../grants/grants.text.ts'
import { type CoSigner, coSignerNow, homeOf, nameCoSignerRow } from './approvals.store.ts'
import { approvalRefusals } from './approvals.text.ts'

export interface NameCoSigner {
  readonly command: CommandId
  /** The code that they read out from their own page; `null` ends it without another. */
  readonly member: MemberId | null
  readonly at: Date
}

interface Facts {
  readonly actor: MemberActor
  readonly sent: 'fresh' | 'repeated' | 'taken'
  readonly now: CoSigner | null
  readonly home: OrganizationId | null
}

/** An organization of one or two people names somebody outside who decides with it. */
export const nameCoSigner = operation({
  name: 'protect.name-co-signer',
  access: byDuty('organization-administrator'),
  async load({ command, member, at }: NameCoSigner, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    const sent = await takeCommand(command, { operation: 'protect.name-co-signer', target: actor.organization, at }, actor, tx)
    const home = member === null ? null : await homeOf(member, tx)
    return { actor, sent, now: await coSignerNow(actor.organization, tx), home }
  },
  place: () => null,
  decide({ actor, sent, now, home }: Facts, { member }: NameCoSigner) {
    if (sent === 'taken') return grantRefusals.commandTaken
    if (sent === 'repeated' || (now?.member ?? null) === member) return decided<LedgerEvent>([])
    if (member !== null && home === null) return approvalRefusals.nobodyThere
    const stream = actor.organization as string as StreamId
    const type = member === null ? 'protect.co-signer.ended' : 'protect.co-signer.named'
    return decided([
      { type, version: 1, organization: actor.organization, stream, data: { coSigner: member ?? now?.member ?? null, home } },
    ])
  },
  async apply(events, tx: Transaction, { member, at }: NameCoSigner, { actor, home }: Facts): Promise<void> {
    if (events.length === 0) return
    await nameCoSignerRow(actor, member === null || home === null ? null : { member, organization: home, namedAt: at }, at, tx)
  },
})
