import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must, refuse } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { grantAccess } from '../grants/grant-access.ts'
import { revokeAccess } from '../grants/revoke-access.ts'
import { type Person, type Protected, aShelter } from '../grants/testing-people.ts'
import { agreeToUnseal } from '../testing-walls.ts'
import { sealSubject, setSafeContact, setYoung } from './change-codes.ts'
import { fieldHistory } from './field-history.ts'
import { keepFields } from './keep-fields.ts'
import { listSubjects } from './list-subjects.ts'
import { openSubject } from './open-subject.ts'
import { registerSubject } from './register-subject.ts'
import { shareKeys } from './share-keys.ts'
import { standingVersions } from './subject.ts'
import { whoLooked } from './who-looked.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id, world } = shelter
const { amina, benoit, chantal, dalia, privacy, stranger, between } = people

const open = (by: Person, { subject }: Protected, classes = ['C3', 'C4', 'C5', 'C6', 'C7'] as const) =>
  runner.run(openSubject, { subject, classes, purpose: 'services', at: world.now() }, by.actor)
const codeOf = (outcome: { ok: true } | { ok: false; code: string }) => (outcome.ok ? 'yes' : outcome.code)
const entries = async (subject: string) =>
  (await database.asOperator<{ body: Buffer }>('select body from fanal.ledger_entry where stream_id = $1 order by seq', [subject])).map(
    ({ body }) => JSON.parse(body.toString()) as { type: string; data: Record<string, unknown> },
  )

suite('a person under protection', () => {
  test('is registered by a random id, and whoever registers reads what is sealed with their own seed alone', async () => {
    const who = await shelter.register(amina)
    must(await shelter.keep(amina, who, 'C4', 'familyName', 'Okonkwo-Invented'))
    const opened = must(await open(amina, who))
    assert.deepEqual(
      opened.fields.map((field) => `${field.class}:${field.field}:${field.version}`),
      ['C4:familyName:1'],
    )
    assert.equal(await shelter.opens(amina, who.subject, opened.wraps, opened.fields[0]!), 'Okonkwo-Invented')
    assert.equal(await shelter.opens(benoit, who.subject, opened.wraps, opened.fields[0]!), null, 'a wrap opens for its reader only')
  })

  test('is nobody to whom no grant reaches: in lists, in counts, and when opened by id', async () => {
    const who = await shelter.register(amina)
    must(await shelter.keep(amina, who, 'C5', 'address', '12 Made Up Street'))
    for (const somebody of [benoit, chantal, dalia, between, stranger]) {
      assert.deepEqual(await open(somebody, who), refuse('not-found'))
      const list = must(await runner.run(listSubjects, { before: null, limit: 50 }, somebody.actor))
      assert.deepEqual([list.subjects, list.count], [[], 0])
      assert.equal(codeOf(await shelter.keep(somebody, who, 'C5', 'address', 'elsewhere')), 'not-found')
    }
    assert.deepEqual(await open(privacy, who), refuse('not-allowed'))
  })

  test('sent twice is registered once; another act under the same id is refused', async () => {
    const { who, input } = await shelter.whatRegisters(amina)
    assert.deepEqual(must(await runner.run(registerSubject, input, amina.actor)), { subject: who.subject })
    assert.deepEqual(must(await runner.run(registerSubject, input, amina.actor)), { subject: who.subject })
    assert.equal((await entries(who.subject)).length, 1)
    assert.equal(codeOf(await runner.run(registerSubject, { ...input, ...command() }, amina.actor)), 'id-taken')
    const other = await shelter.register(amina)
    const kept = [await shelter.sealed(other, 'C3', 'note', 'x')]
    const taken = { command: input.command, at: world.now(), subject: other.subject, fields: kept }
    assert.equal(codeOf(await runner.run(keepFields, taken, amina.actor)), 'command-taken')
  })

  test('is not registered without every key: one’s own, recovery’s, and for the place the supervisor’s', async () => {
    const { input } = await shelter.whatRegisters(amina)
    const without = async (leave: (wrap: (typeof input.wraps)[number]) => boolean) =>
      codeOf(await runner.run(registerSubject, { ...input, ...command(), wraps: input.wraps.filter((wrap) => !leave(wrap)) }, amina.actor))
    assert.equal(await without((wrap) => wrap.readerKind === 'recovery' && wrap.class === 'C6'), 'key-missing')
    assert.equal(await without((wrap) => wrap.readerKind === 'member' && wrap.class === 'C3'), 'key-missing')
    assert.equal(await without((wrap) => wrap.readerKind === 'supervisor'), 'supervisor-key-missing')
    const moved = input.wraps.map((wrap) => ({ ...wrap, class: wrap.class === 'C4' ? ('C7' as const) : wrap.class }))
    assert.equal(codeOf(await runner.run(registerSubject, { ...input, ...command(), wraps: moved }, amina.actor)), 'bad-wrap')
    assert.equal(await without(() => false), 'yes')
    assert.equal(codeOf(await runner.run(registerSubject, { ...(await shelter.whatRegisters(dalia)).input }, dalia.actor)), 'not-allowed')
  })
})

suite('a sealed field', () => {
  test('is kept once however often it is sent, and gives the same answer', async () => {
    const who = await shelter.register(amina)
    const input = { ...command(), subject: who.subject, fields: [await shelter.sealed(who, 'C3', 'story', 'the first words')] }
    const all = await Promise.all([1, 2, 3].map(() => runner.run(keepFields, input, amina.actor)))
    for (const one of all) assert.deepEqual(must(one), [{ class: 'C3', field: 'story', version: 1, besideAnother: false }])
    assert.equal((await entries(who.subject)).filter(({ type }) => type === 'protect.fields.kept').length, 1)
    assert.equal(must(await open(amina, who)).fields.length, 1)
  })

  test('written by two at once loses neither, and a third that saw both ends it', async () => {
    const who = await shelter.register(amina)
    must(await shelter.keep(amina, who, 'C4', 'givenName', 'A'))
    const both = await Promise.all([
      shelter.keep(amina, who, 'C4', 'givenName', 'B', 1),
      shelter.keep(amina, who, 'C4', 'givenName', 'C', 1),
    ])
    assert.deepEqual(new Set(both.map((one) => must(one)[0]!.version)), new Set([2, 3]))
    const opened = must(await open(amina, who))
    const words = await Promise.all(opened.fields.map((field) => shelter.opens(amina, who.subject, opened.wraps, field)))
    assert.deepEqual(new Set(words), new Set(['B', 'C']))
    must(await shelter.keep(amina, who, 'C4', 'givenName', 'B or C', 3))
    assert.deepEqual(
      must(await open(amina, who)).fields.map(({ version }) => version),
      [4],
    )
    const history = { subject: who.subject, classes: ['C4'], field: 'givenName', purpose: 'services', at: world.now() } as const
    assert.equal(must(await runner.run(fieldHistory, history, amina.actor)).fields.length, 4, 'every version is still there')
  })

  test('which versions stand follows from what each had seen', () => {
    const of = (...basedOn: number[]) =>
      standingVersions(basedOn.map((seen, at) => ({ version: at + 1, basedOn: seen }))).map(({ version }) => version)
    assert.deepEqual(of(0), [1])
    assert.deepEqual(of(0, 1, 2), [3])
    assert.deepEqual(of(0, 1, 1), [2, 3])
    assert.deepEqual(of(0, 1, 1, 3), [4])
    assert.deepEqual(of(0, 0), [1, 2])
  })

  test('that is not sealed, not named or sent double is refused, and nothing of it is kept', async () => {
    const who = await shelter.register(amina)
    const good = await shelter.sealed(who, 'C3', 'story', 'words')
    const send = async (...fields: (typeof good)[]) =>
      codeOf(await runner.run(keepFields, { ...command(), subject: who.subject, fields }, amina.actor))
    assert.equal(await send(), 'bad-field')
    assert.equal(await send(good, good), 'bad-field')
    assert.equal(await send({ ...good, field: 'Story with spaces' }), 'bad-field')
    assert.equal(await send({ ...good, bytes: new TextEncoder().encode('x'.repeat(200)) }), 'bad-field')
    assert.equal(await send({ ...good, bytes: new Uint8Array(1_048_577).fill(1) }), 'bad-field')
    assert.equal(await send({ ...good, digest: 'words' }), 'bad-field')
    assert.deepEqual(must(await open(amina, who)).fields, [])
  })
})

suite('codes that everything obeys', () => {
  test('safe contact starts as “not said”, is set by whoever saw the last change, and refuses what no clock knows', async () => {
    const who = await shelter.register(amina)
    assert.deepEqual(must(await open(amina, who)).subject.safeContact, { state: 'unsaid' })
    const said = {
      state: 'said',
      channels: ['text'],
      hours: [],
      timeZone: 'America/Toronto',
      mayLeaveMessage: false,
      mayNameUs: false,
    } as const
    const set = (seen: number, safeContact: Parameters<typeof setSafeContact.decide>[1]['safeContact']) =>
      runner.run(setSafeContact, { ...command(), subject: who.subject, seen, safeContact }, amina.actor)
    const both = await Promise.all([set(1, said), set(1, { state: 'never' })])
    assert.deepEqual(both.map(codeOf).toSorted(), ['changed-meanwhile', 'yes'])
    assert.equal(codeOf(await set(2, { ...said, timeZone: 'Nowhere/Town' })), 'not-safe-contact')
    assert.deepEqual(must(await set(2, said)), { version: 3 })
    assert.deepEqual(must(await open(amina, who)).subject.safeContact, said)
  })

  test('a guardian is known as safe only where somebody may be young, and the reason is a code', async () => {
    const who = await shelter.register(amina)
    const set = (seen: number, minor: 'no' | 'possible', guardianSafe: 'authority-advised' | null) =>
      runner.run(setYoung, { ...command(), subject: who.subject, seen, minor, guardianSafe }, amina.actor)
    assert.equal(codeOf(await set(1, 'no', 'authority-advised')), 'not-young')
    assert.deepEqual(must(await set(1, 'possible', 'authority-advised')), { version: 2 })
  })
})

suite('who may, and who looked', () => {
  const give = async (to: Person, who: Protected, changes: Partial<Parameters<typeof grantAccess.decide>[1]> = {}, giver = amina) =>
    runner.run(
      grantAccess,
      {
        ...command(),
        subject: who.subject,
        grant: id<'grant'>(),
        grantee: { kind: 'member', id: to.actor.member },
        classes: ['C2', 'C4'],
        operations: ['see'],
        purpose: 'services',
        basis: 'team',
        basisId: null,
        from: world.now(),
        to: null,
        sealOk: false,
        wraps: [await shelter.wrapTo(who, 'C4', to, 'member')],
        ...changes,
      },
      giver.actor,
    )

  test('a grant opens its class and no other; revoked, it opens nothing, and the key is gone', async () => {
    const who = await shelter.register(amina)
    must(await shelter.keep(amina, who, 'C4', 'familyName', 'Invented'))
    must(await shelter.keep(amina, who, 'C6', 'care', 'a broken wrist'))
    const { grant } = must(await give(benoit, who))
    const opened = must(await open(benoit, who))
    assert.deepEqual(
      [opened.fields, opened.wraps].map((rows) => rows.map((row) => row.class)),
      [['C4'], ['C4']],
    )
    assert.equal(await shelter.opens(benoit, who.subject, opened.wraps, opened.fields[0]!), 'Invented')
    assert.equal(codeOf(await shelter.keep(benoit, who, 'C4', 'familyName', 'changed', 1)), 'not-granted', 'to see is not to change')
    const revoke = { ...command(), subject: who.subject, grant, reason: 'work-ended' } as const
    assert.deepEqual(must(await runner.run(revokeAccess, revoke, amina.actor)), { wrapsDeleted: 1 })
    assert.deepEqual(await open(benoit, who), refuse('not-found'))
    const left = await database.asOperator('select 1 from fanal.subject_key_wrap where reader_id = $1', [benoit.actor.member])
    assert.deepEqual(left, [])
  })

  test('nobody passes on more than they may, gives a key without a grant, or lets go as the last', async () => {
    const who = await shelter.register(amina)
    const own = must(await give(benoit, who, { operations: ['see', 'share'] })).grant
    const byBenoit = (changes: Parameters<typeof give>[2]) => give(dalia, who, { wraps: [], ...changes }, benoit)
    assert.equal(codeOf(await byBenoit({ classes: ['C2', 'C5'] })), 'not-granted')
    assert.equal(codeOf(await byBenoit({ operations: ['see', 'change'] })), 'more-than-own')
    assert.equal(codeOf(await byBenoit({ sealOk: true })), 'more-than-own')
    assert.equal(codeOf(await byBenoit({ classes: ['C4'] })), 'needs-codes')
    assert.equal(codeOf(await byBenoit({ grantee: { kind: 'organization', id: shelter.elsewhere } })), 'other-organization')
    assert.equal(codeOf(await byBenoit({ basis: 'court-order' })), 'basis-missing')
    assert.equal(codeOf(await byBenoit({ basis: 'consent', basisId: id() })), 'not-within-consent')
    assert.equal(codeOf(await byBenoit({ wraps: [await shelter.wrapTo(who, 'C4', chantal, 'member')] })), 'wrap-without-grant')
    assert.equal(codeOf(await byBenoit({ grantee: { kind: 'member', id: benoit.actor.member } })), 'to-oneself')
    const friday = new Date(world.now().getTime() + 3 * 86_400_000)
    const short = await shelter.register(amina)
    must(await give(benoit, short, { operations: ['see', 'share'], to: friday }))
    const byShort = (to: Date | null) => give(dalia, short, { wraps: [], classes: ['C2'], operations: ['see'], to }, benoit)
    assert.equal(codeOf(await byShort(null)), 'more-than-own', 'a share that ends makes nothing that does not')
    assert.equal(codeOf(await byShort(new Date(friday.getTime() + 1))), 'more-than-own')
    assert.equal(codeOf(await byShort(friday)), 'yes')
    await database.asOperator(`update fanal.access_grant set basis = 'consent', basis_id = $2 where target_id = $1 and grantee_id = $3`, [
      short.subject,
      id(),
      benoit.actor.member,
    ])
    assert.equal(codeOf(await byShort(friday)), 'more-than-own', 'what a yes gave goes on under that yes alone')
    assert.equal(codeOf(await byBenoit({})), 'yes')
    const stray = { ...command(), subject: who.subject, wraps: [await shelter.wrapTo(who, 'C4', chantal, 'supervisor')] }
    assert.equal(codeOf(await runner.run(shareKeys, stray, amina.actor)), 'wrap-without-grant', 'identity is no emergency')
    const [first] = await database.asOperator<{ grant_id: typeof own }>(
      `select grant_id from fanal.access_grant where target_id = $1 and basis = 'ownership'`,
      [who.subject],
    )
    const revoke = { ...command(), subject: who.subject, grant: first!.grant_id, reason: 'work-ended' } as const
    assert.equal(codeOf(await runner.run(revokeAccess, revoke, amina.actor)), 'last-owner')
  })

  test('a unit’s grant reaches whoever protects there, and a duty of another unit adds nothing', async () => {
    const who = await shelter.register(amina)
    must(await give(benoit, who, { grantee: { kind: 'unit', id: shelter.units.unit }, wraps: [] }))
    assert.equal(codeOf(await open(benoit, who)), 'yes')
    assert.equal(codeOf(await open(chantal, who)), 'yes')
    for (const somebody of [dalia, between, stranger]) assert.equal(codeOf(await open(somebody, who)), 'not-found')
    const role = await shelter.register(amina)
    must(await give(benoit, role, { grantee: { kind: 'role', id: shelter.units.unit, duty: 'case-supervisor' }, wraps: [] }))
    assert.deepEqual([codeOf(await open(chantal, role)), codeOf(await open(benoit, role))], ['yes', 'not-found'])
  })

  test('a sealed record is closed to whoever’s grant does not say otherwise', async () => {
    const who = await shelter.register(amina)
    must(await give(benoit, who))
    const seal = (sealed: boolean) => runner.run(sealSubject, { ...command(), subject: who.subject, sealed }, amina.actor)
    must(await seal(true))
    assert.deepEqual(await open(benoit, who), refuse('not-found'))
    assert.equal(must(await open(amina, who)).isSealed, true)
    assert.equal(codeOf(await seal(false)), 'unsealing-not-approved', 'nobody lifts a seal alone')
    await agreeToUnseal(shelter, who, amina)
    must(await seal(false))
    must(await seal(true))
    assert.equal(codeOf(await seal(false)), 'unsealing-not-approved', 'a yes is used once')
    await agreeToUnseal(shelter, who, amina)
    must(await seal(false))
    assert.equal(codeOf(await open(benoit, who)), 'yes')
  })

  test('“who looked at my record” names every reader, when, which kinds of field were there and why', async () => {
    const who = await shelter.register(amina)
    must(await shelter.keep(amina, who, 'C4', 'familyName', 'Invented'))
    must(await give(benoit, who))
    must(await open(benoit, who))
    must(await open(amina, who))
    for (const asker of [amina, privacy]) {
      const { looks } = must(await runner.run(whoLooked, { subject: who.subject }, asker.actor))
      const opened = looks.filter(({ query }) => query === 'protect.open-subject').toReversed()
      assert.deepEqual(
        opened.map(({ member, classes, purpose }) => [member, classes.join(), purpose]),
        [
          [benoit.actor.member, 'C2,C4', 'services'],
          [amina.actor.member, 'C2,C4', 'services'],
        ],
      )
    }
    assert.equal(codeOf(await runner.run(whoLooked, { subject: who.subject }, dalia.actor)), 'not-found')
    assert.equal(codeOf(await runner.run(whoLooked, { subject: who.subject }, stranger.actor)), 'not-found')
  })

  test('the ledger holds codes and digests, and no word', async () => {
    const who = await shelter.register(amina)
    must(await shelter.keep(amina, who, 'C3', 'story', 'words of a person'))
    const [, kept] = await entries(who.subject)
    assert.deepEqual(kept?.data['fields'], ['C3:story'])
    assert.doesNotMatch(JSON.stringify(await entries(who.subject)), /words of a person/)
  })
})
