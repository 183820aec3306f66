import type { Language } from '@fanal/kernel'
import { deriveOwnCodeKeys, sealField, toBase64url, writeReceipt } from '@fanal/seal'
import { sealedDigest } from '../subjects/sealed-digest.ts'
import { type HeldHere, openOwnFields, type OpenedField, type OwnKey, ownKeysOf } from './own-opened.ts'
import { readTypedCode } from './typed-code.ts'

// A person's own view on their device: the code is typed here and never leaves. What leaves is what finds the record and proves the right to it.

interface Held {
  readonly entropy: Uint8Array
  readonly proof: { readonly locator: string; readonly fetchKey: string }
  readonly seed: Uint8Array
}

const language: Language = document.documentElement.lang === 'fr' ? 'fr' : 'en'
const first = document.getElementById('own')
const deployment = first?.dataset['deployment'] ?? ''
const sayings = first?.querySelector<HTMLTemplateElement>('template[data-own="sayings"]')?.content
const saying = (code: string): string => sayings?.querySelector(`[data-code="${code}"]`)?.textContent ?? ''
const all = (name: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[data-own="${name}"]`)]

function tell(sentence: string): void {
  for (const place of all('said')) place.textContent = sentence
}

/** Takes over a form: one thing at a time, and what went wrong is said in place. */
function takes(form: HTMLFormElement, act: () => Promise<void>): void {
  let busy = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (busy) return
    busy = true
    act()
      .catch(() => tell(saying('closed')))
      .finally(() => (busy = false))
  })
}

/**
 * Posts to our own server and answers its page.
 * @NOTE as XMLHttpRequest, which parses a page by itself: no text becomes markup here, and the page's own policy (trusted types) forbids it
 */
function post(action: string, body: URLSearchParams): Promise<Document | null> {
  return new Promise((resolve, reject) => {
    const sent = new XMLHttpRequest()
    sent.open('POST', action)
    sent.responseType = 'document'
    sent.timeout = 60_000
    sent.addEventListener('load', () => resolve(sent.responseXML))
    for (const lost of ['error', 'timeout', 'abort'] as const) sent.addEventListener(lost, () => reject(new Error(lost)))
    sent.send(body)
  })
}

/** Asks our own server with what proves the right, and shows its page in the place of this one; the address stays as it was. */
async function ask(action: string, held: Held, more: Readonly<Record<string, string>>): Promise<void> {
  const page = await post(action, new URLSearchParams({ ...more, ...held.proof }))
  const [shown, main] = [page?.querySelector('#own-record'), document.querySelector('main')]
  if (!shown || main === null) return tell(saying('closed'))
  main.replaceChildren(document.importNode(shown, true))
  const heading = main.querySelector<HTMLElement>('h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus()
  scrollTo(0, 0)
  await show(held)
}

async function show(held: Held): Promise<void> {
  const record = document.getElementById('own-record')
  const here = JSON.parse(record?.dataset['record'] ?? 'null') as HeldHere | null
  if (record === null || here === null) return
  delete record.dataset['record']
  delete record.dataset['filled']
  const keys = await ownKeysOf(here, held.seed, deployment)
  const fields = await openOwnFields(here, keys)
  for (const part of all('needs-script')) part.remove()
  for (const part of [...all('words'), ...all('ask-words')]) part.hidden = false
  for (const place of record.querySelectorAll<HTMLElement>('[data-own-field]')) {
    const opened = fields.find((one) => `${one.class}:${one.field}:${one.version}` === place.dataset['ownField'])
    place.textContent = opened?.opens === true ? wordsOf(opened) : saying('broken')
  }
  for (const form of record.querySelectorAll<HTMLFormElement>('form')) takes(form, () => send(form, held, here, keys))
  offerCopy(held, here, fields)
}

const wordsOf = ({ value }: OpenedField): string => (typeof value === 'string' ? value : JSON.stringify(value))

async function send(form: HTMLFormElement, held: Held, here: HeldHere, keys: readonly OwnKey[]): Promise<void> {
  const values = new FormData(form)
  const more: Record<string, string> = {}
  for (const name of ['consent', 'kind']) {
    const value = values.get(name)
    if (typeof value === 'string') more[name] = value
  }
  const words = values.get('own-words')
  const narrative = keys.find((key) => key.class === 'C3')
  if (typeof words === 'string' && words.trim() !== '' && narrative !== undefined) {
    const request = crypto.randomUUID()
    const bytes = await sealField(narrative.key, { person: here.person.subject, class: 'C3', field: `request-${request}` }, words.trim())
    if (bytes !== undefined)
      more['sealed'] = JSON.stringify({
        request,
        bytes: toBase64url(bytes),
        epoch: narrative.epoch,
        digest: sealedDigest(narrative.key, bytes),
      })
  }
  await ask(form.getAttribute('action') ?? '', held, more)
}

/** The locked file is made here; the module that locks it is fetched only when somebody wants one. */
function offerCopy(held: Held, here: HeldHere, fields: readonly OpenedField[]): void {
  const button = document.getElementById('own-copy')
  const looked = document.getElementById('looked')?.parentElement?.innerText ?? ''
  const agreed = document.getElementById('agreed')?.parentElement?.innerText ?? ''
  if (button === null) return
  button.hidden = false
  button.addEventListener('click', () => {
    const say = (code: string) => {
      for (const place of all('copy-said')) place.textContent = saying(code)
    }
    const make = async () => {
      const { lockCopy, saveCopy } = await import('./portable-file.ts')
      const copy = { language, house: here.person.house[language], made: new Date().toISOString(), fields, looked, agreed }
      saveCopy(await lockCopy(copy, writeReceipt(held.entropy).replaceAll(' ', '')))
      say('copyDone')
    }
    make().catch(() => say('closed'))
  })
}

const form = document.querySelector<HTMLFormElement>('form#own-code')
if (first !== null && form !== null && typeof crypto.subtle === 'object') {
  for (const part of all('without')) part.hidden = true
  for (const part of all('with')) part.hidden = false
  takes(form, async () => {
    const input = form.elements.namedItem('code')
    if (!(input instanceof HTMLInputElement)) return
    const entropy = await readTypedCode(input.value, language)
    if (entropy === null) {
      input.setAttribute('aria-invalid', 'true')
      input.focus()
      return tell(saying('slip'))
    }
    tell(saying('opening'))
    const { locator, fetchKey, seed } = await deriveOwnCodeKeys(entropy, deployment)
    const proof = { locator: toBase64url(locator), fetchKey: toBase64url(fetchKey) }
    await ask(form.getAttribute('action') ?? '', { entropy, proof, seed }, {})
    form.reset()
  })
  // a page that a browser kept shows what the last reader saw: fetch it afresh
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
  addEventListener('pagehide', () => document.getElementById('own-record')?.replaceChildren())
}
