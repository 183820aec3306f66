import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { openSubject } from '../subjects/open-subject.ts'
import { registerSubject } from '../subjects/register-subject.ts'
import { shareKeys } from '../subjects/share-keys.ts'
import { grantAccess } from './grant-access.ts'
import { keysMissing } from './keys-missing.store.ts'
import { type Person, type Protected, aShelter } from './testing-people.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const workbench = database.connect('workbench', { max: 1 })
const { people, runner, command, id, world } = shelter
const { amina, benoit, chantal, stranger } = people

suite('colleagues without a key', () => {
  const stillMissing = (by: Person, who: Protected) =>
    unitOfWork(
      workbench,
      { actor: by.actor.member, organization: by.actor.organization, duties: by.actor.held.map(({ duty }) => duty) },
      async (tx) => (await keysMissing(who.subject, tx)).map((one) => `${one.class} ${one.readerKind} ${one.reader}`),
    )
  const unsigned = async (run: () => Promise<void>, but: Person) => {
    await shelter.publish(Object.values(people).filter((one) => one !== but))
    await run()
    await shelter.publish(Object.values(people))
  }

  test('a supervisor whose key nobody signed yet keeps nobody from opening a case, and is given the key once it is signed', async () => {
    const { who, input } = await shelter.whatRegisters(amina)
    await unsigned(async () => {
      const wraps = input.wraps.filter(({ readerKind }) => readerKind !== 'supervisor')
      must(await runner.run(registerSubject, { ...input, wraps }, amina.actor))
      assert.deepEqual(await stillMissing(amina, who), [], 'nothing can be sealed to them')
    }, chantal)
    assert.deepEqual(await stillMissing(amina, who), [`C5 supervisor ${chantal.actor.member}`])
    const wraps = [await shelter.wrapTo(who, 'C5', chantal, 'supervisor')]
    must(await runner.run(shareKeys, { ...command(), subject: who.subject, wraps }, amina.actor))
    assert.deepEqual(await stillMissing(amina, who), [])
  })

  test('the supervisor is given the key of health only where something is written that a life hangs on', async () => {
    const who = await shelter.register(amina)
    must(await shelter.keep(amina, who, 'C6', 'note-1', 'a made-up cough'))
    assert.deepEqual(await stillMissing(amina, who), [])
    must(await shelter.keep(amina, who, 'C6', 'critical', 'made-up insulin'))
    assert.deepEqual(await stillMissing(amina, who), [`C6 supervisor ${chantal.actor.member}`])
  })

  test('whoever a grant to the team names has no key until somebody who may pass it on gives it', async () => {
    const who = await shelter.register(amina)
    const toTeam = {
      ...command(),
      subject: who.subject,
      grant: id<'grant'>(),
      grantee: { kind: 'unit', id: shelter.units.unit },
      classes: ['C2', 'C3', 'C4'],
      operations: ['see', 'share'],
      purpose: 'services',
      basis: 'team',
      basisId: null,
      from: world.now(),
      to: null,
      sealOk: false,
      wraps: [],
    } as const
    must(await runner.run(grantAccess, toTeam, amina.actor))
    const named = [benoit, chantal].flatMap(({ actor }) => ['C3', 'C4'].map((of) => `${of} member ${actor.member}`))
    assert.deepEqual((await stillMissing(amina, who)).toSorted(), named.toSorted())
    assert.deepEqual(await stillMissing(benoit, who), [], 'whoever has no key gives none')
    assert.deepEqual(await stillMissing(stranger, who), [])
    const wraps = await Promise.all((['C3', 'C4'] as const).map((of) => shelter.wrapTo(who, of, benoit, 'member')))
    must(await runner.run(shareKeys, { ...command(), subject: who.subject, wraps }, amina.actor))
    assert.deepEqual((await stillMissing(amina, who)).toSorted(), named.filter((one) => one.includes(chantal.actor.member)).toSorted())
    const see = { subject: who.subject, classes: ['C3', 'C4'], purpose: 'services', at: world.now() } as const
    assert.equal(must(await runner.run(openSubject, see, benoit.actor)).wraps.length, 2)
  })
})
