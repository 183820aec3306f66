/** Where random bytes come from: asked for a number of bytes, answers that many. Passed in, so that vectors can be made again. */
export type Chance = (bytes: number) => Uint8Array

/** The machine's own cryptographic generator, in Node and in the browser. */
export function systemChance(bytes: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(bytes))
}
