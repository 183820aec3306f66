import type { Bilingual } from '@fanal/kernel'

/** Why something around an update was refused. */
export const coordinatingText = {
  badPeriod: {
    en: 'Write the period as 2013-14 (a fiscal year), 2013 (a calendar year) or 2019-2023.',
    fr: 'Écrivez la période ainsi : 2013-14 (un exercice), 2013 (une année civile) ou 2019-2023.',
  },
  badDay: { en: 'Write the day as 2014-05-15.', fr: 'Écrivez le jour ainsi : 2014-05-15.' },
  dueBefore: { en: 'This day is before the period begins.', fr: 'Ce jour précède le début de la période.' },
  badReplyDays: { en: 'Write a whole number from 5 to 90.', fr: 'Écrivez un nombre entier de 5 à 90.' },
  noPlan: { en: 'Choose one of the plans that were imported.', fr: 'Choisissez un des plans importés.' },
  openAlready: { en: 'This period of this plan is open already.', fr: 'Cette période de ce plan est déjà ouverte.' },
  noOrganization: { en: 'Choose an organization from the list.', fr: 'Choisissez un organisme de la liste.' },
  noDepartment: { en: 'No open period knows this department.', fr: 'Aucune période ouverte ne connaît ce ministère.' },
  noPlanAsked: { en: 'No period of this plan was opened.', fr: 'Aucune période de ce plan n’a été ouverte.' },
  noReviewer: {
    en: 'Choose an organization from the list. One that answers as a department of your plans does not review them.',
    fr: 'Choisissez un organisme de la liste. Celui qui répond pour un ministère de vos plans ne les examine pas.',
  },
  reviewsAlready: { en: 'This organization reviews this plan already.', fr: 'Cet organisme examine déjà ce plan.' },
  answersAlready: {
    en: 'This organization reviews a plan of yours. End that first: nobody reviews what they answer for.',
    fr: 'Cet organisme examine un de vos plans. Mettez-y d’abord fin\u00A0: personne n’examine ce dont il répond.',
  },
  replyOver: {
    en: 'The days to answer are over, or an answer was given.',
    fr: 'Le délai de réponse est écoulé, ou une réponse a été donnée.',
  },
  bothLanguages: { en: 'Write it in both languages.', fr: 'Écrivez-le dans les deux langues.' },
  tooLong: { en: 'This is longer than 2,000 characters.', fr: 'Ce texte dépasse 2 000 caractères.' },
  notIndependent: {
    en: 'You wrote or decided on this update. Somebody else has to review it.',
    fr: 'Vous avez écrit ce compte rendu ou décidé à son sujet. Une autre personne doit l’examiner.',
  },
  chooseStanding: { en: 'Choose how it stands.', fr: 'Indiquez où en est l’engagement.' },
} as const satisfies Record<string, Bilingual>
