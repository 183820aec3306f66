import type { MemberId } from '@fanal/kernel'
import { type Guard, type Machine, isSomebodyElse } from '../machine.ts'

export type IdentificationState = 'unscreened' | 'screening' | 'suspected' | 'presumed' | 'identified' | 'not-identified' | 'declined'
export type IdentificationCommand = 'start' | 'suspect' | 'presume' | 'identify' | 'rule-out' | 'decline' | 'review'

/** @NOTE there is no score here: an instrument suggests a band to a reader, and no command takes one */
export interface IdentificationFacts {
  /** Whoever put the questions. */
  readonly screenedBy: MemberId | null
  /** Everybody who kept answers or confirmed bands. */
  readonly answeredBy: readonly MemberId[]
  /** Whoever decided last, for a review. */
  readonly decidedBy: MemberId | null
  /** Whether reasons are written; the words are sealed. */
  readonly reasons: boolean
  /** Whether the person was told that they need not answer. */
  readonly toldMayDecline: boolean
}

const told: Guard<IdentificationFacts> = {
  name: 'not-told-they-may-decline',
  say: { en: 'Tell the person first that they need not answer.', fr: 'Dites d’abord à la personne qu’elle n’est pas obligée de répondre.' },
  holds: ({ toldMayDecline }) => toldMayDecline,
}
const reasons: Guard<IdentificationFacts> = {
  name: 'reasons-missing',
  say: { en: 'Write down your reasons.', fr: 'Notez vos motifs.' },
  holds: (facts) => facts.reasons,
}
const anotherPerson: Guard<IdentificationFacts> = {
  name: 'decided-by-screener',
  say: {
    en: 'Somebody who did not put the questions decides this.',
    fr: 'La décision revient à une personne qui n’a pas posé les questions.',
  },
  holds: ({ screenedBy, answeredBy }, act) => screenedBy !== null && isSomebodyElse(act, [screenedBy, ...answeredBy]),
}
const anotherReviewer: Guard<IdentificationFacts> = {
  name: 'reviewed-by-decider',
  say: { en: 'Somebody who did not decide it reviews it.', fr: 'La révision revient à une personne qui n’a pas décidé.' },
  holds: ({ decidedBy }, act) => isSomebodyElse(act, [decidedBy]),
}

const workers = ['case-worker', 'case-supervisor'] as const

/** Whether somebody is recognized as a victim: a person's decision, with reasons, by somebody other than who asked. */
export const identificationMachine: Machine<IdentificationState, IdentificationCommand, IdentificationFacts> = {
  name: 'identification',
  start: 'unscreened',
  states: {
    unscreened: {
      name: { en: 'Not asked', fr: 'Pas encore abordé' },
      ends: false,
      next: {
        say: {
          en: 'Ask when the person is ready, or note that they do not want it',
          fr: 'Aborder le sujet quand la personne est prête, ou noter qu’elle ne le veut pas',
        },
        by: workers,
        due: null,
      },
    },
    screening: {
      name: { en: 'Being asked', fr: 'En cours' },
      ends: false,
      next: {
        say: { en: 'Weigh what was said and write down what you think', fr: 'Peser ce qui a été dit et noter votre avis' },
        by: workers,
        due: 'due-at',
      },
    },
    suspected: {
      name: { en: 'Possible victim', fr: 'Victime possible' },
      ends: false,
      next: {
        say: { en: 'Ask a second person to decide', fr: 'Demander à une deuxième personne de décider' },
        by: workers,
        due: 'review-at',
      },
    },
    presumed: {
      name: { en: 'Presumed victim', fr: 'Victime présumée' },
      ends: false,
      next: {
        say: { en: 'Ask a second person to decide', fr: 'Demander à une deuxième personne de décider' },
        by: workers,
        due: 'review-at',
      },
    },
    identified: { name: { en: 'Identified as a victim', fr: 'Reconnue comme victime' }, ends: true, next: null },
    'not-identified': { name: { en: 'Not identified as a victim', fr: 'Non reconnue comme victime' }, ends: true, next: null },
    declined: { name: { en: 'The person did not want it', fr: 'La personne ne l’a pas voulu' }, ends: true, next: null },
  },
  commands: {
    start: { by: workers, moves: { unscreened: 'screening' }, guards: [told] },
    suspect: { by: workers, moves: { screening: 'suspected' }, guards: [reasons] },
    presume: { by: workers, moves: { screening: 'presumed', suspected: 'presumed' }, guards: [reasons] },
    identify: { by: workers, moves: { suspected: 'identified', presumed: 'identified' }, guards: [reasons, anotherPerson] },
    'rule-out': {
      by: workers,
      moves: { screening: 'not-identified', suspected: 'not-identified', presumed: 'not-identified' },
      guards: [reasons, anotherPerson],
    },
    decline: {
      by: [...workers, 'person'],
      moves: { unscreened: 'declined', screening: 'declined', suspected: 'declined', presumed: 'declined' },
      guards: [],
    },
    // The decision stays as it was; what a review finds is a row of its own.
    review: {
      by: workers,
      moves: { identified: 'identified', 'not-identified': 'not-identified', declined: 'declined' },
      guards: [reasons, anotherReviewer],
      sets: 'review-asked',
      effects: ['open-review-row'],
    },
  },
}
