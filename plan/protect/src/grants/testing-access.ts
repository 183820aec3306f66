import assert from 'node:assert/strict'
import type { Actor } from '@fanal/kernel'
import type { aShelter } from './testing-people.ts'

/** Everybody who asks in a table of who may do what: each person of the shelter, somebody of another duty, and nobody. */
export const askersOf = ({ people, units }: Awaited<ReturnType<typeof aShelter>>) =>
  ({
    amina: people.amina.actor,
    benoit: people.benoit.actor,
    chantal: people.chantal.actor,
    dalia: people.dalia.actor,
    between: people.between.actor,
    privacy: people.privacy.actor,
    stranger: people.stranger.actor,
    intake: { ...people.amina.actor, held: [{ duty: 'intake-officer', unit: units.unit }] },
    nobody: { kind: 'public' },
  }) as const satisfies Record<string, Actor>

export type Asker = keyof ReturnType<typeof askersOf>
export type AccessRow = Readonly<Record<Asker, string>>

/** What nobody does who has a duty: the clock alone. */
export const theClockAlone: AccessRow = {
  amina: 'not-allowed',
  benoit: 'not-allowed',
  chantal: 'not-allowed',
  dalia: 'not-allowed',
  between: 'not-allowed',
  privacy: 'not-allowed',
  stranger: 'not-allowed',
  intake: 'not-allowed',
  nobody: 'not-allowed',
}

/** The askers of a row; whoever may comes last, so that who is refused finds everything as it was. */
export const inOrder = (row: AccessRow): [Asker, string][] =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a row
  (Object.entries(row) as [Asker, string][]).toSorted(([, a], [, b]) => Number(a === 'yes') - Number(b === 'yes'))

/** Holds that a table written by hand, and its acts, name every operation and query that these slices register, and none besides. */
export function assertWhole(table: object, acts: object, slices: Readonly<Record<string, unknown>>): void {
  const registered = Object.values(slices).flatMap((one) =>
    typeof one === 'object' && one !== null && 'kind' in one && (one.kind === 'query' || one.kind === 'operation') && 'name' in one
      ? [String(one.name)]
      : [],
  )
  assert.ok(registered.length > 0, 'nothing is registered: the table would hold nothing')
  assert.deepEqual(Object.keys(table).toSorted(), registered.toSorted())
  assert.deepEqual(Object.keys(acts).toSorted(), registered.toSorted())
}
