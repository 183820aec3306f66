import type { Duty } from '@fanal/kernel'
import type { Answer, ThingTable } from './answers.ts'
import type { Granted, Rows } from './expected-rows.ts'
import { forDutiesAt } from './rows.ts'

const protecting: readonly Duty[] = ['case-worker', 'case-supervisor']
const ours = (kind: 'page' | 'api', found: Answer) => forDutiesAt(protecting, kind, [found, '404 not-found', '404 not-found'])

const asked = ['caseFiles', 'removeFile', 'beginFile', 'sendChunk', 'keepFile', 'readFile'] as const

/** Files of a person whom a grant opens to the unit: for everybody else there is none. */
export const files: Pick<ThingTable, (typeof asked)[number]> = {
  caseFiles: ours('page', '200'),
  // a demand for these records is running: whoever may remove a file is told so
  removeFile: ours('page', '422 legal-hold'),
  // a file of that id is there, and another member's: whoever may add is told so, and sends nothing of it
  beginFile: ours('api', '409 conflict'),
  sendChunk: ours('api', '422 not-granted'),
  keepFile: ours('api', '422 not-granted'),
  readFile: ours('api', '200'),
}

export const fileTables = ['case_file', 'case_file_chunk'] as const
type Row = Readonly<Record<(typeof fileTables)[number], Rows>>
const all = (rows: Rows): Row => ({ case_file: rows, case_file_chunk: rows })

/** Whoever protects sees files of the classes that a grant gives; whoever answers for privacy sees none. */
export const fileRows = { protecting: all('own organization'), none: all('none') } as const

export const fileGrants: Readonly<Record<(typeof fileTables)[number], Granted>> = {
  case_file: { public: '', workbench: 'SIu', worker: 'S', auditor: '' },
  case_file_chunk: { public: '', workbench: 'SI', worker: '', auditor: '' },
}
