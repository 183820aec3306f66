import assert from 'node:assert/strict'
import { type Duty, type MemberId, type OrganizationId, dutyNames } from '@fanal/kernel'
import fc from 'fast-check'
import {
  type Act,
  type By,
  type Machine,
  type MachineEvent,
  type Progress,
  attempt,
  commandsFor,
  foldEvents,
  nextActionOf,
  startOf,
} from './machine.ts'

export const moment = new Date('2026-11-24T15:00:00Z')
export const before = new Date('2026-11-01T15:00:00Z')
export const after = new Date('2026-12-24T15:00:00Z')

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made-up ids
export const members = ['ana', 'bo', 'cleo'] as unknown as readonly [MemberId, MemberId, MemberId]
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made-up ids
export const houses = ['house', 'harbour'] as unknown as readonly [OrganizationId, OrganizationId]

const ofTheHouse = ['case-worker', 'case-supervisor', 'privacy-officer'] as const satisfies readonly Duty[]

/** Anybody who could try something: a member with any duties, the person, a link, the clock. */
const anybody: fc.Arbitrary<By> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('member' as const),
      member: fc.constantFrom(...members),
      organization: fc.constantFrom(...houses),
      duties: fc.oneof(
        { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...dutyNames), { maxLength: 3 }) },
        { weight: 3, arbitrary: fc.subarray([...ofTheHouse], { minLength: 1 }) },
      ),
    }),
  },
  { weight: 2, arbitrary: fc.constantFrom<By[]>({ kind: 'person' }, { kind: 'link' }, { kind: 'clock' }) },
)
const acts: fc.Arbitrary<Act> = fc.record({
  by: anybody,
  now: fc.constant(moment),
  rule: fc.constantFrom(null, 'permit/ca/2025-02-04'),
})

/** A machine with everything that an operation could have loaded for it, so that one walk can walk them all. */
export interface Walk {
  readonly name: string
  readonly states: readonly string[]
  readonly commands: readonly string[]
  /** Faults that need no command to be seen. */
  faults(): string[]
  /** Random commands with random facts by anybody: throws where something that must hold does not. Returns the states that were stood in. */
  walk(runs: number): ReadonlySet<string>
  /** The states that can never end, whoever acts and whatever is the case. */
  trapped(): string[]
  /** The commands that nothing lets through. */
  neverDone(): string[]
}

export function walkOf<State extends string, Name extends string, Facts>(
  machine: Machine<State, Name, Facts>,
  facts: fc.Arbitrary<Facts>,
): Walk {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record of names
  const states = Object.keys(machine.states) as State[]
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same
  const names = Object.keys(machine.commands) as Name[]
  const targets = (from: State): State[] => names.flatMap((name) => machine.commands[name].moves[from] ?? [])
  const closure = (from: readonly State[], step: (state: State) => readonly State[]): Set<State> => {
    const found = new Set(from)
    // A set that grows while it is read gives what was added too.
    for (const state of found) for (const to of step(state)) found.add(to)
    return found
  }

  const pool = fc.sample(fc.tuple(facts, acts), { numRuns: 4000, seed: 7 })

  function faults(): string[] {
    const reachable = closure([machine.start], targets)
    return [
      ...states.filter((state) => !reachable.has(state)).map((state) => `${state} is never reached`),
      ...states
        .filter((state) => !machine.states[state].ends && machine.states[state].next === null)
        .map((state) => `${state} has no next action`),
      ...states
        .filter((state) => machine.states[state].next?.by.every((doer) => doer === 'clock') === true)
        .map((state) => `${state} waits for the clock alone`),
      ...names.filter((name) => machine.commands[name].by.length === 0).map((name) => `${name} is nobody's`),
      ...names.filter((name) => Object.keys(machine.commands[name].moves).length === 0).map((name) => `${name} leads nowhere`),
      ...names.flatMap((name) =>
        Object.entries(machine.commands[name].moves).flatMap(([from, to]) =>
          [from, String(to)].filter((state) => !Object.hasOwn(machine.states, state)).map((state) => `${name} knows no ${state}`),
        ),
      ),
    ]
  }

  /** What is really let through, tried with many facts by many people. */
  const letThrough = (() => {
    let seen: { from: State; name: Name; to: State }[] | null = null
    return () => {
      if (seen !== null) return seen
      seen = []
      for (const from of states)
        for (const name of names) {
          const to = machine.commands[name].moves[from]
          const marks = machine.commands[name].clears === undefined ? [] : [machine.commands[name].clears]
          const at: Progress<State> = { state: from, version: 1, marks, seq: 0 }
          if (to !== undefined && pool.some(([given, act]) => attempt(machine, at, name, given, act).ok)) seen.push({ from, name, to })
        }
      return seen
    }
  })()

  function trapped(): string[] {
    const ends = states.filter((state) => machine.states[state].ends)
    const back = (state: State): State[] => letThrough().flatMap(({ from, to }) => (to === state ? [from] : []))
    const canEnd = closure(ends, back)
    return states.filter((state) => !canEnd.has(state))
  }

  function neverDone(): string[] {
    return names.filter((name) => !letThrough().some((done) => done.name === name))
  }

  function walk(runs: number): ReadonlySet<string> {
    const stoodIn = new Set<string>([machine.start])
    // Most steps are tried where they could lead on, so that a walk comes far; the others are any command at any moment.
    const step = fc.record({
      any: fc.constantFrom(...names),
      choice: fc.nat(1_000_000),
      way: fc.constantFrom('on', 'on', 'on', 'here', 'any'),
    })
    const chosen = (state: State, way: string, choice: number, any: Name): Name => {
      const here = names.filter((name) => machine.commands[name].moves[state] !== undefined)
      const on = here.filter((name) => !machine.states[machine.commands[name].moves[state] ?? state].ends)
      const among = way === 'on' && on.length > 0 ? on : way === 'any' ? [] : here
      return among[choice % among.length] ?? any
    }
    // Whoever wants to go on tries with other facts and other people; a stray command has one try.
    const tried = (at: Progress<State>, name: Name, way: string, choice: number): [Facts, Act] => {
      const several = Array.from({ length: way === 'any' ? 1 : 40 }, (_, nth) => pool[(choice + nth * 101) % pool.length]!)
      return several.find(([given, act]) => attempt(machine, at, name, given, act).ok) ?? several[0]!
    }
    fc.assert(
      fc.property(fc.array(step, { minLength: 40, maxLength: 150, size: 'max' }), (steps) => {
        let row = startOf(machine)
        const history: MachineEvent<State, Name>[] = []
        for (const { any, choice, way } of steps) {
          const name = chosen(row.state, way, choice, any)
          const [given, act] = tried(row, name, way, choice)
          const kept = structuredClone(row)
          const outcome = attempt(machine, row, name, given, act)
          assert.deepEqual(row, kept, 'an attempt changes nothing')
          if (!outcome.ok) {
            assert.ok(outcome.code !== '' && outcome.say !== undefined, 'a refusal names itself and says so')
            continue
          }
          const { event, progress } = outcome.value
          assert.equal(machine.commands[name].moves[row.state], progress.state, 'only what the table holds')
          assert.ok(commandsFor(machine, row, act.by).includes(name), 'what is done is what could be tried')
          assert.ok(machine.commands[name].guards.every((guard) => guard.holds(given, act)))
          row = progress
          stoodIn.add(row.state)
          history.push(event)
          assert.ok(states.includes(row.state), `${row.state} is no state`)
          assert.equal(row.seq, history.length)
          const next = nextActionOf(machine, row)
          assert.ok(next !== null || machine.states[row.state].ends, `${row.state} says what is next`)
          assert.deepEqual(foldEvents(machine, history), { ok: true, value: row }, 'the fold of the events is the row')
        }
        if (history.length > 1) {
          assert.equal(foldEvents(machine, history.slice(1)).ok, false, 'a history without its beginning is refused')
          const [first, second, ...rest] = history
          assert.equal(foldEvents(machine, [second!, first!, ...rest]).ok, false, 'and so is one out of order')
        }
      }),
      { numRuns: runs },
    )
    return stoodIn
  }

  return { name: machine.name, states, commands: names, faults, walk, trapped, neverDone }
}
