import { isLanguage } from '@fanal/kernel'
import { type Lost, loadMemberSeeds, thisPage } from '@fanal/identity/browser'
import { type Directory, type WrappedSecret, deriveReceiptKeys } from '@fanal/seal'
import { distrustText, fetchDirectory } from '@fanal/vault/browser'
import { notice, pageLanguage } from '../inbox/sealed-view.ts'
import { warnBeforeLeaving } from '../session/leave-warning.ts'
import { lostNotice } from '../session/session-said.ts'
import { openIndexKey } from '../selectors/open-index-key.ts'
import { seenElsewhere, seenList, tickedIn } from '../selectors/seen-elsewhere.ts'
import type { ContactRequest } from './contact.schema.ts'
import { contactText } from './contact.text.ts'
import { markMissing } from './mark-missing.ts'
import { sealContact } from './seal-contact.ts'
import { showSpoken } from './spoken-receipt.ts'

const questions = ['what', 'where', 'when', 'who', 'how', 'reach', 'interpreter', 'code'] as const
const chosen = ['relay'] as const
/** After the last key, milliseconds: the number shows up while the caller is still there. */
const lookAfter = 500

type Code = Omit<ContactRequest, 'submission'>

/** What was sealed once is sent again as it is, so that a contact whose fate is unknown cannot arrive twice. */
interface Sealed {
  readonly of: string
  readonly entropy: Uint8Array
  readonly report: string
  readonly noReturn: boolean
  readonly request: ContactRequest
}

/** Writes a contact down: sealed here, before anything is sent. */
class Contact extends HTMLElement {
  private readonly page = pageLanguage()
  private readonly line = thisPage()
  private indexKey: Uint8Array | null = null
  /** As the member's own key says it: once known it stays, also where a session ends while somebody speaks. */
  private deployment: string | null = null
  private sealed: Sealed | null = null
  /** Something was sent, and no answer said whether it is stored. */
  private fateUnknown = false
  private done = false
  private busy = false
  private asked = 0

  connectedCallback(): void {
    const form = this.querySelector('form')
    if (form === null) return
    this.querySelector('[data-needs-script]')?.remove()
    form.hidden = false
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      if (!this.busy && !this.done) void this.keep(form)
    })
    form.addEventListener('keydown', (event) => this.answerEnter(event, form))
    let timer: ReturnType<typeof setTimeout> | undefined
    form.addEventListener('input', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.type !== 'text') return
      clearTimeout(timer)
      timer = setTimeout(() => void this.look(form), lookAfter)
    })
    warnBeforeLeaving(() => this.typed(form) !== '')
    addEventListener('pagehide', () => this.hideReceipt())
    void this.openIndex().catch(() => undefined)
    startWriting(form)
  }

  /** A contact is sealed once and for all: Enter in a line goes nowhere, Ctrl and Enter together are meant. */
  private answerEnter(event: KeyboardEvent, form: HTMLFormElement): void {
    if (event.key !== 'Enter' || event.isComposing) return
    const isMeant = event.ctrlKey || event.metaKey
    if (!isMeant && !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    if (isMeant && !event.repeat) form.requestSubmit()
  }

  private async openIndex(): Promise<void> {
    const loaded = await loadMemberSeeds()
    if (loaded === null) return this.tellLost('signed-out')
    this.deployment = loaded.deployment
    const wraps = JSON.parse(this.dataset['wraps'] ?? '[]') as readonly WrappedSecret[]
    const directory = await this.directory()
    if (directory === null) return
    const owner = { organization: loaded.organization, recipient: loaded.member }
    this.indexKey = await openIndexKey(wraps, loaded.seeds.kem, owner, directory)
  }

  /** The directory of the node that the member's own key names; says so where it is not to be trusted. */
  private async directory(): Promise<Directory | null> {
    this.deployment ??= (await loadMemberSeeds())?.deployment ?? null
    if (this.deployment === null) this.tellLost('signed-out')
    const found = this.deployment === null ? null : await fetchDirectory(this.deployment)
    if (found?.ok === false) this.tell('danger', distrustText[found.problem][this.page])
    return found?.ok ? found.directory : null
  }

  private typed(form: HTMLFormElement): string {
    const said = saidIn(form)
    return questions.map(said).join('\n').trim()
  }

  private async look(form: HTMLFormElement): Promise<void> {
    const place = this.querySelector<HTMLElement>('[data-seen]')
    if (this.indexKey === null || place === null) return
    this.asked += 1
    const asked = this.asked
    const seen = await seenElsewhere(this.typed(form), this.indexKey, { line: this.line, except: null }).catch(() => null)
    if (seen !== null && asked === this.asked) place.replaceChildren(...seenList(seen, place, new Set(seen.map(({ token }) => token))))
  }

  private async keep(form: HTMLFormElement): Promise<void> {
    const what = form.elements.namedItem('what')
    if (!(what instanceof HTMLTextAreaElement)) return
    if (what.value.trim() === '') return markMissing(what, contactText.whatMissing[this.page])
    this.busy = true
    this.tell('info', contactText.sealing[this.page])
    await this.attempt(form).catch(() => this.tell('danger', contactText.unreachable[this.page]))
    this.busy = false
  }

  private async attempt(form: HTMLFormElement): Promise<void> {
    const sealed = await this.sealedNow(form)
    if (sealed === null) return
    const wasUnknown = this.fateUnknown
    this.fateUnknown = true
    const answer = await this.line.send('/api/v1/contacts', sealed.request)
    if (typeof answer === 'string' || answer.status < 500) this.fateUnknown = wasUnknown
    if (typeof answer === 'string') return this.tellLost(answer)
    const isKeptAsFirstSent = answer.status === 409 && wasUnknown
    if (!answer.ok && !isKeptAsFirstSent) return await this.refused(answer, sealed)
    const add = tickedIn(this)
    if (add.length > 0) await this.line.send(`/api/v1/reports/${sealed.report}/selectors`, { add, remove: [] })
    if (isKeptAsFirstSent) this.keepChanges(form)
    else this.removeForm(form)
    this.showReceipt(sealed)
  }

  /** What may be stored keeps its receipt, however often it is sealed anew; what was refused outright does not. */
  private async refused(answer: Response, sealed: Sealed): Promise<void> {
    const body = (await answer.json().catch(() => null)) as { error?: { message?: string } } | null
    if (answer.status < 500) this.sealed = this.fateUnknown ? { ...sealed, of: '' } : null
    this.tell('danger', body?.error?.message ?? contactText.unreachable[this.page])
  }

  /** The first sending had arrived and is what stands: what was changed since stays on the screen, and cannot be sent. */
  private keepChanges(form: HTMLFormElement): void {
    form.querySelector('button[type="submit"]')?.remove()
    this.tell('warning', contactText.keptAsFirstSent[this.page])
  }

  private removeForm(form: HTMLFormElement): void {
    form.reset()
    form.remove()
  }

  /** Seals what stands in the form; what was sealed before and not changed since is taken again. */
  private async sealedNow(form: HTMLFormElement): Promise<Sealed | null> {
    const said = saidIn(form)
    const of = new URLSearchParams([...new FormData(form)].map(([name]) => [name, said(name)])).toString()
    if (this.sealed?.of === of) return this.sealed
    const directory = await this.directory()
    if (directory === null) return null
    const answers = Object.fromEntries(
      [...questions, ...chosen].map((name) => [name, said(name)] as const).filter(([, text]) => text !== ''),
    )
    const entropy = this.sealed?.entropy ?? crypto.getRandomValues(new Uint8Array(10))
    const keys = await deriveReceiptKeys(entropy, directory.deployment)
    const language = said('language') === 'fr' ? 'fr' : 'en'
    const onward = { services: said('onward-services') || 'ask', police: said('onward-police') || 'ask' }
    const noReturn = said('no-receipt') !== ''
    const contact = await sealContact(
      { unit: said('unit'), language, answers, path: said('path') || null, onward, noReturn },
      keys,
      directory,
    )
    if (!contact.ok) {
      this.tell('danger', contactText[contact.problem === 'too-large' ? 'tooLong' : 'untrusted'][this.page])
      return null
    }
    const codes = {
      channel: said('channel') || 'call',
      language: said('language') || 'other',
      urgency: said('urgency') || 'unset',
      minor: said('minor') || 'unknown',
    } as Code
    this.sealed = { of, entropy, report: keys.reportId, noReturn, request: { submission: contact.submission, ...codes } }
    return this.sealed
  }

  private showReceipt(sealed: Sealed): void {
    this.done = true
    const kept = this.querySelector<HTMLElement>('[data-kept]')
    const link = this.querySelector<HTMLAnchorElement>('[data-report-link]')
    if (kept === null) return
    if (link) link.href = `${this.page === 'fr' ? '/fr/signalements/' : '/en/reports/'}${sealed.report}`
    if (sealed.noReturn) this.leaveReceiptOut()
    else void showSpoken(this, sealed.entropy, isLanguage(sealed.request.language) ? sealed.request.language : this.page)
    for (const button of this.querySelectorAll<HTMLButtonElement>('#receipt-back, #receipt-none')) {
      button.hidden = false
      button.addEventListener('click', () => {
        this.hideReceipt()
        link?.focus()
      })
    }
    kept.hidden = false
    kept.focus()
  }

  private leaveReceiptOut(): void {
    this.sealed = null
    this.querySelector('[data-receipt-part]')?.remove()
    this.querySelector('[data-receipt-gone]')?.remove()
    const unwanted = this.querySelector<HTMLElement>('[data-receipt-unwanted]')
    if (unwanted) unwanted.hidden = false
  }

  private hideReceipt(): void {
    this.sealed = this.done ? null : this.sealed
    if (!this.done) return
    this.querySelector('[data-receipt-part]')?.remove()
    const gone = this.querySelector<HTMLElement>('[data-receipt-gone]')
    if (gone) gone.hidden = false
  }

  private tell(tone: 'info' | 'warning' | 'danger', sentence: string): void {
    this.show(notice(tone, null, sentence))
    if (tone !== 'info') this.querySelector<HTMLElement>('[data-said]')?.focus()
  }

  private tellLost(lost: Lost): void {
    this.show(lostNotice(lost))
    this.querySelector<HTMLElement>('[data-said]')?.focus()
  }

  private show(what: HTMLElement): void {
    this.querySelector('[data-said]')?.replaceChildren(what)
  }
}

/** The cursor stands where the first word goes, unless somebody is already elsewhere or would be scrolled past what stands above. */
function startWriting(form: HTMLFormElement): void {
  const what = form.elements.namedItem('what')
  if (!(what instanceof HTMLElement) || document.activeElement !== document.body) return
  const { top, height } = what.getBoundingClientRect()
  if (top + height / 2 <= innerHeight) what.focus({ preventScroll: true })
}

/** What stands in a field or is chosen, without the space around it. */
function saidIn(form: HTMLFormElement): (name: string) => string {
  const data = new FormData(form)
  return (name) => {
    const value = data.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
}

customElements.define('fanal-contact', Contact)
