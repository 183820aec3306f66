import { createHash } from 'node:crypto'
import {
  contentBytes,
  deploymentId,
  envelopeIdFor,
  indexCommit,
  kemPublicKey,
  receiptKeysFromSecret,
  recipientsFor,
  sealEnvelope,
  signPublicKey,
  toBase64url,
  type Chance,
  type Directory,
  type Json,
  type Letter,
  type Reader,
  type ReceiptKeys,
  type Recipient,
} from '../src/index.ts'
import { keyId } from '../src/recipients.ts'

/** The same bytes for the same words, each time: SHA-256(words ‖ counter), one block after the other. */
export function seededChance(words: string): Chance {
  let counter = 0
  return (bytes) => {
    const blocks: Buffer[] = []
    while (blocks.length * 32 < bytes) blocks.push(createHash('sha256').update(`${words}|${counter++}`).digest())
    return Uint8Array.from(Buffer.concat(blocks).subarray(0, bytes))
  }
}

/** 32 bytes that belong to these words. */
export function seedOf(words: string): Uint8Array {
  return seededChance(words)(32)
}

/** One deployment with two units in one organization; every seed is known. */
export type World = {
  readonly rootSeed: Uint8Array
  readonly rootPublic: Uint8Array
  readonly directory: Directory
  readonly inboxSeed: Uint8Array
  readonly signSeed: Uint8Array
  readonly recoverySeed: Uint8Array
  readonly keys: ReceiptKeys
  readonly recipients: readonly Recipient[]
  readonly officer: Reader
  readonly recovery: Reader
}

async function unitOf(id: string, epochs: readonly number[]) {
  const keys = epochs.map(async (epoch) => ({
    epoch,
    inbox: toBase64url(await kemPublicKey(seedOf(`${id} inbox ${epoch}`))),
    sign: toBase64url(await signPublicKey(seedOf(`${id} sign ${epoch}`))),
    state: epoch === epochs.at(-1) ? ('current' as const) : ('past' as const),
  }))
  const name = { en: `Unit ${id}`, fr: `Unité ${id}` }
  return { id, organization: 'harbour', name, languages: ['en', 'fr'], receives: true, epochs: await Promise.all(keys) }
}

async function build(): Promise<World> {
  const rootSeed = seedOf('root')
  const rootPublic = await signPublicKey(rootSeed)
  const recoverySeed = seedOf('recovery')
  const recoveryPublic = await kemPublicKey(recoverySeed)
  const directory: Directory = {
    v: 1,
    version: 1,
    previous: null,
    deployment: deploymentId(rootPublic),
    issuedAt: '2026-03-05T14:00:00Z',
    organizations: [
      {
        id: 'harbour',
        name: { en: 'Harbour', fr: 'Le Havre' },
        recovery: toBase64url(recoveryPublic),
        indexCommit: indexCommit(seedOf('harbour index')),
      },
    ],
    units: [await unitOf('intake', [1, 2]), await unitOf('night', [1])],
    members: [
      {
        id: 'amina',
        organization: 'harbour',
        kem: toBase64url(await kemPublicKey(seedOf('amina kem'))),
        sign: toBase64url(await signPublicKey(seedOf('amina sign'))),
      },
    ],
    logKey: toBase64url(await signPublicKey(seedOf('log'))),
  }
  const inboxSeed = seedOf('intake inbox 2')
  return {
    rootSeed,
    rootPublic,
    directory,
    inboxSeed,
    signSeed: seedOf('intake sign 2'),
    recoverySeed,
    keys: await receiptKeysFromSecret(seedOf('receipt')),
    recipients: recipientsFor(directory, 'intake') ?? [],
    officer: { to: 'unit', id: 'intake', epoch: 2, seed: inboxSeed },
    recovery: { to: 'recovery', id: keyId(recoveryPublic), epoch: 0, seed: recoverySeed },
  }
}

/** Made once for all tests: its key pairs cost some 50 ms. */
export const world: World = await build()

/** A first report to the intake unit with this content. */
export function letterWith(content: Json, changes: Partial<Letter> = {}): Letter {
  const { keys, directory } = world
  return {
    deployment: directory.deployment,
    kind: 'report',
    unit: 'intake',
    epoch: 2,
    report: keys.reportId,
    envelope: envelopeIdFor(keys, contentBytes(content) ?? new Uint8Array()),
    sealedBy: 'browser',
    content,
    ...changes,
  }
}

/** A good envelope; the same one for the same content. */
export async function goodEnvelope(content: Json = { answers: { what: 'A woman at the motel' } }) {
  const sealed = await sealEnvelope(letterWith(content), world.recipients, seededChance('good envelope'))
  if (!sealed.ok) throw new Error(sealed.problem)
  return sealed
}
