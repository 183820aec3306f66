import type { FormEntries } from '@fanal/http'
import type { GivenFile } from '../import/records.ts'

/** Of all files together: some 3,000 services with their places. More goes through `fanal directory import`. */
export const mostBytes = 4 * 1024 * 1024
export const mostFiles = 40
const longestName = 120

export type FilesFault = 'none' | 'too-large' | 'too-many' | 'damaged'
export type SentFiles = { readonly files: readonly GivenFile[] } | { readonly fault: FilesFault }

/** A name as one may show it: the last part of a path, without signs that cannot be seen. */
const plainName = (name: string): string => (name.split(/[\\/]/).at(-1) ?? '').replaceAll(/\p{C}/gu, '').trim().slice(-longestName)

function bytesOf(typed: string): Uint8Array | null {
  return /^[A-Za-z0-9_-]*$/.test(typed) ? new Uint8Array(Buffer.from(typed, 'base64url')) : null
}

/** The files of a form: as they were chosen, or as the page of the preview carries them on. Nothing is kept in between. */
export function filesIn(form: FormEntries): SentFiles {
  const names = form.all('name')
  const carried = form.all('data').map((data, at) => ({ name: names[at] ?? '', bytes: bytesOf(data) }))
  const all = [...form.files, ...carried].map(({ name, bytes }) => ({ name: plainName(name), bytes }))
  const files = all.flatMap(({ name, bytes }) => (bytes === null ? [] : [{ name, bytes }]))
  if (files.length < all.length) return { fault: 'damaged' }
  if (files.length === 0) return { fault: 'none' }
  if (files.length > mostFiles) return { fault: 'too-many' }
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > mostBytes) return { fault: 'too-large' }
  return { files }
}

/** The same files as fields of a form. */
export function carriedOn(files: readonly GivenFile[]): readonly { readonly name: string; readonly data: string }[] {
  return files.map(({ name, bytes }) => ({ name, data: Buffer.from(bytes).toString('base64url') }))
}
