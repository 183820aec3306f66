/** An age that the words give, and the words. */
export interface Age {
  readonly age: number
  readonly words: string
}

const enUnits = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const enWords = [...enUnits, 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const frUnits = ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze', 'treize']
const frWords = [...frUnits, 'quatorze', 'quinze', 'seize', 'dix-sept', 'dix-huit', 'dix-neuf']
/** Whatever follows one of these is twenty or more. */
const tens =
  'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|vingt|trente|quarante|cinquante|soixante|quatre-vingts?|septante|huitante|nonante'

const longestFirst = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length).join('|')
const number = (words: readonly string[]) =>
  String.raw`(?<![\p{L}\d.,$-])(?<tens>(?:${tens})(?:[\s-]+et)?[\s-]+)?(?<age>\d{1,3}|${longestFirst(words)})`
const [en, fr] = [number(enWords), number(frWords)]
const over = String.raw`(?![\p{L}\d])`
const stops = String.raw`(?=\s*(?:[.,;:!?)\n]|$|and\b|but\b|or\b|she\b|he\b))`
/** Not ages: spans of time, and what follows such a span. */
const span = String.raw`(?<!(?:depuis|pendant|durant|y a|dans|après|tous les|au bout de|en)\s(?:(?:plus|moins|près) de\s|environ\s|presque\s)?)`
const notOf = String.raw`(?!\s(?:d'expérience|d'attente|de prison|de travail|de service|de suite|de métier|d'affilée|plus tard|après|avant|auparavant)(?![\p{L}]))`

const patterns: readonly RegExp[] = [
  String.raw`${en}[\s-]+(?:years?|yrs?)[\s-]+old${over}`,
  String.raw`${en}\s?(?:yo|y\/o|y\.o\.)${over}`,
  String.raw`(?<![\p{L}\d])(?:aged|age|girl of|boy of|child of)\s${en}${over}`,
  String.raw`(?<![\p{L}\d])(?:i am|i'm|(?:she|he)(?: is|'s)|turned|only|just)\s${en}${stops}`,
  String.raw`${span}${fr}\s?ans${over}${notOf}`,
].map((source) => new RegExp(source, 'gu'))

function valueOf(tensBefore: string | undefined, said: string): number {
  if (tensBefore !== undefined) return 20
  const index = Math.max(enWords.indexOf(said), frWords.indexOf(said))
  return index === -1 ? Number(said) : index + 1
}

/**
 * Ages in the words, in both languages, in digits or in words; from twenty on, in words, only as twenty or more.
 * @param plain  in lower case, with straight apostrophes
 */
export function agesIn(plain: string): readonly Age[] {
  return patterns.flatMap((pattern) =>
    [...plain.matchAll(pattern)].map(({ 0: words, groups }) => ({ age: valueOf(groups?.['tens'], groups?.['age'] ?? ''), words })),
  )
}
