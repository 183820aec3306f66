import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testDatabase } from '@fanal/postgres/testing'
import { addWraps } from '../add-wraps.ts'
import { aHouse, codeOf } from '../testing.ts'
import { dropOwnWraps } from './drop-own-wraps.ts'
import { brokenWraps } from './open-held.ts'
import type { SentWrap } from './unit-keys-answer.ts'
import { newEpoch, wrapForColleague } from './wrap-for-colleague.ts'

const database = await testDatabase()
after(() => database.drop())
const house = await aHouse(database, { ada: 'intake-officer', bea: 'intake-supervisor', cleo: 'organization-administrator' })
const { runner, unit, actorOf, seedsOf, keysAs, invited, joins, stored, compares, gives, opens, keeps, rolls } = house
const ada = await seedsOf('ada')
const joined = async (name: string) => await joins((await invited('join', name)).token)
const ivo = await joined('ivo')

test('whoever holds none of the unit’s keys compares none, gives none and makes none, whatever their duty', async () => {
  const jan = await joined('jan')
  assert.equal(await compares('ivo', 'jan', jan.key), 'not-a-holder')
  const keys = await keysAs('ada')
  const forIvo = keys.readers.find(({ displayName }) => displayName === 'jan')!
  const wraps = (await wrapForColleague(keys, forIvo, ada.kem, jan.key))!
  assert.equal(await compares('ada', 'jan', jan.key), 'ok')
  assert.equal(codeOf(await runner.run(addWraps, { unit, wraps: stored(wraps), at: house.now() }, await actorOf('ivo'))), 'not-a-holder')
  const own = new Set([ivo.key])
  const made = (await newEpoch({ ...(await keysAs('ivo')), readers: (await keysAs('ivo')).readers }, own))!
  assert.equal(await keeps('ivo', made), 'not-a-holder')
})

test('an administrator’s invented account and one officer are not two colleagues: who begins again is compared by those whom the root signed', async () => {
  assert.equal(await gives('ada', ada, 'ivo', ivo.key), 'ok')
  const bea = await joins((await invited('again', 'bea')).token)
  assert.equal(await compares('ada', 'bea', bea.key), 'ok')
  assert.equal(await compares('ivo', 'bea', bea.key), 'not-signed')
  assert.equal(await gives('ada', ada, 'bea', bea.key), 'not-compared')
  assert.equal(await opens('bea', bea.seeds), 0)
  assert.equal(await rolls('ada', new Set([ivo.key])), 'ok', 'the next keys name him, and the holder of the root key heard his')
  assert.equal(await gives('ivo', ivo.seeds, 'bea', bea.key), 'ok')
  assert.equal(await opens('bea', bea.seeds), 5)
})

test('whoever was given noise drops it, and another colleague gives what opens', async () => {
  const kai = await joined('kai')
  assert.equal(await compares('ada', 'kai', kai.key), 'ok')
  const keys = await keysAs('ada')
  const reader = keys.readers.find(({ displayName }) => displayName === 'kai')!
  const good = (await wrapForColleague(keys, reader, ada.kem, kai.key))!
  const wrong = (wrap: SentWrap): SentWrap => (wrap.epoch === 2 ? { ...wrap, wrap: { ...wrap.wrap, ct: 'A'.repeat(64) } } : wrap)
  assert.equal(codeOf(await runner.run(addWraps, { unit, wraps: stored(good.map(wrong)), at: house.now() }, await actorOf('ada'))), 'ok')
  assert.equal(await opens('kai', kai.seeds), 3)
  const broken = await brokenWraps(await keysAs('kai'), kai.seeds.kem)
  assert.deepEqual(
    broken.map(({ secret, epoch }) => `${secret} ${epoch}`).toSorted((a, b) => (a < b ? -1 : 1)),
    ['unit-inbox 2', 'unit-sign 2'],
  )
  const drop = async (name: string) => await runner.run(dropOwnWraps, { unit, wraps: broken }, await actorOf(name))
  assert.equal(codeOf(await drop('cleo')), 'not-allowed')
  assert.deepEqual(await drop('ivo'), { ok: true, value: { dropped: 2 } }, 'one’s own, whoever asks: ivo loses his')
  assert.deepEqual(await drop('kai'), { ok: true, value: { dropped: 2 } })
  assert.deepEqual((await keysAs('ada')).readers.find(({ displayName }) => displayName === 'kai')?.missing.epochs, [2])
  assert.equal(await gives('ada', ada, 'kai', kai.key), 'ok')
  assert.equal(await opens('kai', kai.seeds), 5)
})

test('another seed than the root named is noise too', async () => {
  const lea = await joined('lea')
  assert.equal(await gives('ada', ada, 'lea', lea.key), 'ok')
  const keys = await keysAs('lea')
  const [first, ...rest] = keys.directory.body.units[0]!.epochs
  const other = { ...first!, inbox: rest[0]!.inbox }
  const body = { ...keys.directory.body, units: [{ ...keys.directory.body.units[0]!, epochs: [other, ...rest] }] }
  const broken = await brokenWraps({ ...keys, directory: { ...keys.directory, body } }, lea.seeds.kem)
  assert.deepEqual(
    broken.map(({ secret, epoch }) => [secret, epoch]),
    [['unit-inbox', 1]],
  )
})
