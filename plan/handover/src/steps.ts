import type { Bilingual } from '@fanal/kernel'

/** Where a hand-over stands for its sender. Before `awaiting-check` or `sent` it is a draft on one device and nowhere else. */
export const senderStates = [
  'awaiting-check',
  'returned',
  'sent',
  'received',
  'declined',
  'outcome',
  'told',
  'untold',
  'withdrawn',
  'kept',
] as const
export type SenderState = (typeof senderStates)[number]

export type SenderAct = 'return' | 'rewrite' | 'approve' | 'withdraw' | 'tell' | 'leave-untold'
/** What the receiver does; its state comes back to the sender as the same word. */
export const receiverStates = ['waiting', 'received', 'declined', 'outcome'] as const
export type ReceiverState = (typeof receiverStates)[number]

const senderSteps: Readonly<Record<SenderAct, Readonly<Partial<Record<SenderState, SenderState>>>>> = {
  return: { 'awaiting-check': 'returned' },
  rewrite: { 'awaiting-check': 'awaiting-check', returned: 'awaiting-check' },
  approve: { 'awaiting-check': 'sent' },
  withdraw: { 'awaiting-check': 'withdrawn', returned: 'withdrawn' },
  // Somebody who wanted no receipt may have kept it after all, and write again.
  tell: { declined: 'told', outcome: 'told', untold: 'told' },
  'leave-untold': { declined: 'untold', outcome: 'untold' },
}

/** The state after an act of the sender's; `null` where the act is none in this state. */
export function afterSender(state: SenderState, act: SenderAct): SenderState | null {
  return senderSteps[act][state] ?? null
}

const receiverSteps: Readonly<Record<ReceiverState, readonly ReceiverState[]>> = {
  waiting: ['received', 'declined'],
  received: ['declined', 'outcome'],
  declined: [],
  // A bed is held, and later a person is safe: more than one thing can come of it.
  outcome: ['outcome'],
}

/** Whether the receiver may go from one state to the other. */
export function mayBecome(from: ReceiverState, to: ReceiverState): boolean {
  return receiverSteps[from].includes(to)
}

export const senderStateText = {
  'awaiting-check': { en: 'Waits for a second person', fr: 'Attend une deuxième personne' },
  returned: { en: 'Returned to the writer', fr: 'Retourné à la personne qui l’a écrit' },
  sent: { en: 'Sent, not yet received', fr: 'Envoyé, pas encore reçu' },
  received: { en: 'Received', fr: 'Reçu' },
  declined: { en: 'Declined', fr: 'Refusé' },
  outcome: { en: 'Something came of it', fr: 'Il y a une suite' },
  told: { en: 'Passed on to the person', fr: 'La personne en a été informée' },
  untold: { en: 'Cannot be passed on: no receipt', fr: 'Ne peut pas être annoncé : pas de reçu' },
  withdrawn: { en: 'Withdrawn before it was sent', fr: 'Retiré avant l’envoi' },
  kept: { en: 'Handed to nobody', fr: 'Transmis à personne' },
} as const satisfies Record<SenderState, Bilingual>

export const receiverStateText = {
  waiting: { en: 'New', fr: 'Nouveau' },
  received: { en: 'Receipt acknowledged', fr: 'Réception confirmée' },
  declined: { en: 'Declined', fr: 'Refusé' },
  outcome: { en: 'Outcome reported', fr: 'Suite communiquée' },
} as const satisfies Record<ReceiverState, Bilingual>

/** Hours after which a package that nobody received is somebody's task. */
export const receiveWithinHours = 24

export function isOverdue(sentHour: Date, now: Date): boolean {
  return now.getTime() - sentHour.getTime() >= receiveWithinHours * 3_600_000
}
