import type { OrganizationId } from '@fanal/kernel'
import { type Guard, type Machine, actsFor } from '../machine.ts'

export type TransferState = 'proposed' | 'accepted' | 'effective' | 'rejected' | 'withdrawn'
export type TransferCommand = 'accept' | 'reject' | 'withdraw' | 'take-effect'

export interface TransferFacts {
  readonly from: OrganizationId
  readonly to: OrganizationId
  /** Whether a consent in force names the new owner and every class that moves; asked only between organizations. */
  readonly consentCovers: boolean
  readonly reason: string | null
  /** When both teams stop seeing the case: a date computed from a dated rule. */
  readonly overlapEnds: Date | null
  /** Whether whoever acts is of the team, or is the one, who was asked. */
  readonly asked: boolean
  /** Whether whoever proposed it may still pass the whole record on, and keys wait for whoever takes it. */
  readonly passable: boolean
  readonly sealed: boolean
  /** Whether a demand for the person's records is running. */
  readonly frozen: boolean
  /** Whether whoever took the case still works in that team and may still see it. */
  readonly takerThere: boolean
}

const byReceiver: Guard<TransferFacts> = {
  name: 'not-the-receiving-side',
  say: { en: 'Only those who would take the case can answer.', fr: 'Seules les personnes qui reprendraient le dossier peuvent répondre.' },
  holds: ({ to, asked }, act) => actsFor(act, to) && asked,
}
const byOwner: Guard<TransferFacts> = {
  name: 'not-the-owning-side',
  say: { en: 'Only those who hold the case can do this.', fr: 'Seules les personnes qui ont le dossier peuvent le faire.' },
  holds: ({ from }, act) => actsFor(act, from),
}
const consent: Guard<TransferFacts> = {
  name: 'consent-does-not-cover-transfer',
  say: {
    en: 'The person has not said yes to this organization having the case.',
    fr: 'La personne n’a pas accepté que cet organisme ait le dossier.',
  },
  holds: ({ from, to, consentCovers }) => from === to || consentCovers,
}
const overlapKnown: Guard<TransferFacts> = {
  name: 'overlap-missing',
  say: { en: 'Say until when both teams see the case.', fr: 'Indiquez jusqu’à quand les deux équipes voient le dossier.' },
  holds: ({ overlapEnds }, { now }) => overlapEnds !== null && overlapEnds > now,
}
const overlapOver: Guard<TransferFacts> = {
  name: 'overlap-not-over',
  say: { en: 'Both teams still share the case.', fr: 'Les deux équipes partagent encore le dossier.' },
  holds: ({ overlapEnds }, { now }) => overlapEnds !== null && overlapEnds <= now,
}
const passable: Guard<TransferFacts> = {
  name: 'not-to-be-passed-on',
  say: {
    en: 'The keys of this case no longer wait for you. Ask whoever proposed it to propose it again.',
    fr: 'Les clés de ce dossier ne vous attendent plus. Demandez à la personne qui l’a proposé de le proposer de nouveau.',
  },
  holds: (facts) => facts.passable,
}
export const notSealed: Guard<TransferFacts> = {
  name: 'case-sealed',
  say: {
    en: 'This case is sealed. It moves once two people have lifted the seal.',
    fr: 'Ce dossier est scellé. Il change d’équipe une fois que deux personnes ont levé le scellé.',
  },
  holds: ({ sealed }) => !sealed,
}
export const notFrozen: Guard<TransferFacts> = {
  name: 'record-frozen',
  say: {
    en: 'A demand for these records is running. Whoever has to answer it keeps the case until it has ended.',
    fr: 'Une demande vise ce dossier. Les personnes qui doivent y répondre le gardent jusqu’à ce qu’elle ait pris fin.',
  },
  holds: ({ frozen }) => !frozen,
}
export const takerThere: Guard<TransferFacts> = {
  name: 'nobody-has-taken-it',
  say: {
    en: 'Whoever took the case cannot see it any more. Withdraw the transfer and ask somebody else.',
    fr: 'La personne qui a repris le dossier ne peut plus le voir. Retirez le transfert et demandez à quelqu’un d’autre.',
  },
  holds: (facts) => facts.takerThere,
}
const reason: Guard<TransferFacts> = {
  name: 'reason-missing',
  say: { en: 'Say why not.', fr: 'Indiquez pourquoi.' },
  holds: (facts) => facts.reason !== null,
}

const workers = ['case-worker', 'case-supervisor'] as const

/** A case that moves to another team or organization: both see it for a while, then the former owner keeps a summary. */
export const transferMachine: Machine<TransferState, TransferCommand, TransferFacts> = {
  name: 'transfer',
  start: 'proposed',
  states: {
    proposed: {
      name: { en: 'Proposed', fr: 'Proposé' },
      ends: false,
      next: { say: { en: 'Take the case or say why not', fr: 'Prendre le dossier ou dire pourquoi non' }, by: workers, due: 'respond-by' },
    },
    accepted: {
      name: { en: 'Accepted, both see it', fr: 'Accepté, les deux le voient' },
      ends: false,
      next: {
        say: { en: 'Introduce the person to the new team', fr: 'Présenter la nouvelle équipe à la personne' },
        by: workers,
        due: 'overlap-ends',
      },
    },
    effective: { name: { en: 'Moved', fr: 'Transféré' }, ends: true, next: null },
    rejected: { name: { en: 'Not taken', fr: 'Non repris' }, ends: true, next: null },
    withdrawn: { name: { en: 'Withdrawn', fr: 'Retiré' }, ends: true, next: null },
  },
  commands: {
    accept: {
      by: workers,
      moves: { proposed: 'accepted' },
      guards: [byReceiver, consent, overlapKnown, notSealed, passable],
      effects: ['give-overlap-grant'],
    },
    reject: { by: workers, moves: { proposed: 'rejected' }, guards: [byReceiver, reason] },
    withdraw: {
      by: workers,
      moves: { proposed: 'withdrawn', accepted: 'withdrawn' },
      guards: [byOwner],
      effects: ['revoke-derived-grants', 'delete-wraps'],
    },
    'take-effect': {
      by: ['clock'],
      moves: { accepted: 'effective' },
      guards: [consent, overlapOver, notSealed, notFrozen, takerThere],
      effects: ['leave-former-owner-a-summary', 'delete-wraps'],
    },
  },
}
