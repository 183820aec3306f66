/**
 * Counts presses of one key: the second within the window is the signal.
 * @param windowMs how close together two presses must be
 * @returns a function of a press's time in milliseconds that says whether it was the second
 */
export function doublePress(windowMs: number): (at: number) => boolean {
  let last = Number.NEGATIVE_INFINITY
  return (at) => {
    const isSecond = at - last <= windowMs
    last = isSecond ? Number.NEGATIVE_INFINITY : at
    return isSecond
  }
}
