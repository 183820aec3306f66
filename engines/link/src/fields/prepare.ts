import { shortNameGroup } from '../normal/short-names.ts'
import { soundKey } from '../normal/sounds.ts'
import type { Column } from '../table/read-table.ts'
import { dayOrderOf, normalForm } from './normal-form.ts'
import type { Forms, PreparedField } from './prepared.ts'
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
    }
  })
}

function draftOf(field: Field, sources: readonly Source[], numbering: Numbering) {
  const rows = sources.reduce((sum, source) => sum + source.rows, 0)
  const columns = sources.map((source) => field.columns.map((name) => source.column(name)))
  const order = field.role === 'date' ? dayOrderOf(columns.flat().flatMap((column) => column?.values.slice(0, 20_000) ?? [])) : 'day-first'
  const normal = normalForm(field.role, order)
  const isMany = field.role !== 'text' && field.role !== 'category'
  const formsOfValues = columns.map((list) =>
    list.map((column) => column?.values.map((value) => (isMany && parting.test(value) ? value.split(parting) : [value]).map((part) => normal(part)).filter((form) => form !== null).map((form) => numbering.of(form))) ?? []),
  )
  const isSingle = field.columns.length === 1 && formsOfValues.every((list) => list.every((values) => values.every((forms) => forms.length <= 1)))
  let filled = 0
  if (isSingle) {
    const ids = sharedInt32(rows)
    let at = 0
    for (const [table, source] of sources.entries()) {
      const column = columns[table]![0]
      const forms = formsOfValues[table]![0]!
      for (let row = 0; row < source.rows; row++) {
        const value = column?.ids[row] ?? -1
        const form = value < 0 ? -1 : (forms[value]![0] ?? -1)
        ids[at] = form
        at += 1
        if (form >= 0) filled += 1
      }
    }
    return { ids, starts: null, numbering, filled }
  }
  const starts = sharedInt32(rows + 1)
  const all: number[] = []
  let at = 0
  for (const [table, source] of sources.entries())
    for (let row = 0; row < source.rows; row++) {
      const held = new Set<number>()
      for (const [each, column] of columns[table]!.entries()) {
        const value = column?.ids[row] ?? -1
        if (value >= 0) for (const form of formsOfValues[table]![each]![value]!) held.add(form)
      }
      if (held.size > 0) filled += 1
      all.push(...held)
      at += 1
      starts[at] = all.length
    }
  return { ids: asShared(all), starts, numbering, filled }
}

export function formsFor(kind: Kind, texts: readonly string[]): Forms {
  const starts = sharedInt32(texts.length + 1)
  let length = 0
  for (const [at, text] of texts.entries()) {
    length += text.length
    starts[at + 1] = length
  }
  const letters = sharedUint16(length)
  for (const [at, text] of texts.entries()) for (let letter = 0; letter < text.length; letter++) letters[starts[at]! + letter] = text.charCodeAt(letter)
  const empty = sharedInt32(0)
  const bare = { size: texts.length, letters, starts, a: empty, b: empty, wordStarts: empty, words: empty, wordForms: null }
  const numbering = new Numbering()
  const digits = new Numbering()
  const each = (of: (text: string) => number) => asShared(Int32Array.from(texts, of))
  switch (kind) {
    case 'name':
      return { ...bare, a: each((text) => numbering.of(text.split(' ').map((word) => soundKey(word)).join(' '))), b: each(shortNameGroup) }
    case 'date':
      return { ...bare, a: each(Number) }
    case 'email':
      return { ...bare, a: each((text) => numbering.of(text.slice(0, Math.max(0, text.lastIndexOf('@'))) || text)), b: each((text) => digits.of(text.replaceAll(/\D+/g, ''))) }
    case 'post-code':
      return { ...bare, a: each((text) => numbering.of(postArea(text))) }
    case 'words':
    case 'full-name': {
      const wordStarts = sharedInt32(texts.length + 1)
      const words: number[] = []
      for (const [at, text] of texts.entries()) {
        const numbers = text.split(' ').map((word) => numbering.of(word))
        words.push(...(kind === 'words' ? [...new Set(numbers)].toSorted((a, b) => a - b) : numbers))
        wordStarts[at + 1] = words.length
      }
      return { ...bare, wordStarts, words: asShared(words), wordForms: kind === 'full-name' ? formsFor('name', numbering.texts) : null }
    }
    case 'code':
    case 'category':
      return bare
  }
}

/** The wider area of a post code: its first three letters, or all but the last three where it is longer than five (K1A 0B1, BS2 0EL). */
export function postArea(code: string): string {
  return code.length > 5 || (code.length === 5 && /[a-z]/.test(code)) ? code.slice(0, -3) : code.slice(0, 3)
}
