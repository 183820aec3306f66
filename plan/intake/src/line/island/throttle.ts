/**
 * Says a number now and then: a screen reader that hears every percent hears nothing else.
 * @param say  called at most every `every` milliseconds
 * @param now  milliseconds
 */
export function nowAndThen(say: (sentence: string) => void, every: number, now: () => number): (sentence: string) => void {
  let last = -Infinity
  return (sentence) => {
    if (now() - last < every) return
    last = now()
    say(sentence)
  }
}
