import type { Duty } from '@fanal/kernel'
import type { PlainTable, ThingTable } from './answers.ts'
import type { Rows } from './expected-rows.ts'
import { forDuties, forDutiesAt } from './rows.ts'

const protecting: readonly Duty[] = ['case-worker', 'case-supervisor']
const answering: readonly Duty[] = [...protecting, 'privacy-officer']

const notThere = ['404 not-found', '404 not-found', '404 not-found'] as const

/** A list of one's own, and requests that are not there. */
export const recordDesks: Pick<PlainTable, 'requests' | 'askRequest'> = {
  requests: forDuties(answering, 'page', '200'),
  askRequest: forDuties(protecting, 'page', '404 not-found'),
}

/** A person's own code, and who looked: on a page of the case. */
export const recordThings: Pick<
  ThingTable,
  'ownCode' | 'copyForPerson' | 'makeOwnCode' | 'endOwnCode' | 'lookedAt' | 'oneRequest' | 'moveRequest' | 'moveErasure'
> = {
  oneRequest: forDutiesAt(answering, 'page', notThere),
  moveRequest: forDutiesAt(answering, 'page', notThere),
  moveErasure: forDutiesAt(['privacy-officer'], 'page', notThere),
  ownCode: forDutiesAt(protecting, 'page', ['200', '404 not-found', '404 not-found']),
  copyForPerson: forDutiesAt(protecting, 'page', ['200', '404 not-found', '404 not-found']),
  makeOwnCode: forDutiesAt(protecting, 'page', ['303 to the case', '404 not-found', '404 not-found']),
  endOwnCode: forDutiesAt(protecting, 'page', ['303 to the case', '404 not-found', '404 not-found']),
  lookedAt: {
    ...forDutiesAt(protecting, 'page', ['200', '404 not-found', '404 not-found']),
    // whoever answers for privacy does so for the whole organization
    'privacy-officer': forDutiesAt(['privacy-officer'], 'page', ['200', '200', '404 not-found'])['privacy-officer'],
  },
}

/** The tables of a person's own record, for whoever protects and for privacy. */
export const recordTables = ['own_code', 'subject_request', 'erasure'] as const
type Row = Readonly<Record<(typeof recordTables)[number], Rows>>
export const noRecordRows: Row = { own_code: 'none', subject_request: 'none', erasure: 'none' }
export const recordRows: Row = { own_code: 'own organization', subject_request: 'own organization', erasure: 'own organization' }
