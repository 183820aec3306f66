import type { Bilingual } from '@fanal/kernel'
import { closingReasonText } from '../cases/case-machine.ts'
import { domainText, unmetText } from '../cases/cases.text.ts'
import type { CountedWhat } from './numbers.ts'

type Words<Code extends string> = Readonly<Record<Code, Bilingual>>

export const countedText: Words<CountedWhat> = {
  'cases-opened': { en: 'Cases opened', fr: 'Dossiers ouverts' },
  'cases-closed': { en: 'Cases closed, by reason', fr: 'Dossiers fermés, par motif' },
  needs: { en: 'Needs that were said', fr: 'Besoins exprimés' },
  'needs-met': { en: 'Needs that were met', fr: 'Besoins comblés' },
  'needs-unmet': { en: 'Needs that could not be met, and why', fr: 'Besoins non comblés, et pourquoi' },
  'services-given': { en: 'Services given', fr: 'Services donnés' },
  referrals: { en: 'Referrals, by where they stand', fr: 'Orientations, selon où elles en sont' },
}

const opened: Readonly<Record<string, Bilingual>> = {
  'came-to-us': { en: 'Came to us', fr: 'Personne venue à nous' },
  'handed-over': { en: 'Handed over to us', fr: 'Transmis par d’autres' },
}
const referrals: Readonly<Record<string, Bilingual>> = {
  draft: { en: 'Being prepared', fr: 'En préparation' },
  offered: { en: 'Offered', fr: 'Proposées' },
  received: { en: 'Received', fr: 'Reçues' },
  accepted: { en: 'Accepted', fr: 'Acceptées' },
  'on-hold': { en: 'Waiting', fr: 'En attente' },
  'in-progress': { en: 'Under way', fr: 'En cours' },
  completed: { en: 'Completed', fr: 'Terminées' },
  failed: { en: 'Failed', fr: 'Sans succès' },
  declined: { en: 'Declined', fr: 'Refusées' },
  expired: { en: 'No answer in time', fr: 'Sans réponse à temps' },
  withdrawn: { en: 'Withdrawn', fr: 'Retirées' },
}

/** By which words a counted code is known. */
export function codeText(what: CountedWhat, code: string): Bilingual {
  const of: Readonly<Record<CountedWhat, Readonly<Record<string, Bilingual>>>> = {
    'cases-opened': opened,
    'cases-closed': closingReasonText,
    needs: domainText,
    'needs-met': domainText,
    'needs-unmet': unmetText,
    'services-given': domainText,
    referrals,
  }
  return of[what][code] ?? { en: code, fr: code }
}

export const numbersText = {
  title: { en: 'Our year in numbers', fr: 'Notre année en chiffres' },
  lead: {
    en: 'For a funder or a board: how many, and nobody. Counts are rounded to five and fewer than five is not told, so that nobody is found by taking one report from the next. Totals are not given for the same reason.',
    fr: 'Pour un bailleur de fonds ou un conseil : combien, et personne. Les nombres sont arrondis à cinq et moins de cinq n’est pas dit, pour qu’on ne retrouve personne en soustrayant un rapport d’un autre. Pour la même raison, aucun total n’est donné.',
  },
  year: { en: 'Year', fr: 'Année' },
  show: { en: 'Show', fr: 'Afficher' },
  code: { en: 'What', fr: 'Quoi' },
  count: { en: 'How many', fr: 'Combien' },
  few: { en: 'fewer than 5', fr: 'moins de 5' },
  none: { en: 'Nothing was counted in this year.', fr: 'Rien n’a été compté cette année-là.' },
  asTable: { en: 'The same as a table to copy (CSV)', fr: 'La même chose en tableau à copier (CSV)' },
} as const satisfies Record<string, Bilingual>
