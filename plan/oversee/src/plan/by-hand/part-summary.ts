import type { Bilingual, Language } from '@fanal/kernel'
import { shownDay, shownNumber } from '../../edition/shown.ts'
import { planText } from '../plan.text.ts'
import { fieldText as text } from './fields.text.ts'
import type { HeldPart } from './held-part.ts'
import type { HandPart } from './part-fields.ts'

const spoken = (given: unknown, language: Language): string => (given as Bilingual | null | undefined)?.[language] ?? ''

/** A part in one line of a list. */
export function summaryOf(part: HandPart, { key, given }: HeldPart, language: Language): string {
  const number = (value: unknown) => (typeof value === 'number' ? shownNumber(value, language) : '')
  const colon = language === 'en' ? ': ' : '\u00A0: '
  if (part === 'gap') return spoken(given['gap'], language)
  const about = `${String(given['indicator'])}, ${String(given['period'])}`
  if (part === 'baseline') return `${about}${colon}${number(given['value'])}`
  if (part === 'target') {
    const [low, high] = [number(given['low']), number(given['high'])]
    const limits = low === high ? low : `${low} – ${high}`
    const said = spoken(given['words'], language) || limits || text.targetTbd[language]
    const reason = spoken(given['reason'], language)
    return `${about}${colon}${said} (${text.wasSetOn[language]} ${shownDay(String(given['setOn']), language)}${reason === '' ? '' : `; ${reason}`})`
  }
  const name = part === 'pillar' || part === 'department' ? given : (given['name'] ?? given['title'])
  return `${key} – ${spoken(name, language) || planText.noDue[language]}`
}
