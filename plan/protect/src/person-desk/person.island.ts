import { made, notice, pageLanguage } from '@fanal/design/browser'
import { type Lost, lostText, signInText, thisPage } from '@fanal/identity/browser'
import type { Bilingual } from '@fanal/kernel'
import { type SealedClass, sealedClasses, systemChance, uuidOf } from '@fanal/seal'
import type { DeskData, MissingKey } from './desk-data.ts'
import { firstUnanswered } from './first-unanswered.ts'
import { type Opened, type PersonKeys, firstWraps, missingWraps, openDesk, wrapsFor } from './open-desk.ts'
import { personDeskText as text } from './person-desk.text.ts'
import { posted, sentencesOf } from './posted.ts'

type Input = HTMLInputElement | HTMLTextAreaElement
type Problem = Bilingual | null

const saidOf = { 'no-key': 'notOpen', 'other-key': 'otherKey', broken: 'broken' } as const

/** As long as a session lives without a request. */
const idleMs = 15 * 60_000

/** Opens a person's words on this device, and seals what is written before it leaves. */
class PersonElement extends HTMLElement {
  private readonly page = pageLanguage()
  private readonly line = thisPage()
  /** What each input held when it was opened; only what differs is sealed again. */
  private readonly opened = new WeakMap<Input, { readonly text: string; readonly version: number }>()
  /** What was sealed once is sent again as it is: the same act twice is one act. */
  private readonly sent = new WeakMap<HTMLFormElement, { readonly of: string; readonly body: URLSearchParams }>()
  private busy = false

  connectedCallback(): void {
    const data = JSON.parse(this.dataset['person'] ?? 'null') as DeskData | null
    if (data === null) return
    this.querySelector('[data-needs-script]')?.remove()
    for (const place of this.opens()) place.textContent = text.opening[this.page]
    addEventListener('pageshow', (event) => {
      if (event.persisted) location.reload()
    })
    addEventListener('pagehide', () => this.hide())
    this.hideWhenIdle()
    openDesk(data).then(
      (desk) => (desk === null ? this.lost('signed-out', this.said()) : this.start(desk, data)),
      () => this.tell(this.said(), 'danger', text.unreachable),
    )
  }

  private async start(desk: PersonKeys, data: DeskData): Promise<void> {
    if (desk.warning !== null) this.said().replaceChildren(notice('danger', null, desk.warning[this.page]))
    await Promise.all(this.opens().map(async (place) => this.show(place, desk)))
    await Promise.all(this.seals(this).map(async (input) => this.fill(input, desk)))
    for (const form of this.querySelectorAll<HTMLFormElement>('[data-sealed-form] > form')) {
      form.addEventListener('submit', (event) => {
        event.preventDefault()
        if (this.busy) return
        this.busy = true
        void this.keep(form, desk, data, event.submitter)
          .catch(() => this.tell(this.said(form), 'danger', text.unreachable))
          .finally(() => (this.busy = false))
      })
    }
    this.dispatchEvent(new CustomEvent('fanal-person-open', { detail: desk }))
    this.dataset['open'] = ''
  }

  private opens(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-open]')]
  }

  private seals(within: HTMLElement): Input[] {
    return [...within.querySelectorAll<Input>('[data-seal]')]
  }

  private async show(place: HTMLElement, desk: PersonKeys): Promise<void> {
    const values = await desk.values(...placeOf(place.dataset['open']))
    const said = values.map((value) => (value.state === 'opened' ? wordsOf(value) : text[saidOf[value.state]][this.page]))
    if (said.length === 0) {
      place.classList.add('hint')
      place.textContent = text.nothing[this.page]
    } else if (said.length === 1) place.textContent = said[0] ?? ''
    else place.replaceChildren(made('p', { class: 'small' }, text.two[this.page]), ...said.map((words) => made('p', {}, words)))
  }

  private async fill(input: Input, desk: PersonKeys): Promise<void> {
    const [of, field] = placeOf(input.dataset['seal'])
    const values = await desk.values(of, field)
    const words = values
      .filter((value) => value.state === 'opened')
      .map(wordsOf)
      .join('\n\n')
    this.opened.set(input, { text: words, version: Math.max(0, ...values.map(({ version }) => version)) })
    if (input.value === '') input.value = words
    input.disabled = desk.keyOf(of) === undefined
    if (input.disabled) input.placeholder = text.notOpen[this.page]
  }

  private async keep(form: HTMLFormElement, desk: PersonKeys, data: DeskData, by: HTMLElement | null): Promise<void> {
    const said = this.said(form)
    const missing = firstUnanswered(form)
    if (missing !== null) {
      missing.input.setAttribute('aria-invalid', 'true')
      said.replaceChildren(notice('danger', null, `${text.missing[this.page]} ${missing.question}`))
      missing.input.focus()
      return
    }
    this.tell(said, 'info', text.keeping)
    const body = await this.bodyOf(form, desk, data, by)
    if (!(body instanceof URLSearchParams)) return this.tell(said, 'danger', body)
    const lost = await this.line.renew()
    if (lost !== null) return this.lost(lost, said)
    body.set('_csrf', form.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? '')
    const answer = await posted(form.action, body)
    if (answer.leadsTo !== null) {
      this.sent.delete(form)
      return location.assign(answer.leadsTo)
    }
    said.replaceChildren(notice('danger', text.refused[this.page], ...sentencesOf(answer.page)))
    said.focus()
  }

  /** What is posted: codes as they stand, every changed word sealed, and the keys that the act gives. */
  private async bodyOf(
    form: HTMLFormElement,
    desk: PersonKeys,
    data: DeskData,
    by: HTMLElement | null,
  ): Promise<URLSearchParams | Bilingual> {
    const changed = this.seals(form).filter((input) => !input.disabled && input.value !== (this.opened.get(input)?.text ?? ''))
    const codes = [...new FormData(form, by)].flatMap(([name, value]) =>
      typeof value === 'string' && name !== '_csrf' && name !== 'command' ? [[name, value]] : [],
    )
    const of = JSON.stringify([codes, changed.map((input) => [input.dataset['seal'], input.value])])
    const known = this.sent.get(form)
    if (known?.of === of) return known.body
    const body = new URLSearchParams(codes)
    body.set('command', uuidOf(systemChance(16)))
    for (const input of changed) {
      const [kind, field] = placeOf(input.dataset['seal'])
      // oxlint-disable-next-line no-await-in-loop -- a handful of fields
      const sealed = await desk.seal(kind, field, input.value.trim(), this.opened.get(input)?.version ?? 0)
      if (sealed === undefined) return text.noKey
      body.append('sealed', JSON.stringify(sealed))
    }
    const problem = await this.addWraps(form, body, desk, data)
    if (problem !== null) return problem
    this.sent.set(form, { of, body })
    return body
  }

  private async addWraps(form: HTMLFormElement, body: URLSearchParams, desk: PersonKeys, data: DeskData): Promise<Problem> {
    const add = (wraps: readonly object[]) => {
      for (const wrap of wraps) body.append('wrap', JSON.stringify(wrap))
    }
    if (data.subject === null) {
      const first = await firstWraps(desk, data.supervisors?.[body.get('unit') ?? ''] ?? [])
      if (first === null) return text.unsigned
      body.set('subject', desk.subject)
      add(first)
      const commitments = await desk.commit()
      if (commitments === null) return text.ownUnsigned
      for (const one of commitments) body.append('commitment', JSON.stringify(one))
    }
    const missing = JSON.parse(form.parentElement?.dataset['missing'] ?? 'null') as readonly MissingKey[] | null
    if (missing !== null) {
      const wraps = await missingWraps(desk, missing)
      if (wraps.length === 0) return text.unsigned
      add(wraps)
    }
    const readers = JSON.parse(form.parentElement?.dataset['readers'] ?? 'null') as Record<string, readonly string[]> | null
    if (readers === null) return null
    const classes = body.getAll('classes').filter((one): one is SealedClass => (sealedClasses as readonly string[]).includes(one))
    const given = await wrapsFor(desk, readers[body.get('recipient') ?? ''] ?? [], classes)
    if (given === null) return text.unsigned
    add(given)
    return null
  }

  private hideWhenIdle(): void {
    let last = Date.now()
    for (const sign of ['pointerdown', 'keydown', 'scroll'] as const)
      addEventListener(sign, () => void (last = Date.now()), { passive: true })
    setInterval(() => {
      if (Date.now() - last >= idleMs) this.lost('signed-out', this.said())
    }, 30_000)
  }

  /** What was opened is not left on a page that nobody looks after; what is being written stays. */
  private hide(): void {
    for (const place of this.opens()) place.replaceChildren()
    this.dispatchEvent(new CustomEvent('fanal-person-hide'))
  }

  private said(form?: HTMLFormElement): HTMLElement {
    return form?.querySelector<HTMLElement>('[data-said]') ?? this.querySelector<HTMLElement>('[data-desk-said]') ?? this
  }

  private tell(place: HTMLElement, tone: 'info' | 'danger', sentence: Bilingual): void {
    place.replaceChildren(notice(tone, null, sentence[this.page]))
    if (tone === 'danger') place.focus()
  }

  private lost(lost: Lost, place: HTMLElement): void {
    this.hide()
    const from = encodeURIComponent(location.pathname)
    const link = made(
      'a',
      { href: `${this.dataset['signIn'] ?? '/'}?from=${from}`, target: '_blank', rel: 'noopener' },
      signInText[this.page],
    )
    place.replaceChildren(notice('warning', null, lostText[lost][this.page], link))
    place.focus()
  }
}

function placeOf(said: string | undefined): [SealedClass, string] {
  const [of, ...field] = (said ?? '').split(':')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the server's own components
  return [of as SealedClass, field.join(':')]
}

const wordsOf = (opened: Opened): string => (opened.state === 'opened' && typeof opened.value === 'string' ? opened.value : '')

customElements.define('fanal-person', PersonElement)
