/** A figure that is to stand beside its point, px of the drawing. */
export interface Label {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly text: string
}

/** A bold letter of 14 px is about so wide, and a line so high, px. */
const [letter, line] = [8.4, 16]

interface Box {
  readonly from: number
  readonly to: number
  readonly base: number
}

function boxOf({ x, anchor, text }: Label, base: number): Box {
  const width = text.length * letter
  const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { from, to: from + width, base }
}

const meet = (a: Box, b: Box): boolean => a.from < b.to && b.from < a.to && Math.abs(a.base - b.base) < line

/**
 * Where each figure stands so that none is written over another: where it wants to, else under its point, else a line higher and so on.
 * @param wanted  in the order in which they may choose
 * @param bottom  no figure stands lower
 * @returns the baseline of each, px
 */
export function labelPlaces(wanted: readonly Label[], bottom: number): readonly number[] {
  const placed: Box[] = []
  return wanted.map((label) => {
    const tries = [0, 30, -line, 46, -2 * line].map((step) => label.y + step).filter((base) => base <= bottom)
    const free = tries.find((base) => !placed.some((box) => meet(box, boxOf(label, base)))) ?? label.y
    placed.push(boxOf(label, free))
    return free
  })
}
