import { ruleBook, testNames } from '@fanal/screen'
import { triageText as text } from './triage.text.ts'
import { type Coding, sinceThen } from './triage.ts'

/** What the list says of a coding besides its decision and reasons. */
export interface CodingLines {
  readonly by: string
  readonly rules: string
  /** `null` where today's rules are the same. */
  readonly changed: string | null
}

type Page = 'en' | 'fr'

const rulesOf = ({ version, lawAsOf }: Coding['rules'], page: Page) => `${version}, ${text.lawAsOf[page]} ${lawAsOf}`

function changedSince(coding: Coding, page: Page): string | null {
  const { rulesChanged, answersChanged } = sinceThen(coding)
  if (!rulesChanged) return null
  const now = `${text.rulesChanged[page]} ${rulesOf(ruleBook, page)}.`
  if (answersChanged.length === 0) return `${now} ${text.answersSame[page]}`
  return `${now} ${text.answersChanged[page]} ${answersChanged.map((key) => testNames[key][page]).join(', ')}`
}

/**
 * Who decided, under which version of the rules and the law, and whether they have changed since.
 * @param names  by member id, as the page knows them
 */
export function codingLines(coding: Coding, names: Readonly<Record<string, string>>, page: Page): CodingLines {
  const { member, rules } = coding
  const who = Object.hasOwn(names, member) ? names[member] : `${text.formerColleague[page]} (${member.slice(0, 8)})`
  return {
    by: `${text.decidedBy[page]} ${who}`,
    rules: `${text.rulesRead[page]} ${rulesOf(rules, page)}`,
    changed: changedSince(coding, page),
  }
}
