import type { World } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import { type Directory, type SignedDirectory, fingerprintOfRoot, verifyDirectory } from '@fanal/seal'
import { readPresences, readPublished } from './line.store.ts'
import type { Presences } from './site.ts'

/** What everybody may know of this node. */
export interface Published {
  readonly deployment: string
  readonly rootPublic: Uint8Array
  readonly fingerprint: string
  readonly demonstration: boolean
  readonly signed: SignedDirectory
  readonly directory: Directory
  /** When each receiving unit is there. */
  readonly presences: Presences
}

export type PublishedSource = () => Promise<Published | null>

/** How long a directory may be served after a newer one was published, ms. */
const freshFor = 2000

/** Reads and checks the published directory, at most once in two seconds; null before keys were made. */
export function publishedFrom(db: Queries, world: World): PublishedSource {
  let known: { at: number; value: Promise<Published | null> } | undefined
  return () => {
    const now = world.now().getTime()
    if (known === undefined || now - known.at > freshFor || now < known.at) {
      const value = load(db, world.now())
      known = { at: now, value }
      value.catch(() => (known = undefined))
    }
    return known.value
  }
}

async function load(db: Queries, now: Date): Promise<Published | null> {
  const [row, presences] = [await readPublished(db), await readPresences(db, now)]
  if (row === null) return null
  const body: unknown = JSON.parse(new TextDecoder().decode(row.body))
  const signed = { body, signature: Buffer.from(row.signature).toString('base64url') } as SignedDirectory
  const rootPublic = new Uint8Array(row.rootPublic)
  const verified = await verifyDirectory(signed, rootPublic)
  // @NOTE a directory that its root did not sign is a changed database: serving it would hand reports to a stranger
  if (!verified.ok) throw new Error(`the published directory does not verify: ${verified.problem}`)
  return {
    deployment: row.deployment,
    rootPublic,
    fingerprint: fingerprintOfRoot({ id: row.deployment, rootPublic, fingerprint: row.fingerprint }),
    demonstration: row.demonstration,
    signed,
    directory: signed.body,
    presences,
  }
}
