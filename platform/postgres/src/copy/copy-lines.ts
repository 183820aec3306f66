import type { Applied } from '../migration-plan.ts'

/*
 * A copy is text, so that whoever has the key can read it without Fanal: each line an object in JSON, and after a line that names a table its rows
 * as PostgreSQL's `copy … to stdout` writes them, up to a line `\.` — which no row can be.
 */

export const copyVersion = 1

export interface CopyHeader {
  readonly fanal: 'copy'
  readonly version: typeof copyVersion
  readonly at: string
  readonly migrations: readonly Applied[]
}

/** How many rows of each table went in: a copy without this line is half. */
export interface CopyEnd {
  readonly end: Readonly<Record<string, number>>
}

export const endOfTable = Buffer.from('\\.\n')

/** What a reader of a copy is told, in order. */
export interface CopyReader {
  object(value: unknown): Promise<void>
  /** Whole rows, each with its line end; only between an object with `table` and the end of it. */
  rows(bytes: Uint8Array): Promise<void>
  endOfTable(): Promise<void>
}

/** A line longer than this is no copy of ours, bytes. */
const longest = 64 * 1024 * 1024

/** Reads a copy, however its bytes are cut. @throws RangeError where a line is no line of a copy */
export async function readCopy(source: AsyncIterable<Uint8Array>, reader: CopyReader): Promise<void> {
  let isTable = false
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of source) {
    let bytes = rest.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength) : Buffer.concat([rest, chunk])
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a line after the other
      const taken = isTable ? await takeRows(bytes) : await takeObject(bytes)
      if (taken === 0) break
      bytes = bytes.subarray(taken)
    }
    if (bytes.length > longest) throw new RangeError('a line of the copy does not end')
    rest = Buffer.from(bytes)
  }
  if (rest.length > 0 || isTable) throw new RangeError('the copy is cut off')

  async function takeObject(bytes: Buffer): Promise<number> {
    const end = bytes.indexOf(0x0a)
    if (end === -1) return 0
    const value = parsed(bytes.subarray(0, end).toString())
    await reader.object(value)
    isTable = typeof value === 'object' && value !== null && 'table' in value
    return end + 1
  }

  /** All whole rows at hand, or the line that ends them. */
  async function takeRows(bytes: Buffer): Promise<number> {
    if (bytes.subarray(0, endOfTable.length).equals(endOfTable)) {
      isTable = false
      await reader.endOfTable()
      return endOfTable.length
    }
    const end = bytes.indexOf('\n\\.\n')
    const whole = end === -1 ? bytes.lastIndexOf(0x0a) + 1 : end + 1
    if (whole > 0) await reader.rows(bytes.subarray(0, whole))
    return whole
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new RangeError('a line of the copy is not JSON')
  }
}
