import type { Bilingual } from '@fanal/kernel'
import type { Region } from './statistics.ts'

/** `V` verified in its own text, `S` from a secondary source, `U` unverified: then nothing is said. */
export type SourceMark = 'V' | 'S' | 'U'

/** One thing that the law of a province or territory says, or that nobody has verified yet. */
export interface Known {
  /** `null` where nothing was verified: then the authority is asked. */
  readonly says: Bilingual | null
  readonly sources: readonly string[]
  readonly checkedOn: string
  readonly mark: SourceMark
}

export const dutyFieldNames = ['toWhom', 'when', 'byWhom', 'age'] as const
export type DutyFieldName = (typeof dutyFieldNames)[number]

/** The duty to report a child in need of protection in one province or territory, as dated data. */
export interface DutyToReport extends Readonly<Record<DutyFieldName, Known>> {
  readonly region: Region
  readonly name: Bilingual
  /** What else is known there. */
  readonly also: readonly Known[]
}

/** Where every province's age of protection, duty and penalties are compared; its tables were not read for these rows, so each of them is asked of the authority. */
const comparison = {
  sources: [
    'https://www.canada.ca/en/public-health/services/publications/health-risks-safety/provincial-territorial-child-protection-legislation-policy-2018.html',
    'https://www.canada.ca/en/health-canada/services/publications/healthy-living/canada-child-protection-laws-2023-cross-jurisdictional-review-executive-summary.html',
  ],
  checkedOn: '2026-11-23',
} as const

/** What was not read in a source of its own: where all of them are compared. */
export const unverified: Known = { says: null, sources: comparison.sources, checkedOn: comparison.checkedOn, mark: 'U' }

const askThem = (region: Region, en: string, fr: string, also: readonly Known[] = []): DutyToReport => ({
  region,
  name: { en, fr },
  toWhom: unverified,
  when: unverified,
  byWhom: unverified,
  age: unverified,
  also,
})

export const dutiesToReport: readonly DutyToReport[] = [
  askThem('AB', 'Alberta', 'Alberta'),
  askThem('BC', 'British Columbia', 'Colombie-Britannique'),
  askThem('MB', 'Manitoba', 'Manitoba'),
  askThem('NB', 'New Brunswick', 'Nouveau-Brunswick'),
  askThem('NL', 'Newfoundland and Labrador', 'Terre-Neuve-et-Labrador'),
  askThem('NS', 'Nova Scotia', 'Nouvelle-Écosse'),
  askThem('NT', 'Northwest Territories', 'Territoires du Nord-Ouest'),
  askThem('NU', 'Nunavut', 'Nunavut'),
  askThem('ON', 'Ontario', 'Ontario', [
    {
      says: {
        en: 'Since 1 October 2021 the sex trafficking of a child, or a risk of it, is a ground of its own, whoever has charge of the child. A person of 16 or 17 may be taken to another place for up to 12 hours.',
        fr: 'Depuis le 1er octobre 2021, la traite d’un enfant à des fins sexuelles, ou un risque de traite, est un motif à part entière, quelle que soit la personne qui a la charge de l’enfant. Une personne de 16 ou 17 ans peut être emmenée ailleurs pendant 12 heures au plus.',
      },
      sources: [
        'https://www.tikinagan.org/amendments-to-the-child-youth-and-family-services-act-2017-cyfsa-to-strengthen-ontarios-response-to-child-sex-trafficking/',
        'https://www.slcas.on.ca/contact/reporting-a-concern',
      ],
      checkedOn: '2026-11-23',
      mark: 'S',
    },
  ]),
  askThem('PE', 'Prince Edward Island', 'Île-du-Prince-Édouard'),
  askThem('QC', 'Quebec', 'Québec'),
  askThem('SK', 'Saskatchewan', 'Saskatchewan'),
  askThem('YT', 'Yukon', 'Yukon'),
]
