/** What was odd about a cell that could be kept. */
export const oddities = [
  'address-lines',
  'address-missing',
  'address-run-together',
  'ban-in-words',
  'ban-unreadable',
  'broken-letters',
  'cents',
  'control-characters',
  'date-after-list',
  'date-impossible',
  'date-missing',
  'date-short',
  'date-unreadable',
  'footnote',
  'formula',
  'hard-space',
  'legal-name-missing',
  'markup',
  'money-without-comma',
  'name-mark',
  'names-equal',
  'occupation-missing',
  'operating-name-missing',
  'outside-canada',
  'penalty-missing',
  'penalty-unreadable',
  'period-unreadable',
  'positions-unreadable',
  'postal-code-short',
  'province-unknown',
  'reason-twice',
  'reason-unknown',
  'reasons-missing',
  'reasons-separator',
  'reasons-unreadable',
  'row-number-twice',
  'row-number-unreadable',
  'row-twice',
  'status-and-ban-differ',
  'status-missing',
  'status-spelling',
  'status-unreadable',
  'until-passed',
] as const
export type Oddity = (typeof oddities)[number]

/** Why a whole row could not be kept; it is listed with its text. */
export const faults = ['blank', 'cells-missing', 'cells-extra', 'header-again', 'no-name', 'cell-too-long', 'quote-open'] as const
export type Fault = (typeof faults)[number]

export interface Anomaly {
  /** Line of the file on which the row begins, the header being 1. */
  readonly line: number
  /** The column's name in the file; `null` for the whole row. */
  readonly field: string | null
  readonly kind: Oddity | Fault
  /** The cell as it was, cut short. @NOTE never of a name or an address: some names are of natural persons, and this is printed */
  readonly text: string | null
}
