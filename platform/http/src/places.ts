import type { Language } from '@fanal/kernel'
import { bySpecificity, fillPath, paramNames } from './route-path.ts'
import { pathsOf, type RouteTable } from './routes.ts'

/** One path of one route, as the router takes it. */
export interface Place {
  readonly route: RouteTable[string]
  readonly path: string
  /** The language that the path itself says; `null` where it says none. */
  readonly language: Language | null
  readonly params: readonly string[]
  /** Every method that this path takes, for `Allow`. */
  readonly methods: readonly string[]
  /** The same page in the other language, where a browser can simply open it. */
  alternate(params: Readonly<Record<string, string>>): string | null
}

function languageOfPath(route: RouteTable[string], path: string): Language | null {
  if (route.kind === 'api' || route.path.en === route.path.fr) return null
  return route.path.en === path ? 'en' : 'fr'
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
          alternate(params) {
            if (language === null || opened?.kind !== 'page') return null
            return fillPath(opened.path[language === 'en' ? 'fr' : 'en'], params)
          },
        }
      }),
    )
    .toSorted((a, b) => bySpecificity(a.path, b.path))
}
