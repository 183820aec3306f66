/**
 * American Soundex of a word in Latin letters: one letter, three digits.
 * @see US National Archives, "Soundex System": h and w do not part two letters of one code, vowels do
 * @example soundex('Ashcraft') // 'A261'
 */
export function soundex(word: string): string {
  const letters = word.toUpperCase().replaceAll(/[^A-Z]/g, '')
  if (letters === '') return ''
  let out = letters[0]!
  let last = soundexCode(letters.charCodeAt(0))
  for (let at = 1; at < letters.length && out.length < 4; at++) {
    const code = soundexCode(letters.charCodeAt(at))
    if (code > 0 && code !== last) out += code
    if (code >= 0) last = code
  }
  return out.padEnd(4, '0')
}

/** A to Z: 0 is a vowel, -1 (h, w) is passed over. */
const soundexCodes = [0, 1, 2, 3, 0, 1, 2, -1, 0, 2, 2, 4, 5, 5, 0, 1, 2, 6, 2, 3, 0, 1, -1, 2, 0, 2] as const
function soundexCode(letter: number): number {
  return soundexCodes[letter - 65] ?? 0
}

const rules: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ''],
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^mc/, 'mac'],
  [/^x/, 's'],
  [/shch|tsch|tch/g, 'C'],
  [/sch|sh|sz|zh/g, 'S'],
  [/ch|cz|cs|tj/g, 'C'],
  [/dt/g, 't'],
  [/ph|pf/g, 'f'],
  [/kh|gh|ck|cq|q|x|g(?=$)/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/dj|j|dg|g(?=[eiy])/g, 'J'],
  [/th|dh/g, 't'],
  [/w|v|b(?=$)/g, 'v'],
  [/ts|tz|z/g, 's'],
  [/d(?=$)/g, 't'],
  [/h/g, ''],
  [/^[aeiouy]+/, 'a'],
  [/(?!^)[aeiouy]+/g, ''],
  [/(.)\1+/g, '$1'],
]

/**
 * A phonetic key for names of many languages: consonants as they sound, vowels dropped but for one at the start.
 * In-house and plain: Soundex keeps the first letter as it is written, and parts Catherine from Katherine.
 * @example soundKey('Catherine') === soundKey('Kathryn') // 'ktrn'
 */
export function soundKey(word: string): string {
  const known = remembered.get(word)
  if (known !== undefined) return known
  if (remembered.size >= mostRemembered) remembered.clear()
  const key = freshKey(word)
  remembered.set(word, key)
  return key
}

/** Names repeat: a key is worked out once. */
const remembered = new Map<string, string>()
const mostRemembered = 200_000

function freshKey(word: string): string {
  let out = word.toLowerCase()
  for (const [from, to] of rules) out = out.replace(from, to)
  return out === '' ? word : out
}
