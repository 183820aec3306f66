import {
  type FhirTaskStatus,
  type DeclineId,
  type ReferralDecision,
  type PacketClass,
  type ReferralOutcome,
  outcomeFits,
} from '@fanal/handover'
import type { OrganizationId } from '@fanal/kernel'
import { type Act, type Guard, type Machine, actsFor } from '../machine.ts'

export type ReferralState =
  | 'draft'
  | 'offered'
  | 'received'
  | 'accepted'
  | 'on-hold'
  | 'in-progress'
  | 'completed'
  | 'failed'
  | 'declined'
  | 'expired'
  | 'withdrawn'
  | 'entered-in-error'
export type ReferralCommand =
  | 'offer'
  | 'receive'
  | 'accept'
  | 'decline'
  | 'wait'
  | 'start'
  | 'complete'
  | 'fail'
  | 'expire'
  | 'withdraw'
  | 'mark-as-error'
  | 'inform-survivor'

export interface ReferralFacts {
  readonly from: OrganizationId
  readonly to: OrganizationId
  readonly packetClasses: readonly PacketClass[]
  /** Whether the sender looked at exactly what the receiver will see. */
  readonly packetSeen: boolean
  /** The consent that the packet stands on, as it is now; `null` where there is none in force. */
  readonly consent: { readonly to: OrganizationId; readonly classes: readonly PacketClass[]; readonly validTo: Date } | null
  /** When an answer is due: a date computed from a dated rule. */
  readonly respondBy: Date | null
  readonly declineReason: DeclineId | null
  readonly outcome: ReferralOutcome | null
  readonly errorReason: boolean
  /** What the safe contact says for this moment and channel. */
  readonly mayContact: boolean
}

const consentCovers: Guard<ReferralFacts> = {
  name: 'consent-does-not-cover-packet',
  say: {
    en: 'The person has not said yes to this organization getting all of this.',
    fr: 'La personne n’a pas accepté que cet organisme reçoive tout cela.',
  },
  holds: ({ consent, packetClasses, to }, { now }) =>
    consent !== null &&
    consent.to === to &&
    consent.validTo > now &&
    packetClasses.length > 0 &&
    packetClasses.every((given) => consent.classes.includes(given)),
}
const seen: Guard<ReferralFacts> = {
  name: 'packet-not-looked-at',
  say: { en: 'Look first at exactly what they will see.', fr: 'Regardez d’abord exactement ce que l’organisme verra.' },
  holds: ({ packetSeen }) => packetSeen,
}
const answerAhead: Guard<ReferralFacts> = {
  name: 'no-answer-date',
  say: { en: 'Say until when you need an answer.', fr: 'Indiquez jusqu’à quand il vous faut une réponse.' },
  holds: ({ respondBy }, { now }) => respondBy !== null && respondBy > now,
}
const answerLate: Guard<ReferralFacts> = {
  name: 'answer-not-late',
  say: { en: 'There is still time to answer.', fr: 'Il reste du temps pour répondre.' },
  holds: ({ respondBy }, { now }) => respondBy !== null && respondBy <= now,
}
const isReceiver = (to: OrganizationId, act: Act): boolean => act.by.kind === 'link' || actsFor(act, to)
const byReceiver: Guard<ReferralFacts> = {
  name: 'not-the-receiver',
  say: { en: 'Only the organization that was asked can answer.', fr: 'Seul l’organisme à qui l’on a demandé peut répondre.' },
  holds: ({ to }, act) => isReceiver(to, act),
}
const bySender: Guard<ReferralFacts> = {
  name: 'not-the-sender',
  say: { en: 'Only the organization that asked can do this.', fr: 'Seul l’organisme qui a fait la demande peut le faire.' },
  holds: ({ from }, act) => act.by.kind !== 'member' || actsFor(act, from),
}
const reason: Guard<ReferralFacts> = {
  name: 'decline-reason-missing',
  say: { en: 'Say why not.', fr: 'Indiquez pourquoi.' },
  holds: ({ declineReason }) => declineReason !== null,
}
const fitting = (says: 'completed' | 'failed'): Guard<ReferralFacts> => ({
  name: 'outcome-missing',
  say: { en: 'Say what came of it.', fr: 'Indiquez ce qui en est résulté.' },
  holds: ({ outcome }) => outcome !== null && outcomeFits(says, outcome),
})
const errorSaid: Guard<ReferralFacts> = {
  name: 'error-not-explained',
  say: { en: 'Say what was wrong with it.', fr: 'Indiquez ce qui n’allait pas.' },
  holds: ({ errorReason }) => errorReason,
}
const mayContact: Guard<ReferralFacts> = {
  name: 'not-a-safe-moment',
  say: {
    en: 'It is not safe to reach the person now in this way.',
    fr: 'Il n’est pas sans danger de joindre la personne maintenant de cette façon.',
  },
  holds: (facts) => facts.mayContact,
}

const workers = ['case-worker', 'case-supervisor'] as const
const receivers = ['case-worker', 'case-supervisor', 'intake-officer', 'link'] as const
const ends = ['revoke-derived-grants', 'delete-wraps'] as const
const tell = (en: string, fr: string) => ({ say: { en, fr }, by: workers, due: null, until: 'survivor-informed' }) as const
const tellAndAskNext = tell('Tell the person, and ask the next service', 'L’annoncer à la personne et demander au service suivant')

/** From a need to another organization's answer and back to the person. It counts as closed only once the person knows. */
export const referralMachine: Machine<ReferralState, ReferralCommand, ReferralFacts> = {
  name: 'referral',
  start: 'draft',
  states: {
    draft: {
      name: { en: 'Not sent', fr: 'Non envoyée' },
      ends: false,
      next: { say: { en: 'Look at the packet and offer it', fr: 'Vérifier l’envoi et le proposer' }, by: workers, due: null },
    },
    offered: {
      name: { en: 'Offered', fr: 'Proposée' },
      ends: false,
      next: { say: { en: 'Open it, then accept or decline', fr: 'L’ouvrir, puis accepter ou refuser' }, by: receivers, due: 'respond-by' },
    },
    received: {
      name: { en: 'Opened', fr: 'Ouverte' },
      ends: false,
      next: { say: { en: 'Accept or decline', fr: 'Accepter ou refuser' }, by: receivers, due: 'respond-by' },
    },
    accepted: {
      name: { en: 'Accepted', fr: 'Acceptée' },
      ends: false,
      next: {
        say: { en: 'Start, or say how long the wait is', fr: 'Commencer, ou indiquer la durée de l’attente' },
        by: receivers,
        due: 'due-at',
      },
    },
    'on-hold': {
      name: { en: 'On a waiting list', fr: 'En liste d’attente' },
      ends: false,
      next: { say: { en: 'Start as soon as there is room', fr: 'Commencer dès qu’il y a de la place' }, by: receivers, due: 'due-at' },
    },
    'in-progress': {
      name: { en: 'Being helped', fr: 'Service en cours' },
      ends: false,
      next: { say: { en: 'Say what came of it', fr: 'Indiquer ce qui en résulte' }, by: receivers, due: 'due-at' },
    },
    completed: { name: { en: 'Done', fr: 'Terminée' }, ends: true, next: tell('Tell the person', 'L’annoncer à la personne') },
    failed: { name: { en: 'Did not work out', fr: 'N’a pas abouti' }, ends: true, next: tellAndAskNext },
    declined: { name: { en: 'Declined', fr: 'Refusée' }, ends: true, next: tellAndAskNext },
    expired: { name: { en: 'No answer in time', fr: 'Sans réponse à temps' }, ends: true, next: tellAndAskNext },
    withdrawn: {
      name: { en: 'Withdrawn', fr: 'Retirée' },
      ends: true,
      next: tell('Tell the person that it stopped', 'Dire à la personne que cela est arrêté'),
    },
    'entered-in-error': { name: { en: 'Made by mistake', fr: 'Faite par erreur' }, ends: true, next: null },
  },
  commands: {
    offer: { by: workers, moves: { draft: 'offered' }, guards: [bySender, seen, consentCovers, answerAhead] },
    receive: { by: receivers, moves: { offered: 'received' }, guards: [byReceiver, consentCovers], effects: ['give-packet-grant'] },
    accept: { by: receivers, moves: { received: 'accepted' }, guards: [byReceiver, consentCovers], effects: ['widen-packet-grant'] },
    decline: {
      by: receivers,
      moves: { offered: 'declined', received: 'declined' },
      guards: [byReceiver, reason],
      effects: [...ends, 'suggest-next-service'],
    },
    wait: { by: receivers, moves: { accepted: 'on-hold', 'in-progress': 'on-hold' }, guards: [byReceiver] },
    start: { by: receivers, moves: { accepted: 'in-progress', 'on-hold': 'in-progress' }, guards: [byReceiver] },
    complete: { by: receivers, moves: { 'in-progress': 'completed' }, guards: [byReceiver, fitting('completed')] },
    fail: {
      by: receivers,
      moves: { accepted: 'failed', 'on-hold': 'failed', 'in-progress': 'failed' },
      guards: [byReceiver, fitting('failed')],
      effects: [...ends, 'suggest-next-service'],
    },
    expire: {
      by: ['clock'],
      moves: { offered: 'expired', received: 'expired' },
      guards: [answerLate],
      effects: [...ends, 'escalate-task', 'suggest-next-service'],
    },
    // The clock acts here for a consent that was withdrawn or ran out.
    withdraw: {
      by: [...workers, 'privacy-officer', 'person', 'clock'],
      moves: {
        draft: 'withdrawn',
        offered: 'withdrawn',
        received: 'withdrawn',
        accepted: 'withdrawn',
        'on-hold': 'withdrawn',
        'in-progress': 'withdrawn',
      },
      guards: [bySender],
      effects: [...ends, 'tell-holders-to-stop'],
    },
    'mark-as-error': {
      by: workers,
      moves: {
        draft: 'entered-in-error',
        offered: 'entered-in-error',
        received: 'entered-in-error',
        accepted: 'entered-in-error',
        'on-hold': 'entered-in-error',
        'in-progress': 'entered-in-error',
        completed: 'entered-in-error',
        failed: 'entered-in-error',
        declined: 'entered-in-error',
        expired: 'entered-in-error',
        withdrawn: 'entered-in-error',
      },
      guards: [bySender, errorSaid],
      effects: [...ends, 'tell-holders-to-stop'],
    },
    'inform-survivor': {
      by: workers,
      moves: { completed: 'completed', failed: 'failed', declined: 'declined', expired: 'expired', withdrawn: 'withdrawn' },
      guards: [bySender, mayContact],
      sets: 'survivor-informed',
    },
  },
}

const asFhir: Readonly<Record<ReferralState, FhirTaskStatus>> = {
  draft: 'draft',
  offered: 'requested',
  received: 'requested',
  accepted: 'accepted',
  'on-hold': 'on-hold',
  'in-progress': 'in-progress',
  completed: 'completed',
  failed: 'failed',
  declined: 'rejected',
  expired: 'cancelled',
  withdrawn: 'cancelled',
  'entered-in-error': 'entered-in-error',
}

/** The state as others read it; the list has no word for "opened" and none for "no answer in time". */
export function fhirStatusOf(state: ReferralState): FhirTaskStatus {
  return asFhir[state]
}

const fromFhir: Readonly<Record<FhirTaskStatus, ReferralCommand | null>> = {
  draft: null,
  requested: null,
  accepted: 'accept',
  rejected: 'decline',
  cancelled: 'withdraw',
  'in-progress': 'start',
  'on-hold': 'wait',
  completed: 'complete',
  failed: 'fail',
  'entered-in-error': 'mark-as-error',
}

/** What a status that another system sends asks for; the machine still decides whether it may. */
export function commandOfFhirStatus(status: FhirTaskStatus): ReferralCommand | null {
  return fromFhir[status]
}

const fromDecision: Readonly<Record<ReferralDecision['says'], ReferralCommand>> = {
  received: 'receive',
  accepted: 'accept',
  waiting: 'wait',
  started: 'start',
  declined: 'decline',
  completed: 'complete',
  failed: 'fail',
}

/** What the second call of the contract asks for; the machine still decides whether it may. */
export function commandOfDecision({ says }: ReferralDecision): ReferralCommand {
  return fromDecision[says]
}
