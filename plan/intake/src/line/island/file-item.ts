import { looksAlike } from '@fanal/strip'
import { lookAt, parcelsOf, type Choice, type Looked, type Parcel } from '../file-look.ts'
import { shownName } from '../shown-name.ts'
import { fileSaying, listText, sizeText } from './file-words.ts'
import { partOf, put } from './parts.ts'

/** One chosen file and what its reporter decided about it. */
export interface FileItem {
  readonly file: File
  readonly element: HTMLElement
  /** Looks at it, and asks what has to be asked. */
  look(): Promise<void>
  /** What of it is sent now. */
  parcels(): Parcel[]
  /** Whether a question about it is still open; if so it is marked and led to. */
  isOpen(): boolean
  leadTo(): void
  lock(locked: boolean): void
  show(sentence: string, share: number): void
}

const kinds = [
  [/pdf/, 'pdf'],
  [/officedocument|opendocument|ole-storage|rtf/, 'office'],
  [/zip|rar|7z/, 'archive'],
  [/executable/, 'program'],
  [/html|svg|xml/, 'page'],
  [/^image/, 'picture'],
  [/^video/, 'video'],
  [/^audio/, 'sound'],
] as const

/** A kind in a word that people use. */
function kindOf(type: string): string {
  return kinds.find(([pattern]) => pattern.test(type))?.[1] ?? 'unknown'
}

let counted = 0

const order = ['exif-gps', 'time', 'exif', 'xmp', 'iptc', 'comment', 'text', 'thumbnail', 'trailer', 'other'] as const

/** What was found in a file, in a sentence. */
function verdictOf(looked: Looked): string {
  switch (looked.kind) {
    case 'clean':
      return fileSaying('clean')
    case 'cleaned':
      return fileSaying(
        'takeOut',
        listText(order.filter((code) => looked.removed.includes(code)).map((code) => fileSaying(`removed-${code}`))),
      )
    case 'ask':
      if (looked.damaged) return fileSaying('damaged')
      return fileSaying('ask', fileSaying(`kind-${kindOf(looked.type)}`))
    case 'unfit':
      return fileSaying(looked.why)
  }
}

/** Puts a label to its control; ids of a page are each once. */
function tie(choice: Element, id: string): HTMLInputElement | null {
  const input = choice.querySelector('input')
  if (input !== null) input.id = id
  choice.querySelector('label')?.setAttribute('for', id)
  return input
}

/** Shows a file in the list. */
export function fileItem(file: File, list: HTMLElement, removed: (item: FileItem) => void): FileItem {
  const number = (counted += 1)
  const part = partOf('file-item')
  const element = part.querySelector('li')!
  for (const place of element.querySelectorAll('[data-put="name"]')) place.textContent = shownName(file.name)
  put(element, 'size', sizeText(file.size))
  put(element, 'verdict', fileSaying('looking'))
  const find = <T extends Element = HTMLElement>(selector: string) => element.querySelector<T>(selector)!
  const [ask, original, bar] = [find('[data-part="ask"]'), find('[data-part="original"]'), find('[data-part="bar"]')]
  const radios = [...ask.querySelectorAll('.choice')].map((choice, index) => tie(choice, `file-${number}-${index}`))
  for (const radio of radios) radio?.setAttribute('name', `file-${number}`)
  const keep = tie(original, `file-${number}-original`)
  const remove = find<HTMLButtonElement>('[data-part="remove"]')
  list.append(element)

  let looked: Looked | null = null
  const item: FileItem = {
    file,
    element,
    async look() {
      looked = await lookAt(file)
      showLooked(looked)
    },
    parcels() {
      const said = radios.find((radio) => radio?.checked === true)?.value
      const choice: Choice = { keepOriginal: keep?.checked === true, asItIs: said === 'send' || said === 'leave' ? said : null }
      return looked === null ? [] : parcelsOf(file, looked, choice)
    },
    isOpen: () => looked === null || (looked.kind === 'ask' && !radios.some((radio) => radio?.checked === true)),
    leadTo: () => radios[0]?.focus(),
    lock(locked) {
      for (const control of element.querySelectorAll<HTMLInputElement | HTMLButtonElement>('input, button')) control.disabled = locked
      remove.hidden = locked
      bar.hidden = !locked
    },
    show(sentence, share) {
      put(element, 'share', sentence)
      find<HTMLProgressElement>('progress').value = share * 100
    },
  }

  function showLooked(found: Looked): void {
    put(element, 'verdict', verdictOf(found))
    ask.hidden = found.kind !== 'ask'
    original.hidden = found.kind !== 'cleaned'
    element.classList.toggle('wrong', found.kind === 'unfit')
    if (found.kind === 'unfit' || looksAlike(file.type, found.type)) return
    put(element, 'lies', fileSaying('lies'))
    find('[data-put="lies"]').hidden = false
  }

  remove.addEventListener('click', () => removed(item))
  find('progress').setAttribute('aria-label', shownName(file.name))
  const legend = find('legend')
  legend.textContent = shownName(file.name)
  legend.className = 'unseen'
  return item
}
