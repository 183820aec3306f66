import { systemChance, uuidOf } from '@fanal/seal'
import { distrustText } from '@fanal/vault/browser'
import { type OpenedReport, onOpened } from '../inbox/opened-event.ts'
import { made, notice, pageLanguage } from '../inbox/sealed-view.ts'
import { type Desk, type Told, aDesk } from './handover-desk.ts'
import { entryView } from './handover-entry.ts'
import { type WritingForm, takeWriting } from './handover-form.ts'
import { handoverText as text } from './handover.text.ts'
import { toldNotice } from './told-notice.ts'

/** Hands something of the opened report over, checks what a colleague wrote, and passes on what came of it. */
class HandOverElement extends HTMLElement {
  private readonly page = pageLanguage()
  private started = false
  private form: WritingForm | null = null

  connectedCallback(): void {
    onOpened((opened) => {
      if (this.started) return
      this.started = true
      void this.start(opened).catch(() => this.tell({ tone: 'danger', text: text.unreachable[this.page] }))
    })
  }

  private async start(opened: OpenedReport): Promise<void> {
    const section = this.querySelector<HTMLElement>('[data-handover]')
    if (section) section.hidden = false
    const desk = await aDesk(opened)
    if (typeof desk === 'string') return this.tell({ tone: 'danger', text: distrustText[desk][this.page] })
    this.form = takeWriting(this, desk, (told) => this.finish(desk, told))
    this.takeKeeping(desk)
    addEventListener('pagehide', () => this.querySelector('[data-list]')?.replaceChildren())
    await this.list(desk)
  }

  private async list(desk: Desk): Promise<void> {
    const parts = { desk, form: this.form, done: (told: Told) => this.finish(desk, told) }
    const { minor, youngTold, handovers } = await desk.list()
    this.form?.youngTold(youngTold)
    if (minor === 'possible') this.offerChildProtection()
    const entries = await Promise.all(handovers.map((handover) => entryView(handover, parts)))
    const place = this.querySelector('[data-list]')
    place?.replaceChildren(...(entries.length === 0 ? [made('p', {}, text.none[this.page])] : entries))
  }

  /** Somebody may be under 18: whom to ask is said, and stands first. */
  private offerChildProtection(): void {
    this.querySelector('[data-minor]')?.replaceChildren(notice('warning', null, text.minor[this.page]))
    const first = this.querySelector('select[name="to"] option')
    for (const option of this.querySelectorAll('option[data-kind="child-protection"]')) first?.after(option)
  }

  private async finish(desk: Desk, told: Told): Promise<void> {
    await this.list(desk).catch(() => undefined)
    this.tell(told)
  }

  private takeKeeping(desk: Desk): void {
    const form = this.querySelector<HTMLFormElement>('form[data-keep]')
    const handover = uuidOf(systemChance(16))
    form?.addEventListener('submit', (event) => {
      event.preventDefault()
      const reason = new FormData(form).get('keep')
      if (typeof reason !== 'string') return form.querySelector('input')?.focus()
      void desk
        .post(`/api/v1/reports/${desk.opened.report.id}/kept`, { handover, reason })
        .then((refused) => this.finish(desk, refused ?? { tone: 'success', text: text.keep[this.page] }))
    })
  }

  private tell(told: Told): void {
    const place = this.querySelector<HTMLElement>('[data-handover] > [data-said]')
    place?.replaceChildren(toldNotice(told))
    place?.focus()
  }
}

customElements.define('fanal-handover', HandOverElement)
