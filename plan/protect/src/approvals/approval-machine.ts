import type { Duty, MemberId, OrganizationId } from '@fanal/kernel'
import { type Act, type Guard, type Machine, actsFor, isSomebodyElse } from '../machine.ts'

export type ApprovalState = 'requested' | 'approved' | 'rejected' | 'withdrawn'
export type ApprovalCommand = 'approve' | 'reject' | 'withdraw'

export type ApprovalKind = 'identification' | 'plan' | 'closure' | 'disclosure' | 'erasure' | 'unseal'

/** Whose duty the second yes is. */
export const decidersOf: Readonly<Record<ApprovalKind, readonly Duty[]>> = {
  identification: ['case-supervisor', 'case-worker'],
  plan: ['case-supervisor', 'case-worker'],
  closure: ['case-supervisor'],
  disclosure: ['privacy-officer'],
  erasure: ['privacy-officer'],
  unseal: ['case-supervisor', 'privacy-officer'],
}

export interface ApprovalFacts {
  readonly kind: ApprovalKind
  readonly organization: OrganizationId
  readonly requestedBy: MemberId
  /** The outside co-signer that an organization of one or two people named; `null` where it is larger. */
  readonly coSigner: MemberId | null
  readonly reason: boolean
}

const isCoSigner = ({ coSigner }: ApprovalFacts, { by }: Act): boolean =>
  by.kind === 'member' && coSigner !== null && by.member === coSigner

const fourEyes: Guard<ApprovalFacts> = {
  name: 'decided-by-requester',
  say: { en: 'Somebody other than who asked decides.', fr: 'La décision revient à une autre personne que celle qui a demandé.' },
  holds: ({ requestedBy }, act) => isSomebodyElse(act, [requestedBy]),
}
const decider: Guard<ApprovalFacts> = {
  name: 'not-the-deciding-duty',
  say: {
    en: 'This is for somebody with another duty, or for the co-signer, to decide.',
    fr: 'La décision revient à une personne qui a une autre fonction, ou à la cosignataire.',
  },
  holds: (facts, act) => {
    if (isCoSigner(facts, act)) return true
    const { by } = act
    return actsFor(act, facts.organization) && by.kind === 'member' && by.duties.some((duty) => decidersOf[facts.kind].includes(duty))
  },
}
const reason: Guard<ApprovalFacts> = {
  name: 'reason-missing',
  say: { en: 'Say why not.', fr: 'Indiquez pourquoi.' },
  holds: (facts) => facts.reason,
}
const own: Guard<ApprovalFacts> = {
  name: 'not-the-requester',
  say: { en: 'Only who asked can take it back.', fr: 'Seule la personne qui a demandé peut y renoncer.' },
  holds: ({ requestedBy }, { by }) => by.kind === 'member' && by.member === requestedBy,
}

const deciders = ['case-supervisor', 'case-worker', 'privacy-officer'] as const

/** What one person must not decide alone. */
export const approvalMachine: Machine<ApprovalState, ApprovalCommand, ApprovalFacts> = {
  name: 'approval',
  start: 'requested',
  states: {
    requested: {
      name: { en: 'Waits for a second person', fr: 'Attend une deuxième personne' },
      ends: false,
      next: { say: { en: 'Decide with reasons, yes or no', fr: 'Décider avec motifs, oui ou non' }, by: deciders, due: 'due-at' },
    },
    approved: { name: { en: 'Approved', fr: 'Approuvé' }, ends: true, next: null },
    rejected: { name: { en: 'Not approved', fr: 'Non approuvé' }, ends: true, next: null },
    withdrawn: { name: { en: 'Taken back', fr: 'Retiré' }, ends: true, next: null },
  },
  commands: {
    approve: { by: deciders, moves: { requested: 'approved' }, guards: [fourEyes, decider] },
    reject: { by: deciders, moves: { requested: 'rejected' }, guards: [fourEyes, decider, reason] },
    withdraw: { by: deciders, moves: { requested: 'withdrawn' }, guards: [own] },
  },
}
