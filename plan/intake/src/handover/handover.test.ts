import { openPackage, openUnitKeys } from '@fanal/handover/open'
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type MemberActor, type UnitId, must } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import { sha256, toHex } from '@fanal/seal'
import { type HandedAnswer, answerHanded } from '../handed/answer-handed.ts'
import { listHanded } from '../handed/list-handed.ts'
import { openHanded } from '../handed/open-handed.ts'
import { approveHandover, returnHandover, withdrawHandover } from './check-handover.ts'
import { type HandOver, handOver } from './hand-over.ts'
import { handoverToday } from './handover-today.ts'
import { keepReport } from './keep-report.ts'
import { listHandovers } from './list-handovers.ts'
import { openCopy } from './open-handover.ts'
import { sealCopy, sealRemarks } from './seal-handover.ts'
import { tellOutcome } from './tell-outcome.ts'
import {
  type Given,
  aColleague,
  aReport,
  bytes,
  code,
  dana,
  database,
  day,
  deployment,
  directory,
  door,
  forPolice,
  handing,
  harbour,
  house,
  luc,
  newId,
  north,
  officer,
  runner,
  sam,
  sealed,
  secretariat,
  stateOf,
  team,
  words,
  world,
} from './testing-handover.ts'

suite('to a shelter', () => {
  test('is laid down at once, opened by the shelter, acknowledged, and what came of it comes back', async () => {
    const report = await aReport()
    const input = await handing(report, door)
    assert.deepEqual(must(await runner.run(handOver, input, officer)), { handover: input.handover, state: 'sent' })
    const list = must(await runner.run(listHanded, {}, sam))
    assert.deepEqual(list.page.ok && list.page.value.rows.map(({ id, state, basis, fromUnit }) => ({ id, state, basis, fromUnit })), [
      { id: input.id, state: 'waiting', basis: 'reporter-yes', fromUnit: day },
    ])
    must(await runner.run(answerHanded, { id: input.id, answer: { state: 'received' }, at: world.now() }, sam))
    assert.equal((await stateOf(report, input.handover)).state, 'received')
    must(await runner.run(answerHanded, { id: input.id, answer: { state: 'outcome', outcome: 'bed-held' }, at: world.now() }, sam))
    const outcome = await stateOf(report, input.handover)
    assert.deepEqual([outcome.state, outcome.answer], ['outcome', 'bed-held'])
    assert.equal(await code(runner.run(tellOutcome, { handover: input.handover, sequence: 1, at: world.now() }, officer)), 'not-answered')
    const events = (await house.entriesOf(input.id)).map(({ type, data }) => [type, data['code']])
    assert.deepEqual(events, [
      ['handover.package.received', null],
      ['handover.package.outcome', 'bed-held'],
    ])
  })

  test('carries no id of the report, and its own unit keeps a copy that it can open', async () => {
    const report = await aReport()
    const input = await handing(report, door)
    must(await runner.run(handOver, input, officer))
    const opened = must(await runner.run(openHanded, { id: input.id }, sam))
    const said = JSON.stringify({ ...opened, directory: null, bytes: Buffer.from(opened.bytes!).toString('latin1') })
    for (const hidden of [report, input.handover, officer.member]) assert.ok(!said.includes(hidden))
    const wraps = house.ceremony.founded[0]!.wraps.filter(({ recipient }) => recipient === officer.member).map(({ wrap }) => wrap)
    const keys = await openUnitKeys({ unit: day, deployment }, wraps, house.seeds.kem)
    const { copy } = await stateOf(report, input.handover)
    const read = await openCopy(Buffer.from(copy!).toString('base64url'), { deployment, unit: day, id: report }, keys)
    assert.deepEqual(
      [read?.package, read?.version, read?.member, read?.toUnit, read?.seal.digest],
      [words, 1, officer.member, door, input.digest],
    )
    const theirs = await openPackage(
      Buffer.from(opened.bytes!).toString('base64url'),
      { deployment, unit: door, id: input.id },
      words,
      keys,
    )
    assert.equal(theirs, null, 'the sender’s keys open nothing of the receiver’s')
  })

  test('sent twice with the same bytes is one; the same id with other words after sending is refused', async () => {
    const report = await aReport()
    const input = await handing(report, door)
    must(await runner.run(handOver, input, officer))
    assert.deepEqual(must(await runner.run(handOver, input, officer)), { handover: input.handover, state: 'sent' })
    const other = await handing(report, door, { handover: input.handover, version: 2 })
    assert.equal(await code(runner.run(handOver, other, officer)), 'conflict')
  })

  test('a package that is none, is another unit’s, or has the report’s id is not taken', async () => {
    const report = await aReport()
    const good = await handing(report, door)
    const forTeam = await sealed(words, report, team)
    const seal = { digest: good.digest, key: '' }
    const copyAsPackage = await sealCopy(words, { unit: door, report, member: officer.member, version: 1, toUnit: door, seal }, directory)
    assert.ok(copyAsPackage.ok)
    for (const change of [
      { package: new Uint8Array() },
      { package: new Uint8Array(40) },
      { package: forTeam.package },
      { package: bytes(copyAsPackage.text) },
      { copy: good.package },
    ])
      assert.equal(await code(runner.run(handOver, { ...good, ...change }, officer)), 'invalid')
    assert.equal(await code(runner.run(handOver, { ...good, basis: 'habit' as 'reporter-yes' }, officer)), 'invalid')
  })

  test('declines with a reason, and then nothing more comes of it', async () => {
    const input = await handing(await aReport(), door)
    must(await runner.run(handOver, input, officer))
    must(await runner.run(answerHanded, { id: input.id, answer: { state: 'declined', reason: 'no-capacity' }, at: world.now() }, sam))
    assert.equal((await stateOf(input.report, input.handover)).answer, 'no-capacity')
    const late = { id: input.id, answer: { state: 'outcome', outcome: 'bed-held' }, at: world.now() } as const
    assert.equal(await code(runner.run(answerHanded, late, sam)), 'conflict')
  })

  test('an answer that lay in the mailbox before the outcome came back has told nobody of it', async () => {
    const input = await handing(await aReport(), door)
    must(await runner.run(handOver, input, officer))
    await database.asOperator('update fanal.report set replies = 2 where report_id = $1', [input.report])
    const say = (answer: HandedAnswer) => runner.run(answerHanded, { id: input.id, answer, at: world.now() }, sam)
    must(await say({ state: 'received' }))
    must(await say({ state: 'outcome', outcome: 'bed-held' }))
    const tell = (sequence: number) => runner.run(tellOutcome, { handover: input.handover, sequence, at: world.now() }, officer)
    for (const earlier of [1, 2]) assert.equal(await code(tell(earlier)), 'not-answered')
    await database.asOperator('update fanal.report set replies = 3 where report_id = $1', [input.report])
    assert.equal(await code(tell(2)), 'not-answered')
    assert.equal(must(await tell(3)).state, 'told')
    must(await say({ state: 'outcome', outcome: 'person-safe' }))
    assert.equal(await code(tell(3)), 'not-answered', 'what came later was not told by it')
  })

  test('what was passed on is somebody’s task again when something more comes of it', async () => {
    const input = await handing(await aReport(), door)
    must(await runner.run(handOver, input, officer))
    const say = (answer: HandedAnswer) => runner.run(answerHanded, { id: input.id, answer, at: world.now() }, sam)
    must(await say({ state: 'received' }))
    must(await say({ state: 'outcome', outcome: 'bed-held' }))
    await database.asOperator('update fanal.report set replies = 1 where report_id = $1', [input.report])
    const tell = { handover: input.handover, sequence: 1, at: world.now() }
    for (const _ of ['told', 'told again']) assert.equal(must(await runner.run(tellOutcome, tell, officer)).state, 'told')
    must(await say({ state: 'outcome', outcome: 'person-safe' }))
    const now = await stateOf(input.report, input.handover)
    assert.deepEqual([now.state, now.answer], ['outcome', 'person-safe'])
    const kinds = must(await runner.run(handoverToday, { now: world.now() }, officer)).map(({ kind, detail }) => `${kind} ${detail?.en}`)
    assert.ok(kinds.includes(`handover.to-tell Report ${input.report.slice(0, 8)}`))
  })

  test('what cannot be passed on, because no receipt was wanted, is closed as that and is nobody’s task; a later answer opens it again', async () => {
    const input = await handing(await aReport(), door)
    must(await runner.run(handOver, input, officer))
    const leave = { handover: input.handover, sequence: null, at: world.now() }
    assert.equal(await code(runner.run(tellOutcome, leave, officer)), 'conflict', 'nothing came of it yet')
    const say = (answer: HandedAnswer) => runner.run(answerHanded, { id: input.id, answer, at: world.now() }, sam)
    must(await say({ state: 'received' }))
    must(await say({ state: 'outcome', outcome: 'bed-held' }))
    for (const _ of ['noted', 'noted again']) assert.equal(must(await runner.run(tellOutcome, leave, officer)).state, 'untold')
    const entries = (await house.entriesOf(input.report)).filter(({ type }) => type === 'intake.handover.untold')
    assert.deepEqual(
      entries.map(({ data }) => data),
      [{ handover: input.handover, answer: 'bed-held', because: 'no-receipt' }],
    )
    const tasks = async () => must(await runner.run(handoverToday, { now: world.now() }, officer)).map(({ detail }) => detail?.en)
    assert.ok(!(await tasks()).includes(`Report ${input.report.slice(0, 8)}`))
    must(await say({ state: 'outcome', outcome: 'person-safe' }))
    assert.equal((await stateOf(input.report, input.handover)).state, 'outcome')
    assert.ok((await tasks()).includes(`Report ${input.report.slice(0, 8)}`))
  })

  test('an outcome needs a receipt before, and one that fits the receiver', async () => {
    const input = await handing(await aReport(), door)
    must(await runner.run(handOver, input, officer))
    const say = (outcome: 'bed-held' | 'investigation-opened') =>
      runner.run(answerHanded, { id: input.id, answer: { state: 'outcome', outcome }, at: world.now() }, sam)
    assert.equal(await code(say('bed-held')), 'conflict')
    must(await runner.run(answerHanded, { id: input.id, answer: { state: 'received' }, at: world.now() }, sam))
    assert.equal(await code(say('investigation-opened')), 'invalid')
  })
})

suite('to the police', () => {
  const approve = (input: HandOver & Given, who: MemberActor, change: { version?: number; digest?: string } = {}) => {
    const { handover, version, digest } = input
    return code(runner.run(approveHandover, { handover, version, digest, at: world.now(), ...change }, who))
  }
  const remarks = async (report: string) => {
    const made = await sealRemarks('Leave out the hour.', { unit: day, report, member: luc.member }, directory)
    assert.ok(made.ok)
    return bytes(made.text)
  }
  const arrived = async () => {
    const { page } = must(await runner.run(listHanded, {}, dana))
    return page.ok ? page.value.rows.map(({ id }) => id) : []
  }

  test('waits, and nothing has arrived', async () => {
    const input = await handing(await aReport(), team)
    assert.equal(must(await runner.run(handOver, input, officer)).state, 'awaiting-check')
    assert.deepEqual(await arrived(), [])
    const { waiting } = await stateOf(input.report, input.handover)
    assert.deepEqual(Buffer.from(waiting!), Buffer.from(input.package))
  })

  test('is never approved by whoever wrote it, and is by somebody else, who sends the very bytes that were written', async () => {
    const input = await handing(await aReport(), team)
    must(await runner.run(handOver, input, officer))
    assert.equal(await approve(input, officer), 'own-work')
    assert.equal(await approve(input, luc), 'yes')
    assert.ok((await arrived()).includes(input.id))
    const opened = must(await runner.run(openHanded, { id: input.id }, dana))
    assert.deepEqual(Buffer.from(opened.bytes!), Buffer.from(input.package))
    assert.equal((await stateOf(input.report, input.handover)).waiting, null)
    const types = (await house.entriesOf(input.report)).map(({ type, actor }) => `${type} ${actor}`)
    assert.ok(types.includes(`intake.handover.checked member:${luc.member}`))
  })

  test('whoever checks cannot send another package than the one that was written', async () => {
    const input = await handing(await aReport(), team)
    must(await runner.run(handOver, input, officer))
    const other = await sealed(forPolice, input.report, team)
    assert.equal(await approve(input, luc, { digest: other.digest }), 'conflict')
    await database.asOperator('update fanal.handover set waiting = $2 where handover_id = $1', [input.handover, Buffer.from(other.package)])
    assert.equal(await approve(input, luc), 'conflict', 'and nobody else changes what waits')
    assert.deepEqual(
      (await arrived()).filter((id) => id === input.id || id === other.id),
      [],
    )
  })

  test('what was sealed to keys that the receiver no longer has is sealed again first', async () => {
    const input = await handing(await aReport(), team)
    must(await runner.run(handOver, input, officer))
    const broken = new Uint8Array(40)
    await database.asOperator('update fanal.handover set waiting = $2 where handover_id = $1', [input.handover, Buffer.from(broken)])
    assert.equal(await approve(input, luc, { digest: toHex(sha256(broken)) }), 'seal-again')
  })

  test('what was changed after it was read is not approved', async () => {
    const input = await handing(await aReport(), team)
    must(await runner.run(handOver, input, officer))
    const again = await handing(input.report, team, { handover: input.handover, version: 2 })
    must(await runner.run(handOver, again, officer))
    assert.equal(await approve(input, luc), 'conflict')
    assert.equal(await approve(again, luc), 'yes')
    assert.equal(await approve(again, luc), 'yes', 'the same again is the same')
    assert.equal((await arrived()).filter((id) => id === again.id).length, 1)
  })

  test('is returned with sealed reasons, and only a new writing can be approved', async () => {
    const input = await handing(await aReport(), team)
    must(await runner.run(handOver, input, officer))
    const back = { handover: input.handover, version: 1, remarks: await remarks(input.report) }
    assert.equal(await code(runner.run(returnHandover, back, officer)), 'own-work')
    assert.equal(await code(runner.run(returnHandover, { ...back, remarks: new Uint8Array(9) }, luc)), 'invalid')
    assert.equal(must(await runner.run(returnHandover, back, luc)).state, 'returned')
    assert.equal(await approve(input, luc), 'conflict')
    const again = await handing(input.report, team, { handover: input.handover, version: 2 })
    must(await runner.run(handOver, again, officer))
    assert.equal(await approve(again, luc), 'yes')
  })

  test('whoever rewrote it last does not approve it either', async () => {
    const input = await handing(await aReport(), team)
    must(await runner.run(handOver, input, officer))
    must(await runner.run(handOver, await handing(input.report, team, { handover: input.handover, version: 2 }), luc))
    assert.equal(await approve({ ...input, version: 2 }, luc), 'own-work')
  })

  test('cannot be turned into a package for somebody else that needs no check and then back', async () => {
    const input = await handing(await aReport(), team)
    must(await runner.run(handOver, input, officer))
    const toShelter = await handing(input.report, door, { handover: input.handover, version: 2, package: input.package })
    assert.equal(await code(runner.run(handOver, toShelter, officer)), 'invalid')
    assert.equal(must(await runner.run(handOver, { ...input, version: 2, copy: toShelter.copy }, officer)).state, 'awaiting-check')
  })

  test('the database refuses what the code would let through: sent without a check, or checked by the writer', async () => {
    const input = await handing(await aReport(), team)
    must(await runner.run(handOver, input, officer))
    for (const by of [null, officer.member]) {
      const change = `update fanal.handover set state = 'sent', sent_hour = now(), package_id = $2, checked_by = $3::uuid,
        checked_hour = case when $3::uuid is null then null else now() end where handover_id = $1`
      await assert.rejects(database.asOperator(change, [input.handover, newId(), by]), /handover_checked/)
    }
  })

  test('a withdrawn one is over', async () => {
    const input = await handing(await aReport(), team)
    must(await runner.run(handOver, input, officer))
    assert.equal(must(await runner.run(withdrawHandover, { handover: input.handover, version: 1 }, officer)).state, 'withdrawn')
    assert.equal(await approve(input, luc), 'conflict')
  })
})

suite('whom nothing reaches', () => {
  test('a secretariat, one’s own unit and a unit that is none receive nothing', async () => {
    const report = await aReport()
    const input = await handing(report, door)
    for (const toUnit of [secretariat.units[0]!, day, newId() as string as UnitId])
      assert.equal(await code(runner.run(handOver, { ...input, toUnit }, officer)), 'unknown-receiver')
  })

  test('nobody is a decision with a reason, once', async () => {
    const report = await aReport()
    const input = { handover: newId(), report, reason: 'not-wanted', at: world.now() } as const
    for (const _ of [1, 2]) assert.deepEqual(must(await runner.run(keepReport, input, officer)), { state: 'kept' })
    assert.deepEqual(
      (await house.entriesOf(report)).filter(({ type }) => type === 'intake.handover.kept').map(({ data }) => data['reason']),
      ['not-wanted'],
    )
  })
})

suite('who may', () => {
  test('another unit and another organization see nothing and do nothing', async () => {
    const report = await aReport()
    const input = await handing(report, door)
    must(await runner.run(handOver, input, officer))
    const night = house.inUnit(harbour.id, harbour.units[1]!, 'intake-officer')
    const stranger = house.inUnit(north.id, door, 'case-worker')
    assert.equal(await code(runner.run(listHandovers, { report }, night)), 'not-allowed')
    assert.equal(await code(runner.run(listHandovers, { report }, sam)), 'not-found')
    assert.equal(await code(runner.run(openHanded, { id: input.id }, officer)), 'not-found')
    assert.equal(await code(runner.run(openHanded, { id: input.id }, stranger)), 'not-allowed')
    assert.equal(
      await code(runner.run(answerHanded, { id: input.id, answer: { state: 'received' }, at: world.now() }, officer)),
      'not-found',
    )
  })

  test('the functions that cross organizations refuse whoever has no duty there', async () => {
    const input = await handing(await aReport(), door)
    must(await runner.run(handOver, input, officer))
    const other = await aColleague(harbour.id, harbour.units[1]!)
    const settings = { actor: other.member, organization: harbour.id, duties: ['intake-officer'] }
    const call = (text: string, values: readonly unknown[]) => unitOfWork(house.workbench, settings, (tx) => tx.query(text, values))
    await assert.rejects(call(`select fanal.handover_deliver($1, 1, 4096, '\\x00')`, [input.handover]), /no duty/)
    await assert.rejects(call('select fanal.handover_report_back($1)', [input.id]), /no package/)
  })
})
