import type { Language, PublicLanguage } from '@fanal/kernel'
import * as z from 'zod'
import { tooLong, typedFields, type Typed } from './typed.ts'

export const cardFields = ['friend', 'word'] as const
export type CardField = (typeof cardFields)[number]

/** Characters that a line of the card has room for. */
export const cardRoom = 40

/** What somebody asked for: it lives for one answer. */
export interface CardAsked {
  /** `small`: numbers alone, which say nothing about why somebody carries them. */
  readonly kind: 'full' | 'small'
  readonly second: Language
  readonly typed: Typed<CardField>
  readonly tooLong: readonly CardField[]
}

/** The language for showing to others: the official one that the reader does not read already. */
export const usualSecond = (language: PublicLanguage): Language => (language === 'en' ? 'fr' : 'en')

/** Reads the card's form. What no form of ours sends is taken as nothing said. */
export function cardAsked(form: { get(name: string): string | null | undefined }, language: PublicLanguage): CardAsked {
  const typed = typedFields(form, cardFields)
  return {
    kind: z.enum(['full', 'small']).catch('full').parse(form.get('kind')),
    second: z.enum(['en', 'fr']).catch(usualSecond(language)).parse(form.get('second')),
    typed,
    tooLong: tooLong(typed, cardRoom),
  }
}
