import {
  type Actor,
  type Duty,
  type Id,
  type LedgerEvent,
  type MemberActor,
  type MemberId,
  type Place,
  type StreamId,
  type UnitId,
  byDuty,
  publicLanguages,
} from '@fanal/kernel'

export type ReportId = Id<'report'>
export type EnvelopeId = Id<'envelope'>

/** `waiting`: the reporter wrote again after somebody had opened the report. */
export const reportStates = ['new', 'open', 'answered', 'waiting', 'closed'] as const
export type ReportState = (typeof reportStates)[number]

/** Who works at an inbox; nobody else sees one, whoever administers the organization included. */
export const intakeDuties = ['intake-officer', 'hotline-operator', 'intake-supervisor'] as const satisfies readonly Duty[]
export const intakeAccess = byDuty(...intakeDuties)

export const urgencies = ['now', 'soon', 'routine', 'unset'] as const
export type Urgency = (typeof urgencies)[number]

export const channels = ['web', 'call', 'text', 'chat', 'walk-in'] as const
/** In which language a report is: those that the line is written in, and any other. */
export const languages = [...publicLanguages, 'other'] as const

/** The language of a report as it is asked for. */
export type ReportLanguage = (typeof languages)[number] | 'unset'

/** What staff coded after reading (C2); `unset` and `null` where nobody has. */
export interface ReportCodes {
  readonly channel: (typeof channels)[number]
  readonly language: (typeof languages)[number] | null
  readonly urgency: Urgency
}

/** A report as a queue shows it: nothing of it is readable without the unit's key. */
export interface ReportLine {
  readonly id: ReportId
  readonly state: ReportState
  /** UTC, cut to the hour. */
  readonly receivedHour: Date
  readonly unit: UnitId
  /** Messages of both sides; `replies` of them are the unit's. */
  readonly messages: number
  readonly replies: number
  /** Bytes that the first message was padded to. */
  readonly bucket: number
  readonly files: number
  readonly sealedBy: string
  readonly channel: ReportCodes['channel']
  readonly language: ReportCodes['language']
  readonly urgency: ReportCodes['urgency']
  /** Whether somebody in it may be under 18. */
  readonly minor: 'unknown' | 'possible' | 'no'
  /** Who works at it; `null` while nobody does. */
  readonly assigned: MemberId | null
}

/** The intake duty that lets a member see what lies in a unit; `null` where none does. */
export function intakeDutyIn(actor: Actor, unit: UnitId): Duty | null {
  if (actor.kind !== 'member') return null
  return intakeDuties.find((duty) => actor.held.some((held) => held.unit === unit && held.duty === duty)) ?? null
}

/** The units whose inbox a member works at, each once. */
export function intakeUnits(actor: MemberActor): readonly UnitId[] {
  return [...new Set(actor.held.map(({ unit }) => unit))].filter((unit) => intakeDutyIn(actor, unit) !== null)
}

/** Whole hours since a report came in; its minute is not known. */
export function ageInHours(receivedHour: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - receivedHour.getTime()) / 3_600_000))
}

/** An event on a report's own stream, in codes and numbers. */
export function reportEvent(at: Place, report: ReportId, type: `intake.${string}`, data: LedgerEvent['data']): LedgerEvent {
  return { type, version: 1, organization: at.organization, stream: report as string as StreamId, data }
}

/** Envelopes that are messages between a reporter and the unit; the others are the unit's own work on them. */
export function isMessage({ kind }: { readonly kind: string }): boolean {
  return kind !== 'triage' && kind !== 'handover'
}
