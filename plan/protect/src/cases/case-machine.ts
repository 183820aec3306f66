import type { Bilingual, MemberId } from '@fanal/kernel'
import type { Guard, Machine } from '../machine.ts'

export type CaseState = 'intake' | 'open' | 'active' | 'on-hold' | 'closing' | 'closed'
export type CaseCommand =
  | 'open'
  | 'end-at-intake'
  | 'activate'
  | 'hold'
  | 'resume'
  | 'start-closing'
  | 'keep-open'
  | 'close'
  | 'reopen'
  | 'seal'
  | 'unseal'

/** Why a case is closed, as a code; the words are sealed. */
export const closingReasons = [
  'goals-met',
  'person-asked',
  'moved-to-partner',
  'not-contactable',
  'not-our-mandate',
  'opened-in-error',
] as const
export type ClosingReason = (typeof closingReasons)[number]

export const closingReasonText = {
  'goals-met': { en: 'The person has what they came for', fr: 'La personne a obtenu ce qu’elle cherchait' },
  'person-asked': { en: 'The person asked for it', fr: 'La personne l’a demandé' },
  'moved-to-partner': { en: 'Another organization goes on with it', fr: 'Un autre organisme poursuit' },
  'not-contactable': { en: 'The person cannot be reached safely', fr: 'La personne ne peut pas être jointe sans danger' },
  'not-our-mandate': { en: 'Not one of those we can help', fr: 'Hors de notre mandat' },
  'opened-in-error': { en: 'Opened by mistake', fr: 'Ouvert par erreur' },
} as const satisfies Record<ClosingReason, Bilingual>

/** A decision of two people: who asked and who decided. */
export interface FourEyes {
  readonly requestedBy: MemberId
  readonly decidedBy: MemberId
}

export interface CaseFacts {
  /** Whether a consent for `services` is in force now. */
  readonly servicesConsent: boolean
  /** Whether it was written down why a vital interest stands in for consent. */
  readonly vitalInterest: boolean
  readonly riskLevel: 'low' | 'medium' | 'high' | 'critical' | null
  readonly lead: MemberId | null
  /** When a case on hold is looked at again. */
  readonly reviewAt: Date | null
  readonly planReviewed: boolean
  readonly closingReason: ClosingReason | null
  readonly closure: FourEyes | null
  readonly unsealing: FourEyes | null
  readonly erased: boolean
}

const basis: Guard<CaseFacts> = {
  name: 'no-consent-and-no-vital-interest',
  say: {
    en: 'The person has not said yes to services, and nobody wrote down why a life or their safety cannot wait.',
    fr: 'La personne n’a pas dit oui aux services, et personne n’a noté pourquoi sa vie ou sa sécurité ne peut pas attendre.',
  },
  holds: ({ servicesConsent, vitalInterest }) => servicesConsent || vitalInterest,
}
const risk: Guard<CaseFacts> = {
  name: 'risk-level-missing',
  say: { en: 'Say first how great the risk is.', fr: 'Indiquez d’abord le niveau de risque.' },
  holds: ({ riskLevel }) => riskLevel !== null,
}
const lead: Guard<CaseFacts> = {
  name: 'lead-missing',
  say: { en: 'Name first who leads this case.', fr: 'Nommez d’abord la personne responsable du dossier.' },
  holds: (facts) => facts.lead !== null,
}
const reviewAhead: Guard<CaseFacts> = {
  name: 'review-date-missing',
  say: { en: 'Give a day on which somebody looks at it again.', fr: 'Donnez une date à laquelle quelqu’un y reviendra.' },
  holds: ({ reviewAt }, { now }) => reviewAt !== null && reviewAt > now,
}
const planReviewed: Guard<CaseFacts> = {
  name: 'plan-not-reviewed',
  say: { en: 'Go through the plan with the person first.', fr: 'Revoyez d’abord le plan avec la personne.' },
  holds: (facts) => facts.planReviewed,
}
const reason: Guard<CaseFacts> = {
  name: 'closing-reason-missing',
  say: { en: 'Say why it is closed.', fr: 'Indiquez pourquoi le dossier se ferme.' },
  holds: ({ closingReason }) => closingReason !== null,
}
const twoPeople = (decision: FourEyes | null): boolean => decision !== null && decision.requestedBy !== decision.decidedBy
const closure: Guard<CaseFacts> = {
  name: 'closure-not-approved',
  say: { en: 'A second person has to agree to closing it.', fr: 'Une deuxième personne doit approuver la fermeture.' },
  holds: (facts) => twoPeople(facts.closure),
}
const unsealing: Guard<CaseFacts> = {
  name: 'unsealing-not-approved',
  say: { en: 'A second person has to agree to lifting the seal.', fr: 'Une deuxième personne doit approuver la levée du scellé.' },
  holds: (facts) => twoPeople(facts.unsealing),
}
const notErased: Guard<CaseFacts> = {
  name: 'person-erased',
  say: { en: 'What was known of this person was erased.', fr: 'Ce que l’on savait de cette personne a été effacé.' },
  holds: ({ erased }) => !erased,
}

const workers = ['case-worker', 'case-supervisor'] as const
const anyState = { intake: 'intake', open: 'open', active: 'active', 'on-hold': 'on-hold', closing: 'closing', closed: 'closed' } as const

/** A case from the first conversation to its end, and back where the person comes back: the number stays. */
export const caseMachine: Machine<CaseState, CaseCommand, CaseFacts> = {
  name: 'case',
  start: 'intake',
  states: {
    intake: {
      name: { en: 'Intake', fr: 'Accueil' },
      ends: false,
      next: {
        say: {
          en: 'Ask what the person wants, and whether they say yes to services',
          fr: 'Demander ce que la personne veut et si elle dit oui aux services',
        },
        by: workers,
        due: 'due-at',
      },
    },
    open: {
      name: { en: 'Open', fr: 'Ouvert' },
      ends: false,
      next: {
        say: { en: 'Assess the risk and name a lead', fr: 'Évaluer le risque et nommer une personne responsable' },
        by: workers,
        due: 'due-at',
      },
    },
    active: {
      name: { en: 'Active', fr: 'Actif' },
      ends: false,
      next: {
        say: { en: 'Follow the plan, and review it by its date', fr: 'Suivre le plan et le revoir à la date prévue' },
        by: workers,
        due: 'review-at',
      },
    },
    'on-hold': {
      name: { en: 'On hold', fr: 'En attente' },
      ends: false,
      next: {
        say: { en: 'Look at it again and resume or close it', fr: 'Y revenir, puis le reprendre ou le fermer' },
        by: workers,
        due: 'review-at',
      },
    },
    closing: {
      name: { en: 'Closing', fr: 'Fermeture en cours' },
      ends: false,
      next: {
        say: {
          en: 'Review the plan with the person, and ask a second person to agree',
          fr: 'Revoir le plan avec la personne et demander l’accord d’une deuxième personne',
        },
        by: workers,
        due: 'due-at',
      },
    },
    closed: { name: { en: 'Closed', fr: 'Fermé' }, ends: true, next: null },
  },
  commands: {
    open: { by: workers, moves: { intake: 'open' }, guards: [basis] },
    // Somebody who says no must be able to leave without a case.
    'end-at-intake': { by: workers, moves: { intake: 'closed' }, guards: [reason], effects: ['schedule-retention'] },
    activate: { by: workers, moves: { open: 'active' }, guards: [risk, lead], effects: ['schedule-review'] },
    hold: { by: workers, moves: { active: 'on-hold' }, guards: [reviewAhead] },
    resume: { by: workers, moves: { 'on-hold': 'active' }, guards: [risk, lead], effects: ['schedule-review'] },
    'start-closing': { by: workers, moves: { open: 'closing', active: 'closing', 'on-hold': 'closing' }, guards: [reason] },
    'keep-open': { by: workers, moves: { closing: 'active' }, guards: [risk, lead], effects: ['schedule-review'] },
    close: {
      by: workers,
      moves: { closing: 'closed' },
      guards: [planReviewed, reason, closure],
      effects: ['schedule-follow-up', 'schedule-retention'],
    },
    reopen: {
      by: workers,
      moves: { closed: 'active' },
      guards: [notErased, basis, risk, lead],
      effects: ['schedule-review'],
      nextVersion: true,
    },
    seal: { by: ['case-worker', 'case-supervisor', 'privacy-officer'], moves: anyState, guards: [], sets: 'sealed' },
    unseal: { by: ['case-supervisor', 'privacy-officer'], moves: anyState, guards: [unsealing], clears: 'sealed' },
  },
}
