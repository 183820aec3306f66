import { made, notice, pageLanguage } from '@fanal/design/browser'
import { type SessionLine, thisPage } from '@fanal/identity/browser'
import type { PersonKeys } from '../person-desk/open-desk.ts'
import { personDeskText } from '../person-desk/person-desk.text.ts'
import { type FileNoteInside, noteOfFile, readFileNote } from './case-file.ts'
import { FilesForm } from './files-form.ts'
import type { FilesData } from './files-data.ts'
import { filesText as text } from './files.text.ts'
import { OpenedFile } from './opened-file.ts'
import type { KnownFile } from './seal-file.ts'

type NotOpened = 'no-key' | 'other-key' | 'broken'

/** The files of a case on this device: what is chosen is looked at and sealed here, and what is opened opens here and is never run. */
class FilesElement extends HTMLElement {
  private readonly page = pageLanguage()
  private readonly line: SessionLine = thisPage()
  private readonly opened: OpenedFile[] = []

  connectedCallback(): void {
    const data = JSON.parse(this.dataset['files'] ?? 'null') as FilesData | null
    const desk = this.closest('fanal-person')
    if (data === null || desk === null) return
    this.querySelector('[data-files-need-script]')?.remove()
    for (const place of this.querySelectorAll('[data-file-name]')) place.textContent = text.opening[this.page]
    desk.addEventListener('fanal-person-open', (event) => {
      if (event instanceof CustomEvent) void this.start(event.detail as PersonKeys, data)
    })
    desk.addEventListener('fanal-person-hide', () => {
      for (const one of this.opened) one.hide()
      for (const place of this.querySelectorAll('[data-file-name]')) place.replaceChildren()
    })
  }

  private async start(desk: PersonKeys, data: FilesData): Promise<void> {
    const known: KnownFile[] = []
    for (const one of data.files) {
      // oxlint-disable-next-line no-await-in-loop -- each is a few hundred bytes
      const note = await noteOf(desk, one)
      if (typeof note !== 'string' && (one.state === 'kept' || one.own)) known.push({ ...one, note })
      this.show(one, note, data)
    }
    const form = this.querySelector<HTMLFormElement>('#add-files')
    const section = this.querySelector<HTMLElement>('[data-add]')
    if (form !== null && section !== null) {
      new FilesForm(form, { desk, data, known, line: this.line }).start()
      section.hidden = false
    }
    this.dataset['ready'] = ''
  }

  private show({ file }: FilesData['files'][number], note: FileNoteInside | NotOpened, data: FilesData): void {
    const [name, place] = [this.querySelector(`[data-file-name="${file}"]`), this.querySelector(`[data-file="${file}"]`)]
    if (name === null) return
    if (note === 'no-key' || note === 'other-key') {
      name.textContent = note === 'no-key' ? text.notOpen[this.page] : personDeskText.otherKey[this.page]
      return
    }
    if (note === 'broken') {
      name.textContent = text.notOpen[this.page]
      return place?.append(notice('danger', null, text.broken[this.page]))
    }
    const one = new OpenedFile({ case: data.case, file, note })
    name.textContent = one.name
    // what is not whole has a name, and nothing to open
    if (place === null) return
    if (note.words !== '') place.append(made('p', { class: 'words', dir: 'auto' }, note.words))
    place.append(one.element)
    this.opened.push(one)
  }
}

/** What a file's note says, opened here; the last that stands where somebody wrote a second. */
async function noteOf(desk: PersonKeys, { file, class: of }: FilesData['files'][number]): Promise<FileNoteInside | NotOpened> {
  const value = (await desk.values(of, noteOfFile(file))).at(-1)
  if (value?.state !== 'opened') return value?.state ?? 'no-key'
  return readFileNote(value.value) ?? 'broken'
}

customElements.define('fanal-files', FilesElement)
