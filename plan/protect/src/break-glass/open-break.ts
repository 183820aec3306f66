import { type Actor, type LedgerEvent, type MemberActor, byDuty, decided, operation } from '@fanal/kernel'
import { claimStep } from '@fanal/identity'
import type { Transaction } from '@fanal/postgres'
import type { CommandId, GrantId } from '../grants/access-grant.ts'
import { streamOf } from '../grants/act.ts'
import { holdSubject, takeCommand } from '../grants/grants.store.ts'
import { grantRefusals } from '../grants/grants.text.ts'
import { type BreakId, type BreakReason, type BreakTried, isOpenAt } from './break-glass.ts'
import { type BreakTarget, breakById, breakTarget, breaksOfSubject, reachesInEmergency, writeBreak } from './break-glass.store.ts'
import { breakRefusals } from './break-glass.text.ts'

export interface OpenBreak {
  readonly command: CommandId
  readonly id: BreakId
  readonly grant: GrantId
  readonly tasks: readonly [string, string]
  /** A case number or a person's code, whole (`spokenCode`). */
  readonly code: string
  readonly reason: BreakReason
  readonly tried: BreakTried
  /** Of the one-time code that was right a moment ago: an open screen that somebody left breaks no glass. */
  readonly step: number
  readonly at: Date
}

interface Facts {
  readonly actor: MemberActor
  readonly sent: 'fresh' | 'repeated' | 'taken'
  readonly codeIsNew: boolean
  readonly target: BreakTarget | null
  readonly isOpen: boolean
}

/**
 * Opens in an emergency the codes of a record and, where a supervisor's key lies there, where the person is and what keeps them alive: for one
 * hour, told at once to whoever answers for privacy and to the lead of the case.
 */
export const openBreak = operation({
  name: 'protect.open-break-glass',
  access: byDuty('case-supervisor'),
  async load(input: OpenBreak, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    const { id, at } = input
    const sent = await takeCommand(input.command, { operation: 'protect.open-break-glass', target: id, at }, actor, tx)
    if (sent !== 'fresh') {
      const own = (await breakById(actor.organization, id, tx)) !== null
      return { actor, sent: own ? sent : 'taken', codeIsNew: true, target: null, isOpen: false }
    }
    const codeIsNew = await claimStep(actor, input.step, tx)
    const found = await breakTarget(input.code, tx)
    if (found !== null) await holdSubject(found.subject, tx)
    const target = found && (await breakTarget(input.code, tx))
    const known = target === null ? [] : await breaksOfSubject(actor.organization, target.subject, tx)
    const isKnown = known.some((one) => one.openedBy === actor.member && isOpenAt(one, at))
    const isOpen = isKnown && target !== null && (await reachesInEmergency(actor.organization, target.subject, tx))
    return { actor, sent, codeIsNew, target, isOpen }
  },
  place: () => null,
  decide({ actor, sent, codeIsNew, target, isOpen }: Facts, { id, grant, reason, tried }: OpenBreak) {
    if (sent === 'taken') return grantRefusals.commandTaken
    if (sent === 'repeated') return decided<LedgerEvent>([])
    if (!codeIsNew) return breakRefusals.codeUsed
    if (target === null) return breakRefusals.notHere
    if (isOpen) return breakRefusals.openAlready
    const data = { break: id, grant, reason, tried, classes: [...target.classes] }
    return decided([
      { type: 'protect.break-glass.opened', version: 1, organization: actor.organization, stream: streamOf(target.subject), data },
    ])
  },
  async apply(events, tx: Transaction, input: OpenBreak): Promise<{ readonly break: BreakId }> {
    // @NOTE what was decided a moment ago is asked again by the database, which gives nothing more than it would show now
    if (events.length > 0 && !(await writeBreak(input, tx))) throw new Error('a record left the emergency reach while it was opened')
    return { break: input.id }
  },
})
