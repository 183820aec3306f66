import { readProse } from './read-prose.ts'

const english = new Set(
  'the of and with which were was that this these those from are have has had been by for their there is not who whose they it its at to as or but when where'.split(
    ' ',
  ),
)
const french = new Set(
  'le la les l un une des du de d et avec qui que qu dont au aux ce cet cette ces par pour dans sur est sont a ont été n ne pas ou où il elle ils elles en se s leur leurs son sa ses'.split(
    ' ',
  ),
)

/** Below as many words a name may be the same in both languages. */
const enough = 4

/**
 * Whether a French text was left in English: it says the same, word by word, in more than a name’s length, or its small words are English ones.
 * Names are not looked at: what is called so in English is called so.
 */
export function isEnglishLeft(text: { readonly en: string; readonly fr: string }): boolean {
  const words = wordsOf(text.fr)
  const count = (of: ReadonlySet<string>) => words.filter((word) => of.has(word)).length
  const [inEnglish, inFrench] = [count(english), count(french)]
  if (words.length >= enough && text.en.trim() === text.fr.trim()) return inEnglish > inFrench || inFrench === 0
  return inEnglish >= 2 && inEnglish > inFrench
}

function wordsOf(text: string): string[] {
  const said = readProse(text).map((piece) => (piece.kind === 'text' ? piece.text : ' '))
  return (
    said
      .join('')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  )
}
