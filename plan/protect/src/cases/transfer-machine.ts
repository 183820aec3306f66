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
}

const byReceiver: Guard<TransferFacts> = {
  name: 'not-the-receiving-side',
  say: { en: 'Only those who would take the case can answer.', fr: 'Seules les personnes qui reprendraient le dossier peuvent répondre.' },
  holds: ({ to }, act) => actsFor(act, to),
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
    accept: { by: workers, moves: { proposed: 'accepted' }, guards: [byReceiver, consent, overlapKnown], effects: ['give-overlap-grant'] },
    reject: { by: workers, moves: { proposed: 'rejected' }, guards: [byReceiver, reason] },
    withdraw: {
      by: workers,
      moves: { proposed: 'withdrawn', accepted: 'withdrawn' },
      guards: [byOwner],
      effects: ['revoke-derived-grants', 'delete-wraps'],
    },
    'take-effect': {
      by: ['clock', 'case-supervisor'],
      moves: { accepted: 'effective' },
      guards: [consent, overlapOver],
      effects: ['leave-former-owner-a-summary', 'delete-wraps'],
    },
  },
}
