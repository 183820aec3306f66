import { deriveOwnCodeKeys, sha256, systemChance, toBase64url, uuidOf } from '@fanal/seal'
import type { PersonKeys } from '../person-desk/open-desk.ts'
import { ownCodePageText as text } from './own-code.page-text.ts'
import { oneAtATime, putDigits } from './shown-code.ts'
import { codeInWords } from './typed-code.ts'

// A person's own code, made on the worker's device and shown once. What leaves are hashes, and keys that only the code opens.

const language = document.documentElement.lang === 'fr' ? 'fr' : 'en'
const codeBytes = 10

const part = (name: string, within: ParentNode = document) => within.querySelector<HTMLElement>(`[data-own-code="${name}"]`)

function tell(sentence: { readonly en: string; readonly fr: string } | null): void {
  const place = part('said')
  if (place !== null) place.textContent = sentence?.[language] ?? ''
}

async function put(name: 'first' | 'second', entropy: Uint8Array): Promise<void> {
  const place = part(name)
  if (place === null) return
  place.hidden = false
  putDigits(part('digits', place), entropy)
  const words = await codeInWords(entropy, language)
  part('words', place)?.replaceChildren(words)
}

async function make(form: HTMLFormElement, desk: PersonKeys): Promise<void> {
  const asked = new FormData(form)
  const entropy = systemChance(codeBytes)
  const { locator, fetchKey, publicKey } = await deriveOwnCodeKeys(entropy, desk.deployment)
  const code = uuidOf(systemChance(16))
  const classes = asked.getAll('classes').filter((one): one is 'C3' => typeof one === 'string')
  const wraps = await Promise.all(classes.map((of) => desk.wrapTo(of, { id: code, publicKey, kind: 'person' })))
  const body = new URLSearchParams({
    _csrf: form.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? '',
    subject: desk.subject,
    command: uuidOf(systemChance(16)),
    code,
    locatorHash: toBase64url(sha256(locator)),
    fetchHash: toBase64url(sha256(fetchKey)),
  })
  for (const wrap of wraps) if (wrap !== undefined) body.append('wrap', JSON.stringify(wrap))
  const answer = await fetch(form.action, { method: 'POST', credentials: 'same-origin', body })
  if (!answer.redirected) throw new Error('the code was not kept')
  await put('first', entropy)
  // @NOTE of the second code nothing is sent: a code that nobody gave us opens an empty page
  if (asked.get('second') !== null) await put('second', systemChance(codeBytes))
  for (const before of ['state', 'make', 'end']) part(before)?.remove()
  const made = part('made')
  if (made === null) return
  made.hidden = false
  made.querySelector<HTMLElement>('h2')?.focus()
}

function hide(): void {
  const made = part('made')
  if (made === null) return
  const said = document.createElement('p')
  said.setAttribute('role', 'status')
  said.textContent = text.hidden[language]
  made.replaceChildren(said)
}

const person = document.querySelector('fanal-person')
const form = document.querySelector<HTMLFormElement>('form#own-code-form')
const button = document.getElementById('own-code-make')
const off = document.getElementById('own-code-hide')
if (form !== null && button !== null)
  person?.addEventListener('fanal-person-open', (event) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the person's desk sends with its event
    const desk = (event as CustomEvent<PersonKeys>).detail
    button.hidden = false
    const act = oneAtATime(async () => {
      tell(text.making)
      await make(form, desk).catch(() => tell(text.failed))
    })
    button.addEventListener('click', act)
    form.addEventListener('submit', act)
  })
if (off !== null) {
  off.hidden = false
  off.addEventListener('click', hide)
}
// a code is not left on a page that a browser keeps
addEventListener('pagehide', hide)
