import type { CatalogueRule } from './catalogue.ts'

export interface CatalogueException {
  /** A table of the schema `fanal`. */
  readonly table: string
  readonly rules: readonly CatalogueRule[]
  readonly reason: string
}

const shared = ['key-without-organization', 'row-security-off'] as const

/** Tables that the rules of the catalogue do not hold for, each with its reason. An entry that is no longer needed fails the test. */
export const catalogueExceptions: readonly CatalogueException[] = [
  { table: 'deployment', rules: shared, reason: 'reference: one row about this installation, public keys only' },
  { table: 'key_directory', rules: shared, reason: 'reference: the signed directory of public keys, the same for everybody' },
  {
    table: 'line_mailbox',
    rules: shared,
    reason: 'the line: a reporter names a locator and no organization; only the line’s functions reach it',
  },
  {
    table: 'line_guess',
    rules: shared,
    reason: 'one secret of this installation, with which unknown receipts are answered; only a function reads it',
  },
  {
    table: 'ledger_pending',
    rules: ['row-security-off'],
    reason: 'what the sequencer, which serves every organization, has still to put into the log',
  },
  { table: 'log_leaf', rules: shared, reason: 'one log over all organizations: hashes in their order' },
  { table: 'log_edge', rules: shared, reason: 'one log over all organizations: its right edge' },
  { table: 'log_head', rules: shared, reason: 'one log over all organizations: its signed heads, which are public' },
  { table: 'sign_in_attempt', rules: shared, reason: 'counts tries by a keyed hash of the name, before anybody’s organization is known' },
  { table: 'employer_snapshot', rules: shared, reason: 'reference: which public lists of employers were imported, the same for everybody' },
  { table: 'employer_record', rules: shared, reason: 'reference: rows of public lists of employers, the same for everybody' },
]
