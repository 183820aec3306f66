import { notice } from '../inbox/sealed-view.ts'
import { lostNotice } from '../session/session-said.ts'
import type { Told } from './handover-desk.ts'

/** What an act came to, as the page shows it. */
export function toldNotice({ tone, text, lost }: Told): HTMLElement {
  return lost === undefined ? notice(tone, null, text) : lostNotice(lost)
}
