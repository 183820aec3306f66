import type { Bilingual } from '@fanal/kernel'

export type SeriesFaultCode =
  | 'file'
  | 'header'
  | 'width'
  | 'missing'
  | 'indicator'
  | 'not-entered'
  | 'period'
  | 'number'
  | 'symbol'
  | 'negative'
  | 'share'
  | 'parts'
  | 'zero-denominator'
  | 'disagrees'
  | 'yes-no'
  | 'mark'
  | 'source'
  | 'vintage'
  | 'future'
  | 'before-period'
  | 'definition'
  | 'one-language'
  | 'too-long'
  | 'formula'
  | 'not-text'
  | 'duplicate'
  | 'too-many'

/** What is wrong in a file of values. Rows count from 1 and the header is row 1, as a spreadsheet shows them; 0 is the whole file. */
export interface SeriesFault {
  readonly code: SeriesFaultCode
  readonly row: number
  /** The column, by its name in the header. */
  readonly column: string | null
  readonly say: Bilingual
}

/** Each says what to do. */
export const faultText: Readonly<Record<Exclude<SeriesFaultCode, 'file' | 'header'>, Bilingual>> = {
  width: { en: 'The row has more or fewer cells than the header.', fr: 'La ligne a plus ou moins de cellules que l’en-tête.' },
  missing: { en: 'This must be filled in.', fr: 'Ceci doit être rempli.' },
  indicator: { en: 'The plan has no indicator with this code.', fr: 'Le plan n’a pas d’indicateur portant ce code.' },
  'not-entered': { en: 'This indicator is computed and is not entered.', fr: 'Cet indicateur est calculé et ne se saisit pas.' },
  period: {
    en: 'Write 2014, 2013-14, or 2013/2023 for a total over several years.',
    fr: 'Écrivez 2014, 2013-14, ou 2013/2023 pour un total sur plusieurs années.',
  },
  number: {
    en: 'Write digits only, with one decimal mark at most.',
    fr: 'Écrivez des chiffres seulement, avec au plus une virgule ou un point.',
  },
  symbol: {
    en: 'A symbol is no value. Leave the row out: what is missing prints as missing.',
    fr: 'Un symbole n’est pas une valeur. Omettez la ligne : ce qui manque s’imprime comme manquant.',
  },
  negative: { en: 'A count, an amount and a share are 0 or more.', fr: 'Un compte, un montant et une part valent 0 ou plus.' },
  share: { en: 'A percentage is between 0 and 100.', fr: 'Un pourcentage se situe entre 0 et 100.' },
  parts: { en: 'Give the numerator and the denominator, or neither.', fr: 'Donnez le numérateur et le dénominateur, ou aucun des deux.' },
  'zero-denominator': {
    en: 'The denominator is 0: there is no ratio. Leave the row out.',
    fr: 'Le dénominateur est 0 : il n’y a pas de ratio. Omettez la ligne.',
  },
  disagrees: { en: 'The value is not what its parts make.', fr: 'La valeur n’est pas celle que donnent ses parties.' },
  'yes-no': { en: 'Write yes or no, or leave it empty.', fr: 'Écrivez oui ou non, ou laissez vide.' },
  mark: { en: 'Write verified, secondary or unverified.', fr: 'Écrivez verified, secondary ou unverified.' },
  source: { en: 'Give the number of a source of the plan.', fr: 'Donnez le numéro d’une source du plan.' },
  vintage: {
    en: 'Write when it was so known: 2024, 2024-11 or 2024-11-05.',
    fr: 'Écrivez quand c’était ainsi connu : 2024, 2024-11 ou 2024-11-05.',
  },
  future: { en: 'This day has not come yet.', fr: 'Cette date n’est pas encore venue.' },
  'before-period': { en: 'It cannot have been known before its period began.', fr: 'Cela n’a pu être connu avant le début de la période.' },
  definition: {
    en: 'It was counted by another version of the definition than the plan’s. Have the definition changed first.',
    fr: 'Le compte suit une autre version de la définition que celle du plan. Faites d’abord changer la définition.',
  },
  'one-language': { en: 'Write the note in both languages, or in neither.', fr: 'Écrivez la note dans les deux langues, ou dans aucune.' },
  'too-long': { en: 'At most 500 signs.', fr: 'Au plus 500 signes.' },
  formula: {
    en: 'It begins like a formula that a spreadsheet would run.',
    fr: 'Cela commence comme une formule qu’un tableur exécuterait.',
  },
  'not-text': { en: 'It holds a sign that cannot be printed.', fr: 'Ceci contient un signe qui ne s’imprime pas.' },
  duplicate: {
    en: 'The same indicator, period, vintage and source stand in an earlier row.',
    fr: 'Le même indicateur, la même période, le même millésime et la même source figurent plus haut.',
  },
  'too-many': { en: 'At most 5,000 rows at a time.', fr: 'Au plus 5 000 lignes à la fois.' },
}
