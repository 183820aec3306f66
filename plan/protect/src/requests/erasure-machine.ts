import type { MemberId } from '@fanal/kernel'
import { type Guard, type Machine, isSomebodyElse } from '../machine.ts'

export type ErasureState = 'requested' | 'approved' | 'key-destroyed' | 'confirmed' | 'blocked' | 'withdrawn'
export type ErasureCommand = 'approve' | 'block' | 'destroy-keys' | 'confirm' | 'withdraw'

export interface ErasureFacts {
  readonly requestedBy: MemberId | null
  /** A legal hold that forbids it now, with its reason written; `null` where there is none. */
  readonly legalHold: 'court-order' | 'demand-pending' | 'law' | null
  /** Whether the person was told which codes remain. */
  readonly toldWhatRemains: boolean
  readonly wrapsLeft: number
  readonly ciphertextsLeft: number
}

const noHold: Guard<ErasureFacts> = {
  name: 'legal-hold',
  say: { en: 'A legal hold forbids it for now.', fr: 'Une obligation de conservation l’interdit pour le moment.' },
  holds: ({ legalHold }) => legalHold === null,
}
const hold: Guard<ErasureFacts> = {
  name: 'no-legal-hold',
  say: { en: 'Say which hold forbids it.', fr: 'Indiquez quelle obligation l’interdit.' },
  holds: ({ legalHold }) => legalHold !== null,
}
const another: Guard<ErasureFacts> = {
  name: 'approved-by-requester',
  say: { en: 'Somebody other than who asked approves it.', fr: 'L’approbation revient à une autre personne que celle qui a demandé.' },
  holds: ({ requestedBy }, act) => isSomebodyElse(act, [requestedBy]),
}
const nothingLeft: Guard<ErasureFacts> = {
  name: 'something-left',
  say: { en: 'Something can still be opened.', fr: 'Il reste quelque chose qui peut être ouvert.' },
  holds: ({ wrapsLeft, ciphertextsLeft }) => wrapsLeft === 0 && ciphertextsLeft === 0,
}
const told: Guard<ErasureFacts> = {
  name: 'what-remains-not-said',
  say: { en: 'Tell the person which codes remain.', fr: 'Dites à la personne quels codes restent.' },
  holds: ({ toldWhatRemains }) => toldWhatRemains,
}

const privacy = ['privacy-officer'] as const

/** The end of what was known of somebody: the keys go, and what remains is said. */
export const erasureMachine: Machine<ErasureState, ErasureCommand, ErasureFacts> = {
  name: 'erasure',
  start: 'requested',
  states: {
    requested: {
      name: { en: 'Asked for', fr: 'Demandé' },
      ends: false,
      next: {
        say: {
          en: 'Look for a legal hold, then approve or block with a reason',
          fr: 'Vérifier s’il faut conserver, puis approuver ou bloquer avec un motif',
        },
        by: privacy,
        due: 'due-at',
      },
    },
    approved: {
      name: { en: 'Approved', fr: 'Approuvé' },
      ends: false,
      next: { say: { en: 'Destroy the keys', fr: 'Détruire les clés' }, by: privacy, due: 'due-at' },
    },
    'key-destroyed': {
      name: { en: 'Keys destroyed', fr: 'Clés détruites' },
      ends: false,
      next: {
        say: { en: 'Check that nothing opens, and say what remains', fr: 'Vérifier que rien ne s’ouvre et dire ce qui reste' },
        by: privacy,
        due: 'due-at',
      },
    },
    confirmed: { name: { en: 'Confirmed', fr: 'Confirmé' }, ends: true, next: null },
    blocked: { name: { en: 'Forbidden by a legal hold', fr: 'Interdit par une obligation de conservation' }, ends: true, next: null },
    withdrawn: { name: { en: 'Taken back', fr: 'Retiré' }, ends: true, next: null },
  },
  commands: {
    approve: { by: privacy, moves: { requested: 'approved' }, guards: [noHold, another] },
    block: { by: privacy, moves: { requested: 'blocked', approved: 'blocked' }, guards: [hold] },
    'destroy-keys': {
      by: privacy,
      // again too: what came beside it is looked for once more before anybody says that nothing is left
      moves: { approved: 'key-destroyed', 'key-destroyed': 'key-destroyed' },
      guards: [noHold],
      effects: ['destroy-keys', 'delete-wraps', 'delete-ciphertext', 'revoke-derived-grants', 'cancel-offered-referrals'],
    },
    confirm: { by: privacy, moves: { 'key-destroyed': 'confirmed' }, guards: [nothingLeft, told] },
    withdraw: { by: ['privacy-officer', 'person'], moves: { requested: 'withdrawn', approved: 'withdrawn' }, guards: [] },
  },
}
