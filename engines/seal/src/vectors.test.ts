import assert from 'node:assert/strict'
import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { damaged } from '../test/damages.ts'
import { hex } from '../test/fixtures.ts'
import { derive, hpkeOpen, openEnvelopeAgain, sorted } from '../test/second-reader.ts'
import { makeVectors, vectorText } from '../test/vectors.ts'
import { seededChance } from '../test/world.ts'
import {
  fileOpener,
  openEnvelope,
  openField,
  openReply,
  parseReceipt,
  receiptKeysFromSecret,
  sealFileChunks,
  toHex,
  indexCommit,
  unwrapMemberSeeds,
  unwrapSecret,
  verifyDirectoryChain,
  type Directory,
  type FileNote,
  type Json,
  type Reader,
  type SecretContext,
  type SignedDirectory,
} from './index.ts'

type NamedReader = { to: 'unit' | 'recovery' | 'supervisor'; id: string; epoch: number; seed: string }
type EnvelopeVector = { name: string; content: Json; readers: NamedReader[]; reportKey: string; bytes: string }

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the shape
function published<T>(name: string): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a file of this package
  return JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8')) as T
}

const withSeed = (reader: NamedReader): Reader => ({ ...reader, seed: hex(reader.seed) })

test('the code still makes every published vector, to the byte', async () => {
  const made = await makeVectors()
  assert.equal(Object.keys(made).length, 9)
  for (const [name, value] of Object.entries(made)) {
    assert.equal(vectorText(value), readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8'), name)
  }
})

test('receipts: digits to entropy', () => {
  const cases = published<{ receipt: string; entropy: string }[]>('receipt')
  assert.equal(cases.length, 3)
  for (const { receipt, entropy } of cases) assert.deepEqual(parseReceipt(receipt), { ok: true, entropy: hex(entropy) })
})

test('envelopes: opened by this package and by a second reader that shares no code with it', async () => {
  for (const { content, readers, reportKey, bytes } of published<EnvelopeVector[]>('envelope')) {
    for (const reader of readers) {
      const opened = await openEnvelope(hex(bytes), withSeed(reader))
      assert.ok(opened.ok)
      assert.deepEqual([opened.content, toHex(opened.reportKey)], [content, reportKey])
      assert.deepEqual(openEnvelopeAgain(Buffer.from(bytes, 'hex'), reader), content)
    }
  }
})

test('re-wrap: the new reader opens it, the old ones no more', async () => {
  const { after, reader, readers, content } = published<{ after: string; reader: NamedReader; readers: NamedReader[]; content: Json }>(
    'rewrap',
  )
  assert.deepEqual(openEnvelopeAgain(Buffer.from(after, 'hex'), reader), content)
  for (const old of readers) {
    assert.deepEqual(await openEnvelope(hex(after), withSeed(old)), { ok: false, problem: 'not-for-this-reader' })
  }
})

// the second reader checks no forms; these it must notice too
const cryptographic = new Set(['wrap-broken', 'wraps-tampered', 'body-tampered', 'not-for-this-reader'])

test('tampering: every damage has the problem that is published', async () => {
  type Case = { name: string; problem: string; patches: { at: number; drop: number; put: string }[] }
  const { bytes, reader, cases } = published<{ bytes: string; reader: NamedReader; cases: Case[] }>('tampering')
  assert.ok(cases.length >= 24)
  for (const { name, problem, patches } of cases) {
    const changed = damaged(
      hex(bytes),
      patches.map(({ at, drop, put }) => ({ at, drop, put: hex(put) })),
    )
    assert.deepEqual(await openEnvelope(changed, withSeed(reader)), { ok: false, problem }, name)
    if (cryptographic.has(problem)) assert.throws(() => openEnvelopeAgain(Buffer.from(changed), reader), Error, name)
  }
})

type ReplyVector = {
  secret: string
  text: string
  deployment: string
  report: string
  mailboxHash: string
  bytes: string
  directoryBody: Directory
  forged: { bytes: string; problem: string }
}

test('reply: verified here and by the second reader; the forged one is not shown', async () => {
  const {
    secret,
    text,
    deployment,
    report,
    mailboxHash: mailbox,
    bytes,
    directoryBody: directory,
    forged,
  } = published<ReplyVector>('reply')
  const keys = await receiptKeysFromSecret(hex(secret))
  const opened = await openReply(hex(bytes), keys, directory)
  assert.ok(opened.ok)
  assert.equal(opened.text, text)
  assert.deepEqual(await openReply(hex(forged.bytes), keys, directory), { ok: false, problem: forged.problem })
  const raw = Buffer.from(bytes, 'hex')
  const info = sorted({ label: 'fanal/v1/reply', suite: 'xwing-hkdf-sha256-chacha20poly1305', deployment, report, mailbox })
  const plain = hpkeOpen(
    derive(hex(secret), 'fanal/v1/receipt/mailbox'),
    Buffer.from(info),
    Buffer.from('FNR1'),
    raw.subarray(4, 1124),
    raw.subarray(1124),
  )
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the vector is of the right form
  const { content, signature } = JSON.parse(plain.subarray(4, 4 + plain.readUInt32BE(0)).toString()) as { content: Json; signature: string }
  const key = directory.units.find((unit) => unit.id === 'intake')?.epochs.at(-1)?.sign ?? ''
  assert.ok(ed25519Verified(`fanal/v1/reply${sorted(content)}`, signature, Buffer.from(key, 'base64url')))
})

function ed25519Verified(message: string, signature: string, publicKey: Uint8Array): boolean {
  const key = createPublicKey({
    key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]),
    format: 'der',
    type: 'spki',
  })
  return verify(null, Buffer.from(message), key, Buffer.from(signature, 'base64url'))
}

test('directory: the chain holds, here and by the second reader', async () => {
  const { rootPublic, chain, hashes } = published<{ rootPublic: string; chain: SignedDirectory[]; hashes: string[] }>('directory')
  const result = await verifyDirectoryChain(chain, hex(rootPublic))
  assert.ok(result.ok)
  assert.equal(result.directory.version, 2)
  for (const [i, signed] of chain.entries()) {
    assert.ok(ed25519Verified(`fanal/v1/directory${sorted(signed.body)}`, signed.signature, hex(rootPublic)))
    assert.equal(createHash('sha256').update(sorted(signed)).digest('hex'), hashes[i])
  }
})

test('members, secrets and fields open', async () => {
  const member = published<{ wrapped: unknown; kek: string; seeds: { kem: string; sign: string } }>('member')
  const seeds = await unwrapMemberSeeds(member.wrapped, hex(member.kek), 'amina')
  const { deployment, indexKey, chain } = published<{ deployment: string; indexKey: string; chain: SignedDirectory[] }>('directory')
  assert.equal(chain[0]?.body.organizations[0]?.indexCommit, indexCommit(hex(indexKey)))
  const place = { deployment, organization: 'harbour', member: 'amina' }
  assert.deepEqual(seeds, { ok: true, place, seeds: { kem: hex(member.seeds.kem), sign: hex(member.seeds.sign) } })
  type Field = { person: string; class: 'C4'; field: string; value: string; bytes: string }
  const { secret, reader, wraps, field } = published<{ secret: string; reader: string; wraps: { context: SecretContext }[]; field: Field }>(
    'secrets',
  )
  assert.equal(wraps.length, 4)
  for (const wrap of wraps) {
    assert.deepEqual(await unwrapSecret(wrap, hex(reader), wrap.context), { ok: true, secret: hex(secret) })
  }
  assert.deepEqual(await openField(hex(secret), field, hex(field.bytes)), { ok: true, value: field.value })
})

test('files: chunks seal to the published digests and open', async () => {
  type Case = { chance: string; note: FileNote; sealedChunksSha256: string[] }
  const { reportKey, report, part, cases } = published<{ reportKey: string; report: string; part: number; cases: Case[] }>('files')
  for (const { chance, note, sealedChunksSha256 } of cases) {
    const bytes = seededChance(chance)(note.size)
    const opener = fileOpener({ reportKey: hex(reportKey), report }, note)
    const digests: string[] = []
    for await (const chunk of sealFileChunks({ reportKey: hex(reportKey), report, part }, bytes)) {
      digests.push(createHash('sha256').update(chunk).digest('hex'))
      assert.ok((await opener.push(chunk)).ok)
    }
    assert.deepEqual(digests, sealedChunksSha256)
    assert.deepEqual(opener.finish(), { ok: true })
  }
})
