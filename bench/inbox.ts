// The officer's queue: a page of the inbox, in each order of work and by each filter, of one unit and of two, as JSON and as HTML, at 1,000, 10,000 and 100,000 stored reports.
// One command: npm run bench -- inbox
import { percentile } from '../apps/cli/src/bench/post-all.ts'
import { openOffice } from './office.ts'
import { writeResults } from './write-results.ts'

const sizes = [1000, 10_000, 100_000]
const rounds = 200

const office = await openOffice()

/** Milliseconds within which 95 of 100 are wanted. */
const wanted = 100
const headers = { authorization: `Bearer ${office.token}` }

async function time(work: (round: number) => Promise<void>): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now()
    await work(round)
    times.push(performance.now() - begun)
  }
  return times.toSorted((a, b) => a - b)
}

/** Half of the rounds read on, page after page; the other half look at the first page again. */
function list(query: string): (round: number) => Promise<void> {
  let after = ''
  return async (round) => {
    const response = await fetch(`${office.to}/api/v1/inbox?${query}${after}`, { headers })
    const page = (await response.json()) as { reports: unknown[]; next: string | null }
    if (!response.ok || page.reports.length === 0) throw new Error(`the inbox answered ${response.status}`)
    after = page.next === null || round % 2 === 1 ? '' : `&after=${encodeURIComponent(page.next)}`
  }
}

/** The page that an officer sees, its links to the next one followed in the same way. */
function html(query: string): (round: number) => Promise<void> {
  let next = `/en/inbox?${query}`
  return async (round) => {
    const response = await fetch(`${office.to}${next}`, { headers })
    const page = await response.text()
    if (!response.ok || !page.includes('class="queue"')) throw new Error(`the page answered ${response.status}`)
    const on = /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
    next = on === undefined || round % 2 === 1 ? `/en/inbox?${query}` : on
  }
}

const filters = [
  ['none', ''],
  ['state=waiting', 'state=waiting'],
  ['oldest first', 'order=oldest'],
  ['urgent', 'urgency=now&order=oldest'],
  ['nobody has it', 'whose=nobody&order=oldest'],
  ['mine', 'whose=mine&order=oldest'],
  ['another language', 'language=other'],
  ['language not set', 'language=unset&order=oldest'],
  ['came to the door', 'channel=walk-in'],
  ['may be under 18', 'minor=possible&order=oldest'],
  ['French call, urgent, nobody has it', 'language=fr&channel=call&urgency=now&whose=nobody&order=oldest'],
] as const

const results: { reports: number; filter: string; p50: number; p95: number; p99: number }[] = []
for (const reports of sizes) {
  const measure = async (filter: string, work: (round: number) => Promise<void>) => {
    const times = await time(work)
    results.push({ reports, filter, p50: percentile(times, 0.5), p95: percentile(times, 0.95), p99: percentile(times, 0.99) })
  }
  await office.fill(reports)
  for (const [filter, query] of filters) await measure(filter, list(query))
  await measure('HTML page, newest first', html(''))
  await measure('HTML page, oldest first', html('order=oldest'))
  await office.atTwoUnits(reports, async () => {
    await measure('two units, newest first', list(''))
    await measure('two units, urgent', list('urgency=now&order=oldest'))
    await measure('two units, another language', list('language=other'))
    await measure('two units, HTML page', html(''))
  })
}
await office.close()
writeResults(
  'inbox',
  { rounds, wanted, results },
  {
    title: 'A page of the inbox',
    columns: ['reports stored', 'filter', 'p50 ms', 'p95 ms', 'p99 ms'],
    rows: results.map((r) => [r.reports, r.filter, r.p50, r.p95, r.p99]),
    notes: [
      `Over HTTP with a session, 50 reports a page, ${rounds} requests one after the other; every read leaves its ledger entry. Wanted: p95 under ${wanted} ms.`,
      'JSON where nothing is said; “HTML page” is the page that an officer reads. “Two units”: as many reports again in a second one, both as one list.',
    ],
  },
)
