import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { type KeyPlace, type WrappedSecret, commitSubjectKey, newSubjectKey, wrapSecret } from '@fanal/seal'
import { grantAccess } from '../grants/grant-access.ts'
import type { SubjectWrap } from '../grants/subject-wraps.ts'
import { type Person, type Protected, aShelter, deployment } from '../grants/testing-people.ts'
import { insertSubjectWraps } from '../grants/wraps.store.ts'
import { makeOwnCode } from '../my-record/make-own-code.ts'
import { whatMakesACode } from '../my-record/testing-own-code.ts'
import { openSubject } from './open-subject.ts'
import { registerSubject } from './register-subject.ts'
import { shareKeys } from './share-keys.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id, world } = shelter
const { amina, benoit, chantal, stranger } = people
const codeOf = (outcome: { ok: true } | { ok: false; code: string }) => (outcome.ok ? 'yes' : outcome.code)

/** A key of somebody's own choice, sealed to a colleague as one of a later epoch. */
async function invented(who: Protected, reader: Person, epoch = 2): Promise<SubjectWrap> {
  const context = { deployment, purpose: 'subject', subject: who.subject, recipient: reader.actor.member, epoch, class: 'C4' } as const
  const made = await wrapSecret(newSubjectKey(), reader.publicKey, context)
  if (!made.ok) throw new Error(made.problem)
  return { class: 'C4', epoch, readerKind: 'member', reader: reader.actor.member, wrap: made.wrap }
}

suite('the keys with which a record begins', () => {
  test('are signed for, each class once, by whoever registers; nothing is registered otherwise', async () => {
    const { who, input } = await shelter.whatRegisters(amina)
    const { commitments } = input
    const begins = async (changed: Partial<typeof input>) =>
      codeOf(await runner.run(registerSubject, { ...input, ...command(), ...changed }, amina.actor))
    const another = await shelter.register(amina)
    const mine = { member: amina.actor.member, seed: amina.signSeed, directory: 1 }
    const at = { deployment, organization: shelter.organization, person: who.subject, class: 'C3', epoch: 1 } as const
    const withFirst = async (place: Partial<KeyPlace>, by = mine) => [
      await commitSubjectKey(who.keys.C3, { ...at, ...place }, by),
      ...commitments.slice(1),
    ]
    assert.equal(await begins({ commitments: [] }), 'key-not-signed')
    assert.equal(await begins({ commitments: commitments.slice(1) }), 'key-not-signed', 'a class is missing')
    assert.equal(await begins({ commitments: [...commitments.slice(1), commitments[1]!] }), 'key-not-signed', 'a class twice')
    assert.equal(await begins({ commitments: await shelter.commit(who, amina, 2) }), 'key-not-signed', 'not the first')
    assert.equal(await begins({ commitments: await shelter.commit(who, benoit) }), 'key-not-signed', 'signed by somebody else')
    assert.equal(await begins({ commitments: await shelter.commit(another, amina) }), 'key-not-signed', 'of another person')
    assert.equal(await begins({ commitments: await withFirst({ deployment: 'f'.repeat(32) }) }), 'key-not-signed', 'of another node')
    assert.equal(await begins({ commitments: await withFirst({ organization: stranger.actor.organization }) }), 'key-not-signed')
    assert.equal(await begins({ commitments: await withFirst({}, { ...mine, directory: 99 }) }), 'key-not-signed', 'no such directory')
    const unsigned = commitments.map((one) => ({ ...one, signature: `${one.signature.slice(0, -3)}AAA` }))
    assert.equal(await begins({ commitments: unsigned }), 'key-not-signed')
    assert.equal(await begins({}), 'yes')
  })

  test('come with the keys of a class to whoever may see it, and to nobody else', async () => {
    const who = await shelter.register(amina)
    const opens = async (by: Person) =>
      must(await runner.run(openSubject, { subject: who.subject, classes: ['C3', 'C4'], purpose: 'services', at: world.now() }, by.actor))
    const opened = await opens(amina)
    assert.deepEqual(
      opened.begun.map(({ statement }) => [statement.class, statement.epoch, statement.signer]),
      [
        ['C3', 1, amina.actor.member],
        ['C4', 1, amina.actor.member],
      ],
    )
    must(await give(who, benoit, [await shelter.wrapTo(who, 'C4', benoit, 'member')]))
    const theirs = await opens(benoit)
    assert.deepEqual(
      theirs.begun.map(({ statement }) => statement.class),
      ['C4'],
    )
  })
})

const give = (who: Protected, to: Person, wraps: readonly SubjectWrap[]) =>
  runner.run(
    grantAccess,
    {
      ...command(),
      subject: who.subject,
      grant: id<'grant'>(),
      grantee: { kind: 'member', id: to.actor.member },
      classes: ['C2', 'C4'],
      operations: ['see', 'share'],
      purpose: 'services',
      basis: 'team',
      basisId: null,
      from: world.now(),
      to: null,
      sealOk: false,
      wraps,
    },
    amina.actor,
  )

suite('a key with which the record was not begun', () => {
  test('is passed on by no act of a colleague who may share', async () => {
    const who = await shelter.register(amina)
    assert.equal(codeOf(await give(who, benoit, [await invented(who, benoit)])), 'key-not-begun')
    must(await give(who, benoit, [await shelter.wrapTo(who, 'C4', benoit, 'member')]))
    const share = { ...command(), subject: who.subject, wraps: [await invented(who, amina)] }
    assert.equal(codeOf(await runner.run(shareKeys, share, benoit.actor)), 'key-not-begun')
    const { input } = await whatMakesACode(shelter, who, ['C4'])
    const later = (wrap: WrappedSecret) => ({ ...wrap, context: { ...wrap.context, epoch: 2 } }) as WrappedSecret
    const wraps = input.wraps.map((one) => ({ ...one, epoch: 2, wrap: later(one.wrap) }))
    assert.equal(codeOf(await runner.run(makeOwnCode, { ...input, ...command(), wraps }, amina.actor)), 'key-not-begun')
  })

  test('is taken by no row of the database, whatever the code does', async () => {
    const who = await shelter.register(amina)
    const workbench = database.connect('workbench', { max: 1 })
    const mine = { actor: amina.actor.member, organization: shelter.organization, duties: ['case-worker'] } as const
    const wrap = await invented(who, chantal)
    await assert.rejects(
      unitOfWork(workbench, mine, (tx) => insertSubjectWraps(shelter.organization, who.subject, [wrap], world.now(), tx)),
      /subject_key_wrap_is_begun/,
    )
    const forged = `insert into fanal.subject_key_commit values ($1, $2, 'C4', 2, $3, '{}', now())`
    await assert.rejects(
      unitOfWork(workbench, mine, (tx) => tx.query(forged, [shelter.organization, who.subject, benoit.actor.member])),
      /row-level security/,
      'nobody signs in another’s name',
    )
  })
})
