import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Table, bCubed, compareNames, eachPair, errorsByGroup, nameGroups, piecesOf, probabilityOf, readTable } from '@fanal/link'
import { type Run, run } from '@fanal/link/batch'

/** Labelled records; they are read where they are and copied nowhere. */
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../shared/data/linkage')
const otherFolder = process.env.FANAL_LINKAGE_DATA

export function dataFile(name: string): string | null {
  const found = [otherFolder, folder].filter((each) => each !== undefined).map((each) => path.join(each, name))
  return found.find((file) => existsSync(file)) ?? null
}

interface LabelledSet {
  readonly name: string
  readonly files: readonly string[]
  readonly id: string
  /** Column that holds the truth; where there is none, the id does: rec-N-org. */
  readonly truth?: string
}

export const sets: readonly LabelledSet[] = [
  { name: 'febrl3', files: ['febrl3.csv'], id: 'rec_id' },
  { name: 'febrl4', files: ['febrl4a.csv', 'febrl4b.csv'], id: 'rec_id' },
  { name: 'fake_1000', files: ['fake_1000.csv'], id: 'unique_id', truth: 'cluster' },
  { name: 'historical_dev', files: ['historical_dev.csv'], id: 'unique_id', truth: 'cluster' },
]

export interface Measured {
  readonly name: string
  readonly truePairs: number
  readonly compared: number
  readonly completeness: number
  readonly at: Readonly<Record<'0.5' | '0.95', { precision: number; recall: number; f1: number }>>
  readonly oracle: number
  readonly bCubed: number
  readonly seconds: number
  readonly fairness: Readonly<Record<string, ReturnType<typeof errorsByGroup>>>
}

function tableOf(file: string, id: string): Table {
  const read = readTable(new Uint8Array(readFileSync(file)), { id })
  if (!read.ok) throw new Error(read.faults[0]!.en)
  return read.value
}

interface LinkedSet {
  readonly tables: readonly Table[]
  readonly truth: readonly string[]
  readonly run: Run
  readonly seconds: number
}

/** A set with guessed roles and no setting of its own; null where its files are not there. */
export async function linkedSet({ files, id, truth: column }: LabelledSet, threads: number): Promise<LinkedSet | null> {
  const found = files.map((file) => dataFile(file))
  if (found.includes(null)) return null
  const begun = performance.now()
  const whole = found.map((file) => tableOf(file!, id))
  const truth = whole.flatMap((table) =>
    table.ids.map((record, row) => {
      const answers = table.columns.find((one) => one.name === column)
      return answers === undefined ? record.split('-')[1]! : answers.values[answers.ids[row]!]!
    }),
  )
  const tables = whole.map((table) => ({ ...table, columns: table.columns.filter((one) => one.name !== column) }))
  const done = await run(tables, { threads, settings: { keep: 0.0001 } })
  if (!done.ok) throw new Error(done.faults[0]!.en)
  return { tables, truth, run: done.value, seconds: (performance.now() - begun) / 1000 }
}

export function measure(name: string, { tables, truth, run: done, seconds }: LinkedSet): Measured {
  const { linked, clusters, roles } = done
  const { boundary } = linked.plan
  const truePairs = pairsOf(truth, boundary)
  let met = 0
  for (const piece of piecesOf(linked.plan)) eachPair(linked.plan, piece, (i, j) => void (met += truth[i] === truth[j] ? 1 : 0))
  const { first, second, score } = linked.pairs
  const links = [...score.keys()].map((at) => ({ score: score[at]!, isTrue: truth[first[at]!] === truth[second[at]!] }))
  const groups = nameGroups(tables, roles)
  const likely = [...score.keys()].filter((at) => probabilityOf(score[at]!) >= 0.95).map((at) => [first[at]!, second[at]!] as const)
  return {
    name,
    truePairs,
    compared: linked.comparedPairs,
    completeness: met / truePairs,
    at: { '0.5': qualityAt(links, 0.5, truePairs), '0.95': qualityAt(links, 0.95, truePairs) },
    oracle: oracleOf(links, truePairs),
    bCubed: bCubed(clusters.of, truth).f1,
    seconds,
    fairness: Object.fromEntries(
      Object.entries<readonly string[]>({ ...groups }).map(([grouping, of]) => [
        grouping,
        errorsByGroup({ groups: of, truth, boundary, links: likely }),
      ]),
    ),
  }
}

export function pairsOf(truth: readonly string[], boundary: number): number {
  const counts = new Map<string, [number, number]>()
  for (const [row, person] of truth.entries()) {
    const [a, b] = counts.get(person) ?? [0, 0]
    counts.set(person, row < boundary ? [a + 1, b] : [a, b + 1])
  }
  let pairs = 0
  for (const [a, b] of counts.values()) pairs += boundary < truth.length ? a * b : (a * (a - 1)) / 2
  return pairs
}

type Links = readonly { readonly score: number; readonly isTrue: boolean }[]

export function qualityAt(links: Links, least: number, truePairs: number): { precision: number; recall: number; f1: number } {
  const made = links.filter(({ score }) => probabilityOf(score) >= least)
  const right = made.filter(({ isTrue }) => isTrue).length
  return { precision: right / Math.max(1, made.length), recall: right / truePairs, f1: (2 * right) / (made.length + truePairs) }
}

function oracleOf(links: Links, truePairs: number): number {
  let right = 0
  let best = 0
  for (const [at, { isTrue }] of links.toSorted((a, b) => b.score - a.score).entries()) {
    if (isTrue) right += 1
    best = Math.max(best, (2 * right) / (at + 1 + truePairs))
  }
  return best
}

export interface NamesMeasured {
  readonly pairs: number
  readonly ours: { precision: number; recall: number; f1: number }
  readonly peer: { precision: number; recall: number; f1: number }
}

/** The labelled name pairs, our verdict at 0.5 and the published matcher's own beside it. */
export function measureNames(): NamesMeasured | null {
  const file = dataFile('name_bench_dev.csv')
  if (file === null) return null
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  const numbered = lines.map((line, at) => `${at === 0 ? 'row' : at},${line}`).join('\n')
  const read = readTable(new TextEncoder().encode(numbered), { id: 'row', ignore: ['notes'] })
  if (!read.ok) throw new Error(read.faults[0]!.en)
  const { rows, columns } = read.value
  const cell = (name: string, row: number) => {
    const column = columns.find((one) => one.name === name)!
    return column.ids[row]! < 0 ? '' : column.values[column.ids[row]!]!
  }
  const tally = (says: (row: number) => boolean) => {
    let [right, made, truly] = [0, 0, 0]
    for (let row = 0; row < rows; row++) {
      const isTrue = cell('is_match', row) === 'true'
      if (isTrue) truly += 1
      if (!says(row)) continue
      made += 1
      if (isTrue) right += 1
    }
    return { precision: right / made, recall: right / truly, f1: (2 * right) / (made + truly) }
  }
  return {
    pairs: rows,
    ours: tally(
      (row) =>
        compareNames(cell('name1', row), cell('name2', row), cell('schema', row) === 'Person' ? 'person' : 'organization').score >= 0.5,
    ),
    peer: tally((row) => cell('predicted_match', row) === 'true'),
  }
}
