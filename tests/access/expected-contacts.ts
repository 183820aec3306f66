import type { PlainTable, ThingTable } from './answers.ts'
import { forDuties, forDutiesAt, intake } from './rows.ts'

/** Writing a contact down, and asking where an identifier stands. */
export const contactDesk: Pick<PlainTable, 'contact' | 'lookUpSelectors'> = {
  contact: forDuties(intake, 'page', '200'),
  lookUpSelectors: forDuties(intake, 'api', '200'),
}

/** A contact for one's own unit, another unit, another organization. A brief contact of somebody else stays as it is. */
export const contacts: Pick<ThingTable, 'keepSelectors' | 'takeContact' | 'briefContact' | 'undoBriefContact'> = {
  keepSelectors: forDutiesAt(intake, 'api', ['200', '404 not-allowed', '404 not-found']),
  takeContact: forDutiesAt(intake, 'api', ['200', '403 not-allowed', '404 not-found'], '403 not-allowed'),
  briefContact: forDutiesAt(intake, 'page', ['303 to contacts', '403 not-allowed', '403 not-allowed'], '403 not-allowed'),
  undoBriefContact: forDutiesAt(intake, 'page', ['404 not-allowed', '404 not-allowed', '404 not-found']),
}
