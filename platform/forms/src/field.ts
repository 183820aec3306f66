import type { Language, PublicLanguage, TextIn } from '@fanal/kernel'

interface Common<L extends PublicLanguage> {
  readonly name: string
  readonly label: TextIn<L>
  readonly hint?: TextIn<L>
  /** Where an empty answer has a sentence of its own. */
  readonly missing?: TextIn<L>
}

export interface TextField<L extends PublicLanguage = Language> extends Common<L> {
  /** `date-ish` is a time as people tell it ("last spring"): a line that is never parsed. */
  readonly kind: 'line' | 'text' | 'date-ish'
  readonly required?: boolean
  /** The most characters, as a reader counts them (graphemes). */
  readonly max?: number
  /** The most bytes in UTF-8, where a sealed bucket has to hold them. */
  readonly maxBytes?: number
  readonly rows?: number
}

export interface ChoiceOption<L extends PublicLanguage = Language> {
  readonly value: string
  readonly label: TextIn<L>
  readonly hint?: TextIn<L>
}

export interface ChoiceField<L extends PublicLanguage = Language> extends Common<L> {
  readonly kind: 'choice' | 'choices'
  readonly required?: boolean
  readonly options: readonly ChoiceOption<L>[]
}

export interface CheckField<L extends PublicLanguage = Language> extends Common<L> {
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

/** A question in the languages that its page is shown in; English and French where nothing is said. */
export type FormField<L extends PublicLanguage = Language> = TextField<L> | ChoiceField<L> | CheckField<L> | HiddenField

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
