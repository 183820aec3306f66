/** What in a text for the police may point at whoever told it. */
export const pointerKinds = [
  'copied',
  'first-person',
  'relation',
  'gender',
  'channel',
  'arrival',
  'phone',
  'exact-time',
  'code',
  'name',
] as const
export type PointerKind = (typeof pointerKinds)[number]

export interface Pointer {
  readonly kind: PointerKind
  /** The words themselves, as they stand in the text. */
  readonly found: string
  /** UTF-16 place of the first one in the text. */
  readonly at: number
}

/** Words in a row that, taken over unchanged, let the writer of the original be recognised. */
export const copiedRun = 6

const word = (...alternatives: readonly string[]) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu')

/** Both languages are looked for in every text: people mix them. */
const rules: readonly { readonly kind: PointerKind; readonly pattern: RegExp }[] = [
  {
    kind: 'first-person',
    pattern: word(
      'i',
      "i[’'](?:m|ve|d|ll)",
      'me',
      'my',
      'mine',
      'myself',
      'we',
      'our',
      'ours',
      'us',
      'je',
      "j[’']\\p{L}+",
      "m[’']\\p{L}+",
      'moi',
      'mon',
      'ma',
      'mes',
      'mien(?:ne)?s?',
      'nous',
      'notre',
      'nos',
      'nôtres?',
    ),
  },
  {
    kind: 'relation',
    pattern: word(
      '(?:co-?)?workers?',
      'colleagues?',
      'neighbou?rs?',
      'room-?mates?',
      'friends?',
      'girlfriend',
      'boyfriend',
      'cousins?',
      'sisters?',
      'brothers?',
      'mothers?',
      'fathers?',
      'aunts?',
      'uncles?',
      'daughters?',
      'sons?',
      'wi(?:fe|ves)',
      'husbands?',
      'ex-?(?:wife|husband|partner)',
      'clients?',
      'customers?',
      'landlord',
      'tenants?',
      'landlady',
      'teachers?',
      'nurses?',
      'doctors?',
      'drivers?',
      'cleaners?',
      'collègues?',
      'voisine?s?',
      'colocataires?',
      'amie?s?',
      'copine?s?',
      'copains?',
      'cousine?s?',
      'sœurs?',
      'soeurs?',
      'frères?',
      'mères?',
      'pères?',
      'tantes?',
      'oncles?',
      'filles?',
      'fils',
      'épouse',
      'époux',
      'mari',
      'conjointe?s?',
      'clientes?',
      'propriétaire',
      'locataires?',
      'enseignante?s?',
      'infirmi(?:er|ère)s?',
      'médecins?',
      'chauffeu(?:r|se)s?',
      'préposée?s?',
    ),
  },
  {
    kind: 'gender',
    pattern: word(
      '(?:s?he) (?:also )?(?:told|tells|said|says|saw|sees|heard|hears|called|calls|wrote|writes|reported|reports|knows|thinks|noticed)',
      '(?:fe)?male (?:caller|witness|source|reporter|client|texter|informant)',
      '(?:wom[ae]n|m[ae]n|girl|boy|lady|mother|father) who (?:called|calls|wrote|writes|saw|told|reported|texted)',
      "(?:elle|il) (?:l[’']?)?(?:a )?(?:dit|vu|entendu|appelé|écrit|signalé|raconté|remarqué|sait|pense|voit|entend)",
      'appelante?',
      'informatrice',
      'informateur',
      'dénonciatrice',
      'dénonciateur',
      '(?:la|cette|une) témoin',
      '(?:femme|homme|fille|garçon|dame) qui (?:a |nous a )(?:appelé|écrit|vu|dit|signalé|texté)',
    ),
  },
  {
    kind: 'channel',
    pattern: word(
      'call(?:s|er|ers|ed)?',
      'phoned',
      'hotline',
      'helpline',
      'tip ?line',
      'text(?:s|er|ed)',
      'e-?mail(?:s|ed)?',
      'chat(?:s|ted)?',
      'website',
      'web form',
      'online form',
      'voice ?mail',
      'walk(?:s|ed)?-?in',
      'tip(?:s|ster)?',
      'report(?:s|ed|er)?',
      'receipt',
      'appels?',
      'appelé',
      'téléphon(?:e|é)',
      "ligne d[’']aide",
      'texto?s?',
      'texté',
      'courriels?',
      'clavardage',
      'site web',
      'formulaire',
      'boîte vocale',
      'signalements?',
      'signalé',
      'reçu',
      'témoin',
      'witness(?:es|ed)?',
      'informant',
      'source',
    ),
  },
  {
    kind: 'arrival',
    pattern: word(
      'today',
      'tonight',
      'yesterday',
      'this (?:morning|afternoon|evening|week)',
      'last night',
      'just now',
      '(?:an?|\\d+|two|three|a few) (?:minutes?|hours?) ago',
      "aujourd[’']hui",
      'hier(?: soir)?',
      'ce (?:matin|soir)',
      'cet après-midi',
      'cette (?:nuit|semaine)',
      "tout à l[’']heure",
      'il y a (?:une?|\\d+|deux|trois|quelques) (?:minutes?|heures?)',
    ),
  },
  { kind: 'phone', pattern: /(?<![\p{L}\p{N}])\+?\(?\d(?:[\s().-]{0,2}\d){6,14}(?!\d)/gu },
  {
    kind: 'exact-time',
    pattern: word(
      '\\d{1,2}(?::|\\s?h\\s?)\\d{2}',
      '\\d{1,2}\\s?(?:am|pm|a\\.m\\.?|p\\.m\\.?)',
      '\\d{1,2}\\s?h',
      '\\d{4}-\\d{2}-\\d{2}',
      '\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?',
      '(?:january|february|march|april|may|june|july|august|september|october|november|december) \\d{1,2}',
      '(?:1er|\\d{1,2}) (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)',
      'noon',
      'midnight',
      'midi',
      'minuit',
    ),
  },
  {
    kind: 'code',
    pattern: /(?<![\p{L}\p{N}])(?:#[\p{L}\p{N}_]+|@[\p{L}\p{N}_.]{2,}|(?=[0-9a-f]*\d)(?=\d*[a-f])[0-9a-f]{8,})(?![\p{L}\p{N}])/giu,
  },
  // A capital inside a sentence: a name or a place, or a word that a language writes so.
  { kind: 'name', pattern: /(?<=[\p{Ll}\p{N},;:’'"»)]\s+(?:[(«"]\s?)?)\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)*/gu },
]

interface Word {
  readonly text: string
  readonly at: number
  readonly end: number
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    text: match[0].toLowerCase().normalize('NFC'),
    at: match.index,
    end: match.index + match[0].length,
  }))
}

/** Runs of at least `copiedRun` words that also stand in one of the originals, each as long as it goes. */
function copied(text: string, originals: readonly string[]): Pointer[] {
  const grams = new Set(originals.flatMap((original) => runsOf(wordsIn(original).map((one) => one.text))))
  const words = wordsIn(text)
  const found: Pointer[] = []
  let from: Word | undefined
  let until = 0
  for (const [index, first] of words.entries()) {
    const last = words[index + copiedRun - 1]
    if (last === undefined || !grams.has(gramOf(words.slice(index, index + copiedRun).map((one) => one.text)))) continue
    if (from !== undefined && first.at < until) {
      until = last.end
      found[found.length - 1] = { kind: 'copied', at: from.at, found: text.slice(from.at, until) }
      continue
    }
    from = first
    until = last.end
    found.push({ kind: 'copied', at: first.at, found: text.slice(first.at, until) })
  }
  return found
}

const gramOf = (words: readonly string[]) => words.join(' ')

function runsOf(words: readonly string[]): string[] {
  return words.slice(copiedRun - 1).map((_, index) => gramOf(words.slice(index, index + copiedRun)))
}

/**
 * What in a rewritten text may still point at whoever told it. Plain rules, no judgement: a warning is read by a person, who may leave
 * the words where they are needed, and nothing found does not mean that nothing is there.
 * @param text       what would be sent
 * @param originals  what the person wrote, each answer
 * @returns each kind and wording once, in the order of the kinds, then of the text
 */
export function pointersIn(text: string, originals: readonly string[]): Pointer[] {
  const all = [
    ...copied(text, originals),
    ...rules.flatMap(({ kind, pattern }) =>
      [...text.matchAll(pattern)].map((match): Pointer => ({ kind, found: match[0].trim(), at: match.index })),
    ),
  ]
  const seen = new Set<string>()
  return all
    .filter(({ kind, found }) => {
      const key = `${kind}|${found.toLowerCase()}`
      return !seen.has(key) && seen.add(key)
    })
    .toSorted((a, b) => pointerKinds.indexOf(a.kind) - pointerKinds.indexOf(b.kind) || a.at - b.at)
}
