import type { Bilingual } from '@fanal/kernel'

export const todayText = {
  title: { en: 'Today', fr: 'Aujourd’hui' },
  lead: {
    en: 'What is waiting for you, the most pressing first. Nothing that anybody wrote is shown here.',
    fr: 'Ce qui vous attend, le plus pressant d’abord. Rien de ce qui a été écrit n’apparaît ici.',
  },
  nothingTitle: { en: 'Nothing is waiting for you', fr: 'Rien ne vous attend' },
  nothing: {
    en: 'When somebody writes, hands something over or asks a check of you, it stands here.',
    fr: 'Quand quelqu’un écrit, transmet quelque chose ou vous demande une vérification, cela apparaît ici.',
  },
  since: { en: 'Since', fr: 'Depuis' },
  due: { en: 'Due', fr: 'Échéance' },
  late: { en: 'Late', fr: 'En retard' },
  nobodyLead: {
    en: 'You are signed in, and whoever wants to report reads that nobody is there. Say that you are: for 8 hours, and you can change that.',
    fr: 'Votre session est ouverte, mais le public voit que personne n’est là. Dites que vous êtes là : pour 8 heures; vous pourrez le modifier.',
  },
  onDuty: { en: 'I am on duty', fr: 'Je suis de garde' },
  what: { en: 'What', fr: 'Quoi' },
  urgency: { en: 'Urgency', fr: 'Urgence' },
  kinds: {
    unread: { en: 'Nobody has read this yet', fr: 'Personne ne l’a encore lu' },
    urgent: { en: 'Urgent, and nobody has it', fr: 'Urgent, et personne ne s’en occupe' },
    waiting: { en: 'The person wrote again', fr: 'La personne a écrit de nouveau' },
    mine: { en: 'You took this: answer it', fr: 'Vous l’avez pris en charge : répondez' },
    again: { en: 'The person wrote again, and nobody has it', fr: 'La personne a écrit de nouveau, et personne ne s’en occupe' },
    opened: { en: 'Opened, and nobody has taken it', fr: 'Ouvert, et personne ne l’a pris en charge' },
    'again-away': {
      en: 'The person wrote again; whoever has it is not on duty',
      fr: 'La personne a écrit de nouveau ; qui l’a en charge n’est pas de garde',
    },
    'urgent-away': { en: 'Urgent; whoever has it is not on duty', fr: 'Urgent ; qui l’a en charge n’est pas de garde' },
    young: { en: 'Somebody may be under 18: tell the authority', fr: 'Quelqu’un pourrait avoir moins de 18 ans : avertissez l’autorité' },
    'young-person': {
      en: 'Somebody may be under 18: record whether they were told',
      fr: 'Quelqu’un pourrait avoir moins de 18 ans : notez si cette personne a été prévenue',
    },
    'shift-ends': { en: 'Your shift ends soon', fr: 'Votre garde se termine bientôt' },
  },
} as const satisfies Record<string, Bilingual | Record<string, Bilingual>>

/** Where nobody is on duty. */
export function nobodyAt(unit: Bilingual): Bilingual {
  return { en: `Nobody is on duty at ${unit.en}`, fr: `Personne n’est de garde : ${unit.fr}` }
}
