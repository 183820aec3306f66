import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'

/** Where one run of all tests keeps what its first node made; the run makes this folder and removes it. */
const kept = process.env['FANAL_TEST_KEPT']

const placeOf = (folder: string, args: readonly string[]) => path.join(folder, args.join(' ').replaceAll(/[^a-z]+/g, '-') || 'plain')

function copy(from: string, to: string): boolean {
  // with owners and modes: PostgreSQL takes no other folder
  return spawnSync('cp', ['-a', `${from}/.`, to]).status === 0
}

/** Whether a node that is started with these arguments begins with what an earlier one of this run made. */
export function mayBeKept(args: readonly string[]): 'made' | 'to be made' | 'never' {
  if (kept === undefined) return 'never'
  return existsSync(placeOf(kept, args)) ? 'made' : 'to be made'
}

/** Puts what a node of this run made into an empty folder. */
export function beginWith(args: readonly string[], dataDir: string): void {
  if (kept === undefined || !copy(placeOf(kept, args), dataDir)) throw new Error('the kept node could not be copied')
}

/** Keeps what a node made that has just been filled and stopped. Two that do so at once keep one of the two. */
export function keep(args: readonly string[], dataDir: string): void {
  if (kept === undefined) return
  const half = mkdtempSync(path.join(kept, 'half-'))
  if (!copy(dataDir, half)) throw new Error('the node could not be kept')
  try {
    renameSync(half, placeOf(kept, args))
  } catch {
    rmSync(half, { recursive: true, force: true })
  }
}
