import { type Actor, type LedgerEvent, type MemberActor, byDuty, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { mayTask } from '../approvals/approvals.store.ts'
import type { CommandId } from '../grants/access-grant.ts'
import { streamOf } from '../grants/act.ts'
import { sweepWraps, takeCommand } from '../grants/grants.store.ts'
import { grantRefusals } from '../grants/grants.text.ts'
import { actBy, machineEvent } from '../machine-event.ts'
import { type Attempted, attempt } from '../machine.ts'
import { type BreakGlassCommand, type BreakGlassState, type Consequence, breakGlassMachine } from './break-glass-machine.ts'
import type { BreakId, BrokenGlass, HiddenReason } from './break-glass.ts'
import { breakById, hideBreak, moveBreak } from './break-glass.store.ts'
import { breakRefusals } from './break-glass.text.ts'

interface OnBreak {
  readonly command: CommandId
  readonly id: BreakId
  readonly at: Date
}

interface Facts {
  readonly actor: MemberActor
  readonly sent: 'fresh' | 'repeated' | 'taken'
  readonly broken: BrokenGlass
  /** Whether whoever acts may write about this person: by a grant, for privacy, or as who supervises there. */
  readonly may: boolean
}

async function factsOf(name: string, { command, id, at }: OnBreak, tx: Transaction, actor: Actor): Promise<Facts | null> {
  if (actor.kind !== 'member') return null
  const broken = await breakById(actor.organization, id, tx)
  if (broken === null) return null
  const sent = await takeCommand(command, { operation: name, target: id, at }, actor, tx)
  return { actor, broken, sent, may: await mayTask(broken.subject, tx) }
}

function moved({ actor, broken }: Facts, name: BreakGlassCommand, consequence: Consequence | null, at: Date) {
  return attempt(breakGlassMachine, broken, name, { openedBy: broken.openedBy, closesAt: broken.closesAt, consequence }, actBy(actor, at))
}

const eventOf = ({ broken, actor }: Facts, done: Attempted<BreakGlassState, BreakGlassCommand>, more: LedgerEvent['data'] = {}) =>
  machineEvent({ organization: actor.organization, stream: streamOf(broken.subject), noun: 'break-glass', id: broken.id }, done, more)

/** Whoever opened it is done before the hour is over. */
export const endBreak = operation({
  name: 'protect.end-break-glass',
  access: byDuty('case-supervisor'),
  load: (input: OnBreak, tx: Transaction, actor: Actor) => factsOf('protect.end-break-glass', input, tx, actor),
  place: () => null,
  decide(facts: Facts, { at }: OnBreak) {
    if (facts.sent === 'taken') return grantRefusals.commandTaken
    if (facts.sent === 'repeated' || facts.broken.endedAt !== null) return decided<LedgerEvent>([])
    const done = moved(facts, 'end-early', null, at)
    return done.ok ? decided([eventOf(facts, done.value)]) : done
  },
  async apply(events, tx: Transaction, { id, at }: OnBreak, { actor, broken }: Facts): Promise<void> {
    if (events.length === 0) return
    const to = { ...broken, state: 'open', seq: broken.seq + 1 } as const
    if (!(await moveBreak(id, to, { consequence: null, ended: at, at }, tx))) throw new Error('an opening moved while it was ended')
    await sweepWraps(actor.organization, broken.subject, tx)
  },
})

export interface ReviewBreak extends OnBreak {
  readonly finding: 'justified' | 'not-justified'
  readonly consequence: Consequence | null
}

/** Somebody else looks at it within three days, and says what follows. What was not justified ends at once. */
export const reviewBreak = operation({
  name: 'protect.review-break-glass',
  access: byDuty('privacy-officer', 'case-supervisor'),
  load: (input: ReviewBreak, tx: Transaction, actor: Actor) => factsOf('protect.review-break-glass', input, tx, actor),
  place: () => null,
  decide(facts: Facts, { finding, consequence, at }: ReviewBreak) {
    if (facts.sent === 'taken') return grantRefusals.commandTaken
    if (facts.sent === 'repeated') return decided<LedgerEvent>([])
    const done = moved(facts, `find-${finding}`, consequence, at)
    if (done.ok && !facts.may) return grantRefusals.notGranted
    return done.ok ? decided([eventOf(facts, done.value, { consequence })]) : done
  },
  async apply(events, tx: Transaction, { id, finding, consequence, at }: ReviewBreak, { actor, broken }: Facts): Promise<void> {
    if (events.length === 0) return
    const to = { ...broken, state: finding, seq: broken.seq + 1 }
    if (!(await moveBreak(id, to, { consequence, ended: null, at }, tx))) throw new Error('an opening moved while it was reviewed')
    await sweepWraps(actor.organization, broken.subject, tx)
  },
})

export interface HideBreak extends OnBreak {
  /** `null` shows it again. */
  readonly why: HiddenReason | null
}

/** Keeps an opening from the person's own view where seeing it would endanger them; never by whoever opened it. */
export const setBreakHidden = operation({
  name: 'protect.set-break-glass-hidden',
  access: byDuty('case-worker', 'case-supervisor', 'privacy-officer'),
  load: (input: HideBreak, tx: Transaction, actor: Actor) => factsOf('protect.set-break-glass-hidden', input, tx, actor),
  place: () => null,
  decide({ actor, broken, sent, may }: Facts, { why, id }: HideBreak) {
    if (sent === 'taken') return grantRefusals.commandTaken
    if (sent === 'repeated' || broken.hiddenWhy === why) return decided<LedgerEvent>([])
    if (broken.openedBy === actor.member) return breakRefusals.ownBreak
    if (!may) return grantRefusals.notGranted
    const type = why === null ? 'protect.break-glass.shown' : 'protect.break-glass.hidden'
    return decided([
      { type, version: 1, organization: actor.organization, stream: streamOf(broken.subject), data: { 'break-glass': id, why } },
    ])
  },
  async apply(events, tx: Transaction, { id, why }: HideBreak): Promise<void> {
    if (events.length > 0 && !(await hideBreak(id, why, tx))) throw new Error('not one who may hide this')
  },
})
