import { query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { protecting } from '../grants/act.ts'
import { paperForms } from './paper-forms.ts'

/** The blank forms. Nothing of anybody is read: the query is what keeps the pages to whoever works with people. */
export const blankForms = query({
  name: 'protect.blank-forms',
  access: protecting,
  sensitivity: 'C0',
  purpose: 'services',
  load: (_input: object, _tx: Transaction) => Promise.resolve(paperForms),
  place: () => null,
  // a blank form concerns no stream
  shown: () => [],
  leaves: 'entry-per-record',
})
