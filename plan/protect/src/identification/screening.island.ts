import { made, pageLanguage } from '@fanal/design/browser'
import { identificationText as text, testText } from './identification-page.text.ts'
import { ownInstrument } from './instrument.ts'
import { type GivenAnswer, answersGiven, bandText, suggest, suggestedTests } from './suggest.ts'

/** Puts one question at a time and reads the answers on this device. What they suggest is shown to whoever asks, and posted by nobody. */
class ScreeningElement extends HTMLElement {
  private readonly page = pageLanguage()
  private readonly answers = new Map<string, GivenAnswer>()
  private at = 0
  private showsAll = false

  connectedCallback(): void {
    this.closest('fanal-person')?.addEventListener('fanal-person-open', () => this.start())
  }

  private start(): void {
    this.querySelector('#screening-needs')?.remove()
    for (const [id, answer] of answersIn(this.box().value)) this.answers.set(id, answer)
    for (const question of this.questions())
      for (const radio of question.querySelectorAll<HTMLInputElement>('[data-answer]')) {
        radio.checked = this.answers.get(question.dataset['question'] ?? '') === radio.dataset['answer']
        radio.addEventListener('change', () => this.answer(question, radio))
      }
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-step]'))
      button.addEventListener('click', () => this.step(button.dataset['step'] ?? ''))
    this.piece('[data-screening]').hidden = false
    this.show()
    this.read()
  }

  private answer(question: HTMLElement, chosen: HTMLInputElement): void {
    for (const radio of question.querySelectorAll<HTMLInputElement>('[data-answer]')) radio.checked = radio === chosen
    const given = answersGiven.find((one) => one === chosen.dataset['answer'])
    if (given === undefined) return
    this.answers.set(question.dataset['question'] ?? '', given)
    this.box().value = JSON.stringify(Object.fromEntries(this.answers))
    this.read()
  }

  private step(step: string): void {
    if (step === 'all') this.showsAll = !this.showsAll
    else this.at = Math.max(0, Math.min(this.questions().length - 1, this.at + (step === 'on' ? 1 : -1)))
    this.show()
    if (step !== 'all') this.questions()[this.at]?.querySelector<HTMLInputElement>('[data-answer]')?.focus()
  }

  private show(): void {
    const questions = this.questions()
    for (const [nth, question] of questions.entries()) question.hidden = !this.showsAll && nth !== this.at
    const progress = `${text.question[this.page]} ${this.at + 1} ${text.of[this.page]} ${questions.length}`
    this.piece('[data-progress]').textContent = this.showsAll ? '' : progress
    this.piece('[data-step="all"]').textContent = text[this.showsAll ? 'one' : 'all'][this.page]
    for (const step of ['back', 'on']) this.piece(`[data-step="${step}"]`).hidden = this.showsAll
  }

  private read(): void {
    const read = suggest(ownInstrument, Object.fromEntries(this.answers))
    if (!read.ok) return
    const { bands, ask, caution, unanswered } = read.value
    const colon = this.page === 'fr' ? '\u00a0: ' : ': '
    const list = (lines: readonly string[]) => made('ul', {}, ...lines.map((line) => made('li', {}, line)))
    this.piece('[data-reading]').replaceChildren(
      list(suggestedTests.map((test) => `${testText[test][this.page]}${colon}${bandText[bands[test]][this.page]}`)),
      made('p', {}, `${text.unanswered[this.page]} ${unanswered}`),
      ...(ask.length === 0 ? [] : [made('p', {}, text.ask[this.page]), list(ask.map((one) => one[this.page]))]),
      made('p', { class: 'small' }, caution[1][this.page]),
    )
  }

  private questions(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-question]')]
  }

  private box(): HTMLTextAreaElement {
    const found = this.querySelector<HTMLTextAreaElement>('[data-seal^="C3:answers-"]')
    if (found === null) throw new Error('the page has no place for answers')
    return found
  }

  private piece(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector)
    if (found === null) throw new Error(`the page has no ${selector}`)
    return found
  }
}

/** The answers that were kept; what is no answer of this instrument is left out. */
function answersIn(kept: string): readonly (readonly [string, GivenAnswer])[] {
  let read: unknown
  try {
    read = JSON.parse(kept)
  } catch {
    return []
  }
  if (typeof read !== 'object' || read === null) return []
  const known = new Set(ownInstrument.questions.map(({ id }) => id))
  return Object.entries(read).flatMap(([id, said]) => {
    const answer = answersGiven.find((one) => one === said)
    return answer !== undefined && known.has(id) ? [[id, answer] as const] : []
  })
}

customElements.define('fanal-screening', ScreeningElement)
