import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { Chacha20Poly1305 } from '@hpke/chacha20poly1305'
import { Aes128Gcm, Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, DhkemP521HkdfSha512, HkdfSha256, HkdfSha512 } from '@hpke/core'
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519'
import { XWing } from '@hpke/hybridkem-x-wing'
import { fixture, flipped, hex, toHexText } from '../test/fixtures.ts'
import { seededChance, seedOf } from '../test/world.ts'
import { kemPublicKey, kemSizes, openWith, sealTo } from './hpke.ts'

type Rfc9180Case = {
  ikmE: string
  kem_id: number
  kdf_id: number
  aead_id: number
  info: string
  skRm: string
  pkRm: string
  enc: string
  encryptions_accumulated: string
}
type PqCase = Omit<Rfc9180Case, 'encryptions_accumulated'> & { encryptions: { aad: string; pt: string; ct: string }[] }
type XWingCase = { seed: string; eseed: string; pk: string; ct: string; ss: string }

const kems: Record<number, () => DhkemP256HkdfSha256 | DhkemP521HkdfSha512 | DhkemX25519HkdfSha256> = {
  0x10: () => new DhkemP256HkdfSha256(),
  0x12: () => new DhkemP521HkdfSha512(),
  0x20: () => new DhkemX25519HkdfSha256(),
}
const aeads: Record<number, () => Aes128Gcm | Aes256Gcm | Chacha20Poly1305> = {
  1: () => new Aes128Gcm(),
  2: () => new Aes256Gcm(),
  3: () => new Chacha20Poly1305(),
}

/** The published inputs: one SHAKE128 stream over nothing, a length byte before each. */
function drawn(stream: Buffer, at: { offset: number }): Buffer {
  const length = stream[at.offset]!
  at.offset += 1 + length
  return stream.subarray(at.offset - length, at.offset)
}

for (const one of fixture<Rfc9180Case[]>('hpke/rfc9180.json')) {
  test(`RFC 9180 base: KEM ${one.kem_id}, KDF ${one.kdf_id}, AEAD ${one.aead_id}`, async () => {
    const kem = kems[one.kem_id]!()
    const suite = new CipherSuite({ kem, kdf: one.kdf_id === 1 ? new HkdfSha256() : new HkdfSha512(), aead: aeads[one.aead_id]!() })
    const info = hex(one.info)
    const recipientPublicKey = await kem.deserializePublicKey(hex(one.pkRm).slice().buffer)
    const sender = await suite.createSenderContext({ recipientPublicKey, info, ekm: await kem.deriveKeyPair(hex(one.ikmE).slice().buffer) })
    assert.equal(toHexText(new Uint8Array(sender.enc)), one.enc)
    const recipientKey = await kem.deserializePrivateKey(hex(one.skRm).slice().buffer)
    const recipient = await suite.createRecipientContext({ recipientKey, enc: sender.enc, info })
    const stream = createHash('shake128', { outputLength: 600_000 }).digest()
    const sink = createHash('shake128', { outputLength: 16 })
    const at = { offset: 0 }
    for (let round = 0; round < 1000; round++) {
      const aad = drawn(stream, at)
      const plaintext = drawn(stream, at)
      const ct = await sender.seal(plaintext, aad)
      sink.update(new Uint8Array(ct))
      if (round < 10) assert.equal(toHexText(new Uint8Array(await recipient.open(ct, aad))), plaintext.toString('hex'))
    }
    assert.equal(sink.digest('hex'), one.encryptions_accumulated)
  })
}

test('HPKE with X-Wing: the published case of our suite', async () => {
  const [one] = fixture<PqCase[]>('hpke/hpke-pq-xwing.json')
  assert.ok(one)
  const kem = new XWing()
  const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Chacha20Poly1305() })
  assert.equal(toHexText(await kemPublicKey(hex(one.skRm))), one.pkRm)
  const sender = await suite.createSenderContext({
    recipientPublicKey: await kem.deserializePublicKey(hex(one.pkRm).slice().buffer),
    info: hex(one.info),
    ekm: hex(one.ikmE),
  })
  assert.equal(toHexText(new Uint8Array(sender.enc)), one.enc)
  for (const { aad, pt, ct } of one.encryptions) {
    assert.equal(toHexText(new Uint8Array(await sender.seal(hex(pt), hex(aad)))), ct)
  }
})

test('our own sealing gives the first message of that case, and our own opening opens it', async () => {
  const [one] = fixture<PqCase[]>('hpke/hpke-pq-xwing.json')
  const [first] = one?.encryptions ?? []
  assert.ok(one && first)
  const binding = { info: hex(one.info), aad: hex(first.aad) }
  const sealed = await sealTo(hex(one.pkRm), binding, hex(first.pt), () => hex(one.ikmE))
  assert.deepEqual(sealed, { enc: hex(one.enc), ct: hex(first.ct) })
  assert.deepEqual(await openWith(hex(one.skRm), binding, { enc: hex(one.enc), ct: hex(first.ct) }), hex(first.pt))
})

test('X-Wing draft: seed to key, encapsulation and decapsulation', async () => {
  const cases = fixture<XWingCase[]>('xwing/test-vectors.json')
  assert.equal(cases.length, 3)
  const kem = new XWing()
  for (const { seed, eseed, pk, ct, ss } of cases) {
    assert.equal(toHexText(await kemPublicKey(hex(seed))), pk)
    const recipientPublicKey = await kem.deserializePublicKey(hex(pk).slice().buffer)
    const sent = await kem.encap({ recipientPublicKey, ekm: hex(eseed) })
    assert.deepEqual([toHexText(new Uint8Array(sent.enc)), toHexText(new Uint8Array(sent.sharedSecret))], [ct, ss])
    const recipientKey = await kem.deserializePrivateKey(hex(seed).slice().buffer)
    assert.equal(toHexText(new Uint8Array(await kem.decap({ recipientKey, enc: hex(ct).slice().buffer }))), ss)
  }
})

const binding = { info: Uint8Array.of(1), aad: Uint8Array.of(2) }
const plaintext = Uint8Array.of(1, 2, 3)

test('a message opens with the right seed and binding only', async () => {
  const seed = seedOf('hpke')
  const sealed = await sealTo(await kemPublicKey(seed), binding, plaintext, seededChance('hpke'))
  assert.ok(sealed)
  assert.deepEqual(await openWith(seed, binding, sealed), plaintext)
  assert.equal(await openWith(seedOf('other'), binding, sealed), undefined)
  assert.equal(await openWith(seed, { ...binding, info: Uint8Array.of(2) }, sealed), undefined)
  assert.equal(await openWith(seed, { ...binding, aad: Uint8Array.of(1) }, sealed), undefined)
  assert.equal(await openWith(seed, binding, { ...sealed, ct: flipped(sealed.ct, 0) }), undefined)
  assert.equal(await openWith(seed, binding, { ...sealed, enc: flipped(sealed.enc, 0) }), undefined)
  assert.equal(await openWith(seed, binding, { ...sealed, enc: flipped(sealed.enc, 1119 * 8) }), undefined)
})

test('bytes of a wrong size are answered with nothing', async () => {
  const seed = seedOf('sizes')
  const sealed = await sealTo(await kemPublicKey(seed), binding, plaintext, seededChance('sizes'))
  assert.ok(sealed)
  assert.equal(await sealTo(new Uint8Array(kemSizes.publicKey - 1), binding, plaintext, seededChance('a')), undefined)
  assert.equal(await sealTo(new Uint8Array(kemSizes.publicKey).fill(255), binding, plaintext, seededChance('a')), undefined)
  assert.equal(await openWith(seed, binding, { ...sealed, enc: sealed.enc.subarray(1) }), undefined)
  assert.equal(await openWith(seed, binding, { ...sealed, ct: new Uint8Array() }), undefined)
  assert.equal(await openWith(seed.subarray(1), binding, sealed), undefined)
  await assert.rejects(kemPublicKey(seed.subarray(1)), RangeError)
})

test('many messages at once do not mix', async () => {
  const seeds = Array.from({ length: 12 }, (_, i) => seedOf(`many ${i}`))
  const opened = seeds.map(async (seed, i) => {
    const sealed = await sealTo(await kemPublicKey(seed), binding, Uint8Array.of(i), seededChance(`many ${i}`))
    return sealed && openWith(seed, binding, sealed)
  })
  assert.deepEqual(
    await Promise.all(opened),
    seeds.map((_, i) => Uint8Array.of(i)),
  )
})

test('a seed or key that is a view of a larger buffer is taken by itself', async () => {
  const seed = seedOf('view')
  const larger = new Uint8Array(96)
  larger.set(seed, 32)
  assert.deepEqual(await kemPublicKey(larger.subarray(32, 64)), await kemPublicKey(seed))
})
