import type { FileNote } from '@fanal/seal'
import { safeName, typeFitsName } from '@fanal/strip'
import type { OpenedMessage } from './open-sealed.ts'
import type { SavePlace } from './save-file.ts'
import { made, pageLanguage } from '@fanal/design/browser'
import { metadataText, sealedText } from './sealed.text.ts'

/** What a download needs: asked for when the button is pressed. */
export interface FileActions {
  isComplete(envelope: string, part: number): boolean
  save(message: OpenedMessage & { ok: true }, note: FileNote, place: SavePlace): Promise<void>
}

/** What is known of a file before it is opened: a cleaned copy and its original look the same otherwise. */
function badges(note: FileNote): readonly (string | Node)[] {
  const page = pageLanguage()
  const { tone, say } = metadataText[note.metadata ?? 'as-is']
  const lies = typeFitsName(note.name, note.type) ? [] : [' ', made('span', { class: 'badge danger' }, sealedText.fileNameLies[page])]
  return [made('span', { class: `badge ${tone}`, 'data-metadata': note.metadata ?? 'as-is' }, say[page]), ...lies]
}

/** One file of a message: its name, what it is, and the way to save it. */
export function fileItem(message: OpenedMessage & { ok: true }, note: FileNote, actions: FileActions): HTMLElement {
  const page = pageLanguage()
  const size = `${new Intl.NumberFormat(`${page}-CA`).format(note.size)} ${sealedText.bytes[page]}`
  const shown = safeName(note.name)
  const name = made('bdi', { class: 'file-name' }, shown)
  const item = made('li', {}, name, ` (${note.type}, ${size}) `, ...badges(note), ' ')
  if (!actions.isComplete(message.envelope.id, note.part)) {
    item.append(sealedText.fileArriving[page])
    return item
  }
  const said = made('p', { role: 'status', class: 'small' })
  const more = made('div', { class: 'actions' })
  const button = made(
    'button',
    { type: 'button', class: 'button secondary small' },
    sealedText.download[page],
    made('span', { class: 'unseen' }, ` ${shown}`),
  )
  button.addEventListener('click', () => void actions.save(message, note, { button, said, more }))
  item.append(button, said, more)
  return item
}
