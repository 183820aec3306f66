import { type Shortcut, nextRow, shortcutOf } from './shortcuts.ts'

/** What of a place a key reaches. */
const reached = 'textarea, button, summary, input[type="text"], a[aria-current]'
const firstField = 'select, textarea, input:not([type="hidden"])'

/** A link says itself by which key it is followed; of any other place a key reaches what can be written in or pressed. */
const reachedIn = (place: HTMLElement | null) =>
  place instanceof HTMLAnchorElement ? place : (place?.querySelector<HTMLElement>(reached) ?? null)
const placeOf = (key: Shortcut) => reachedIn(document.querySelector<HTMLElement>(`[data-key="${key}"]`))

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select') !== null)

/** Answers single keys on a page; it is there only where its reader wants them. */
class Shortcuts extends HTMLElement {
  private readonly answer = (event: KeyboardEvent): void => {
    const key = shortcutOf(event, isTyping(event.target))
    if (key === null || document.querySelector('dialog[open]') !== null) return
    if (this.act(key)) event.preventDefault()
  }

  connectedCallback(): void {
    for (const place of document.querySelectorAll<HTMLElement>('[data-key]'))
      reachedIn(place)?.setAttribute('aria-keyshortcuts', place.dataset['key'] ?? '')
    addEventListener('keydown', this.answer)
  }

  disconnectedCallback(): void {
    removeEventListener('keydown', this.answer)
  }

  private act(key: Shortcut): boolean {
    if (key === '?') return this.showList()
    if (key === 'j' || key === 'k') return this.moveTo(key)
    const place = placeOf(key)
    if (!place?.checkVisibility()) return false
    if (place instanceof HTMLButtonElement || (place instanceof HTMLAnchorElement && place.dataset['key'] === key)) place.click()
    else if (place.localName === 'summary') this.unfold(place)
    else place.focus()
    return true
  }

  /** Opens what is folded, and goes to where one begins in it. */
  private unfold(summary: HTMLElement): void {
    const details = summary.closest('details')
    if (details === null) return
    details.open = true
    const field = [...details.querySelectorAll<HTMLElement>(firstField)].find((one) => one.checkVisibility())
    ;(field ?? summary).focus()
  }

  private showList(): boolean {
    this.querySelector('dialog')?.showModal()
    return true
  }

  private moveTo(key: 'j' | 'k'): boolean {
    const rows = [...document.querySelectorAll<HTMLElement>('.queue tbody th a')]
    const at = rows.findIndex((row) => row.closest('tr')?.contains(document.activeElement))
    rows[nextRow(rows.length, at, key)]?.focus()
    return rows.length > 0
  }
}

customElements.define('fanal-shortcuts', Shortcuts)
