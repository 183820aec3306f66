import type { Bilingual, Id, MemberId } from '@fanal/kernel'
import type { SealedClass } from '@fanal/seal'
import type { CaseId } from '../cases/case.ts'
import type { SubjectId } from '../grants/access-grant.ts'
import type { Mark, Progress } from '../machine.ts'
import type { ReviewTrigger, SafetyPlanFacts, SafetyPlanState } from './safety-plan-machine.ts'

export type SafetyPlanId = Id<'safety-plan'>
export type SafetyItemId = Id<'safety-item'>

/** What a plan is made of, in the order in which it is asked: from what is known to what is done, and what is left of it last. */
export const itemKinds = ['danger', 'family', 'sign', 'step', 'place', 'contact', 'word', 'bring', 'hide'] as const
export type ItemKind = (typeof itemKinds)[number]

/** Where somebody can be found, whom they call and what they say is a class of its own: it opens to fewer. */
export const itemClass: Readonly<Record<ItemKind, SealedClass>> = {
  danger: 'C3',
  family: 'C3',
  sign: 'C3',
  step: 'C3',
  place: 'C5',
  contact: 'C5',
  word: 'C5',
  bring: 'C3',
  hide: 'C3',
}

export const endReasons = ['safe', 'person-asked', 'case-closed', 'moved-to-partner'] as const satisfies readonly Exclude<
  SafetyPlanFacts['endReason'],
  null
>[]
export type EndReason = (typeof endReasons)[number]

export const endReasonText = {
  safe: { en: 'The person is safe', fr: 'La personne est en sécurité' },
  'person-asked': { en: 'The person asked for it', fr: 'La personne l’a demandé' },
  'case-closed': { en: 'The case is closed', fr: 'Le dossier est fermé' },
  'moved-to-partner': { en: 'Another organization goes on with it', fr: 'Un autre organisme poursuit' },
} as const satisfies Record<EndReason, Bilingual>

export interface SafetyPlan {
  readonly id: SafetyPlanId
  readonly subject: SubjectId
  readonly caseId: CaseId
  readonly state: SafetyPlanState
  readonly version: number
  readonly seq: number
  readonly marks: readonly Mark[]
  readonly agreedAt: Date | null
  /** When its words changed last. */
  readonly changedAt: Date
  readonly confirmedAt: Date | null
  readonly reviewAt: Date | null
  readonly reviewRule: string | null
  readonly trigger: ReviewTrigger | null
  readonly dueAt: Date | null
  readonly endReason: EndReason | null
  readonly begunBy: MemberId
  readonly begunAt: Date
  readonly endedAt: Date | null
}

export interface SafetyItem {
  readonly id: SafetyItemId
  readonly plan: SafetyPlanId
  readonly kind: ItemKind
  readonly state: 'kept' | 'dropped'
  readonly confirmedFor: number | null
  readonly confirmedAt: Date | null
}

export const wordsOf = (item: SafetyItemId): string => `safety-${item}`
export const numberOf = (item: SafetyItemId): string => `safetyNumber-${item}`

export const planProgress = ({ state, version, seq, marks }: SafetyPlan): Progress<SafetyPlanState> => ({ state, version, seq, marks })

export const isOver = ({ state }: Pick<SafetyPlan, 'state'>): boolean => state === 'superseded' || state === 'ended'

/** The version that a check of a contact holds for: a plan in use is on its way to the next one. */
export const checkedVersion = ({ state, version }: Pick<SafetyPlan, 'state' | 'version'>): number =>
  state === 'active' || state === 'review-due' ? version + 1 : version

/** What the person agreed to is what stands: whatever was written after is not agreed. */
export const isAgreed = ({ agreedAt, changedAt }: Pick<SafetyPlan, 'agreedAt' | 'changedAt'>): boolean =>
  agreedAt !== null && agreedAt >= changedAt

export const isConfirmed = (item: SafetyItem, plan: SafetyPlan): boolean => (item.confirmedFor ?? 0) >= checkedVersion(plan)

/** What the guards are asked, from the rows and what an act says. */
export function planFacts(plan: SafetyPlan, items: readonly SafetyItem[], said: Partial<SafetyPlanFacts> = {}): SafetyPlanFacts {
  return {
    agreed: isAgreed(plan),
    trigger: null,
    reviewAt: plan.reviewAt,
    contactsConfirmed: items.filter(({ kind, state }) => kind === 'contact' && state === 'kept').every((item) => isConfirmed(item, plan)),
    endReason: null,
    ...said,
  }
}
