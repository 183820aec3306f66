// People under protection at the size of a country: 200,000 cases, 1,000,000 contacts, 2,000,000 entries of the ledger. A worker's queue, a whole case, a new case
// that has to stand in the queue at once, withdrawing a consent from which 1,000 grants and keys came, and who of 5,000 services fits a need.
// One command: npm run bench -- protect
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Id, type MemberActor, type MemberId, type OrganizationId, type UnitId, must, thisWorld, timedId } from '@fanal/kernel'
import { migrate, openServer } from '@fanal/postgres'
import {
  type CaseId,
  listCases,
  listSubjects,
  matchServices,
  openSubject,
  readCase,
  servicesFor,
  setCase,
  type SubjectId,
  withdrawConsent,
} from '@fanal/protect'
import { createRunner } from '@fanal/runner'
import { percentile } from '../apps/cli/src/bench/post-all.ts'
import { invented, seeded } from './invented-places.ts'
import { writeResults } from './write-results.ts'

const people = 200_000
const colleagues = 1000
const rounds = 40
const own = 2000
const contacts = 1_000_000
const entries = 2_000_000
const services = 5000

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'fanal-protect-'))
const server = must(await openServer({ dataDir }))
must(await migrate(server))
const db = server.connect('migrator', { max: 1 })
const runner = createRunner({ database: server.connect('workbench', { max: 4 }), world: thisWorld })
const id = <Name extends string>(): Id<Name> => timedId<Name>(new Date(), thisWorld.chance(10))

const organization: OrganizationId = id()
const unit: UnitId = id()
await db.query(`insert into fanal.organization values ($1, 'Invented', 'Inventé', 'service-provider', '\\x00', now())`, [organization])
await db.query(`insert into fanal.unit values ($1, $2, 'Invented', 'Inventé', array['en', 'fr'], false)`, [organization, unit])
await db.query(
  `insert into fanal.member select $1, gen_random_uuid(), 'm' || n, 'Made up', decode(repeat('00', 16), 'hex'), decode(repeat('00', 32), 'hex'),
     '\\x00', '\\x00', '\\x00', '{}', 'active', now() from generate_series(0, $2::integer) n`,
  [organization, colleagues],
)
await db.query(`insert into fanal.member_duty select $1, member_id, $2, 'case-worker' from fanal.member`, [organization, unit])
const members = (await db.query<{ id: MemberId }>('select member_id as id from fanal.member order by login_name')).map((row) => row.id)
const [worker, ...others] = members
const actor: MemberActor = { kind: 'member', member: worker!, organization, held: [{ duty: 'case-worker', unit }] }

const all = `array['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'], array['see', 'add', 'change', 'share', 'export']`
/** People whom one member each answers for; `mine` of them the worker. */
await db.query(
  `insert into fanal.subject (organization_id, subject_id, unit_id, status, minor, safe_contact, version, registered_by, registered_at)
   select $1, gen_random_uuid(), $2, 'active', 'no', '{"state":"unsaid"}', 1, $3, now() from generate_series(1, $4::integer)`,
  [organization, unit, worker, people],
)
await db.query(
  `insert into fanal.access_grant select $1, gen_random_uuid(), 'subject', subject_id, 'member',
     case when n <= $2 then $3::uuid else ($4::uuid[])[1 + n % $5] end, null, ${all}, 'services', 'ownership', null, now() - interval '1 day', null, true, $3, null, null
   from (select subject_id, row_number() over (order by subject_id) as n from fanal.subject) s`,
  [organization, own, worker, others, others.length],
)
await db.query(
  `insert into fanal.sealed_field select organization_id, subject_id, class, 'field', 1, 0, 1, decode(repeat('01', 93), 'hex'), $1, now(), gen_random_uuid()
   from fanal.subject, unnest(array['C3', 'C4', 'C5']) class`,
  [worker],
)
/** One case for everybody, half of them a need and a step, the next look spread over half a year; the worker's own are read below. */
await db.query(
  `insert into fanal.protection_case (organization_id, case_id, subject_id, unit_id, number, state, version, seq, marks, risk_level, next_at, opened_by, opened_at)
   select $1, gen_random_uuid(), subject_id, $2, substr(c, 1, 3) || '-' || substr(c, 4, 3), 'active', 1, 2, '{}', 'medium', now() + (n % 180) * interval '1 day', $3, now()
   from (select subject_id, n, translate(lpad(to_hex(n), 6, '0'), 'abcdef', 'ABCDEF') as c
     from (select subject_id, row_number() over (order by subject_id) as n from fanal.subject) s) t`,
  [organization, unit, worker],
)
await db.query(
  `insert into fanal.case_need (organization_id, need_id, case_id, subject_id, domain, urgency, said_by_person, state, added_by, added_at)
   select organization_id, gen_random_uuid(), case_id, subject_id, d, 'this-week', true, 'planned', $1, now()
   from fanal.protection_case, unnest(array['housing', 'legal', 'health']) d`,
  [worker],
)
await db.query(
  `insert into fanal.plan_action (organization_id, action_id, case_id, subject_id, need_id, owner_id, state, added_by, added_at)
   select organization_id, gen_random_uuid(), case_id, subject_id, need_id, $1, 'planned', $1, now() from fanal.case_need`,
  [worker],
)
await db.query(
  `insert into fanal.case_task (organization_id, task_id, case_id, subject_id, kind, due_at, source_id, state, made_at)
   select organization_id, gen_random_uuid(), case_id, subject_id, 'case-follow-up', next_at, case_id, 'open', now() from fanal.protection_case`,
)
await db.query(
  `insert into fanal.brief_contact select $1, gen_random_uuid(), $2, $3, 'silent', 'call', date_trunc('hour', now() - n % 8760 * interval '1 hour')
   from generate_series(1, $4::integer) n`,
  [organization, unit, worker, contacts],
)
/** Ten entries in everybody's stream. The runner's own come after them: it reads where a stream ends. */
await db.query(
  `insert into fanal.ledger_entry (organization_id, stream_id, seq, entry_id, body, leaf, chain)
   select $1, subject_id, n, gen_random_uuid(), convert_to('{"type":"runner.read","at":"2026-01-01T00:00:00.000Z","actor":"member:' || $2::text || '","data":{}}', 'utf8'),
     decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex')
   from fanal.subject, generate_series(1, $3::integer) n`,
  [organization, worker, entries / people],
)
/** The same shape of key that the engine makes: an encapsulation and a ciphertext. */
const wrap = JSON.stringify({ v: 1, context: {}, enc: 'A'.repeat(1494), ct: 'A'.repeat(64) })
const chance = seeded(20261127)
const places = invented(services, chance, new Date())
await db.query('insert into fanal.place select * from jsonb_populate_recordset(null::fanal.place, $1::jsonb)', [
  JSON.stringify(places.map((place) => ({ ...place, by_hand: false, organization_id: organization }))),
])
await db.query('vacuum analyze')

/** A consent that reached a thousand members, each with a grant and a key of their own. */
async function aWideConsent(): Promise<{ subject: SubjectId; consent: Id<'consent'> }> {
  const [subject, consent]: [SubjectId, Id<'consent'>] = [id(), id()]
  await db.query(
    `insert into fanal.subject (organization_id, subject_id, unit_id, status, minor, safe_contact, version, registered_by, registered_at)
     values ($1, $2, $3, 'active', 'no', '{"state":"unsaid"}', 1, $4, now())`,
    [organization, subject, unit, worker],
  )
  await db.query(
    `insert into fanal.access_grant values ($1, gen_random_uuid(), 'subject', $2, 'member', $3, null, ${all}, 'services', 'ownership', null, now() - interval '1 day', null, true, $3, null, null)`,
    [organization, subject, worker],
  )
  await db.query(
    `insert into fanal.consent (organization_id, consent_id, subject_id, state, version, seq, given_by, capacity, purpose, recipient_kind, recipient_id, classes, operations,
       language, interpreter, explained, explained_by, explained_at, method, valid_from, valid_to)
     values ($1, $2, $3, 'active', 1, 2, 'self', 'assessed-ok', 'services', 'organization', $1, array['C2', 'C4'], array['see'], 'en', 'none-needed',
       array['purpose', 'uses', 'non-identifying-use', 'access-right', 'retention', 'withdrawal'], $4, now(), 'signed', now() - interval '1 day', now() + interval '90 days')`,
    [organization, consent, subject, worker],
  )
  await db.query(
    `insert into fanal.access_grant select $1, gen_random_uuid(), 'subject', $2, 'member', m, null, array['C2', 'C4'], array['see'], 'services', 'consent', $3,
       now() - interval '1 day', now() + interval '90 days', false, $4, null, null from unnest($5::uuid[]) m`,
    [organization, subject, consent, worker, others],
  )
  await db.query(`insert into fanal.subject_key_commit values ($1, $2, 'C4', 1, $3, '{}', now())`, [organization, subject, worker])
  await db.query(`insert into fanal.subject_key_wrap select $1, $2, 'C4', 1, 'member', m, $3::jsonb, now() from unnest($4::uuid[]) m`, [
    organization,
    subject,
    wrap,
    others,
  ])
  return { subject, consent }
}

async function timed(act: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await act()
  return performance.now() - begun
}

const withdrawals: number[] = []
for (let round = 0; round < rounds; round += 1) {
  const { subject, consent } = await aWideConsent()
  withdrawals.push(
    await timed(async () => {
      const done = await runner.run(withdrawConsent, { command: id(), subject, consent, at: new Date(), limits: 'none' }, actor)
      const { grantsRevoked, wrapsDeleted } = must(done)
      if (grantsRevoked !== colleagues || wrapsDeleted !== colleagues)
        throw new Error(`${grantsRevoked} grants and ${wrapsDeleted} keys were taken back`)
    }),
  )
}
const mine = (
  await db.query<{ id: SubjectId }>(
    'select target_id as id from fanal.access_grant where grantee_id = $1 and revoked_at is null limit 500',
    [worker],
  )
).map((row) => row.id)
const lists: number[] = []
const opened: number[] = []
for (let round = 0; round < 220; round += 1) {
  const list = await timed(async () => {
    const { subjects } = must(await runner.run(listSubjects, { before: null, limit: 50 }, actor))
    if (subjects.length !== 50) throw new Error('a page of the list was not full')
  })
  const open = await timed(async () => {
    const asked = { subject: mine[round % mine.length]!, classes: ['C3', 'C4', 'C5'], purpose: 'services', at: new Date() } as const
    must(await runner.run(openSubject, asked, actor))
  })
  // the first are the cache's
  if (round >= 20) lists.push(list)
  if (round >= 20) opened.push(open)
}
const cases = await db.query<{ id: CaseId; subject: SubjectId }>(
  `select case_id as id, subject_id as subject from fanal.protection_case where subject_id = any ($1) order by case_id`,
  [mine],
)
const queues: number[] = []
const wholes: number[] = []
const seen: number[] = []
for (let round = 0; round < 220; round += 1) {
  const one = cases[round % cases.length]!
  const queue = await timed(async () => {
    const { cases: page } = must(await runner.run(listCases, { after: null, limit: 50, closed: false }, actor))
    if (page.length !== 50) throw new Error('a page of the queue was not full')
  })
  const whole = await timed(async () => {
    const view = must(await runner.run(readCase, { caseId: one.id, at: new Date() }, actor))
    if (view.needs.length !== 3 || view.actions.length !== 3) throw new Error('the case was not whole')
  })
  // a day that lies before all others: the case has to be the first of the queue at once
  const write = await timed(async () => {
    const reviewAt = new Date(Date.now() - 86_400_000 * (1000 + round))
    const asked = { command: id<'command'>(), subject: one.subject, caseId: one.id, fields: [], at: new Date() }
    must(await runner.run(setCase, { ...asked, setting: { set: 'review', reviewAt } }, actor))
    const { cases: page } = must(await runner.run(listCases, { after: null, limit: 50, closed: false }, actor))
    if (page[0]?.id !== one.id) throw new Error('what was written is not in the queue')
  })
  if (round >= 20) queues.push(queue)
  if (round >= 20) wholes.push(whole)
  if (round >= 20) seen.push(write)
}
/** A need of a case asked as the page asks it: by its kind, with the town, a province or nothing as the place, now and then in a language. */
const pick = <T>(of: readonly T[]): T => of[Math.floor(chance() * of.length)]!
const towns = places.filter(({ locality }) => locality !== '').map(({ locality, region }) => `${locality}, ${region}`)
const matches: number[] = []
let fitted = 0
for (let round = 0; round < 420; round += 1) {
  const question = {
    need: pick(Object.values(servicesFor).flat()),
    place: pick([pick(towns), pick(towns), pick(['Ontario', 'Québec', 'BC']), '']),
    language: pick([null, null, 'tl', 'es', 'fr']),
    asker: 'other',
    gender: pick([null, 'woman', 'man', 'trans'] as const),
    wishes: pick([[], ['not-police'], ['with-children', 'no-papers']] as const),
  } as const
  const match = await timed(async () => {
    const { fitting } = must(await runner.run(matchServices, { question, asked: [], now: new Date() }, actor))
    fitted += fitting.length > 0 ? 1 : 0
  })
  if (round >= 20) matches.push(match)
}
if (fitted < 300) throw new Error(`only ${fitted} of 420 needs found a service: this measures nothing`)
await server.stop()
rmSync(dataDir, { recursive: true, force: true })

const row = (act: string, wanted: number, times: readonly number[]) => {
  const sorted = times.toSorted((a, b) => a - b)
  return { act, wanted, times: sorted.length, p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), most: percentile(sorted, 1) }
}
const results = [
  row(`withdraw a consent with ${colleagues.toLocaleString('en-CA')} grants and keys`, 300, withdrawals),
  row(`my queue: the first 50 of ${own.toLocaleString('en-CA')} cases, and what is to be done`, 100, queues),
  row('open a whole case: codes, needs, steps, tasks, sealed fields, keys', 150, wholes),
  row('change a case and read it in the queue', 250, seen),
  row(`the first 50 of ${own.toLocaleString('en-CA')} people, counted`, 100, lists),
  row('open one record, three classes', 150, opened),
  row(`who of ${services.toLocaleString('en-CA')} services fits a need, and why`, 150, matches),
]
writeResults(
  'protect',
  { people, contacts, entries, services, colleagues, own, fitted, results },
  {
    title: `People under protection: ${people.toLocaleString('en-CA')} cases, ${contacts.toLocaleString('en-CA')} contacts, ${entries.toLocaleString('en-CA')} entries of the ledger, ${services.toLocaleString('en-CA')} services`,
    columns: ['act', 'wanted, ms', 'times', 'p50 ms', 'p95 ms', 'slowest ms'],
    rows: results.map((one) => [one.act, one.wanted, one.times, one.p50, one.p95, one.most]),
    notes: [
      'Through the runner, with row security on, the ledger’s entries and the read entries; the database is on a disk and waits for it.',
      'People, members and sealed bytes are invented. Peers: Medplum’s published list query of 51 s where an access filter met another sort order (#5693), OpenCRVS’s lists that lag 30 to 40 s (#11703).',
    ],
  },
)
