import type { Guard, Machine } from '../machine.ts'

export type PermitState =
  | 'considering'
  | 'preparing'
  | 'submitted'
  | 'interview'
  | 'issued'
  | 'renewal-due'
  | 'renewal-submitted'
  | 'refused'
  | 'reconsideration'
  | 'lapsed'
  | 'ended'
export type PermitCommand =
  | 'prepare'
  | 'submit'
  | 'call-to-interview'
  | 'issue'
  | 'refuse'
  | 'ask-again'
  | 'uphold-refusal'
  | 'warn'
  | 'submit-renewal'
  | 'issue-next'
  | 'lapse'
  | 'start-again'
  | 'end'

export interface PermitFacts {
  /** Whether a consent for `immigration` is in force now. */
  readonly immigrationConsent: boolean
  /** Dates as they stand on the paper of the permit, ISO days; `null` before it is issued. */
  readonly validFrom: string | null
  readonly validTo: string | null
  /** Today where the person is, ISO day. */
  readonly today: string
  /** The first reminder, computed by a rule; `null` where no rule says when. */
  readonly renewFrom: string | null
  readonly endReason: 'not-pursued' | 'left-country' | 'other-status' | 'person-asked' | 'refused' | null
}

const consent: Guard<PermitFacts> = {
  name: 'no-consent-for-immigration',
  say: { en: 'The person has not said yes to an application.', fr: 'La personne n’a pas dit oui à une demande.' },
  holds: ({ immigrationConsent }) => immigrationConsent,
}
const dates: Guard<PermitFacts> = {
  name: 'dates-missing',
  say: { en: 'Write down both dates from the paper.', fr: 'Notez les deux dates inscrites sur le document.' },
  holds: ({ validFrom, validTo }) => validFrom !== null && validTo !== null && validFrom < validTo,
}
const ruleNamed: Guard<PermitFacts> = {
  name: 'rule-not-named',
  say: { en: 'A date without the rule behind it is not kept.', fr: 'Une date sans la règle qui la fonde n’est pas conservée.' },
  holds: (_, { rule }) => rule !== null,
}
const timeToRenew: Guard<PermitFacts> = {
  name: 'renewal-not-due',
  say: { en: 'It is too early to renew.', fr: 'Il est trop tôt pour renouveler.' },
  holds: ({ renewFrom, today }) => renewFrom !== null && renewFrom <= today,
}
const over: Guard<PermitFacts> = {
  name: 'still-valid',
  say: { en: 'The permit is still valid.', fr: 'Le permis est encore valide.' },
  holds: ({ validTo, today }) => validTo !== null && validTo < today,
}
const reason: Guard<PermitFacts> = {
  name: 'reason-missing',
  say: { en: 'Say why it ends.', fr: 'Indiquez pourquoi cela prend fin.' },
  holds: ({ endReason }) => endReason !== null,
}

const workers = ['case-worker', 'case-supervisor'] as const

/** A person's permit, its renewals, and what follows where it lapses. What an authority answers is written down; nothing decides for it. */
export const permitMachine: Machine<PermitState, PermitCommand, PermitFacts> = {
  name: 'permit',
  start: 'considering',
  states: {
    considering: {
      name: { en: 'Being considered', fr: 'À l’étude' },
      ends: false,
      next: {
        say: {
          en: 'Explain the permit, and ask whether the person wants it',
          fr: 'Expliquer le permis et demander si la personne le veut',
        },
        by: workers,
        due: null,
      },
    },
    preparing: {
      name: { en: 'Being prepared', fr: 'En préparation' },
      ends: false,
      next: {
        say: { en: 'Gather the papers and send the application', fr: 'Réunir les documents et envoyer la demande' },
        by: workers,
        due: 'due-at',
      },
    },
    submitted: {
      name: { en: 'Sent', fr: 'Envoyée' },
      ends: false,
      next: { say: { en: 'Ask how far it is', fr: 'Demander où en est la demande' }, by: workers, due: 'due-at' },
    },
    interview: {
      name: { en: 'Interview', fr: 'Entrevue' },
      ends: false,
      next: {
        say: {
          en: 'Prepare the interview, with an interpreter and somebody to go along',
          fr: 'Préparer l’entrevue, avec une ou un interprète et une personne pour accompagner',
        },
        by: workers,
        due: 'due-at',
      },
    },
    issued: {
      name: { en: 'Valid', fr: 'Valide' },
      ends: false,
      next: {
        say: { en: 'Prepare the next permit before this one ends', fr: 'Préparer le prochain permis avant la fin de celui-ci' },
        by: workers,
        due: 'valid-to',
      },
    },
    'renewal-due': {
      name: { en: 'To be renewed', fr: 'À renouveler' },
      ends: false,
      next: {
        say: { en: 'Send the application for the next permit', fr: 'Envoyer la demande du prochain permis' },
        by: workers,
        due: 'valid-to',
      },
    },
    'renewal-submitted': {
      name: { en: 'Renewal sent', fr: 'Renouvellement envoyé' },
      ends: false,
      next: {
        say: { en: 'Ask how far it is, before this one ends', fr: 'Demander où en est la demande avant la fin du permis' },
        by: workers,
        due: 'valid-to',
      },
    },
    refused: {
      name: { en: 'Refused', fr: 'Refusée' },
      ends: false,
      next: {
        say: {
          en: 'Tell the person, and ask a lawyer what is left',
          fr: 'L’annoncer à la personne et demander à une avocate ou un avocat ce qui reste possible',
        },
        by: workers,
        due: 'due-at',
      },
    },
    reconsideration: {
      name: { en: 'Asked to look again', fr: 'Réexamen demandé' },
      ends: false,
      next: { say: { en: 'Ask how far it is', fr: 'Demander où en est la demande' }, by: workers, due: 'due-at' },
    },
    lapsed: {
      name: { en: 'Run out', fr: 'Échu' },
      ends: false,
      next: {
        say: {
          en: 'Get legal help today: status and health cover may have stopped',
          fr: 'Obtenir de l’aide juridique aujourd’hui : le statut et la couverture de santé ont peut-être cessé',
        },
        by: workers,
        due: 'due-at',
      },
    },
    ended: { name: { en: 'Ended', fr: 'Terminé' }, ends: true, next: null },
  },
  commands: {
    prepare: { by: workers, moves: { considering: 'preparing' }, guards: [consent] },
    submit: { by: workers, moves: { preparing: 'submitted' }, guards: [consent] },
    'call-to-interview': { by: workers, moves: { submitted: 'interview' }, guards: [] },
    issue: { by: workers, moves: { submitted: 'issued', interview: 'issued', reconsideration: 'issued' }, guards: [dates, ruleNamed] },
    refuse: {
      by: workers,
      moves: { submitted: 'refused', interview: 'refused', 'renewal-submitted': 'refused' },
      guards: [],
      effects: ['urgent-task'],
    },
    'ask-again': { by: workers, moves: { refused: 'reconsideration' }, guards: [consent] },
    'uphold-refusal': { by: workers, moves: { reconsideration: 'refused' }, guards: [], effects: ['urgent-task'] },
    warn: { by: ['clock', ...workers], moves: { issued: 'renewal-due' }, guards: [timeToRenew, ruleNamed] },
    'submit-renewal': { by: workers, moves: { issued: 'renewal-submitted', 'renewal-due': 'renewal-submitted' }, guards: [consent] },
    'issue-next': {
      by: workers,
      moves: { 'renewal-submitted': 'issued', lapsed: 'issued', reconsideration: 'issued' },
      guards: [dates, ruleNamed],
      nextVersion: true,
    },
    lapse: {
      by: ['clock', ...workers],
      moves: { issued: 'lapsed', 'renewal-due': 'lapsed', 'renewal-submitted': 'lapsed' },
      guards: [over],
      effects: ['urgent-task'],
    },
    'start-again': { by: workers, moves: { lapsed: 'preparing', refused: 'preparing' }, guards: [consent], nextVersion: true },
    end: {
      by: workers,
      moves: {
        considering: 'ended',
        preparing: 'ended',
        submitted: 'ended',
        interview: 'ended',
        issued: 'ended',
        'renewal-due': 'ended',
        'renewal-submitted': 'ended',
        refused: 'ended',
        reconsideration: 'ended',
        lapsed: 'ended',
      },
      guards: [reason],
    },
  },
}
