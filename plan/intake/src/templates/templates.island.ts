import { pageLanguage } from '../inbox/sealed-view.ts'
import { templatesText as text } from './templates.text.ts'
import { type Template, putInto } from './templates.ts'

type Ready = Pick<Template, 'id' | 'text'>

/** Puts ready sentences and questions into the answer beside it; nothing is sent, and everything may be changed. */
class Templates extends HTMLElement {
  private ready: readonly Ready[] = []

  connectedCallback(): void {
    this.ready = JSON.parse(this.dataset['templates'] ?? '[]') as readonly Ready[]
    this.take('#template-put', () => {
      const select = this.querySelector('select')
      const chosen = select?.value ? [select.value] : []
      if (select) select.value = ''
      return chosen
    })
    this.take('#template-ask', () => {
      const boxes = [...this.querySelectorAll<HTMLInputElement>('input[type="checkbox"]:checked')]
      for (const box of boxes) box.checked = false
      return boxes.map(({ value }) => value)
    })
  }

  private take(button: string, chosen: () => readonly string[]): void {
    const found = this.querySelector<HTMLButtonElement>(button)
    if (!found) return
    found.hidden = false
    found.addEventListener('click', () => this.put(chosen()))
  }

  private put(ids: readonly string[]): void {
    const answer = this.closest('[data-answer]')
    const area = answer?.querySelector('textarea')
    const said = this.querySelector('[data-put]')
    const page = pageLanguage()
    if (!area || !said) return
    if (ids.length === 0) return void (said.textContent = text.nothingChosen[page])
    const inFrench = answer?.querySelector<HTMLInputElement>('input[name="language"][value="fr"]')?.checked
    const language = inFrench === true ? 'fr' : 'en'
    const texts = this.ready.filter(({ id }) => ids.includes(id)).map((one) => one.text[language])
    area.value = putInto(area.value, texts)
    said.textContent = text.put[page]
    area.focus()
    area.setSelectionRange(area.value.length, area.value.length)
  }
}

customElements.define('fanal-templates', Templates)
