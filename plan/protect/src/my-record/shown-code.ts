import { writeReceipt } from '@fanal/seal'

// What the pages that make something for a person share: digits that are shown once, and a press that counts once.

/** Lays a code's digits into a place, group by group. */
export function putDigits(place: HTMLElement | null, entropy: Uint8Array): void {
  const groups = writeReceipt(entropy).split(' ')
  place?.replaceChildren(
    ...groups.flatMap((group) => {
      const span = document.createElement('span')
      span.textContent = group
      return [span, ' ']
    }),
  )
}

/** One press at a time: a second one while the first is under way does nothing. */
export function oneAtATime(act: () => Promise<void>): (pressed: Event) => void {
  let busy = false
  return (pressed) => {
    pressed.preventDefault()
    if (busy) return
    busy = true
    void act().finally(() => (busy = false))
  }
}
