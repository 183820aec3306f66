import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seedOf } from '../test/world.ts'
import { signPublicKey } from './ed25519.ts'
import { toBase64url } from './encoding.ts'
import { type KeyPlace, commitSubjectKey, isCommitted, isKeyCommitment, isListed, isSignedBy, subjectCommit } from './subject-commit.ts'

const key = seedOf('person 1, C4')
const seed = seedOf('the sign key of rose')
const place: KeyPlace = { deployment: '0123456789abcdef0123456789abcdef', organization: 'house', person: 'person-1', class: 'C4', epoch: 1 }
const by = { member: 'rose', seed, directory: 3 }
const signPublic = async (of: Uint8Array) => toBase64url(await signPublicKey(of))

test('what is signed of a key fits that key at its place, and no other', async () => {
  const signed = await commitSubjectKey(key, place, by)
  assert.ok(isKeyCommitment(JSON.parse(JSON.stringify(signed))))
  assert.ok(await isSignedBy(signed, await signPublic(seed)))
  assert.ok(isCommitted(key, place, signed))
  assert.ok(!isCommitted(seedOf('a key of the server'), place, signed))
  const elsewhere: readonly Partial<KeyPlace>[] = [
    { deployment: 'f'.repeat(32) },
    { organization: 'another' },
    { person: 'person-2' },
    { class: 'C5' },
    { epoch: 2 },
  ]
  for (const other of elsewhere) assert.ok(!isCommitted(key, { ...place, ...other }, signed), JSON.stringify(other))
})

test('nobody else’s signature counts, and nothing of the statement can be changed', async () => {
  const signed = await commitSubjectKey(key, place, by)
  const rose = await signPublic(seed)
  assert.ok(!(await isSignedBy(signed, await signPublic(seedOf('somebody else')))))
  for (const changed of [{ commit: subjectCommit(seedOf('x'), place) }, { epoch: 2 }, { directory: 4 }, { signer: 'sam' }])
    assert.ok(!(await isSignedBy({ ...signed, statement: { ...signed.statement, ...changed } }, rose)), JSON.stringify(changed))
  assert.ok(!(await isSignedBy(signed, '-')))
})

test('what has another form is no commitment', async () => {
  const { statement, signature } = await commitSubjectKey(key, place, by)
  for (const bad of [null, {}, { statement }, { statement, signature: 'A' }, { statement: { ...statement, epoch: 0 }, signature }])
    assert.ok(!isKeyCommitment(bad), JSON.stringify(bad))
  assert.ok(!isKeyCommitment({ statement: { ...statement, class: 'C2' }, signature }))
})

test('whose key a directory does not list signs nothing that can be checked', async () => {
  const members = [{ id: 'rose', sign: await signPublic(seed) }]
  assert.ok(await isListed({ members }, 'rose', seed))
  assert.ok(!(await isListed({ members }, 'rose', seedOf('of another device'))))
  assert.ok(!(await isListed({ members }, 'sam', seed)))
})
