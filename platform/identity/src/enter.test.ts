import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passphraseKeys, toBase64url, wrapMemberSeeds } from '@fanal/seal'
import { type Send, enter } from './enter.ts'

const salt = new Uint8Array(16).fill(4)
const seeds = { kem: new Uint8Array(32).fill(1), sign: new Uint8Array(32).fill(2) }
const { kek, login } = await passphraseKeys('quiet lanterns', salt)
const place = { deployment: '0123456789abcdef0123456789abcdef', organization: 'o1', member: 'm1' }
const answer = {
  memberId: 'm1',
  organization: 'o1',
  name: 'Amira',
  held: [],
  wrappedSeeds: await wrapMemberSeeds(seeds, kek, place),
  serverHalf: toBase64url(new Uint8Array(32)),
  token: null,
}
const refusal = (status: number, code: string, more: object = {}) => ({
  status,
  body: { error: { code, message: `about ${code}`, ...more } },
})

/** A server that answers the salt, then one after the other what it is told; and what it was sent. */
function server(...answers: { status: number; body: unknown }[]) {
  const sent: { path: string; body: unknown }[] = []
  const left = [{ status: 200, body: { salt: toBase64url(salt) } }, ...answers]
  const send: Send = (path, body) => {
    sent.push({ path, body })
    return Promise.resolve(left.shift() ?? refusal(500, 'asked-too-often'))
  }
  return { sent, send }
}
const asked = { name: 'amira', passphrase: 'quiet lanterns', kind: 'browser', codes: ['111111', '222222'] } as const

test('the server is sent the login value and never the passphrase or what wraps the seeds', async () => {
  const { sent, send } = server({ status: 200, body: answer })
  assert.deepEqual(await enter({ ...asked, send }), { ok: true, answer, seeds, place })
  assert.deepEqual(
    sent.map(({ path }) => path),
    ['/api/v1/sign-in/salt', '/api/v1/sign-in'],
  )
  assert.deepEqual(sent[1]?.body, { name: 'amira', login: toBase64url(login), totp: '111111', kind: 'browser' })
  const all = JSON.stringify(sent)
  for (const kept of ['quiet lanterns', toBase64url(kek), toBase64url(seeds.kem)]) assert.ok(!all.includes(kept))
})

test('a used code leads to the next one, and after the last one the answer says so', async () => {
  const lucky = server(refusal(409, 'totp-used'), { status: 200, body: answer })
  assert.ok((await enter({ ...asked, send: lucky.send })).ok)
  const unlucky = server(refusal(409, 'totp-used'), refusal(409, 'totp-used'))
  assert.deepEqual(await enter({ ...asked, send: unlucky.send }), { ok: false, code: 'totp-used' })
})

test('any other refusal stops at once and is handed on in its own words', async () => {
  const { sent, send } = server(refusal(401, 'sign-in-failed'))
  assert.deepEqual(await enter({ ...asked, send }), { ok: false, code: 'sign-in-failed', message: 'about sign-in-failed' })
  assert.equal(sent.length, 2)
  const slow = server(refusal(429, 'slow-down', { waitSeconds: 40 }))
  assert.deepEqual(await enter({ ...asked, send: slow.send }), {
    ok: false,
    code: 'slow-down',
    message: 'about slow-down',
    waitSeconds: 40,
  })
})

test('a server that answers something else is refused before anything is derived from it', async () => {
  for (const body of [null, 'x', {}, { salt: 7 }, { salt: 'AAAA' }, { salt: '!' }]) {
    const sent: string[] = []
    const send: Send = (path) => Promise.resolve({ status: sent.push(path) && 200, body })
    const entered = await enter({ ...asked, send })
    assert.equal(!entered.ok && entered.code, 'unreadable-answer')
    assert.equal(sent.length, 1)
  }
})

test('seeds of another member or under another passphrase are not taken for one’s own', async () => {
  for (const changed of [
    { memberId: 'm2' },
    { organization: 'o2' },
    { wrappedSeeds: { ...answer.wrappedSeeds, deployment: 'f'.repeat(32) } },
    { wrappedSeeds: await wrapMemberSeeds(seeds, login, place) },
    { wrappedSeeds: {} },
  ]) {
    const { send } = server({ status: 200, body: { ...answer, ...changed } })
    assert.deepEqual(await enter({ ...asked, send }), { ok: false, code: 'seeds-broken' })
  }
})
