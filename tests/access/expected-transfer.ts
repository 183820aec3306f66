import type { Duty } from '@fanal/kernel'
import type { ThingTable } from './answers.ts'
import type { Granted, Rows } from './expected-rows.ts'
import { forDutiesAt } from './rows.ts'

const protecting: readonly Duty[] = ['case-worker', 'case-supervisor']
const refusedAs = (found: Parameters<typeof forDutiesAt>[2][0]) =>
  forDutiesAt(protecting, 'page', [found, '404 not-found', '404 not-found'])

const asked = [
  'narrowing',
  'narrowConsent',
  'renewing',
  'renewConsent',
  'caseTransfer',
  'proposeTransfer',
  'answerTransfer',
  'withdrawTransfer',
] as const

/** A yes that changes, and a case that moves: of a person whom a grant opens to the unit; for everybody else there is nothing. */
export const transfer: Pick<ThingTable, (typeof asked)[number]> = {
  // none of the ids is a consent of this person
  narrowing: refusedAs('404'),
  narrowConsent: refusedAs('422 no-such-consent'),
  renewing: refusedAs('404'),
  renewConsent: refusedAs('422 no-such-consent'),
  caseTransfer: refusedAs('200'),
  // nobody else of their own unit is asked about a case that is theirs
  proposeTransfer: refusedAs('422 nobody-there'),
  answerTransfer: refusedAs('404 not-found'),
  withdrawTransfer: refusedAs('404 not-found'),
}

export const transferTables = ['case_transfer'] as const
type Row = Readonly<Record<(typeof transferTables)[number], Rows>>

/** What each duty is shown of it: whoever protects, and whoever answers for privacy. */
export const transferRows = {
  protecting: { case_transfer: 'own organization' },
  privacy: { case_transfer: 'own organization' },
  none: { case_transfer: 'none' },
} as const satisfies Record<string, Row>

/** Keys that wait are shown to nobody: what gives them crosses row security, and asks who was asked. */
export const transferGrants: Readonly<Record<'case_transfer' | 'case_transfer_key', Granted>> = {
  case_transfer: { public: '', workbench: 'SI', worker: 'S', auditor: '' },
  case_transfer_key: { public: '', workbench: 'I', worker: '', auditor: '' },
}

/** What crosses row security, and who may call it. */
export const transferCrossing = {
  // whoever is asked to take a case, and was not who proposed it
  transfer_accept: ['workbench'],
  transfer_asked: ['workbench'],
  transfer_reject: ['workbench'],
  // five times yes or no, of a transfer that whoever asks may know of
  transfer_facts: ['workbench', 'worker'],
  // the clock alone, once both have seen the case for long enough
  transfer_take_effect: ['worker'],
  // whoever may pass the person's record on
  transfer_withdraw: ['workbench'],
} as const
