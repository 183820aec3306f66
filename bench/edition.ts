// The annual report: an edition over a ledger of a million invented entries (named queries, disclosure control, pages, both printed reports, open data,
// manifest), made and checked by the commands as they are typed; the public progress pages of it; and the plans that come with Fanal.
// One command: npm run bench -- edition [--kept DIR]   DIR: an empty folder for the filled database, which stays there
import os from 'node:os'
import { parseArgs } from 'node:util'
import { overHttp } from './edition/over-http.ts'
import type { Measured } from './edition/measuring.ts'
import { overYears } from './edition/over-years.ts'
import { shippedPlans } from './edition/shipped-plans.ts'
import { writeResults } from './write-results.ts'

const { values } = parseArgs({ options: { kept: { type: 'string' } }, allowPositionals: true })
const load = [os.loadavg()[0]!]
const years = await overYears(values.kept)
load.push(os.loadavg()[0]!)
const progress = await overHttp(years.edition, years.folder)
const shipped = await shippedPlans()
load.push(os.loadavg()[0]!)

const seconds = (value: number | null): string => (value === null ? '–' : value.toFixed(value < 0.1 ? 3 : 2))
const row = ({ what, firstSeconds, seconds: usual, processor, wanted, mebibytes }: Measured) => [
  what,
  seconds(firstSeconds),
  seconds(usual),
  wanted === null ? '–' : `≤ ${wanted}`,
  seconds(processor),
  mebibytes === null ? '–' : mebibytes.toFixed(0),
]
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`
const { folder: _, edition, ...kept } = years
const figures = edition.tables.reduce((sum, { cells }) => sum + cells.length, 0)

writeResults(
  'edition',
  { load, ...kept, figures, progress, shipped },
  {
    title: 'An edition of the annual report over a million entries: seconds',
    columns: ['what', 'first, cold', 'median', 'wanted', 'of the processor', 'most MiB'],
    rows: [...years.measured, ...shipped].map(row),
    notes: [
      `The largest of ${progress.pages} public progress pages (both languages), over HTTP: ${kilobytes(progress.bytes)}, ${kilobytes(progress.gzipped)} as gzip, ${progress.milliseconds.toFixed(0)} ms. Wanted: ≤ 50 KB.`,
      '',
      `The ledger: ${years.entries.toLocaleString('en')} invented entries over five years, appended and put into the log by the product’s own hand, among them everything that happens to a report, a person under protection and a course; and the rows that stand for them. The edition covers all five years, so that nothing is left out of any query: ${years.counted.toLocaleString('en')} rows were counted, ${figures} figures printed. Medians are of three runs after a first one. “Cold”: PostgreSQL was started again${years.isForgotten ? ' and its files thrown out of the machine’s memory' : ''} before the first run; of the queries, before the first one. A command’s seconds hold the start of its process; “most MiB” is what that process held, PostgreSQL apart.`,
      `Load of the machine at the start, after the ledger and at the end: ${load.map((one) => one.toFixed(1)).join(', ')} on ${os.cpus().length} cores. Whatever else ran then is in the seconds; “of the processor” is what the work itself took, by all processes and the database together, and what a machine that does nothing else comes close to.`,
    ],
  },
)
