import { refuse } from '@fanal/kernel'

/** Each names the guard that failed; what the machine refuses names itself. */
export const referralRefusals = {
  idTaken: refuse('id-taken', {
    en: 'This referral exists already. Load the page again.',
    fr: 'Cette orientation existe déjà. Rechargez la page.',
  }),
  noReceiver: refuse('no-receiver', {
    en: 'Nothing can be sealed for this service now. Choose another one.',
    fr: 'Rien ne peut être scellé pour ce service en ce moment. Choisissez-en un autre.',
  }),
  noNeed: refuse('no-need', { en: 'Choose at least one need of this case.', fr: 'Choisissez au moins un besoin de ce dossier.' }),
  caseClosed: refuse('case-closed', {
    en: 'This case is closed. Reopen it first.',
    fr: 'Ce dossier est fermé. Rouvrez-le d’abord.',
  }),
  badPacket: refuse('bad-packet', {
    en: 'What was to be sent did not arrive whole, and nothing was sent. Load the page again.',
    fr: 'Ce qui devait être envoyé n’est pas arrivé en entier, et rien n’a été envoyé. Rechargez la page.',
  }),
  badClasses: refuse('bad-classes', {
    en: 'The packet holds a kind of information that cannot travel.',
    fr: 'L’envoi contient une sorte de renseignement qui ne peut pas circuler.',
  }),
  answerTooFar: refuse('answer-too-far', {
    en: 'A link can be opened for 72 hours. Ask for an answer within that time.',
    fr: 'Un lien peut s’ouvrir pendant 72 heures. Demandez une réponse d’ici là.',
  }),
  notAskedToStop: refuse('not-asked-to-stop', {
    en: 'Nobody asked you to stop, or it was answered already.',
    fr: 'Personne ne vous a demandé d’arrêter, ou la réponse a déjà été donnée.',
  }),
} as const
