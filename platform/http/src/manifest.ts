import type { Duty } from '@fanal/kernel'
import type { Behaviour, Declared } from './behaviour.ts'
import { paramNames } from './route-path.ts'
import { pathsOf, type Method, type RouteTable } from './routes.ts'

export interface ManifestEntry {
  readonly name: string
  readonly kind: 'page' | 'api'
  readonly method: Method
  readonly paths: readonly string[]
  readonly params: readonly string[]
  readonly access:
    | { readonly kind: 'open'; readonly why: string }
    | { readonly kind: 'runs'; readonly operations: readonly string[]; readonly duties: readonly Duty[] }
  readonly sealing: boolean
}

/** Every route of an app with its access, for the tests that walk them all. */
export type RouteManifest = readonly ManifestEntry[]

type AnyBehaviour = Pick<Behaviour<never, never>, 'access'>

function isDeclared(value: unknown): value is Declared {
  if (typeof value !== 'object' || value === null || !('kind' in value && 'name' in value && 'access' in value && 'load' in value))
    return false
  if (value.kind !== 'operation' && value.kind !== 'query') return false
  const named = typeof value.name === 'string' && value.name !== ''
  return named && typeof value.access === 'object' && value.access !== null && typeof value.load === 'function'
}

function accessOf(name: string, behaviour: AnyBehaviour | undefined): ManifestEntry['access'] {
  if (behaviour === undefined) throw new Error(`route ${name} has no behaviour: open('why', …) or runs(operation, …)`)
  const { access } = behaviour
  if (access.kind === 'open') {
    if (access.why.trim() === '') throw new Error(`route ${name} is open without a reason`)
    return access
  }
  if (access.declared.length === 0) throw new Error(`route ${name} runs nothing`)
  const odd = access.declared.findIndex((declared) => !isDeclared(declared))
  if (odd >= 0) throw new Error(`route ${name} runs something that is neither an operation() nor a query() (number ${odd + 1})`)
  const duties = access.declared.flatMap((declared) => (declared.access.kind === 'duty' ? declared.access.duties : []))
  return { kind: 'runs', operations: access.declared.map((declared) => declared.name), duties: [...new Set(duties)] }
}

/**
 * Binds behaviours to the table, one to one.
 * @throws Error naming the route without behaviour, the behaviour without route, the empty reason or the undeclared operation
 */
export function manifestOf(routes: RouteTable, behaviours: Readonly<Record<string, AnyBehaviour>>): RouteManifest {
  const stray = Object.keys(behaviours).find((name) => !Object.hasOwn(routes, name))
  if (stray !== undefined) throw new Error(`behaviour ${stray} has no route`)
  return Object.entries(routes).map(([name, route]) => ({
    name,
    kind: route.kind,
    method: route.method,
    paths: pathsOf(route),
    params: paramNames(route.kind === 'api' ? route.path : route.path.en),
    access: accessOf(name, Object.hasOwn(behaviours, name) ? behaviours[name] : undefined),
    sealing: route.kind === 'page' && route.options.sealing === true,
  }))
}
