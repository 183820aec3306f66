// The officer's queue: a page of the inbox, in each order of work, at 1,000, 10,000 and 100,000 stored reports.
// One command: npm run bench -- inbox
import { percentile } from '../apps/cli/src/bench/post-all.ts'
import { openOffice } from './office.ts'
import { writeResults } from './write-results.ts'

const sizes = [1000, 10_000, 100_000]
const rounds = 200

const office = await openOffice()

async function time(query: string): Promise<number[]> {
  const times: number[] = []
  let after = ''
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now()
    const response = await fetch(`${office.to}/api/v1/inbox?${query}${after}`, {
      headers: { authorization: `Bearer ${office.token}` },
    })
    const page = (await response.json()) as { reports: unknown[]; next: string | null }
    times.push(performance.now() - begun)
    if (!response.ok || page.reports.length === 0) throw new Error(`the inbox answered ${response.status}`)
    // half of the rounds read on, page after page; the other half look at the first page again
    after = page.next === null || round % 2 === 1 ? '' : `&after=${encodeURIComponent(page.next)}`
  }
  return times.toSorted((a, b) => a - b)
}

const results: { reports: number; filter: string; p50: number; p95: number; p99: number }[] = []
for (const reports of sizes) {
  await office.fill(reports)
  for (const [filter, query] of [
    ['none', ''],
    ['state=waiting', 'state=waiting'],
    ['oldest first', 'order=oldest'],
    ['urgent', 'urgency=now&order=oldest'],
    ['nobody has it', 'whose=nobody&order=oldest'],
    ['mine', 'whose=mine&order=oldest'],
  ] as const) {
    const times = await time(query)
    results.push({ reports, filter, p50: percentile(times, 0.5), p95: percentile(times, 0.95), p99: percentile(times, 0.99) })
  }
}
await office.close()
writeResults(
  'inbox',
  { rounds, results },
  {
    title: 'A page of the inbox',
    columns: ['reports stored', 'filter', 'p50 ms', 'p95 ms', 'p99 ms'],
    rows: results.map((r) => [r.reports, r.filter, r.p50, r.p95, r.p99]),
    notes: [`Over HTTP with a session, 50 reports a page, ${rounds} requests one after the other; every read leaves its ledger entry.`],
  },
)
