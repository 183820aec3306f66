// What an officer's day asks over and over: Today, and where a number stands elsewhere, at 1,000, 10,000 and 100,000 stored reports.
// One command: npm run bench -- desk
import { createHash } from 'node:crypto'
import { percentile } from '../apps/cli/src/bench/post-all.ts'
import { openOffice } from './office.ts'
import { writeResults } from './write-results.ts'

const sizes = [1000, 10_000, 100_000]
const rounds = 200
/** Milliseconds within which 95 of 100 are wanted. */
const wanted = 100

const office = await openOffice()
const { db, place } = office
const at = [place.organization_id, place.unit_id, place.member_id]

/**
 * One report in 40 may be about somebody under 18, and of the older ones an authority was told; one in ten was handed over or came from another
 * unit, and that is over but for the last 200: what is open lies behind everything that is done.
 */
async function fillWork(): Promise<void> {
  await db.query(
    `update fanal.report r set minor = 'possible' from
       (select organization_id, report_id, row_number() over (order by received_hour, report_id) n from fanal.report) o
     where r.organization_id = o.organization_id and r.report_id = o.report_id and o.n % 40 = 1`,
  )
  await db.query('delete from fanal.child_protection_step')
  await db.query(
    `insert into fanal.child_protection_step (organization_id, report_id, child_protection_step_id, step, region, member_id, at_hour)
     select organization_id, report_id, gen_random_uuid(), 'authority-told', 'ON', $3, received_hour from fanal.report
     where organization_id = $1 and unit_id = $2 and minor = 'possible' and received_hour < now() - interval '3 days'`,
    at,
  )
  await db.query('delete from fanal.handover')
  await db.query(
    `insert into fanal.handover (organization_id, handover_id, unit_id, report_id, state, receiver, to_organization, to_unit, basis, urgency, version,
       copy, package_id, written_by, written_hour, sent_hour, told_hour)
     select organization_id, gen_random_uuid(), unit_id, report_id, case when latest <= 200 then 'sent' else 'told' end, 'unit', $1, $2, 'reporter-yes', 'soon', 1,
       decode(repeat('00', 4096), 'hex'), gen_random_uuid(), $3, received_hour, received_hour, case when latest > 200 then received_hour end
     from (select *, row_number() over (order by received_hour desc, report_id) latest from fanal.report where organization_id = $1 and unit_id = $2) r where latest % 10 = 0`,
    at,
  )
  await db.query('delete from fanal.handed')
  await db.query(
    `insert into fanal.handed (organization_id, handed_id, unit_id, from_organization, from_unit, receiver, basis, urgency, state, epoch, bucket, bytes,
       arrived_hour, answer_code, answered_hour)
     select $1, gen_random_uuid(), $2, $1, $2, 'unit', 'reporter-yes', 'soon', case when latest <= 200 then 'waiting' else 'outcome' end, 1, 4096,
       decode(repeat('00', 4096), 'hex'), received_hour, case when latest > 200 then 'helped' end, case when latest > 200 then received_hour end
     from (select received_hour, row_number() over (order by received_hour desc, report_id) latest from fanal.report where organization_id = $1 and unit_id = $2) r
     where latest % 10 = 0 and $3::uuid is not null`,
    at,
  )
}

/** Two numbers in every report: one stands in three of them, the other in one report of a hundred. */
async function fillNumbers(): Promise<void> {
  await db.query('delete from fanal.report_selector')
  await db.query(
    `insert into fanal.report_selector (organization_id, report_id, kind, token, added_by, added_hour)
     select organization_id, report_id, 'phone', sha256(convert_to(written, 'UTF8')), $3, received_hour
     from (select *, row_number() over (order by report_id) n from fanal.report where organization_id = $1 and unit_id = $2) r,
       lateral (values ('rare ' || n / 3), ('common ' || n % 100)) number (written)`,
    at,
  )
}

const token = (written: string) => createHash('sha256').update(written).digest('base64url')

async function ask(path: string, init: RequestInit = {}): Promise<string> {
  const headers = { authorization: `Bearer ${office.token}`, 'content-type': 'application/json' }
  const response = await fetch(`${office.to}${path}`, { headers, redirect: 'manual', ...init })
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return await response.text()
}

async function today(): Promise<void> {
  if (!(await ask('/en/today')).includes('class="task"')) throw new Error('nothing is waiting')
}

/** Where numbers stand; `least` reports for the first of them, or the figure is of nothing. */
async function lookUp(written: readonly string[], least: number): Promise<void> {
  const selectors = written.map((one) => ({ kind: 'phone', token: token(one) }))
  const answer = await ask('/api/v1/selectors/look-up', { method: 'POST', body: JSON.stringify({ selectors, except: null }) })
  const { seen } = JSON.parse(answer) as { seen: { reports: unknown[] }[] }
  if ((seen[0]?.reports.length ?? 0) < least) throw new Error(`found ${seen[0]?.reports.length} reports, not ${least}`)
}

async function time(work: (round: number) => Promise<void>): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now()
    await work(round)
    times.push(performance.now() - begun)
  }
  return times.toSorted((a, b) => a - b)
}

const results: { reports: number; what: string; p50: number; p95: number; p99: number }[] = []
for (const reports of sizes) {
  await office.fill(reports)
  await fillWork()
  await fillNumbers()
  for (const table of ['report', 'child_protection_step', 'handover', 'handed', 'report_selector']) await db.query(`analyze fanal.${table}`)
  const rare = (round: number) => `rare ${1 + (round % 300)}`
  for (const [what, work] of [
    ['Today', today],
    ['look-up: a number in 3 reports', (round: number) => lookUp([rare(round)], 3)],
    ['look-up: a number in 1 report of 100', (round: number) => lookUp([`common ${round % 100}`], Math.min(50, reports / 200))],
    [
      'look-up: 100 numbers at once',
      (round: number) =>
        lookUp(
          Array.from({ length: 100 }, (_, one) => rare(round + one)),
          3,
        ),
    ],
    ['look-up: a number in no report', (round: number) => lookUp([`nowhere ${round}`], 0)],
  ] as const) {
    const times = await time(work)
    results.push({ reports, what, p50: percentile(times, 0.5), p95: percentile(times, 0.95), p99: percentile(times, 0.99) })
  }
}
await office.close()
writeResults(
  'desk',
  { rounds, wanted, results },
  {
    title: 'Today, and where a number stands',
    columns: ['reports stored', 'what', 'p50 ms', 'p95 ms', 'p99 ms'],
    rows: results.map((r) => [r.reports, r.what, r.p50, r.p95, r.p99]),
    notes: [
      `Over HTTP with a session, ${rounds} requests one after the other; every read leaves its ledger entry. Wanted: p95 under ${wanted} ms.`,
      'Two numbers stand in every report; one report in ten was handed over; what is open lies behind what is done.',
    ],
  },
)
