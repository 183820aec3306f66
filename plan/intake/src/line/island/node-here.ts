import { LineRefused, reachNode, type Node } from '../line-client.ts'
import { saying } from './parts.ts'

export const language = document.documentElement.lang === 'fr' ? 'fr' : 'en'

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
  const patient = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    asked = true
    const headers = new Headers(init.headers)
    headers.set('accept-language', language)
    const ending = new AbortController()
    init.signal?.addEventListener('abort', () => ending.abort())
    let silent = false
    // not taken back when the answer begins: it may break off in the middle
    setTimeout(() => {
      silent = true
      ending.abort()
    }, silence)
    return await fetch(input, { ...init, headers, credentials: 'omit', signal: ending.signal }).catch((fault: unknown) => {
      throw silent ? new LineRefused('silent', saying('unreachable')) : fault
    })
  }
  return { fetch: patient, asked: () => asked }
}

/**
 * Fetches a module once the server was reached.
 * @NOTE a browser that could not fetch a module never asks for it again while the page lives, so it is not asked for without a network
 */
export async function onceReached<Module>(load: () => Promise<Module>): Promise<Module> {
  await ownFetch().fetch('/healthz')
  return await load()
}

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

/** What to say of a fault: our own sentence, the server's, or that it could not be reached. */
export function sentenceFor(fault: unknown): string {
  if (!(fault instanceof LineRefused)) return saying('unreachable')
  const own = ownSayings[fault.code]
  return own === undefined && fault.message !== '' ? fault.message : saying(own ?? 'notStored')
}
