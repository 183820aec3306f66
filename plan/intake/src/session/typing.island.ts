import { type Lost, pulse, thisPage } from '@fanal/identity/browser'
import { lostNotice } from './session-said.ts'

const line = thisPage()

/** Where a form says how it fares, if it does. */
function saidBeside(field: EventTarget | null): Element | null {
  return field instanceof Element ? (field.closest('form')?.querySelector('[data-said]') ?? null) : null
}

/** Said while there is time to sign in again, not only when it is sent; nothing takes the cursor away. */
function tellLost(lost: Lost | null, place: Element | null): void {
  const before = document.querySelector('[data-lost]')
  if (lost === null) return before?.remove()
  if (before !== null || place === null) return
  const said = lostNotice(lost)
  said.dataset['lost'] = lost
  place.replaceChildren(said)
}

// A call is written down for half an hour without a request: whoever types is there, and stays signed in.
let field: EventTarget | null = null
const typed = pulse(
  () =>
    void line.renew().then(
      (lost) => tellLost(lost, saidBeside(field)),
      () => undefined,
    ),
  () => Date.now(),
)
addEventListener('input', ({ target }) => {
  field = target
  typed()
})
