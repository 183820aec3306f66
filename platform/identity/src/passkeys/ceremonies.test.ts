import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { must, thisWorld, toBase64Url } from '@fanal/kernel'
import { type UseAnswer, askForNew, askForOne, checkNew, checkUse } from './ceremonies.ts'
import { type Passkey, type PasskeyId, challengeOf, dayOf, passkeyName, relyingPartyAt } from './passkey.ts'
import { type Said, softwarePasskey } from './software-authenticator.ts'

const site = must(relyingPartyAt('https://travail.exemple.ca'))
const challenge = thisWorld.chance(32)
const said = toBase64Url(challenge)

async function added(changed: Partial<Said> = {}) {
  const device = softwarePasskey(site, thisWorld.chance)
  const checked = await checkNew(site, device.added(said, changed), challenge)
  assert.ok(checked.ok)
  const day = dayOf(new Date('2026-03-02T14:10:05Z'))
  const passkey: Passkey = { ...checked.value, id: 'one' as PasskeyId, name: 'blue key', addedDay: day, usedDay: null }
  return { device, passkey }
}

suite('a new passkey', () => {
  test('is taken with its key, its counter and where it lies', async () => {
    const { device, passkey } = await added()
    assert.deepEqual([passkey.credentialId, passkey.counter, passkey.synced, passkey.transports], [device.credentialId, 0, false, ['usb']])
    assert.equal((await added({ synced: true })).passkey.synced, true)
  })

  test('is taken without user verification, because the passphrase is the other factor, but not without somebody present', async () => {
    assert.equal((await added({ verified: false })).passkey.counter, 0)
    const device = softwarePasskey(site, thisWorld.chance)
    assert.equal((await checkNew(site, device.added(said, { present: false }), challenge)).ok, false)
  })

  const wrong: Record<string, Partial<Said>> = {
    'another site’s page': { origin: 'https://travail.exemple.example' },
    'the same host without encryption': { origin: 'http://travail.exemple.ca' },
    'another site’s device': { rpId: 'exemple.ca' },
    'another challenge': { challenge: toBase64Url(thisWorld.chance(32)) },
    'an answer for signing in': { type: 'webauthn.get' },
    'a frame in another site': { crossOrigin: true },
  }
  for (const [what, changed] of Object.entries(wrong))
    test(`from ${what} is refused`, async () => {
      const device = softwarePasskey(site, thisWorld.chance)
      assert.deepEqual(await checkNew(site, device.added(said, changed), challenge), { ok: false, fault: 'not-genuine' })
    })

  test('that is no answer at all is refused, not thrown at', async () => {
    const answer = softwarePasskey(site, thisWorld.chance).added(said)
    for (const odd of [
      { ...answer, response: { ...answer.response, attestationObject: 'AAAA' } },
      { ...answer, response: { ...answer.response, clientDataJSON: 'AAAA' } },
      { ...answer, rawId: 'AAAA' },
    ])
      assert.deepEqual(await checkNew(site, odd, challenge), { ok: false, fault: 'not-genuine' })
  })
})

suite('a passkey that is used', () => {
  test('is known by its signature over the challenge, and its counter goes on', async () => {
    const { device, passkey } = await added()
    assert.deepEqual(await checkUse(site, [passkey], device.used(said), challenge), { ok: true, value: { id: 'one', counter: 1 } })
    assert.deepEqual(await checkUse(site, [passkey], device.used(said, { verified: false }), challenge), {
      ok: true,
      value: { id: 'one', counter: 2 },
    })
  })

  const wrong: Record<string, Partial<Said>> = {
    'another site’s page': { origin: 'https://travail.exemple.example' },
    'another site’s device': { rpId: 'exemple.ca' },
    'a challenge of before': { challenge: toBase64Url(thisWorld.chance(32)) },
    'an answer for adding one': { type: 'webauthn.create' },
    'a frame in another site': { crossOrigin: true },
    'nobody present': { present: false },
  }
  for (const [what, changed] of Object.entries(wrong))
    test(`with ${what} is refused`, async () => {
      const { device, passkey } = await added()
      assert.deepEqual(await checkUse(site, [passkey], device.used(said, changed), challenge), { ok: false, fault: 'not-genuine' })
    })

  test('with any byte changed is refused', async () => {
    const { device, passkey } = await added()
    const answer = device.used(said)
    for (const field of ['clientDataJSON', 'authenticatorData', 'signature'] as const) {
      const bytes = Buffer.from(answer.response[field], 'base64url')
      for (const at of [0, 32, bytes.length - 1]) {
        const changed = Buffer.from(bytes)
        changed[at]! ^= 0x01
        const tampered: UseAnswer = { ...answer, response: { ...answer.response, [field]: changed.toString('base64url') } }
        assert.equal((await checkUse(site, [passkey], tampered, challenge)).ok, false, `${field} ${at}`)
      }
    }
  })

  test('of somebody else is unknown, and under another’s name not genuine', async () => {
    const [mine, other] = [await added(), await added()]
    assert.deepEqual(await checkUse(site, [mine.passkey], other.device.used(said), challenge), { ok: false, fault: 'unknown' })
    const { id } = mine.device.used(said)
    const posing: UseAnswer = { ...other.device.used(said), id, rawId: id }
    assert.deepEqual(await checkUse(site, [mine.passkey], posing, challenge), { ok: false, fault: 'not-genuine' })
  })

  test('whose counter stands still or goes back may be a copy; devices that do not count stay at nothing', async () => {
    const { device, passkey } = await added()
    const later = { ...passkey, counter: 7 }
    for (const counter of [0, 6, 7])
      assert.deepEqual(await checkUse(site, [later], device.used(said, { counter }), challenge), { ok: false, fault: 'counter' })
    assert.equal((await checkUse(site, [later], device.used(said, { counter: 8 }), challenge)).ok, true)
    assert.equal((await checkUse(site, [passkey], device.used(said, { counter: 0 }), challenge)).ok, true)
  })

  test('that turned from one device’s into a synced one is refused', async () => {
    const { device, passkey } = await added()
    assert.deepEqual(await checkUse(site, [passkey], device.used(said, { synced: true }), challenge), { ok: false, fault: 'kind' })
  })
})

test('what a browser is asked names this site, no attestation, and the passkeys that are there', async () => {
  const { device, passkey } = await added()
  const [make, get] = [
    await askForNew(site, { loginName: 'amina', handle: new Uint8Array(32), known: [passkey] }, challenge),
    await askForOne(site, [passkey], challenge),
  ]
  const id = toBase64Url(device.credentialId)
  assert.deepEqual(
    [make.rp.id, make.attestation, make.challenge, make.excludeCredentials?.[0]?.id],
    ['travail.exemple.ca', 'none', said, id],
  )
  assert.equal(make.user.displayName, '')
  assert.deepEqual([get.rpId, get.challenge, get.userVerification], ['travail.exemple.ca', said, 'preferred'])
  assert.deepEqual(
    get.allowCredentials?.map((one) => [one.id, one.transports]),
    [[id, ['usb']]],
  )
})

test('passkeys belong to an encrypted host name or to this machine, and to nothing else', () => {
  const at = (address: string) => {
    const outcome = relyingPartyAt(address)
    return outcome.ok ? [outcome.value.id, outcome.value.origin] : outcome.code
  }
  assert.deepEqual(at('https://travail.exemple.ca:8443'), ['travail.exemple.ca', 'https://travail.exemple.ca:8443'])
  assert.deepEqual(at('http://localhost:8081'), ['localhost', 'http://localhost:8081'])
  for (const odd of ['http://travail.exemple.ca', 'https://192.0.2.7', 'https://[2001:db8::1]', 'https://a.example/path', 'travail', ''])
    assert.equal(at(odd), 'workbench-address', odd)
})

test('a name is one line of 1 to 60 characters, and a day is all that is kept of a moment', () => {
  assert.equal(must(passkeyName('  clé \n bleue ')), 'clé bleue')
  for (const odd of ['', '   ', 'x'.repeat(61), 'a\u0000b']) assert.equal(passkeyName(odd).ok, false)
  assert.equal(dayOf(new Date('2026-03-02T23:59:59.999Z')).toISOString(), '2026-03-02T00:00:00.000Z')
})

test('the challenge of an answer is read from it; what says none has none', () => {
  const { response } = softwarePasskey(site, thisWorld.chance).used(said)
  assert.deepEqual(challengeOf(response.clientDataJSON), challenge)
  for (const odd of ['', 'AAAA', toBase64Url(Buffer.from('{"challenge":7}')), toBase64Url(Buffer.from('null'))])
    assert.equal(challengeOf(odd), null)
})
