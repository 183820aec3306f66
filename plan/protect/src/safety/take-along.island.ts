import { pageLanguage } from '@fanal/design/browser'
import type { SealedClass } from '@fanal/seal'
import type { PersonKeys } from '../person-desk/open-desk.ts'
import { type Look, copyText as text, headings } from './copy.text.ts'
import { linesIn, listOf } from './take-along.ts'

/** Makes a list that betrays nothing, from words that were opened on this device. It posts nothing, and keeps nothing. */
class TakeAlongElement extends HTMLElement {
  private readonly page = pageLanguage()
  private look: Look = 'shopping'

  connectedCallback(): void {
    const desk = this.closest('fanal-person')
    desk?.addEventListener('fanal-person-open', (event) => {
      if (event instanceof CustomEvent) void this.start(event.detail as PersonKeys)
    })
  }

  private async start(desk: PersonKeys): Promise<void> {
    await Promise.all(this.lines().map((line) => this.fill(line, desk)))
    this.get('take-along-needs').remove()
    for (const id of ['take-along-form', 'take-along-acts', 'take-along-list', 'take-along-print', 'take-along-save'])
      this.get(id).hidden = false
    this.addEventListener('input', () => this.show())
    for (const radio of this.querySelectorAll<HTMLInputElement>('[data-look]')) radio.addEventListener('change', () => this.choose(radio))
    this.get('take-along-print').addEventListener('click', () => this.print())
    this.get('take-along-save').addEventListener('click', () => this.save())
    // what was opened is not left behind
    addEventListener('pagehide', () => this.forget())
    this.show()
  }

  private async fill(line: HTMLElement, desk: PersonKeys): Promise<void> {
    const { of, words, number } = line.dataset
    const said = await Promise.all([words, number].filter((field) => field !== undefined).map((field) => opened(desk, of, field)))
    const all = said.filter((one) => one !== '').join('  ')
    line.querySelector('[data-shown]')!.textContent = all
    line.querySelector('textarea')!.value = all
    // what does not open is not offered
    line.hidden = all === ''
  }

  private choose(chosen: HTMLInputElement): void {
    for (const radio of this.querySelectorAll<HTMLInputElement>('[data-look]')) radio.checked = radio === chosen
    const before = headings[this.look][this.page]
    this.look = (chosen.dataset['look'] ?? 'plain') as Look
    const heading = this.input('take-heading')
    if (heading.value === before) heading.value = headings[this.look][this.page]
    this.show()
  }

  private list(): string {
    const chosen = this.lines().filter((line) => line.querySelector('input')!.checked)
    return listOf({
      look: this.look,
      heading: this.input('take-heading').value,
      lines: chosen.map((line) => line.querySelector('textarea')!.value),
      filler: linesIn(this.input('take-filler').value),
    })
  }

  private show(): void {
    const list = this.list()
    this.get('take-along-list').textContent = list === '' ? text.empty[this.page] : list
    this.get('take-along-said').textContent = ''
    for (const id of ['take-along-print', 'take-along-save']) this.get(id).ariaDisabled = list === '' ? 'true' : null
  }

  private print(): void {
    if (this.list() !== '') print()
  }

  private save(): void {
    const list = this.list()
    if (list === '') return
    const address = URL.createObjectURL(new Blob([`${list}\n`], { type: 'text/plain' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${text.neutralTitle[this.page].toLowerCase()}.txt`
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
    this.get('take-along-said').textContent = text.saved[this.page]
  }

  private forget(): void {
    for (const line of this.lines()) {
      line.querySelector('[data-shown]')!.textContent = ''
      line.querySelector('textarea')!.value = ''
    }
    this.get('take-along-list').textContent = ''
  }

  private lines(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.take-line')]
  }

  private get(id: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`#${id}`)
    if (found === null) throw new Error(`the page has no ${id}`)
    return found
  }

  private input(id: string): HTMLInputElement | HTMLTextAreaElement {
    return this.get(id) as HTMLInputElement | HTMLTextAreaElement
  }
}

/** The standing versions of a field as they opened, below each other where two people wrote at once. */
async function opened(desk: PersonKeys, of: string | undefined, field: string): Promise<string> {
  const values = await desk.values(of as SealedClass, field)
  return values.flatMap((one) => (one.state === 'opened' && typeof one.value === 'string' ? [one.value] : [])).join('\n')
}

customElements.define('fanal-take-along', TakeAlongElement)
