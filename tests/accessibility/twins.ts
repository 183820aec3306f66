import assert from 'node:assert/strict'
import type { Language } from '@fanal/kernel'
import type { BrowserContext, Page } from 'playwright-core'
import type { Asked } from './screen.ts'

/** One answer: all that a browser makes a page of, without what is anew in every answer. */
type Bytes = string

/** Headers that decide how the same markup is shown. */
const shownBy = ['content-type', 'content-security-policy', 'refresh', 'link', 'content-language'] as const

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The page's own two addresses, which stand in its link to the other language, and the tokens of forms, which are masked anew. */
function bytesOf({ status, headers, body }: Answer, { path }: Asked): Bytes {
  const same = Object.values(path).reduce((text, address) => text.replaceAll(`"${address}"`, '"here"'), body)
  const head = shownBy.map((name) => `${name}: ${headers[name] ?? ''}`)
  return [status, ...head, same.replaceAll(/value="[A-Za-z0-9_-]{80,}"/g, 'value="token"')].join('\n')
}

/**
 * Pages that are the same bytes are the same page: the first is looked at in a browser, the others are asked for by HTTP alone and
 * held to be it, byte for byte. Whatever is another page is looked at itself.
 */
export class Twins {
  readonly #looked = new Set<Bytes>()
  #token: Promise<string> | null = null
  readonly #desk: BrowserContext
  readonly #workbench: string
  readonly #language: Language

  constructor(desk: BrowserContext, workbench: string, language: Language) {
    this.#desk = desk
    this.#workbench = workbench
    this.#language = language
  }

  /** Whether the answer to this request is, byte for byte, a page that was looked at. */
  async wasLookedAt(asked: Asked): Promise<boolean> {
    return this.#looked.has(await this.#askedFor(asked))
  }

  /** From now on these bytes count as looked at: what the browser was given is what HTTP alone is given. */
  async look(page: Page, asked: Asked, show: () => Promise<void>): Promise<void> {
    const address = `${this.#workbench}${asked.path[this.#language]}`
    const [given] = await Promise.all([page.waitForResponse((response) => response.url() === address), show()])
    const shown = { status: given.status(), headers: await given.allHeaders(), body: await given.text() }
    const bytes = await this.#askedFor(asked)
    assert.equal(bytesOf(shown, asked), bytes)
    this.#looked.add(bytes)
  }

  async #askedFor(asked: Asked): Promise<Bytes> {
    const fields = asked.method === 'GET' ? {} : { form: { ...asked.fields, _csrf: await (this.#token ??= this.#newToken()) } }
    const answer = await this.#desk.request.fetch(`${this.#workbench}${asked.path[this.#language]}`, {
      method: asked.method,
      headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin' },
      maxRedirects: 0,
      ...fields,
    })
    return bytesOf({ status: answer.status(), headers: answer.headers(), body: await answer.text() }, asked)
  }

  async #newToken(): Promise<string> {
    const inbox = await this.#desk.request.get(`${this.#workbench}${this.#language === 'en' ? '/en/inbox' : '/fr/boite'}`)
    return /<header.*?<form.*?name="_csrf" value="([A-Za-z0-9_-]{80,})"/s.exec(await inbox.text())?.[1] ?? assert.fail('no token')
  }
}
