import { localHour } from '../inbox/local-hour.ts'
import { made, notice, pageLanguage } from '../inbox/sealed-view.ts'
import { codingLines } from './coding-lines.ts'
import { labourView } from './labour-checklist.ts'
import { labourText } from './labour.text.ts'
import { decisionText } from './statistics.text.ts'
import { factName } from './triage-results.ts'
import { triageText as text } from './triage.text.ts'
import type { Coding } from './triage.ts'

type Names = Readonly<Record<string, string>>

function codingItem(coding: Coding | null, names: Names): HTMLElement {
  const page = pageLanguage()
  if (coding === null) return made('li', {}, text.doesNotOpen[page])
  const { by, rules, changed } = codingLines(coding, names, page)
  return made(
    'li',
    {},
    made('strong', {}, decisionText[coding.decision][page]),
    ' ',
    made('span', { class: 'words' }, coding.reasons),
    made('p', { class: 'small' }, `${by}, `, made('time', { datetime: coding.at }, localHour(new Date(coding.at), page)), `. ${rules}.`),
    made('p', { class: 'small' }, coding.facts.map(factName).join(' · ')),
    ...(coding.labour === undefined
      ? []
      : [made('div', { class: 'small' }, made('p', {}, labourText.used[page]), ...labourView(coding.labour))]),
    ...(changed === null ? [] : [notice('warning', null, changed)]),
  )
}

/** Every coding of a report in its order, one that was just made included; `null` where one does not open. */
export function codingsList(codings: readonly (Coding | null)[], names: Names): Node[] {
  return codings.length === 0 ? [] : [made('ol', {}, ...codings.map((coding) => codingItem(coding, names)))]
}
