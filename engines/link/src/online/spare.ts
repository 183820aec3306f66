import type { Forms, PreparedField } from '../fields/prepared.ts'
import { letterMask } from '../fields/letter-mask.ts'
import { traitsOf, wordHashes } from '../fields/prepare.ts'
import type { Kind } from '../fields/roles.ts'

const spareForms = 64
const spareLetters = 64 * 512

/** Forms with room at the end, where the forms of one record are written, and written over by the next. */
export class SpareForms {
  readonly forms: Forms
  readonly #size: number
  readonly #kind: Kind
  readonly #words: SpareForms | null
  #next: number

  constructor(kind: Kind, forms: Forms) {
    this.#kind = kind
    this.#size = forms.size
    this.#next = forms.size
    this.#words = forms.wordForms === null ? null : new SpareForms('name', forms.wordForms)
    const wider = (values: Int32Array) => widened(values, values.length + spareForms)
    this.forms = {
      size: forms.size + spareForms,
      letters: widenedLetters(forms.letters),
      starts: wider(forms.starts),
      a: wider(forms.a),
      b: wider(forms.b),
      masks: wider(forms.masks),
      wordStarts: wider(forms.wordStarts),
      words: widened(forms.words, forms.words.length + spareLetters),
      wordForms: this.#words?.forms ?? null,
    }
  }

  clear(): void {
    this.#next = this.#size
    this.#words?.clear()
  }

  /** @returns the number of the form, or -1 where there is no more room */
  add(text: string): number {
    const { letters, starts, a, b, masks, wordStarts, words } = this.forms
    const number = this.#next
    const from = starts[number]!
    if (number >= this.#size + spareForms - 1 || from + text.length > letters.length) return -1
    for (let at = 0; at < text.length; at++) letters[from + at] = text.charCodeAt(at)
    starts[number + 1] = from + text.length
    masks[number] = letterMask(text)
    const traits = traitsOf(this.#kind, text)
    if (a.length > spareForms) {
      a[number] = traits.a
      b[number] = traits.b
    }
    if (this.#kind === 'words' || this.#kind === 'full-name') {
      const of =
        this.#kind === 'words'
          ? wordHashes(text)
          : text
              .split(' ')
              .map((word) => this.#words!.add(word))
              .filter((word) => word >= 0)
      const start = wordStarts[number]!
      for (const [at, word] of of.entries()) words[start + at] = word
      wordStarts[number + 1] = start + of.length
    }
    this.#next += 1
    return number
  }
}

function widened(values: Int32Array, length: number): Int32Array {
  const out = new Int32Array(length)
  out.set(values)
  return out
}

function widenedLetters(values: Uint16Array): Uint16Array {
  const out = new Uint16Array(values.length + spareLetters)
  out.set(values)
  return out
}

/** The field with room for one more record, the last; it may hold several values. */
export function withOneMore(field: PreparedField, forms: Forms, rows: number): PreparedField {
  const counts = widened(field.counts, forms.size)
  const isMany = field.starts !== null
  const ids = widened(field.ids, field.ids.length + spareForms)
  const starts = isMany ? widened(field.starts, rows + 2) : null
  return { ...field, forms, counts, ids, starts }
}
