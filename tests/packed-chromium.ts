import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { home } from './running.ts'

const shelf = path.join(home, '.cache', 'chromium')

function version(): string {
  const about = readFileSync(path.join(home, 'node_modules/@sparticuz/chromium/package.json'), 'utf8')
  return (JSON.parse(about) as { version: string }).version
}

/**
 * The Chromium of the npm package, unpacked once into a folder of this checkout.
 * Left alone the package unpacks to one fixed place under the temporary directory and runs whatever lies there: a second user of the
 * machine could not start what the first unpacked, and anybody could put a program of theirs there beforehand.
 */
export function packedChromium(): string {
  const folder = path.join(shelf, `packed-${version()}`)
  const program = path.join(folder, 'chromium')
  if (existsSync(program)) return program
  mkdirSync(shelf, { recursive: true })
  const half = mkdtempSync(path.join(shelf, 'half-'))
  // in a process of its own: where it unpacks is where a whole process keeps its temporary files
  const unpacks = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())"
  const { status, stderr } = spawnSync(process.execPath, ['--eval', unpacks], {
    cwd: home,
    env: { ...process.env, TMPDIR: half },
    encoding: 'utf8',
  })
  if (status !== 0) {
    rmSync(half, { recursive: true, force: true })
    throw new Error(`the packed Chromium could not be unpacked into ${shelf}: ${stderr}`)
  }
  try {
    // whole or not at all: another process may be at the same
    renameSync(half, folder)
  } catch (fault) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(program)) throw fault
  }
  return program
}
