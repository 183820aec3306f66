import type { FileNote } from '@fanal/seal'
import { safeName } from './file-name.ts'
import { type OpenedMessage, assembleFile } from './open-sealed.ts'
import { made, pageLanguage } from './sealed-view.ts'
import { sealedText } from './sealed.text.ts'

/** Fetches a file's chunks, opens and checks them here, and hands the whole to the browser to save. */
export async function saveFile(message: OpenedMessage & { ok: true }, report: string, note: FileNote, said: HTMLElement): Promise<void> {
  const page = pageLanguage()
  const tell = (text: string) => void (said.textContent = text)
  const place = `/api/v1/reports/${report}/files/${message.envelope.id}/${note.part}`
  tell(sealedText.fileFetching[page])
  try {
    const bytes = await assembleFile({ reportKey: message.reportKey, report }, note, async (index) => {
      const answer = await fetch(`${place}/${index}`, { credentials: 'same-origin', cache: 'no-store' })
      if (answer.status === 404) return null
      if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
      return new Uint8Array(await answer.arrayBuffer())
    })
    if (bytes === null) return tell(sealedText.fileBroken[page])
    const name = safeName(note.name)
    handOver(bytes, name)
    tell(`${sealedText.fileSaved[page]} ${name}`)
  } catch {
    tell(sealedText.fileUnreachable[page])
  }
}

/** @NOTE never with the file's own type: a browser would run an HTML page or drawing of a stranger as one of our pages */
function handOver(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  const link = made('a', { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
