import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Stop } from '../command.ts'

/** The place of a file of secrets: never in the server's data folder, and never over another file. */
export function placeAway(file: string, dataDir: string): string {
  const full = path.resolve(file)
  if (full === dataDir || full.startsWith(dataDir + path.sep))
    throw new Stop(
      {
        en: `The root key must not lie on the server: choose a file outside ${dataDir}, best on a medium that you take away.`,
        fr: `La clé racine ne doit pas rester sur le serveur : choisissez un fichier hors de ${dataDir}, de préférence sur un support que vous emporterez.`,
      },
      'root-on-server',
    )
  return freePlace(full)
}

/** A place where no file is yet. */
export function freePlace(file: string): string {
  const full = path.resolve(file)
  if (existsSync(full))
    throw new Stop(
      { en: `${full} exists already: nothing was overwritten.`, fr: `${full} existe déjà : rien n’a été remplacé.` },
      'file-exists',
    )
  return full
}

/** On disk, for this user alone, before anything depends on it; never over another file. */
export function writeOnce(file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600, flag: 'wx', flush: true })
}

/** JSON out of a file that somebody brought. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(path.resolve(file), 'utf8'))
  } catch {
    throw new Stop({ en: `${file} cannot be read as JSON.`, fr: `${file} n’est pas lisible comme JSON.` }, 'unreadable-file')
  }
}
