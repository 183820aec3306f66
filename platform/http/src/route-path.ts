/** The names of the `:parts` of a path, read from its text by the compiler. */
export type ParamNames<Path extends string> = Path extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer Tail}`
    ? Name | ParamNames<Tail>
    : Rest
  : never

export type Params<Path extends string> = { readonly [Name in ParamNames<Path>]: string }

export type QueryValues = Readonly<Record<string, string | number | undefined>>

const literal = /^[A-Za-z0-9._~-]+$/
const parameter = /^:[a-z][A-Za-z0-9]*$/

/** The parameter names of a path, in order. */
export function paramNames(path: string): string[] {
  return path
    .split('/')
    .filter((part) => part.startsWith(':'))
    .map((part) => part.slice(1))
}

/** Whether a path is one we can both build and match: plain segments and `:names`, no trailing slash. */
export function isRoutePath(path: string): boolean {
  if (path === '/') return true
  const [first, ...parts] = path.split('/')
  return first === '' && parts.length > 0 && parts.every((part) => literal.test(part) || parameter.test(part))
}

/**
 * Fills a path with encoded values.
 * @throws RangeError where a value is missing, empty or a dot segment: a browser would read another path
 */
export function fillPath(path: string, values: Readonly<Record<string, string>>, query: QueryValues = {}): string {
  const filled = path.replaceAll(/:([a-z][A-Za-z0-9]*)/g, (_, name: string) => {
    const value = values[name] ?? ''
    if (value === '' || value === '.' || value === '..') throw new RangeError(`no usable value for :${name} in ${path}`)
    return encodeURIComponent(value)
  })
  const asked = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return asked.length === 0 ? filled : `${filled}?${new URLSearchParams(asked).toString()}`
}

/** A digit for each segment, so that plain segments sort before parameters. */
function shapeOf(path: string): string {
  return path
    .split('/')
    .map((part) => (part.startsWith(':') ? '1' : '0'))
    .join('')
}

/** Orders paths so that a plain segment is tried before a parameter at the same place. */
export function bySpecificity(a: string, b: string): number {
  return shapeOf(a).localeCompare(shapeOf(b))
}
