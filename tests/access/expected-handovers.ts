import type { PlainTable, ThingTable } from './answers.ts'
import { forDuties, forDutiesAt, intake } from './rows.ts'

/** What was handed to one's units. */
export const handedDesk: Pick<PlainTable, 'handedList' | 'listHanded'> = {
  handedList: forDuties(intake, 'page', '200'),
  listHanded: forDuties(intake, 'api', '200'),
}

const theirs = ['404 not-allowed', '404 not-found'] as const

/** A hand-over of one's own unit, another unit, another organization; the one that each act is tried on went to nobody, so it is over. */
export const handovers: Pick<
  ThingTable,
  | 'listHandovers'
  | 'handOver'
  | 'keepReport'
  | 'approveHandover'
  | 'returnHandover'
  | 'withdrawHandover'
  | 'tellOutcome'
  | 'handed'
  | 'answerHanded'
  | 'openHanded'
  | 'sayHanded'
> = {
  listHandovers: forDutiesAt(intake, 'api', ['200', ...theirs]),
  handOver: forDutiesAt(intake, 'api', ['201', ...theirs]),
  keepReport: forDutiesAt(intake, 'api', ['201', ...theirs]),
  approveHandover: forDutiesAt(intake, 'api', ['409 conflict', ...theirs]),
  returnHandover: forDutiesAt(intake, 'api', ['409 conflict', ...theirs]),
  withdrawHandover: forDutiesAt(intake, 'api', ['409 conflict', ...theirs]),
  tellOutcome: forDutiesAt(intake, 'api', ['409 conflict', ...theirs]),
  handed: forDutiesAt(intake, 'page', ['200', ...theirs]),
  answerHanded: forDutiesAt(intake, 'page', ['303 to the package', ...theirs]),
  openHanded: forDutiesAt(intake, 'api', ['200', ...theirs]),
  sayHanded: forDutiesAt(intake, 'api', ['200', ...theirs]),
}
