import type { World } from '@fanal/kernel'
import { currentTree, latestHead, sequencePending, signHead, storeHead } from '@fanal/ledger'
import { type Database, unitOfWork } from '@fanal/postgres'

export interface SequencerParts {
  readonly database: Database
  readonly world: World
  /** Ed25519 seed, 32 bytes. */
  readonly logSeed: Uint8Array
  /** Null before the key ceremony: then there is nothing to sign for. */
  readonly deployment: () => Promise<string | null>
}

const page = 2000

/** Moves every committed entry into the log; answers how many. */
export async function sequenceAll({ database }: Pick<SequencerParts, 'database'>): Promise<number> {
  let all = 0
  for (let moved = page; moved === page; all += moved)
    // oxlint-disable-next-line no-await-in-loop -- one page after the other: they stand in one order
    moved = await unitOfWork(database, {}, (tx) => sequencePending(page, tx))
  return all
}

/**
 * Signs the log as it stands where it grew since the last head; answers whether it did.
 * @param apart  ms that must have passed since the last head; the first one is signed at once
 */
export async function signCurrentHead({ database, world, logSeed, deployment }: SequencerParts, apart = 0): Promise<boolean> {
  const id = await deployment()
  if (id === null) return false
  return await unitOfWork(database, {}, async (tx) => {
    const [tree, last] = [await currentTree(tx), await latestHead(id, tx)]
    if (tree.size === 0 || tree.size === last?.size) return false
    if (last !== null && world.now().getTime() - Date.parse(last.at) < apart) return false
    await storeHead(signHead({ deployment: id, size: tree.size, root: tree.root, at: world.now() }, logSeed), tx)
    return true
  })
}
