import { thisPage } from '@fanal/identity/browser'
import { screen, testKeys } from '@fanal/screen'
import { isoHour } from '@fanal/seal'
import { distrustText, fetchDirectory } from '@fanal/vault/browser'
import { type OpenedReport, onOpened, wordsIn } from '../inbox/opened-event.ts'
import { made, notice, pageLanguage } from '../inbox/sealed-view.ts'
import { warnBeforeLeaving } from '../session/leave-warning.ts'
import { lostNotice } from '../session/session-said.ts'
import { codingsList } from './codings-list.ts'
import { type LabourChecklist, takeLabour } from './labour-checklist.ts'
import { offersCode } from './offer-code.ts'
import { openCoding, sealCoding } from './seal-coding.ts'
import { suggestFacts } from './suggest-facts.ts'
import { factName, resultsView } from './triage-results.ts'
import { triageText as text } from './triage.text.ts'
import { type Coding, type TriageDecision, decisions } from './triage.ts'
import { urgencyView } from './urgency-view.ts'

interface Sealed {
  readonly of: string
  readonly coding: Coding
  readonly envelope: string
}

/** Codes facts while the words stand open, shows what the tests say, and seals what the person decides. */
class TriageElement extends HTMLElement {
  private readonly page = pageLanguage()
  private readonly line = thisPage()
  private opened: OpenedReport | null = null
  /** What was sealed once is sent again as it is: a coding whose fate is unknown cannot be kept twice. */
  private sealed: Sealed | null = null
  private codings: (Coding | null)[] = []
  private busy = false
  private labour: LabourChecklist | null = null
  /** How often something was ticked, chosen or written, and how much of that is in the last coding that was kept. */
  private changes = 0
  private keptChanges = 0

  connectedCallback(): void {
    const form = this.querySelector('form')
    if (form === null) return
    onOpened((opened) => void this.open(opened, form))
    form.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.name === 'fact') this.ticked(event.target, form)
    })
    form.addEventListener('input', ({ target }) => {
      if (!(target instanceof HTMLInputElement && target.name === 'find')) this.changes += 1
    })
    warnBeforeLeaving(() => this.changes !== this.keptChanges)
    form.querySelector('input[name="find"]')?.addEventListener('input', (event) => this.find((event.target as HTMLInputElement).value))
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      if (!this.busy) void this.keep(form)
    })
  }

  private async open(opened: OpenedReport, form: HTMLFormElement): Promise<void> {
    this.opened = opened
    this.hidden = false
    const minor = form.querySelector<HTMLInputElement>(`input[name="minor"][value="${this.dataset['minor'] ?? 'unknown'}"]`)
    if (minor) minor.checked = true
    this.suggest(wordsIn(opened), form)
    const labour = this.piece('labour')
    this.labour = labour && takeLabour(labour)
    const sealed = opened.report.envelopes.filter(({ kind }) => kind === 'triage')
    this.codings = await Promise.all(sealed.map(({ bytes }) => openCoding(bytes, opened.report, opened.keys)))
    this.showCodings()
    const last = this.codings.findLast((coding) => coding !== null)
    for (const fact of last?.facts ?? []) this.setFact(fact, true, form)
    if (last?.labour) this.labour?.show(last.labour)
    this.answer(form)
  }

  private suggest(words: string, form: HTMLFormElement): void {
    const suggestions = suggestFacts(words)
    const items = suggestions.map(({ fact, because }) => {
      const box = made('input', { type: 'checkbox', id: `suggest-${fact}`, value: fact, name: 'fact' })
      box.checked = this.factsIn(form).includes(fact)
      const quoted = because
        .slice(0, 4)
        .map((word) => (this.page === 'fr' ? `«\u00A0${word}\u00A0»` : `“${word}”`))
        .join(', ')
      const label = made(
        'label',
        { for: `suggest-${fact}` },
        factName(fact),
        made('span', { class: 'small' }, ` (${text.because[this.page]} ${quoted})`),
      )
      return made('li', {}, made('div', { class: 'choice' }, box, label))
    })
    const shown = items.length === 0 ? made('p', {}, text.nothingSuggested[this.page]) : made('ul', { class: 'facts' }, ...items)
    this.piece('suggested')?.replaceChildren(shown)
  }

  private showCodings(): void {
    this.piece('history')?.replaceChildren(...codingsList(this.codings, readNames(this.dataset['names'])))
    const section = this.piece('codings')
    if (section) section.hidden = this.codings.length === 0
  }

  /** One fact may stand twice on the page, as a suggestion and in its group: both say the same. */
  private ticked(box: HTMLInputElement, form: HTMLFormElement): void {
    this.setFact(box.value, box.checked, form)
    if (box.value === 'p_minor' && box.checked) {
      const minor = form.querySelector<HTMLInputElement>('input[name="minor"][value="possible"]')
      if (minor) minor.checked = true
    }
    this.answer(form)
  }

  private setFact(fact: string, checked: boolean, form: HTMLFormElement): void {
    for (const box of form.querySelectorAll<HTMLInputElement>(`input[name="fact"][value="${CSS.escape(fact)}"]`)) box.checked = checked
  }

  private factsIn(form: HTMLFormElement): string[] {
    const boxes = form.querySelectorAll<HTMLInputElement>('input[name="fact"]:checked')
    return [...new Set([...boxes].map((box) => box.value))]
  }

  private answer(form: HTMLFormElement): void {
    const facts = this.factsIn(form)
    this.piece('urgency')?.replaceChildren(...urgencyView(facts))
    const screened = screen(facts)
    if (screened.ok) this.piece('results')?.replaceChildren(...resultsView(screened.results, (question) => this.ask(question)))
  }

  /** Puts a question where the officer answers the reporter, who reads it in the officer's words. */
  private ask(question: string): void {
    const area = document.querySelector<HTMLTextAreaElement>('[data-answer] textarea')
    if (area === null) return
    area.value = area.value.trim() === '' ? question : `${area.value.trimEnd()}\n\n${question}`
    this.tell('info', text.asked[this.page])
  }

  private find(typed: string): void {
    const wanted = typed.trim().toLowerCase()
    for (const group of this.querySelectorAll<HTMLDetailsElement>('[data-facts] details')) {
      let shown = 0
      for (const item of group.querySelectorAll<HTMLElement>('li')) {
        item.hidden = wanted !== '' && !(item.textContent ?? '').toLowerCase().includes(wanted)
        if (!item.hidden) shown += 1
      }
      group.hidden = shown === 0
      group.open = wanted !== '' && shown > 0
    }
  }

  private async keep(form: HTMLFormElement): Promise<void> {
    const data = new FormData(form)
    const [decision, reasons] = ['decision', 'reasons'].map((name) => {
      const value = data.get(name)
      return typeof value === 'string' ? value.trim() : ''
    }) as [string, string]
    if (!(decisions as readonly string[]).includes(decision) || reasons === '') {
      this.tell('danger', text.decisionMissing[this.page])
      const field = decision === '' ? 'select[name="decision"]' : 'textarea[name="reasons"]'
      return form.querySelector<HTMLElement>(field)?.focus()
    }
    this.busy = true
    this.tell('info', text.sealing[this.page])
    await this.attempt(form, decision as TriageDecision, reasons).catch(() => this.tell('danger', text.notKept[this.page]))
    this.busy = false
  }

  private async attempt(form: HTMLFormElement, decision: TriageDecision, reasons: string): Promise<void> {
    const { opened, changes } = this
    const facts = this.factsIn(form)
    const screened = screen(facts)
    if (opened === null || !screened.ok) return this.tell('danger', text.notKept[this.page])
    const minor = form.querySelector<HTMLInputElement>('input[name="minor"]:checked')?.value ?? 'unknown'
    const labour = this.labour?.used() ?? null
    const of = JSON.stringify([facts, decision, reasons, minor, labour])
    if (this.sealed?.of !== of) {
      const found = await fetchDirectory(opened.report.deployment)
      if (!found.ok) return this.tell('danger', distrustText[found.problem][this.page])
      const answers = Object.fromEntries(testKeys.map((key) => [key, screened.results[key].answer])) as Coding['answers']
      const { member } = opened
      const used = labour === null ? {} : { labour }
      const rules = { ...screened.rules }
      const coding: Coding = { v: 1, facts, answers, rules, decision, reasons, at: isoHour(new Date()), member, ...used }
      const envelope = await sealCoding(opened.report, coding, found.directory)
      if (envelope === null) return this.tell('danger', text.notKept[this.page])
      this.sealed = { of, coding, envelope }
    }
    const answer = await this.line.send(`/api/v1/reports/${opened.report.id}/codings`, { envelope: this.sealed.envelope, minor })
    if (typeof answer === 'string') return this.show(lostNotice(answer))
    if (!answer.ok) return this.tell('danger', text.notKept[this.page])
    const kept = (await answer.json()) as { readonly minor: string }
    this.keptChanges = changes
    this.joined(this.sealed.coding, minor, kept.minor)
    this.fillRecord(facts, decision, screened.results)
  }

  /** A coding that was kept stands in the list at once, and what it opens or closes on the page with it: nothing half written is lost. */
  private joined(coding: Coding, coded: string, minor: string): void {
    if (!this.codings.includes(coding)) this.codings.push(coding)
    this.showCodings()
    const opensPath = minor === 'possible' && this.dataset['minor'] !== 'possible'
    this.dataset['minor'] = minor
    for (const part of document.querySelectorAll<HTMLElement>('[data-young]'))
      part.hidden = (part.dataset['young'] === 'possible') !== (minor === 'possible')
    const says = opensPath ? text.pathOpened : minor === coded ? null : text.markStands
    const path = says === null ? [] : [made('a', { href: '#young-title' }, says[this.page])]
    this.tell('success', `${text.sealed[this.page]} ${text.codingNumber[this.page]} ${this.codings.length}.`, ...path)
  }

  /** Offers the codes of the coding to the statistical record; the person confirms them. */
  private fillRecord(facts: readonly string[], decision: TriageDecision, results: Parameters<typeof resultsView>[0]): void {
    const set = (field: string, value: string | null) => {
      const select = document.querySelector<HTMLSelectElement>(`[data-record] select[name="${field}"]`)
      if (select && value !== null && select.value === '') select.value = value
    }
    const forms = Object.entries(formOf)
      .filter(([fact]) => facts.includes(fact))
      .map(([, form]) => form)
    set('form', forms.length > 1 ? 'several' : (forms[0] ?? null))
    set('age_group', facts.includes('p_minor') && !facts.includes('p_adult') ? 'under-18' : null)
    set('status_group', facts.includes('p_no_status') ? 'none' : facts.includes('p_tied_permit') ? 'temporary' : null)
    for (const key of ['cc_279', 'palermo', 'irpa_118'] as const) set(key, results[key].answer)
    set('decision', decision)
  }

  private tell(tone: 'info' | 'success' | 'warning' | 'danger', ...sentences: readonly (string | Node)[]): void {
    this.show(notice(tone, null, ...sentences), tone !== 'info')
  }

  private show(what: HTMLElement, takesFocus = true): void {
    const said = this.piece('said')
    said?.replaceChildren(what)
    if (takesFocus) said?.focus()
  }

  private piece(name: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-${name}]`)
  }
}

/** Who is who at this unit, as the server wrote it on the page. */
function readNames(names = '{}'): Readonly<Record<string, string>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own page wrote it
  return JSON.parse(names) as Readonly<Record<string, string>>
}

const formOf: Readonly<Record<string, string>> = {
  e_sexual_services: 'sexual',
  e_labour: 'labour',
  e_domestic_work: 'domestic',
  e_criminal_tasks: 'criminal',
  e_begging: 'begging',
  e_organ_removal: 'organ',
  e_marriage: 'marriage',
}

customElements.define('fanal-triage', TriageElement)
offersCode()
