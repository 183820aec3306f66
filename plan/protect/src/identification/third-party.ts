import { type Bilingual, type MemberId, type Outcome, ok, refuse } from '@fanal/kernel'
import type { IsoDay } from '../calendar.ts'

/** Instruments of others. None of their questions is here: no open licence is known for any of them. */
export const thirdPartyTools = ['tvit', 'ahtst', 'qyit', 'cse-it', 'iom-interview', 'other'] as const
export type ThirdPartyTool = (typeof thirdPartyTools)[number]

export const thirdPartyText = {
  tvit: { en: 'TVIT (Vera Institute)', fr: 'TVIT (Vera Institute)' },
  ahtst: { en: 'Adult screening tool (HHS)', fr: 'Outil de dépistage pour adultes (HHS)' },
  qyit: { en: 'QYIT', fr: 'QYIT' },
  'cse-it': { en: 'CSE-IT (WestCoast Children’s Clinic)', fr: 'CSE-IT (WestCoast Children’s Clinic)' },
  'iom-interview': { en: 'IOM screening interview', fr: 'Entrevue de l’OIM' },
  other: { en: 'Another tool', fr: 'Un autre outil' },
} as const satisfies Record<ThirdPartyTool, Bilingual>

/** What somebody trained in a tool read off it: its total or its band, and nothing of what was asked or answered. */
export interface ThirdPartyResult {
  readonly tool: ThirdPartyTool
  readonly on: IsoDay
  readonly by: MemberId
  /** Whether whoever entered it was trained in it. */
  readonly trained: boolean
  /** Whether it is written down under which licence it is used here; the words are the house's own. */
  readonly licenceNoted: boolean
  readonly total: number | null
  /** Where the tool has bands: its lowest, one between, or its highest. */
  readonly band: 'lowest' | 'middle' | 'highest' | null
}

export type ThirdPartyProblem = 'not-trained' | 'licence-not-noted' | 'total-or-band' | 'total-not-a-count' | 'in-the-future'

const problems: Readonly<Record<ThirdPartyProblem, Bilingual>> = {
  'not-trained': {
    en: 'Only somebody trained in this tool enters its result.',
    fr: 'Seule une personne formée à cet outil en note le résultat.',
  },
  'licence-not-noted': { en: 'Say under which licence you use it.', fr: 'Indiquez en vertu de quelle licence vous l’utilisez.' },
  'total-or-band': { en: 'Enter its total or its band, one of the two.', fr: 'Notez son total ou son niveau, l’un des deux.' },
  'total-not-a-count': { en: 'The total is a whole number from 0 to 999.', fr: 'Le total est un nombre entier de 0 à 999.' },
  'in-the-future': { en: 'That day is still to come.', fr: 'Cette date est à venir.' },
}

/** Whether a result of another's tool can be recorded. It is a note for a reader: nothing here turns it into an answer. */
export function checkThirdParty(result: ThirdPartyResult, today: IsoDay): Outcome<ThirdPartyResult, ThirdPartyProblem> {
  const problem = problemOf(result, today)
  return problem === null ? ok(result) : refuse(problem, problems[problem])
}

function problemOf({ trained, licenceNoted, total, band, on }: ThirdPartyResult, today: IsoDay): ThirdPartyProblem | null {
  if (!trained) return 'not-trained'
  if (!licenceNoted) return 'licence-not-noted'
  if ((total === null) === (band === null)) return 'total-or-band'
  if (total !== null && !(Number.isInteger(total) && total >= 0 && total <= 999)) return 'total-not-a-count'
  return on > today ? 'in-the-future' : null
}
