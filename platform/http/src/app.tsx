import { thisWorld, toHex, type Actor, type PublicLanguage, type Refusal, type World } from '@fanal/kernel'
import { Hono } from 'hono'
import type { Behaviour, Run } from './behaviour.ts'
import { createContext, defaultBodyLimit } from './context.ts'
import { csrfToken } from './csrf.ts'
import { createDoor, type Leaving } from './door.ts'
import { ErrorBody, errorJson, languageOf, type Failure } from './errors.tsx'
import { errorText } from './error.text.ts'
import { framePage, islandLinks, type FramingOptions } from './frame.tsx'
import { guard } from './guard.ts'
import { securityHeaders } from './headers.ts'
import { createLog, placeOf, type Log } from './log.ts'
import { manifestOf, type RouteManifest } from './manifest.ts'
import { placesOf, type Place } from './places.ts'
import { statusOfRefusal } from './refusal-status.ts'
import { languagesOf, type LanguagesOf, type ParamsOf, type RouteTable } from './routes.ts'
import type { SessionView } from './session.ts'

export type Behaviours<Routes, Services> = {
  readonly [Name in keyof Routes]: Behaviour<Services, ParamsOf<Routes[Name]>, LanguagesOf<Routes[Name]>>
}

/** Every language that some page of a table is written in. */
export type LanguagesIn<Routes> = LanguagesOf<Routes[keyof Routes]>

export interface WhoAsks {
  readonly actor: Actor
  readonly session: SessionView | null
}

export interface AppOptions<Routes extends RouteTable, Services> extends FramingOptions<LanguagesIn<Routes>> {
  readonly routes: Routes
  readonly behaviours: Behaviours<Routes, NoInfer<Services>>
  readonly services: Services
  /** The runner; needed as soon as one route runs something. */
  readonly run?: Run
  /** Who asks; everybody is the public where nothing is said. */
  readonly actorOf?: (request: Request, services: NoInfer<Services>) => Promise<WhoAsks>
  /** The first page of a language, for whoever is signed in theirs: where error pages lead. */
  readonly home: (language: LanguagesIn<Routes>, session: SessionView | null) => string
  /** Where to sign in; `from` is the page that asked for it. */
  readonly signIn?: (language: LanguagesIn<Routes>, from: string | null) => string
  /** 32 bytes of the server's own: the key of the form tokens; needed by the workbench. */
  readonly csrfKey?: Uint8Array
  readonly tls: boolean
  readonly onCookie?: 'throw' | 'strip'
  readonly log?: Log
  readonly world?: World
}

export interface App {
  /** @param env what a raw hook left for the handler */
  fetch(request: Request, env?: { readonly raw?: unknown }): Promise<Response>
  readonly manifest: RouteManifest
  /** The headers that a raw hook's answers carry too. */
  readonly headers: Readonly<Record<string, string>>
  readonly log: Log
}

type AnyBehaviour<Services> = Behaviour<Services, Readonly<Record<string, string>>, PublicLanguage>
/** What an app shows, in whichever of its languages. */
interface Shown extends FramingOptions<PublicLanguage> {
  home(language: PublicLanguage, session: SessionView | null): string
  signIn?(language: PublicLanguage, from: string | null): string
}

type Bindings = { Bindings: { raw?: unknown; leaving: { current: Leaving } } }
const nobody: WhoAsks = { actor: { kind: 'public' }, session: null }

function checkOptions<Routes extends RouteTable, Services>(options: AppOptions<Routes, Services>, manifest: RouteManifest): void {
  if (options.profile === 'workbench' && (options.csrfKey?.length ?? 0) < 32) throw new Error('the workbench needs a csrfKey of 32 bytes')
  if (options.profile === 'public' && options.csrfKey) throw new Error('the public line has no sessions and takes no csrfKey')
  const running = manifest.find((entry) => entry.access.kind === 'runs')
  if (running !== undefined && options.run === undefined)
    throw new Error(`route ${running.name} runs something, and the app was given no runner`)
  const named = Object.values(options.routes).flatMap((route) => (route.kind === 'page' ? (route.options.islands ?? []) : []))
  islandLinks(options.assets, [...(options.islands ?? []), ...named])
}

/**
 * An app that is closed by default: what it answers is the table, and each of its routes says why it is open or what it runs.
 * @throws Error at start-up naming the route that lacks a behaviour, a reason, a runner or an island
 */
export function createApp<const Routes extends RouteTable, Services>(options: AppOptions<Routes, Services>): App {
  const { routes, services, world = thisWorld, log = createLog() } = options
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table's own types bound each handler to its route's values
  const behaviours = options.behaviours as unknown as Readonly<Record<string, AnyBehaviour<Services>>>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a page is only ever shown in a language that the table has
  const shown = options as unknown as Shown
  const among = [...new Set(Object.values(routes).flatMap(languagesOf))]
  const manifest = manifestOf(routes, behaviours)
  checkOptions(options, manifest)
  const door = createDoor({ profile: options.profile, tls: options.tls, onCookie: options.onCookie ?? 'strip', log })
  const hono = new Hono<Bindings>()

  const tokenOf = (session: SessionView | null) =>
    session !== null && options.csrfKey ? csrfToken(options.csrfKey, session.sessionId, world.chance(32)) : null

  function fail(request: Request, failure: Failure, place: Place | null, session: SessionView | null): Response {
    const { pathname } = new URL(request.url)
    if (place?.route.kind === 'api' || (place === null && pathname.startsWith('/api/'))) return errorJson(request, failure)
    const language = place?.language ?? languageOf(request, pathname, among)
    const frame = {
      language,
      title: errorText(failure.status).title[language],
      body: <ErrorBody failure={failure} language={language} home={shown.home(language, session)} />,
      alternates: among.filter((other) => other !== language).map((other) => ({ language: other, href: shown.home(other, session) })),
      session,
      csrf: tokenOf(session),
      route: place?.route.name ?? null,
      status: failure.status,
    }
    return framePage(frame, [], shown)
  }

  function refusal(request: Request, refused: Refusal, place: Place, session: SessionView | null): Response {
    const onId = place.params.length > 0
    const status = statusOfRefusal(refused.code, onId)
    if (status === 401 && place.route.kind === 'page' && shown.signIn) {
      const from = request.method === 'GET' ? new URL(request.url).pathname : null
      return new Response(null, {
        status: 303,
        headers: { location: shown.signIn(place.language ?? languageOf(request, '/', among), from) },
      })
    }
    // @NOTE on an address with an id, "not yours" and "does not exist" are one answer, word for word
    const hidden = onId && status === 404
    const answer = fail(request, hidden ? { code: 'not-found', status } : { code: refused.code, status, say: refused.say }, place, session)
    if (status === 503 || status === 429) answer.headers.set('retry-after', '5')
    return answer
  }

  function incident(request: Request, error: unknown, place: Place | null): Response {
    const number = toHex(world.chance(6))
    log.error('http.incident', {
      incident: number,
      route: place?.route.name ?? 'none',
      kind: error instanceof Error ? error.name : 'thrown',
      at: placeOf(error),
    })
    return fail(request, { code: 'bug', status: 500, incident: number }, place, null)
  }

  async function handle(place: Place, behaviour: AnyBehaviour<Services>, request: Request, params: Record<string, string>, raw: unknown) {
    const { actor, session } = options.actorOf ? await options.actorOf(request, services) : nobody
    const url = new URL(request.url)
    const language = place.language ?? languageOf(request, url.pathname, languagesOf(place.route))
    const csrf = tokenOf(session)
    const alternates = place.alternates(params)
    const islands = place.route.kind === 'page' ? (place.route.options.islands ?? []) : []
    const c = createContext<Services>({
      request,
      url,
      language,
      params,
      services,
      actor,
      session,
      csrf,
      raw,
      access: behaviour.access,
      routeName: place.route.name,
      bodyLimit: place.route.options.bodyLimit ?? defaultBodyLimit,
      takesFiles: place.route.kind === 'page' && place.route.options.takesFiles === true,
      run: options.run,
      page: (body, { title, status = 200, islands: more = [] }) =>
        framePage({ language, title, body, alternates, session, csrf, route: place.route.name, status }, [...islands, ...more], shown),
    })
    const guarded = options.csrfKey ? await guard(c, { key: options.csrfKey, kind: place.route.kind }) : null
    const result = guarded ?? (await behaviour.handler(c))
    if (!(result instanceof Response)) return refusal(request, result, place, session)
    if (behaviour.access.kind === 'runs' && result.ok && !c.hasRun())
      throw new Error(`route ${place.route.name} answered without running what it declared`)
    return result
  }

  /** Who is signed in, where nothing is done for them: nobody where that cannot be told. */
  async function sessionOf(request: Request): Promise<SessionView | null> {
    try {
      return (await options.actorOf?.(request, services))?.session ?? null
    } catch {
      return null
    }
  }

  const places = placesOf(routes)
  for (const place of places) {
    const behaviour = behaviours[place.route.name]
    if (behaviour === undefined) throw new Error(`route ${place.route.name} has no behaviour`)
    hono.on(place.route.method, place.path, async (h) => {
      const page = place.route.kind === 'page' ? place.route.options : null
      h.env.leaving.current = { sealing: page?.sealing === true, compress: page?.compress !== false }
      try {
        return await handle(place, behaviour, h.req.raw, h.req.param(), h.env.raw)
      } catch (error) {
        return incident(h.req.raw, error, place)
      }
    })
  }
  for (const place of places)
    hono.all(place.path, (h) => {
      const answer = fail(h.req.raw, { code: 'method-not-allowed', status: 405 }, place, null)
      answer.headers.set('allow', place.methods.join(', '))
      return answer
    })
  // whoever is signed in and mistypes an address still has their menu, and a way back that is theirs
  hono.notFound(async (h) => fail(h.req.raw, { code: 'not-found', status: 404 }, null, await sessionOf(h.req.raw)))

  return {
    manifest,
    headers: securityHeaders({ tls: options.tls, sealing: false, profile: options.profile }),
    log,
    async fetch(request, env = {}) {
      const leaving: { current: Leaving } = { current: { sealing: false, compress: true } }
      const asset = request.method === 'GET' || request.method === 'HEAD' ? options.assets?.answer(request) : null
      const response = asset ?? (await hono.fetch(request, { raw: env.raw, leaving }))
      return door(request, response, leaving.current)
    },
  }
}
