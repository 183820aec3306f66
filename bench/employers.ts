// Looking an employer up: 6,000 invented names in memory, and the given lists where they are there.
// One command: npm run bench -- employers
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { must } from '@fanal/kernel'
import { createLookup, readEmployerList, type EmployerLookup, type EmployerRecord, type EmployerSource } from '@fanal/prevent'
import { worn, type Wear, wears } from './employers/wear.ts'
import { inventedNames, nobody } from './employers/invented-names.ts'
import { writeResults } from './write-results.ts'

const size = 6000
const asked = 2000
const given = process.env['FANAL_EMPLOYERS'] ?? path.resolve(import.meta.dirname, '../../shared/data/employers')

/** A small generator instead of chance: the same questions in every run. */
function drawer(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

interface Measured {
  readonly list: string
  readonly names: number
  readonly indexMs: number
  readonly p50: number
  readonly p95: number
  readonly slowest: number
}

interface Quality {
  readonly list: string
  readonly wear: Wear | 'nobody'
  readonly asked: number
  /** The right row first, or among the ten. */
  readonly first: number
  readonly shown: number
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

function measure(list: string, records: readonly EmployerRecord[]): { readonly speed: Measured; readonly quality: readonly Quality[] } {
  const begun = performance.now()
  const lookup = createLookup(records, [])
  const indexMs = performance.now() - begun
  const draw = drawer(7)
  const questions = Array.from({ length: asked }, (_, index) => {
    const record = records[draw(records.length)]!
    const name = record.names[draw(record.names.length)]!
    const wear = wears[index % wears.length]!
    return { record, wear, name: worn(name, wear, draw) }
  })
  for (const { name } of questions.slice(0, 200)) lookup.lookUpEmployer(name)
  const times: number[] = []
  const tally = new Map<Wear, { asked: number; first: number; shown: number }>()
  for (const { record, wear, name } of questions) {
    const from = performance.now()
    const matches = lookup.lookUpEmployer(name)
    times.push(performance.now() - from)
    const row = tally.get(wear) ?? { asked: 0, first: 0, shown: 0 }
    // an employer may stand in a list several times, under one name: each of its rows is right
    const isRight = (one: EmployerRecord) => one.names.some((other) => record.names.includes(other))
    const place = matches.findIndex((match) => isRight(match.record))
    tally.set(wear, { asked: row.asked + 1, first: row.first + (place === 0 ? 1 : 0), shown: row.shown + (place >= 0 ? 1 : 0) })
  }
  const sorted = times.toSorted((a, b) => a - b)
  const speed = { list, names: records.length, indexMs, p50: at(sorted, 0.5), p95: at(sorted, 0.95), slowest: at(sorted, 1) }
  const quality = [...tally].map(([wear, row]): Quality => ({ list, wear, ...row }))
  return { speed, quality: [...quality, ofNobody(list, lookup)] }
}

/** Invented names that stand in no list: whatever is shown for them is wrong; `first` counts those for which nothing is. */
function ofNobody(list: string, lookup: EmployerLookup): Quality {
  const shown = nobody.filter((name) => lookup.lookUpEmployer(name).length > 0).length
  return { list, wear: 'nobody', asked: nobody.length, first: nobody.length - shown, shown }
}

function readGiven(file: string, source: EmployerSource, asOf: string) {
  const list = must(readEmployerList(new Uint8Array(readFileSync(path.join(given, file))), { source, asOf }))
  const kinds = new Set(list.anomalies.map(({ kind }) => kind)).size
  const summary = { source, rows: list.rows.length, setAside: list.setAside.length, anomalies: list.anomalies.length, kinds }
  return { records: list.rows.map(({ record }) => record), summary }
}

const results = [measure('invented', inventedNames(size, drawer(11)))]
const read: ReturnType<typeof readGiven>['summary'][] = []
if (existsSync(given)) {
  const decisions = readGiven('non_compliant_2023-10-04.csv', 'non-compliant', '2023-10-04')
  const approvals = readGiven('lmia_positive_sample_5000.csv', 'lmia-positive', '2024-03-31')
  read.push(decisions.summary, approvals.summary)
  results.push(measure('the given lists', [...decisions.records, ...approvals.records]))
}

const ms = (value: number) => value.toFixed(2)
const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`
const speeds = results.map(({ speed }) => speed)
const qualities = results.flatMap(({ quality }) => quality)

writeResults(
  'employers',
  { speeds, qualities, read },
  {
    title: 'Employers: looking a name up',
    columns: ['list', 'names', 'index made in ms', 'p50 ms', 'p95 ms', 'slowest ms'],
    rows: speeds.map(({ list, names, indexMs, p50, p95, slowest }) => [
      list,
      names.toLocaleString('en'),
      ms(indexMs),
      ms(p50),
      ms(p95),
      ms(slowest),
    ]),
    notes: [
      `${asked} questions for each list. Wanted: p95 below 50 ms over 6,000 names.`,
      '',
      '| list | how the name was worn | asked | right row first | right row shown |',
      '| --- | --- | --- | --- | --- |',
      ...qualities.map(({ list, wear, asked: all, first, shown }) =>
        wear === 'nobody'
          ? `| ${list} | nobody of that name | ${all} | nothing shown for ${share(first, all)} | wrongly shown ${shown} |`
          : `| ${list} | ${wear} | ${all} | ${share(first, all)} | ${share(shown, all)} |`,
      ),
      '',
      ...(read.length === 0
        ? ['The given lists were not there: only invented names were measured.']
        : read.map(
            ({ source, rows, setAside, anomalies, kinds }) =>
              `Read of the given list ${source}: ${rows} rows kept, ${setAside} set aside, ${anomalies} oddities of ${kinds} kinds said.`,
          )),
      '',
      'Names of the given lists are worn by rule and are written nowhere. There is no peer to run beside it.',
    ],
  },
)
