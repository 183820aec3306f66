import type { History, SeverityFactor } from './tables.ts'

/** Who is found to have violated; affiliates are counted in, at the time of the assessment request or the job offer. */
export type Employer =
  | { readonly kind: 'individual' }
  | { readonly kind: 'business'; readonly employees: number | null; readonly revenue: number | null }

/** `accepted` only where an officer accepted it: complete, and made before any inspection or enforcement action began. */
export const disclosures = ['none', 'accepted', 'not-accepted'] as const
export type Disclosure = (typeof disclosures)[number]

/** Violations of one kind with the same history and severity: one for each worker, and for each part that the regulations split. */
export interface ViolationLine {
  /** 1 to 30. */
  readonly code: number
  /** Ids of the kind's parts; empty where the kind has none. */
  readonly parts: readonly string[]
  readonly workers: number
  readonly history: History
  /** Points an officer gives for each factor; what is not named has 0. */
  readonly severity: Readonly<Partial<Record<SeverityFactor, number>>>
  readonly disclosure: Disclosure
}

/** What one notice of final determination would hold. */
export interface NoticeFacts {
  readonly employer: Employer
  readonly violations: readonly ViolationLine[]
}
