import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { BasisId, Package } from '@fanal/handover'
import { type MemberActor, type Outcome, fromBase64Url, must, randomId, refuse, timedId } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import type { ReportId } from '../inbox/inbox.ts'
import { aNode } from '../inbox/testing.ts'
import { inboxToday } from '../today/inbox-today.ts'
import { markYoung, recordStep } from '../triage/child-protection.operations.ts'
import type { ChildProtectionStep, StepReason } from '../triage/child-protection.ts'
import type { Region } from '../triage/statistics.ts'
import { triageOf } from '../triage/triage-of.ts'
import { handOver } from './hand-over.ts'
import { handoverRefusals as say } from './handover.refusals.ts'
import { sealCopy, sealPackage } from './seal-handover.ts'

const database = await testDatabase()
after(() => database.drop())
const house = await aNode(database)
const { harbour, haven, north, runner, world, node } = house
const day = harbour.units[0]!
const authority = haven.units[0]!
const officer: MemberActor = house.officer

async function aReport(minor: 'possible' | null): Promise<ReportId> {
  const { id: report } = await house.send(day, { answers: { what: 'she is sixteen' } })
  await database.asOperator("update fanal.report set state = 'open' where report_id = $1", [report])
  if (minor !== null) must(await runner.run(markYoung, { report, minor, reason: null }, officer))
  return report
}

async function handing(report: ReportId, basis: BasisId = 'child-at-risk', region: Region | null = 'ON', toUnit = authority) {
  const to = toUnit === authority ? 'child-protection' : 'victim-services'
  const written: Package = { to, basis, reason: 'Says she is 16.', language: 'en', fields: { need: 'A first contact.' } }
  const sealed = await sealPackage(written, toUnit, node.directory)
  assert.ok(sealed.ok)
  const { seal } = sealed
  const copy = await sealCopy(written, { unit: day, report, member: officer.member, version: 1, toUnit, seal }, node.directory)
  assert.ok(copy.ok)
  world.pass(1)
  const at = world.now()
  const codes = { handover: randomId<'handover'>(world.chance(16)), step: timedId<'step'>(at, world.chance(10)), version: 1, region }
  const bytes = { copy: fromBase64Url(copy.text)!, package: fromBase64Url(sealed.text)! }
  return { ...codes, ...bytes, report, toUnit, basis, urgency: 'now', at } as const
}
type Handing = Awaited<ReturnType<typeof handing>>

const send = async (input: Handing): Promise<Outcome<unknown>> => runner.run(handOver, input, officer)
async function record(report: ReportId, step: ChildProtectionStep, reason: StepReason | null = null): Promise<void> {
  const at = world.now()
  must(await runner.run(recordStep, { report, step, reason, region: null, id: timedId<'step'>(at, world.chance(10)), at }, officer))
}
async function stepsOf(report: ReportId): Promise<string[]> {
  const { steps } = must(await runner.run(triageOf, { report }, officer))
  return steps.map(({ step, region, member }) => `${step} ${region ?? '-'} ${member === officer.member ? 'the officer' : member}`)
}
async function owed(report: ReportId): Promise<string[]> {
  const items = must(await runner.run(inboxToday, { now: world.now() }, officer))
  return items.filter((item) => item.href('en').endsWith(report)).flatMap(({ kind }) => (kind.startsWith('inbox.young') ? [kind] : []))
}

suite('to a child-protection authority', () => {
  test('nothing goes before it is recorded that the young person was told, or why not; the refusal says what to do', async () => {
    for (const minor of ['possible', null] as const) {
      const report = await aReport(minor)
      const input = await handing(report)
      assert.deepEqual(await send(input), refuse('conflict', say.youngPersonFirst))
      assert.deepEqual(await stepsOf(report), [])
    }
    assert.match(say.youngPersonFirst.en, /Nothing was sent/)
    assert.match(say.youngPersonFirst.fr, /Rien n’a été envoyé/)
  })

  test('once either is recorded it goes, and going is recorded as the authority told: by whom, and of which province', async () => {
    for (const [step, reason] of [
      ['young-person-told', null],
      ['young-person-not-told', 'out-of-reach'],
    ] as const) {
      const report = await aReport('possible')
      assert.deepEqual(await owed(report), ['inbox.young'])
      await record(report, step, reason)
      const input = await handing(report)
      // The same bytes again are the same hand-over, and the authority was told once.
      for (const _ of [1, 2]) assert.ok((await send(input)).ok)
      assert.deepEqual(await stepsOf(report), [`${step} - the officer`, 'authority-told ON the officer'])
      assert.deepEqual(await owed(report), [])
      const said = (await house.entriesOf(report)).filter(({ type }) => type === 'intake.child-protection.step')
      assert.deepEqual(said.at(-1)?.data, { step: 'authority-told', reason: null, region: 'ON', handover: input.handover })
    }
  })

  test('the province or territory is asked for', async () => {
    const report = await aReport('possible')
    await record(report, 'young-person-told')
    assert.deepEqual(await send(await handing(report, 'child-at-risk', null)), refuse('invalid', say.regionMissing))
    assert.deepEqual(await stepsOf(report), ['young-person-told - the officer'])
  })

  test('where a life is in danger it goes first; the report is marked, and the step that was left out stays open', async () => {
    const report = await aReport(null)
    assert.ok((await send(await handing(report, 'danger-to-life'))).ok)
    assert.deepEqual(await stepsOf(report), ['authority-told ON the officer'])
    assert.equal(must(await runner.run(triageOf, { report }, officer)).codes.minor, 'possible')
    assert.deepEqual(await owed(report), ['inbox.young-person'])
    await record(report, 'young-person-told')
    assert.deepEqual(await owed(report), [])
  })

  test('a hand-over to anybody else asks for none of it and records none', async () => {
    const report = await aReport('possible')
    assert.ok((await send(await handing(report, 'child-at-risk', null, north.units[0]))).ok)
    assert.deepEqual(await stepsOf(report), [])
    assert.deepEqual(await owed(report), ['inbox.young'])
  })
})
