import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type Actor, must, refuse } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import type { GrantClass, GrantOperation, Purpose } from '../grants/access-grant.ts'
import { grantAccess } from '../grants/grant-access.ts'
import { type Person, type Protected, aShelter } from '../grants/testing-people.ts'
import { foldEvents, type MachineEvent } from '../machine.ts'
import { setYoung } from '../subjects/change-codes.ts'
import { openSubject } from '../subjects/open-subject.ts'
import { answerConsent } from './answer-consent.ts'
import { type ConsentCommand, type ConsentState, consentMachine, explainedItems } from './consent-machine.ts'
import { type ConsentId, type Recipient, isNarrower } from './consent.ts'
import { expireConsents } from './expire-consents.ts'
import { explainConsent, type ExplainConsent } from './explain-consent.ts'
import { listConsents } from './list-consents.ts'
import { narrowConsent } from './narrow-consent.ts'
import { renewConsent } from './renew-consent.ts'
import { warnConsents } from './warn-consents.ts'
import { withdrawConsent } from './withdraw-consent.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id, world } = shelter
const { amina, benoit, dalia, privacy } = people
const day = 86_400_000
const inDays = (days: number) => new Date(world.now().getTime() + days * day)

const codeOf = (outcome: { ok: true } | { ok: false; code: string }) => (outcome.ok ? 'yes' : outcome.code)
const to = (person: Person): Recipient => ({ kind: 'member', id: person.actor.member })
const open = (by: Person, { subject }: Protected, purpose: Purpose = 'legal-representation') =>
  runner.run(openSubject, { subject, classes: ['C3', 'C4', 'C5', 'C6', 'C7'], purpose, at: world.now() }, by.actor)
const classesSeen = async (by: Person, who: Protected, purpose?: Purpose) => {
  const opened = await open(by, who, purpose)
  return opened.ok ? opened.value.fields.map((field) => field.class).join() : opened.code
}

function explain(who: Protected, recipient: Recipient, changes: Partial<ExplainConsent> = {}, by: Person = amina) {
  const consent: ConsentId = id()
  const input: ExplainConsent = {
    ...command(),
    subject: who.subject,
    consent,
    givenBy: 'self',
    capacity: 'assessed-ok',
    purpose: 'legal-representation',
    recipient,
    classes: ['C2', 'C4', 'C7'],
    operations: ['see', 'add'],
    language: 'tl',
    interpreter: 'professional',
    explained: explainedItems,
    ...changes,
  }
  return { consent, run: () => runner.run(explainConsent, input, by.actor), input }
}

const yes = async (who: Protected, consent: ConsentId, keysTo: readonly Person[], validTo = inDays(90)) => {
  const wraps = await Promise.all(keysTo.flatMap((one) => (['C4', 'C7'] as const).map((of) => shelter.wrapTo(who, of, one, 'member'))))
  const said = { answer: 'yes', method: 'verbal-witnessed', validTo, grant: id<'grant'>(), wraps } as const
  return runner.run(answerConsent, { ...command(), subject: who.subject, consent, said }, amina.actor)
}

/** A person with a field of each of three classes, and a yes to one member for legal help. */
async function agreed(to_: Person = benoit) {
  const who = await shelter.register(amina)
  for (const each of ['C4', 'C6', 'C7'] as const) must(await shelter.keep(amina, who, each, 'words', `of ${each}`))
  const { consent, run } = explain(who, to(to_))
  must(await run())
  must(await yes(who, consent, [to_]))
  return { who, consent }
}
const withdraw = (who: Protected, consent: ConsentId, by: Person = amina, sent = command()) =>
  runner.run(withdrawConsent, { ...sent, subject: who.subject, consent, limits: 'already-opened' }, by.actor)

/** What the ledger says of a consent, folded, and its row are the same. */
async function standsAs(who: Protected, consent: ConsentId, expected: { state: ConsentState; version: number; seq: number }) {
  const bodies = await database.asOperator<{ body: Buffer }>('select body from fanal.ledger_entry where stream_id = $1 order by seq', [
    who.subject,
  ])
  const events = bodies
    .map(
      ({ body }) =>
        JSON.parse(body.toString()) as { type: string; at: string; data: MachineEvent<ConsentState, ConsentCommand> & { consent: string } },
    )
    .filter(({ type, data }) => type.startsWith('protect.consent.') && data.consent === consent)
    .map(({ data, at }) => ({ ...data, machine: 'consent', at: new Date(at), rule: null }))
  const folded = must(foldEvents(consentMachine, events))
  const [row] = await database.asOperator<{ state: string; version: number; seq: number }>(
    'select state, version, seq from fanal.consent where consent_id = $1',
    [consent],
  )
  assert.deepEqual({ state: folded.state, version: folded.version, seq: folded.seq }, expected)
  assert.deepEqual(row, expected)
}

suite('a consent is what access reads', () => {
  test('nothing is open before a yes; a yes opens its classes for its purpose to its recipient, and no more', async () => {
    const who = await shelter.register(amina)
    for (const each of ['C4', 'C6', 'C7'] as const) must(await shelter.keep(amina, who, each, 'words', `of ${each}`))
    const { consent, run } = explain(who, to(benoit))
    must(await run())
    assert.equal(await classesSeen(benoit, who), 'not-found', 'explained is not agreed')
    must(await yes(who, consent, [benoit]))
    assert.equal(await classesSeen(benoit, who), 'C4,C7')
    assert.equal(await classesSeen(benoit, who, 'services'), 'not-found', 'another purpose')
    assert.equal(await classesSeen(dalia, who), 'not-found')
    const opened = must(await open(benoit, who))
    assert.equal(await shelter.opens(benoit, who.subject, opened.wraps, opened.fields[0]!), 'of C4')
  })

  test('a withdrawal takes everything that came from it in one act: grants, keys, and further grants on its basis', async () => {
    const { who, consent } = await agreed()
    const further = {
      ...command(),
      subject: who.subject,
      grant: id<'grant'>(),
      grantee: { kind: 'member', id: benoit.actor.member },
      classes: ['C2', 'C7'],
      operations: ['see'],
      purpose: 'legal-representation',
      basis: 'consent',
      basisId: consent,
      from: world.now(),
      to: inDays(30),
      sealOk: false,
      wraps: [],
    } as const
    must(await runner.run(grantAccess, further, amina.actor))
    assert.deepEqual(must(await withdraw(who, consent)), { grantsRevoked: 2, wrapsDeleted: 2, referralsEnded: 0 })
    assert.equal(await classesSeen(benoit, who), 'not-found')
    assert.deepEqual(
      await database.asOperator('select 1 from fanal.subject_key_wrap where subject_id = $1 and reader_id = $2', [
        who.subject,
        benoit.actor.member,
      ]),
      [],
    )
    assert.equal(await classesSeen(amina, who, 'services'), 'C4,C6,C7', 'whoever answers for the person still does')
    assert.equal(
      codeOf(await runner.run(grantAccess, { ...further, ...command(), grant: id<'grant'>() }, amina.actor)),
      'not-within-consent',
    )
  })

  test('whoever reaches the person by that consent alone can write the withdrawal down, and is told it was done when it is sent again', async () => {
    const who = await shelter.register(amina)
    const { consent, run } = explain(who, to(benoit), { operations: ['see', 'change', 'share'] })
    must(await run())
    must(await yes(who, consent, [benoit]))
    const sent = command()
    assert.equal(must(await withdraw(who, consent, benoit, sent)).grantsRevoked, 1)
    assert.equal(codeOf(await withdraw(who, consent, benoit)), 'not-found')
    await standsAs(who, consent, { state: 'withdrawn', version: 1, seq: 3 })
  })

  test('a no takes nothing from anybody, and cannot become a yes', async () => {
    const who = await shelter.register(amina)
    const { consent, run } = explain(who, to(benoit), { purpose: 'investigation' })
    must(await run())
    must(await runner.run(answerConsent, { ...command(), subject: who.subject, consent, said: { answer: 'no' } }, amina.actor))
    assert.equal(codeOf(await yes(who, consent, [])), 'not-in-this-state')
    assert.equal(await classesSeen(amina, who, 'services'), '')
    await standsAs(who, consent, { state: 'refused', version: 1, seq: 2 })
  })

  test('narrowed: what falls out is gone, what stays is open, and nothing is signed anew', async () => {
    const { who, consent } = await agreed()
    const next: ConsentId = id()
    const narrow = (classes: readonly GrantClass[], operations: readonly GrantOperation[] = ['see', 'add']) =>
      runner.run(
        narrowConsent,
        { ...command(), subject: who.subject, consent, next, grant: id<'grant'>(), classes, operations, validTo: inDays(60) },
        amina.actor,
      )
    assert.equal(codeOf(await narrow(['C2', 'C4', 'C6', 'C7'])), 'not-narrower')
    assert.equal(codeOf(await narrow(['C2', 'C4'], ['see', 'add', 'share'])), 'not-narrower')
    assert.deepEqual(must(await narrow(['C2', 'C4'])), { grantsRevoked: 1, wrapsDeleted: 1, referralsEnded: 0 })
    assert.equal(await classesSeen(benoit, who), 'C4')
    await standsAs(who, consent, { state: 'narrowed', version: 1, seq: 3 })
    must(await withdraw(who, next))
    assert.equal(await classesSeen(benoit, who), 'not-found')
  })

  test('renewed with everything explained anew: the same consent, one version on', async () => {
    const { who, consent } = await agreed()
    const renew = (changes: object = {}) =>
      runner.run(
        renewConsent,
        {
          ...command(),
          subject: who.subject,
          consent,
          explained: explainedItems,
          language: 'tl',
          interpreter: 'staff',
          answer: 'yes',
          method: 'signed',
          validTo: inDays(365),
          grant: id<'grant'>(),
          ...changes,
        },
        amina.actor,
      )
    assert.equal(codeOf(await renew({ explained: ['purpose'] })), 'not-all-explained')
    assert.equal(codeOf(await renew({ validTo: inDays(-1) })), 'no-end-ahead')
    must(await renew())
    assert.equal(await classesSeen(benoit, who), 'C4,C7')
    await standsAs(who, consent, { state: 'active', version: 2, seq: 3 })
    must(await withdraw(who, consent))
    assert.equal(await classesSeen(benoit, who), 'not-found')
  })

  test('over: it gives nothing from that moment, and the clock takes the rows and the keys', async () => {
    const { who, consent } = await agreed()
    await database.asOperator(
      `update fanal.consent set valid_from = now() - interval '2 days', valid_to = now() - interval '1 day' where consent_id = $1`,
      [consent],
    )
    await database.asOperator(
      `update fanal.access_grant set valid_from = now() - interval '2 days', valid_to = now() - interval '1 day' where basis_id = $1`,
      [consent],
    )
    assert.equal(await classesSeen(benoit, who), 'not-found', 'before the clock ran')
    assert.equal(codeOf(await runner.run(expireConsents, { at: world.now(), limit: 100 }, amina.actor)), 'not-allowed')
    const clock: Actor = { kind: 'system', process: 'worker' }
    const worker = createRunner({ database: database.connect('worker', { max: 1 }), world })
    assert.deepEqual(must(await worker.run(expireConsents, { at: world.now(), limit: 100 }, clock)), { expired: 1 })
    assert.deepEqual(must(await worker.run(expireConsents, { at: world.now(), limit: 100 }, clock)), { expired: 0 })
    await standsAs(who, consent, { state: 'expired', version: 1, seq: 3 })
    const left = await database.asOperator('select 1 from fanal.subject_key_wrap where subject_id = $1 and reader_id = $2', [
      who.subject,
      benoit.actor.member,
    ])
    assert.deepEqual(left, [])
  })
})

suite('a yes that ends soon', () => {
  const clock: Actor = { kind: 'system', process: 'worker' }
  const worker = createRunner({ database: database.connect('worker', { max: 1 }), world })
  const warn = () => worker.run(warnConsents, { at: world.now(), limit: 100 }, clock)

  test('is written down by the clock once, holds as before, and is renewed or ends', async () => {
    const who = await shelter.register(amina)
    const [soon, later] = [explain(who, to(benoit)), explain(who, to(dalia))]
    for (const one of [soon, later]) must(await one.run())
    must(await yes(who, soon.consent, [benoit], inDays(29)))
    must(await yes(who, later.consent, [dalia], inDays(32)))
    assert.equal(codeOf(await runner.run(warnConsents, { at: world.now(), limit: 100 }, amina.actor)), 'not-allowed')
    must(await warn())
    assert.deepEqual(must(await warn()), { warned: 0 })
    await standsAs(who, soon.consent, { state: 'expiring', version: 1, seq: 3 })
    await standsAs(who, later.consent, { state: 'active', version: 1, seq: 2 })
    assert.equal(await classesSeen(benoit, who), '', 'a grant of it gives what it gave')
    const again = { explained: explainedItems, language: 'tl', interpreter: 'staff', answer: 'yes', method: 'signed' } as const
    const sent = { ...command(), subject: who.subject, consent: soon.consent, validTo: inDays(365), grant: id<'grant'>(), ...again }
    must(await runner.run(renewConsent, sent, amina.actor))
    await standsAs(who, soon.consent, { state: 'active', version: 2, seq: 4 })
    assert.deepEqual(must(await warn()), { warned: 0 })
  })
})

suite('what a yes needs', () => {
  test('every point explained, a language, an end ahead, and a guardian only where that is known to be safe', async () => {
    const who = await shelter.register(amina)
    for (const item of explainedItems) {
      const without = explainedItems.filter((one) => one !== item)
      assert.equal(codeOf(await explain(who, to(benoit), { explained: without }).run()), 'not-all-explained')
    }
    assert.equal(codeOf(await explain(who, to(benoit), { language: '' }).run()), 'language-missing')
    assert.equal(codeOf(await explain(who, to(benoit), { classes: ['C4'] }).run()), 'needs-codes')
    assert.equal(codeOf(await explain(who, to(benoit), { givenBy: 'guardian' }).run()), 'not-young')
    const young = (guardianSafe: 'authority-advised' | null, seen: number) =>
      runner.run(setYoung, { ...command(), subject: who.subject, seen, minor: 'possible', guardianSafe }, amina.actor)
    must(await young(null, 1))
    const { consent, run } = explain(who, to(benoit), { givenBy: 'guardian', capacity: 'minor-assent' })
    must(await run())
    assert.equal(codeOf(await yes(who, consent, [])), 'guardian-not-known-to-be-safe')
    must(await young('authority-advised', 2))
    assert.equal(codeOf(await yes(who, consent, [], inDays(-1))), 'no-end-ahead')
    assert.equal(codeOf(await yes(who, consent, [])), 'yes')
  })

  test('nobody opens a class to themselves by writing down a yes', async () => {
    const { who } = await agreed(dalia)
    const given = {
      ...command(),
      subject: who.subject,
      grant: id<'grant'>(),
      grantee: { kind: 'member', id: benoit.actor.member },
      classes: ['C2'],
      operations: ['see', 'change', 'share'],
      purpose: 'services',
      basis: 'team',
      basisId: null,
      from: world.now(),
      to: null,
      sealOk: false,
      wraps: [],
    } as const
    must(await runner.run(grantAccess, given, amina.actor))
    const { consent, run } = explain(who, to(benoit), { classes: ['C2', 'C6'] }, benoit)
    must(await run())
    const said = { answer: 'yes', method: 'signed', validTo: inDays(9), grant: id<'grant'>(), wraps: [] } as const
    assert.equal(
      codeOf(await runner.run(answerConsent, { ...command(), subject: who.subject, consent, said }, benoit.actor)),
      'not-granted',
    )
    assert.equal(await classesSeen(benoit, who, 'legal-representation'), 'not-found')
  })

  test('an answer sent three times makes one grant and one entry', async () => {
    const who = await shelter.register(amina)
    const { consent, run } = explain(who, to(benoit))
    must(await run())
    const said = { answer: 'yes', method: 'signed', validTo: inDays(9), grant: id<'grant'>(), wraps: [] } as const
    const input = { ...command(), subject: who.subject, consent, said } as const
    const all = await Promise.all([1, 2, 3].map(() => runner.run(answerConsent, input, amina.actor)))
    assert.deepEqual(all.map(codeOf), ['yes', 'yes', 'yes'])
    assert.equal((await database.asOperator('select 1 from fanal.access_grant where basis_id = $1', [consent])).length, 1)
    await standsAs(who, consent, { state: 'active', version: 1, seq: 2 })
  })

  test('another organization gets no way into the record: what is shared with it travels sealed', async () => {
    const who = await shelter.register(amina)
    for (const recipient of [
      { kind: 'organization', id: shelter.elsewhere },
      { kind: 'category', category: 'shelter' },
    ] as const) {
      const { consent, run } = explain(who, recipient)
      must(await run())
      must(await yes(who, consent, []))
      assert.deepEqual(await database.asOperator('select 1 from fanal.access_grant where basis_id = $1', [consent]), [])
    }
    assert.equal(await classesSeen(people.stranger, who), 'not-found')
  })

  test('what a person agreed to is listed to whoever sees the codes and to privacy', async () => {
    const { who, consent } = await agreed()
    for (const asker of [amina, privacy]) {
      const { consents } = must(await runner.run(listConsents, { subject: who.subject }, asker.actor))
      assert.deepEqual(
        consents.map((one) => [one.id, one.state, one.language, one.interpreter]),
        [[consent, 'active', 'tl', 'professional']],
      )
    }
    assert.deepEqual(await runner.run(listConsents, { subject: who.subject }, dalia.actor), refuse('not-found'))
  })

  test('less is less: of classes, of acts or of days, and nothing besides', () => {
    const now = { classes: ['C2', 'C4'], operations: ['see', 'add'], validTo: new Date('2026-06-01') } as const
    assert.ok(isNarrower({ ...now, classes: ['C2'] }, now))
    assert.ok(isNarrower({ ...now, operations: ['see'] }, now))
    assert.ok(isNarrower({ ...now, validTo: new Date('2026-05-01') }, now))
    assert.ok(!isNarrower(now, now))
    assert.ok(!isNarrower({ ...now, classes: [] }, now))
    assert.ok(!isNarrower({ ...now, classes: ['C2', 'C6'] }, now))
    assert.ok(!isNarrower({ ...now, classes: ['C2'], validTo: new Date('2026-07-01') }, now))
  })
})
