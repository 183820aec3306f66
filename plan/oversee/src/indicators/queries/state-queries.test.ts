import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { aDoor, aMember } from '@fanal/identity/testing'
import { timedId } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { readPeriod } from '../period.ts'
import { namedQueries, runQuery } from './run-query.store.ts'
import { put } from './testing-rows.ts'

const database = await testDatabase()
after(() => database.drop())
const door = aDoor(database)
const { world } = door
const { actor } = await aMember(database, door, ['case-worker'])
const { actor: other } = await aMember(database, door, ['case-worker'])
const organization_id = actor.organization
const unit_id = actor.held[0]!.unit
const worker = database.connect('worker')
const period = readPeriod('2026-27')!
const cutoff = '2027-03-31T00:00:00Z'
const id = (name: string) => timedId<typeof name>(world.now(), world.chance(10))
const told = async (name: string, until = cutoff) => {
  const rows = await runQuery(
    namedQueries.find((one) => one.name === name)!,
    period,
    until,
    worker,
  )
  return rows.filter(({ n }) => n > 0).map(({ codes, n }) => `${codes.join(' ')} ${n}`)
}

async function person(minor: 'no' | 'possible' | 'yes', more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const subject_id = id('subject')
  const row = { organization_id, subject_id, unit_id, status: 'active', minor, safe_contact: '{}', version: 1 }
  await put(database, 'subject', { ...row, registered_by: actor.member, registered_at: '2026-04-01T00:00:00Z', ...more })
  return subject_id
}
let cases = 0
async function aCase(subject_id: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const case_id = id('case')
  cases += 1
  const row = { organization_id, case_id, subject_id, unit_id, number: `C0${cases}-000`, state: 'open', version: 1, seq: 1, marks: [] }
  const days = { next_at: '2026-09-01T00:00:00Z', opened_by: actor.member, opened_at: '2026-05-02T00:00:00Z' }
  await put(database, 'protection_case', { ...row, ...days, ...more })
  return case_id
}

const closed = (reason: string) => ({ state: 'closed', closing_reason: reason, closed_at: '2026-11-20T00:00:00Z' })
const [adult, young, erased] = [
  await person('no'),
  await person('yes'),
  await person('no', { status: 'erased', erased_at: '2026-10-01T00:00:00Z' }),
]
const adultCase = await aCase(adult)
await aCase(young, { from_handed: id('handed') })
await aCase(adult, { opened_at: '2025-05-02T00:00:00Z', ...closed('goals-met') })
await aCase(erased, closed('person-asked'))

suite('what protection did is counted by months and codes of its published views', () => {
  test('cases opened and closed, by how they began and whether under age; somebody who is erased is counted no more', async () => {
    assert.deepEqual(await told('cases-opened'), ['came-to-us no 1', 'handed yes 1'])
    assert.deepEqual(await told('cases-closed'), ['goals-met no 1'])
    assert.deepEqual(await told('cases-closed', '2026-10-31T00:00:00Z'), [], 'a month after the cut-off is not asked for')
  })

  test('tasks that were due, in time, late or still open; what was cancelled is none', async () => {
    const due = async (state: string, ended: string | null) =>
      await put(database, 'case_task', {
        organization_id,
        task_id: id('task'),
        subject_id: adult,
        kind: 'plan-review',
        due_at: '2026-06-10T00:00:00Z',
        source_id: id('source'),
        state,
        made_at: '2026-05-10T00:00:00Z',
        ended_at: ended,
      })
    await due('done', '2026-06-09T00:00:00Z')
    await due('done', '2026-06-10T00:00:00Z')
    await due('done', '2026-06-11T00:00:00Z')
    await due('open', null)
    await due('cancelled', '2026-06-01T00:00:00Z')
    assert.deepEqual(await told('tasks-due'), ['in-time 2', 'late 1', 'open 1'])
  })

  test('identifications, first ones and reviews', async () => {
    const identification = async (state: string, more: Readonly<Record<string, unknown>>) => {
      const identification_id = id('identification')
      const row = { organization_id, identification_id, subject_id: adult, case_id: adultCase, state, version: 1, seq: 1, marks: [] }
      await put(database, 'identification', { ...row, begun_by: actor.member, begun_at: '2026-06-01T00:00:00Z', ...more })
      return identification_id
    }
    const decided = {
      told_at: '2026-06-01T00:00:00Z',
      screened_by: actor.member,
      decided_by: other.member,
      decided_at: '2026-06-20T00:00:00Z',
    }
    const first = await identification('not-identified', decided)
    await identification('identified', { ...decided, review_of: first })
    await identification('declined', {})
    assert.deepEqual(await told('identifications'), ['declined first 1', 'identified again 1', 'not-identified first 1'])
  })

  test('openings in an emergency, by reason and by what a second person found', async () => {
    const opening = async (reason: string, more: Readonly<Record<string, unknown>>) => {
      const grant_id = id('grant')
      const opened_at = '2026-07-01T10:00:00Z'
      const break_id = id('break')
      await put(database, 'access_grant', {
        organization_id,
        grant_id,
        target_kind: 'subject',
        target_id: adult,
        grantee_kind: 'member',
        grantee_id: actor.member,
        classes: ['C2', 'C5'],
        operations: ['see'],
        purpose: 'safety',
        basis: 'break-glass',
        basis_id: break_id,
        valid_from: opened_at,
        valid_to: '2026-07-01T11:00:00Z',
        seal_ok: false,
        granted_by: actor.member,
      })
      const row = { organization_id, break_id, subject_id: adult, state: 'open', version: 1, seq: 1, marks: [], reason, tried: 'no-time' }
      const hours = { opened_by: actor.member, opened_at, closes_at: '2026-07-01T11:00:00Z', review_due_at: '2026-07-04T10:00:00Z' }
      await put(database, 'break_glass', { ...row, classes: ['C2', 'C5'], grant_id, ...hours, ...more })
    }
    await opening('missing', {})
    const looked = { reviewed_by: other.member, reviewed_at: '2026-07-02T10:00:00Z' }
    await opening('missing', { ...looked, state: 'justified', consequence: 'none' })
    await opening('threat-received', { ...looked, state: 'not-justified', consequence: 'talk' })
    assert.deepEqual(await told('emergency-openings'), ['missing justified 1', 'missing open 1', 'threat-received not-justified 1'])
  })

  test('referrals, by what the service answered: a no with its reason, and no answer yet', async () => {
    const referral = async (state: string, more: Readonly<Record<string, unknown>> = {}) => {
      const row = { organization_id, referral_id: id('referral'), case_id: adultCase, subject_id: adult, unit_id, need_ids: [id('need')] }
      const offered = {
        urgency: 'today',
        classes: ['C2'],
        consent_id: id('consent'),
        offered_at: '2026-06-01T00:00:00Z',
        respond_by: '2026-06-02T00:00:00Z',
      }
      const made = {
        state,
        version: 1,
        seq: 1,
        marks: [],
        made_by: actor.member,
        made_at: '2026-06-01T00:00:00Z',
        to_service: id('service'),
      }
      await put(database, 'referral', { ...row, ...offered, ...made, ...more })
    }
    await referral('offered')
    await referral('completed', { informed_at: '2026-07-01T00:00:00Z', marks: ['survivor-informed'], ended_at: '2026-07-01T00:00:00Z' })
    await referral('declined', { decline_reason: 'no-capacity', answered_at: '2026-06-02T00:00:00Z', ended_at: '2026-06-02T00:00:00Z' })
    await referral('expired', { ended_at: '2026-06-03T00:00:00Z' })
    assert.deepEqual(await told('referrals'), [
      'today closed taken-on 1',
      'today open no-capacity 1',
      'today open no-longer 1',
      'today open waiting 1',
    ])
  })

  test('consents, by answer and interpreter', async () => {
    const consent = {
      organization_id,
      consent_id: id('consent'),
      subject_id: adult,
      state: 'refused',
      version: 1,
      seq: 1,
      given_by: 'self',
    }
    await put(database, 'consent', {
      ...consent,
      capacity: 'assessed-ok',
      purpose: 'referral',
      recipient_kind: 'category',
      recipient_category: 'shelter',
      classes: ['C2'],
      operations: ['see'],
      language: 'tl',
      interpreter: 'professional',
      explained: [],
      explained_by: actor.member,
      explained_at: '2026-06-01T00:00:00Z',
    })
    assert.deepEqual(await told('consents'), ['referral no professional 1'])
  })
})

suite('what prevention did is counted by groups, of entries that hold', () => {
  const entered = { entered_at: '2026-06-30T00:00:00Z', entered_by: actor.member }
  const activity = async (audience: string) => {
    const activity_id = id('activity')
    const row = {
      organization_id,
      activity_id,
      unit_id,
      why: 'new',
      kind: 'outreach',
      audience,
      wanted_action: 'find-help',
      harm_watch: 'asked at the end',
    }
    await put(database, 'activity', { ...row, language: 'es', region: 'ON', place: '', began_on: '2026-06-01', ...entered })
    return activity_id
  }
  const count = async (activity_id: string, measure: string, people: number, more: Readonly<Record<string, unknown>> = {}) => {
    const activity_count_id = id('activity-count')
    const row = { organization_id, activity_count_id, activity_id, unit_id, why: 'new', measure, counted_on: '2026-06-15', people }
    await put(database, 'activity_count', { ...row, ...entered, ...more })
    return activity_count_id
  }

  test('each measure of outreach by itself: reach, paper, action, harm, and what was found when people were asked again', async () => {
    const [workers, youth] = [await activity('temporary-workers'), await activity('youth')]
    const wrong = await count(workers, 'reached', 400)
    await count(workers, 'reached', 40, { why: 'correction', replaces: wrong })
    await count(youth, 'reached', 25)
    await count(workers, 'given-out', 300)
    await count(workers, 'acted', 12)
    await count(youth, 'harmed', 1)
    await count(workers, 'asked-later', 20)
    await count(workers, 'acted-later', 8)
    await count(youth, 'acted-later', 3)
    assert.deepEqual(await told('outreach-reached'), ['outreach temporary-workers ON 40', 'outreach youth ON 25'])
    assert.deepEqual(await told('outreach-given-out'), ['es 300'])
    assert.deepEqual(await told('outreach-acted'), ['find-help temporary-workers 12'])
    assert.deepEqual(await told('outreach-harmed'), ['youth 1'])
    assert.deepEqual(await told('outreach-later'), ['temporary-workers no 12', 'temporary-workers yes 8'])
  })

  test('training by language, and whether it was still there when people were asked later', async () => {
    const course_id = id('course')
    const course = { organization_id, course_id, unit_id, code: 'signs', version: '1', title_en: 'Signs', title_fr: 'Indices', ...entered }
    await put(database, 'course', course)
    const completion = async (people: number, language: string, more: Readonly<Record<string, unknown>> = {}) =>
      await put(database, 'course_completion', {
        organization_id,
        course_completion_id: id('course-completion'),
        course_id,
        unit_id,
        why: 'new',
        audience: 'police',
        done_on: '2026-06-10',
        people,
        delivered_by: 'own-staff',
        modality: 'in-person',
        language,
        region: 'QC',
        source: 'form',
        ...entered,
        ...more,
      })
    await completion(30, 'fr', { asked_later: 20, able_later: 15 })
    await completion(10, 'en')
    assert.deepEqual(await told('training-by-language'), ['en 10', 'fr 30'])
    assert.deepEqual(await told('training-later'), ['police no 5', 'police yes 15'])
  })
})
