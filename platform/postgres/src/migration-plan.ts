import { createHash } from 'node:crypto'
import { ok, refuse } from '@fanal/kernel'
import type { Outcome, Refusal } from '@fanal/kernel'

export interface Migration {
  /** `0001_ground` */
  readonly name: string
  readonly version: number
  /** SHA-256 of the text with LF line ends, hexadecimal. */
  readonly checksum: string
  readonly text: string
}

export interface Applied {
  readonly version: number
  readonly name: string
  readonly checksum: string
}

const shape = /^(\d{4})_[a-z0-9_]+$/

/** Reads one file's name and text. @throws RangeError where the name is not `0001_plain_words.sql` */
export function migrationOf(file: string, content: string): Migration {
  const name = file.replace(/\.sql$/, '')
  const version = shape.exec(name)?.[1]
  if (version === undefined) throw new RangeError(`a migration is named like 0001_plain_words.sql, not ${file}`)
  const text = content.replaceAll('\r\n', '\n')
  return { name, version: Number(version), checksum: createHash('sha256').update(text).digest('hex'), text }
}

/**
 * What is still to be applied, in order. Migrations only go forward and an old one never changes.
 * @returns a refusal that names the file: a gap, two of one number, a changed old one, or one this Fanal does not know
 */
export function planMigrations(files: readonly Migration[], applied: readonly Applied[]): Outcome<readonly Migration[]> {
  const sorted = files.toSorted((a, b) => a.version - b.version)
  for (const [index, file] of sorted.entries()) if (file.version !== index + 1) return gap(file.name, index + 1)
  for (const { version, name, checksum } of applied) {
    const file = sorted[version - 1]
    if (file === undefined) return unknown(name)
    if (file.checksum !== checksum || file.name !== name) return changed(file.name)
  }
  const known = new Set(applied.map((entry) => entry.version))
  const rest = sorted.filter((file) => !known.has(file.version))
  const late = rest.find((file) => file.version <= applied.length)
  return late === undefined ? ok(rest) : gap(late.name, late.version)
}

function gap(name: string, expected: number): Refusal {
  const number = String(expected).padStart(4, '0')
  return refuse('migration-gap', {
    en: `The migrations are not in one unbroken order: number ${number} is missing or doubled near ${name}. Restore the folder db/migrations of this version.`,
    fr: `Les migrations ne se suivent pas sans interruption : le numéro ${number} manque ou figure deux fois près de ${name}. Rétablissez le dossier db/migrations de cette version.`,
  })
}

function changed(name: string): Refusal {
  return refuse('migration-changed', {
    en: `The migration ${name} was changed after it had been applied: restore the file as it was and write a new migration.`,
    fr: `La migration ${name} a été modifiée après avoir été appliquée : rétablissez le fichier d’origine et écrivez une nouvelle migration.`,
  })
}

function unknown(name: string): Refusal {
  return refuse('migration-unknown', {
    en: `The database already has the migration ${name}, which this Fanal does not know: use the newer Fanal that applied it.`,
    fr: `La base de données contient déjà la migration ${name}, que ce Fanal ne connaît pas : utilisez le Fanal plus récent qui l’a appliquée.`,
  })
}
