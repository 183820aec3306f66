import type { Faults } from './fault.ts'

/** JSON as it was read; a number may be NaN or infinite where a program wrote one. */
export type Given = string | number | boolean | null | readonly Given[] | { readonly [key: string]: Given }

class Broken extends Error {}

/**
 * Reads JSON and tells what other readers keep silent about: a key that stands in an object twice, and at which line the text breaks off.
 * `NaN` and `Infinity`, which some programs write, are read as such, so that whoever looks at the field can refuse them where they stand.
 */
export function parseJson(text: string, faults: Faults): Given | undefined {
  let at = 0
  const space = /[ \t\r\n]*/y
  const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|-?Infinity|NaN/y
  // oxlint-disable-next-line no-control-regex -- JSON allows none of them inside a text
  const string = /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
  const literals = { true: true, false: false, null: null } as const

  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found === null) return null
    at = pattern.lastIndex
    return found[0]
  }
  const sign = (wanted: string): boolean => {
    take(space)
    if (text[at] !== wanted) return false
    at += 1
    return true
  }
  const need = (is: boolean): void => {
    if (!is) throw new Broken()
  }
  const words = (): string => {
    take(space)
    const raw = take(string)
    if (raw === null) throw new Broken()
    return JSON.parse(raw) as string
  }

  function object(path: string, deep: number): Given {
    const entries = new Map<string, Given>()
    if (sign('}')) return {}
    do {
      const key = words()
      need(sign(':'))
      if (entries.has(key)) faults.add({ row: null, path }, key, 'duplicate-code')
      entries.set(key, value(path === '' ? key : `${path}.${key}`, deep))
    } while (sign(','))
    need(sign('}'))
    return Object.fromEntries(entries)
  }

  function list(path: string, deep: number): Given {
    const items: Given[] = []
    if (sign(']')) return items
    do items.push(value(`${path}[${items.length}]`, deep))
    while (sign(','))
    need(sign(']'))
    return items
  }

  function value(path: string, deep: number): Given {
    need(deep < 20)
    if (sign('{')) return object(path, deep + 1)
    if (sign('[')) return list(path, deep + 1)
    if (text[at] === '"') return words()
    const literal = Object.entries(literals).find(([word]) => text.startsWith(word, at))
    if (literal !== undefined) {
      at += literal[0].length
      return literal[1]
    }
    const digits = take(number)
    if (digits === null) throw new Broken()
    return Number(digits)
  }

  try {
    const read = value('', 0)
    take(space)
    need(at === text.length)
    return read
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    const row = text.slice(0, at).split(/\r\n?|\n/).length
    faults.add({ row, path: '' }, '', 'not-json')
    return undefined
  }
}
