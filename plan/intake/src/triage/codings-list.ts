import { testNames } from '@fanal/screen'
import { made, notice, pageLanguage } from '../inbox/sealed-view.ts'
import { decisionText } from './statistics.text.ts'
import { factName } from './triage-results.ts'
import { triageText as text } from './triage.text.ts'
import { type Coding, sinceThen } from './triage.ts'

function codingItem(coding: Coding | null): HTMLElement {
  const page = pageLanguage()
  if (coding === null) return made('li', {}, text.doesNotOpen[page])
  const { rulesChanged, answersChanged } = sinceThen(coding)
  const changed = answersChanged.map((key) => testNames[key][page]).join(', ')
  const warning = rulesChanged && changed !== '' ? [notice('warning', null, `${text.rulesChanged[page]} ${changed}`)] : []
  return made(
    'li',
    {},
    made('strong', {}, decisionText[coding.decision][page]),
    ` (${coding.at.slice(0, 13).replace('T', ' ')} h UTC) `,
    made('span', { class: 'words' }, coding.reasons),
    made('p', { class: 'small' }, coding.facts.map(factName).join(' · ')),
    ...warning,
  )
}

/** Every coding of a report in its order, one that was just made included; `null` where one does not open. */
export function codingsList(codings: readonly (Coding | null)[]): Node[] {
  if (codings.length === 0) return []
  return [made('h3', {}, text.history[pageLanguage()]), made('ol', {}, ...codings.map(codingItem))]
}
