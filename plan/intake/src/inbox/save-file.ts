import { made, pageLanguage, saveBytes } from '@fanal/design/browser'
import { type FileNote, assembleFile } from '@fanal/seal'
import { bytesFitName, kindOf, safeName } from '@fanal/strip'
import type { OpenedMessage } from './open-sealed.ts'
import { sealedText } from './sealed.text.ts'

/** Chunks from which somebody wants to see how far it is, and to be able to stop: half a megabyte. */
const longChunks = 8

/** Where a file's saving is told: one sentence, and below it what is there only while it lasts. */
export interface SavePlace {
  readonly button: HTMLButtonElement
  readonly said: HTMLElement
  readonly more: HTMLElement
}

/**
 * Fetches a file's chunks, opens and checks them here, and hands the whole to the browser to save. A long one shows how far it is and
 * can be stopped; one whose content is not what its name says is handed over only after a second word.
 */
export async function saveFile(message: OpenedMessage & { ok: true }, report: string, note: FileNote, place: SavePlace): Promise<void> {
  if (place.button.ariaDisabled === 'true') return
  const page = pageLanguage()
  const tell = (text: string) => void (place.said.textContent = text)
  const stop = new AbortController()
  const far = showProgress(place, note, stop)
  place.button.ariaDisabled = 'true'
  tell(sealedText.fileFetching[page])
  try {
    const bytes = await assembleFile({ reportKey: message.reportKey, report }, note, async (index) => {
      far(index)
      const address = `/api/v1/reports/${report}/files/${message.envelope.id}/${note.part}/${index}`
      const answer = await fetch(address, { credentials: 'same-origin', cache: 'no-store', signal: stop.signal })
      if (answer.status === 404) return null
      if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
      return new Uint8Array(await answer.arrayBuffer())
    })
    tell(bytes === null ? sealedText.fileBroken[page] : '')
    place.more.replaceChildren()
    if (bytes !== null) offer(bytes, note, place)
  } catch {
    tell((stop.signal.aborted ? sealedText.fileStopped : sealedText.fileUnreachable)[page])
    leave(place)
  }
  place.button.ariaDisabled = null
}

/** @returns what to call with each chunk that is asked for */
function showProgress(place: SavePlace, { chunks }: FileNote, stop: AbortController): (index: number) => void {
  if (chunks < longChunks) return () => undefined
  const page = pageLanguage()
  const bar = made('progress', { max: String(chunks), value: '0', 'aria-label': sealedText.fileFetching[page] })
  const cancel = made('button', { type: 'button', class: 'button secondary small' }, sealedText.fileStop[page])
  cancel.addEventListener('click', () => stop.abort())
  place.more.replaceChildren(bar, ' ', cancel)
  return (index) => {
    bar.value = index
  }
}

/** What lasted is over: whoever stood on its button stands on the one that began it. */
function leave({ more, button }: SavePlace): void {
  const wasThere = more.contains(document.activeElement)
  more.replaceChildren()
  if (wasThere) button.focus()
}

function offer(bytes: Uint8Array<ArrayBuffer>, note: FileNote, place: SavePlace): void {
  const page = pageLanguage()
  const name = safeName(note.name)
  const save = () => {
    saveBytes(bytes, name)
    leave(place)
    place.said.textContent = `${sealedText.fileSaved[page]} ${name}`
  }
  if (bytesFitName(name, bytes)) return save()
  place.said.textContent = `${sealedText.fileLies[page]} ${sealedText.fileIs[page]} ${kindOf(bytes)}.`
  const anyway = made('button', { type: 'button', class: 'button danger small' }, sealedText.fileSaveAnyway[page])
  anyway.addEventListener('click', save)
  place.more.replaceChildren(anyway)
}
