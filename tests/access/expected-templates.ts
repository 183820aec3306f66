import type { PlainTable, ThingTable } from './answers.ts'
import { forDuties, forDutiesAt, intake } from './rows.ts'

/** Ready sentences: whoever works at the inbox reads them. */
export const templateDesk: Pick<PlainTable, 'templates'> = { templates: forDuties(intake, 'page', '200') }

/** A supervisor writes those of one's own unit, not another unit's, nor another organization's. */
export const templates: Pick<ThingTable, 'keepTemplate' | 'removeTemplate'> = {
  keepTemplate: forDutiesAt(['intake-supervisor'], 'page', ['303 to templates', '403 not-allowed', '403 not-allowed'], '403 not-allowed'),
  removeTemplate: forDutiesAt(['intake-supervisor'], 'page', ['303 to templates', '403 not-allowed', '403 not-allowed'], '403 not-allowed'),
}
