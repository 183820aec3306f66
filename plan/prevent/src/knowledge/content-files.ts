import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the pages lie that are shipped. */
export const contentFolder = fileURLToPath(new URL('../../content/', import.meta.url))

/** Every file of a content folder by its path in it (`what/en.md`), as text. */
export type ContentFiles = ReadonlyMap<string, string>

/** @throws Error (of the file system) where the folder or one of its files cannot be read */
export function readContentFiles(folder: string = contentFolder): ContentFiles {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(md|json)$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted()
  return new Map(found.map((file) => [file.split(path.sep).join('/'), readFileSync(path.join(folder, file), 'utf8')]))
}
