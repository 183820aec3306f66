import type { BasisId, DeclineId, FieldName, KeepId, OutcomeId, Urgency } from '@fanal/handover'
import type { ContactCodes } from '../contact/contact.ts'
import type { Onward } from '../line/onward.ts'
import type { ReportPath } from '../line/report-path.ts'
import type { ChildProtectionStep, StepReason } from '../triage/child-protection.ts'
import type { Region, StatisticalCodes } from '../triage/statistics.ts'
import type { TriageDecision } from '../triage/triage.ts'
import type { CloseReason } from '../work/work.ts'

/** The units of the demonstration's cast that somebody can write or hand something to. */
export const placeNames = ['intake', 'youth', 'shelter', 'police', 'child-protection'] as const
export type PlaceName = (typeof placeNames)[number]

/** How a story begins: somebody writes, or somebody calls and an officer writes it down. */
export type Beginning =
  | {
      readonly how: 'written'
      readonly language: 'en' | 'fr'
      readonly path: ReportPath
      readonly answers: Readonly<Record<string, string>>
      readonly onward: Onward
      readonly sealedBy?: 'browser' | 'server'
      readonly file?: { readonly name: string; readonly type: string; readonly text: string }
    }
  | {
      readonly how: 'spoken'
      readonly by: string
      readonly path: ReportPath
      readonly answers: Readonly<Record<string, string>>
      readonly onward: Onward
      readonly codes: ContactCodes
    }

/** What somebody does after that; `by` is a member's login name. */
export type Deed =
  | { readonly do: 'open'; readonly by: string }
  | { readonly do: 'take'; readonly by: string }
  | { readonly do: 'queue'; readonly by: string; readonly urgency: Urgency; readonly language: 'en' | 'fr' | 'other' }
  | { readonly do: 'keep-numbers'; readonly by: string }
  | { readonly do: 'answer'; readonly by: string; readonly text: string }
  | { readonly do: 'write-again'; readonly text: string }
  | {
      readonly do: 'code'
      readonly by: string
      readonly facts: readonly string[]
      readonly decision: TriageDecision
      readonly reasons: string
      readonly minor: 'unknown' | 'possible' | 'no'
    }
  | { readonly do: 'count'; readonly by: string; readonly codes: Omit<StatisticalCodes, 'cc_279' | 'palermo' | 'irpa_118' | 'decision'> }
  | {
      readonly do: 'protect-young'
      readonly by: string
      readonly step: ChildProtectionStep
      readonly reason: StepReason | null
      readonly region: Region | null
    }
  | {
      readonly do: 'hand-over'
      readonly by: string
      readonly to: PlaceName
      readonly basis: BasisId
      readonly reason: string
      readonly urgency: Urgency
      /** Whose authority it goes to, where that is one. */
      readonly region?: Region
      readonly fields: Readonly<Partial<Record<FieldName, string>>>
    }
  | { readonly do: 'check'; readonly by: string }
  | { readonly do: 'receive'; readonly by: string }
  | { readonly do: 'decline'; readonly by: string; readonly reason: DeclineId }
  | { readonly do: 'say-outcome'; readonly by: string; readonly outcome: OutcomeId }
  | { readonly do: 'tell'; readonly by: string; readonly text: string }
  | { readonly do: 'hand-to-nobody'; readonly by: string; readonly reason: KeepId }
  | { readonly do: 'close'; readonly by: string; readonly reason: CloseReason }

/** One invented report from its beginning to where it stands today. */
export interface Story {
  /** Names it in the list of receipts. */
  readonly name: { readonly en: string; readonly fr: string }
  readonly to: PlaceName
  readonly hoursAgo: number
  readonly beginning: Beginning
  /** Each so many hours before now; none earlier than the beginning. */
  readonly deeds: readonly (Deed & { readonly hoursAgo: number })[]
  /** Whether the demonstration shows its receipt, so that the mailbox can be opened as the reporter would. */
  readonly receiptShown?: boolean
}
