import type { Bilingual } from '@fanal/kernel'
import type { Table } from '../../edition.ts'
import type { Breakdown } from '../dimensions.ts'

/** A question of the United Nations' questionnaire on trafficking, and the indicators that answer it. */
export interface Question {
  readonly id: string
  readonly name: Bilingual
  readonly indicators: readonly string[]
  /** What it asks the figure to be broken down by. */
  readonly by: readonly Breakdown[]
}

/**
 * The questions in the order of the questionnaire behind UNODC's Global Report on Trafficking in Persons, in our words. An indicator of another plan takes its
 * place by a name that begins with `glotip_` and the question, for example `glotip_victims_detected`.
 */
export const questions: readonly Question[] = [
  {
    id: 'offences',
    name: { en: 'Offences of trafficking recorded', fr: 'Infractions de traite enregistrées' },
    indicators: ['ucr_incidents'],
    by: [],
  },
  {
    id: 'suspects',
    name: { en: 'Persons suspected or accused', fr: 'Personnes soupçonnées ou mises en cause' },
    indicators: ['ucr_accused'],
    by: ['sex', 'citizenship'],
  },
  {
    id: 'prosecuted',
    name: { en: 'Persons prosecuted', fr: 'Personnes poursuivies' },
    indicators: ['htncc_accused_before_courts', 'htncc_cases_before_courts', 'iccs_cases_completed'],
    by: ['sex', 'citizenship'],
  },
  {
    id: 'convicted',
    name: { en: 'Persons convicted', fr: 'Personnes condamnées' },
    indicators: ['htncc_accused_convicted_cum', 'htncc_cases_convicted_cum'],
    by: ['sex', 'citizenship'],
  },
  {
    id: 'victims',
    name: { en: 'Victims detected', fr: 'Victimes repérées' },
    indicators: [
      'tip_victims_identified',
      'tip_victims_identified_sex',
      'tip_victims_identified_labour',
      'tip_victims_identified_children',
      'htncc_victims_before_courts',
      'ucr_victims_under18',
    ],
    by: ['sex', 'age', 'form', 'citizenship'],
  },
]

const plain = (id: string): string => id.replaceAll('-', '_')

export function answers({ making: { indicator } }: Table, { id, indicators }: Question): boolean {
  return indicators.includes(plain(indicator)) || plain(indicator).startsWith(`glotip_${id}`)
}

/** The rate that Statistics Canada reports for SDG indicator 16.2.2, and whatever an indicator's own name says it is. */
export function isOfSdg({ making: { indicator } }: Table): boolean {
  return plain(indicator) === 'ucr_rate' || plain(indicator).startsWith('sdg_16_2_2')
}
