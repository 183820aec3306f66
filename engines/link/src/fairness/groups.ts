import { scriptOf } from '../normal/latin.ts'
import { nameWords } from '../normal/name.ts'
import type { Table } from '../table/read-table.ts'
import type { GuessedRole } from '../fields/guess.ts'

/**
 * Groups of records by what is seen in the name as it is written: its script, its length, how many parts it has.
 * @NOTE never by where anybody comes from: nothing of that kind is inferred
 */
export interface NameGroups {
  readonly script: readonly string[]
  readonly length: readonly string[]
  readonly parts: readonly string[]
}

export const groupings = ['script', 'length', 'parts'] as const

export function nameGroups(tables: readonly Table[], roles: readonly GuessedRole[]): NameGroups {
  const of = (role: GuessedRole['role']) => roles.filter((one) => one.role === role).map(({ column }) => column)
  const split = [...of('given-name'), ...of('family-name')]
  const names = split.length > 0 ? split : of('full-name')
  const written = tables.flatMap((table) => {
    const columns = names.map((name) => table.columns.find((column) => column.name === name)!)
    return Array.from({ length: table.rows }, (_, row) =>
      columns.flatMap((column) => (column.ids[row]! < 0 ? [] : [column.values[column.ids[row]!]!])).join(' '),
    )
  })
  return {
    script: written.map((name) => (name === '' ? 'no name' : scriptOf(name))),
    length: written.map((name) => lengthBand(Array.from(name.replaceAll(/\s+/g, '')).length)),
    parts: written.map((name) => partsBand(nameWords(name).length)),
  }
}

function lengthBand(letters: number): string {
  if (letters === 0) return 'no name'
  if (letters <= 6) return '1–6 letters'
  if (letters <= 12) return '7–12 letters'
  return letters <= 18 ? '13–18 letters' : '19 letters or more'
}

function partsBand(parts: number): string {
  if (parts === 0) return 'no name'
  return parts >= 4 ? '4 parts or more' : `${parts} ${parts === 1 ? 'part' : 'parts'}`
}

/** Errors of one group. A pair belongs to the groups of both its records. */
export interface GroupErrors {
  readonly group: string
  readonly records: number
  /** True pairs, and those that were not linked. */
  readonly truePairs: number
  readonly missed: number
  /** Links, and those that were wrong. */
  readonly links: number
  readonly wrong: number
}

export interface TruthInput {
  readonly groups: readonly string[]
  /** Whose record it is, by record. */
  readonly truth: readonly string[]
  readonly boundary: number
  readonly links: Iterable<readonly [number, number]>
}

/** Missed and wrong links by group, largest group first. */
export function errorsByGroup({ groups, truth, boundary, links }: TruthInput): readonly GroupErrors[] {
  const tally = new Map<string, { records: number; truePairs: number; missed: number; links: number; wrong: number }>()
  const of = (group: string) => {
    const known = tally.get(group) ?? { records: 0, truePairs: 0, missed: 0, links: 0, wrong: 0 }
    tally.set(group, known)
    return known
  }
  const each = (i: number, j: number, add: (tallied: ReturnType<typeof of>) => void) => {
    for (const group of new Set([groups[i]!, groups[j]!])) add(of(group))
  }
  const people = new Map<string, number[]>()
  for (const [row, person] of truth.entries()) {
    of(groups[row]!).records += 1
    const known = people.get(person)
    if (known === undefined) people.set(person, [row])
    else known.push(row)
  }
  for (const rows of people.values())
    for (const [at, i] of rows.entries())
      for (const j of rows.slice(at + 1)) {
        if (boundary < truth.length && !(i < boundary && j >= boundary)) continue
        each(i, j, (tallied) => {
          tallied.truePairs += 1
          tallied.missed += 1
        })
      }
  for (const [i, j] of links) {
    const isTrue = truth[i] === truth[j]
    each(i, j, (tallied) => {
      tallied.links += 1
      if (isTrue) tallied.missed -= 1
      else tallied.wrong += 1
    })
  }
  return [...tally]
    .map(([group, counts]) => ({ group, ...counts }))
    .toSorted((a, b) => b.records - a.records || (a.group < b.group ? -1 : 1))
}
