import type { ThingTable } from './answers.ts'
import { forDutiesAt, intake } from './rows.ts'

/** Triage of, and work at, a report of one's own unit, another unit's, another organization's. */
export const triage: Pick<
  ThingTable,
  'codeReport' | 'assignReport' | 'setQueueCodes' | 'closeReport' | 'markYoung' | 'childProtectionStep' | 'confirmRecord'
> = {
  codeReport: forDutiesAt(intake, 'api', ['201', '404 not-allowed', '404 not-found']),
  assignReport: forDutiesAt(intake, 'page', ['303 to the report', '404 not-allowed', '404 not-found']),
  setQueueCodes: forDutiesAt(intake, 'page', ['303 to the report', '404 not-allowed', '404 not-found']),
  closeReport: forDutiesAt(intake, 'page', ['303 to the report', '404 not-allowed', '404 not-found']),
  markYoung: forDutiesAt(intake, 'page', ['303 to the report', '404 not-allowed', '404 not-found']),
  childProtectionStep: forDutiesAt(intake, 'page', ['303 to the report', '404 not-allowed', '404 not-found']),
  confirmRecord: forDutiesAt(intake, 'page', ['303 to the report', '404 not-allowed', '404 not-found']),
}
