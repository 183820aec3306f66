import { pageLanguage } from '@fanal/design/browser'
import type { Language } from '@fanal/kernel'
import type { SealedClass } from '@fanal/seal'
import type { PersonKeys } from '../person-desk/open-desk.ts'
import { type LetterData, letterFor } from './letter.ts'
import { permitsText as text } from './permits-page.text.ts'

/** Drafts a letter on this device, from what was opened here. Whoever reads it changes it, and decides whether it is kept. */
class LetterElement extends HTMLElement {
  private readonly page = pageLanguage()

  connectedCallback(): void {
    this.closest('fanal-person')?.addEventListener('fanal-person-open', (event) => {
      if (event instanceof CustomEvent) this.start(event.detail as PersonKeys)
    })
  }

  private start(desk: PersonKeys): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-draft], [data-print]')) button.hidden = false
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-draft]'))
      button.addEventListener('click', () => void this.draft(desk, button.dataset['draft'] === 'fr' ? 'fr' : 'en'))
    this.querySelector('[data-print]')?.addEventListener('click', () => this.print())
  }

  private async draft(desk: PersonKeys, language: Language): Promise<void> {
    const letter = this.box('permitLetter')
    const said = this.querySelector('[data-letter-said]')
    // what somebody wrote is not written over
    if (letter.value.trim() !== '') {
      if (said) said.textContent = text.replaces[this.page]
      return
    }
    const data = JSON.parse(this.dataset['letter'] ?? '{}') as LetterData
    const [full, called, birthDate] = await Promise.all(['full-name', 'call-name', 'birth-date'].map((field) => opened(desk, 'C4', field)))
    const name = full === '' ? (called ?? '') : (full ?? '')
    const parts = {
      ...data,
      name,
      birthDate: birthDate ?? '',
      number: this.box('permitNumber').value,
      known: this.box('permitNotes').value,
    }
    letter.value = letterFor(parts, language)
    letter.lang = language
    if (letter instanceof HTMLTextAreaElement) letter.rows = Math.min(40, letter.value.split('\n').length + 4)
    if (said) said.textContent = ''
    letter.focus()
  }

  /** On paper stands the letter alone: what is typed in a box is not printed whole. */
  private print(): void {
    const paper = this.querySelector<HTMLElement>('.letter-paper')
    if (paper === null) return
    paper.textContent = this.box('permitLetter').value
    document.body.classList.add('prints-letter')
    for (const other of document.querySelectorAll('.letter-paper')) if (other !== paper) other.textContent = ''
    print()
    document.body.classList.remove('prints-letter')
    paper.textContent = ''
  }

  private box(field: string): HTMLInputElement | HTMLTextAreaElement {
    const found = this.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-seal^="C7:${field}-"]`)
    if (found === null) throw new Error(`the page has no ${field}`)
    return found
  }
}

/** The words of a field, where this device opens it. */
async function opened(desk: PersonKeys, of: SealedClass, field: string): Promise<string> {
  const values = await desk.values(of, field)
  return values.flatMap((one) => (one.state === 'opened' && typeof one.value === 'string' ? [one.value] : [])).join(' / ')
}

customElements.define('fanal-letter', LetterElement)
