const words: Readonly<Record<string, string>> = {
  zero: '0',
  oh: '0',
  o: '0',
  one: '1',
  won: '1',
  two: '2',
  to: '2',
  too: '2',
  three: '3',
  four: '4',
  for: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  ate: '8',
  nine: '9',
  zéro: '0',
  un: '1',
  une: '1',
  deux: '2',
  trois: '3',
  quatre: '4',
  cinq: '5',
  sept: '7',
  huit: '8',
  neuf: '9',
}

const spelled = new RegExp(
  `(?<!\\p{L})(?:${Object.keys(words)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(?!\\p{L})`,
  'giu',
)
const joined = /(?:zero|one|two|three|four|five|six|seven|eight|nine){3,}/gi
const pieces = /zero|one|two|three|four|five|six|seven|eight|nine/gi

/** Letters that are written for digits inside a number: 4I6, 5S5. */
const lookAlikes: Readonly<Record<string, string>> = { o: '0', l: '1', i: '1', '|': '1', s: '5', z: '2', b: '8', g: '9' }

const lookingLikeNumber = /(?<!\p{L})[\dolisz|bg](?:[\dolisz|bg\s().-]{4,})[\dolisz|bg](?!\p{L})/giu

function isMostlyDigits(run: string): boolean {
  return 2 * run.replaceAll(/\D/g, '').length >= run.replaceAll(/[\s().-]/g, '').length
}

/** Digits of any script, as 0 to 9. */
function plainDigits(text: string): string {
  return text.normalize('NFKC').replaceAll(/\p{Nd}/gu, (digit) => {
    if (digit <= '9') return digit
    const code = digit.codePointAt(0)!
    let zero = code
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
    return String((code - zero) % 10)
  })
}

/**
 * A telephone number as E.164, however it was written: with words ("four one six"), look-alike letters, signs between or another script's digits.
 * A number without a country is read as North American where it has ten digits; otherwise it keeps its digits without a plus sign.
 * @returns null where there are fewer than 7 or more than 15 digits
 * @see ITU-T E.164 for the form and its limit of 15 digits
 * @example normalPhone('four1six (555)O1OO') // '+14165550100'
 */
export function normalPhone(text: string): string | null {
  const plain = plainDigits(text)
    .replace(joined, (run) => run.replace(pieces, (word) => words[word.toLowerCase()]!))
    .replace(
      /(?<=\d)(zero|one|two|three|four|five|six|seven|eight|nine)|(zero|one|two|three|four|five|six|seven|eight|nine)(?=\d)/gi,
      (word) => words[word.toLowerCase()]!,
    )
    .replace(spelled, (word) => words[word.toLowerCase()]!)
    .replace(/\b(?:ext|extension|poste|x)\.?\s*\d{1,6}\s*$/i, '')
    .replaceAll(lookingLikeNumber, (run) =>
      isMostlyDigits(run) ? run.replaceAll(/[olisz|bg]/gi, (letter) => lookAlikes[letter.toLowerCase()]!) : run,
    )
  const isInternational = /^\D*(?:\+|00|011)\s*[1-9]/.test(plain.replace(/^[^\d+]*/, ''))
  const digits = plain.replaceAll(/\D/g, '')
  const bare = isInternational ? digits.replace(/^(?:011|00)/, '') : digits
  if (bare.length < 7 || bare.length > 15) return null
  if (isInternational) return `+${bare}`
  if (bare.length === 10 && /^[2-9]\d\d[2-9]/.test(bare)) return `+1${bare}`
  if (bare.length === 11 && /^1[2-9]\d\d[2-9]/.test(bare)) return `+${bare}`
  return bare
}
