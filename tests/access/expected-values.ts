import type { Duty } from '@fanal/kernel'
import type { ThingTable } from './answers.ts'
import { forDutiesAt } from './rows.ts'

/** Who answers for the plan; written by hand. */
const readers: readonly Duty[] = ['secretariat', 'department-contributor', 'reviewer', 'statistician', 'program-officer', 'auditor']

/** Values of a plan are the whole organization's: a statistician enters them. No file was sent: whoever may send one is asked for it. */
export const values: Pick<ThingTable, 'values' | 'enterValues' | 'enterValues of a file'> = {
  values: forDutiesAt(readers, 'page', ['200', '200', '404 not-found'], '404 not-allowed'),
  enterValues: {
    ...forDutiesAt(readers, 'page', ['404', '404', '404 not-found'], '404 not-allowed'),
    statistician: ['422', '422', '404 not-found'],
  },
  'enterValues of a file': forDutiesAt(['statistician'], 'page', ['422', '422', '404 not-found'], '404 not-allowed'),
}
