import { pageLanguage } from '@fanal/design/browser'
import { type SealedClass, systemChance, writeReceipt } from '@fanal/seal'
import type { PersonKeys } from '../person-desk/open-desk.ts'
import type { OpenedField } from './own-opened.ts'
import { oneAtATime, putDigits } from './shown-code.ts'
import { ownCopyText as text } from './own-copy.text.ts'

// A person's copy, opened and locked on the worker's device. Nothing of it is sent anywhere; its password is made here and shown once.

interface KeptHere {
  readonly class: SealedClass
  readonly field: string
  readonly version: number
  readonly at: string
}

const language = pageLanguage()
/** 80 bits, as many as a code has. */
const passwordBytes = 10

const part = (name: string) => document.querySelector<HTMLElement>(`[data-own-copy="${name}"]`)

function tell(sentence: { readonly en: string; readonly fr: string } | null): void {
  const place = part('said')
  if (place !== null) place.textContent = sentence?.[language] ?? ''
}

/** Every standing version of what is asked for, opened. */
async function opened(kept: readonly KeptHere[], desk: PersonKeys): Promise<readonly OpenedField[]> {
  const read = new Map<string, Awaited<ReturnType<PersonKeys['values']>>>()
  for (const { class: of, field } of kept) {
    // oxlint-disable-next-line no-await-in-loop -- each field once, however many versions stand
    if (!read.has(`${of}:${field}`)) read.set(`${of}:${field}`, await desk.values(of, field))
  }
  return kept.map((one): OpenedField => {
    const value = read.get(`${one.class}:${one.field}`)?.find(({ version }) => version === one.version)
    return value?.state === 'opened' ? { ...one, value: value.value, opens: true } : { ...one, value: null, opens: false }
  })
}

/** A list of the page as lines: its heading, then its items. */
function linesOf(place: HTMLElement | null): string {
  const copy = place?.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return ''
  for (const end of copy.querySelectorAll('br')) end.replaceWith('\n')
  const items = [...copy.querySelectorAll('h3, li')].map((one) => (one.textContent ?? '').trim())
  return items.join('\n\n')
}

async function make(form: HTMLFormElement, desk: PersonKeys): Promise<void> {
  const wanted = new FormData(form).getAll('classes')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what our own page wrote
  const kept = (JSON.parse(form.dataset['kept'] ?? '[]') as readonly KeptHere[]).filter((one) => wanted.includes(one.class))
  if (kept.length === 0) return tell(text.nothing)
  const { lockCopy, saveCopy } = await import('./portable-file.ts')
  const password = systemChance(passwordBytes)
  const copy = {
    language,
    house: form.dataset['house'] ?? '',
    made: new Date().toISOString(),
    fields: await opened(kept, desk),
    looked: linesOf(part('looked')),
    agreed: linesOf(part('agreed')),
  }
  saveCopy(await lockCopy(copy, writeReceipt(password).replaceAll(' ', '')))
  putDigits(part('digits'), password)
  const shown = part('made')
  if (shown === null) return
  shown.hidden = false
  tell(null)
  shown.scrollIntoView({ block: 'nearest' })
}

function hide(): void {
  part('digits')?.replaceChildren()
  const shown = part('made')
  if (shown === null || shown.hidden) return
  shown.hidden = true
  tell(text.hidden)
}

const form = document.querySelector<HTMLFormElement>('form#own-copy-form')
const button = document.getElementById('own-copy-make')
const off = document.getElementById('own-copy-hide')
if (form !== null && button !== null)
  document.querySelector('fanal-person')?.addEventListener('fanal-person-open', (event) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the person's desk sends with its event
    const desk = (event as CustomEvent<PersonKeys>).detail
    button.hidden = false
    button.addEventListener(
      'click',
      oneAtATime(async () => {
        tell(text.making)
        await make(form, desk).catch(() => tell(text.failed))
      }),
    )
  })
if (off !== null) {
  off.hidden = false
  off.addEventListener('click', hide)
}
// a password is not left on a page that a browser keeps
addEventListener('pagehide', hide)
