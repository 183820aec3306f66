import { made, pageLanguage, saveBytes } from '@fanal/design/browser'
import { bytesFitName, kindOf, safeName } from '@fanal/strip'
import type { FileId, FileNoteInside } from './case-file.ts'
import { fetchFile } from './fetch-file.ts'
import { filesText as text, metadataText } from './files.text.ts'

/** Pictures that are shown, by their content. Whatever else a file is (a page, a drawing that can run, a PDF, sound), it is saved and never shown. */
const shownKinds: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/bmp'])
/** Larger pictures are only saved, bytes. */
const mostShown = 25 * 1024 * 1024

interface Of {
  readonly case: string
  readonly file: FileId
  readonly note: FileNoteInside
}

/** One file that this device can open: shown where it is a picture, else saved. */
export class OpenedFile {
  readonly name: string
  readonly element: HTMLElement
  private readonly page = pageLanguage()
  private readonly said = made('p', { role: 'status', class: 'small' })
  private readonly place = made('div', {})
  private readonly of: Of
  private busy = false

  constructor(of: Of) {
    this.of = of
    this.name = safeName(of.note.name)
    const actions = made('div', { class: 'actions' })
    const isPicture = shownKinds.has(of.note.type) && of.note.size <= mostShown
    if (isPicture)
      actions.append(
        this.button(text.show[this.page], () => this.toggle()),
        ' ',
      )
    actions.append(this.button(text.save[this.page], () => this.open((bytes) => this.offer(bytes))))
    const about = made('p', { class: 'small' }, `${metadataText[of.note.metadata][this.page]} ${text.saveHint[this.page]}`)
    this.element = made('div', {}, about, actions, this.said, this.place)
  }

  /** Takes away what was shown. */
  hide(): void {
    this.place.replaceChildren()
    this.said.textContent = ''
  }

  private button(label: string, act: () => Promise<void> | void): HTMLButtonElement {
    const button = made(
      'button',
      { type: 'button', class: 'button secondary small' },
      label,
      made('span', { class: 'unseen' }, ` ${this.name}`),
    )
    button.addEventListener('click', () => void act())
    return button
  }

  private toggle(): Promise<void> | void {
    return this.place.querySelector('img') === null ? this.open((bytes) => this.show(bytes)) : this.hide()
  }

  private async open(then: (bytes: Uint8Array<ArrayBuffer>) => Promise<void> | void): Promise<void> {
    if (this.busy) return
    this.busy = true
    this.place.replaceChildren()
    this.said.textContent = text.opening[this.page]
    try {
      const bytes = await fetchFile(this.of.file, this.of.note, (from) => this.stretch(from))
      this.said.textContent = bytes === null ? text.broken[this.page] : ''
      if (bytes !== null) await then(bytes)
    } catch {
      this.said.textContent = text.unreachable[this.page]
    }
    this.busy = false
  }

  private async stretch(from: number): Promise<Uint8Array> {
    const answer = await fetch(`/api/v1/cases/${this.of.case}/files/${this.of.file}/chunks/${from}`, {
      credentials: 'same-origin',
      cache: 'no-store',
    })
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
    return new Uint8Array(await answer.arrayBuffer())
  }

  /** @NOTE the type is the content's, and one of a few; as data of this page, so that no address of it can be opened beside the page */
  private async show(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const kind = kindOf(bytes)
    if (!shownKinds.has(kind)) return this.offer(bytes)
    const address = await addressOf(new Blob([bytes], { type: kind }))
    this.place.replaceChildren(made('img', { class: 'file-picture', src: address, alt: this.name }))
  }

  /** What its name says otherwise than its content is handed over only after a second word. */
  private offer(bytes: Uint8Array<ArrayBuffer>): void {
    const save = () => {
      saveBytes(bytes, this.name)
      this.place.replaceChildren()
      this.said.textContent = `${text.saved[this.page]} ${this.name}`
    }
    if (bytesFitName(this.name, bytes)) return save()
    this.said.textContent = `${text.liesInside[this.page]} ${kindOf(bytes)}.`
    const anyway = made('button', { type: 'button', class: 'button danger small' }, text.saveAnyway[this.page])
    anyway.addEventListener('click', save)
    this.place.replaceChildren(anyway)
  }
}

function addressOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''))
    reader.addEventListener('error', () => reject(new Error('a picture could not be read')))
    reader.readAsDataURL(blob)
  })
}
