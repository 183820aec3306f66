// Flips every single bit of a good envelope, opens each, and says which were not noticed. Some minutes; the test samples the same.
import { openEnvelope } from '@fanal/seal'
import { flipped } from '../test/fixtures.ts'
import { goodEnvelope, world } from '../test/world.ts'

const { bytes } = await goodEnvelope()
const noticed = new Map<string, number>()
const missed: number[] = []
for (let bit = 0; bit < bytes.length * 8; bit++) {
  // oxlint-disable-next-line no-await-in-loop -- thousands of decapsulations at once would only take more memory
  const opened = await openEnvelope(flipped(bytes, bit), world.officer)
  if (opened.ok) missed.push(bit)
  else noticed.set(opened.problem, (noticed.get(opened.problem) ?? 0) + 1)
}
process.stdout.write(`${JSON.stringify({ bits: bytes.length * 8, missed, noticed: Object.fromEntries(noticed) }, undefined, 2)}\n`)
process.exitCode = missed.length === 0 ? 0 : 1
