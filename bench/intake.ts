// Intake: accepted sealed reports a second, beside the bare bound of the same machine in the same run.
// One command: npm run bench -- intake [--clients 16] [--seconds 5] [--runs 3]
import { fork } from 'node:child_process'
import { parseArgs } from 'node:util'
import { startFanal } from '../tests/running.ts'
import { median, writeResults } from './write-results.ts'

interface Run {
  sent: number
  accepted: number
  lost: number
  doubled: number
  perSecond: number
  p50: number
  p95: number
  p99: number
  opened: number
  drawn: number
}

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '16' },
    seconds: { type: 'string', default: '5' },
    runs: { type: 'string', default: '3' },
  },
  allowPositionals: true,
})
const fanal = await startFanal()
const bare = fork(new URL('bare-server.ts', import.meta.url), {
  execArgv: process.execArgv,
  env: { ...process.env, FANAL_DATA: fanal.dataDir },
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
})
const bareUrl = await new Promise<string>((resolve) => bare.once('message', (word) => resolve((word as { address: string }).address)))

function bench(to: string, more: readonly string[]): Run {
  const done = fanal.fanal([
    'bench',
    'intake',
    '--to',
    fanal.publicUrl,
    '--post-to',
    to,
    '--clients',
    values.clients,
    '--seconds',
    values.seconds,
    '--json',
    ...more,
  ])
  if (done.out === '') throw new Error(done.err)
  return JSON.parse(done.out) as Run
}

const pairs: { fanal: Run; bare: Run }[] = []
for (let run = 0; run < Number(values.runs); run += 1) pairs.push({ fanal: bench(fanal.publicUrl, []), bare: bench(bareUrl, ['--bare']) })
bare.disconnect()
await fanal.stop()

const shares = pairs.map((pair) => pair.fanal.perSecond / pair.bare.perSecond)
const share = Number(median(shares).toFixed(2))
const row = (name: string, run: Run) => [
  name,
  run.perSecond,
  run.accepted,
  run.lost,
  run.doubled,
  run.p50,
  run.p95,
  run.p99,
  `${run.opened}/${run.drawn}`,
]
writeResults(
  'intake',
  {
    clients: Number(values.clients),
    pairs,
    medianPerSecond: median(pairs.map((p) => p.fanal.perSecond)),
    medianBarePerSecond: median(pairs.map((p) => p.bare.perSecond)),
    medianShareOfBareBound: share,
  },
  {
    title: 'Intake of sealed reports',
    columns: ['run', 'accepted/s', 'accepted', 'lost', 'doubled', 'p50 ms', 'p95 ms', 'p99 ms', 'opened/drawn'],
    rows: pairs.flatMap((pair, index) => [row(`fanal ${index + 1}`, pair.fanal), row(`bare bound ${index + 1}`, pair.bare)]),
    notes: [
      `${values.clients} clients; envelopes of the 4 and 16 KiB buckets in turn, sealed beforehand. Median share of the bare bound: ${share}.`,
      'The bare bound stores the same bytes with one insert: no lookup, no mailbox, no ledger, no check; nothing of it is opened.',
    ],
  },
)
