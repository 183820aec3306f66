import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { EditionFile } from '@fanal/oversee'
import { Stop } from '../command.ts'

const mostBytes = 512 * 1024 * 1024

/** Every file of a folder by its path with `/`. @throws Stop where it is no folder, or far larger than an edition is */
export async function folderAt(dir: string): Promise<Map<string, Uint8Array>> {
  const names = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => null)
  if (names === null) throw new Stop({ en: `There is no folder ${dir}.`, fr: `Le dossier ${dir} n’existe pas.` }, 'no-folder')
  const files = names.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name))
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  if (sizes.reduce((sum, size) => sum + size, 0) > mostBytes)
    throw new Stop({ en: `${dir} is far larger than an edition.`, fr: `${dir} est bien plus volumineux qu’une édition.` }, 'too-large')
  const read = await Promise.all(
    files.map(async (file) => [path.relative(dir, file).replaceAll(path.sep, '/'), await readFile(file)] as const),
  )
  return new Map(read.map(([name, bytes]) => [name, new Uint8Array(bytes)]))
}

/** Writes into a folder that is empty or not there: nothing of an earlier edition may stand among the files. */
export async function writeFolder(out: string, files: readonly EditionFile[]): Promise<void> {
  const there = await readdir(out).catch(() => [])
  if (there.length > 0)
    throw new Stop({ en: `${out} is not empty. Nothing was written.`, fr: `${out} n’est pas vide. Rien n’a été écrit.` }, 'not-empty')
  for (const folder of new Set(files.map((file) => path.dirname(path.join(out, file.path))))) await mkdir(folder, { recursive: true })
  await Promise.all(files.map((file) => writeFile(path.join(out, file.path), file.bytes)))
}
