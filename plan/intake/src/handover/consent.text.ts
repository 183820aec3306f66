import type { Bilingual } from '@fanal/kernel'
import type { Channel, YesSinceProblem } from './consent.ts'

/** What handing over says about the person's yes. */
export const consentText = {
  title: { en: 'They said yes since', fr: 'La personne a dit oui depuis' },
  why: {
    en: 'The report holds no yes for this receiver. Use “The person said yes” only if they said it since; say when and how. It is sealed with what you write down.',
    fr: 'Le signalement ne contient pas de oui pour ce destinataire. N’invoquez « La personne a dit oui » que si elle l’a dit depuis ; dites quand et comment. C’est scellé avec ce que vous notez.',
  },
  confirm: { en: 'They said yes to this receiver since', fr: 'La personne a depuis dit oui à ce destinataire' },
  when: { en: 'When', fr: 'Quand' },
  whenHint: { en: 'Day and hour, your local time.', fr: 'Jour et heure, selon votre heure locale.' },
  how: { en: 'How', fr: 'Comment' },
  line: { en: 'They said yes since:', fr: 'La personne a dit oui depuis :' },
  notChild: {
    en: 'Nobody was asked about child protection: a yes to others who help is no yes to it. Where a child is at risk you need no yes, but the young person is told first.',
    fr: 'La question de la protection de l’enfance n’a pas été posée : un oui à d’autres personnes qui aident n’en est pas un pour elle. Si un enfant est en danger, aucun oui n’est nécessaire, mais la jeune personne est prévenue en premier.',
  },
  youngFirst: {
    en: 'First record on this page, under “Somebody here may be under 18”, that the young person was told, or why not. Until then this is refused, unless a life is in danger now.',
    fr: 'Notez d’abord sur cette page, sous « Quelqu’un ici pourrait avoir moins de 18 ans », que la jeune personne a été prévenue, ou pourquoi elle ne l’a pas été. Jusque-là, l’envoi est refusé, sauf si une vie est en danger maintenant.',
  },
  agreedNo: {
    en: 'Whoever wrote says that the person concerned did not agree. Their own yes to passing it on is not that person’s.',
    fr: 'La personne qui a écrit dit que la personne concernée n’est pas d’accord. Son propre oui à la transmission n’est pas celui de cette personne.',
  },
} as const satisfies Record<string, Bilingual>

export const channelText: Readonly<Record<Channel, Bilingual>> = {
  call: { en: 'by phone', fr: 'par téléphone' },
  mailbox: { en: 'in their mailbox here', fr: 'dans sa boîte ici' },
  message: { en: 'by another message', fr: 'par un autre message' },
  'in-person': { en: 'in person', fr: 'en personne' },
  'through-another': { en: 'through somebody whom they chose', fr: 'par quelqu’un que la personne a choisi' },
}

export const yesSinceProblems: Readonly<Record<YesSinceProblem, Bilingual>> = {
  'not-confirmed': {
    en: 'Confirm that they said yes since, or choose another reason.',
    fr: 'Confirmez que la personne a dit oui depuis, ou choisissez un autre motif.',
  },
  when: {
    en: 'Say when they said yes: a day and an hour that are not to come.',
    fr: 'Dites quand la personne a dit oui : un jour et une heure qui ne sont pas à venir.',
  },
  how: { en: 'Say how they said yes.', fr: 'Dites comment la personne a dit oui.' },
}
