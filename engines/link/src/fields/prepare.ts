import type { DayOrder } from '../normal/date.ts'
import { shortNameGroup } from '../normal/short-names.ts'
import { soundKey } from '../normal/sounds.ts'
import type { Column } from '../table/read-table.ts'
import { dayOrderOf, normalForm } from './normal-form.ts'
import type { Forms, PreparedField } from './prepared.ts'
import { hash32 } from './hash.ts'
import { letterMask } from './letter-mask.ts'
import { type Field, type Kind, kindOf } from './roles.ts'
import { asShared, sharedInt32, sharedUint16 } from './shared.ts'

/** Columns side by side: the rows of every table one after the other. */
export interface Source {
  readonly rows: number
  readonly column: (name: string) => Column | undefined
}

/** A field ready for the kernel, and the texts of its forms, which the kernel does not need. */
export interface Ready {
  readonly field: PreparedField
  readonly texts: readonly string[]
  /** What came first where day and month could each be the other. */
  readonly order: DayOrder
}

/** Several values in one cell are parted by this sign. */
const parting = /\s*[;|]\s*/

/** Numbers each text once. */
class Numbering {
  readonly texts: string[] = []
  readonly #numbers = new Map<string, number>()
  of(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    const number = this.texts.push(text) - 1
    this.#numbers.set(text, number)
    return number
  }
}

/** Prepares every field. Given and family names share their forms, so that a swap of the two is seen. */
export function prepareFields(fields: readonly Field[], sources: readonly Source[]): readonly Ready[] {
  const names = new Numbering()
  const drafts = fields.map((field) => ({ field, draft: draftOf(field, sources, kindOf[field.role] === 'name' ? names : new Numbering()) }))
  const nameForms = names.texts.length > 0 ? formsFor('name', names.texts) : null
  return drafts.map(({ field, draft }) => {
    const kind = kindOf[field.role]
    const forms = kind === 'name' && nameForms !== null ? nameForms : formsFor(kind, draft.numbering.texts)
    const counts = sharedInt32(forms.size)
    for (const id of draft.ids) if (id >= 0) counts[id] = counts[id]! + 1
    return {
      field: { name: field.name, role: field.role, kind, forms, ids: draft.ids, starts: draft.starts, counts, filled: draft.filled },
      texts: draft.numbering.texts,
      order: draft.order,
    }
  })
}

/** The form of each value of a column, -1 for none; values that give several forms have them in `many`. */
interface ColumnForms {
  readonly one: Int32Array
  readonly many: ReadonlyMap<number, readonly number[]>
}

function columnForms(
  values: readonly string[],
  isMany: boolean,
  normal: (raw: string) => string | null,
  numbering: Numbering,
): ColumnForms {
  const one = new Int32Array(values.length)
  const many = new Map<number, readonly number[]>()
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!
    if (isMany && (value.includes(';') || value.includes('|'))) {
      const forms = value
        .split(parting)
        .flatMap((part) => normal(part) ?? [])
        .map((form) => numbering.of(form))
      one[at] = forms[0] ?? -1
      if (forms.length > 1) many.set(at, forms)
      continue
    }
    const form = normal(value)
    one[at] = form === null ? -1 : numbering.of(form)
  }
  return { one, many }
}

function draftOf(field: Field, sources: readonly Source[], numbering: Numbering) {
  const rows = sources.reduce((sum, source) => sum + source.rows, 0)
  const columns = sources.map((source) => field.columns.map((name) => source.column(name)))
  const order: DayOrder =
    field.role === 'date' ? dayOrderOf(columns.flat().flatMap((column) => column?.values.slice(0, 20_000) ?? [])) : 'day-first'
  const normal = normalForm(field.role, order)
  const isMany = field.role !== 'text' && field.role !== 'category'
  const forms = columns.map((list) => list.map((column) => columnForms(column?.values ?? [], isMany, normal, numbering)))
  const isSingle = field.columns.length === 1 && forms.every((list) => list.every(({ many }) => many.size === 0))
  let filled = 0
  let at = 0
  if (isSingle) {
    const ids = sharedInt32(rows)
    for (const [table, source] of sources.entries()) {
      const column = columns[table]![0]
      const { one } = forms[table]![0]!
      for (let row = 0; row < source.rows; row++) {
        const value = column?.ids[row] ?? -1
        const form = value < 0 ? -1 : one[value]!
        ids[at] = form
        at += 1
        if (form >= 0) filled += 1
      }
    }
    return { ids, starts: null, numbering, filled, order }
  }
  const starts = sharedInt32(rows + 1)
  const all: number[] = []
  for (const [table, source] of sources.entries())
    for (let row = 0; row < source.rows; row++) {
      const held = columns[table]!.flatMap((column, each) => {
        const value = column?.ids[row] ?? -1
        const { one, many } = forms[table]![each]!
        return value < 0 || one[value]! < 0 ? [] : (many.get(value) ?? [one[value]!])
      })
      if (held.length > 0) filled += 1
      all.push(...new Set(held))
      at += 1
      starts[at] = all.length
    }
  return { ids: asShared(all), starts, numbering, filled, order }
}

/** The numbers under which the kernel knows a form, beside its letters. */
export function traitsOf(kind: Kind, text: string): { readonly a: number; readonly b: number } {
  switch (kind) {
    case 'name':
      return {
        a: hash32(
          text
            .split(' ')
            .map((word) => soundKey(word))
            .join(' '),
        ),
        b: shortNameGroup(text),
      }
    case 'date':
      return { a: Number(text), b: 0 }
    case 'email':
      return { a: hash32(text.slice(0, Math.max(0, text.lastIndexOf('@'))) || text), b: hash32(text.replaceAll(/\D+/g, '')) }
    case 'post-code':
      return { a: hash32(postArea(text)), b: 0 }
    case 'words':
    case 'full-name':
    case 'code':
    case 'category':
      return { a: 0, b: 0 }
  }
}

/** Words as sorted numbers, each once: two sets are compared in one walk. */
export function wordHashes(text: string): number[] {
  const hashes = text.split(' ').map((word) => hash32(word))
  return hashes.length === 1 ? hashes : [...new Set(hashes)].toSorted((a, b) => a - b)
}

export function formsFor(kind: Kind, texts: readonly string[]): Forms {
  const size = texts.length
  const starts = sharedInt32(size + 1)
  let length = 0
  for (let at = 0; at < size; at++) {
    length += texts[at]!.length
    starts[at + 1] = length
  }
  const letters = sharedUint16(length)
  const hasTraits = kind === 'name' || kind === 'date' || kind === 'email' || kind === 'post-code'
  const [a, b] = [sharedInt32(hasTraits ? size : 0), sharedInt32(hasTraits ? size : 0)]
  const masks = sharedInt32(size)
  for (let at = 0; at < size; at++) {
    const text = texts[at]!
    masks[at] = letterMask(text)
    const start = starts[at]!
    for (let letter = 0; letter < text.length; letter++) letters[start + letter] = text.charCodeAt(letter)
    if (!hasTraits) continue
    const traits = traitsOf(kind, text)
    a[at] = traits.a
    b[at] = traits.b
  }
  const hasWords = kind === 'words' || kind === 'full-name'
  const wordStarts = sharedInt32(hasWords ? size + 1 : 0)
  const words: number[] = []
  const numbering = new Numbering()
  if (hasWords)
    for (let at = 0; at < size; at++) {
      for (const word of kind === 'words' ? wordHashes(texts[at]!) : texts[at]!.split(' ').map((one) => numbering.of(one))) words.push(word)
      wordStarts[at + 1] = words.length
    }
  return {
    size,
    letters,
    starts,
    a,
    b,
    masks,
    wordStarts,
    words: asShared(words),
    wordForms: kind === 'full-name' ? formsFor('name', numbering.texts) : null,
  }
}

/** The wider area of a post code: its first three letters, or all but the last three where it is longer than five (K1A 0B1, BS2 0EL). */
export function postArea(code: string): string {
  return code.length > 5 || (code.length === 5 && /[a-z]/.test(code)) ? code.slice(0, -3) : code.slice(0, 3)
}
