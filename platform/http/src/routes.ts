import { publicLanguages, type Bilingual, type Language, type PublicLanguage } from '@fanal/kernel'
import type { ZodType } from 'zod'
import { fillPath, isRoutePath, paramNames, type Params, type QueryValues } from './route-path.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface RouteOptions {
  /** The most bytes that a body may have; 64 KiB where nothing is said. */
  readonly bodyLimit?: number
  /** `false` for pages that carry secrets together with what a request said (the BREACH attack). */
  readonly compress?: boolean
}

export interface PageOptions extends RouteOptions {
  /** The form may bring files (`multipart/form-data`). */
  readonly takesFiles?: boolean
  /** The page seals or opens in the browser: WebAssembly may be compiled there, and nowhere else. */
  readonly sealing?: boolean
  /** Browser modules of this page, by the names given to `buildAssets`. */
  readonly islands?: readonly string[]
}

export interface ApiOptions extends RouteOptions {
  readonly summary?: Bilingual
  /** The body's shape; `bytes` for a binary body. */
  readonly request?: ZodType | 'bytes'
  readonly responses?: Readonly<Record<number, { readonly description: string; readonly schema?: ZodType | 'bytes' }>>
}

/** An address for each language of a page. */
export type PathsIn<Path extends string, L extends PublicLanguage> = { readonly en: Path } & Readonly<Record<Exclude<L, 'en'>, string>>

export interface PageRoute<Path extends string = string, L extends PublicLanguage = Language> {
  readonly kind: 'page'
  readonly name: string
  readonly method: Method
  readonly path: PathsIn<Path, L>
  readonly options: PageOptions
  /** The address of the page in a language, its values encoded. */
  href(at: { readonly language: L } & Params<Path>, query?: QueryValues): string
}

export interface ApiRoute<Path extends string = string> {
  readonly kind: 'api'
  readonly name: string
  readonly method: Method
  readonly path: Path
  readonly options: ApiOptions
  href(at: Params<Path>, query?: QueryValues): string
}

export type Route = PageRoute | ApiRoute

/** The languages that a route has an address in. */
export type LanguagesOf<R> = R extends { kind: 'page'; path: infer Paths } ? Extract<keyof Paths, PublicLanguage> : Language

/** What the table accepts: `href` is left out because its parameter is narrower the more a path names. */
type AnyRoute = Omit<PageRoute, 'href'> | Omit<ApiRoute, 'href'>
export type RouteTable = Readonly<Record<string, AnyRoute>>

export type ParamsOf<R> = R extends { kind: 'page'; path: { en: infer Path extends string } }
  ? Params<Path>
  : R extends { kind: 'api'; path: infer Path extends string }
    ? Params<Path>
    : never

/**
 * A page, with a path per language; one path alone answers in the language the browser asks for.
 * @example page('GET', { en: '/en/messages/:id', fr: '/fr/messages/:id' })
 */
export function page<const Path extends string>(
  method: Method,
  path: { readonly en: Path; readonly fr: string } | Path,
  options: PageOptions = {},
): PageRoute<Path> {
  return pageAt<Path, Language>(method, typeof path === 'string' ? { en: path, fr: path } : path, options)
}

/**
 * A page in all seven public languages. The others have the English path under their own tag.
 * @example publicPage('GET', { en: '/en/places', fr: '/fr/lieux' }) // also /es/places, /tl/places …
 */
export function publicPage<const Path extends string>(
  method: Method,
  path: { readonly en: Path; readonly fr: string } | Path,
  options: PageOptions = {},
): PageRoute<Path, PublicLanguage> {
  const { en, fr } = typeof path === 'string' ? { en: path, fr: path } : path
  const under = (tag: string) => en.replace(/^\/en(?=\/|$)/, `/${tag}`)
  return pageAt(
    method,
    { en, fr, es: under('es'), tl: under('tl'), pa: under('pa'), ar: under('ar'), 'zh-Hans': under('zh-Hans') },
    options,
  )
}

function pageAt<Path extends string, L extends PublicLanguage>(
  method: Method,
  path: PathsIn<Path, L>,
  options: PageOptions,
): PageRoute<Path, L> {
  const at: Readonly<Partial<Record<PublicLanguage, string>>> = path
  return { kind: 'page', name: '', method, path, options, href: (values, query) => fillPath(at[values.language] ?? path.en, values, query) }
}

/** The path of a page in a language; `null` where it is not written in it. */
export function pathIn(route: AnyRoute, language: PublicLanguage): string | null {
  if (route.kind === 'api') return null
  const paths: Readonly<Partial<Record<PublicLanguage, string>>> = route.path
  return paths[language] ?? null
}

/** The languages of a page, in the order in which they are offered. */
export function languagesOf(route: AnyRoute): readonly PublicLanguage[] {
  return publicLanguages.filter((language) => pathIn(route, language) !== null)
}

/** An address for programs: one path, errors as JSON. */
export function api<const Path extends string>(method: Method, path: Path, options: ApiOptions = {}): ApiRoute<Path> {
  return { kind: 'api', name: '', method, path, options, href: (at, query) => fillPath(path, at, query) }
}

/** Every path of a route, each once. */
export function pathsOf(route: AnyRoute): readonly string[] {
  if (route.kind === 'api') return [route.path]
  return [...new Set(Object.values<string>(route.path))]
}

function faultOf(name: string, route: AnyRoute): string | null {
  const paths = pathsOf(route)
  const odd = paths.find((path) => !isRoutePath(path))
  if (odd !== undefined) return `route ${name}: ${odd} is not a path`
  const names = paths.map((path) => paramNames(path).toSorted().join())
  if (new Set(names).size > 1) return `route ${name}: its paths do not name the same values`
  const isApiPath = paths.some((path) => path.startsWith('/api/'))
  return route.kind === 'page' && isApiPath ? `route ${name}: /api/ is for api()` : null
}

/**
 * A typed table of contents: every address of an app, and nothing of what it does.
 * @throws Error naming the route whose path is malformed, doubled, or differs in its values between languages
 */
export function routeTable<const Table extends RouteTable>(table: Table): Table {
  const taken = new Map<string, string>()
  const named = Object.entries(table).map(([name, route]) => {
    const fault = faultOf(name, route)
    if (fault !== null) throw new Error(fault)
    for (const path of pathsOf(route)) {
      const place = `${route.method} ${path.replaceAll(/:[^/]+/g, ':')}`
      const other = taken.get(place)
      if (other !== undefined) throw new Error(`routes ${other} and ${name} share ${place}`)
      taken.set(place, name)
    }
    return [name, Object.freeze({ ...route, name })]
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same routes under the same names
  return Object.freeze(Object.fromEntries(named)) as Table
}
