import type { Bilingual } from '@fanal/kernel'

interface Common {
  readonly name: string
  readonly label: Bilingual
  readonly hint?: Bilingual
  /** Where an empty answer has a sentence of its own. */
  readonly missing?: Bilingual
}

export interface TextField extends Common {
  /** `date-ish` is a time as people tell it ("last spring"): a line that is never parsed. */
  readonly kind: 'line' | 'text' | 'date-ish'
  readonly required?: boolean
  /** The most characters, as a reader counts them (graphemes). */
  readonly max?: number
  /** The most bytes in UTF-8, where a sealed bucket has to hold them. */
  readonly maxBytes?: number
  readonly rows?: number
}

export interface ChoiceOption {
  readonly value: string
  readonly label: Bilingual
  readonly hint?: Bilingual
}

export interface ChoiceField extends Common {
  readonly kind: 'choice' | 'choices'
  readonly required?: boolean
  readonly options: readonly ChoiceOption[]
}

export interface CheckField extends Common {
  readonly kind: 'check'
  /** Whether it has to be ticked. */
  readonly required?: boolean
}

/** A value that the page made and takes back, for example the seed of a receipt. */
export interface HiddenField {
  readonly kind: 'hidden'
  readonly name: string
  readonly max?: number
}

export type FormField = TextField | ChoiceField | CheckField | HiddenField

/** The answer's type of a field: a required text is a string, an optional one may be `null`. */
export type AnswerOf<F> = F extends { kind: 'choices'; options: readonly { value: infer Value }[] }
  ? readonly Value[]
  : F extends { kind: 'choice'; options: readonly { value: infer Value }[] }
    ? F extends { required: true }
      ? Value
      : Value | null
    : F extends { kind: 'check' }
      ? boolean
      : F extends { kind: 'line' | 'text' | 'date-ish'; required: true }
        ? string
        : string | null
