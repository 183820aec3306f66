import { type Bilingual, refuse } from '@fanal/kernel'
import type { ContactChannel, MayContact, Weekday } from '../subjects/safe-contact.ts'

type Words<Code extends string> = Readonly<Record<Code, Bilingual>>

export const channelText: Words<ContactChannel> = {
  call: { en: 'Call', fr: 'Appel' },
  text: { en: 'Text message', fr: 'Texto' },
  email: { en: 'Email', fr: 'Courriel' },
  letter: { en: 'Letter', fr: 'Lettre' },
  'in-person': { en: 'In person', fr: 'En personne' },
  'through-worker': { en: 'Through somebody they trust', fr: 'Par quelqu’un de confiance' },
  mailbox: { en: 'Their mailbox here', fr: 'Sa boîte aux lettres ici' },
}

export const dayText: Readonly<Record<Weekday, Bilingual>> = {
  1: { en: 'Monday', fr: 'Lundi' },
  2: { en: 'Tuesday', fr: 'Mardi' },
  3: { en: 'Wednesday', fr: 'Mercredi' },
  4: { en: 'Thursday', fr: 'Jeudi' },
  5: { en: 'Friday', fr: 'Vendredi' },
  6: { en: 'Saturday', fr: 'Samedi' },
  7: { en: 'Sunday', fr: 'Dimanche' },
}

export const whyNotText: Words<Extract<MayContact, { may: false }>['why']> = {
  unsaid: {
    en: 'Nobody has asked yet how to reach this person safely, so nobody does.',
    fr: 'Personne n’a encore demandé comment joindre cette personne sans danger ; personne ne le fait donc.',
  },
  never: { en: 'This person must not be contacted.', fr: 'Il ne faut pas communiquer avec cette personne.' },
  channel: { en: 'Not this way: the person did not say that it is safe.', fr: 'Pas par ce moyen : la personne n’a pas dit qu’il est sûr.' },
  hours: {
    en: 'Not at this hour: the person said that it is not safe.',
    fr: 'Pas à cette heure : la personne a dit que ce n’est pas sûr.',
  },
}

export const reachText = {
  title: { en: 'Reaching them safely', fr: 'La joindre sans danger' },
  lead: {
    en: 'Every message obeys this, a letter about a breach too. The number and the code word stay sealed: a task is made, and a person reaches out.',
    fr: 'Chaque message y obéit, même l’avis d’une atteinte à la vie privée. Le numéro et le mot convenu restent scellés : une tâche est créée, et une personne communique.',
  },
  state: { en: 'May we contact the person?', fr: 'Pouvons-nous communiquer avec la personne ?' },
  said: { en: 'Yes, in these ways', fr: 'Oui, par ces moyens' },
  unsaid: { en: 'Not asked yet: nobody contacts them', fr: 'Pas encore demandé : personne ne communique avec elle' },
  never: { en: 'Never', fr: 'Jamais' },
  channels: { en: 'Ways that are safe', fr: 'Moyens qui sont sûrs' },
  days: { en: 'Days that are safe', fr: 'Jours qui sont sûrs' },
  daysHint: { en: 'None ticked means any day.', fr: 'Aucun jour coché veut dire n’importe lequel.' },
  from: { en: 'From (for example 09:00)', fr: 'De (par exemple 09:00)' },
  to: { en: 'Until (for example 15:30)', fr: 'À (par exemple 15:30)' },
  hoursHint: { en: 'Left empty means any hour.', fr: 'Vide veut dire à toute heure.' },
  zone: { en: 'In which clock', fr: 'Selon quelle heure' },
  message: { en: 'We may leave a message', fr: 'Nous pouvons laisser un message' },
  nameUs: { en: 'We may say who we are', fr: 'Nous pouvons dire qui nous sommes' },
  reachAt: { en: 'Number or address', fr: 'Numéro ou adresse' },
  codeWord: { en: 'Code word that shows it is you', fr: 'Mot convenu qui montre que c’est vous' },
  keep: { en: 'Keep', fr: 'Enregistrer' },
  nowYes: { en: 'Just now it would be safe by:', fr: 'En ce moment, ce serait sûr par :' },
  nowNo: { en: 'Just now nobody contacts this person.', fr: 'En ce moment, personne ne communique avec cette personne.' },
} as const satisfies Record<string, Bilingual>

/** Whether somebody may be contacted at all. */
export const reachStateText = { said: reachText.said, never: reachText.never, unsaid: reachText.unsaid } as const

export const reachRefusals = {
  badHours: refuse('invalid', {
    en: 'Write hours as 09:00, both of them, or leave both empty.',
    fr: 'Écrivez les heures comme 09:00, les deux, ou laissez les deux vides.',
  }),
  noChannel: refuse('invalid', {
    en: 'Tick at least one way that is safe, or choose “never”.',
    fr: 'Cochez au moins un moyen sûr, ou choisissez « jamais ».',
  }),
} as const
