import type { Bilingual, Id, MemberId } from '@fanal/kernel'
import type { IsoDay } from '../calendar.ts'
import type { CaseId } from '../cases/case.ts'
import type { SubjectId } from '../grants/access-grant.ts'
import type { Mark, Progress } from '../machine.ts'
import type { RuledDay } from './permit-dates.ts'
import type { PermitFacts, PermitState } from './permit-machine.ts'

export type PermitId = Id<'permit'>

export const permitKinds = ['victim-permit', 'open-work'] as const
export type PermitKind = (typeof permitKinds)[number]

export const permitKindText = {
  'victim-permit': {
    en: 'Temporary resident permit for victims of trafficking',
    fr: 'Permis de séjour temporaire pour les victimes de la traite de personnes',
  },
  'open-work': { en: 'Open work permit for vulnerable workers', fr: 'Permis de travail ouvert pour les travailleurs vulnérables' },
} as const satisfies Record<PermitKind, Bilingual>

export const permitEndReasons = ['not-pursued', 'left-country', 'other-status', 'person-asked', 'refused'] as const
export type PermitEndReason = (typeof permitEndReasons)[number]

export const permitEndText = {
  'not-pursued': { en: 'It is not pursued', fr: 'On n’y donne pas suite' },
  'left-country': { en: 'The person left the country', fr: 'La personne a quitté le pays' },
  'other-status': { en: 'The person has another status', fr: 'La personne a un autre statut' },
  'person-asked': { en: 'The person asked for it', fr: 'La personne l’a demandé' },
  refused: { en: 'It was refused for good', fr: 'Le refus est définitif' },
} as const satisfies Record<PermitEndReason, Bilingual>

export interface Permit {
  readonly id: PermitId
  readonly subject: SubjectId
  readonly caseId: CaseId
  readonly kind: PermitKind
  readonly state: PermitState
  readonly version: number
  readonly seq: number
  readonly marks: readonly Mark[]
  /** Whose clock says when a day is over. */
  readonly zone: string
  readonly validFrom: IsoDay | null
  readonly validTo: IsoDay | null
  readonly renewFrom: IsoDay | null
  readonly dueAt: Date | null
  readonly dueRule: string | null
  readonly endReason: PermitEndReason | null
  readonly begunBy: MemberId
  readonly begunAt: Date
  readonly endedAt: Date | null
}

/** A computed date of one version of a permit. */
export interface PermitDay extends RuledDay {
  readonly version: number
}

/** Sealed fields of one permit (C7). */
export const numberOfPermit = (id: PermitId): string => `permitNumber-${id}`
export const notesOfPermit = (id: PermitId): string => `permitNotes-${id}`
export const letterOfPermit = (id: PermitId): string => `permitLetter-${id}`
export const fieldsOfPermit = (id: PermitId): readonly string[] => [numberOfPermit(id), notesOfPermit(id), letterOfPermit(id)]

export const permitProgress = ({ state, version, seq, marks }: Permit): Progress<PermitState> => ({ state, version, seq, marks })

/** What the guards are asked, from the row and what an act says. */
export function permitFacts(
  { validFrom, validTo, renewFrom }: Permit,
  said: Pick<PermitFacts, 'immigrationConsent' | 'today'> & Partial<PermitFacts>,
): PermitFacts {
  return { validFrom, validTo, renewFrom, endReason: null, ...said }
}
