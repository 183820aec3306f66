import { type Limit, mostUnder } from '@fanal/disclose/testing'
import type { Cell, Edition, Table } from './edition.ts'

/** What everybody knows of how classifications go together, from the definitions and the text of the queries, which are published. */
export interface Definition {
  readonly dimensions: readonly string[]
  readonly isPossible: (codes: Readonly<Record<string, string>>) => boolean
}

/** A suppressed figure, and what an outsider works out of it, in whole people. */
export interface Suppressed {
  readonly figure: string
  readonly table: Table
  readonly cell: Cell
  readonly least: () => number
  readonly most: () => number
  /** The fewest that the pattern of zeros and `x` alone leaves possible. */
  readonly fewest: () => number
}

/** A figure at two cut-offs that follow each other, and what an outsider works out of how far the later count lies above the earlier. */
export interface Changed {
  readonly figure: string
  readonly before: Table
  readonly after: Table
  readonly cell: Cell
  /** Whether the same draw rounded both. */
  readonly isOneDraw: boolean
  readonly least: () => number
  readonly most: () => number
}

type About = Readonly<Record<string, string>>

/** A figure as variables of the program: the groups it is the sum of. */
interface Placed {
  readonly table: Table
  readonly cell: Cell
  readonly about: About
  readonly groups: readonly number[]
  /** What the draw that rounded it hangs on: what the widest figure of the same people is about. */
  readonly draw: string
}

/**
 * An outsider who has every table of an edition and of its corrections, and nothing of ours but what is published: the rule, its threshold and its base; that
 * a figure is rounded up or down by one draw for each question and group of people, whatever the edition; every query's text and definition; that each split of
 * a population comes to the same whole. Pages, data files, projections and shares hold the same figures or what is made of them. What is not known: the key of
 * the draws, and how many records were added, changed or taken away. One linear program holds all cut-offs of a population at once.
 */
export function outsiderWith(editions: readonly Edition[], definitions: readonly Definition[]) {
  const tables = editions.flatMap(({ period, tables: own }) =>
    own.flatMap((table) => {
      const { disclosure, indicator, version, cutoff } = table.making
      if (disclosure === null || table.cells.some(({ from }) => from !== null)) return []
      return [{ table, question: `${indicator}@${version}/${period.id}`, stands: `${cutoff} ${table.id}` }]
    }),
  )
  const attacks = [...Map.groupBy(tables, ({ question }) => question).values()].map((same) => {
    const once = new Map(same.map(({ stands, table }) => [stands, table]))
    return attack([...once.values()], definitions)
  })
  return { suppressed: attacks.flatMap((one) => one.suppressed), changes: attacks.flatMap((one) => one.changes) }
}

function attack(tables: readonly Table[], definitions: readonly Definition[]) {
  const placed: Placed[] = []
  const limits: Limit[] = []
  let many = 0
  const cutoffs = [...Map.groupBy(tables, ({ making }) => making.cutoff)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  for (const [, same] of cutoffs) {
    const own = placesIn(same, definitions, many)
    many += own.many
    placed.push(...own.placed)
    limits.push(...own.ties)
  }
  const pattern = [...limits, ...placed.flatMap((one) => bySymbols(one))]
  const all = [...pattern, ...placed.flatMap((one) => byRounding(one)), ...byOneDraw(placed)]
  const [most, fewest] = [mostUnder(tightest(all), many), mostUnder(tightest(pattern), many)]
  if (most === null || fewest === null) throw new Error('no ledger fits what was published')
  const up = (value: number) => Math.ceil(value - 1e-6)
  const down = (value: number) => Math.floor(value + 1e-6)
  const suppressed = placed
    .filter(({ cell }) => cell.status === 'x')
    .map((one): Suppressed => ({
      figure: `${one.table.id}/${one.cell.id}`,
      table: one.table,
      cell: one.cell,
      least: () => up(-most(weights(one, -1))),
      most: () => down(most(weights(one))),
      fewest: () => up(-fewest(weights(one, -1))),
    }))
  const changes = pairs(placed).map(([before, after]): Changed => {
    const goal = (sign: 1 | -1) => new Map([...weights(after, sign), ...weights(before, sign === 1 ? -1 : 1)])
    const { table, cell } = after
    return {
      figure: `${table.id}/${cell.id}`,
      before: before.table,
      after: table,
      cell,
      isOneDraw: before.draw === after.draw,
      least: () => up(-most(goal(-1))),
      most: () => down(most(goal(1))),
    }
  })
  return { suppressed, changes }
}

const weights = ({ groups }: Placed, weight = 1): ReadonlyMap<number, number> => new Map(groups.map((group) => [group, weight]))

/** Of limits to the same sum the tightest; many figures are about the same people. */
function tightest(limits: readonly Limit[]): Limit[] {
  const same = Map.groupBy(limits, ({ kind, weights: of }) => `${kind} ${[...of].map((each) => each.join(':')).join(' ')}`)
  return [...same.values()].map((some) =>
    some.reduce((best, one) => ((one.kind === 'most' ? one.right < best.right : one.right > best.right) ? one : best)),
  )
}

/** Zeros are zeros, `x` is somebody, and what is shown is not below the threshold. */
function bySymbols(one: Placed): Limit[] {
  const { cell, table } = one
  if (cell.status === 'x') return [{ weights: weights(one), kind: 'least', right: 1 }]
  if (cell.value === null || cell.value === 0) return []
  return [{ weights: weights(one), kind: 'least', right: table.making.disclosure!.threshold }]
}

function byRounding(one: Placed): Limit[] {
  const { cell, table } = one
  const base = table.making.disclosure!.round
  if (cell.value === null || cell.value === 0) return []
  if (base === null) return [{ weights: weights(one), kind: 'is', right: cell.value }]
  return [
    { weights: weights(one), kind: 'least', right: cell.value - base + 1 },
    { weights: weights(one), kind: 'most', right: cell.value + base - 1 },
  ]
}

/** One draw for each cell: the counts of two editions lie on their figures alike, to within one less than the base. */
function byOneDraw(placed: readonly Placed[]): Limit[] {
  return pairs(placed, false).flatMap(([before, after]) => {
    const base = after.table.making.disclosure!.round
    const [was, is] = [before.cell.value, after.cell.value]
    if (base === null || was === null || is === null || was === 0 || is === 0 || before.draw !== after.draw) return []
    const both = new Map([...weights(after), ...weights(before, -1)])
    return [
      { weights: both, kind: 'most', right: is - was + base - 1 },
      { weights: both, kind: 'least', right: is - was - base + 1 },
    ] as const
  })
}

/** Each figure with the same figure of a later edition: of the next one, or of every one. */
function pairs(placed: readonly Placed[], isNext = true): (readonly [Placed, Placed])[] {
  const same = Map.groupBy(placed, ({ table, cell }) => `${table.id}/${cell.id}`)
  return [...same.values()].flatMap((list) =>
    list.flatMap((before, index) => list.slice(index + 1, isNext ? index + 2 : undefined).map((after) => [before, after] as const)),
  )
}

/** Splits a population by the dimensions that its tables and the definitions tie together, leaves out whom a shown zero excludes, and numbers the rest. */
function placesIn(tables: readonly Table[], definitions: readonly Definition[], from: number) {
  const aboutOf = (table: Table, cell: Cell): About =>
    Object.fromEntries(
      cell.at.flatMap((code, index) => (code === table.dimensions[index]!.total ? [] : [[table.dimensions[index]!.id, code]])),
    )
  const cells = tables.flatMap((table) => table.cells.map((cell) => ({ table, cell, about: aboutOf(table, cell) })))
  const members = new Map(
    tables.flatMap(({ dimensions }) =>
      dimensions.map(({ id, members: of, total }) => [id, of.map(({ code }) => code).filter((code) => code !== total)] as const),
    ),
  )
  const used = definitions.filter(({ dimensions }) => dimensions.every((id) => members.has(id)))
  const tied = [...tables.map(({ dimensions }) => dimensions.map(({ id }) => id)), ...used.map(({ dimensions }) => dimensions)]
  let splits: ReadonlySet<string>[] = []
  for (const ids of tied) {
    const touched = splits.filter((set) => ids.some((id) => set.has(id)))
    splits = [...splits.filter((set) => !touched.includes(set)), new Set([...touched.flatMap((set) => [...set]), ...ids])]
  }
  let many = 0
  const numbered = splits.map((ids) => {
    const own = cells.filter(({ about }) => Object.keys(about).some((id) => ids.has(id)))
    const zeros = own.filter(({ cell }) => cell.value === 0)
    const isIn = (group: About, about: About) => Object.entries(about).every(([id, code]) => group[id] === code)
    const groups = [...ids]
      .reduce<About[]>(
        (some, id) =>
          some.flatMap((one) => {
            const further = members.get(id)!.map((code) => ({ ...one, [id]: code }))
            return further.filter((group) => !zeros.some(({ about }) => isIn(group, about)))
          }),
        [{}],
      )
      .filter((group) => used.every(({ dimensions, isPossible }) => !dimensions.every((id) => ids.has(id)) || isPossible(group)))
      .map((group) => ({ group, variable: from + many++ }))
    return { ids, groups, isIn }
  })
  const groupsOf = (about: About) => {
    const { groups, isIn } = numbered.find(({ ids }) => Object.keys(about).every((id) => ids.has(id)))!
    return groups.filter(({ group }) => isIn(group, about)).map(({ variable }) => variable)
  }
  const placed = cells.map(({ table, cell, about }): Omit<Placed, 'at'> => {
    const draw = drawOf(table, about)
    return { table, cell, about, groups: groupsOf(about), draw }
  })
  const [first, ...others] = numbered.map(({ groups }) => groups.map(({ variable }) => variable))
  const ties = others.map((split): Limit => ({
    weights: new Map([...split.map((at) => [at, 1] as const), ...first!.map((at) => [at, -1] as const)]),
    kind: 'is',
    right: 0,
  }))
  return { placed, ties, many }
}

/** Leaves out of what a figure is about whatever the zeros of its own table show to leave out nobody; of several ways, the widest, then the shortest, then the first by name. */
function drawOf(table: Table, about: About): string {
  const finest = table.cells.filter(({ at, value }) => value !== 0 && table.dimensions.every(({ total }, index) => at[index] !== total))
  const place = new Map(table.dimensions.map(({ id }, index) => [id, index]))
  const among = (entries: readonly (readonly [string, string])[]) =>
    finest.filter(({ at }) => entries.every(([id, code]) => at[place.get(id)!] === code)).length
  const parts = Object.entries(about)
  const ways: (readonly (readonly [string, string])[])[] = [[]]
  for (const part of parts) ways.push(...ways.map((way) => [...way, part]))
  const covers = (way: readonly (readonly [string, string])[]) =>
    way.reduce((many, [id]) => many / (table.dimensions[place.get(id)!]!.members.length - 1), 1)
  const named = ways
    .filter((way) => among(way) === among(parts))
    .map((way) => ({ covers: covers(way), name: JSON.stringify(way.toSorted(([a], [b]) => (a < b ? -1 : 1))) }))
  return named.toSorted((a, b) => b.covers - a.covers || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))[0]!.name
}
