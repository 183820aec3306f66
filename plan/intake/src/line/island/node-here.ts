import { isLanguage, isPublicLanguage, type PublicLanguage } from '@fanal/kernel'
import { LineRefused, reachNode, type Node } from '../line-client.ts'
import { saying } from './parts.ts'

const { lang } = document.documentElement
/** The page's language. */
export const language: PublicLanguage = isPublicLanguage(lang) ? lang : 'en'

/** The facts that the page itself carries: what the directory has to fit. */
export interface PageFacts {
  readonly deployment: string
  readonly unit: string
}

/** Milliseconds until a silent server counts as lost: a phone that walks out of reach is told nothing by anybody. */
const silence = 60_000

/** Asks our own server, in the page's language; knows whether it was asked at all. Throws LineRefused `silent` where no answer comes. */
export function ownFetch(): { readonly fetch: typeof fetch; asked(): boolean } {
  let asked = false
  const patient = (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    asked = true
    const headers = new Headers(init.headers)
    headers.set('accept-language', language)
    // not taken back when the answer begins: it may break off in the middle
    const ending = new AbortController()
    setTimeout(() => ending.abort(), silence)
    // whoever brings a signal listens for silence too
    const signal = init.signal ?? ending.signal
    return fetch(input, { ...init, headers, credentials: 'omit', signal }).catch((fault: unknown) => {
      throw ending.signal.aborted ? new LineRefused('silent', saying('unreachable')) : fault
    })
  }
  return { fetch: patient, asked: () => asked }
}

/**
 * Resolves once the server was reached; before a module is asked for.
 * @NOTE a browser that could not fetch a module never asks for it again while the page lives
 */
export const reached = (): Promise<unknown> => ownFetch().fetch('/healthz')

/**
 * The directory, fetched and checked against the root that the page names.
 * @throws LineRefused `other-root` where they do not fit
 */
export async function nodeHere(facts: PageFacts, fetcher: typeof fetch): Promise<Node> {
  const node = await reachNode('', { fetch: fetcher, language })
  if (node.directory.deployment !== facts.deployment) throw new LineRefused('other-root', '')
  return { ...node, deployment: facts.deployment }
}

const ownSayings: Readonly<Record<string, string>> = {
  'directory-not-signed': 'wrongPlace',
  'other-root': 'wrongPlace',
  'unknown-unit': 'wrongPlace',
  'too-large': 'tooLargeToSeal',
  'not-text': 'damaged',
}

/** What to say of a fault: a sentence that the page brought, the server's where it is in the page's language, or that it could not be reached. */
export function sentenceFor(fault: unknown): string {
  if (!(fault instanceof LineRefused)) return saying('unreachable')
  const brought = saying(ownSayings[fault.code] ?? `refused-${fault.code}`)
  if (brought !== '') return brought
  // the server answers in English and French
  return fault.message !== '' && isLanguage(language) ? fault.message : saying('notStored')
}
