import { createHash, randomUUID } from 'node:crypto'
import { entryBytes, toBase64Url, toHex, type EntryId, type MemberId, type OrganizationId, type StreamId } from '@fanal/kernel'
import { inclusionProof, leafHash, publicKeyOf, rootOf, signHead } from '@fanal/ledger'
import { deploymentId, kemPublicKey, kemSizes, signDirectory, signPublicKey, toBase64url } from '@fanal/seal'
import type { EditionFile } from './edition.ts'
import { type LogProof, publishedEvent } from './proof.ts'
import { type SignOff, signOff, signOffLevels } from './sign-off.ts'

const seed = (word: string): Uint8Array => new Uint8Array(createHash('sha256').update(word).digest())
const json = (path: string, value: unknown): EditionFile => ({ path, bytes: new TextEncoder().encode(JSON.stringify(value)) })
const idOf = (level: string): string => `signer-${level}`

/** An invented deployment whose three members sign an edition, and whose log holds that it was published. */
export async function someSigners() {
  const rootSeed = seed('root')
  const rootPublic = await signPublicKey(rootSeed)
  const deployment = deploymentId(rootPublic)
  const organization = randomUUID()
  const kem = toBase64url(await kemPublicKey(seed('kem').slice(0, kemSizes.seed)))
  const members = await Promise.all(
    signOffLevels.map(async (level) => ({ id: idOf(level), organization, kem, sign: toBase64url(await signPublicKey(seed(level))) })),
  )
  const house = {
    id: organization,
    name: { en: 'Secretariat (invented)', fr: 'Secrétariat (inventé)' },
    recovery: kem,
    indexCommit: toBase64url(seed('index')),
  }
  const logSeed = seed('log')
  const body = {
    v: 1 as const,
    version: 1,
    previous: null,
    deployment,
    issuedAt: '2014-01-01T00:00:00.000Z',
    organizations: [house],
    units: [],
    members,
    logKey: toBase64url(publicKeyOf(logSeed)),
  }
  const chain = [await signDirectory(body, rootSeed)]

  async function yes(manifest: string, level: (typeof signOffLevels)[number], more: Partial<SignOff['statement']> = {}): Promise<SignOff> {
    const hour = signOffLevels.indexOf(level)
    const statement = {
      deployment,
      manifest,
      level,
      organization,
      signer: idOf(level),
      directory: 1,
      at: `2014-08-01T0${hour}:00:00.000Z`,
      ...more,
    }
    return await signOff(statement, seed(statement.signer.replace('signer-', '')))
  }

  function logged(manifest: string): LogProof {
    const event = {
      type: publishedEvent,
      version: 1,
      organization: organization as OrganizationId,
      stream: randomUUID() as StreamId,
      data: { manifest },
    }
    const by = { kind: 'member', member: randomUUID() as MemberId } as never
    const entry = entryBytes(event, { id: randomUUID() as EntryId, at: new Date('2014-09-15T12:30:00Z'), actor: by })
    const leaves = [leafHash(seed('before')), leafHash(entry), leafHash(seed('after'))]
    const head = signHead({ deployment, size: 3, root: rootOf(leaves), at: new Date('2014-09-15T12:31:00Z') }, logSeed)
    return { entry: toBase64Url(entry), index: 1, size: 3, proof: inclusionProof(leaves, 1).map((hash) => toHex(hash)), head }
  }

  /** What stands beside the manifest of a published edition. */
  async function proofFiles(manifest: string): Promise<EditionFile[]> {
    const signatures = await Promise.all(signOffLevels.map((level) => yes(manifest, level)))
    return [
      json('proof/signatures.json', signatures),
      json('proof/directory.json', { root: toBase64url(rootPublic), chain }),
      json('proof/log.json', logged(manifest)),
    ]
  }
  return { chain, rootPublic, deployment, yes, logged, proofFiles }
}
