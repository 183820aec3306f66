import { createHash } from 'node:crypto'
import type { Bilingual } from '@fanal/kernel'

/** A question as it stands on paper, in the words and with the choices of its screen. */
export type PaperQuestion =
  | { readonly kind: 'write'; readonly label: Bilingual; readonly hint?: Bilingual; readonly lines: number }
  /** A few words: several stand in one row. */
  | { readonly kind: 'row'; readonly labels: readonly Bilingual[] }
  | {
      readonly kind: 'tick'
      readonly label: Bilingual
      readonly hint?: Bilingual
      readonly choices: readonly Bilingual[]
      readonly many: boolean
    }
  | { readonly kind: 'statement'; readonly label: Bilingual }
  /** Questions with the same answers, a row for each. */
  | { readonly kind: 'rows'; readonly label: Bilingual; readonly answers: readonly Bilingual[]; readonly asks: readonly Bilingual[] }

export interface PaperPart {
  readonly title: Bilingual | null
  readonly lead?: Bilingual
  /** What has to be read before anything is asked. */
  readonly caution?: Bilingual
  readonly points?: readonly Bilingual[]
  readonly questions: readonly PaperQuestion[]
  /** So often it stands on the paper, where a screen adds one after the other. */
  readonly times?: number
}

export interface PaperForm {
  readonly name: string
  /** Of the questions, where they are a set with versions of its own. */
  readonly edition?: string
  readonly title: Bilingual
  readonly lead?: Bilingual
  readonly parts: readonly PaperPart[]
  /** Whether a yes is given on it, signed or said before a witness, with a page that the person takes along. */
  readonly takesYes: boolean
}

export const write = (label: Bilingual, lines = 1, hint?: Bilingual): PaperQuestion => ({
  kind: 'write',
  label,
  lines,
  ...(hint && { hint }),
})

/** Answers of a few words, beside each other. */
export const row = (...labels: readonly Bilingual[]): PaperQuestion => ({ kind: 'row', labels })

const tick =
  (many: boolean) =>
  (label: Bilingual, choices: Readonly<Record<string, Bilingual>> | readonly Bilingual[], hint?: Bilingual): PaperQuestion => ({
    kind: 'tick',
    label,
    choices: Object.values(choices),
    many,
    ...(hint && { hint }),
  })
export const tickOne = tick(false)
export const tickAny = tick(true)

export const statement = (label: Bilingual): PaperQuestion => ({ kind: 'statement', label })

/** The words of these codes, in their order. */
export const wordsFor = <Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, Bilingual>>): readonly Bilingual[] =>
  codes.map((code) => words[code])

/** Follows from what the form asks: another question, choice or word is another version, whether somebody thought of it or not. */
export function versionOf(form: PaperForm): string {
  const digest = createHash('sha256').update(JSON.stringify(form)).digest('hex')
  return `${form.edition ?? form.name}/${digest.slice(0, 8)}`
}
