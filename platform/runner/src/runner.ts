import {
  type Actor,
  type EntryId,
  type LedgerEvent,
  type Operation,
  type Outcome,
  type Place,
  type Query,
  type StreamId,
  type World,
  entryBytes,
  holds,
  ok,
  refuse,
  timedId,
} from '@fanal/kernel'
import { appendEntries } from '@fanal/ledger'
import { type Database, type Transaction, type WorkSettings, unitOfWork } from '@fanal/postgres'

/** Sends a job inside the transaction of the act that asked for it. */
export type SendJob = (tx: Transaction, name: string, data: Readonly<Record<string, unknown>>) => Promise<void>

export interface RunnerParts {
  readonly database: Database
  readonly world: World
  readonly sendJob?: SendJob
}

type AnyOperation<I, R> = Operation<Transaction, I, any, LedgerEvent, R> // oxlint-disable-line typescript/no-explicit-any -- facts and events are the operation's own; the runner only carries them
type AnyQuery<I, R> = Query<Transaction, I, R>
export type Declared<I, R> = AnyOperation<I, R> | AnyQuery<I, R>

export interface Runner {
  /**
   * The only caller of an operation's or a query's parts: one transaction with the role and the actor set, the access
   * check, the decision, the change, and one ledger entry per event. A refusal is recorded too.
   */
  run<I, R>(declared: Declared<I, R>, input: I, actor: Actor): Promise<Outcome<R>>
}

class Refused extends Error {
  readonly outcome: Outcome<never>
  constructor(outcome: Outcome<never>) {
    super('refused')
    this.outcome = outcome
  }
}

export function createRunner(parts: RunnerParts): Runner {
  async function run<I, R>(declared: Declared<I, R>, input: I, actor: Actor): Promise<Outcome<R>> {
    try {
      return await unitOfWork(parts.database, settingsFor(actor), async (tx) => {
        const outcome = declared.kind === 'operation' ? await change(declared, input, actor, tx) : await read(declared, input, actor, tx)
        // @NOTE thrown so that nothing a refused act wrote can be committed
        if (!outcome.ok) throw new Refused(outcome)
        return outcome
      })
    } catch (fault) {
      if (!(fault instanceof Refused)) throw fault
      await recordRefusal(declared.name, fault.outcome, actor)
      return fault.outcome
    }
  }

  async function change<I, R>(declared: AnyOperation<I, R>, input: I, actor: Actor, tx: Transaction): Promise<Outcome<R>> {
    if (!mayAtAll(declared, actor)) return refuse('not-allowed')
    const facts: unknown = await declared.load(input, tx, actor)
    if (facts === null) return refuse('not-found')
    if (!mayHere(declared, actor, declared.place(facts, input, actor))) return refuse('not-allowed')
    const decision = declared.decide(facts, input, { actor, world: parts.world })
    if (!decision.ok) return decision
    const result = await declared.apply(decision.value.events, tx, input, facts)
    await append(decision.value.events, actor, tx)
    // oxlint-disable-next-line no-await-in-loop -- one connection: one after the other
    for (const job of decision.value.jobs) await sendJob(tx, job.name, job.data)
    return ok(result)
  }

  async function read<I, R>(declared: AnyQuery<I, R>, input: I, actor: Actor, tx: Transaction): Promise<Outcome<R>> {
    if (!mayAtAll(declared, actor)) return refuse('not-allowed')
    const result = await declared.load(input, tx, actor)
    if (result === null) return refuse('not-found')
    if (!mayHere(declared, actor, declared.place(result, input, actor))) return refuse('not-allowed')
    await append(readEvents(declared, declared.shown(result), declared.details?.(result, input) ?? {}, actor), actor, tx)
    return ok(result)
  }

  async function append(events: readonly LedgerEvent[], actor: Actor, tx: Transaction): Promise<void> {
    const entries = events.map((event) => {
      const id = timedId<'entry'>(parts.world.now(), parts.world.chance(10)) as EntryId
      return { organization: event.organization, stream: event.stream, id, body: entryBytes(event, { id, at: parts.world.now(), actor }) }
    })
    await appendEntries(entries, tx)
  }

  async function sendJob(tx: Transaction, name: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    if (parts.sendJob === undefined) throw new Error(`no queue was given to the runner, and ${name} has to be sent`)
    await parts.sendJob(tx, name, data)
  }

  async function recordRefusal(name: string, outcome: Outcome<never>, actor: Actor): Promise<void> {
    if (outcome.ok || actor.kind !== 'member') return
    const event: LedgerEvent = {
      type: 'runner.refused',
      version: 1,
      organization: actor.organization,
      stream: actor.member as string as StreamId,
      data: { operation: name, code: outcome.code },
    }
    await unitOfWork(parts.database, settingsFor(actor), (tx) => append([event], actor, tx))
  }

  return { run }
}

function mayAtAll({ access }: Pick<Declared<never, never>, 'access'>, actor: Actor): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind !== 'member') return false
  return access.kind === 'signed-in' || actor.held.some((held) => access.duties.includes(held.duty))
}

function mayHere({ access }: Pick<Declared<never, never>, 'access'>, actor: Actor, place: Place | null): boolean {
  if (place === null || actor.kind === 'system') return true
  if (access.kind === 'signed-in') return actor.kind === 'member' && actor.organization === place.organization
  return holds(actor, access.duties, place)
}

type ReadBy = Pick<AnyQuery<never, never>, 'name' | 'sensitivity' | 'purpose' | 'leaves'>

function readEvents(declared: ReadBy, shown: readonly StreamId[], details: LedgerEvent['data'], actor: Actor): LedgerEvent[] {
  if (actor.kind !== 'member') return []
  const said = { query: declared.name, class: declared.sensitivity, purpose: declared.purpose, ...details }
  const event = (stream: StreamId, data: LedgerEvent['data']): LedgerEvent => ({
    type: 'runner.read',
    version: 1,
    organization: actor.organization,
    stream,
    data,
  })
  if (declared.leaves === 'entry-per-record') return shown.map((stream) => event(stream, said))
  return [event(actor.member as string as StreamId, { ...said, shown: [...shown] })]
}

function settingsFor(actor: Actor): WorkSettings {
  if (actor.kind !== 'member') return {}
  return { actor: actor.member, organization: actor.organization, duties: [...new Set(actor.held.map((held) => held.duty))] }
}
