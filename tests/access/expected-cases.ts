import type { Duty } from '@fanal/kernel'
import type { PlainTable, ThingTable } from './answers.ts'
import { forDuties, forDutiesAt } from './rows.ts'

const protecting: readonly Duty[] = ['case-worker', 'case-supervisor']

/** One's own queue, the empty form, and a case that is begun in a unit that is nobody's. */
export const caseDesks: Pick<PlainTable, 'cases' | 'newCase' | 'beginCase' | 'numbers'> = {
  numbers: forDuties(['case-supervisor', 'privacy-officer', 'organization-administrator'], 'page', '200'),
  cases: forDuties(protecting, 'page', '200'),
  newCase: forDuties(protecting, 'page', '200'),
  beginCase: forDuties(protecting, 'page', '403 not-allowed'),
}

/** A case whose person a grant opens to the unit: whoever protects people there, and for everybody else there is no such case. */
export const cases: Pick<
  ThingTable,
  | 'oneCase'
  | 'moveCase'
  | 'settleCase'
  | 'boardCase'
  | 'keepWords'
  | 'consents'
  | 'askConsent'
  | 'answerConsent'
  | 'withdrawConsent'
  | 'consentCopy'
  | 'reachPerson'
  | 'setReach'
  | 'caseTeam'
  | 'caseTimeline'
  | 'giveAccess'
  | 'shareKeys'
  | 'takeAccess'
> = {
  oneCase: forDutiesAt(protecting, 'page', ['200', '404 not-found', '404 not-found']),
  moveCase: forDutiesAt(protecting, 'page', ['422 not-in-this-state', '404 not-found', '404 not-found']),
  settleCase: forDutiesAt(protecting, 'page', ['303 to the case', '404 not-found', '404 not-found']),
  boardCase: forDutiesAt(protecting, 'page', ['303 to the case', '404 not-found', '404 not-found']),
  keepWords: forDutiesAt(protecting, 'page', ['422 bad-field', '404 not-found', '404 not-found']),
  consents: forDutiesAt(protecting, 'page', ['200', '404 not-found', '404 not-found']),
  askConsent: forDutiesAt(protecting, 'page', ['303 to the case', '404 not-found', '404 not-found']),
  answerConsent: forDutiesAt(protecting, 'page', ['422 no-such-consent', '404 not-found', '404 not-found']),
  withdrawConsent: forDutiesAt(protecting, 'page', ['422 no-such-consent', '404 not-found', '404 not-found']),
  consentCopy: forDutiesAt(protecting, 'page', ['404', '404 not-found', '404 not-found']),
  reachPerson: forDutiesAt(protecting, 'page', ['200', '404 not-found', '404 not-found']),
  caseTimeline: forDutiesAt(protecting, 'page', ['200', '404 not-found', '404 not-found']),
  caseTeam: forDutiesAt(protecting, 'page', ['200', '404 not-found', '404 not-found']),
  giveAccess: forDutiesAt(protecting, 'page', ['303 to the case', '404 not-found', '404 not-found']),
  shareKeys: forDutiesAt(protecting, 'page', ['303 to the case', '404 not-found', '404 not-found']),
  takeAccess: forDutiesAt(protecting, 'page', ['303 to the case', '404 not-found', '404 not-found']),
  setReach: forDutiesAt(protecting, 'page', ['422 changed-meanwhile', '404 not-found', '404 not-found']),
}
