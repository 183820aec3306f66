import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Directory,
  type KeyCommitment,
  type SealedClass,
  commitSubjectKey,
  kemPublicKey,
  newSubjectKey,
  signPublicKey,
  systemChance,
  toBase64url,
  wrapSecret,
} from '@fanal/seal'
import { type Directories, openBegunKeys } from './begun-keys.ts'

const deployment = '0123456789abcdef0123456789abcdef'
const place = { deployment, organization: 'house', person: 'marisol', class: 'C4', epoch: 1 } as const
const reader = { deployment, organization: 'house', member: 'benoit', subject: 'marisol', seed: systemChance(32) }
const publicKey = await kemPublicKey(reader.seed)
const amina = { member: 'amina', seed: systemChance(32), directory: 1 }

async function listing(
  version: number,
  ...members: readonly { readonly member: string; readonly seed: Uint8Array; readonly of?: string }[]
) {
  const listed = await Promise.all(
    members.map(async ({ member: id, seed, of = 'house' }) => ({
      id,
      organization: of,
      kem: '',
      sign: toBase64url(await signPublicKey(seed)),
    })),
  )
  const empty = { v: 1, previous: null, deployment, issuedAt: '', organizations: [], units: [], logKey: '' } as const
  return { ...empty, version, members: listed } satisfies Directory
}

/** Anybody can do this: it takes the reader's public key and nothing else. */
async function wrapped(key: Uint8Array, epoch = 1, of: SealedClass = 'C4') {
  const context = { deployment, purpose: 'subject', subject: 'marisol', recipient: 'benoit', epoch, class: of } as const
  const made = await wrapSecret(key, publicKey, context)
  if (!made.ok) throw new Error(made.problem)
  return { class: of, epoch, wrap: made.wrap }
}

const here = async (): Promise<Directories> => ({ current: await listing(1, amina), before: () => assert.fail('nobody left') })
const genuine = newSubjectKey()
const begun = [await commitSubjectKey(genuine, place, amina)]
const [servers, colleagues] = [newSubjectKey(), newSubjectKey()]

test('the key with which the record was begun opens', async () => {
  const { keys, strange } = await openBegunKeys({ wraps: [await wrapped(genuine)], begun }, reader, await here())
  assert.deepEqual(keys, [{ class: 'C4', epoch: 1, key: genuine }])
  assert.equal(strange.size, 0)
})

test('a server that adds a later key of its own has it used by nobody, and that is said', async () => {
  const wraps = [await wrapped(servers, 2), await wrapped(genuine)]
  const own = await commitSubjectKey(servers, { ...place, epoch: 2 }, { member: 'amina', seed: systemChance(32), directory: 1 })
  const relabelled: KeyCommitment = { ...begun[0]!, statement: { ...begun[0]!.statement, epoch: 2 } }
  for (const said of [begun, [...begun, own], [...begun, relabelled]]) {
    // oxlint-disable-next-line no-await-in-loop -- three ways to try it
    const { keys, strange } = await openBegunKeys({ wraps, begun: said }, reader, await here())
    assert.deepEqual(keys, [{ class: 'C4', epoch: 1, key: genuine }])
    assert.deepEqual([...strange], ['C4'])
  }
})

test('a server that puts its own first key in the place of one with which nothing was written yet gets nothing written with it', async () => {
  const { keys, strange } = await openBegunKeys({ wraps: [await wrapped(servers)], begun }, reader, await here())
  assert.deepEqual([keys, [...strange]], [[], ['C4']])
  const without = await openBegunKeys({ wraps: [await wrapped(servers)], begun: [] }, reader, await here())
  assert.deepEqual([without.keys, [...without.strange]], [[], ['C4']])
})

test('garbage that a colleague passed on opens nothing, and a good key beside it does', async () => {
  const broken = { ...(await wrapped(genuine)), epoch: 2 }
  const wraps = [await wrapped(colleagues), broken, await wrapped(genuine)]
  const { keys, strange } = await openBegunKeys({ wraps, begun }, reader, await here())
  assert.deepEqual(keys, [{ class: 'C4', epoch: 1, key: genuine }])
  assert.deepEqual([...strange], ['C4'])
})

test('what was signed by a member of another organization, of another person or by nobody that the root lists is not believed', async () => {
  const wraps = [await wrapped(servers)]
  const said = [await commitSubjectKey(servers, place, amina)]
  const elsewhere = { current: await listing(1, { ...amina, of: 'another' }), before: () => Promise.resolve(null) }
  assert.deepEqual((await openBegunKeys({ wraps, begun: said }, reader, elsewhere)).keys, [])
  const nobody = { current: await listing(2), before: () => Promise.resolve(null) }
  assert.deepEqual((await openBegunKeys({ wraps, begun: said }, reader, nobody)).keys, [])
  const ofAnother = [await commitSubjectKey(servers, { ...place, person: 'ines' }, amina)]
  assert.deepEqual((await openBegunKeys({ wraps, begun: ofAnother }, reader, await here())).keys, [])
})

test('somebody who left, or has new keys, is found in the version of the directory that they signed under', async () => {
  const asked: number[] = []
  const before = async (version: number) => {
    asked.push(version)
    return listing(version, amina)
  }
  for (const current of [await listing(3), await listing(3, { member: 'amina', seed: systemChance(32) })]) {
    // oxlint-disable-next-line no-await-in-loop -- two ways to be gone
    const { keys } = await openBegunKeys({ wraps: [await wrapped(genuine)], begun }, reader, { current, before })
    assert.equal(keys.length, 1)
  }
  assert.deepEqual(asked, [1, 1])
})

test('a later key that a member signed is the newest, and the one before still opens what was written before it', async () => {
  const [next, both] = [newSubjectKey(), [...begun]]
  both.push(await commitSubjectKey(next, { ...place, epoch: 2 }, amina))
  const { keys, strange } = await openBegunKeys(
    { wraps: [await wrapped(next, 2), await wrapped(genuine)], begun: both },
    reader,
    await here(),
  )
  assert.deepEqual(
    keys.map(({ epoch }) => epoch),
    [2, 1],
  )
  assert.equal(strange.size, 0)
})
