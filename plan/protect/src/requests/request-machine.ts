import type { Guard, Machine } from '../machine.ts'

export type RequestState = 'received' | 'identity-checked' | 'in-progress' | 'fulfilled' | 'refused' | 'withdrawn'
export type RequestCommand = 'check-identity' | 'begin' | 'fulfil' | 'refuse' | 'withdraw'

/** What somebody may ask about their own record. */
export const requestKinds = ['access', 'correct', 'erase', 'restrict', 'who-saw', 'complaint'] as const
export type RequestKind = (typeof requestKinds)[number]

/** By which way somebody asked. */
export const requestChannels = ['own-code', 'in-person', 'through-worker', 'letter'] as const
export type RequestChannel = (typeof requestChannels)[number]

export interface RequestFacts {
  readonly kind: RequestKind
  /** How it was made sure that the person asks and nobody in their name; `null` where it was not. */
  readonly identityCheck: 'own-code' | 'in-person' | 'known-worker' | null
  /** Whether what was asked was done: the copy made, the record corrected, the keys destroyed. */
  readonly done: boolean
  readonly refusalReason: 'not-the-person' | 'law-forbids' | 'another-person-harmed' | 'nothing-held' | null
  /** Whether the answer says where to complain. */
  readonly complaintRouteSaid: boolean
  /** How it came. */
  readonly channel: RequestChannel
  /** What the safe contact says for this moment and channel. */
  readonly mayContact: boolean
}

const checked: Guard<RequestFacts> = {
  name: 'identity-not-checked',
  say: { en: 'Make sure first that it is the person who asks.', fr: 'Assurez-vous d’abord que c’est bien la personne qui demande.' },
  holds: ({ identityCheck }) => identityCheck !== null,
}
const done: Guard<RequestFacts> = {
  name: 'not-done',
  say: { en: 'What was asked is not done yet.', fr: 'Ce qui a été demandé n’est pas encore fait.' },
  holds: (facts) => facts.done,
}
const reason: Guard<RequestFacts> = {
  name: 'refusal-reason-missing',
  say: { en: 'Say why not.', fr: 'Indiquez pourquoi.' },
  holds: ({ refusalReason }) => refusalReason !== null,
}
const complaint: Guard<RequestFacts> = {
  name: 'complaint-route-not-said',
  say: { en: 'Say where the person can complain.', fr: 'Indiquez où la personne peut porter plainte.' },
  holds: ({ complaintRouteSaid }) => complaintRouteSaid,
}
const safely: Guard<RequestFacts> = {
  name: 'not-a-safe-moment',
  say: {
    en: 'It is not safe to answer the person now in this way.',
    fr: 'Il n’est pas sans danger de répondre à la personne maintenant de cette façon.',
  },
  holds: ({ mayContact }) => mayContact,
}

/** A complaint about the house, and who looked, are answered by nobody whom they may be about. */
const byPrivacy: Guard<RequestFacts> = {
  name: 'for-privacy-alone',
  say: {
    en: 'Whoever answers for privacy takes this up: it may be about the team.',
    fr: 'La personne responsable de la protection des renseignements personnels s’en charge : cela peut concerner l’équipe.',
  },
  holds: ({ kind }, { by }) =>
    (kind !== 'complaint' && kind !== 'who-saw') || by.kind !== 'member' || by.duties.includes('privacy-officer'),
}
/** What somebody asked with their own code they also take back with it: nobody does it for them. */
const bySelf: Guard<RequestFacts> = {
  name: 'theirs-to-take-back',
  say: {
    en: 'The person asked this with their own code. Only they can take it back; you can refuse it with a reason.',
    fr: 'La personne a fait cette demande avec son propre code. Elle seule peut la retirer ; vous pouvez la refuser en donnant un motif.',
  },
  holds: ({ channel }, { by }) => channel !== 'own-code' || by.kind === 'person',
}

const handlers = ['privacy-officer', 'case-supervisor'] as const

/** A person's request about their own record. */
export const requestMachine: Machine<RequestState, RequestCommand, RequestFacts> = {
  name: 'subject-request',
  start: 'received',
  states: {
    received: {
      name: { en: 'Received', fr: 'Reçue' },
      ends: false,
      next: {
        say: { en: 'Make sure that it is the person who asks', fr: 'S’assurer que c’est bien la personne qui demande' },
        by: [...handlers, 'case-worker'],
        due: 'due-at',
      },
    },
    'identity-checked': {
      name: { en: 'Person confirmed', fr: 'Personne confirmée' },
      ends: false,
      next: { say: { en: 'Begin what was asked', fr: 'Commencer ce qui est demandé' }, by: handlers, due: 'due-at' },
    },
    'in-progress': {
      name: { en: 'Being done', fr: 'En cours' },
      ends: false,
      next: {
        say: { en: 'Do it and answer the person safely', fr: 'Le faire et répondre à la personne sans danger' },
        by: handlers,
        due: 'due-at',
      },
    },
    fulfilled: { name: { en: 'Done', fr: 'Faite' }, ends: true, next: null },
    refused: { name: { en: 'Refused', fr: 'Refusée' }, ends: true, next: null },
    withdrawn: { name: { en: 'Taken back', fr: 'Retirée' }, ends: true, next: null },
  },
  commands: {
    'check-identity': { by: [...handlers, 'case-worker'], moves: { received: 'identity-checked' }, guards: [checked] },
    begin: { by: handlers, moves: { 'identity-checked': 'in-progress' }, guards: [byPrivacy, checked] },
    fulfil: { by: handlers, moves: { 'in-progress': 'fulfilled' }, guards: [byPrivacy, checked, done, safely] },
    refuse: {
      by: ['privacy-officer'],
      moves: { received: 'refused', 'identity-checked': 'refused', 'in-progress': 'refused' },
      guards: [reason, complaint],
    },
    withdraw: {
      by: [...handlers, 'person'],
      moves: { received: 'withdrawn', 'identity-checked': 'withdrawn', 'in-progress': 'withdrawn' },
      guards: [byPrivacy, bySelf],
    },
  },
}
