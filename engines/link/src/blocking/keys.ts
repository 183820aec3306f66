import type { Ready } from '../fields/prepare.ts'
import { postArea } from '../fields/prepare.ts'
import { sharedInt32, asShared } from '../fields/shared.ts'
import { soundKey } from '../normal/sounds.ts'
import { type BlockingRule, type KeyPart, type Part, allNames } from './rules.ts'

/** The key of each record, -1 where it has none; with `starts`, record r has the keys ids[starts[r]] to ids[starts[r + 1]], sorted. */
export interface KeyColumn {
  readonly ids: Int32Array
  readonly starts: Int32Array | null
  readonly size: number
}

/** The keys that a normal form gives: none, one or several. */
export function keysOfForm(part: Part, text: string): readonly string[] {
  switch (part) {
    case 'whole':
      return [text]
    case 'sound':
      return text.split(' ').flatMap((word) => (word.length > 1 ? [soundKey(word)] : []))
    case 'start':
      return text.length >= 2 ? [text.slice(0, 3)] : []
    case 'year':
      return [text.slice(0, 4)]
    case 'month-day':
      return text.endsWith('00') ? [] : [text.slice(4)]
    case 'year-month':
      return text.slice(4, 6) === '00' ? [] : [text.slice(0, 6)]
    case 'year-day':
      return text.endsWith('00') ? [] : [text.slice(0, 4) + text.slice(6)]
    case 'area':
      return [postArea(text)]
    case 'local': {
      const local = text.slice(0, Math.max(0, text.lastIndexOf('@')))
      return local.length >= 3 ? [local] : []
    }
    case 'end':
      return text.length >= 7 ? [text.slice(-7)] : []
    case 'first-word':
      return [text.split(' ')[0]!]
    case 'any-word':
      return [...new Set(text.split(' '))].filter((word) => word.length > 2 || /\d/.test(word)).map((word) => soundKey(word))
    case 'half': {
      if (text.length < 6) return []
      const middle = text.length >> 1
      return [`<${text.slice(0, middle)}`, `>${text.slice(-middle)}`]
    }
  }
}

class Numbers {
  readonly #of = new Map<string, number>()
  of(text: string): number {
    const known = this.#of.get(text)
    if (known !== undefined) return known
    this.#of.set(text, this.#of.size)
    return this.#of.size - 1
  }
  get size(): number {
    return this.#of.size
  }
}

/** Makes the keys of rules over fields that are ready; a part that two rules share is made once. */
export class KeyMaker {
  readonly #ready: readonly Ready[]
  readonly #rows: number
  readonly #made = new Map<string, KeyColumn>()
  constructor(ready: readonly Ready[], rows: number) {
    this.#ready = ready
    this.#rows = rows
  }

  keysOf(rule: BlockingRule): KeyColumn {
    const columns = rule.map((part) => this.#part(part))
    return columns.slice(1).reduce((one, other) => joined(one, other, this.#rows), columns[0]!)
  }

  #part(part: KeyPart): KeyColumn {
    const name = `${part.field}:${part.part}`
    const known = this.#made.get(name)
    if (known !== undefined) return known
    const of = this.#ready.filter(({ field }) =>
      part.field === allNames ? ['given-name', 'family-name', 'full-name'].includes(field.role) : field.name === part.field,
    )
    if (of.length === 0) throw new RangeError(`A blocking rule names a field that is not there: ${part.field}`)
    const made =
      of.length === 1 && part.part === 'whole'
        ? { ids: of[0]!.field.ids, starts: of[0]!.field.starts, size: of[0]!.field.forms.size }
        : this.#fresh(of, part.part)
    this.#made.set(name, made)
    return made
  }

  #fresh(of: readonly Ready[], part: Part): KeyColumn {
    const numbers = new Numbers()
    const known = new Map<readonly string[], readonly (readonly number[])[]>()
    const tables = of.map(({ texts, field }) => {
      const lists = known.get(texts) ?? texts.map((text) => numbered(keysOfForm(part, text), numbers))
      known.set(texts, lists)
      return { field, lists, isSingle: field.starts === null && lists.every((list) => list.length <= 1) }
    })
    if (tables.length === 1 && tables[0]!.isSingle) {
      const { field, lists } = tables[0]!
      const ids = sharedInt32(this.#rows)
      for (let row = 0; row < this.#rows; row++) ids[row] = field.ids[row]! < 0 ? -1 : (lists[field.ids[row]!]![0] ?? -1)
      return { ids, starts: null, size: numbers.size }
    }
    const starts = sharedInt32(this.#rows + 1)
    const all = new Growing()
    const held: number[] = []
    for (let row = 0; row < this.#rows; row++) {
      held.length = 0
      for (const { field, lists } of tables) {
        const from = field.starts === null ? row : field.starts[row]!
        const to = field.starts === null ? row + 1 : field.starts[row + 1]!
        for (let at = from; at < to; at++) if (field.ids[at]! >= 0) addNew(held, lists[field.ids[at]!]!)
      }
      if (held.length > 1) held.sort((a, b) => a - b)
      for (const key of held) all.push(key)
      starts[row + 1] = all.length
    }
    return { ids: all.shared(), starts, size: numbers.size }
  }
}

function numbered(keys: readonly string[], numbers: Numbers): readonly number[] {
  if (keys.length === 1) return [numbers.of(keys[0]!)]
  return keys.length === 0 ? [] : [...new Set(keys)].map((key) => numbers.of(key))
}

function addNew(held: number[], keys: readonly number[]): void {
  for (const key of keys) if (!held.includes(key)) held.push(key)
}

/** Numbers added one by one. */
export class Growing {
  #values = new Int32Array(1 << 16)
  length = 0
  push(value: number): void {
    if (this.length === this.#values.length) {
      const grown = new Int32Array(this.#values.length * 2)
      grown.set(this.#values)
      this.#values = grown
    }
    this.#values[this.length] = value
    this.length += 1
  }
  shared(): Int32Array {
    return asShared(this.#values.subarray(0, this.length))
  }
}

/** Two key columns as one: every pair of a key here and a key there. */
function joined(a: KeyColumn, b: KeyColumn, rows: number): KeyColumn {
  const numbers = new PairNumbers(Math.min(rows, 1 << 20))
  if (a.starts === null && b.starts === null) {
    const ids = sharedInt32(rows)
    for (let row = 0; row < rows; row++) ids[row] = a.ids[row]! < 0 || b.ids[row]! < 0 ? -1 : numbers.of(a.ids[row]!, b.ids[row]!)
    return { ids, starts: null, size: numbers.size }
  }
  const starts = sharedInt32(rows + 1)
  const all = new Growing()
  for (let row = 0; row < rows; row++) {
    const from = all.length
    const endA = a.starts === null ? row + 1 : a.starts[row + 1]!
    const endB = b.starts === null ? row + 1 : b.starts[row + 1]!
    const held: number[] = []
    for (let x = a.starts === null ? row : a.starts[row]!; x < endA; x++)
      for (let y = b.starts === null ? row : b.starts[row]!; y < endB; y++)
        if (a.ids[x]! >= 0 && b.ids[y]! >= 0) held.push(numbers.of(a.ids[x]!, b.ids[y]!))
    if (held.length > 1) held.sort((one, other) => one - other)
    for (const key of held) all.push(key)
    starts[row + 1] = from + held.length
  }
  return { ids: all.shared(), starts, size: numbers.size }
}

/** Numbers each pair of numbers once. */
class PairNumbers {
  size = 0
  #first: Int32Array
  #second: Int32Array
  #slots: Int32Array
  constructor(expected: number) {
    this.#first = new Int32Array(Math.max(16, expected))
    this.#second = new Int32Array(Math.max(16, expected))
    let slots = 32
    while (slots < expected * 2) slots *= 2
    this.#slots = new Int32Array(slots).fill(-1)
  }
  of(a: number, b: number): number {
    const mask = this.#slots.length - 1
    let slot = hashOf(a, b) & mask
    for (; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot]!
      if (id < 0) break
      if (this.#first[id] === a && this.#second[id] === b) return id
    }
    const id = this.size
    this.size += 1
    if (id === this.#first.length) {
      this.#first = doubled(this.#first)
      this.#second = doubled(this.#second)
    }
    this.#first[id] = a
    this.#second[id] = b
    this.#slots[slot] = id
    if (this.size * 2 > this.#slots.length) this.#widen()
    return id
  }
  #widen(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1)
    const mask = this.#slots.length - 1
    for (let id = 0; id < this.size; id++) {
      let slot = hashOf(this.#first[id]!, this.#second[id]!) & mask
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & mask
      this.#slots[slot] = id
    }
  }
}

function hashOf(a: number, b: number): number {
  const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b ^ (b >>> 15), 0x85ebca6b)
  return mixed ^ (mixed >>> 13)
}

function doubled(values: Int32Array): Int32Array {
  const grown = new Int32Array(values.length * 2)
  grown.set(values)
  return grown
}
