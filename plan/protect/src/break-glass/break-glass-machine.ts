import type { MemberId } from '@fanal/kernel'
import { type Guard, type Machine, isSomebodyElse } from '../machine.ts'

export type BreakGlassState = 'open' | 'justified' | 'not-justified'
export type BreakGlassCommand = 'end-early' | 'find-justified' | 'find-not-justified'

/** What follows from a review, as a code. */
export const consequences = ['none', 'talk', 'training', 'access-narrowed', 'duty-ended', 'told-to-authority'] as const
export type Consequence = (typeof consequences)[number]

export interface BreakGlassFacts {
  readonly openedBy: MemberId
  /** When it closes by itself, or closed. */
  readonly closesAt: Date
  readonly consequence: Consequence | null
}

const own: Guard<BreakGlassFacts> = {
  name: 'not-yours-to-end',
  say: { en: 'Only who opened it ends it early.', fr: 'Seule la personne qui a ouvert l’accès y met fin plus tôt.' },
  holds: ({ openedBy }, { by }) => by.kind === 'member' && by.member === openedBy,
}
const running: Guard<BreakGlassFacts> = {
  name: 'closed-already',
  say: { en: 'It has closed already.', fr: 'L’accès est déjà terminé.' },
  holds: ({ closesAt }, { now }) => now < closesAt,
}
const somebodyElse: Guard<BreakGlassFacts> = {
  name: 'reviewed-by-opener',
  say: { en: 'Somebody other than who opened it reviews it.', fr: 'L’examen revient à une autre personne que celle qui a ouvert l’accès.' },
  holds: ({ openedBy }, act) => isSomebodyElse(act, [openedBy]),
}
const follows: Guard<BreakGlassFacts> = {
  name: 'consequence-missing',
  say: { en: 'Say what follows from it.', fr: 'Indiquez quelle en est la suite.' },
  holds: ({ consequence }) => consequence !== null,
}
const somethingFollows: Guard<BreakGlassFacts> = {
  name: 'nothing-follows',
  say: { en: 'What was not justified has a consequence: name it.', fr: 'Un accès injustifié a une suite : nommez-la.' },
  holds: ({ consequence }) => consequence !== null && consequence !== 'none',
}

const reviewers = ['privacy-officer', 'case-supervisor'] as const

/** An opening in an emergency: it closes by itself, and it is over only when somebody else has looked at it. */
export const breakGlassMachine: Machine<BreakGlassState, BreakGlassCommand, BreakGlassFacts> = {
  name: 'break-glass',
  start: 'open',
  states: {
    open: {
      name: { en: 'To be reviewed', fr: 'À examiner' },
      ends: false,
      next: {
        say: { en: 'Somebody else says whether it was justified', fr: 'Une autre personne dit si l’accès était justifié' },
        by: reviewers,
        due: 'review-at',
      },
    },
    justified: { name: { en: 'Justified', fr: 'Justifié' }, ends: true, next: null },
    'not-justified': { name: { en: 'Not justified', fr: 'Injustifié' }, ends: true, next: null },
  },
  commands: {
    'end-early': { by: ['case-supervisor'], moves: { open: 'open' }, guards: [own, running], effects: ['revoke-derived-grants'] },
    'find-justified': { by: reviewers, moves: { open: 'justified' }, guards: [somebodyElse, follows] },
    'find-not-justified': {
      by: reviewers,
      moves: { open: 'not-justified' },
      guards: [somebodyElse, somethingFollows],
      effects: ['revoke-derived-grants'],
    },
  },
}
