import {
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  decapsulate,
  diffieHellman,
  hkdfSync,
} from 'node:crypto'

// A second implementation, of opening only, with nothing but Node's own cryptography (OpenSSL): none of this package's
// code and none of the libraries it uses. It knows the format from docs/protocol.md.

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** HKDF-SHA256 without salt. */
export function derive(secret: Uint8Array, label: string, length = 32): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, new Uint8Array(0), label, length))
}

function decrypt(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, aad: Uint8Array): Buffer {
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 })
  decipher.setAAD(aad, { plaintextLength: sealed.length - 16 })
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
}

function xwingDecapsulate(seed: Uint8Array, enc: Uint8Array): Buffer {
  const expanded = createHash('shake256', { outputLength: 96 }).update(seed).digest()
  const mlkem = createPrivateKey({
    key: Buffer.concat([Buffer.from('3054020100300b060960864801650304040204428040', 'hex'), expanded.subarray(0, 64)]),
    format: 'der',
    type: 'pkcs8',
  })
  const x25519 = createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), expanded.subarray(64)]),
    format: 'der',
    type: 'pkcs8',
  })
  const theirs = createPublicKey({
    key: Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), enc.subarray(1088)]),
    format: 'der',
    type: 'spki',
  })
  const ours = createPublicKey(x25519).export({ format: 'der', type: 'spki' }).subarray(-32)
  const shared = [decapsulate(mlkem, enc.subarray(0, 1088)), diffieHellman({ privateKey: x25519, publicKey: theirs })]
  return createHash('sha3-256')
    .update(Buffer.concat([...shared, enc.subarray(1088), ours, bytesOf('\\.//^\\')]))
    .digest()
}

/** HPKE Base, X-Wing, HKDF-SHA256, ChaCha20-Poly1305, first message (RFC 9180 §5.1, §5.2). */
export function hpkeOpen(seed: Uint8Array, info: Uint8Array, aad: Uint8Array, enc: Uint8Array, ct: Uint8Array): Buffer {
  const suite = Buffer.from('48504b45647a00010003', 'hex')
  const extract = (salt: Uint8Array, label: string, ikm: Uint8Array) =>
    createHmac('sha256', salt).update('HPKE-v1').update(suite).update(label).update(ikm).digest()
  const context = Buffer.concat([
    Uint8Array.of(0),
    extract(new Uint8Array(), 'psk_id_hash', new Uint8Array()),
    extract(new Uint8Array(), 'info_hash', info),
  ])
  const secret = extract(xwingDecapsulate(seed, enc), 'secret', new Uint8Array())
  const expand = (label: string, length: number) => {
    const labelled = Buffer.concat([Uint8Array.of(0, length), bytesOf('HPKE-v1'), suite, bytesOf(label), context, Uint8Array.of(1)])
    return createHmac('sha256', secret).update(labelled).digest().subarray(0, length)
  }
  return decrypt(expand('key', 32), expand('base_nonce', 12), ct, aad)
}

type Named = { to: string; id: string; epoch: number }
type Head = { suite: string; deployment: string; unit: string; epoch: number; report: string; envelope: string; commit: string }

/** JSON with the keys of every object in order: canonical for the plain values of these vectors. */
export function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${sorted(member)}`).join(',')}}`
}

/** Content of an envelope; throws where anything is wrong. */
export function openEnvelopeAgain(bytes: Buffer, reader: Named & { seed: string }): unknown {
  const headLength = bytes.readUInt16BE(4)
  const headBytes = bytes.subarray(6, 6 + headLength)
  const wrapsAt = 8 + headLength
  const tagAt = wrapsAt + bytes.readUInt16BE(wrapsAt - 2)
  const wrapsBytes = bytes.subarray(wrapsAt, tagAt)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- vectors are of the right form
  const head = JSON.parse(headBytes.toString()) as Head
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  const wraps = JSON.parse(wrapsBytes.toString()) as (Named & { enc: string; ct: string })[]
  const { to, id, epoch } = reader
  const own = wraps.find((wrap) => wrap.to === to && wrap.id === id && wrap.epoch === epoch)
  if (!own) throw new Error('no wrap')
  const { suite, deployment, unit, report, envelope, commit } = head
  const info = sorted({
    label: 'fanal/v1/wrap',
    suite,
    deployment,
    unit,
    epoch: head.epoch,
    report,
    envelope,
    to,
    id,
    wrapEpoch: epoch,
    commit,
  })
  const headHash = createHash('sha256').update(headBytes).digest()
  const reportKey = hpkeOpen(
    Buffer.from(reader.seed, 'hex'),
    bytesOf(info),
    headHash,
    Buffer.from(own.enc, 'base64url'),
    Buffer.from(own.ct, 'base64url'),
  )
  if (derive(reportKey, 'fanal/v1/commit').toString('base64url') !== commit) throw new Error('commitment')
  const tag = createHmac('sha256', derive(reportKey, 'fanal/v1/wraps')).update(wrapsBytes).digest()
  if (!tag.equals(bytes.subarray(tagAt, tagAt + 32))) throw new Error('tag')
  const plain = decrypt(derive(reportKey, `fanal/v1/body|${report}|${envelope}`), new Uint8Array(12), bytes.subarray(tagAt + 36), headHash)
  return JSON.parse(plain.subarray(4, 4 + plain.readUInt32BE(0)).toString())
}
