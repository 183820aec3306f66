import { refuse } from '@fanal/kernel'

/** Each names the guard that failed. */
export const permitRefusals = {
  noPermit: refuse('no-such-permit', { en: 'This permit is not there.', fr: 'Ce permis n’existe pas.' }),
  noCase: refuse('no-such-case', { en: 'This case is not there.', fr: 'Ce dossier n’existe pas.' }),
  idTaken: refuse('id-taken', { en: 'This is kept already. Load the page again.', fr: 'Ceci est déjà enregistré. Rechargez la page.' }),
  alreadyOne: refuse('one-of-that-kind', {
    en: 'There is one of that kind already. Go on with that one.',
    fr: 'Il y en a déjà un de cette sorte. Continuez avec celui-là.',
  }),
  otherField: refuse('other-field', {
    en: 'These words belong elsewhere. Load the page again.',
    fr: 'Ces mots vont ailleurs. Rechargez la page.',
  }),
  interviewMissing: refuse('interview-day-missing', { en: 'Give the day of the interview.', fr: 'Donnez la date de l’entrevue.' }),
} as const
