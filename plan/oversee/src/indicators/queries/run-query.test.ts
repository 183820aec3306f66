import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { aDoor, aMember } from '@fanal/identity/testing'
import { type StreamId, entryBytes, timedId } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { readPeriod } from '../period.ts'
import { countedTables } from './counted-tables.ts'
import { namedQueries, runQuery } from './run-query.store.ts'
import { codesHeld } from './testing-rows.ts'

const database = await testDatabase()
after(() => database.drop())
const door = aDoor(database)
const { world } = door
const { actor } = await aMember(database, door, ['intake-officer'])
const { organization } = actor
const unit = actor.held[0]!.unit
const worker = database.connect('worker')
const period = readPeriod('2026-27')!
const query = (name: string) => namedQueries.find((one) => one.name === name)!
const id = (name: string) => timedId<typeof name>(world.now(), world.chance(10))

const usual = {
  month: '2026-05',
  channel: 'web',
  language: 'en',
  path: 'own',
  region: 'ON',
  form: 'labour',
  age_group: '18-24',
  gender: 'woman',
  status_group: 'temporary',
  cc_279: 'indicated',
  palermo: 'indicated',
  irpa_118: 'not-screened',
  decision: 'trafficking-likely',
  outcome: 'police',
}
async function record(report: string, version: number, confirmed: string, changes: Partial<typeof usual> = {}): Promise<void> {
  const row = {
    organization_id: organization,
    report_id: report,
    version,
    confirmed_by: actor.member,
    confirmed_hour: confirmed,
    ...usual,
    ...changes,
  }
  const columns = Object.keys(row)
  await database.asOperator(
    `insert into fanal.statistical_record (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  )
}
async function letter(received: string): Promise<string> {
  const report_id = id('report')
  await database.asOperator(
    `insert into fanal.report (organization_id, report_id, unit_id, state, received_hour, last_hour, sealed_by, bucket, files, messages, replies, mailbox)
     values ($1, $2, $3, 'new', $4, $4, 'browser', 1, 0, 1, 0, decode(repeat('00', 1216), 'hex'))`,
    [organization, report_id, unit, received],
  )
  return report_id
}
async function entry(stream: string, seq: number, type: string, at: string): Promise<void> {
  const entryId = timedId<'entry'>(world.now(), world.chance(10))
  const body = entryBytes(
    { type, version: 1, organization, stream: stream as StreamId, data: {} },
    { id: entryId, at: new Date(at), actor },
  )
  await database.asOperator(
    `insert into fanal.ledger_entry (organization_id, stream_id, seq, entry_id, body, leaf, chain) values ($1, $2, $3, $4, $5, sha256($5), sha256($5))`,
    [organization, stream, seq, entryId, Buffer.from(body)],
  )
}

suite('named queries are asked as known at the cut-off', () => {
  test('a correction after the cut-off is not known at it, and the earlier answer can be had again', async () => {
    const first = id('report')
    await record(first, 1, '2026-06-01T10:00:00Z')
    await record(first, 2, '2026-08-01T10:00:00Z', { form: 'domestic', decision: 'labour-standards' })
    await record(id('report'), 1, '2026-06-02T10:00:00Z', { month: '2027-04' })
    const at = async (cutoff: string) =>
      (await runQuery(query('reports'), period, cutoff, worker)).map(({ codes, n }) => `${codes[0]} ${n}`)
    assert.deepEqual(await at('2026-05-31T00:00:00Z'), [])
    assert.deepEqual(await at('2026-07-31T00:00:00Z'), ['labour 1'])
    assert.deepEqual(await at('2026-08-31T00:00:00Z'), ['domestic 1'])
    assert.deepEqual(await at('2026-07-31T00:00:00Z'), ['labour 1'])
  })

  test('what is kept by the hour counts once the hour has ended, so that the rest of it changes no answer that was given', async () => {
    const at = async (cutoff: string) =>
      (await runQuery(query('reports-by-region'), period, cutoff, worker)).reduce((sum, { n }) => sum + n, 0)
    const before = await at('2026-09-01T10:20:00Z')
    await record(id('report'), 1, '2026-09-01T10:00:00Z')
    assert.equal(await at('2026-09-01T10:20:00Z'), before, 'a record of that hour, perhaps of its last minute')
    assert.equal(await at('2026-09-01T10:59:59Z'), before)
    assert.equal(await at('2026-09-01T11:00:00Z'), before + 1)
  })

  test('every question about reports has the same answer again, whatever was corrected since', async () => {
    const ofReports = namedQueries.filter(({ population }) => population === 'reports')
    const asked = async (cutoff: string) => {
      const answers = []
      // oxlint-disable-next-line no-await-in-loop -- one connection
      for (const one of ofReports) answers.push(await runQuery(one, period, cutoff, worker))
      return answers
    }
    const report = id('report')
    await record(report, 1, '2026-06-03T10:00:00Z')
    const before = await asked('2026-07-31T00:00:00Z')
    const other = {
      language: 'tl',
      path: 'witness',
      region: 'QC',
      form: 'begging',
      gender: 'man',
      age_group: '40-plus',
      status_group: 'none',
    }
    const told = { channel: 'call', cc_279: 'not_indicated', palermo: 'not_indicated', decision: 'no-harm', outcome: 'answered' }
    await record(report, 2, '2026-08-02T10:00:00Z', { ...other, ...told })
    assert.deepEqual(await asked('2026-07-31T00:00:00Z'), before)
    const later = await asked('2026-08-31T00:00:00Z')
    for (const [at, { name }] of ofReports.entries()) assert.notDeepEqual(later[at], before[at], name)
  })

  test('a first answer counts from the hour of arrival, by the ledger; later ones and those after the cut-off do not', async () => {
    const [quick, slow, silent] = [
      await letter('2026-06-01T08:00:00Z'),
      await letter('2026-06-01T08:00:00Z'),
      await letter('2026-06-30T08:00:00Z'),
    ]
    // answered while it lasted: no letter
    await database.asOperator(`update fanal.report set channel = 'call' where report_id = $1`, [await letter('2026-06-01T08:00:00Z')])
    await entry(quick, 1, 'intake.envelope.received', '2026-06-01T08:00:00Z')
    await entry(quick, 2, 'intake.reply.sent', '2026-06-02T07:59:00Z')
    await entry(quick, 3, 'intake.reply.sent', '2026-06-20T09:00:00Z')
    await entry(slow, 1, 'intake.reply.sent', '2026-06-09T08:00:00Z')
    const dayLater = await letter('2026-06-10T08:00:00Z')
    await entry(dayLater, 1, 'intake.reply.sent', '2026-06-11T08:00:00Z')
    await entry(silent, 1, 'intake.report.taken', '2026-06-30T09:00:00Z')
    const at = async (cutoff: string) =>
      (await runQuery(query('first-answers'), period, cutoff, worker)).map(({ codes, n }) => `${codes[0]} ${n}`)
    assert.deepEqual(await at('2026-07-31T00:00:00Z'), ['in-a-day 1', 'in-three-days 1', 'later 1', 'not-yet 1'])
    assert.deepEqual(await at('2026-06-05T00:00:00Z'), ['in-a-day 1', 'not-yet 1'])
  })

  test('a hand-over counts from when it was sent', async () => {
    const of = await letter('2026-05-01T08:00:00Z')
    const row = {
      organization_id: organization,
      handover_id: id('handover'),
      unit_id: unit,
      report_id: of,
      state: 'outcome',
      receiver: 'unit',
      to_organization: organization,
      to_unit: unit,
      basis: 'reporter-yes',
      urgency: 'soon',
      version: 1,
      copy: Buffer.from([0]),
      package_id: id('package'),
      written_by: actor.member,
      written_hour: '2026-05-02T08:00:00Z',
      sent_hour: '2026-05-02T09:00:00Z',
      answer_code: 'taken-on',
      answered_hour: '2026-05-04T09:00:00Z',
    }
    const columns = Object.keys(row)
    await database.asOperator(
      `insert into fanal.handover (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(row),
    )
    const at = async (cutoff: string) => (await runQuery(query('handovers'), period, cutoff, worker)).map(({ codes }) => codes.join(' '))
    assert.deepEqual(await at('2026-07-31T00:00:00Z'), ['unit in-three-days'])
    assert.deepEqual(await at('2026-05-03T00:00:00Z'), ['unit not-yet'])
    assert.deepEqual(await at('2026-05-02T08:30:00Z'), [])
  })

  test('every code that the database can hold is a member, so that no query meets one that it does not know', async () => {
    const ofReports = ['form', 'gender', 'age_group'].map((column) => ['reports', column, 'statistical_record', column] as const)
    const ofTests = ['cc_279', 'palermo', 'irpa_118'].map((column) => ['screening', column, 'statistical_record', column] as const)
    const columns: readonly (readonly [query: string, dimension: string, table: string, column: string, left?: readonly string[]])[] = [
      ...ofReports,
      ...ofTests,
      ['decisions', 'decision', 'statistical_record', 'decision'],
      ['reports-by-region', 'region', 'statistical_record', 'region'],
      ['reports-by-channel', 'channel', 'statistical_record', 'channel'],
      ['reports-by-language', 'language', 'statistical_record', 'language'],
      ['reports-by-who-spoke', 'path', 'statistical_record', 'path'],
      ['reports-by-immigration-status', 'status_group', 'statistical_record', 'status_group'],
      ['reports-by-what-was-done', 'outcome', 'statistical_record', 'outcome'],
      ['handovers', 'receiver', 'handover', 'receiver', ['nobody']],
      ['needs', 'domain', 'case_need', 'domain'],
      ['referrals', 'urgency', 'referral', 'urgency'],
      ['permits', 'permit', 'permit', 'kind'],
      ['consents', 'purpose', 'consent', 'purpose'],
      ['consents', 'interpreter', 'consent', 'interpreter'],
      ['cases-opened', 'under_age', 'subject', 'minor'],
      ['cases-closed', 'under_age', 'subject', 'minor'],
      ['cases-closed', 'closing_reason', 'protection_case', 'closing_reason'],
      ['identifications', 'state', 'identification', 'state'],
      ['emergency-openings', 'reason', 'break_glass', 'reason'],
      ['emergency-openings', 'judged', 'break_glass', 'state'],
      ['training', 'audience', 'course_completion', 'audience'],
      ['training', 'region', 'course_completion', 'region'],
      ['training-by-language', 'language', 'course_completion', 'language'],
      ['training-later', 'audience', 'course_completion', 'audience'],
      ['outreach-reached', 'kind', 'activity', 'kind'],
      ['outreach-reached', 'audience', 'activity', 'audience'],
      ['outreach-reached', 'region', 'activity', 'region'],
      ['outreach-given-out', 'language', 'activity', 'language'],
      ['outreach-acted', 'action', 'activity', 'wanted_action'],
      ['outreach-acted', 'audience', 'activity', 'audience'],
      ['outreach-later', 'audience', 'activity', 'audience'],
      ['outreach-harmed', 'audience', 'activity', 'audience'],
    ]
    for (const [name, dimension, table, column, left = []] of columns) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const held = (await codesHeld(database, table, column)).filter((code) => !left.includes(code))
      const members = Object.keys(query(name).dimensions.find((one) => one.id === dimension)!.members)
      assert.deepEqual(members.toSorted(), held.toSorted(), `${name} ${dimension}`)
    }
    const made = [
      'screening screened',
      'first-answers answer',
      'handovers answer',
      'referrals loop',
      'referrals answered',
      'needs need',
      'permits standing',
    ]
    const more = [
      'consents consent',
      'cases-opened origin',
      'tasks-due due',
      'identifications review',
      'training-later later',
      'outreach-later later',
    ]
    assert.deepEqual(
      [...columns.map(([name, dimension]) => `${name} ${dimension}`), ...made, ...more].toSorted(),
      namedQueries.flatMap(({ name, dimensions }) => dimensions.map((one) => `${name} ${one.id}`)).toSorted(),
      'no dimension is forgotten',
    )
  })

  test('where a query puts codes together it names every one that the database can hold, and has no word for the rest', async () => {
    const columns: readonly (readonly [query: string, table: string, column: string, left?: readonly string[]])[] = [
      // what was never offered, or by mistake, is not in the view
      ['referrals', 'referral', 'state', ['draft', 'entered-in-error']],
      ['needs', 'case_need', 'state'],
      ['permits', 'permit', 'state'],
      ['consents', 'consent', 'state'],
      ['tasks-due', 'case_task', 'state'],
    ]
    for (const [name, table, column, left = []] of columns) {
      const { text } = query(name)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const held = (await codesHeld(database, table, column)).filter((code) => !left.includes(code))
      assert.ok(held.length > 2, name)
      assert.deepEqual(
        held.filter((code) => !text.includes(`'${code}'`)),
        [],
        name,
      )
      assert.doesNotMatch(text.replace(/case when closed_loop.*?end/, ''), /\belse\b/, name)
    }
    const reasons = await codesHeld(database, 'referral', 'decline_reason')
    const answers = Object.keys(query('referrals').dimensions.find(({ id: dimension }) => dimension === 'answered')!.members)
    assert.deepEqual(answers.toSorted(), [...reasons, 'taken-on', 'waiting', 'no-longer'].toSorted())
    const measures = await codesHeld(database, 'activity_count', 'measure')
    const outreach = namedQueries.filter(({ name }) => name.startsWith('outreach-')).map(({ text }) => text)
    for (const measure of measures)
      assert.ok(
        outreach.some((text) => text.includes(`'${measure}'`)),
        measure,
      )
  })

  test('all of them run on the views as they are, twice with the same bytes, and say of what nothing was counted', async () => {
    const rule = { threshold: 5, round: { base: 5, key: new Uint8Array(32).fill(1) } }
    const cutoff = '2026-12-31T00:00:00Z'
    for (const at of Array.from({ length: 40 }, (_, index) => index)) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await record(id('report'), 1, '2026-09-01T10:00:00Z', {
        form: at % 3 === 0 ? 'sexual' : 'labour',
        channel: at % 7 === 0 ? 'call' : 'web',
      })
    }
    const counted = await countedTables(period, cutoff, rule, worker)
    assert.deepEqual(await countedTables(period, cutoff, rule, worker), counted)
    assert.deepEqual(await countedTables(period, cutoff, rule, database.connect('auditor')), counted)
    const ids = new Set(counted.tables.map((table) => table.id))
    assert.ok(ids.has('reports-by-form-and-gender') && ids.has('screening-rate') && ids.has('answered-in-a-day'))
    assert.ok(counted.missing.some(({ what }) => what.en === 'Needs, met and unmet'))
    const all = counted.tables.find((table) => table.id === 'reports-by-channel')!.cells.find((one) => one.id === 'all')!
    assert.ok(all.value === 40 || all.value === 45)
  })

  test('neither the workbench nor the public may call what crosses every organization', async () => {
    for (const role of ['workbench', 'public'] as const)
      for (const name of ['statistical_record', 'first_answer', 'handover'])
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await assert.rejects(database.connect(role).query(`select * from fanal.published_${name}_at(now())`), /permission denied/)
  })
})
