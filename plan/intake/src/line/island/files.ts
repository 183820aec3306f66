import { FileChanged, sendFiles, Stopped } from '../file-upload.ts'
import { mostFiles } from '../file-limits.ts'
import type { Parcel } from '../file-look.ts'
import { LineRefused } from '../line-client.ts'
import { patientPost } from '../patient-post.ts'
import { fileItem, type FileItem } from './file-item.ts'
import { shownName } from '../shown-name.ts'
import { fileSaying } from './file-words.ts'
import type { FilesPlace } from './files-offer.ts'
import { language, ownFetch, sentenceFor } from './node-here.ts'
import { clearProblems, partOf, progress, showProblem } from './parts.ts'
import { nowAndThen } from './throttle.ts'

/** Between two things that a screen reader is told while files are on their way, milliseconds. */
const saidEvery = 10_000

/** Ends after some milliseconds, or as soon as the device says that it has a network again. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      removeEventListener('online', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    addEventListener('online', end)
  })
}

function sentenceOf(fault: unknown): string {
  if (fault instanceof Stopped) return fileSaying('stopped')
  if (fault instanceof FileChanged) return fileSaying('changed', shownName(fault.file))
  return fault instanceof LineRefused ? sentenceFor(fault) : fileSaying('failed')
}

/** Each parcel with the file in the list that it comes from. */
interface Load {
  readonly item: FileItem
  readonly parcel: Parcel
}

/** How much of everything has been sent, 0 to 1, by size. */
function shareOf(loads: readonly Load[], shares: readonly number[]): number {
  const whole = loads.reduce((sum, { parcel }) => sum + parcel.blob.size, 0)
  return loads.reduce((sum, { parcel }, index) => sum + parcel.blob.size * (shares[index] ?? 0), 0) / whole
}

/** Seals and sends; says how far it is, and waits where the network is lost. */
async function send(form: HTMLFormElement, loads: readonly Load[], { node, keys, unit }: FilesPlace, signal: AbortSignal): Promise<void> {
  const shares = loads.map(() => 0)
  const saidNow = (sentence: string) => progress(form, sentence)
  const saidSometimes = nowAndThen(saidNow, saidEvery, () => performance.now())
  let lost = false
  const post = patientPost({
    fetch: ownFetch().fetch,
    signal,
    pause,
    reached(there) {
      if (there === !lost) return
      lost = !there
      saidNow(fileSaying(lost ? 'paused' : 'resumed'))
    },
  })
  const percent = (share: number) => String(Math.floor(share * 100))
  await sendFiles(
    loads.map(({ parcel }) => parcel),
    {
      node,
      keys,
      unit,
      language,
      sealedBy: 'browser',
      post,
      signal,
      progress(index, step, share) {
        const item = loads[index]?.item
        if (step === 'reading') return item?.show(fileSaying('reading', percent(share)), 0)
        shares[index] = share
        item?.show(share === 1 ? fileSaying('sent') : fileSaying('sending', percent(share)), share)
        if (!lost) saidSometimes(fileSaying('overall', percent(shareOf(loads, shares))))
      },
    },
  )
}

/** Takes the files that somebody chooses: lists them, asks, seals and sends them under the receipt. */
export function takesFiles(form: HTMLFormElement, input: HTMLInputElement, place: FilesPlace): void {
  const items: FileItem[] = []
  let stopping: AbortController | null = null
  let looking: Promise<unknown> = Promise.resolve()
  let pressed = false
  const chosen = form.querySelector<HTMLElement>('[data-part="chosen"]')!

  function listHere(): HTMLElement {
    if (chosen.childElementCount === 0) {
      chosen.append(partOf('file-list'))
      chosen.querySelector('[data-part="stop"]')?.addEventListener('click', () => stopping?.abort())
    }
    return chosen.querySelector('ul')!
  }

  function remove(item: FileItem): void {
    const index = items.indexOf(item)
    items.splice(index, 1)
    item.element.remove()
    clearProblems()
    const next = items[index] ?? items.at(-1)
    ;(next?.element.querySelector<HTMLElement>('[data-part="remove"]') ?? input).focus()
    if (items.length === 0) chosen.replaceChildren()
  }

  /** Lists all at once, so that each can be removed before it is looked at. */
  function take(): void {
    const taken = [...(input.files ?? [])].map((file) => fileItem(file, listHere(), remove))
    items.push(...taken)
    // the same file may be chosen again later, after it was removed or changed
    input.value = ''
    clearProblems()
    looking = looking.then(() => look(taken))
  }

  async function look(taken: readonly FileItem[]): Promise<void> {
    progress(form, fileSaying('looking'))
    for (const item of taken) {
      if (!items.includes(item)) continue
      // oxlint-disable-next-line no-await-in-loop -- one after the other: memory holds one picture
      await item.look()
    }
    progress(form, '')
  }

  /** Whoever presses early sends everything that was chosen, not what was looked at by then. */
  async function goOnceLooked(): Promise<void> {
    if (pressed) return
    pressed = true
    input.disabled = true
    await looking
    input.disabled = false
    pressed = false
    await go()
  }

  function problemNow(loads: readonly Load[]): string | null {
    const open = items.find((item) => item.isOpen())
    if (open !== undefined) return fileSaying('undecided')
    if (loads.length === 0) return fileSaying('noneChosen')
    return loads.length > mostFiles ? fileSaying('tooMany', String(loads.length)) : null
  }

  function lock(locked: boolean): void {
    input.disabled = locked
    for (const item of items) item.lock(locked)
    const stop = chosen.querySelector<HTMLButtonElement>('[data-part="stop"]')
    if (stop !== null) stop.hidden = !locked
  }

  /** The section says that it is done, in the place of the form, which waits behind it. */
  function done(): void {
    const section = form.parentElement!
    const waiting = [...section.children].filter((child): child is HTMLElement => child instanceof HTMLElement)
    for (const child of waiting) child.hidden = true
    const part = partOf('files-done')
    const shown = [...part.children]
    const title = part.querySelector<HTMLElement>('h2')
    part.querySelector('[data-part="again"]')?.addEventListener('click', () => {
      for (const child of shown) child.remove()
      for (const child of waiting) child.hidden = false
      items.splice(0)
      chosen.replaceChildren()
      input.disabled = false
      input.focus()
    })
    section.append(part)
    title?.setAttribute('tabindex', '-1')
    title?.focus()
  }

  async function go(): Promise<void> {
    const loads = items.flatMap((item) => item.parcels().map((parcel) => ({ item, parcel })))
    const problem = problemNow(loads)
    clearProblems()
    if (problem !== null) {
      showProblem(form, problem)
      items.find((item) => item.isOpen())?.leadTo()
      return
    }
    stopping = new AbortController()
    lock(true)
    progress(form, fileSaying('keepOpen'))
    try {
      await send(form, loads, place, stopping.signal)
      progress(form, '')
      done()
    } catch (fault) {
      lock(false)
      progress(form, '')
      showProblem(form, sentenceOf(fault))
    } finally {
      stopping = null
    }
  }

  form.addEventListener('submit', () => {
    if (stopping === null) void goOnceLooked()
  })
  input.addEventListener('change', take)
  take()
}
