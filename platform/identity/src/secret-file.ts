import { chmodSync, closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { toHex } from '@fanal/kernel'

/**
 * The bytes of a file that holds a secret of this server; made with 32 random bytes where there is none (0600, on disk before it is used).
 * @throws where the file can be neither read nor made
 */
export function secretFile(file: string, chance: (bytes: number) => Uint8Array): Uint8Array {
  return readIfThere(file) ?? makeFile(file, chance)
}

function readIfThere(file: string): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(file))
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw fault
  }
}

/** Written aside and linked into place, so that two first starts agree on one secret and a crash leaves no half file. */
function makeFile(file: string, chance: (bytes: number) => Uint8Array): Uint8Array {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const aside = `${file}.${toHex(chance(8))}`
  const handle = openSync(aside, 'wx', 0o600)
  writeSync(handle, chance(32))
  fsyncSync(handle)
  closeSync(handle)
  chmodSync(aside, 0o600)
  try {
    linkSync(aside, file)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
  } finally {
    rmSync(aside)
  }
  return new Uint8Array(readFileSync(file))
}
