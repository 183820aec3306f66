import { type Actor, type LedgerEvent, type MemberActor, type StreamId, byDuty, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { endTasksFrom } from '../cases/wall-tasks.store.ts'
import type { CommandId } from '../grants/access-grant.ts'
import { streamOf } from '../grants/act.ts'
import { takeCommand } from '../grants/grants.store.ts'
import { grantRefusals } from '../grants/grants.text.ts'
import { actBy, machineEvent } from '../machine-event.ts'
import { attempt } from '../machine.ts'
import { type ApprovalCommand, type ApprovalFacts, approvalMachine } from './approval-machine.ts'
import type { Approval, ApprovalId, AskedOfMe, NoReason } from './approval.ts'
import { approvalById, askedOfMe, coSignRow, decideRow, mayTask } from './approvals.store.ts'

export interface DecideApproval {
  readonly command: CommandId
  readonly approval: ApprovalId
  readonly does: ApprovalCommand
  /** Why not; asked where it is a no. */
  readonly why: NoReason | null
  readonly at: Date
}

interface Facts {
  readonly actor: MemberActor
  readonly sent: 'fresh' | 'repeated' | 'taken'
  readonly approval: Approval
  readonly may: boolean
}

const guardFacts = (
  { kind, requestedBy }: Pick<Approval, 'kind' | 'requestedBy'>,
  rest: Pick<ApprovalFacts, 'organization' | 'coSigner' | 'reason'>,
): ApprovalFacts => ({ kind, requestedBy, ...rest })

/** A second person says yes or no; whoever asked may take it back. */
export const decideApproval = operation({
  name: 'protect.decide-approval',
  access: byDuty('case-worker', 'case-supervisor', 'privacy-officer'),
  async load({ command, approval: id, at }: DecideApproval, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    const approval = await approvalById(actor.organization, id, tx)
    if (approval === null) return null
    const sent = await takeCommand(command, { operation: 'protect.decide-approval', target: id, at }, actor, tx)
    return { actor, sent, approval, may: await mayTask(approval.subject, tx) }
  },
  place: () => null,
  decide({ actor, sent, approval, may }: Facts, { does, why, at }: DecideApproval) {
    if (sent === 'taken') return grantRefusals.commandTaken
    if (sent === 'repeated') return decided<LedgerEvent>([])
    if (!may) return grantRefusals.notGranted
    const facts = guardFacts(approval, { organization: actor.organization, coSigner: approval.coSigner, reason: why !== null })
    const done = attempt(approvalMachine, approval, does, facts, actBy(actor, at))
    if (!done.ok) return done
    const where = { organization: actor.organization, stream: streamOf(approval.subject), noun: 'approval', id: approval.id }
    return decided([machineEvent(where, done.value, { kind: approval.kind, why: does === 'reject' ? why : null })])
  },
  async apply(events, tx: Transaction, { does, why, at }: DecideApproval, { actor, approval }: Facts): Promise<void> {
    if (events.length === 0) return
    const state = approvalMachine.commands[does].moves.requested!
    const by = { member: actor.member, at, decision: does === 'approve' ? 'agreed' : why } as const
    const written = await decideRow(actor.organization, approval.id, { ...approval, state, seq: approval.seq + 1 }, by, tx)
    if (!written) throw new Error('an approval moved while it was decided')
    await endTasksFrom(approval.id, at, tx)
  },
})

export interface CoSign {
  readonly command: CommandId
  readonly approval: ApprovalId
  readonly yes: boolean
  readonly why: NoReason | null
  readonly at: Date
}

interface CoSignFacts {
  readonly actor: MemberActor
  readonly sent: 'fresh' | 'repeated' | 'taken'
  readonly asked: AskedOfMe
}

/**
 * Somebody outside decides for an organization that has nobody else: they see a kind, a code and a date. The entry stands in their own ledger,
 * as nobody writes in another organization's; the row that they decided says who and when.
 */
export const coSign = operation({
  name: 'protect.co-sign',
  access: byDuty('case-worker', 'case-supervisor', 'privacy-officer'),
  async load({ command, approval, at }: CoSign, tx: Transaction, actor: Actor): Promise<CoSignFacts | null> {
    if (actor.kind !== 'member') return null
    const asked = (await askedOfMe(tx)).find(({ id }) => id === approval)
    if (asked === undefined) return null
    return { actor, asked, sent: await takeCommand(command, { operation: 'protect.co-sign', target: approval, at }, actor, tx) }
  },
  place: () => null,
  decide({ actor, sent, asked }: CoSignFacts, { yes, why, at }: CoSign) {
    if (sent === 'taken') return grantRefusals.commandTaken
    if (sent === 'repeated') return decided<LedgerEvent>([])
    const facts = guardFacts(asked, { organization: asked.organization, coSigner: actor.member, reason: why !== null })
    const done = attempt(approvalMachine, asked, yes ? 'approve' : 'reject', facts, actBy(actor, at))
    if (!done.ok) return done
    const stream = asked.id as string as StreamId
    const where = { organization: actor.organization, stream, noun: 'co-signing', id: asked.id }
    return decided([machineEvent(where, done.value, { kind: asked.kind, for: asked.organization, why: yes ? null : why })])
  },
  async apply(events, tx: Transaction, { yes, why, at }: CoSign, { asked }: CoSignFacts): Promise<void> {
    if (events.length === 0) return
    const done = await coSignRow(asked, { yes, decision: yes ? 'agreed' : why!, seq: asked.seq + 1, at }, tx)
    if (!done) throw new Error('an approval moved while it was co-signed')
  },
})
