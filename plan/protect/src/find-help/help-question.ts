import type { NeedCode } from '../directory/directory.ts'

/** Who looks: somebody for themselves, or for somebody else. */
export const askers = ['me', 'other'] as const
export type Asker = (typeof askers)[number]

export const genders = ['woman', 'man', 'trans'] as const
/** `trans` is said for trans and two-spirit people together: what they have to know first is whether a place takes them. */
export type Gender = (typeof genders)[number]

/** What a place has to be, or to take, for this person. Each is asked only where somebody ticks it. */
export const wishes = ['under-18', 'with-children', 'no-papers', 'indigenous-led', 'not-police', 'with-pet'] as const
export type Wish = (typeof wishes)[number]

/** What somebody looks for. Everything but the need may be left open. */
export interface Question {
  readonly need: NeedCode
  /** As it was typed; read by `readPlace`. */
  readonly place: string
  /** The language in which somebody should answer, as its shortest tag; `null` where any will do. */
  readonly language: string | null
  readonly asker: Asker | null
  readonly gender: Gender | null
  readonly wishes: readonly Wish[]
}

/** Languages that can be asked for, by how many need them here is not ours to know: the public seven first, then by their tags. */
export const answerLanguages = [
  'en',
  'fr',
  'es',
  'tl',
  'pa',
  'ar',
  'zh',
  'am',
  'bn',
  'cr',
  'de',
  'fa',
  'gu',
  'hi',
  'hu',
  'it',
  'iu',
  'ja',
  'ko',
  'ne',
  'pl',
  'pt',
  'ro',
  'ru',
  'so',
  'sw',
  'ta',
  'th',
  'ti',
  'tr',
  'uk',
  'ur',
  'vi',
] as const

/** The languages in which a tag of the directory counts: Filipino is Tagalog, and what is spoken as Mandarin or Cantonese is Chinese. */
const counted: Readonly<Record<string, string>> = { fil: 'tl', cmn: 'zh', yue: 'zh', prs: 'fa', pes: 'fa', pan: 'pa', asl: 'ase' }

/** The shortest tag of a language, from a tag of RFC 5646. */
export function primaryOf(tag: string): string {
  const [primary = ''] = tag.trim().toLowerCase().split(/[-_]/)
  return counted[primary] ?? primary
}
