import type { TodayItem } from '@fanal/handover'
import { type Actor, type MemberActor, type MemberId, type StreamId, byDuty, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { streamOf } from '../grants/act.ts'
import { namesOf } from '../names-of.ts'
import { decidersOf } from './approval-machine.ts'
import type { Approval, AskedOfMe } from './approval.ts'
import { type CoSigner, approvalsOf, askedOfMe, coSignerNow } from './approvals.store.ts'
import { approvalKindText } from './approvals.text.ts'
import { approvalsRoutes } from './approvals.routes.ts'

export interface ApprovalsView {
  readonly approvals: readonly Approval[]
  /** Of other organizations, in codes. */
  readonly asked: readonly AskedOfMe[]
  readonly coSigner: CoSigner | null
  readonly names: ReadonlyMap<MemberId, string>
  readonly me: MemberActor
}

const readers = byDuty('case-worker', 'case-supervisor', 'privacy-officer', 'organization-administrator')

/** Whether this member is one of those who may decide it; the machine asks again. */
export function mayDecide({ kind, requestedBy, state }: Approval, { member, held }: MemberActor): boolean {
  return state === 'requested' && requestedBy !== member && held.some(({ duty }) => decidersOf[kind].includes(duty))
}

/** What waits for a second person, what was decided, and what another organization asks. */
export const listApprovals = query({
  name: 'protect.list-approvals',
  access: readers,
  sensitivity: 'C2',
  purpose: 'approvals',
  async load(_input: object, tx: Transaction, actor: Actor): Promise<ApprovalsView | null> {
    if (actor.kind !== 'member') return null
    const approvals = await approvalsOf(actor.organization, 200, tx)
    const people = approvals.flatMap(({ requestedBy, decidedBy }) => [requestedBy, decidedBy])
    const [asked, coSigner] = [await askedOfMe(tx), await coSignerNow(actor.organization, tx)]
    return { approvals, asked, coSigner, names: await namesOf(actor, people, tx), me: actor }
  },
  place: () => null,
  shown: ({ approvals, asked }) => [
    ...new Set([...approvals.map(({ subject }) => streamOf(subject)), ...asked.map(({ id }) => id as string as StreamId)]),
  ],
  leaves: 'one-entry',
})

/** For *Today*: what waits for this member's yes or no. */
export const approvalsToday = query({
  name: 'protect.approvals-today',
  access: readers,
  sensitivity: 'C2',
  purpose: 'approvals',
  async load(_input: { readonly now: Date }, tx: Transaction, actor: Actor): Promise<readonly TodayItem[] | null> {
    if (actor.kind !== 'member') return null
    const own = (await approvalsOf(actor.organization, 200, tx)).filter((one) => mayDecide(one, actor))
    const outside = (await askedOfMe(tx)).filter(({ state }) => state === 'requested')
    return [...own, ...outside].map(({ kind, requestedAt, dueAt }) => ({
      kind: 'approval.to-decide',
      title: { en: 'Waits for your yes or no', fr: 'Attend votre oui ou votre non' },
      detail: approvalKindText[kind],
      href: (language) => approvalsRoutes.approvals.href({ language }),
      since: requestedAt,
      due: dueAt,
      urgency: 'soon',
    }))
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})
