import type { Bilingual } from '@fanal/kernel'
import type { SealedReceiver } from './receiver.ts'

export const outcomeIds = [
  'bed-held',
  'appointment-made',
  'help-given',
  'person-safe',
  'could-not-reach',
  'investigation-opened',
  'nothing-further',
] as const
export type OutcomeId = (typeof outcomeIds)[number]

export interface OutcomeText {
  /** What staff read. */
  readonly name: Bilingual
  /**
   * What is suggested for the mailbox. It does no harm if whoever exploits the person reads it: it names no bed, no
   * shelter, no police, no report. The officer may say more where that is safe.
   */
  readonly reply: Bilingual
  readonly saidBy: readonly SealedReceiver[]
}

const everybody: readonly SealedReceiver[] = ['victim-services', 'police', 'unit', 'child-protection']
const services: readonly SealedReceiver[] = ['victim-services', 'unit', 'child-protection']

export const outcomes: Readonly<Record<OutcomeId, OutcomeText>> = {
  'bed-held': {
    name: { en: 'A bed is held', fr: 'Un lit est réservé' },
    reply: {
      en: 'What you asked about is ready. Call the number you know, when it is safe for you.',
      fr: 'Ce que vous avez demandé est prêt. Appelez le numéro que vous connaissez, quand c’est sans danger pour vous.',
    },
    saidBy: services,
  },
  'appointment-made': {
    name: { en: 'An appointment is made', fr: 'Un rendez-vous est pris' },
    reply: {
      en: 'There is a time for you. Call the number you know, when it is safe for you, to hear when.',
      fr: 'Un moment vous est réservé. Appelez le numéro que vous connaissez, quand c’est sans danger, pour le connaître.',
    },
    saidBy: services,
  },
  'help-given': {
    name: { en: 'Help was given', fr: 'De l’aide a été donnée' },
    reply: {
      en: 'What you asked about was done. You can write to us again at any time.',
      fr: 'Ce que vous avez demandé a été fait. Vous pouvez nous écrire de nouveau en tout temps.',
    },
    saidBy: everybody,
  },
  'person-safe': {
    name: { en: 'The person is safe', fr: 'La personne est en sécurité' },
    reply: {
      en: 'Things went well. Thank you for writing.',
      fr: 'Tout s’est bien passé. Merci de nous avoir écrit.',
    },
    saidBy: everybody,
  },
  'could-not-reach': {
    name: { en: 'The person could not be reached', fr: 'La personne n’a pas pu être jointe' },
    reply: {
      en: 'We tried and did not get through. Write to us when it is a good time, if you wish.',
      fr: 'Nous avons essayé sans succès. Écrivez-nous quand ce sera un bon moment, si vous le souhaitez.',
    },
    saidBy: services,
  },
  'investigation-opened': {
    name: { en: 'An investigation was opened', fr: 'Une enquête a été ouverte' },
    reply: {
      en: 'What you wrote was read and is being looked at. Thank you.',
      fr: 'Ce que vous avez écrit a été lu, et quelqu’un s’en occupe. Merci.',
    },
    saidBy: ['police'],
  },
  'nothing-further': {
    name: { en: 'Nothing further can be done', fr: 'Rien de plus ne peut être fait' },
    reply: {
      en: 'What you wrote was read. There is nothing more to do for now. You can write to us again at any time.',
      fr: 'Ce que vous avez écrit a été lu. Il n’y a rien de plus à faire pour le moment. Vous pouvez nous écrire de nouveau en tout temps.',
    },
    saidBy: everybody,
  },
}

export function outcomesOf(receiver: SealedReceiver): readonly OutcomeId[] {
  return outcomeIds.filter((id) => outcomes[id].saidBy.includes(receiver))
}

export const declineIds = [
  'no-capacity',
  'out-of-area',
  'not-eligible',
  'language',
  'safety-conflict',
  'conflict-of-interest',
  'insufficient-information',
  'person-declined',
  'other',
] as const
export type DeclineId = (typeof declineIds)[number]

export const declineText = {
  'no-capacity': { en: 'No room', fr: 'Pas de place' },
  'out-of-area': { en: 'Outside our area', fr: 'Hors de notre territoire' },
  'not-eligible': { en: 'Not one of those we can help', fr: 'Hors de notre mandat' },
  language: { en: 'We do not have the language', fr: 'Nous n’offrons pas cette langue' },
  'safety-conflict': { en: 'It would not be safe here', fr: 'Ce ne serait pas sans danger ici' },
  'conflict-of-interest': { en: 'Conflict of interest', fr: 'Conflit d’intérêts' },
  'insufficient-information': { en: 'Too little to act on', fr: 'Trop peu d’information pour agir' },
  'person-declined': { en: 'The person does not want it', fr: 'La personne ne le souhaite pas' },
  other: { en: 'Another reason', fr: 'Une autre raison' },
} as const satisfies Record<DeclineId, Bilingual>

/** What is suggested for the mailbox where a receiver said no. */
export const declinedReply: Bilingual = {
  en: 'The first place we asked could not do it. We are looking further. You can write to us at any time.',
  fr: 'Le premier endroit où nous avons demandé ne pouvait pas le faire. Nous cherchons ailleurs. Vous pouvez nous écrire en tout temps.',
}

/** Why a report goes to nobody. */
export const keepIds = ['not-wanted', 'not-needed', 'not-safe'] as const
export type KeepId = (typeof keepIds)[number]

export const keepText = {
  'not-wanted': { en: 'The person does not want it', fr: 'La personne ne le souhaite pas' },
  'not-needed': { en: 'Nothing for anybody else to do', fr: 'Personne d’autre n’a à intervenir' },
  'not-safe': { en: 'It would put somebody in danger', fr: 'Cela mettrait quelqu’un en danger' },
} as const satisfies Record<KeepId, Bilingual>
