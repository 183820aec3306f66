import { refuse } from '@fanal/kernel'

/** Each names the guard that failed. */
export const safetyRefusals = {
  noPlan: refuse('no-such-plan', { en: 'This plan is not there.', fr: 'Ce plan n’existe pas.' }),
  noCase: refuse('no-such-case', { en: 'This case is not there.', fr: 'Ce dossier n’existe pas.' }),
  idTaken: refuse('id-taken', {
    en: 'This is kept already. Load the page again.',
    fr: 'Ceci est déjà enregistré. Rechargez la page.',
  }),
  alreadyOne: refuse('one-plan-holds', {
    en: 'There is a plan already. Go on with that one.',
    fr: 'Il y a déjà un plan. Continuez avec celui-là.',
  }),
  over: refuse('plan-over', {
    en: 'This plan is over. Begin a new one.',
    fr: 'Ce plan est terminé. Commencez-en un nouveau.',
  }),
  nothingWritten: refuse('nothing-written', {
    en: 'Nothing was written. Write it down, or go on.',
    fr: 'Rien n’a été écrit. Notez-le ou passez à la suite.',
  }),
  otherField: refuse('other-field', {
    en: 'These words belong elsewhere. Load the page again.',
    fr: 'Ces mots vont ailleurs. Rechargez la page.',
  }),
  noItem: refuse('no-such-item', { en: 'This line is not there any more.', fr: 'Cette ligne n’y est plus.' }),
  notContact: refuse('not-a-contact', {
    en: 'Only somebody who can be called is checked.',
    fr: 'On vérifie seulement les personnes à appeler.',
  }),
  tooLate: refuse('review-too-late', {
    en: 'Choose an earlier day for the review.',
    fr: 'Choisissez une date de révision plus proche.',
  }),
  empty: refuse('plan-empty', {
    en: 'The plan is empty. Write at least one thing that the person will do.',
    fr: 'Le plan est vide. Notez au moins une chose que la personne fera.',
  }),
} as const
