import { open, type Context } from '@fanal/http'
import { refuse, say } from '@fanal/kernel'
import { editionPage, ProgressPage } from './progress.pages.tsx'
import { text } from './progress.text.ts'
import { fileFromAddress, placeNumbered } from './progress-ways.ts'
import type { Published, PublishedAs } from './published.ts'

export interface ProgressServices {
  readonly published: Published
}

type In<Params = unknown> = Context<ProgressServices, Params>

const everybody = 'what was promised and what came of it is for everybody, and nobody is asked who they are'
const asSigned = 'the files of a published edition are for everybody, as they were signed'

const kinds: readonly (readonly [end: string, type: string])[] = [
  ['.pdf', 'application/pdf'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.jsonld', 'application/ld+json'],
  ['.json', 'application/json'],
]

/** What the progress pages show, route by route. */
export const progressPages = {
  progress: open(everybody, async (c: In) => {
    const { published } = c.services
    const edition = await published.edition()
    const [all, calendar, plans] = [await published.list(), await published.calendar(), edition === null ? await published.plans() : []]
    return c.page(<ProgressPage overview={{ edition, all, plans, calendar }} language={c.language} />, {
      title: say(text.title, c.language),
    })
  }),

  progressPage: open(everybody, async (c: In<PublishedAs & { page: string }>) => {
    const out = await c.services.published.edition(c.params)
    const place = out === null ? null : placeNumbered(c.params.page, out, c.language)
    const shown = out === null || place === null ? null : editionPage(out, place, c.language)
    return shown === null ? refuse('not-found') : c.page(shown.body, { title: shown.title })
  }),

  progressFile: open(asSigned, async (c: In<PublishedAs & { file: string }>) => {
    const path = fileFromAddress(c.params.file)
    const bytes = await c.services.published.file(c.params, path)
    if (bytes === null) return refuse('not-found')
    const type = kinds.find(([end]) => path.endsWith(end))?.[1] ?? 'application/octet-stream'
    const name = path.slice(path.lastIndexOf('/') + 1)
    return new Response(new Uint8Array(bytes), {
      headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"` },
    })
  }),
}
