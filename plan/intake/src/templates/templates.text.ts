import type { Bilingual } from '@fanal/kernel'
import { type TemplateField, templateLimits } from './templates.ts'

export const templatesText = {
  title: { en: 'Ready sentences', fr: 'Phrases prêtes' },
  lead: {
    en: 'What can be put into an answer with one press, in English and in French. Whoever answers may change it before it is sealed.',
    fr: 'Ce qu’on peut mettre dans une réponse d’un seul geste, en anglais et en français. La personne qui répond peut le changer avant de sceller.',
  },
  whyOne: {
    en: 'You see these because you work at the inbox of these units.',
    fr: 'Vous voyez ces phrases parce que vous travaillez à la boîte de réception de ces unités.',
  },
  shippedTitle: { en: 'For every unit', fr: 'Pour toutes les unités' },
  none: { en: 'Your unit has none of its own yet.', fr: 'Votre unité n’en a pas encore à elle.' },
  bySupervisor: { en: 'Supervisors of the unit write these.', fr: 'Les superviseures et superviseurs de l’unité les écrivent.' },
  add: { en: 'Write a new one', fr: 'En écrire une nouvelle' },
  notSealed: {
    en: 'These words are not sealed: no name, place or detail of any report belongs here. An answer can be read over a shoulder, so keep it neutral, and promise nothing your unit may not be able to do.',
    fr: 'Ces mots ne sont pas scellés : aucun nom, aucun lieu ni détail d’un signalement n’a sa place ici. Une réponse peut être lue par-dessus l’épaule : restez neutre, et ne promettez rien que votre unité ne pourrait pas faire.',
  },
  kind: { en: 'What it is', fr: 'Ce que c’est' },
  keep: { en: 'Keep', fr: 'Enregistrer' },
  remove: { en: 'Remove', fr: 'Retirer' },
  kept: { en: 'Kept.', fr: 'Enregistré.' },
  removed: { en: 'Removed.', fr: 'Retiré.' },
  manage: { en: 'All ready sentences', fr: 'Toutes les phrases prêtes' },
  pick: { en: 'Ready sentences and questions', fr: 'Phrases et questions prêtes' },
  pickLead: {
    en: 'They are put below what you have written, in the language of your answer. Change them as you like.',
    fr: 'Elles s’ajoutent sous ce que vous avez écrit, dans la langue de votre réponse. Changez-les comme vous voulez.',
  },
  sentence: { en: 'Sentence', fr: 'Phrase' },
  sentences: { en: 'Sentences', fr: 'Phrases' },
  putSentence: { en: 'Put into the answer', fr: 'Mettre dans la réponse' },
  questions: { en: 'Questions', fr: 'Questions' },
  askAll: { en: 'Ask these questions', fr: 'Poser ces questions' },
  put: { en: 'It stands in your answer now. Nothing was sent.', fr: 'C’est maintenant dans votre réponse. Rien n’a été envoyé.' },
  nothingChosen: { en: 'Choose something first.', fr: 'Choisissez d’abord quelque chose.' },
  badTemplate: {
    en: 'This sentence was not sent as the form sends it. Nothing was changed.',
    fr: 'Cette phrase n’a pas été envoyée comme le formulaire l’envoie. Rien n’a changé.',
  },
} as const satisfies Record<string, Bilingual>

export const templateKindText = {
  answer: { en: 'A sentence', fr: 'Une phrase' },
  question: { en: 'A question', fr: 'Une question' },
} as const satisfies Record<string, Bilingual>

export const templateFieldText: Readonly<Record<TemplateField, Bilingual>> = {
  'title-en': { en: 'Short name, English', fr: 'Nom court, en anglais' },
  'title-fr': { en: 'Short name, French', fr: 'Nom court, en français' },
  'text-en': { en: 'Words, English', fr: 'Texte, en anglais' },
  'text-fr': { en: 'Words, French', fr: 'Texte, en français' },
}

/** What is wrong with a field of the form. */
export function templateFaultText(field: TemplateField, fault: 'empty' | 'too-long'): Bilingual {
  const name = templateFieldText[field]
  const limit = field.startsWith('title') ? templateLimits.title : templateLimits.text
  if (fault === 'empty') return { en: `${name.en}: write something.`, fr: `${name.fr} : écrivez quelque chose.` }
  return {
    en: `${name.en}: at most ${limit} characters.`,
    fr: `${name.fr} : ${limit} caractères au plus.`,
  }
}

/** The heading above what one unit wrote. */
export function ownTitle(unit: Bilingual): Bilingual {
  return { en: `Of ${unit.en}`, fr: `De l’unité « ${unit.fr} »` }
}
