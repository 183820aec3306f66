import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { type DatabaseServer, copyOut } from '@fanal/postgres'
import { readDeployment } from '@fanal/vault'
import { Stop } from '../command.ts'
import { dataFiles } from './data-files.ts'
import { recipientsOf } from './recipients.ts'
import { writeSealed } from './sealed-file.ts'

export interface Taken {
  readonly file: string
  /** bytes */
  readonly size: number
  readonly at: string
}

/** For a file name: `2026-11-27T02-00-05Z`. */
const named = (at: Date): string =>
  at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-')

/** Writes everything a node holds at one moment into a sealed file in `dir`. @throws Stop where nobody could open it, or it cannot be written */
export async function takeBackup(
  server: DatabaseServer,
  { dataDir, dir, at }: { readonly dataDir: string; readonly dir: string; readonly at: Date },
): Promise<Taken> {
  const recipients = await recipientsOf(dataDir)
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const file = path.join(dir, `fanal-${named(at)}.backup.age`)
  const deployment = await readDeployment(server.connect('auditor', { max: 1 }))
  const files = dataFiles(dataDir, deployment?.demonstration === true)
  try {
    const size = await writeSealed(file, copyOut(server.connect('migrator', { max: 1 }), at.toISOString(), files), recipients)
    return { file, size, at: at.toISOString() }
  } catch (fault) {
    throw notWritten(file, fault)
  }
}

function notWritten(file: string, fault: unknown): Stop {
  const why = fault instanceof Error ? fault.message : ''
  return new Stop(
    {
      en: `The backup was not finished (${why}), and no file ${file} is left behind: make room or mend what is said, then run it again.`,
      fr: `La sauvegarde n’a pas abouti (${why}) et aucun fichier ${file} ne reste\u00A0: libérez de l’espace ou corrigez ce qui est dit, puis relancez.`,
    },
    'not-written',
  )
}
