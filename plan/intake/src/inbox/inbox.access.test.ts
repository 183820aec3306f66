import { openUnitKeys } from '@fanal/handover/open'
import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type Actor, type Duty, type OrganizationId, type Outcome, type UnitId, dutyNames } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { mailboxHash } from '@fanal/seal'
import { unitOfWork } from '@fanal/postgres'
import type { EnvelopeId } from './inbox.ts'
import { listInbox } from './list-inbox.ts'
import { openReport } from './open-report.ts'
import type { ReplyRequest } from './inbox.schema.ts'
import { readChunk } from './read-file.ts'
import { sealAnswer } from './seal-answer.ts'
import { sendReply } from './send-reply.ts'
import { takeReport } from './take-report.ts'
import { aNode } from './testing.ts'

const database = await testDatabase()
after(() => database.drop())
const house = await aNode(database)
const { harbour, north, runner, world } = house
const [day, night] = [harbour.units[0]!, harbour.units[1]!]
const door = north.units[0]!

const file = { name: 'a.txt', type: 'text/plain', bytes: new TextEncoder().encode('a file') }
const sent = await house.send(day, { answers: { what: 'who may see this' }, files: [file] })
await house.upload(sent, [file])
const report = sent.id
const chunk = { report, envelope: sent.envelope as EnvelopeId, part: 1, index: 0 }

/** A good answer, sealed with the officer's real keys: whoever posts it, only access can stop it. */
async function goodReply(): Promise<{ reply: Uint8Array; copy: Uint8Array; sequence: number }> {
  const opened = await runner.run(openReport, { report }, house.officer)
  assert.ok(opened.ok)
  const wraps = house.ceremony.founded[0]!.wraps.filter((wrap) => wrap.recipient === house.officer.member).map(({ wrap }) => wrap)
  const place = {
    id: report,
    unit: day,
    deployment: house.node.deployment,
    mailbox: Buffer.from(opened.value.mailbox).toString('base64url'),
  }
  const keys = await openUnitKeys(place, wraps, house.seeds.kem)
  const sealed = await sealAnswer(
    place,
    {
      language: 'en',
      text: 'x',
      sequence: opened.value.replies + 1,
      member: house.officer.member,
      at: world.now(),
      mailbox: mailboxHash(opened.value.mailbox),
    },
    keys,
    house.node.directory,
  )
  assert.ok(sealed.ok)
  const { reply, copy, sequence }: ReplyRequest = sealed.request
  return { sequence, reply: Buffer.from(reply, 'base64url'), copy: Buffer.from(copy, 'base64url') }
}

type Answer = 'yes' | 'not-found' | 'not-allowed'
/** What is asked, where the asker's duty lies: the report's unit, another of the organization, another organization; or no session at all. */
interface Row {
  readonly duty: Duty
  readonly own: Answer
  readonly otherUnit: Answer
  readonly otherOrganization: Answer
}

/** Written by hand, one line a duty. Who holds no intake duty is refused before anything is read. */
const objects: readonly Row[] = [
  { duty: 'intake-officer', own: 'yes', otherUnit: 'not-allowed', otherOrganization: 'not-found' },
  { duty: 'hotline-operator', own: 'yes', otherUnit: 'not-allowed', otherOrganization: 'not-found' },
  { duty: 'intake-supervisor', own: 'yes', otherUnit: 'not-allowed', otherOrganization: 'not-found' },
  { duty: 'case-worker', own: 'not-allowed', otherUnit: 'not-allowed', otherOrganization: 'not-allowed' },
  { duty: 'case-supervisor', own: 'not-allowed', otherUnit: 'not-allowed', otherOrganization: 'not-allowed' },
  { duty: 'privacy-officer', own: 'not-allowed', otherUnit: 'not-allowed', otherOrganization: 'not-allowed' },
  { duty: 'investigator', own: 'not-allowed', otherUnit: 'not-allowed', otherOrganization: 'not-allowed' },
  { duty: 'team-commander', own: 'not-allowed', otherUnit: 'not-allowed', otherOrganization: 'not-allowed' },
  { duty: 'disclosure-officer', own: 'not-allowed', otherUnit: 'not-allowed', otherOrganization: 'not-allowed' },
  { duty: 'program-officer', own: 'not-allowed', otherUnit: 'not-allowed', otherOrganization: 'not-allowed' },
  { duty: 'department-contributor', own: 'not-allowed', otherUnit: 'not-allowed', otherOrganization: 'not-allowed' },
  { duty: 'secretariat', own: 'not-allowed', otherUnit: 'not-allowed', otherOrganization: 'not-allowed' },
  { duty: 'reviewer', own: 'not-allowed', otherUnit: 'not-allowed', otherOrganization: 'not-allowed' },
  { duty: 'statistician', own: 'not-allowed', otherUnit: 'not-allowed', otherOrganization: 'not-allowed' },
  { duty: 'organization-administrator', own: 'not-allowed', otherUnit: 'not-allowed', otherOrganization: 'not-allowed' },
  { duty: 'auditor', own: 'not-allowed', otherUnit: 'not-allowed', otherOrganization: 'not-allowed' },
]

const acts: Readonly<Record<string, (actor: Actor) => Promise<Outcome<unknown>>>> = {
  'open a report': (actor) => runner.run(openReport, { report }, actor),
  'take a report': (actor) => runner.run(takeReport, { report }, actor),
  'read a file': (actor) => runner.run(readChunk, chunk, actor),
  'send a reply': async (actor) => runner.run(sendReply, { report, ...(await goodReply()), at: world.now() }, actor),
}

const said = (outcome: Outcome<unknown>) => (outcome.ok ? 'yes' : outcome.code)
const places = { own: [harbour.id, day], otherUnit: [harbour.id, night], otherOrganization: [north.id, door] } as const

test('the table names every duty there is', () => {
  assert.deepEqual(objects.map(({ duty }) => duty).toSorted(), [...dutyNames].toSorted())
})

for (const [name, act] of Object.entries(acts))
  suite(name, () => {
    for (const row of objects)
      test(row.duty, async () => {
        for (const place of ['own', 'otherUnit', 'otherOrganization'] as const)
          assert.equal(said(await act(house.inUnit(...places[place], row.duty))), row[place], place)
      })

    test('nobody', async () => {
      assert.equal(said(await act({ kind: 'public' })), 'not-allowed')
    })

    test('an intake officer of another organization who claims the report’s unit', async () => {
      assert.equal(said(await act(house.inUnit(north.id, day, 'intake-officer'))), 'not-found')
    })

    test('the right duty in one unit and another duty in the report’s unit do not add up', async () => {
      const both = house.somebody(harbour.id, [
        { duty: 'intake-officer', unit: night },
        { duty: 'case-worker', unit: day },
      ])
      assert.equal(said(await act(both)), 'not-allowed')
    })
  })

suite('list the inbox', () => {
  const mine = async (actor: Actor, unit?: UnitId) => {
    const outcome = await runner.run(listInbox, { unit }, actor)
    if (!outcome.ok) return outcome.code
    return outcome.value.page.ok && outcome.value.page.value.rows.some((row) => row.id === report) ? 'sees it' : 'sees nothing'
  }
  const intake = new Set<Duty>(['intake-officer', 'hotline-operator', 'intake-supervisor'])

  for (const { duty } of objects)
    test(duty, async () => {
      const may = intake.has(duty)
      assert.equal(await mine(house.inUnit(harbour.id, day, duty)), may ? 'sees it' : 'not-allowed')
      assert.equal(await mine(house.inUnit(harbour.id, night, duty)), may ? 'sees nothing' : 'not-allowed')
      assert.equal(await mine(house.inUnit(north.id, door, duty)), may ? 'sees nothing' : 'not-allowed')
      assert.equal(await mine(house.inUnit(harbour.id, night, duty), day), 'not-allowed')
      assert.equal(await mine(house.inUnit(north.id, door, duty), day), 'not-allowed')
    })

  test('nobody', async () => {
    assert.equal(await mine({ kind: 'public' }), 'not-allowed')
  })

  test('an officer of another organization who claims the unit sees nothing', async () => {
    assert.equal(await mine(house.inUnit(north.id, day, 'intake-officer')), 'sees nothing')
  })

  test('another duty in the unit shows none of it, and its name is not among one’s inboxes', async () => {
    const both = house.somebody(harbour.id, [
      { duty: 'intake-officer', unit: night },
      { duty: 'case-worker', unit: day },
    ])
    assert.equal(await mine(both), 'sees nothing')
    assert.equal(await mine(both, day), 'not-allowed')
    const outcome = await runner.run(listInbox, {}, both)
    assert.deepEqual(outcome.ok && outcome.value.units.map(({ unit }) => unit), [night])
  })

  test('who works in two units sees both', async () => {
    const other = await house.send(night, { answers: { what: 'at night' } })
    const both = house.somebody(harbour.id, [
      { duty: 'intake-officer', unit: night },
      { duty: 'intake-supervisor', unit: day },
    ])
    const outcome = await runner.run(listInbox, {}, both)
    assert.ok(outcome.ok && outcome.value.page.ok)
    const ids = new Set(outcome.value.page.value.rows.map(({ id }) => id))
    assert.ok(ids.has(other.id) && ids.has(report))
  })
})

suite('the second lock', () => {
  const counts = (duties: readonly string[], organization: OrganizationId) =>
    unitOfWork(house.workbench, { organization, duties }, async (tx) => {
      const found: number[] = []
      for (const table of ['report', 'report_envelope', 'report_file_chunk', 'line_reply'])
        found.push((await tx.query<{ n: number }>(`select count(*)::int as n from fanal.${table}`))[0]!.n)
      return found
    })

  test('the database itself shows an intake duty its own organization’s rows', async () => {
    assert.ok((await counts(['intake-officer'], harbour.id)).slice(0, 3).every((n) => n > 0))
  })

  test('and to every other duty, to another organization, and to nobody: none', async () => {
    for (const duty of dutyNames.filter((name) => !/^(intake|hotline)-/.test(name)))
      assert.deepEqual(await counts([duty], harbour.id), [0, 0, 0, 0], duty)
    assert.deepEqual(await counts(['intake-officer'], north.id), [0, 0, 0, 0])
    assert.deepEqual(await counts([], harbour.id), [0, 0, 0, 0])
  })
})

test('a refusal is on the ledger of whoever was refused, and changes nothing', async () => {
  const nosy = house.inUnit(harbour.id, night, 'intake-officer')
  await runner.run(openReport, { report }, nosy)
  assert.deepEqual(
    (await house.entriesOf(nosy.member)).map(({ type, data }) => [type, data]),
    [['runner.refused', { operation: 'intake.open-report', code: 'not-allowed' }]],
  )
})
