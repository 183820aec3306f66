import { refuse } from '@fanal/kernel'

/** Each names the guard that failed. */
export const identificationRefusals = {
  noRow: refuse('no-such-identification', { en: 'This is not there.', fr: 'Ceci n’existe pas.' }),
  noCase: refuse('no-such-case', { en: 'This case is not there.', fr: 'Ce dossier n’existe pas.' }),
  idTaken: refuse('id-taken', { en: 'This is kept already. Load the page again.', fr: 'Ceci est déjà enregistré. Rechargez la page.' }),
  alreadyOne: refuse('one-is-open', {
    en: 'One is open already. Go on with that one.',
    fr: 'Il y en a déjà une en cours. Continuez avec celle-là.',
  }),
  otherField: refuse('other-field', {
    en: 'These words belong elsewhere. Load the page again.',
    fr: 'Ces mots vont ailleurs. Rechargez la page.',
  }),
  nothing: refuse('nothing-kept', {
    en: 'Nothing was answered or confirmed yet.',
    fr: 'Rien n’a encore été répondu ni confirmé.',
  }),
  notNow: refuse('not-in-this-state', {
    en: 'Answers are kept while it is open.',
    fr: 'On garde des réponses tant que c’est en cours.',
  }),
  otherInstrument: refuse('unknown-instrument', {
    en: 'This set of questions is not known here. Load the page again.',
    fr: 'Ce questionnaire n’est pas connu ici. Rechargez la page.',
  }),
} as const
