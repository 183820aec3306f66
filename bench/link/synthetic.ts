// A file of invented persons with worn copies: the same for the same number. No name in it is anybody's.
const begins = [
  'ba',
  'ko',
  'li',
  'mar',
  'ten',
  'vo',
  'sha',
  'el',
  'ri',
  'jo',
  'da',
  'nu',
  'pe',
  'gra',
  'sto',
  'wil',
  'ha',
  'fen',
  'chi',
  'or',
]
const middles = ['la', 'ri', 'no', 've', 'mi', 'sta', 'do', 'ke', 'lu', 'na', 'ro', 'ti', 'sa', 'be', 'go']
const ends = ['n', 'ra', 'son', 'ley', 'ta', 'vic', 'ma', 'd', 'lle', 'ko', 'ston', 'ne', 'rt', 'x', 'da', 'man', 'rri', 'no', 'ss', 'y']

function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Words of invented syllables, each once. */
function pool(size: number, next: () => number): string[] {
  const words = new Set<string>()
  const of = (list: readonly string[]) => list[Math.floor(next() * list.length)]!
  while (words.size < size) words.add(of(begins) + of(middles) + (next() < 0.5 ? of(middles) : '') + of(ends))
  return [...words]
}

export const columns = ['id', 'given_name', 'surname', 'dob', 'city', 'postcode', 'email'] as const

/** Rows of invented persons; one in five is a worn copy of an earlier one, and its id says whose: p12-1. */
export function syntheticCsv(rows: number, seed = 1): Uint8Array {
  const next = generator(seed)
  const given = pool(5_000, next)
  const family = pool(30_000, next)
  const cities = pool(900, next)
  /** A few are common and many are rare, as with real names. */
  const drawn = (list: readonly string[]) => list[Math.floor(list.length * next() ** 3)]!
  const whole = (below: number) => Math.floor(next() * below)
  const letter = () => String.fromCharCode(97 + whole(26))
  const person = () => {
    const [first, last] = [drawn(given), drawn(family)]
    const city = Math.floor(cities.length * next() ** 3)
    const dob = `${1935 + whole(75)}-${String(1 + whole(12)).padStart(2, '0')}-${String(1 + whole(28)).padStart(2, '0')}`
    const postcode = `${letter()}${whole(10)}${letter()} ${whole(10)}${letter()}${whole(10)}`.replace(
      /^../,
      `${String.fromCharCode(97 + (city % 26))}${city % 10}`,
    )
    const email = next() < 0.6 ? `${first}.${last}${whole(1000)}@mail.example` : ''
    return [first, last, dob, cities[city]!, postcode, email]
  }
  const worn = (text: string): string => {
    if (text.length < 3) return text
    const at = 1 + whole(text.length - 2)
    const kind = next()
    if (kind < 0.35) return text.slice(0, at) + letter() + text.slice(at + 1)
    if (kind < 0.6) return text.slice(0, at) + text.slice(at + 1)
    if (kind < 0.8) return text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2)
    return text.slice(0, at) + letter() + text.slice(at)
  }
  const wornDate = (date: string): string => {
    const at = [2, 3, 5, 6, 8, 9][whole(6)]!
    return date.slice(0, at) + String(whole(at === 5 ? 2 : at === 8 ? 3 : 10)) + date.slice(at + 1)
  }
  const copy = (of: readonly string[]): string[] => {
    const out = [...of]
    for (let errors = 1 + whole(3); errors > 0; errors--) {
      const field = whole(6)
      if (next() < 0.3) out[field] = ''
      else out[field] = field === 2 ? wornDate(out[2]!) : worn(out[field]!)
    }
    if (next() < 0.05) [out[0], out[1]] = [out[1]!, out[0]!]
    return out
  }
  const kept: string[][] = []
  const lines: string[] = [columns.join(',')]
  const copies = new Map<number, number>()
  for (let row = 0; row < rows; row++) {
    if (row > 10 && next() < 0.2) {
      const whose = whole(kept.length)
      const number = (copies.get(whose) ?? 0) + 1
      copies.set(whose, number)
      lines.push(`p${whose}-${number},${copy(kept[whose]!).join(',')}`)
      continue
    }
    const made = person()
    lines.push(`p${kept.length}-0,${made.join(',')}`)
    kept.push(made)
  }
  return Buffer.from(lines.join('\n'))
}

/** Whose record an id of `syntheticCsv` is. */
export function personOf(id: string): string {
  return id.slice(0, id.indexOf('-'))
}
