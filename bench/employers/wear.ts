/** How people write a name that they have seen once. */
export const wears = ['as listed', 'without its form', 'two letters wrong', 'capitals, no accents', 'shortened', 'word left out'] as const
export type Wear = (typeof wears)[number]

const forms = /[\s,]+(inc|ltd|ltée|limited|corp|corporation|incorporated)\.?$/i
const short: readonly (readonly [RegExp, string])[] = [
  [/international/i, 'Intl'],
  [/restaurants?/i, 'Rest.'],
  [/services?/i, 'Svc'],
  [/construction/i, 'Const.'],
  [/management/i, 'Mgmt'],
  [/enterprises?/i, 'Ent.'],
  [/transport(ation)?/i, 'Trans.'],
  [/ and /i, ' & '],
]

/** One name, worn; numbers stay as they are, since a company's number is equal or another company's. */
export function worn(name: string, wear: Wear, draw: (below: number) => number): string {
  switch (wear) {
    case 'as listed':
      return name
    case 'without its form':
      return name.replace(forms, '')
    case 'two letters wrong':
      return misspelt(misspelt(name, draw), draw)
    case 'capitals, no accents':
      return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toUpperCase()
    case 'shortened':
      return short.reduce((text, [long, by]) => text.replace(long, by), name)
    case 'word left out':
      return without(name, draw)
  }
}

/** One letter of a word of five and more is doubled, left out, or changes place with the next. */
function misspelt(name: string, draw: (below: number) => number): string {
  const words = [...name.matchAll(/\p{L}{5,}/gu)]
  const word = words[draw(Math.max(1, words.length))]
  if (word === undefined) return name
  const place = word.index + 1 + draw(word[0].length - 2)
  const [before, letter, next, after] = [name.slice(0, place), name[place]!, name[place + 1] ?? '', name.slice(place + 2)]
  return [`${before}${letter}${letter}${next}${after}`, `${before}${next}${after}`, `${before}${next}${letter}${after}`][draw(3)]!
}

function without(name: string, draw: (below: number) => number): string {
  const words = name.split(/\s+/)
  // of a name of two words and a form, what would be left is anybody’s
  if (words.length < 4 || /\d{4,}/.test(name)) return name
  const left = 1 + draw(words.length - 2)
  return words.filter((_, index) => index !== left).join(' ')
}
