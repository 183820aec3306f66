import { placesBeside, staffPlaces } from '@fanal/handover'
import { made, notice, pageLanguage } from '@fanal/design/browser'
import { lostNotice } from '../session/session-said.ts'
import { withOffered } from './offered-place.ts'
import { noteLabel, besideText as text } from './place-beside.text.ts'

/** As wide as both the words and the places fit; on less, the panel lies over the page and keeps the cursor in it. */
const roomForBoth = '(min-width: 64rem)'

/**
 * A page of ours as a document. @NOTE no markup is turned into elements by script, which the policy of the pages forbids: a request
 * may ask for a document, and the browser reads it without running anything
 */
async function pageAt(address: string, body: URLSearchParams | null): Promise<Document | null> {
  return await new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(body === null ? 'GET' : 'POST', address)
    request.responseType = 'document'
    request.addEventListener('load', () => resolve(request.responseXML))
    request.addEventListener('error', () => reject(new Error('unreachable')))
    request.send(body)
  })
}

/** The page of places beside a call: its form and answers, in a panel of this page. */
class PlacesBeside extends HTMLElement {
  private readonly page = pageLanguage()
  private readonly address = staffPlaces.places[this.page]
  private cameFrom: HTMLElement | null = null
  private caret: readonly [from: number, to: number] | null = null
  private isLoaded = false
  private busy = false
  private readonly room = matchMedia(roomForBoth)
  /** Whoever turns a tablet or makes the letters larger: what now lies over the page keeps the cursor in it, and what lies beside lets it go. */
  private readonly layAnew = (): void => {
    const { panel } = this
    if (panel === null || !panel.open) return
    const here = document.activeElement
    panel.close()
    this.lay(panel)
    if (here instanceof HTMLElement && (panel.contains(here) || this.room.matches)) here.focus({ preventScroll: true })
  }
  private readonly answerKey = (event: KeyboardEvent): void => {
    if (event.key !== 'F2' || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.repeat) return
    event.preventDefault()
    if (this.panel?.contains(document.activeElement)) this.close()
    else this.open()
  }

  connectedCallback(): void {
    const { panel, link } = this
    if (panel === null || link === null) return
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      this.open()
    })
    panel.querySelector('[data-close]')?.addEventListener('click', () => this.close())
    panel.addEventListener('close', () => {
      // laid anew meanwhile, it is still in use
      if (!panel.open) this.giveBack()
    })
    panel.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close()
    })
    panel.addEventListener('submit', (event) => {
      if (!(event.target instanceof HTMLFormElement)) return
      event.preventDefault()
      void this.find(event.target)
    })
    addEventListener('keydown', this.answerKey)
    this.room.addEventListener('change', this.layAnew)
  }

  disconnectedCallback(): void {
    removeEventListener('keydown', this.answerKey)
    this.room.removeEventListener('change', this.layAnew)
  }

  private get panel(): HTMLDialogElement | null {
    return this.querySelector('dialog')
  }

  private get link(): HTMLAnchorElement | null {
    return this.querySelector('a')
  }

  private get laid(): HTMLElement | null {
    return this.querySelector('[data-part]')
  }

  private open(): void {
    const here = document.activeElement
    const { panel } = this
    if (panel === null) return
    this.cameFrom = here instanceof HTMLElement && here !== document.body ? here : this.link
    this.caret = here instanceof HTMLTextAreaElement ? [here.selectionStart, here.selectionEnd] : null
    if (!panel.open) this.lay(panel)
    if (this.isLoaded) return this.begin()
    this.laid?.replaceChildren(made('p', {}, text.looking[this.page]))
    void this.load().then(
      (isThere) => isThere && this.begin(),
      () => this.say(notice('danger', null, text.unreachable[this.page])),
    )
  }

  private lay(panel: HTMLDialogElement): void {
    if (this.room.matches) panel.show()
    else panel.showModal()
  }

  private close(): void {
    this.panel?.close()
    // at once: whoever types on loses not a letter, and the event of the dialog comes a moment later
    this.giveBack()
  }

  /** The cursor goes back to where it was: in the middle of a sentence, if it was there. */
  private giveBack(): void {
    if (this.cameFrom === null) return
    const back = this.cameFrom.isConnected ? this.cameFrom : this.link
    this.cameFrom = null
    back?.focus({ preventScroll: true })
    // @NOTE where what had the cursor was replaced meanwhile, Chromium focuses the field and puts no cursor in it: nothing could be typed
    if (back instanceof HTMLTextAreaElement && this.caret !== null) back.setSelectionRange(...this.caret)
  }

  private begin(): void {
    this.laid?.querySelector<HTMLElement>('input[type="text"]')?.focus()
  }

  private async load(): Promise<boolean> {
    this.isLoaded = this.show(await pageAt(this.address, null))
    if (!this.isLoaded) this.say(lostNotice('signed-out'))
    return this.isLoaded
  }

  /** Lays the part of a page that concerns us into the panel; `false` where the page has none. */
  private show(page: Document | null): boolean {
    const part = page?.getElementById(placesBeside.part)
    if (part === null || part === undefined) return false
    this.laid?.replaceChildren(document.adoptNode(part))
    for (const name of part.querySelectorAll<HTMLElement>(`[${placesBeside.offer}]`)) this.offerToNote(name)
    this.querySelector('[data-noted]')?.replaceChildren()
    return true
  }

  private async find(form: HTMLFormElement): Promise<void> {
    if (this.busy) return
    this.busy = true
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']))
    await this.ask(form.action, body).catch(() => this.say(notice('danger', null, text.unreachable[this.page])))
    this.busy = false
  }

  private async ask(address: string, body: URLSearchParams): Promise<void> {
    // whoever signed in again meanwhile has another token: the page is asked for it, and the question sent once more
    if (!this.show(await pageAt(address, body))) {
      const token = (await pageAt(this.address, null))?.querySelector<HTMLInputElement>(`#${placesBeside.part} input[name="_csrf"]`)
      if (!token) return this.say(lostNotice('signed-out'))
      body.set('_csrf', token.value)
      if (!this.show(await pageAt(address, body))) return this.say(notice('danger', null, text.unreachable[this.page]))
    }
    const first = this.laid?.querySelector<HTMLElement>('.wrong select, section.scroll, .empty')
    first?.setAttribute('tabindex', '0')
    first?.focus()
    first?.scrollIntoView({ block: 'start' })
  }

  /** Said above what is typed, which stays. */
  private say(said: HTMLElement): void {
    this.querySelector('[data-noted]')?.replaceChildren(said)
    if (!this.isLoaded) this.laid?.replaceChildren()
  }

  private offerToNote(name: HTMLElement): void {
    const field = document.querySelector<HTMLTextAreaElement>(`textarea[name="${this.dataset['note'] ?? ''}"]`)
    const offer = name.getAttribute(placesBeside.offer)
    if (field === null || offer === null) return
    const button = made(
      'button',
      { type: 'button', class: 'button secondary', 'aria-label': noteLabel(offer)[this.page] },
      text.note[this.page],
    )
    button.addEventListener('click', () => {
      if (!field.isConnected) return
      field.value = withOffered(field.value, offer, this.page)
      field.dispatchEvent(new Event('input', { bubbles: true }))
      this.querySelector('[data-noted]')?.replaceChildren(text.noted[this.page])
    })
    name.parentElement?.append(button)
  }
}

customElements.define('fanal-places-beside', PlacesBeside)
