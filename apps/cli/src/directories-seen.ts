import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { DirectoriesSeen } from '@fanal/vault'

/**
 * What commands on this machine have seen of key directories: a file a deployment, with the highest version.
 * @param folder  `$XDG_STATE_HOME/fanal` where nothing is said
 */
export function directoriesSeen(
  folder = path.join(process.env.XDG_STATE_HOME || path.join(os.homedir(), '.local', 'state'), 'fanal'),
): DirectoriesSeen {
  const fileOf = (deployment: string) => path.join(folder, `directory-${deployment}`)
  return {
    highest: (deployment) => Promise.resolve(versionIn(fileOf(deployment))),
    keep(deployment, version) {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const aside = `${fileOf(deployment)}.${process.pid}`
      writeFileSync(aside, `${version}\n`, { mode: 0o600 })
      renameSync(aside, fileOf(deployment))
      return Promise.resolve()
    },
  }
}

/** 0 where there is no file, or a file that says no number. */
function versionIn(file: string): number {
  try {
    const version = Number(readFileSync(file, 'utf8'))
    return Number.isSafeInteger(version) ? version : 0
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return 0
    throw fault
  }
}
