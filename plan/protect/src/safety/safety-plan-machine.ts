import type { Bilingual } from '@fanal/kernel'
import type { Guard, Machine } from '../machine.ts'

export type SafetyPlanState = 'draft' | 'agreed' | 'active' | 'review-due' | 'superseded' | 'ended'
export type SafetyPlanCommand = 'agree' | 'start' | 'call-for-review' | 'confirm' | 'supersede' | 'end'

/** What makes a plan be looked at again. */
export const reviewTriggers = ['risk-changed', 'court-date', 'permit-event', 'release', 'address-changed', 'time-passed'] as const
export type ReviewTrigger = (typeof reviewTriggers)[number]

export const reviewTriggerText = {
  'risk-changed': { en: 'The risk changed', fr: 'Le risque a changé' },
  'court-date': { en: 'A court date is coming', fr: 'Une date d’audience approche' },
  'permit-event': { en: 'Something changed about a permit', fr: 'Quelque chose a changé pour un permis' },
  release: { en: 'Somebody dangerous is released', fr: 'Une personne dangereuse est libérée' },
  'address-changed': { en: 'The address changed', fr: 'L’adresse a changé' },
  'time-passed': { en: 'It was not looked at for a while', fr: 'On ne l’a pas revu depuis un moment' },
} as const satisfies Record<ReviewTrigger, Bilingual>

export interface SafetyPlanFacts {
  /** Whether the person agreed to this version, in their own words. */
  readonly agreed: boolean
  readonly trigger: ReviewTrigger | null
  readonly reviewAt: Date | null
  /** Whether every contact in it was confirmed for this version. */
  readonly contactsConfirmed: boolean
  readonly endReason: 'safe' | 'person-asked' | 'case-closed' | 'moved-to-partner' | null
}

const agreed: Guard<SafetyPlanFacts> = {
  name: 'person-has-not-agreed',
  say: { en: 'The plan is the person’s: they have to agree.', fr: 'Le plan appartient à la personne : elle doit l’accepter.' },
  holds: (facts) => facts.agreed,
}
const contacts: Guard<SafetyPlanFacts> = {
  name: 'contacts-not-confirmed',
  say: {
    en: 'Somebody in the plan was not checked yet. Ask whether they can still be called, then press “I checked” beside them.',
    fr: 'Une personne du plan n’a pas encore été vérifiée. Demandez si elle peut encore être appelée, puis appuyez sur « Vérifié » à côté d’elle.',
  },
  holds: ({ contactsConfirmed }) => contactsConfirmed,
}
const reviewAhead: Guard<SafetyPlanFacts> = {
  name: 'review-date-missing',
  say: { en: 'Give the day of the next review.', fr: 'Donnez la date de la prochaine révision.' },
  holds: ({ reviewAt }, { now }) => reviewAt !== null && reviewAt > now,
}
const triggered: Guard<SafetyPlanFacts> = {
  name: 'nothing-calls-for-review',
  say: { en: 'Nothing has changed that calls for a review.', fr: 'Rien n’a changé qui demande une révision.' },
  holds: ({ trigger, reviewAt }, { now }) => (trigger === 'time-passed' ? reviewAt !== null && reviewAt <= now : trigger !== null),
}
const reason: Guard<SafetyPlanFacts> = {
  name: 'reason-missing',
  say: { en: 'Say why it ends.', fr: 'Indiquez pourquoi il prend fin.' },
  holds: ({ endReason }) => endReason !== null,
}

const workers = ['case-worker', 'case-supervisor'] as const

/** A safety plan and its versions; what it says is sealed. */
export const safetyPlanMachine: Machine<SafetyPlanState, SafetyPlanCommand, SafetyPlanFacts> = {
  name: 'safety-plan',
  start: 'draft',
  states: {
    draft: {
      name: { en: 'Being written', fr: 'En rédaction' },
      ends: false,
      next: { say: { en: 'Finish it with the person', fr: 'Le terminer avec la personne' }, by: workers, due: null },
    },
    agreed: {
      name: { en: 'Agreed', fr: 'Accepté' },
      ends: false,
      next: {
        say: { en: 'Confirm the contacts and put it to use', fr: 'Confirmer les contacts et le mettre en œuvre' },
        by: workers,
        due: null,
      },
    },
    active: {
      name: { en: 'In use', fr: 'En vigueur' },
      ends: false,
      next: { say: { en: 'Go through it again with the person', fr: 'Le revoir avec la personne' }, by: workers, due: 'review-at' },
    },
    'review-due': {
      name: { en: 'To be reviewed', fr: 'À revoir' },
      ends: false,
      next: { say: { en: 'Go through it with the person now', fr: 'Le revoir maintenant avec la personne' }, by: workers, due: 'due-at' },
    },
    superseded: { name: { en: 'Replaced by another plan', fr: 'Remplacé par un autre plan' }, ends: true, next: null },
    ended: { name: { en: 'Ended', fr: 'Terminé' }, ends: true, next: null },
  },
  commands: {
    agree: { by: workers, moves: { draft: 'agreed' }, guards: [agreed] },
    start: { by: workers, moves: { agreed: 'active' }, guards: [agreed, contacts, reviewAhead], effects: ['schedule-review'] },
    'call-for-review': { by: [...workers, 'clock'], moves: { active: 'review-due' }, guards: [triggered], effects: ['urgent-task'] },
    confirm: {
      by: workers,
      moves: { active: 'active', 'review-due': 'active' },
      guards: [agreed, contacts, reviewAhead],
      effects: ['schedule-review'],
      nextVersion: true,
    },
    supersede: { by: workers, moves: { active: 'superseded', 'review-due': 'superseded' }, guards: [agreed] },
    end: { by: workers, moves: { draft: 'ended', agreed: 'ended', active: 'ended', 'review-due': 'ended' }, guards: [reason] },
  },
}
