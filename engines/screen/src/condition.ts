/**
 * What a rule asks of the facts. `@name` stands for a named list.
 * `either` and `all` join conditions; `element` and `test` look at what was decided elsewhere.
 */
export type Condition =
  | { readonly any: readonly string[] }
  | { readonly none: readonly string[] }
  | { readonly atLeast: number; readonly of: readonly string[] }
  | { readonly all: readonly Condition[] }
  | { readonly either: readonly Condition[] }
  | { readonly element: string; readonly is: string }
  | { readonly test: string; readonly is: readonly string[] }
  | { readonly always: true }

/** What is asked while a case is looked at. */
export interface Looking {
  readonly facts: ReadonlySet<string>
  /** The state of an element. */
  element(code: string): string
  /** The answer of a test. */
  test(key: string): string
}

export interface Compiled {
  holds(looking: Looking): boolean
  /** The facts that the condition names as present, in its order. */
  readonly named: readonly string[]
}

export type Lists = Readonly<Record<string, { readonly facts: readonly string[] }>>

/** The codes of a list of codes and named lists, each once. */
export function spread(codes: readonly string[], lists: Lists): readonly string[] {
  return [...new Set(codes.flatMap((code) => (code.startsWith('@') ? (lists[code.slice(1)]?.facts ?? []) : [code])))]
}

/** Makes a condition ready to be asked thousands of times a second. */
export function compile(condition: Condition, lists: Lists): Compiled {
  if ('any' in condition) {
    const codes = spread(condition.any, lists)
    return { named: codes, holds: ({ facts }) => codes.some((code) => facts.has(code)) }
  }
  if ('none' in condition) {
    const codes = spread(condition.none, lists)
    return { named: [], holds: ({ facts }) => !codes.some((code) => facts.has(code)) }
  }
  if ('atLeast' in condition) {
    const codes = spread(condition.of, lists)
    return { named: codes, holds: ({ facts }) => codes.reduce((count, code) => count + (facts.has(code) ? 1 : 0), 0) >= condition.atLeast }
  }
  if ('all' in condition) {
    const parts = condition.all.map((part) => compile(part, lists))
    return { named: namedBy(parts), holds: (looking) => parts.every((part) => part.holds(looking)) }
  }
  if ('either' in condition) {
    const parts = condition.either.map((part) => compile(part, lists))
    return { named: namedBy(parts), holds: (looking) => parts.some((part) => part.holds(looking)) }
  }
  if ('element' in condition) return { named: [], holds: (looking) => looking.element(condition.element) === condition.is }
  if ('test' in condition) return { named: [], holds: (looking) => condition.is.includes(looking.test(condition.test)) }
  return { named: [], holds: () => true }
}

function namedBy(parts: readonly Compiled[]): readonly string[] {
  return [...new Set(parts.flatMap(({ named }) => named))]
}
