// The officer's queue: a page of the inbox, in each order of work, at 1,000, 10,000 and 100,000 stored reports.
// One command: npm run bench -- inbox
import { readDemonstration, signIn } from '@fanal/identity'
import { must, thisWorld } from '@fanal/kernel'
import { openServer } from '@fanal/postgres'
import { startFanal } from '../tests/running.ts'
import { percentile } from '../apps/cli/src/bench/post-all.ts'
import { writeResults } from './write-results.ts'

const sizes = [1000, 10_000, 100_000]
const rounds = 200

const fanal = await startFanal()
const amina = readDemonstration(fanal.dataDir)?.find((member) => member.name === 'amina')
if (amina === undefined) throw new Error('the demonstration has no amina')
const session = must(
  await signIn({
    to: fanal.workbenchUrl,
    name: amina.name,
    passphrase: amina.passphrase,
    totpSecret: amina.totpSecret,
    fetch,
    world: thisWorld,
    cacheDir: fanal.dataDir,
  }),
)
const server = must(await openServer({ dataDir: fanal.dataDir, attach: true }))
const db = server.connect('migrator', { max: 1 })
const [place] = await db.query<{ organization_id: string; unit_id: string; member_id: string }>(
  "select d.organization_id, d.unit_id, d.member_id from fanal.member_duty d join fanal.member m using (organization_id, member_id) where m.login_name = 'amina'",
)

/** One in fifty is urgent and one in 300 is the reader's; whatever is older than a week has somebody: what nobody has lies at the far end. */
async function fill(upTo: number): Promise<void> {
  await db.query(
    `insert into fanal.report (organization_id, report_id, unit_id, state, received_hour, last_hour, sealed_by, bucket, files, messages, replies, mailbox, urgency, assigned_member, assigned_hour)
     select $1, gen_random_uuid(), $2, (array['new', 'open', 'answered', 'waiting', 'closed'])[1 + n % 5], h, h, 'browser', 4096, 0, 1, 0, decode(repeat('00', 1216), 'hex'),
       case when n % 50 = 1 then 'now' when n % 3 = 0 then 'routine' else 'unset' end,
       case when n % 300 = 2 then $4::uuid when h < now() - interval '7 days' then $1::uuid end,
       case when n % 300 = 2 or h < now() - interval '7 days' then h end
     from (select n, date_trunc('hour', now()) - (n / 20) * interval '1 hour' as h from generate_series(1, $3 - (select count(*) from fanal.report)::int) n) made`,
    [place?.organization_id, place?.unit_id, upTo, place?.member_id],
  )
  await db.query('analyze fanal.report')
}

async function time(query: string): Promise<number[]> {
  const times: number[] = []
  let after = ''
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now()
    const response = await fetch(`${fanal.workbenchUrl}/api/v1/inbox?${query}${after}`, {
      headers: { authorization: `Bearer ${session.token}` },
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
  await fill(reports)
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
await server.stop()
await fanal.stop()
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
