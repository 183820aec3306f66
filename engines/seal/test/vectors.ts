import {
  canonicalBytes,
  contentBytes,
  deploymentId,
  deriveReceiptKeys,
  directoryHash,
  envelopeIdFor,
  fileNote,
  kemPublicKey,
  keyId,
  mailboxHash,
  passphraseKeys,
  rewrapEnvelope,
  rootFingerprint,
  sealEnvelope,
  sealField,
  sealFileChunks,
  sealReply,
  sha256,
  signDirectory,
  signPublicKey,
  wrapMemberSeeds,
  wrapSecret,
  writeReceipt,
  type Directory,
  type Json,
  type Recipient,
  type SecretContext,
} from '../src/index.ts'
import { bodyKey } from '../src/envelope.ts'
import { readFrame } from '../src/envelope-frame.ts'
import { receiptSalt } from '../src/receipt-keys.ts'
import { damages } from './damages.ts'
import { toHexText as hex } from './fixtures.ts'
import { letterWith, seededChance, seedOf, world } from './world.ts'

const { directory, keys, recipients } = world

/** The bytes that a good result holds; the vectors are made of good results only. */
function good<T extends { readonly ok: boolean }>(result: T): Extract<T, { readonly ok: true }> {
  if (!result.ok) throw new Error(`no vector: ${JSON.stringify(result)}`)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the refusals have just been thrown
  return result as Extract<T, { readonly ok: true }>
}

async function receiptCase(entropy: Uint8Array, deployment: string, contents: readonly Json[]) {
  const derived = await deriveReceiptKeys(entropy, deployment)
  const { reportId, ...bytes } = derived
  return {
    entropy: hex(entropy),
    receipt: writeReceipt(entropy),
    deployment,
    salt: hex(receiptSalt(deployment)),
    reportId,
    ...Object.fromEntries(Object.entries(bytes).map(([name, value]) => [name, hex(value)])),
    locatorHash: hex(sha256(derived.locator)),
    envelopes: contents.map((content) => {
      const canonical = contentBytes(content) ?? new Uint8Array()
      return { content: hex(canonical), id: envelopeIdFor(derived, canonical) }
    }),
  }
}

async function receipts(): Promise<Json> {
  return [
    await receiptCase(new Uint8Array(10), directory.deployment, ['', { what: 'a' }]),
    await receiptCase(new Uint8Array(10).fill(255), '0123456789abcdef0123456789abcdef', [{ answers: { what: 'Une femme au motel' } }]),
    await receiptCase(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), directory.deployment, [[1, 2.5, true, null, 'é😀']]),
  ]
}

async function members(): Promise<Json> {
  const passphrase = 'été 2026 au bord de l’eau'
  const salt = seededChance('member salt')(16)
  const { kek, login } = await passphraseKeys(passphrase, salt)
  const seeds = { kem: seedOf('amina kem'), sign: seedOf('amina sign') }
  const wrapped = await wrapMemberSeeds(
    seeds,
    kek,
    { deployment: directory.deployment, organization: 'harbour', member: 'amina' },
    seededChance('member wrap'),
  )
  const publicKeys = { kem: hex(await kemPublicKey(seeds.kem)), sign: hex(await signPublicKey(seeds.sign)) }
  return {
    passphrase,
    salt: hex(salt),
    kek: hex(kek),
    login: hex(login),
    member: 'amina',
    seeds: { kem: hex(seeds.kem), sign: hex(seeds.sign) },
    publicKeys,
    wrapped,
  }
}

/** A chance that remembers what it gave. */
function recorded(words: string) {
  const given: string[] = []
  const from = seededChance(words)
  const chance = (bytes: number) => {
    const drawn = from(bytes)
    given.push(hex(drawn))
    return drawn
  }
  return { given, chance }
}

const readers = [
  { ...world.officer, seed: hex(world.officer.seed) },
  { ...world.recovery, seed: hex(world.recovery.seed) },
]

async function envelopeCase(name: string, content: Json, to: readonly Recipient[]) {
  const { given, chance } = recorded(`envelope ${name}`)
  const { bytes, reportKey, head } = good(await sealEnvelope(letterWith(content), to, chance))
  const { frame } = good(readFrame(bytes))
  return {
    name,
    content,
    readers: readers.slice(0, to.length),
    chance: given,
    reportKey: hex(reportKey),
    head,
    headHash: hex(sha256(frame.headBytes)),
    bodyKey: hex(bodyKey(reportKey, head)),
    wrapsTag: hex(frame.wrapsTag),
    bytes: hex(bytes),
  }
}

async function envelopes(): Promise<Json> {
  return [
    await envelopeCase('smallest', '', recipients.slice(0, 1)),
    await envelopeCase('unit and recovery', { answers: { what: 'Une femme au motel', where: 'Route 117' }, language: 'fr' }, recipients),
    await envelopeCase('second bucket', { what: 'é'.repeat(2500) }, recipients.slice(0, 1)),
  ]
}

async function rewraps(): Promise<Json> {
  const sealed = good(await sealEnvelope(letterWith('re-wrapped'), recipients, seededChance('before the roll')))
  const seed = seedOf('intake inbox 3')
  const next = { to: 'unit', id: 'intake', epoch: 3 } as const
  const { given, chance } = recorded('roll')
  const rolled = good(await rewrapEnvelope(sealed.bytes, world.officer, [{ ...next, publicKey: await kemPublicKey(seed) }], chance))
  return {
    before: hex(sealed.bytes),
    readers,
    after: hex(rolled.bytes),
    reader: { ...next, seed: hex(seed) },
    chance: given,
    content: 're-wrapped',
  }
}

async function replies(): Promise<Json> {
  const fields = {
    report: keys.reportId,
    sequence: 1,
    unit: 'intake',
    epoch: 2,
    directory: 1,
    at: '2026-03-05T14:00:00Z',
    language: 'fr',
    text: 'Êtes-vous en sécurité ?',
  }
  const { given, chance } = recorded('reply vector')
  const { deployment } = directory
  const reply = good(await sealReply({ ...fields, deployment, mailboxPublic: keys.mailboxPublic }, world.signSeed, chance))
  const forged = good(
    await sealReply({ ...fields, deployment, mailboxPublic: keys.mailboxPublic }, seedOf('somebody'), seededChance('forged vector')),
  )
  return {
    deployment,
    secret: hex(seedOf('receipt')),
    mailboxHash: mailboxHash(keys.mailboxPublic),
    signSeed: hex(world.signSeed),
    directoryBody: directory,
    ...fields,
    chance: given,
    bytes: hex(reply.bytes),
    forged: { bytes: hex(forged.bytes), problem: 'not-signed-by-unit' },
  }
}

async function directories(): Promise<Json> {
  const first = await signDirectory(directory, world.rootSeed)
  const later: Directory = { ...directory, version: 2, previous: directoryHash(first), issuedAt: '2026-04-05T14:00:00Z' }
  const second = await signDirectory(later, world.rootSeed)
  return {
    rootSeed: hex(world.rootSeed),
    rootPublic: hex(world.rootPublic),
    deployment: deploymentId(world.rootPublic),
    fingerprint: rootFingerprint(world.rootPublic),
    chain: [first, second],
    indexKey: hex(seedOf('harbour index')),
    hashes: [directoryHash(first), directoryHash(second)],
    recoveryKeyId: keyId(await kemPublicKey(world.recoverySeed)),
  }
}

async function files(): Promise<Json> {
  const place = { reportKey: seedOf('file key'), report: keys.reportId, part: 1 }
  const cases = [10, 100_000].map(async (size) => {
    const bytes = seededChance(`file of ${size}`)(size)
    const digests: string[] = []
    for await (const chunk of sealFileChunks(place, bytes)) digests.push(hex(sha256(chunk)))
    return { chance: `file of ${size}`, note: fileNote(1, 'photo.jpg', 'image/jpeg', bytes), sealedChunksSha256: digests }
  })
  return { reportKey: hex(place.reportKey), report: place.report, part: 1, cases: await Promise.all(cases) }
}

async function secrets(): Promise<Json> {
  const { deployment } = directory
  const contexts: SecretContext[] = [
    { deployment, purpose: 'unit-inbox', subject: 'intake', recipient: 'amina', epoch: 2 },
    { deployment, purpose: 'unit-sign', subject: 'intake', recipient: 'amina', epoch: 2 },
    { deployment, purpose: 'recovery', subject: 'harbour', recipient: 'amina', epoch: 0 },
    { deployment, purpose: 'subject', subject: 'person-1', class: 'C4', recipient: 'amina', epoch: 0 },
  ]
  const seed = seedOf('amina kem')
  const publicKey = await kemPublicKey(seed)
  const secret = seedOf('a secret')
  const place = { person: 'person-1', class: 'C4', field: 'familyName' } as const
  const field = await sealField(secret, place, 'Nguyen', seededChance('a field'))
  const wraps = await Promise.all(
    contexts.map(async (context) => good(await wrapSecret(secret, publicKey, context, seededChance(context.purpose))).wrap),
  )
  return { secret: hex(secret), reader: hex(seed), wraps, field: { ...place, value: 'Nguyen', bytes: hex(field ?? new Uint8Array()) } }
}

async function tampering(): Promise<Json> {
  const sealed = good(await sealEnvelope(letterWith('tampering'), recipients, seededChance('tampering')))
  const cases = damages(sealed.bytes).map(({ name, problem, patches }) => ({
    name,
    problem,
    patches: patches.map(({ at, drop, put }) => ({ at, drop, put: hex(put) })),
  }))
  return { bytes: hex(sealed.bytes), bytesSha256: hex(sha256(sealed.bytes)), reader: readers[0] ?? null, cases }
}

/** Every published vector file, by name. The same each time. */
export async function makeVectors(): Promise<Record<string, Json>> {
  return {
    receipt: await receipts(),
    member: await members(),
    envelope: await envelopes(),
    rewrap: await rewraps(),
    reply: await replies(),
    directory: await directories(),
    files: await files(),
    secrets: await secrets(),
    tampering: await tampering(),
  }
}

/** The text of a vector file. */
export function vectorText(value: Json): string {
  return `${JSON.stringify(JSON.parse(new TextDecoder().decode(canonicalBytes(value))), undefined, 1)}\n`
}
