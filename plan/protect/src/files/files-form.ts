import { made, notice, pageLanguage } from '@fanal/design/browser'
import { type Lost, type SessionLine, lostText } from '@fanal/identity/browser'
import type { Bilingual } from '@fanal/kernel'
import { safeName } from '@fanal/strip'
import type { PersonKeys } from '../person-desk/open-desk.ts'
import { personDeskText } from '../person-desk/person-desk.text.ts'
import { type FileClass, fileClasses, mostAtOnce } from './case-file.ts'
import type { FilesData } from './files-data.ts'
import { FileRefused, SessionLost, fileLine } from './file-line.ts'
import { filesText as text, metadataText, unfitText } from './files.text.ts'
import { type FitFile, fitFile } from './fit-file.ts'
import { type KnownFile, type SealedFile, prepareFile, sendFile } from './seal-file.ts'

interface Parts {
  readonly desk: PersonKeys
  readonly data: FilesData
  readonly known: readonly KnownFile[]
  readonly line: SessionLine
}

/** One chosen file: what was found in it, and what it was sealed to. */
interface Chosen {
  readonly file: File
  readonly fit: FitFile | null
  readonly said: HTMLElement
  sealed: SealedFile | null
  done: boolean
}

/** The form that adds files: each is looked at when it is chosen, and sealed and sent when the button is pressed. */
export class FilesForm {
  private readonly page = pageLanguage()
  private readonly form: HTMLFormElement
  private readonly parts: Parts
  private chosen: readonly Chosen[] = []
  private looking: Promise<void> = Promise.resolve()
  private busy = false

  constructor(form: HTMLFormElement, parts: Parts) {
    this.form = form
    this.parts = parts
  }

  start(): void {
    const { form } = this
    this.input.addEventListener('change', () => void (this.looking = this.look()))
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      if (this.busy) return
      this.busy = true
      void this.send()
        .catch((fault: unknown) => this.tellFault(fault))
        .finally(() => (this.busy = false))
    })
    addEventListener('beforeunload', (event) => {
      if (this.busy) event.preventDefault()
    })
  }

  private get input(): HTMLInputElement {
    return this.place<HTMLInputElement>('[data-choose]')
  }

  private place<Element extends HTMLElement>(selector: string): Element {
    const found = this.form.querySelector<Element>(selector)
    if (found === null) throw new Error(`the form has no ${selector}`)
    return found
  }

  private async look(): Promise<void> {
    const files = [...(this.input.files ?? [])]
    const list = this.place('[data-chosen]')
    list.replaceChildren()
    this.chosen = []
    this.place('[data-add-said]').replaceChildren()
    if (files.length > mostAtOnce) return this.tell('danger', text.tooManyAtOnce)
    const chosen: Chosen[] = []
    for (const file of files) {
      // oxlint-disable-next-line no-await-in-loop -- memory holds one picture
      const fit = await fitFile(file)
      const found = fit.ok ? metadataText[fit.metadata] : unfitText[fit.why]
      const said = made('span', { class: fit.ok ? 'small' : 'field-error' }, found[this.page])
      list.append(made('li', {}, made('strong', {}, made('bdi', {}, safeName(file.name))), made('br'), said))
      chosen.push({ file, fit: fit.ok ? fit : null, said, sealed: null, done: false })
    }
    this.chosen = chosen
  }

  private async send(): Promise<void> {
    await this.looking
    if ((this.input.files?.length ?? 0) === 0) return this.missing(this.input, text.noFile)
    if (this.input.files!.length > mostAtOnce) return this.tell('danger', text.tooManyAtOnce)
    const fit = this.chosen.filter((one) => one.fit !== null)
    if (fit.length === 0) return this.tell('danger', text.nothingFit)
    const said = new FormData(this.form).get('file-class')
    const of = fileClasses.find((one) => one === said)
    if (of === undefined) return this.missing(this.place<HTMLInputElement>('input[name="file-class"]'), text.noKind)
    this.tell('info', text.sealing)
    for (const [at, one] of fit.entries())
      // oxlint-disable-next-line no-await-in-loop -- one file after the other: memory holds one
      if (!one.done && !(await this.add(one, of, (share) => this.progress((at + share) / fit.length)))) return
    this.busy = false
    // whatever was refused stays on the screen with its reason
    if (this.chosen.every(({ done }) => done)) return location.reload()
    this.progress(null)
    this.tell('success', text.added)
  }

  /** Answers false where it went no further, and that was said. */
  private async add(one: Chosen, of: FileClass, progress: (share: number) => void): Promise<boolean> {
    const { desk, data, known, line } = this.parts
    if (one.sealed?.class !== of) {
      const parcel = { name: one.file.name, class: of, words: this.place<HTMLTextAreaElement>('[data-words]').value.trim(), fit: one.fit! }
      const sealed = await prepareFile(parcel, { subject: data.subject, seal: (...what) => desk.seal(...what), known })
      if (sealed === 'here-already') {
        one.said.textContent = text.hereAlready[this.page]
        one.done = true
        return true
      }
      if (sealed === 'no-key') {
        this.tell('danger', personDeskText.noKey)
        return false
      }
      one.sealed = sealed
    }
    this.tell('info', text.sending)
    await sendFile(one.sealed, fileLine(data.case, line), progress)
    one.done = true
    one.said.textContent = text.added[this.page]
    return true
  }

  private progress(share: number | null): void {
    const bar = this.place<HTMLProgressElement>('[data-progress]')
    bar.hidden = share === null
    bar.value = share ?? 0
  }

  private tellFault(fault: unknown): void {
    this.progress(null)
    if (fault instanceof SessionLost) return this.tell('warning', lostText[fault.lost satisfies Lost])
    if (fault instanceof FileRefused) return this.tell('danger', text.refused, fault.message)
    this.tell('danger', text.broke)
  }

  private missing(input: HTMLElement, sentence: Bilingual): void {
    this.tell('danger', sentence)
    input.setAttribute('aria-invalid', 'true')
    input.addEventListener('change', () => input.removeAttribute('aria-invalid'), { once: true })
    input.focus()
  }

  private tell(tone: 'info' | 'success' | 'warning' | 'danger', sentence: Bilingual, more?: string): void {
    this.place('[data-add-said]').replaceChildren(notice(tone, null, sentence[this.page], ...(more === undefined ? [] : [more])))
  }
}
