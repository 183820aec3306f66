import { chunksOf } from '@fanal/seal'
import { mostChunks } from './submission.ts'

export { mostFiles } from './submission.ts'

/** The largest file, bytes: 1 GiB, which is as many chunks as the line takes. */
export const mostFileBytes = 2 ** 30

/** What the server may hold of files at once where there is no script, bytes: all files of one form together. */
export const mostPlainBytes = 25 * 1024 * 1024

/** Bytes of a name as it may stand in a note: as much as the usual file systems allow. */
const mostNameBytes = 255

export type Unfit = 'too-large' | 'empty'

/** Why a file cannot be sent, before anything of it is read; `null` where it can. */
export function whyUnfit(size: number): Unfit | null {
  if (size === 0) return 'empty'
  return size > mostFileBytes || chunksOf(size) > mostChunks ? 'too-large' : null
}

/** Bytes that a name takes in a note, where a control character is written out. */
const bytesOf = (name: string): number => new TextEncoder().encode(JSON.stringify(name)).length - 2

/** A name as it is told to the team: its own, cut in the middle where it is far too long, its ending kept. */
export function notedName(name: string): string {
  // half a letter would make the whole message unreadable
  const whole = new TextDecoder().decode(new TextEncoder().encode(name))
  if (bytesOf(whole) <= mostNameBytes) return whole
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(whole)?.[0] ?? ''
  const letters = Array.from(whole.slice(0, 4 * mostNameBytes))
  while (bytesOf(`${letters.join('')}…${ending}`) > mostNameBytes) letters.pop()
  return `${letters.join('')}…${ending}`
}
