import type { PublicLanguage } from '@fanal/kernel'
import { bySpecificity, fillPath, paramNames } from './route-path.ts'
import { languagesOf, pathIn, pathsOf, type RouteTable } from './routes.ts'

/** The same page in another language. */
export interface Alternate<L extends PublicLanguage = PublicLanguage> {
  readonly language: L
  readonly href: string
}

/** One path of one route, as the router takes it. */
export interface Place {
  readonly route: RouteTable[string]
  readonly path: string
  /** The language that the path itself says; `null` where it says none. */
  readonly language: PublicLanguage | null
  readonly params: readonly string[]
  /** Every method that this path takes, for `Allow`. */
  readonly methods: readonly string[]
  /** The same page in its other languages, where a browser can simply open it. */
  alternates(params: Readonly<Record<string, string>>): readonly Alternate[]
}

function languageOfPath(route: RouteTable[string], path: string): PublicLanguage | null {
  const said = languagesOf(route).filter((language) => pathIn(route, language) === path)
  return said.length === 1 ? (said[0] ?? null) : null
}

/** Every path of a table, plain segments before parameters. */
export function placesOf(routes: RouteTable): Place[] {
  const all = Object.values(routes)
  const takes = (path: string) => all.filter((route) => pathsOf(route).includes(path))
  return all
    .flatMap((route) =>
      pathsOf(route).map((path): Place => {
        const language = languageOfPath(route, path)
        const methods = takes(path).flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
        const opened = takes(path).find((other) => other.kind === 'page' && other.method === 'GET')
        return {
          route,
          path,
          language,
          params: paramNames(path),
          methods: methods.toSorted(),
          alternates(params) {
            if (language === null || opened === undefined) return []
            const others = languagesOf(opened).filter((other) => other !== language)
            return others.map((other) => ({ language: other, href: fillPath(pathIn(opened, other) ?? '/', params) }))
          },
        }
      }),
    )
    .toSorted((a, b) => bySpecificity(a.path, b.path))
}
