import type { Kind, Role } from './roles.ts'

/** Normal forms, each once, as numbers that threads share. What `a` and `b` hold depends on the kind. */
export interface Forms {
  readonly size: number
  readonly letters: Uint16Array
  /** Where each form's letters begin; one longer than the forms. */
  readonly starts: Int32Array
  /** As hashes: name: sound · email: the part before the @ · post-code: the area · and date: yyyymmdd · others: none */
  readonly a: Int32Array
  /** name: group of short forms · email: its digits, as a hash · others: none */
  readonly b: Int32Array
  /** Letters of each form, see `letterMask`. */
  readonly masks: Int32Array
  /** words: each form's words as sorted hashes · full-name: each form's words by their number in `wordForms`, in order. */
  readonly wordStarts: Int32Array
  readonly words: Int32Array
  readonly wordForms: Forms | null
}

export interface PreparedField {
  readonly name: string
  readonly role: Role
  readonly kind: Kind
  readonly forms: Forms
  /** Form of each record, -1 where missing; with `starts`, the forms of record r are ids[starts[r]] to ids[starts[r + 1]]. */
  readonly ids: Int32Array
  readonly starts: Int32Array | null
  /** Records that hold each form. */
  readonly counts: Int32Array
  /** Records that hold anything. */
  readonly filled: number
}

/** The forms a record holds in a field. */
export function formsOf(field: PreparedField, record: number): readonly number[] {
  if (field.starts === null) return field.ids[record]! < 0 ? [] : [field.ids[record]!]
  return [...field.ids.subarray(field.starts[record], field.starts[record + 1])]
}
