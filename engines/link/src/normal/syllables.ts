// Scripts in which a sign is a syllable, in Latin letters: those of India, kana and Ethiopic. Plain, near passport spellings, no standard.

const list = (text: string): readonly string[] => text.split(' ').map((written) => (written === '-' ? '' : written))

/** The nine blocks of India from U+0900 on stand in one order, 128 signs apart: k is the 21st of each. */
const consonantsFrom = 0x15
const consonants = list('k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h')
const vowelsFrom = 0x05
const vowels = list('a a i i u u ri l e e e ai o o o au')
const signsFrom = 0x3e
const signs = list('a i i u u ri ri e e e ai o o o au')
const [nukta, silent] = [0x3c, 0x4d]
/** With a point below: what the letter becomes. */
const pointed: Readonly<Record<string, string>> = { k: 'q', g: 'gh', j: 'z', ph: 'f', d: 'r', dh: 'rh', s: 'sh' }
/** Devanagari, Bengali, Gurmukhi and Gujarati leave out an "a" that is written by no sign at the end of a word, and between two syllables. */
const dropping = new Set([0x0900, 0x0980, 0x0a00, 0x0a80])

interface Syllable {
  consonants: string
  vowel: string
  /** Whether a sign says the vowel; where none does it is an "a". */
  said: boolean
  /** Nasal or breath after the vowel. */
  end: string
}

function ofIndia(text: string): string {
  const syllables: Syllable[] = []
  let isJoining = false
  for (const letter of text) {
    const offset = letter.charCodeAt(0) & 0x7f
    const last = syllables.at(-1)
    const consonant = consonants[offset - consonantsFrom]
    const vowel = vowels[offset - vowelsFrom]
    const sign = signs[offset - signsFrom]
    if (consonant !== undefined) {
      if (isJoining && last !== undefined) Object.assign(last, { consonants: last.consonants + consonant, vowel: 'a', said: false })
      else syllables.push({ consonants: consonant, vowel: 'a', said: false, end: '' })
      isJoining = false
      continue
    }
    isJoining = offset === silent
    if (vowel !== undefined || offset === 0x72 || offset === 0x73)
      syllables.push({ consonants: '', vowel: vowel ?? '', said: true, end: '' })
    else if (offset >= 0x66 && offset <= 0x6f) syllables.push({ consonants: '', vowel: String(offset - 0x66), said: true, end: '' })
    else if (last === undefined) continue
    else if (sign !== undefined) Object.assign(last, { vowel: sign, said: true })
    else if (offset === silent) Object.assign(last, { vowel: '', said: true })
    else if (offset === nukta) last.consonants = last.consonants.replace(/(?:[kgjs]|ph|dh?)$/, (bare) => pointed[bare] ?? bare)
    else if (offset === 0x01 || offset === 0x02 || offset === 0x70) last.end = 'n'
    else if (offset === 0x03) last.end = 'h'
  }
  const drops = dropping.has(text.charCodeAt(0) & 0xff80)
  return syllables.map((one, at) => `${one.consonants}${drops && isUnsaid(syllables, at) ? '' : one.vowel}${one.end}`).join('')
}

/** राजेश is Rajesh and मनमोहन Manmohan, नरेंद्र stays Narendra: the "a" after a lone consonant is left out where a vowel goes before. */
function isUnsaid(syllables: readonly Syllable[], at: number): boolean {
  const { said, end, consonants: held } = syllables[at]!
  if (said || end !== '' || at === 0 || !consonants.includes(held)) return false
  const next = syllables[at + 1]
  if (next === undefined) return true
  const isAfterVowel = syllables[at - 1]!.said || at === 1 || !isUnsaid(syllables, at - 1)
  return isAfterVowel && (next.said || !consonants.includes(next.consonants))
}

const kana = list(
  `a a i i u u e e o o ka ga ki gi ku gu ke ge ko go sa za shi ji su zu se ze so zo ta da chi ji tsu tsu zu te de to do
  na ni nu ne no ha ba pa hi bi pi fu bu pu he be pe ho bo po ma mi mu me mo ya ya yu yu yo yo ra ri ru re ro wa wa i e o n vu ka ke`.replace(
    /\n\s+/g,
    ' ',
  ),
)
const [kanaFrom, katakanaAfter, smallTsu] = [0x3041, 0x60, 0x3063]
const smallY = new Set([0x3083, 0x3085, 0x3087])
const smallVowels = new Set([0x3041, 0x3043, 0x3045, 0x3047, 0x3049])

/** Hepburn as passports have it: long vowels are written once. */
function ofKana(text: string): string {
  let out = ''
  let isDoubled = false
  for (const letter of text) {
    const raw = letter.charCodeAt(0)
    const code = raw >= 0x30a1 && raw <= 0x30f6 ? raw - katakanaAfter : raw
    const written = kana[code - kanaFrom]
    if (code === smallTsu) isDoubled = true
    else if (smallY.has(code)) out = out.replace(/(sh|ch|j|[a-z])i$/, '$1') + (/(?:sh|ch|j)i$/.test(out) ? written!.slice(1) : written!)
    else if (smallVowels.has(code) && out !== '') out = out.replace(/[aiueo]$/, '') + written!
    else if (written !== undefined) {
      out += isDoubled ? written.charAt(0) + written : written
      isDoubled = false
    }
  }
  return out.replaceAll(/ou|oo/g, 'o').replaceAll('uu', 'u')
}

const ethiopic = list('h l h m s r s sh q qw q qw b v t ch h hw n ny - k kw kh kw w - z zh y d d j g gw g t ch p ts ts f p')
const ethiopicVowels = list('e u i a e - o wa')

function ofEthiopic(text: string): string {
  let out = ''
  for (const letter of text) {
    const place = letter.charCodeAt(0) - 0x1200
    const consonant = ethiopic[place >> 3]
    if (consonant === undefined) continue
    // the first order is an "a" only where no consonant is written: አበበ is Abebe
    out += consonant === '' && (place & 7) === 0 ? 'a' : `${consonant}${ethiopicVowels[place & 7]!}`
  }
  return out
}

/** What is written in syllables, in Latin letters; the rest stays as it is. */
export function ofSyllables(text: string): string {
  return text
    .replaceAll(/[\u0900-\u0d7f]+/g, ofIndia)
    .replaceAll(/[\u3041-\u3096\u30a1-\u30f6\u30fc]+/g, ofKana)
    .replaceAll(/[\u1200-\u1357]+/g, ofEthiopic)
}
