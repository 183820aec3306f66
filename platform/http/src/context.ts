import type { Actor, Outcome, PublicLanguage } from '@fanal/kernel'
import type { ComponentChildren } from 'preact'
import type { Context, Declared, PageSays, ResultOf, Run, RouteAccess } from './behaviour.ts'
import { readBody } from './body.ts'
import { readForm, type FormEntries } from './form-body.ts'
import { readJson } from './json-body.ts'
import type { SessionView } from './session.ts'

export const defaultBodyLimit = 64 * 1024

export interface ContextParts<Services> {
  readonly request: Request
  readonly url: URL
  readonly language: PublicLanguage
  readonly params: Readonly<Record<string, string>>
  readonly services: Services
  readonly actor: Actor
  readonly session: SessionView | null
  readonly csrf: string | null
  readonly raw: unknown
  readonly access: RouteAccess
  readonly routeName: string
  readonly bodyLimit: number
  readonly takesFiles: boolean
  readonly run: Run | undefined
  page(body: ComponentChildren, says: PageSays): Response
}

export interface RequestContext<Services> extends Context<Services, Readonly<Record<string, string>>, PublicLanguage> {
  /** Whether anything was run: a route that runs something may not answer well without. */
  hasRun(): boolean
}

/** One request's context. A body is read once, however often it is asked for. */
export function createContext<Services>(parts: ContextParts<Services>): RequestContext<Services> {
  const { access, routeName, run, request, bodyLimit: limit, takesFiles } = parts
  const may: readonly Declared[] = access.kind === 'runs' ? access.declared : []
  let ran = false
  let form: Promise<Outcome<FormEntries>> | undefined
  return {
    request,
    url: parts.url,
    language: parts.language,
    params: parts.params,
    services: parts.services,
    actor: parts.actor,
    session: parts.session,
    csrf: parts.csrf,
    raw: parts.raw,
    async run(declared, input) {
      if (!may.includes(declared)) throw new Error(`route ${routeName} did not declare that it runs ${declared.name}`)
      if (run === undefined) throw new Error('this app has no runner')
      ran = true
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the runner answers what the declaration says; the map of types is its declaration
      return (await run(declared, input, parts.actor)) as Outcome<ResultOf<typeof declared>>
    },
    hasRun: () => ran,
    form: () => (form ??= readForm(request, { limit, takesFiles })),
    json: () => readJson(request, { limit }),
    bytes: () => readBody(request, { limit }),
    page: (body, says) => parts.page(body, says),
    answer: (value, status = 200) => Response.json(value, { status }),
    redirect: (href) => {
      if (!/^\/(?![/\\])/.test(href)) throw new RangeError('a redirect stays on this site')
      return new Response(null, { status: 303, headers: { location: href } })
    },
  }
}
