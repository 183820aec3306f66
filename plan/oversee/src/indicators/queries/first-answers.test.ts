import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, suite, test } from 'node:test'
import { aDoor, aMember } from '@fanal/identity/testing'
import { type Actor, type Id, type LedgerEvent, type MemberActor, type StreamId, entryBytes, timedId } from '@fanal/kernel'
import { appendEntries } from '@fanal/ledger'
import { testDatabase } from '@fanal/postgres/testing'

const database = await testDatabase()
after(() => database.drop())
const door = aDoor(database)
const { world } = door
const houses = [await aMember(database, door, ['intake-officer']), await aMember(database, door, ['intake-officer'])].map(
  ({ actor }) => actor,
)
const worker = database.connect('worker', { max: 1 })
const auditor = database.connect('auditor', { max: 1 })
const hour = 3_600_000
const begin = Date.parse('2026-01-05T08:00:00Z')

/** Numbers from 0 to below 1, the same at every run. */
let state = 11
const chance = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
const id = <Name extends string>(): Id<Name> => timedId<Name>(world.now(), world.chance(10))

async function letter({ organization, held }: MemberActor, received: number): Promise<StreamId> {
  const report = id<'stream'>()
  await database.asOperator(
    `insert into fanal.report (organization_id, report_id, unit_id, state, received_hour, last_hour, sealed_by, bucket, files, messages, replies, mailbox)
     values ($1, $2, $3, 'new', $4, $4, 'browser', 1, 0, 1, 0, decode(repeat('00', 1216), 'hex'))`,
    [organization, report, held[0]!.unit, new Date(received).toISOString()],
  )
  return report
}

async function append(stream: StreamId, actor: MemberActor, type: string, at: number, data: LedgerEvent['data'] = {}): Promise<void> {
  const stamp = { id: id<'entry'>(), at: new Date(at), actor: actor as Actor }
  const { organization } = actor
  const body = entryBytes({ type, version: 1, organization, stream, data }, stamp)
  await appendEntries([{ organization, stream, id: stamp.id, body }], worker)
}

/** What 0049 said, under another name: the text that is replaced, to the letter but for what 0055 says of hours and of calls. */
async function asBefore(): Promise<void> {
  const text = readFileSync(new URL('../../../../../db/migrations/0049_counted_as_known.sql', import.meta.url), 'utf8')
  const made = /create function fanal\.published_first_answer_at[\s\S]*?\n\$\$;/.exec(text)![0]
  const before = made.replace('published_first_answer_at', 'first_answer_before')
  await database.asOperator(
    before.replace('r.received_hour <= p_known', "r.channel = 'web' and r.received_hour < date_trunc('hour', p_known)"),
  )
  await database.asOperator('grant execute on function fanal.first_answer_before(timestamptz) to fanal_auditor')
}

const counted = (name: string, known: number) =>
  auditor.query<{ organization_kind: string; month: string; hours_to_answer: number | null }>(
    `select * from fanal.${name}($1) order by 1, 2, 3`,
    [new Date(known).toISOString()],
  )

suite('the first answer to a report is found by its replies alone', () => {
  test('and is the one that was found among all entries, whatever lies between them and whenever it is asked', async () => {
    await asBefore()
    const others = ['intake.report.taken', 'runner.read', 'intake.replies.acknowledged', 'intake.handover.sent']
    for (let letters = 0; letters < 60; letters += 1) {
      const actor = houses[letters % 2]!
      const received = begin + Math.floor(chance() * 60) * 24 * hour
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const stream = await letter(actor, received)
      for (let at = received, entries = Math.floor(chance() * 7); entries > 0; entries -= 1) {
        // an entry's place is its order: a clock that was set back is no earlier answer
        at += Math.floor((chance() - 0.1) * 200 * hour)
        const type = chance() < 0.35 ? 'intake.reply.sent' : others[Math.floor(chance() * others.length)]!
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await append(stream, actor, type, at, type === 'runner.read' ? { type: 'intake.reply.sent' } : { sequence: entries })
      }
    }
    for (const days of [0, 1, 3, 10, 20, 31, 45, 60, 75, 100, 400]) {
      const known = begin + days * 24 * hour + 1
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const [before, now] = [await counted('first_answer_before', known), await counted('published_first_answer_at', known)]
      assert.deepEqual(now, before, `as known after ${days} days`)
    }
    const all = await counted('published_first_answer_at', begin + 400 * 24 * hour)
    assert.equal(all.length, 60)
    const answered = all.filter(({ hours_to_answer: hours }) => hours !== null).length
    assert.ok(answered > 20 && answered < 55, `${answered} of 60 were answered`)
  })

  test('an entry that only speaks of a reply is none', async () => {
    const [actor] = houses
    const stream = await letter(actor!, Date.parse('2027-03-01T08:00:00Z'))
    await append(stream, actor!, 'runner.read', Date.parse('2027-03-01T09:00:00Z'), { type: 'intake.reply.sent' })
    const march = async () =>
      (await counted('published_first_answer_at', Date.parse('2027-04-01T00:00:00Z'))).filter(({ month }) => month === '2027-03')
    assert.deepEqual(
      (await march()).map(({ hours_to_answer: hours }) => hours),
      [null],
    )
    await append(stream, actor!, 'intake.reply.sent', Date.parse('2027-03-02T09:30:00Z'), { sequence: 1 })
    assert.deepEqual(
      (await march()).map(({ hours_to_answer: hours }) => hours),
      [25],
    )
  })

  test('no other entry of the ledger is read for it', async () => {
    const owner = database.connect('migrator', { max: 1 })
    const [found] = await owner.query<{ text: string }>(`select prosrc as text from pg_proc where proname = 'published_first_answer_at'`)
    await owner.query('analyze fanal.ledger_entry')
    // so small a ledger would be read whole
    await owner.query('set enable_seqscan = off')
    const plan = await owner.query<{ 'QUERY PLAN': string }>(`explain ${found!.text.replaceAll('p_known', 'now()')}`)
    const scans = plan.map((row) => row['QUERY PLAN']).filter((line) => line.includes('on ledger_entry'))
    assert.deepEqual(
      scans.map((line) => / using (\w+) on/.exec(line)?.[1]),
      ['ledger_entry_reply'],
    )
  })
})
