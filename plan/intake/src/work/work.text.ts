import type { Bilingual } from '@fanal/kernel'
import type { CloseReason } from './work.ts'

export const workText = {
  title: { en: 'Work', fr: 'Travail' },
  nobody: { en: 'Nobody has taken this report.', fr: 'Personne n’a pris ce signalement en charge.' },
  yours: { en: 'You have this report.', fr: 'Vous avez ce signalement en charge.' },
  take: { en: 'Take it', fr: 'Le prendre en charge' },
  giveBack: { en: 'Give it back', fr: 'Le remettre dans la file' },
  giveTo: { en: 'Give it to', fr: 'Le confier à' },
  give: { en: 'Give', fr: 'Confier' },
  codes: { en: 'Urgency and language', fr: 'Urgence et langue' },
  urgency: { en: 'Urgency', fr: 'Urgence' },
  language: { en: 'Language', fr: 'Langue' },
  keep: { en: 'Keep', fr: 'Enregistrer' },
  close: { en: 'Close this report', fr: 'Fermer ce signalement' },
  closeLead: {
    en: 'It takes no more answers. If the person writes again, it opens by itself.',
    fr: 'Il ne recevra plus de réponses. Si la personne écrit de nouveau, il se rouvrira de lui-même.',
  },
  reason: { en: 'Why', fr: 'Pourquoi' },
  reopen: { en: 'Open it again', fr: 'Le rouvrir' },
  closedFor: { en: 'Closed', fr: 'Fermé' },
} as const satisfies Record<string, Bilingual>

export const reasonText: Readonly<Record<CloseReason, Bilingual>> = {
  answered: { en: 'Answered', fr: 'Réponse donnée' },
  'handed-over': { en: 'Handed over', fr: 'Transmis' },
  'no-contact': { en: 'Could not be reached', fr: 'Personne injoignable' },
  'not-trafficking': { en: 'Not about trafficking', fr: 'Sans rapport avec la traite' },
  duplicate: { en: 'The same as another report', fr: 'Identique à un autre signalement' },
  test: { en: 'A test', fr: 'Un essai' },
  abusive: { en: 'Abusive', fr: 'Injurieux' },
  silent: { en: 'Silent', fr: 'Silencieux' },
  other: { en: 'Another reason', fr: 'Une autre raison' },
}

/** Whoever has it, as a sentence. */
export function takenBy(name: string): Bilingual {
  return { en: `${name} has this report.`, fr: `${name} a ce signalement en charge.` }
}

export const workRefusals = {
  takenMeanwhile: {
    en: 'A colleague has taken this report. Open it again to see who; a supervisor can give it to somebody else.',
    fr: 'Une ou un collègue a pris ce signalement en charge. Rouvrez-le pour voir qui ; une superviseure ou un superviseur peut le confier à quelqu’un d’autre.',
  },
  noColleague: {
    en: 'This person does not work at the inbox of this unit. Nothing was changed.',
    fr: 'Cette personne ne travaille pas à la boîte de réception de cette unité. Rien n’a changé.',
  },
  youngStepOpen: {
    en: 'Somebody here may be under 18 and a step is open: record that the young person was told, or why not, and that the authority was told. Then it can be closed. Nothing was changed.',
    fr: 'Quelqu’un ici pourrait avoir moins de 18 ans et une étape reste ouverte : notez que la jeune personne a été prévenue, ou pourquoi elle ne l’a pas été, et que l’autorité a été avertie. Le signalement pourra ensuite être fermé. Rien n’a changé.',
  },
  chooseUrgency: { en: 'Choose how urgent it is. Nothing was changed.', fr: 'Choisissez l’urgence. Rien n’a changé.' },
  chooseLanguage: { en: 'Choose a language of the list. Nothing was changed.', fr: 'Choisissez une langue de la liste. Rien n’a changé.' },
  chooseReason: { en: 'Choose why it is closed. Nothing was changed.', fr: 'Choisissez pourquoi il est fermé. Rien n’a changé.' },
} as const satisfies Record<string, Bilingual>
