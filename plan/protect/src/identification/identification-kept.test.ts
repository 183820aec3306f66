import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must, refuse } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import * as fc from 'fast-check'
import { addDays, dayAt } from '../calendar.ts'
import { grantAccess } from '../grants/grant-access.ts'
import { type Person, type Protected, aShelter } from '../grants/testing-people.ts'
import { foldEvents } from '../machine.ts'
import { recordsOf } from '../testing-records.ts'
import { beginIdentification } from './begin-identification.ts'
import { type IdentificationCommand, type IdentificationState, identificationMachine } from './identification-machine.ts'
import { type IdentificationId, answersOf, reasonsOf } from './identification.ts'
import { ownInstrument } from './instrument.ts'
import { keepScreening } from './keep-screening.ts'
import { keepThirdParty } from './keep-third-party.ts'
import { moveIdentification } from './move-identification.ts'
import { openIdentification } from './open-identification.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id, world } = shelter
const { amina, benoit, chantal, privacy, stranger } = people
const { aCase, entries, lifeOf } = recordsOf(database, shelter)
const codeOf = (outcome: { ok: true } | { ok: false; code: string }) => (outcome.ok ? 'yes' : outcome.code)
const today = dayAt(world.now(), 'America/Toronto')

/** A second person, who may write about this one. */
async function joins(who: Protected, colleague: Person) {
  const wraps = [await shelter.wrapTo(who, 'C3', colleague, 'member')]
  const grant = { classes: ['C2', 'C3'], operations: ['see', 'add', 'change'], purpose: 'services', basis: 'team', basisId: null } as const
  const term = { from: world.now(), to: null, sealOk: false, wraps }
  const grantee = { kind: 'member', id: colleague.actor.member } as const
  must(await runner.run(grantAccess, { ...command(), subject: who.subject, grant: id<'grant'>(), grantee, ...grant, ...term }, amina.actor))
}

async function unscreened() {
  const who = await shelter.register(amina)
  await joins(who, benoit)
  const caseId = await aCase(who)
  const identification: IdentificationId = id()
  must(await runner.run(beginIdentification, { ...command(), subject: who.subject, identification, caseId }, amina.actor))
  return { who, caseId, identification, basedOn: { reasons: 0 } }
}
type Row = Awaited<ReturnType<typeof unscreened>>

async function moves(
  row: Row,
  to: IdentificationCommand,
  by: Person,
  said: { told?: boolean; reasons?: boolean; next?: IdentificationId } = {},
) {
  const { who, identification, basedOn } = row
  const { told = true, reasons = true, next = null } = said
  const fields = reasons ? [await shelter.sealed(who, 'C3', reasonsOf(identification), 'made-up reasons', basedOn.reasons)] : []
  const input = { ...command(), subject: who.subject, identification, to, told, fields, next }
  const outcome = await runner.run(moveIdentification, input, by.actor)
  if (outcome.ok && reasons) basedOn.reasons++
  return outcome
}
const rowOf = async (identification: IdentificationId) =>
  (
    await database.asOperator<{ state: IdentificationState; version: number; seq: number; marks: string[] }>(
      'select state, version, seq, marks from fanal.identification where identification_id = $1',
      [identification],
    )
  )[0]!
const foldOf = async ({ who, identification }: Row) => {
  const which = { noun: 'identification', key: 'identification', id: identification, machine: 'identification' }
  return must(foldEvents(identificationMachine, await lifeOf<IdentificationState, IdentificationCommand>(who, which)))
}
const none = { reasons: false } as const

suite('whether somebody is recognized as a victim', () => {
  test('is asked once they know that they may decline, and decided by somebody who did not ask, with reasons', async () => {
    const row = await unscreened()
    assert.equal(codeOf(await moves(row, 'start', amina, { ...none, told: false })), 'not-told-they-may-decline')
    must(await moves(row, 'start', amina, none))
    assert.equal(codeOf(await moves(row, 'suspect', amina, none)), 'reasons-missing')
    must(await moves(row, 'suspect', amina))
    assert.equal(codeOf(await moves(row, 'identify', amina)), 'decided-by-screener')
    assert.equal(codeOf(await moves(row, 'rule-out', amina)), 'decided-by-screener')
    must(await moves(row, 'identify', benoit))
    assert.equal((await rowOf(row.identification)).state, 'identified')
    assert.deepEqual(await foldOf(row), await rowOf(row.identification))
    const tasks = await database.asOperator<{ state: string; kind: string }>(
      'select kind, state from fanal.case_task where source_id = $1 order by made_at',
      [row.identification],
    )
    assert.deepEqual(tasks, [
      { kind: 'identification-decision', state: 'done' },
      { kind: 'identification-decision', state: 'done' },
    ])
  })

  test('whoever kept answers for a colleague who began asked too, and decides nothing', async () => {
    const row = await unscreened()
    must(await moves(row, 'start', amina, none))
    const fields = [await shelter.sealed(row.who, 'C3', answersOf(row.identification), '{}')]
    const kept = {
      ...command(),
      subject: row.who.subject,
      identification: row.identification,
      instrument: ownInstrument.version,
      bands: null,
      fields,
    }
    must(await runner.run(keepScreening, kept, benoit.actor))
    must(await moves(row, 'suspect', amina))
    assert.equal(codeOf(await moves(row, 'identify', benoit)), 'decided-by-screener')
    assert.equal((await rowOf(row.identification)).state, 'suspected')
  })

  test('may be declined at any step, and is looked at again as a row of its own, asked for by somebody else', async () => {
    const row = await unscreened()
    must(await moves(row, 'start', amina, none))
    must(await moves(row, 'suspect', amina))
    must(await moves(row, 'rule-out', benoit))
    const next: IdentificationId = id()
    assert.equal(codeOf(await moves(row, 'review', benoit, { next })), 'reviewed-by-decider')
    must(await moves(row, 'review', amina, { next }))
    assert.deepEqual((await rowOf(row.identification)).state, 'not-identified', 'what was decided stays')
    const { rows } = must(await runner.run(openIdentification, { caseId: row.caseId, at: world.now() }, amina.actor))
    assert.deepEqual(
      rows.map(({ id: one, reviewOf, state }) => [one, reviewOf, state]),
      [
        [next, row.identification, 'unscreened'],
        [row.identification, null, 'not-identified'],
      ],
    )
    assert.equal(codeOf(await moves(row, 'review', amina, { next: id() })), 'already-so')
    const review = { ...row, identification: next, basedOn: { reasons: 0 } }
    must(await moves(review, 'decline', amina, none))
    assert.deepEqual(await foldOf(review), await rowOf(next))
  })

  test('answers are sealed, and the server keeps no band but those that an officer confirms', async () => {
    const row = await unscreened()
    const keep = async (bands: Parameters<typeof keepScreening.decide>[1]['bands'], more: { instrument?: string; field?: string } = {}) => {
      const field = more.field ?? answersOf(row.identification)
      const fields = [await shelter.sealed(row.who, 'C3', field, JSON.stringify({ threat: 'yes' }))]
      const input = { ...command(), subject: row.who.subject, identification: row.identification, bands, fields }
      return runner.run(keepScreening, { ...input, instrument: more.instrument ?? ownInstrument.version }, amina.actor)
    }
    assert.equal(codeOf(await keep(null)), 'not-in-this-state')
    must(await moves(row, 'start', amina, none))
    assert.equal(codeOf(await keep(null, { instrument: 'tvit' })), 'unknown-instrument')
    assert.equal(codeOf(await keep(null, { field: 'story' })), 'other-field')
    must(await keep(null))
    const bandsOf = async () =>
      must(await runner.run(openIdentification, { caseId: row.caseId, at: world.now() }, amina.actor)).rows[0]?.bands
    assert.equal(await bandsOf(), null)
    const confirmed = { cc_279: 'look-closer', palermo: 'look-closer', irpa_118: 'ask-more' } as const
    must(await keep(confirmed))
    assert.deepEqual(await bandsOf(), confirmed)
    assert.doesNotMatch(JSON.stringify(await entries(row.who)), /threat/)
    assert.equal((await rowOf(row.identification)).state, 'screening', 'no band moves it')
  })

  test('of another’s tool a total or a band is kept, by somebody trained, and nothing else', async () => {
    const row = await unscreened()
    const base = { tool: 'tvit', on: today, trained: true, licenceNoted: true, total: 12, band: null } as const
    const keep = (read: Parameters<typeof keepThirdParty.decide>[1]['read']) =>
      runner.run(
        keepThirdParty,
        { ...command(), subject: row.who.subject, identification: row.identification, result: id<'third-party'>(), read },
        amina.actor,
      )
    assert.equal(codeOf(await keep({ ...base, trained: false })), 'not-trained')
    assert.equal(codeOf(await keep({ ...base, on: addDays(today, 1) })), 'in-the-future')
    assert.equal(codeOf(await keep({ ...base, band: 'highest' })), 'total-or-band')
    must(await keep(base))
    const { thirdParty } = must(await runner.run(openIdentification, { caseId: row.caseId, at: world.now() }, amina.actor))
    assert.deepEqual([thirdParty[0]?.tool, thirdParty[0]?.total, thirdParty[0]?.on], ['tvit', 12, today])
  })

  test('is nobody’s whom no grant reaches; sent twice it is done once', async () => {
    const row = await unscreened()
    for (const somebody of [chantal, stranger]) {
      assert.deepEqual(await runner.run(openIdentification, { caseId: row.caseId, at: world.now() }, somebody.actor), refuse('not-found'))
      assert.equal(codeOf(await moves(row, 'start', somebody, none)), 'not-found')
    }
    assert.equal(codeOf(await runner.run(openIdentification, { caseId: row.caseId, at: world.now() }, privacy.actor)), 'not-allowed')
    const act = { identification: row.identification, subject: row.who.subject, to: 'start', told: true, fields: [], next: null } as const
    const sent = { ...command(), ...act }
    for (const one of await Promise.all([1, 2, 3].map(() => runner.run(moveIdentification, sent, amina.actor))))
      assert.equal(codeOf(one), 'yes')
    assert.equal((await rowOf(row.identification)).seq, 1)
  })
})

test('random acts by two: the row is the fold of the entries, and nobody decides about whom they asked', async () => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record of commands
  const names = Object.keys(identificationMachine.commands) as IdentificationCommand[]
  const step = fc.record({
    any: fc.constantFrom(...names),
    reasons: fc.constantFrom(true, true, true, false),
    told: fc.constantFrom(true, true, false),
    by: fc.constantFrom('amina' as const, 'benoit' as const, 'stranger' as const),
    // most steps are tried where they could lead on, by whoever may
    likely: fc.constantFrom(true, true, false),
    choice: fc.nat(100),
  })
  const stoodIn = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 20, size: 'max' }), async (steps) => {
      const row = await unscreened()
      for (const { any, by, reasons, told, likely, choice } of steps) {
        const before = await rowOf(row.identification)
        const here = names.filter((name) => name !== 'decline' && identificationMachine.commands[name].moves[before.state] !== undefined)
        const to = likely ? (here[choice % here.length] ?? any) : any
        const who = people[likely ? (['identify', 'rule-out'].includes(to) ? 'benoit' : 'amina') : by]
        const outcome = await moves(row, to, who, { reasons, told, next: id<'identification'>() })
        const now = await rowOf(row.identification)
        if (!outcome.ok) assert.deepEqual(now, before)
        stoodIn.add(now.state)
        assert.deepEqual(await foldOf(row), now)
      }
    }),
    { numRuns: 10, endOnFailure: true },
  )
  assert.ok(stoodIn.size >= 5, `only ${[...stoodIn].join(', ')}`)
})
