import { type Actor, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { protecting, streamOf } from '../grants/act.ts'
import { type OpenSubject, type OpenedSubject, leftOf, reach } from './open-subject.ts'

export interface FieldHistory extends OpenSubject {
  readonly field: string
}

/** Every version of one field, oldest first: who kept it, when, and on what they built. */
export const fieldHistory = query({
  name: 'protect.field-history',
  access: protecting,
  sensitivity: 'C7',
  purpose: 'services',
  load: (input: FieldHistory, tx: Transaction, actor: Actor): Promise<OpenedSubject | null> => reach(input, 'see', tx, actor),
  place: () => null,
  shown: ({ subject }) => [streamOf(subject.id)],
  details: (opened, { purpose }) => ({ purpose, ...leftOf(opened) }),
  leaves: 'entry-per-record',
})
