import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type MemberActor, must } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import type { ReportId } from '../inbox/inbox.ts'
import type { OpenedReport } from '../inbox/opened-event.ts'
import { aNode } from '../inbox/testing.ts'
import { confirmRecord } from './confirm-record.ts'
import { codesNamed } from './offer-code.ts'
import { type StatisticalCodes, statisticFieldNames, statisticFields } from './statistics.ts'
import { triageOf } from './triage-of.ts'

const database = await testDatabase()
after(() => database.drop())
const { harbour, north, send, runner, officer, inUnit, world, entriesOf } = await aNode(database)
const northOfficer = inUnit(north.id, north.units[0]!, 'intake-officer')

const codes = Object.fromEntries(statisticFieldNames.map((field) => [field, statisticFields[field][0]])) as StatisticalCodes
const confirm = (report: ReportId, channelCode: string | null, version: number, by: MemberActor = officer) =>
  runner.run(confirmRecord, { report, codes, channelCode, after: version, at: world.now() }, by)

/** A letter that its officer confirmed with a code. */
async function confirmed(channelCode: string | null, at: 'harbour' | 'north' = 'harbour'): Promise<ReportId> {
  const { id } = await send((at === 'harbour' ? harbour : north).units[0]!, { answers: { what: 'help', code: channelCode ?? '' } })
  assert.ok((await confirm(id, channelCode, 0, at === 'harbour' ? officer : northOfficer)).ok)
  return id
}

const published = () =>
  database.asOperator<{ channel_code: string; month: string; contacts: number }>(
    'select * from fanal.published_channel_contact order by channel_code, month',
  )

suite('the code of a channel in the statistical record', () => {
  test('is what an officer enters and not what the letter says; it is corrected by a further version, and kept on the ledger', async () => {
    const { id } = await send(harbour.units[0]!, { answers: { what: 'help', code: 'KMPTY' } })
    const record = async () => must(await runner.run(triageOf, { report: id }, officer)).record
    assert.ok((await confirm(id, null, 0)).ok)
    assert.equal((await record())?.channelCode, null, 'nothing is taken from the letter')
    assert.deepEqual(await confirm(id, 'KMPTY', 1), { ok: true, value: { version: 2 } })
    assert.deepEqual(await confirm(id, 'KMPTY', 1), { ok: true, value: { version: 2 } }, 'the same again changes nothing')
    assert.equal((await confirm(id, 'WRFGP', 1)).ok, false, 'a colleague’s version stands meanwhile')
    assert.deepEqual({ ...(await record()), codes: null }, { version: 2, codes: null, channelCode: 'KMPTY' })
    const kept = (await entriesOf(id)).filter(({ type }) => type === 'intake.record.confirmed').map(({ data }) => data['channelCode'])
    assert.deepEqual(kept, [null, 'KMPTY'])
    assert.ok((await confirm(id, null, 2)).ok, 'and can be taken out')
  })

  test('is counted by month over every organization: fewer than five are like none, more are rounded down', async () => {
    for (let contacts = 1; contacts <= 4; contacts++)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await confirmed('WRFGP', contacts % 2 === 0 ? 'north' : 'harbour')
    assert.deepEqual(await published(), [])
    const fifth = await confirmed('WRFGP', 'north')
    assert.deepEqual(await published(), [{ channel_code: 'WRFGP', month: '2026-05', contacts: 5 }])
    for (let contacts = 6; contacts <= 9; contacts++)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await confirmed('WRFGP')
    assert.deepEqual(await published(), [{ channel_code: 'WRFGP', month: '2026-05', contacts: 5 }], 'nine look like five')
    await confirmed('WRFGP')
    assert.deepEqual(await published(), [{ channel_code: 'WRFGP', month: '2026-05', contacts: 10 }])
    assert.ok((await confirm(fifth, 'BCDFW', 1, northOfficer)).ok)
    assert.deepEqual(await published(), [{ channel_code: 'WRFGP', month: '2026-05', contacts: 5 }], 'a corrected version counts alone')
  })

  test('never stands beside age, form or status: the view of records does not have it', async () => {
    const columns = await database.asOperator<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'fanal.published_statistical_record'::regclass and attnum > 0`,
    )
    assert.ok(columns.length > 10 && columns.every(({ name }) => name !== 'channel_code'))
  })

  test('is a code in the database too, whatever stands above it', async () => {
    const { id } = await send(harbour.units[0]!, { answers: { what: 'help' } })
    await assert.rejects(confirm(id, 'the red poster', 0))
  })
})

test('codes that opened messages name are offered once each; what is none, or staff’s own words, is not', () => {
  const reporter = (code: string) => ({ ok: true, content: { kind: 'reporter', answers: { what: 'x', code } } })
  const messages = [reporter('kmp-ty'), reporter('KMPTY'), reporter('KMPTX'), reporter('WRFGP'), reporter('')]
  const others = [{ ok: false }, { ok: true, content: { kind: 'unit', text: 'BCDFW' } }]
  assert.deepEqual(codesNamed({ messages: [...messages, ...others] as unknown as OpenedReport['messages'] }), ['KMPTY', 'WRFGP'])
})
