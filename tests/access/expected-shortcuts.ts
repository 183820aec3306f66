import type { PlainTable } from './answers.ts'
import { forDuties, intake } from './rows.ts'

/** A member's own keys: whoever works at an inbox has them, each their own. */
export const shortcuts: Pick<PlainTable, 'shortcuts' | 'setShortcuts'> = {
  shortcuts: forDuties(intake, 'page', '200'),
  setShortcuts: forDuties(intake, 'page', '303 to shortcuts'),
}
