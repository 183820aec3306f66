import type { Actor, Outcome } from '@fanal/kernel'
import type { Place, Somebody } from './house.ts'
import { type Difference, type Walked, session } from './walk.ts'

/** Who asks for what belongs to an intake officer: that member, a colleague of the unit, two strangers, nobody. */
const askers = [
  'the member',
  'a supervisor of the unit',
  'an officer of another unit',
  'a supervisor of another unit',
  'a supervisor elsewhere',
  'nobody',
] as const
type Asker = (typeof askers)[number]
type Row = Readonly<Record<Asker, string>>

/** Below the routes: what the runner answers, written by hand. */
export const operations = {
  'read one’s own session': {
    'the member': 'yes',
    'a supervisor of the unit': 'not-found',
    'an officer of another unit': 'not-found',
    'a supervisor of another unit': 'not-found',
    'a supervisor elsewhere': 'not-found',
    nobody: 'not-allowed',
  },
  'end one’s session': {
    'a supervisor of the unit': 'not-found',
    'an officer of another unit': 'not-found',
    'a supervisor of another unit': 'not-found',
    'a supervisor elsewhere': 'not-found',
    nobody: 'not-allowed',
    'the member': 'yes',
  },
  'start a session for the member': {
    'the member': 'yes',
    'a supervisor of the unit': 'not-found',
    'an officer of another unit': 'not-found',
    'a supervisor of another unit': 'not-found',
    'a supervisor elsewhere': 'not-found',
    nobody: 'not-allowed',
  },
  'read one’s own wraps': {
    'the member': 'yes',
    'a supervisor of the unit': 'yes',
    'an officer of another unit': 'yes',
    'a supervisor of another unit': 'yes',
    'a supervisor elsewhere': 'yes',
    nobody: 'not-allowed',
  },
  'add no wraps at all in the unit': {
    'the member': 'invalid',
    'a supervisor of the unit': 'invalid',
    'an officer of another unit': 'not-allowed',
    'a supervisor of another unit': 'not-allowed',
    'a supervisor elsewhere': 'not-found',
    nobody: 'not-allowed',
  },
} as const satisfies Record<string, Row>
type Name = keyof typeof operations

/** Runs each operation for each asker and yields what is not as the table says. */
export async function* walkOperations(walked: Walked, home: Place): AsyncGenerator<Difference> {
  const { house, subject } = walked
  const runner = subject.createRunner({ database: house.workbench, world: house.world })
  const at = house.places.indexOf(home)
  const officer = withDuty(home, 'intake-officer')
  const actors: Readonly<Record<Asker, Actor>> = {
    'the member': officer.actor,
    'a supervisor of the unit': withDuty(home, 'intake-supervisor').actor,
    'an officer of another unit': withDuty(house.places[at ^ 1]!, 'intake-officer').actor,
    'a supervisor of another unit': withDuty(house.places[at ^ 1]!, 'intake-supervisor').actor,
    'a supervisor elsewhere': withDuty(house.places[at ^ 2]!, 'intake-supervisor').actor,
    nobody: { kind: 'public' },
  }
  const { sessionId } = await session(walked, officer)
  const now = () => house.world.now()
  const act: Readonly<Record<Name, (actor: Actor) => Promise<Outcome<unknown>>>> = {
    'read one’s own session': (actor) => runner.run(subject.ownSession, { sessionId }, actor),
    'end one’s session': (actor) => runner.run(subject.endSession, { sessionId, at: now() }, actor),
    'start a session for the member': (actor) => {
      const made = { sessionId: house.world.chance(32), serverHalf: house.world.chance(32), step: house.nextStep() }
      return runner.run(subject.startSession, { member: officer.actor, ...made, kind: 'command', at: now() }, actor)
    },
    'read one’s own wraps': (actor) => runner.run(subject.ownWraps, {}, actor),
    'add no wraps at all in the unit': (actor) => runner.run(subject.addWraps, { unit: home.thing.unit, wraps: [], at: now() }, actor),
  }
  for (const [name, row] of Object.entries(operations) as [Name, Row][])
    for (const [asker, expected] of Object.entries(row) as [Asker, string][]) {
      const outcome = await act[name](actors[asker])
      const found = outcome.ok ? 'yes' : outcome.code
      if (found !== expected) yield { what: `${name}, asked by ${asker}`, expected, found }
    }
}

function withDuty(place: Place, duty: Somebody['duty']): Somebody {
  return place.members.find((one) => one.duty === duty)!
}
