/** Time and chance, passed in so that every decision can be repeated. */
export interface World {
  now(): Date
  chance(bytes: number): Uint8Array
}

/** The machine's own clock and random source. */
export const thisWorld: World = {
  now: () => new Date(),
  chance: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
}

/** A time cut to its hour, UTC: all that the line keeps of a moment. */
export function hourOf(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / 3_600_000) * 3_600_000)
}
