import { hangul, letters } from './letters.ts'
import { ofSyllables } from './syllables.ts'

function ofHangul(code: number): string {
  const at = code - 0xac00
  return `${hangul.first[Math.floor(at / 588)]}${hangul.middle[Math.floor((at % 588) / 28)]}${hangul.last[at % 28]}`
}

const beyondAscii = /[^\p{ASCII}]/u
/** Accents and points over and under letters. */
const marks = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u20d0-\u20ff]+/gu

/**
 * Small letters without accents, other scripts in Latin letters: Cyrillic, Greek, Arabic, Hebrew, Georgian, Armenian, Hangul, kana,
 * Ethiopic and those of India (Devanagari, Gurmukhi, Bengali, Tamil …). What has no table (Chinese characters, Thai, Khmer …) stays
 * and is compared as it is written.
 * @NOTE the tables follow common passport spellings and no one standard: they bring spellings near, they do not make them equal
 * @example latin('Żółć Σπύρος Иван') // 'zolc spyros ivan'
 */
export function latin(text: string): string {
  const small = text.toLowerCase()
  if (!beyondAscii.test(small)) return small
  let out = ''
  for (const letter of ofSyllables(small.normalize('NFKC').toLowerCase())) {
    const known = letters.get(letter)
    if (known !== undefined) out += known
    else if (letter >= '\uac00' && letter <= '\ud7a3') out += ofHangul(letter.charCodeAt(0))
    else {
      for (const bare of letter.normalize('NFKD').replace(marks, '')) out += letters.get(bare) ?? bare
    }
  }
  return out
}

export type Script = 'Latin' | 'Cyrillic' | 'Greek' | 'Arabic' | 'Hebrew' | 'Han' | 'Hangul' | 'Kana' | 'Gurmukhi' | 'Devanagari' | 'other'

const scripts: readonly (readonly [Script, RegExp])[] = [
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Han', /\p{Script=Han}/u],
  ['Hangul', /\p{Script=Hangul}/u],
  ['Kana', /\p{Script=Hiragana}|\p{Script=Katakana}/u],
  ['Gurmukhi', /\p{Script=Gurmukhi}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Latin', /\p{Script=Latin}/u],
]

/** The script a text is written in: what is seen, never where anybody comes from. The first that is not Latin wins. */
export function scriptOf(text: string): Script {
  if (!beyondAscii.test(text)) return /[a-z]/i.test(text) ? 'Latin' : 'other'
  return scripts.find(([, letter]) => letter.test(text))?.[0] ?? 'other'
}
