import type { Kind } from '../fields/roles.ts'

export interface Level {
  readonly en: string
  readonly fr: string
}

const missing: Level = { en: 'missing', fr: 'absent' }
const different: Level = { en: 'different', fr: 'différent' }
const exact: Level = { en: 'the same', fr: 'identique' }
const slip: Level = { en: 'one slip apart', fr: 'à une faute près' }

/** Levels of each kind from worst to best; level 0 is always "missing", level 1 "different", the last "the same". */
export const levelsOf: Readonly<Record<Kind, readonly Level[]>> = {
  name: [
    missing,
    different,
    { en: 'a little alike (Jaro-Winkler ≥ 0.75)', fr: 'un peu semblable (Jaro-Winkler ≥ 0,75)' },
    { en: 'an initial, or one holds the other', fr: 'une initiale, ou l’un contient l’autre' },
    {
      en: 'alike (Jaro-Winkler ≥ 0.88, or the same letters but one), sounds alike or is its short form',
      fr: 'semblable (Jaro-Winkler ≥ 0,88, ou les mêmes lettres sauf une), de même son ou forme courte',
    },
    {
      en: 'the given name stands as the family name, the other is missing',
      fr: 'le prénom tient lieu de nom de famille, l’autre est absent',
    },
    slip,
    { en: 'given and family name swapped', fr: 'prénom et nom de famille intervertis' },
    exact,
  ],
  'full-name': [
    missing,
    different,
    { en: 'one word alike', fr: 'un mot semblable' },
    { en: 'two words alike and others not', fr: 'deux mots semblables et d’autres non' },
    { en: 'every word of the shorter is found', fr: 'chaque mot du plus court se retrouve' },
    { en: 'every word alike', fr: 'chaque mot semblable' },
    { en: 'the same words in another order', fr: 'les mêmes mots dans un autre ordre' },
    exact,
  ],
  date: [
    missing,
    different,
    { en: 'up to ten years apart', fr: 'à dix ans au plus' },
    { en: 'the same year, or up to a year apart', fr: 'la même année, ou à un an au plus' },
    { en: 'two digits apart', fr: 'à deux chiffres près' },
    { en: 'two of year, month and day the same', fr: 'deux de l’année, du mois et du jour identiques' },
    { en: 'one digit apart, or day and month swapped', fr: 'à un chiffre près, ou jour et mois intervertis' },
    exact,
  ],
  code: [missing, different, { en: 'the same end, or two slips apart', fr: 'la même fin, ou à deux fautes près' }, slip, exact],
  'post-code': [missing, different, { en: 'the same area', fr: 'le même secteur' }, slip, exact],
  email: [
    missing,
    different,
    {
      en: 'alike (Jaro-Winkler ≥ 0.88, before the @ where the rest is the same)',
      fr: 'semblable (Jaro-Winkler ≥ 0,88, avant l’@ là où le reste est identique)',
    },
    {
      en: 'up to two slips apart with the same digits, or the same before the @',
      fr: 'à deux fautes près avec les mêmes chiffres, ou identique avant l’@',
    },
    exact,
  ],
  words: [
    missing,
    different,
    { en: 'shares a word', fr: 'un mot en commun' },
    { en: 'alike (Jaro-Winkler ≥ 0.9) or shares half its words', fr: 'semblable (Jaro-Winkler ≥ 0,9) ou la moitié des mots en commun' },
    { en: 'one slip apart, or the same words', fr: 'à une faute près, ou les mêmes mots' },
    exact,
  ],
  category: [missing, different, exact],
}
