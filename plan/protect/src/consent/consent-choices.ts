import type { Bilingual } from '@fanal/kernel'
import type { PossibleRecipient } from './consent-desk.ts'
import { classText, consentPageText as text } from './consent.page-text.ts'
import type { Consent } from './consent.ts'

/** The classes that are said to a person, each in words. */
export const shownClasses = ['C2', 'C3', 'C4', 'C5', 'C6', 'C7'] as const

export const saidOf = (classes: Consent['classes']): readonly Bilingual[] =>
  shownClasses.filter((of) => classes.includes(of)).map((of) => classText[of])

/** Whether a yes is for writing too. */
export const writes = ({ operations }: Pick<Consent, 'operations'>): boolean => operations.includes('add') || operations.includes('change')

/** By which name a receiver is known; a service or a kind of receiver by its code. */
export function recipientName({ recipient }: Pick<Consent, 'recipient'>, recipients: readonly PossibleRecipient[]): Bilingual {
  if (recipient.kind === 'category') return { en: recipient.category, fr: recipient.category }
  return recipients.find(({ id }) => id === recipient.id)?.name ?? text.unknown
}

export const languagesSpoken = [
  'en',
  'fr',
  'es',
  'tl',
  'pa',
  'ar',
  'zh',
  'ru',
  'uk',
  'vi',
  'th',
  'hi',
  'ur',
  'fa',
  'pt',
  'ro',
  'hu',
  'so',
  'ti',
  'am',
] as const
