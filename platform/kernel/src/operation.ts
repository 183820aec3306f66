import type { Actor } from './actor.ts'
import type { Duty } from './duty.ts'
import type { OrganizationId, StreamId, UnitId } from './ids.ts'
import type { LedgerEvent } from './ledger-entry.ts'
import type { Refusal } from './outcome.ts'
import type { World } from './world.ts'

/** Where the object of an act lives: what the runner compares with the actor's duties. */
export interface Place {
  readonly organization: OrganizationId
  readonly unit: UnitId
}

/** C0 public to C8 investigation (the design's §5). */
export type DataClass = 'C0' | 'C1' | 'C2' | 'C3' | 'C4' | 'C5' | 'C6' | 'C7' | 'C8'

/**
 * Who may at all: members who hold one of the duties at the object's place,
 * or in any of their own units where the object is the member's own (`own`).
 */
export type Access = { readonly kind: 'duty'; readonly duties: readonly Duty[] } | { readonly kind: 'signed-in' }

export const byDuty = (...wanted: readonly Duty[]): Access => ({ kind: 'duty', duties: wanted })

/** Any signed-in member, for what concerns that member alone. */
export const anyMember: Access = { kind: 'signed-in' }

export interface Decision<Event extends LedgerEvent = LedgerEvent> {
  readonly ok: true
  readonly value: { readonly events: readonly Event[]; readonly jobs: readonly Job[] }
}

export interface Job {
  readonly name: string
  readonly data: Readonly<Record<string, string | number | boolean | null>>
}

/** The acts of a decision; empty where nothing has to change (a repeated act). */
export function decided<Event extends LedgerEvent>(events: readonly Event[], jobs: readonly Job[] = []): Decision<Event> {
  return { ok: true, value: { events, jobs } }
}

export interface DecideWith {
  readonly actor: Actor
  readonly world: World
}

/**
 * One change. `load` reads, `decide` is pure, `apply` writes; the runner is the only caller of the three.
 * @typeParam Tx the transaction that the runner opens (the kernel knows no database)
 */
export interface Operation<Tx, Input, Facts, Event extends LedgerEvent, Result> {
  readonly kind: 'operation'
  readonly name: string
  readonly access: Access
  /** Reads what the decision needs, locking what it will change; `null` where there is no such object for this actor. */
  load(input: Input, tx: Tx, actor: Actor): Promise<Facts | null>
  /** Where the object lives; `null` for the member's own. */
  place(facts: Facts, input: Input, actor: Actor): Place | null
  decide(facts: Facts, input: Input, withWhat: DecideWith): Decision<Event> | Refusal
  apply(events: readonly Event[], tx: Tx, input: Input, facts: Facts): Promise<Result>
}

/** One protected read: it says what class it shows, for which purpose, and which streams it showed. */
export interface Query<Tx, Input, Result> {
  readonly kind: 'query'
  readonly name: string
  readonly access: Access
  readonly sensitivity: DataClass
  readonly purpose: string
  /** Reads within the places where the actor holds a duty; `null` where there is no such object for this actor. */
  load(input: Input, tx: Tx, actor: Actor): Promise<Result | null>
  place(result: Result, input: Input, actor: Actor): Place | null
  /** The streams whose content was shown; a list answers all of its ids. */
  shown(result: Result): readonly StreamId[]
  /** What its entries say besides: codes only, for example which classes were opened and for which purpose. */
  details?(result: Result, input: Input): LedgerEvent['data']
  /** An opened record leaves an entry in its own stream, a list one entry with its ids. */
  readonly leaves: 'entry-per-record' | 'one-entry'
}

/** Declares an operation; the declaration is all there is, running it is the runner's. */
export function operation<Tx, Input, Facts, Event extends LedgerEvent, Result>(
  declared: Omit<Operation<Tx, Input, Facts, Event, Result>, 'kind'>,
): Operation<Tx, Input, Facts, Event, Result> {
  return Object.freeze({ kind: 'operation', ...declared })
}

/** Declares a protected read. */
export function query<Tx, Input, Result>(declared: Omit<Query<Tx, Input, Result>, 'kind'>): Query<Tx, Input, Result> {
  return Object.freeze({ kind: 'query', ...declared })
}
