// Disclosure control: tables of 10,000 cells protected, rounded and audited, with Tau-Argus beside it where Python has it.
// One command: npm run bench -- disclose
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Protected, type Rule, type Source, countsOf, protect, utilityOf, variableOf } from '@fanal/disclose'
import { argusOn, argusPython } from './disclose/argus.ts'
import { writeResults } from './write-results.ts'

const threshold = 5
const folder = mkdtempSync(path.join(os.tmpdir(), 'fanal-disclose-'))
const python = argusPython()

/** Numbers from 0 to below 1, the same at every run (mulberry32). */
function sequence(): () => number {
  let state = 7
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Invented people, each variable skewed on its own: a few large cells and many small ones. */
function invented(sizes: readonly number[], people: number): { readonly source: Source; readonly file: string } {
  const chance = sequence()
  const variables = sizes.map((size, at) =>
    variableOf(
      `v${at + 1}`,
      Array.from({ length: size }, (_, code) => [`c${code + 1}`]),
    ),
  )
  const shares = sizes.map((size) => Array.from({ length: size }, (_, code) => Math.exp((-1.5 * code) / size) * (0.5 + chance())))
  const pick = (weights: readonly number[]) => {
    let left = chance() * weights.reduce((sum, each) => sum + each, 0)
    const found = weights.findIndex((each) => (left -= each) < 0)
    return found === -1 ? weights.length : found + 1
  }
  const counts = new Map<string, number>()
  for (let person = 0; person < people; person += 1) {
    const key = shares.map(pick).join(',')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const lines = [...counts].map(([key, amount]) => ({ codes: key.split(',').map(Number), amount }))
  const file = path.join(folder, `${sizes.join('x')}-${people}.csv`)
  const rows = lines.map(({ codes, amount }) => [...codes.map((code) => `c${code}`), amount].join(','))
  writeFileSync(file, `${[...variables.map(({ name }) => name), 'n'].join(',')}\n${rows.join('\n')}\n`)
  return { source: countsOf(variables, lines), file }
}

interface Measured {
  readonly task: string
  readonly wanted: number | null
  readonly seconds: number
  readonly cpuSeconds: number
  readonly said: string
  readonly peer: string
}

function said(table: Protected): string {
  const { cells, atRisk, complementary, cost, costAtLeast } = utilityOf(table)
  const proof =
    costAtLeast === 0
      ? ''
      : cost <= costAtLeast + 1e-6
        ? ', proven the cheapest'
        : `, at most ${(cost / costAtLeast).toFixed(2)} times the cheapest`
  const whole = (value: number) => value.toLocaleString('en')
  return `${whole(cells)} cells with totals: ${whole(atRisk)} at risk, ${whole(complementary)} to protect them${proof}; audited by ${table.audit.by}`
}

function measure(sizes: readonly number[], people: number, wanted: number | null, rule: Rule, method: string | null): Measured {
  const { source, file } = invented(sizes, people)
  const used = process.cpuUsage()
  const begun = performance.now()
  const table = protect(source, { threshold, ...rule })
  const seconds = (performance.now() - begun) / 1000
  const { user, system } = process.cpuUsage(used)
  const how = rule.round === undefined ? '' : `, rounded to ${rule.round.base}`
  return {
    task: `${sizes.join(' × ')}, ${people.toLocaleString('en')} people${how}`,
    wanted,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    said: said(table),
    peer: method === null ? 'not asked' : argusOn(python, file, method, threshold),
  }
}

const byCells = { cost: 'cells' } as const
const round = { base: 5, key: new Uint8Array(32).fill(7), question: 'bench' }
const modular = 'MOD(1,5,1,0,0)'
const optimal = 'OPT(1)'
const results = [
  measure([10, 10, 10, 10], 100_000, 5, {}, modular),
  measure([10, 10, 10, 10], 300_000, 5, {}, null),
  measure([25, 20, 10, 2], 100_000, 5, {}, null),
  measure([9, 9, 9, 9], 60_000, 5, {}, null),
  measure([10, 10, 10, 10], 100_000, 5, { round }, null),
  measure([10, 10, 10], 5000, null, byCells, modular),
  measure([12, 12], 1500, null, byCells, optimal),
  measure([10, 10], 600, null, byCells, optimal),
  measure([5, 5], 200, null, byCells, optimal),
]
rmSync(folder, { recursive: true })

writeResults(
  'disclose',
  { threshold, results },
  {
    title: 'Disclosure control of tables: seconds',
    columns: ['table', 'wanted', 'seconds', 'seconds of processor', 'result', 'peer on this machine'],
    rows: results.map((one) => [
      one.task,
      one.wanted === null ? '–' : `≤ ${one.wanted}`,
      one.seconds.toFixed(3),
      one.cpuSeconds.toFixed(3),
      one.said,
      one.peer,
    ]),
    notes: [
      `Load of the machine in the last minute of the run: ${os.loadavg()[0]?.toFixed(1)} on ${os.cpus().length} cores. One thread. Counts below ${threshold} are at risk; people are invented, so that small counts are many. Seconds are those of suppression, rounding, proof and audit together; reading a file is not in them.`,
      'The peer is Tau-Argus through pytauargus (`pip install pytauargus`, or FANAL_ARGUS_PYTHON), given one record a person, by its optimal or its modular method. It asks for less: a safety margin of half a value, where ours lets nobody tell that a count is below the threshold, takes for known that a suppressed count is not zero, and proves both by whole tables. Its methods also search longer. Both are why it suppresses fewer.',
    ],
  },
)
