import { type Actor, type LedgerEvent, type MemberActor, type Refusal, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { mayTask } from '../approvals/approvals.store.ts'
import { endTasksFrom } from '../cases/wall-tasks.store.ts'
import type { CommandId } from '../grants/access-grant.ts'
import { type Standing, streamOf } from '../grants/act.ts'
import { holdSubject, isSealed, ownGrants, takeCommand } from '../grants/grants.store.ts'
import { grantRefusals } from '../grants/grants.text.ts'
import { actBy, machineEvent } from '../machine-event.ts'
import { attempt } from '../machine.ts'
import { fieldsKept, fieldsNow, fieldsProblem, keepAlong } from '../subjects/keep-along.ts'
import type { FieldToKeep, SealedField } from '../subjects/subject.ts'
import { type DemandCommand, type DemandFacts, type RefusalGround, demandMachine } from './demand-machine.ts'
import { type Demand, type DemandId, demandFacts } from './demand.ts'
import { changeDemand, demandById } from './demands.store.ts'
import { handlesDemands } from './receive-demand.ts'

export interface OnDemand {
  readonly command: CommandId
  readonly demand: DemandId
  readonly at: Date
}

export interface DemandStanding extends Standing {
  readonly actor: MemberActor
  readonly demand: Demand
  readonly may: boolean
}

/** Where whoever acts stands with a demand; `null` where the database shows it to them not at all. */
export async function demandStanding(
  operationName: string,
  { command, demand: id, at }: OnDemand,
  tx: Transaction,
  actor: Actor,
): Promise<DemandStanding | null> {
  if (actor.kind !== 'member') return null
  const demand = await demandById(actor.organization, id, tx)
  if (demand === null) return null
  const target = { kind: 'subject', id: demand.subject } as const
  await holdSubject(demand.subject, tx)
  const sent = await takeCommand(command, { operation: operationName, target: id, at }, actor, tx)
  const grants = await ownGrants(actor, target, tx)
  const may = await mayTask(demand.subject, tx)
  return { actor, demand, sent, grants, isSealed: await isSealed(actor.organization, target, tx), may }
}

/** What every act on a demand refuses first; `null` where it was done before. */
export function mayHandle({ sent, may }: DemandStanding): Refusal | 'go-on' | null {
  if (sent === 'taken') return grantRefusals.commandTaken
  if (sent === 'repeated') return null
  return may ? 'go-on' : grantRefusals.notGranted
}

export interface MoveDemand extends OnDemand {
  readonly does: Exclude<DemandCommand, 'freeze'>
  readonly refusal: RefusalGround | null
  /** Who counsel is, as the field counsel-<id> (C7). */
  readonly fields: readonly FieldToKeep[]
}

interface Facts extends DemandStanding {
  readonly now: readonly SealedField[]
}

const counselField = (demand: DemandId) => `counsel-${demand}`

/** Takes a demand a step further: counsel, a challenge, an answer in part or in whole, a refusal. */
export const moveDemand = operation({
  name: 'protect.move-demand',
  access: handlesDemands,
  async load(input: MoveDemand, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const stands = await demandStanding('protect.move-demand', input, tx, actor)
    if (stands === null) return null
    return { ...stands, now: await fieldsNow(stands.actor.organization, stands.demand.subject, input.fields, tx) }
  },
  place: () => null,
  decide(facts: Facts, input: MoveDemand) {
    const may = mayHandle(facts)
    if (may === null) return decided<LedgerEvent>([])
    if (may !== 'go-on') return may
    const { actor, demand, now } = facts
    if (input.fields.length > 0) {
      const problem = fieldsProblem(facts, input.fields, now, input.at)
      if (problem !== null) return problem
    }
    const done = attempt(demandMachine, demand, input.does, factsWith(demand, input), actBy(actor, input.at, demand.rule))
    if (!done.ok) return done
    const stream = streamOf(demand.subject)
    const more = { refusal: input.does === 'refuse' ? input.refusal : null, released: isRelease(input.does) ? [...demand.package] : [] }
    const moved = machineEvent({ organization: actor.organization, stream, noun: 'demand', id: demand.id }, done.value, more)
    return decided(input.fields.length === 0 ? [moved] : [moved, fieldsKept(actor.organization, demand.subject, input.fields)])
  },
  async apply(events, tx: Transaction, input: MoveDemand, { actor, demand }: Facts): Promise<void> {
    if (events.length === 0) return
    const { at, command } = input
    const next = nextOf(demand, input, actor)
    if (!(await changeDemand(actor.organization, demand, next, tx))) throw new Error('a demand moved while it was handled')
    await keepAlong(input.fields, { actor, subject: demand.subject, command, at }, tx)
    if (next.endedAt !== null) await endTasksFrom(demand.id, at, tx)
  },
})

const isRelease = (does: DemandCommand): boolean => does === 'comply' || does === 'comply-in-part'

const factsWith = (demand: Demand, { does, fields, refusal }: MoveDemand): DemandFacts =>
  demandFacts(demand, {
    ...(does === 'name-counsel' && {
      counselRecorded: demand.counselAt !== null || fields.some((one) => one.class === 'C7' && one.field === counselField(demand.id)),
    }),
    ...(does === 'refuse' && { refusal }),
  })

function nextOf(demand: Demand, { does, at, refusal }: MoveDemand, { member }: MemberActor): Demand {
  const state = demandMachine.commands[does].moves[demand.state] ?? demand.state
  const moved = { ...demand, state, seq: demand.seq + 1, endedAt: demandMachine.states[state].ends ? at : null }
  if (does === 'name-counsel') return { ...moved, counselAt: at }
  if (does === 'refuse') return { ...moved, refusal }
  return isRelease(does) ? { ...moved, releasedBy: member, releasedAt: at, releasedCount: demand.package.length } : moved
}
