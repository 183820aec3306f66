import { createHmac } from 'node:crypto'

/** What a cell is about: the codes of every variable that does not stand at its total. */
export type About = readonly (readonly [variable: string, code: string])[]

/** Shortest key that is taken, in bytes. */
export const shortestKey = 16

/**
 * A number from 0 to below 1 that hangs on the key, the question and what the cell is about, and on nothing else: not on the table it stands in, the order
 * of variables, the day, or the count. So the same question always gets the same answer, and asking again averages nothing away.
 * @throws RangeError where the key is shorter than 16 bytes
 */
export function keyedDraw(key: Uint8Array, question: string, about: About): number {
  if (key.length < shortestKey) throw new RangeError(`a rounding key has ${shortestKey} bytes or more`)
  const digest = createHmac('sha256', key)
    .update(JSON.stringify(['fanal-rounding-1', question, inOrder(about)]))
    .digest()
  return digest.readUIntBE(0, 6) / 2 ** 48
}

/** The same whatever order the variables stand in. */
export function inOrder(about: About): About {
  return about.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}
