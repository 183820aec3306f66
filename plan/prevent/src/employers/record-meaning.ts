import { type PublicLanguage, say } from '@fanal/kernel'
import type { Approval, Decision } from './employer-record.ts'
import { reasonText, standingText } from './record.text.ts'
import { dayIn, fill } from './said.ts'

type About = keyof typeof reasonText

/** What each number of the list is about; 1 to 30, in the order of the regulations. */
const abouts: readonly About[] = [
  'papers',
  'papers',
  'money',
  'papers',
  'papers',
  'papers',
  'papers',
  'law',
  'job',
  'housing',
  'promises',
  'promises',
  'promises',
  'promises',
  'business',
  'housing',
  'abuse',
  'health',
  'health',
  'health',
  'housing',
  'housing',
  'housing',
  'housing',
  'rights',
  'rights',
  'fees',
  'fees',
  'health',
  'health',
]

/** What was found, in plain words, each once. */
export function findingsOf({ reasons }: Decision, language: PublicLanguage): readonly string[] {
  const found = new Set(reasons.map((code) => abouts[code - 1]).filter((about) => about !== undefined))
  return found.size === 0 ? [say(reasonText.notGiven, language)] : [...found].map((about) => say(reasonText[about], language))
}

/** What the status means on the day of the list, in sentences. */
export function standingOf({ standing }: Decision, language: PublicLanguage, now: Date): readonly string[] {
  if (standing.is !== 'ineligible-until') return [say(standingText[standing.is], language)]
  const { until } = standing
  const said = fill(standingText['ineligible-until'], language, { until: dayIn(until, language) })
  return until < now.toISOString().slice(0, 10) ? [said, say(standingText.passed, language)] : [said]
}

/** What an approval says, and what it does not. */
export function approvalOf({ positions, occupation }: Approval, language: PublicLanguage): string {
  const count = positions === null ? '–' : String(positions)
  return fill(standingText.approval, language, {
    occupation: occupation.replace(/^\d{4,5}\s*-\s*/, '') || '–',
    positions: fill(standingText.positions, language, { count }),
  })
}
