import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { openField, unwrapSecret } from '@fanal/seal'
import { caseNumber } from '../cases/case.ts'
import { answerConsent } from '../consent/answer-consent.ts'
import { type ConsentCommand, consentMachine, type ConsentState, explainedItems } from '../consent/consent-machine.ts'
import type { ConsentId } from '../consent/consent.ts'
import { explainConsent } from '../consent/explain-consent.ts'
import { aShelter, deployment, type Person, type Protected } from '../grants/testing-people.ts'
import { foldEvents, type MachineEvent } from '../machine.ts'
import { eraseSubject } from '../subjects/erase-subject.ts'
import { openSubject } from '../subjects/open-subject.ts'
import { endOwnCode } from './end-own-code.ts'
import { makeOwnCode } from './make-own-code.ts'
import { createOwnDoor } from './own-door.ts'
import type { OwnKeys, OwnRecord } from './own-record.ts'
import { aCode, makeCode, whatMakesACode, wrapsToCode } from './testing-own-code.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id, world } = shelter
const { amina, benoit, privacy } = people
const door = createOwnDoor({ database: database.connect('public', { max: 2 }), world })
const nothing: OwnRecord = { person: null, keys: [], fields: [], looks: [], agreed: [], requests: [], referrals: [] }
const codeOf = (outcome: { ok: true } | { ok: false; code: string }) => (outcome.ok ? 'yes' : outcome.code)

async function somebody(): Promise<Protected> {
  const who = await shelter.register(amina)
  for (const each of ['C3', 'C4', 'C6'] as const) must(await shelter.keep(amina, who, each, 'words', `made up, of ${each}`))
  return who
}

/** What a phone reads with nothing but the code. */
async function reads(seed: Uint8Array, record: OwnRecord): Promise<readonly string[]> {
  const { person } = record
  if (person === null) return []
  const read: string[] = []
  for (const field of record.fields) {
    const held = record.keys.find((key) => key.class === field.class)!
    const context = {
      deployment,
      purpose: 'subject',
      subject: person.subject,
      recipient: person.code,
      epoch: held.epoch,
      class: held.class,
    } as const
    const key = await unwrapSecret(held.wrap, seed, context)
    assert.ok(key.ok)
    const opened = await openField(key.secret, { person: person.subject, ...field }, Buffer.from(field.bytes, 'base64'))
    read.push(opened.ok ? `${field.class} ${JSON.stringify(opened.value)}` : opened.problem)
  }
  return read
}

async function yesTo(who: Protected, to: Person): Promise<ConsentId> {
  const consent: ConsentId = id()
  const asked = {
    givenBy: 'self',
    capacity: 'assessed-ok',
    purpose: 'legal-representation',
    language: 'tl',
    interpreter: 'professional',
  } as const
  const covers = { recipient: { kind: 'member', id: to.actor.member }, classes: ['C2', 'C4'], operations: ['see'] } as const
  must(
    await runner.run(
      explainConsent,
      { ...command(), subject: who.subject, consent, ...asked, ...covers, explained: explainedItems },
      amina.actor,
    ),
  )
  const validTo = new Date(world.now().getTime() + 90 * 86_400_000)
  const said = {
    answer: 'yes',
    method: 'verbal-witnessed',
    validTo,
    grant: id<'grant'>(),
    wraps: [await shelter.wrapTo(who, 'C4', to, 'member')],
  } as const
  must(await runner.run(answerConsent, { ...command(), subject: who.subject, consent, said }, amina.actor))
  return consent
}

suite('a person’s own code', () => {
  test('opens what was shared with them, with nothing but the code: other classes stay shut', async () => {
    const who = await somebody()
    const { seed, ...keys } = await makeCode(shelter, amina, who, ['C3', 'C4'])
    const record = await door.open(keys)
    assert.deepEqual(await reads(seed, record), ['C3 "made up, of C3"', 'C4 "made up, of C4"'])
    assert.equal(record.person?.house.fr, 'Maison du fanal')
    must(await shelter.keep(amina, who, 'C3', 'words', 'made up, later', 1))
    assert.deepEqual(
      await reads(seed, await door.open(keys)),
      ['C3 "made up, later"', 'C4 "made up, of C4"'],
      'what stands now, and no version before it',
    )
  })

  test('a wrong proof, an ended, a replaced, a made-up and an erased person’s code get one and the same empty answer', async () => {
    const who = await somebody()
    const first = await makeCode(shelter, amina, who)
    assert.notDeepEqual(await door.open(first), nothing)
    assert.deepEqual(await door.open({ ...first, fetchKey: world.chance(32) }), nothing, 'a wrong proof')
    const duress = await aCode(world)
    assert.deepEqual(await door.open(duress), nothing, 'the second code, of which nobody was ever told')
    const second = await makeCode(shelter, amina, who)
    assert.deepEqual(await door.open(first), nothing, 'replaced')
    assert.notDeepEqual(await door.open(second), nothing)
    must(await runner.run(endOwnCode, { ...command(), subject: who.subject }, amina.actor))
    assert.deepEqual(await door.open(second), nothing, 'ended')
    const third = await makeCode(shelter, amina, who)
    must(await runner.run(eraseSubject, { ...command(), subject: who.subject }, privacy.actor))
    assert.deepEqual(await door.open(third), nothing, 'erased')
    for (const keys of [first, duress, third] satisfies OwnKeys[]) {
      assert.deepEqual(await door.ask(keys, 'access', null), nothing)
      assert.deepEqual(await door.withdraw(keys, id()), nothing)
    }
  })

  test('after an end, a replacement or an erasure no key of theirs is left', async () => {
    const who = await somebody()
    const left = async () =>
      (
        await database.asOperator<{ n: number }>(
          `select (select count(*) from fanal.subject_key_wrap where subject_id = $1 and reader_kind = 'person')::integer
          + (select count(*) from fanal.own_code where subject_id = $1)::integer as n`,
          [who.subject],
        )
      )[0]?.n
    await makeCode(shelter, amina, who, ['C3'])
    assert.equal(await left(), 2)
    await makeCode(shelter, amina, who, ['C3', 'C4'])
    assert.equal(await left(), 3)
    must(await runner.run(endOwnCode, { ...command(), subject: who.subject }, amina.actor))
    assert.equal(await left(), 0)
    await makeCode(shelter, amina, who, ['C3'])
    must(await runner.run(eraseSubject, { ...command(), subject: who.subject }, privacy.actor))
    assert.equal(await left(), 0)
  })

  test('is made only by whoever may share, with keys to that code alone, and once', async () => {
    const who = await somebody()
    const { keys, input } = await whatMakesACode(shelter, who, ['C3'])
    assert.equal(codeOf(await runner.run(makeOwnCode, input, benoit.actor)), 'not-found')
    assert.equal(codeOf(await runner.run(makeOwnCode, { ...input, locatorHash: new Uint8Array(31) }, amina.actor)), 'bad-code')
    const another = await wrapsToCode(who, ['C3'], id(), keys.publicKey)
    assert.equal(codeOf(await runner.run(makeOwnCode, { ...input, ...command(), wraps: another }, amina.actor)), 'bad-wrap')
    const toMember = [await shelter.wrapTo(who, 'C3', benoit, 'member')]
    assert.equal(codeOf(await runner.run(makeOwnCode, { ...input, ...command(), wraps: toMember }, amina.actor)), 'bad-wrap')
    must(await runner.run(makeOwnCode, input, amina.actor))
    must(await runner.run(makeOwnCode, input, amina.actor))
    const rows = await database.asOperator<{ code_id: string }>('select code_id from fanal.own_code where subject_id = $1', [who.subject])
    assert.deepEqual(rows, [{ code_id: input.code }])
    const made = await database.asOperator('select 1 from fanal.ledger_entry where stream_id = $1 and convert_from(body, $2) like $3', [
      who.subject,
      'UTF8',
      '%protect.own-code.made%',
    ])
    assert.equal(made.length, 1)
  })

  test('shows who looked: when, with which duty, which kinds of things and why, and no name', async () => {
    const who = await somebody()
    const keys = await makeCode(shelter, amina, who)
    must(await runner.run(openSubject, { subject: who.subject, classes: ['C4'], purpose: 'services', at: world.now() }, amina.actor))
    const [look, ...earlier] = (await door.open(keys)).looks
    assert.equal(earlier.length, 0)
    assert.deepEqual(
      { ...look, at: '' },
      { at: '', query: 'protect.open-subject', classes: ['C2', 'C4'], purpose: 'services', by: 1, duty: 'case-worker' },
    )
    assert.ok(Math.abs(new Date(look!.at).getTime() - world.now().getTime()) < 60_000)
  })

  test('takes a yes back at once: access is gone, and the ledger folds to the row', async () => {
    const who = await somebody()
    const keys = await makeCode(shelter, amina, who)
    const consent = await yesTo(who, benoit)
    const open = () =>
      runner.run(openSubject, { subject: who.subject, classes: ['C4'], purpose: 'legal-representation', at: world.now() }, benoit.actor)
    assert.equal(must(await open()).fields.length, 1)
    assert.deepEqual(
      (await door.open(keys)).agreed.map(({ state, purpose }) => `${state} ${purpose}`),
      ['active legal-representation'],
    )
    const taken = await door.withdraw(keys, consent)
    assert.equal(taken.agreed[0]?.state, 'withdrawn')
    assert.equal(codeOf(await open()), 'not-found')
    const wraps = await database.asOperator('select 1 from fanal.subject_key_wrap where subject_id = $1 and reader_id = $2', [
      who.subject,
      benoit.actor.member,
    ])
    assert.deepEqual(wraps, [])
    assert.notEqual((await door.open(keys)).keys.length, 0, 'their own keys stay')
    await door.withdraw(keys, consent)
    const bodies = await database.asOperator<{ body: Buffer }>('select body from fanal.ledger_entry where stream_id = $1 order by seq', [
      who.subject,
    ])
    const events = bodies
      .map(
        ({ body }) =>
          JSON.parse(body.toString()) as {
            type: string
            at: string
            actor: string
            data: MachineEvent<ConsentState, ConsentCommand> & { by?: string }
          },
      )
      .filter(({ type }) => type.startsWith('protect.consent.'))
    assert.deepEqual([events.at(-1)?.actor, events.at(-1)?.data.by], ['public', 'own-code'])
    const folded = must(
      foldEvents(
        consentMachine,
        events.map(({ data, at }) => ({ ...data, machine: 'consent', at: new Date(at), rule: null })),
      ),
    )
    const [row] = await database.asOperator<{ state: string; version: number; seq: number }>(
      'select state, version, seq from fanal.consent where consent_id = $1',
      [consent],
    )
    assert.deepEqual({ state: folded.state, version: folded.version, seq: folded.seq }, row)
  })

  test('ends what stands on the yes in the same act, with its entry: a referral that was offered is offered to nobody', async () => {
    const who = await somebody()
    const keys = await makeCode(shelter, amina, who)
    const consent = await yesTo(who, benoit)
    const [caseId, referral] = [id<'case'>(), id<'referral'>()]
    await database.asOperator(
      `insert into fanal.protection_case (organization_id, case_id, subject_id, unit_id, number, state, version, seq, marks, next_at, opened_by, opened_at)
       values ($1, $2, $3, $4, $5, 'active', 1, 2, '{}', now(), $6, now())`,
      [shelter.organization, caseId, who.subject, shelter.units.unit, caseNumber(world.chance(6)), amina.actor.member],
    )
    await database.asOperator(
      `insert into fanal.referral (organization_id, referral_id, case_id, subject_id, unit_id, need_ids, to_service, urgency, classes, consent_id, respond_by, state,
         version, seq, marks, made_by, made_at, offered_at)
       values ($1, $2, $3, $4, $5, array[$2]::uuid[], $2, 'routine', array['C4'], $6, now() + interval '2 days', 'offered', 1, 1, '{}', $7, now(), now())`,
      [shelter.organization, referral, caseId, who.subject, shelter.units.unit, consent, amina.actor.member],
    )
    assert.equal((await door.withdraw(keys, consent)).agreed[0]?.state, 'withdrawn')
    const [row] = await database.asOperator<{ state: string; seq: number }>(
      'select state, seq from fanal.referral where referral_id = $1',
      [referral],
    )
    assert.deepEqual(row, { state: 'withdrawn', seq: 2 })
    const entries = await database.asOperator<{ type: string; seq: number }>(
      `select b ->> 'type' as type, (b #>> '{data,seq}')::integer as seq from (select convert_from(body, 'UTF8')::jsonb as b from fanal.ledger_entry
         where stream_id = $1) e where b #>> '{data,referral}' = $2`,
      [who.subject, referral],
    )
    assert.deepEqual(entries, [{ type: 'protect.referral.withdrawn', seq: 2 }])
  })

  test('reaches nobody else’s consent', async () => {
    const [who, other] = [await somebody(), await somebody()]
    const keys = await makeCode(shelter, amina, who)
    const consent = await yesTo(other, benoit)
    await door.withdraw(keys, consent)
    const [row] = await database.asOperator<{ state: string }>('select state from fanal.consent where consent_id = $1', [consent])
    assert.equal(row?.state, 'active')
  })

  test('asks about the record: once while it waits, with a task and a day', async () => {
    const who = await somebody()
    const keys = await makeCode(shelter, amina, who)
    const asked = await door.ask(keys, 'correct', null)
    assert.deepEqual(
      asked.requests.map(({ kind, state }) => `${kind} ${state}`),
      ['correct received'],
    )
    assert.equal((await door.ask(keys, 'correct', null)).requests.length, 1)
    assert.equal((await door.ask(keys, 'complaint', null)).requests.length, 2)
    const tasks = await database.asOperator<{ rule: string }>('select rule from fanal.case_task where subject_id = $1', [who.subject])
    assert.deepEqual(tasks, [{ rule: 'fanal/request-answer/2026-11-26' }, { rule: 'fanal/request-answer/2026-11-26' }])
  })
})
