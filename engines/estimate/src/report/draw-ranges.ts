import type { DrawRange } from '../bootstrap/resample.ts'

/** Draws in pieces that workers share. */
export function drawRanges(draws: number, seed: number, piece: number): DrawRange[] {
  return Array.from({ length: Math.ceil(draws / piece) }, (_, at) => ({ seed, from: at * piece, to: Math.min(draws, (at + 1) * piece) }))
}
