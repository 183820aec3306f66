// The annual report: an edition of the plans that come with Fanal, built whole (pages, printed reports in both languages, open data, manifest) and checked.
// One command: npm run bench -- edition
import { readFileSync } from 'node:fs'
import os from 'node:os'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type Edition, buildEdition, readPeriod, readPlan, verifyEdition } from '@fanal/oversee'
import { median, writeResults } from './write-results.ts'

const times = 5
const cutoff = '2026-11-27T00:00:00.000Z'

function planAt(name: string, id: string) {
  const bytes = readFileSync(fileURLToPath(new URL(`../plan/oversee/data/${name}`, import.meta.url)))
  const read = readPlan(new Uint8Array(bytes), 'json', id)
  if (!read.ok) throw new Error(`${name} cannot be read`)
  return read.plan
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly seconds: number }> {
  const begun = performance.now()
  const value = await work()
  return { value, seconds: (performance.now() - begun) / 1000 }
}

const figuresIn = ({ tables }: Edition): number => tables.reduce((sum, { cells }) => sum + cells.length, 0)

async function measure(name: string, id: string, named: string) {
  const plan = planAt(name, id)
  const found = readPeriod(named)
  if (found === null) throw new Error(`${named} is no period`)
  const period = { id: found.id, from: found.from, until: found.until }
  const build = () =>
    buildEdition({ plan, facts: null, counted: { tables: [], missing: [] } }, { period, cutoff, publishAt: null, corrected: null })
  const first = await timed(build)
  const { edition, files } = first.value
  const built: number[] = []
  const checked: number[] = []
  const folder = new Map(files.map(({ path, bytes }) => [path, bytes]))
  for (let round = 0; round < times; round += 1) {
    built.push((await timed(build)).seconds)
    checked.push((await timed(() => verifyEdition(folder, { fingerprint: null }))).seconds)
  }
  const pages = files.filter(({ path }) => path.endsWith('.html'))
  return {
    edition: `${id} ${named}`,
    tables: edition.tables.length,
    figures: figuresIn(edition),
    files: files.length,
    firstSeconds: first.seconds,
    buildSeconds: median(built),
    verifySeconds: median(checked),
    largestPage: Math.max(...pages.map(({ bytes }) => bytes.length)),
    largestPageOverTheWire: Math.max(...pages.map(({ bytes }) => gzipSync(bytes).length)),
  }
}

const results = [await measure('nap-2012.json', 'nap-2012', '2013-14'), await measure('ns-2019-2024.json', 'ns-2019-2024', '2019-2023')]

writeResults(
  'edition',
  { times, results },
  {
    title: 'An edition of the annual report: seconds',
    columns: [
      'edition',
      'tables',
      'figures',
      'files',
      'first build',
      'build (median)',
      'wanted',
      'check (median)',
      'largest page',
      'over the wire',
      'wanted',
    ],
    rows: results.map((one) => [
      one.edition,
      one.tables,
      one.figures,
      one.files,
      one.firstSeconds.toFixed(2),
      one.buildSeconds.toFixed(2),
      '≤ 10',
      one.verifySeconds.toFixed(2),
      `${(one.largestPage / 1000).toFixed(1)} KB`,
      `${(one.largestPageOverTheWire / 1000).toFixed(1)} KB`,
      '≤ 50 KB',
    ]),
    notes: [
      `Load of the machine in the last minute of the run: ${os.loadavg()[0]?.toFixed(1)} on ${os.cpus().length} cores. Both printed reports are in each build. What is asked of the database (named queries over 1 M ledger entries) is not in these figures yet.`,
    ],
  },
)
