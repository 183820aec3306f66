import type { Bilingual } from '@fanal/kernel'
import type { SealedClass } from '@fanal/seal'
import type { GrantClass, Purpose } from '../grants/access-grant.ts'
import type { RequestKind, RequestState } from '../requests/request-machine.ts'
import type { OwnAgreement } from './own-record.ts'

/** The words of a person's own view. Plain, calm and few: somebody may be looking over a shoulder. */
export const ownText = {
  title: { en: 'Open with a code', fr: 'Ouvrir avec un code' },
  lead: {
    en: 'Type the code that was given to you: 27 digits or 8 words.',
    fr: 'Tapez le code qui vous a été remis : 27 chiffres ou 8 mots.',
  },
  code: { en: 'Your code', fr: 'Votre code' },
  codeHint: { en: 'Spaces and capital letters do not matter.', fr: 'Les espaces et les majuscules ne comptent pas.' },
  open: { en: 'Open', fr: 'Ouvrir' },
  withScript: {
    en: 'Your code is not sent to us. Words open on this device, and nowhere else.',
    fr: 'Votre code ne nous est pas envoyé. Les mots s’ouvrent sur cet appareil, et nulle part ailleurs.',
  },
  withoutScript: {
    en: 'Scripts are off in this browser. Words that are sealed cannot open here. You can still see who looked and what you agreed to. For that your code goes to our server, which uses it once and does not keep it.',
    fr: 'Les scripts sont désactivés dans ce navigateur. Les mots scellés ne peuvent pas s’ouvrir ici. Vous pouvez quand même voir qui a regardé et ce que vous avez accepté. Pour cela, votre code passe par notre serveur, qui l’utilise une fois et ne le garde pas.',
  },
  safe: {
    en: 'When you leave, the code and the words are gone from this device. “Leave this site now” is always in sight and takes you away at once.',
    fr: 'Quand vous partez, le code et les mots ne restent pas sur cet appareil. « Quitter ce site maintenant » est toujours à l’écran et vous emmène tout de suite.',
  },
  slip: {
    en: 'This is not a whole code. Look at each group again.',
    fr: 'Ce code n’est pas entier. Regardez de nouveau chaque groupe.',
  },
  closed: {
    en: 'This page cannot open just now. Try again in a few minutes.',
    fr: 'Cette page ne peut pas s’ouvrir pour le moment. Réessayez dans quelques minutes.',
  },
  busy: {
    en: 'Many people are opening at this moment. Try again in a minute.',
    fr: 'Beaucoup de personnes ouvrent en ce moment. Réessayez dans une minute.',
  },
  opening: { en: 'Opening…', fr: 'Ouverture…' },
  heldTitle: { en: 'What is kept', fr: 'Ce qui est gardé' },
  nothing: { en: 'Nothing is kept under this code.', fr: 'Rien n’est gardé sous ce code.' },
  nothingSay: {
    en: 'There is nothing to see or to do here.',
    fr: 'Il n’y a rien à voir ni à faire ici.',
  },
  again: { en: 'Type another code', fr: 'Taper un autre code' },
  house: { en: 'Kept by', fr: 'Gardé par' },
  since: { en: 'Since', fr: 'Depuis le' },
  wordsTitle: { en: 'What is written about you', fr: 'Ce qui est écrit sur vous' },
  wordsLead: {
    en: 'Each part is closed until you press it. If you do not see a part that you expect, ask for a copy below.',
    fr: 'Chaque partie reste fermée tant que vous n’appuyez pas dessus. Si une partie manque, demandez une copie plus bas.',
  },
  wordsNeedScript: {
    en: 'These words are sealed. They open only with scripts, on a device. Try another browser, or ask your worker to read them with you.',
    fr: 'Ces mots sont scellés. Ils ne s’ouvrent qu’avec des scripts, sur un appareil. Essayez un autre navigateur, ou demandez à la personne qui vous aide de les lire avec vous.',
  },
  filesHeld: { en: 'Files kept', fr: 'Fichiers gardés' },
  filesHint: {
    en: 'Files do not open here. Ask your worker to open them with you.',
    fr: 'Les fichiers ne s’ouvrent pas ici. Demandez à la personne qui vous aide de les ouvrir avec vous.',
  },
  noWords: {
    en: 'No words were shared with this code.',
    fr: 'Aucun mot n’a été partagé avec ce code.',
  },
  broken: { en: 'This does not open. Tell your worker.', fr: 'Ceci ne s’ouvre pas. Dites-le à la personne qui vous aide.' },
  looksTitle: { en: 'Who looked', fr: 'Qui a regardé' },
  looksLead: {
    en: 'Each time somebody opened something about you. Times are Eastern time. Names are not shown here; you can ask for them.',
    fr: 'Chaque fois que quelqu’un a ouvert quelque chose sur vous. L’heure est celle de l’Est. Les noms n’apparaissent pas ici; vous pouvez les demander.',
  },
  noLooks: { en: 'Nobody has looked yet.', fr: 'Personne n’a encore regardé.' },
  earlier: { en: 'Earlier', fr: 'Avant' },
  ownCode: {
    en: 'Your code was used within this hour. Was it not you? Tell somebody whom you trust here: they make a new one.',
    fr: 'Votre code a été utilisé durant cette heure. Ce n’était pas vous? Dites-le à une personne de confiance ici : elle en créera un autre.',
  },
  receiversTitle: { en: 'Who got something by your yes', fr: 'Qui a reçu quelque chose par votre oui' },
  unknownReceiver: { en: 'A service', fr: 'Un service' },
  left: { en: 'Somebody who has left', fr: 'Une personne qui est partie' },
  saw: { en: 'Saw', fr: 'A vu' },
  why: { en: 'Why', fr: 'Pourquoi' },
  agreedTitle: { en: 'What you agreed to', fr: 'Ce que vous avez accepté' },
  agreedLead: {
    en: 'You can take back a yes at any time. You need no reason. Help does not stop because of it.',
    fr: 'Vous pouvez retirer un oui à tout moment, sans raison. L’aide ne s’arrête pas pour autant.',
  },
  noAgreed: { en: 'You have not been asked for a yes yet.', fr: 'On ne vous a encore demandé aucun oui.' },
  takeBack: { en: 'Take this yes back', fr: 'Retirer ce oui' },
  takenBack: {
    en: 'Taken back. From now on they cannot open it. What somebody already read or copied cannot be unread: they are told to stop.',
    fr: 'C’est retiré. À partir de maintenant, on ne peut plus l’ouvrir. Ce que quelqu’un a déjà lu ou copié ne s’efface pas de sa mémoire : on lui demande d’arrêter.',
  },
  until: { en: 'until', fr: 'jusqu’au' },
  askTitle: { en: 'Ask for something', fr: 'Demander quelque chose' },
  askLead: {
    en: 'Somebody of the house has to answer by the day that is shown. The answer comes in a way that is safe for you.',
    fr: 'Quelqu’un de l’organisme doit répondre au plus tard le jour indiqué. La réponse arrive d’une façon sûre pour vous.',
  },
  askWhat: { en: 'What do you ask for?', fr: 'Que demandez-vous ?' },
  askWords: { en: 'Anything to add? (you may leave this empty)', fr: 'Quelque chose à ajouter ? (vous pouvez laisser vide)' },
  askWordsHint: { en: 'It is sealed on this device before it leaves.', fr: 'C’est scellé sur cet appareil avant de partir.' },
  ask: { en: 'Send', fr: 'Envoyer' },
  asked: { en: 'It was sent. You find it in the list.', fr: 'C’est envoyé. Vous le trouvez dans la liste.' },
  askMissing: { en: 'Choose what you ask for.', fr: 'Choisissez ce que vous demandez.' },
  answerBy: { en: 'answer by', fr: 'réponse au plus tard le' },
  copyTitle: { en: 'Take a copy with you', fr: 'Emporter une copie' },
  copyLead: {
    en: 'A locked file with what is kept about you. It opens without us, with any program that reads the “age” format. Its password is your code: the 27 digits, without spaces. The file stays on the device that you use now. Do not make it where somebody else may look.',
    fr: 'Un fichier verrouillé avec ce qui est gardé sur vous. Il s’ouvre sans nous, avec tout logiciel qui lit le format « age ». Son mot de passe est votre code : les 27 chiffres, sans espaces. Le fichier reste sur l’appareil que vous utilisez maintenant. Ne le créez pas là où quelqu’un d’autre peut regarder.',
  },
  copy: { en: 'Make the file', fr: 'Créer le fichier' },
  copyDone: { en: 'The file is on your device.', fr: 'Le fichier est sur votre appareil.' },
  rightsTitle: { en: 'Complaints, and what the law gives you', fr: 'Plaintes, et ce que la loi vous donne' },
} as const satisfies Record<string, Bilingual>

/** What each kind of thing is, as somebody would say it. */
export const classText: Readonly<Record<GrantClass, Bilingual>> = {
  C1: { en: 'Figures without a name', fr: 'Des chiffres sans nom' },
  C2: { en: 'What help is planned', fr: 'L’aide prévue' },
  C3: { en: 'What you told', fr: 'Ce que vous avez raconté' },
  C4: { en: 'Who you are', fr: 'Qui vous êtes' },
  C5: { en: 'Where you are', fr: 'Où vous êtes' },
  C6: { en: 'Your health', fr: 'Votre santé' },
  C7: { en: 'Law and papers', fr: 'Droit et papiers' },
}

/** The order in which somebody looks for themselves. */
export const heldOrder: readonly SealedClass[] = ['C4', 'C3', 'C5', 'C6', 'C7']

export const purposeText: Readonly<Record<Purpose, Bilingual>> = {
  services: { en: 'to help you', fr: 'pour vous aider' },
  safety: { en: 'for your safety', fr: 'pour votre sécurité' },
  referral: { en: 'to find you another service', fr: 'pour vous trouver un autre service' },
  'legal-representation': { en: 'for legal help', fr: 'pour une aide juridique' },
  immigration: { en: 'for immigration papers', fr: 'pour les papiers d’immigration' },
  investigation: { en: 'for an investigation', fr: 'pour une enquête' },
  health: { en: 'for your health', fr: 'pour votre santé' },
  research: { en: 'for research', fr: 'pour la recherche' },
  statistics: { en: 'for figures without a name', fr: 'pour des chiffres sans nom' },
  contact: { en: 'to reach you safely', fr: 'pour vous joindre sans danger' },
}

/** Why a query was asked, where it is none of these. */
export const otherPurpose: Readonly<Record<string, Bilingual>> = {
  consent: { en: 'to see what you agreed to', fr: 'pour voir ce que vous avez accepté' },
  'who-looked': { en: 'to see who looked', fr: 'pour voir qui a regardé' },
  'own-copy': { en: 'to make your copy', fr: 'pour faire votre copie' },
  requests: { en: 'to answer what you asked', fr: 'pour répondre à ce que vous avez demandé' },
}
export const unknownPurpose: Bilingual = { en: 'for work on your case', fr: 'pour le travail sur votre dossier' }

export const recipientText: Readonly<Record<OwnAgreement['recipient'], Bilingual>> = {
  member: { en: 'One worker of the house', fr: 'Une personne de l’organisme' },
  unit: { en: 'A team of the house', fr: 'Une équipe de l’organisme' },
  organization: { en: 'An organization', fr: 'Un organisme' },
  category: { en: 'A kind of service', fr: 'Un type de service' },
  service: { en: 'A service', fr: 'Un service' },
}

export const agreementState: Readonly<Record<OwnAgreement['state'], Bilingual>> = {
  draft: { en: 'not asked yet', fr: 'pas encore demandé' },
  explained: { en: 'explained', fr: 'expliqué' },
  active: { en: 'yes', fr: 'oui' },
  expiring: { en: 'yes, ends soon', fr: 'oui, prend bientôt fin' },
  narrowed: { en: 'made smaller', fr: 'restreint' },
  withdrawn: { en: 'taken back', fr: 'retiré' },
  expired: { en: 'over', fr: 'terminé' },
  refused: { en: 'no', fr: 'non' },
  unanswered: { en: 'no answer', fr: 'sans réponse' },
}

/** What somebody may ask, in the words of whoever asks. */
export const requestKindText: Readonly<Record<RequestKind, Bilingual>> = {
  correct: { en: 'Something is wrong: correct it', fr: 'Quelque chose est faux : corrigez-le' },
  access: { en: 'I want a copy from you', fr: 'Je veux que vous me donniez une copie' },
  'who-saw': { en: 'Tell me who saw it, with names', fr: 'Dites-moi qui l’a vu, avec les noms' },
  restrict: { en: 'I want fewer people to see it', fr: 'Je veux que moins de personnes le voient' },
  erase: { en: 'Erase it', fr: 'Effacez-le' },
  complaint: { en: 'I want to complain', fr: 'Je veux faire une plainte' },
}

export const requestStateText: Readonly<Record<RequestState, Bilingual>> = {
  received: { en: 'received', fr: 'reçue' },
  'identity-checked': { en: 'being looked at', fr: 'à l’étude' },
  'in-progress': { en: 'being done', fr: 'en cours' },
  fulfilled: { en: 'done', fr: 'faite' },
  refused: { en: 'refused', fr: 'refusée' },
  withdrawn: { en: 'taken back', fr: 'retirée' },
}

export const refusalReasonText: Readonly<Record<string, Bilingual>> = {
  'not-the-person': { en: 'It was not sure that you asked.', fr: 'Il n’était pas certain que c’était vous.' },
  'law-forbids': { en: 'A law does not allow it now.', fr: 'Une loi ne le permet pas maintenant.' },
  'another-person-harmed': { en: 'It would harm somebody else.', fr: 'Cela ferait du tort à une autre personne.' },
  'nothing-held': { en: 'There is nothing of this kind.', fr: 'Il n’y a rien de tel.' },
}

/** What a field is called, by the beginning of its name. */
export const fieldText: readonly (readonly [string, Bilingual])[] = [
  ['call-name', { en: 'What you are called', fr: 'Comment on vous appelle' }],
  ['full-name', { en: 'Full name', fr: 'Nom complet' }],
  ['languages', { en: 'Languages', fr: 'Langues' }],
  ['reach-at', { en: 'How to reach you', fr: 'Comment vous joindre' }],
  ['code-word', { en: 'Code word', fr: 'Mot convenu' }],
  ['where-now', { en: 'Where you are now', fr: 'Où vous êtes maintenant' }],
  ['name', { en: 'Name', fr: 'Nom' }],
  ['birth', { en: 'Birth date', fr: 'Date de naissance' }],
  ['phone', { en: 'Telephone', fr: 'Téléphone' }],
  ['number', { en: 'Number', fr: 'Numéro' }],
  ['address', { en: 'Address', fr: 'Adresse' }],
  ['place', { en: 'Place', fr: 'Lieu' }],
  ['story', { en: 'What happened', fr: 'Ce qui s’est passé' }],
  ['need', { en: 'A need', fr: 'Un besoin' }],
  ['step', { en: 'A goal', fr: 'Un objectif' }],
  ['note', { en: 'A note', fr: 'Une note' }],
  ['request', { en: 'What you asked', fr: 'Ce que vous avez demandé' }],
  ['threat', { en: 'A danger', fr: 'Un danger' }],
  ['safety', { en: 'Your safety plan', fr: 'Votre plan de sécurité' }],
  ['contact', { en: 'How to reach you', fr: 'Comment vous joindre' }],
  ['letter', { en: 'A letter', fr: 'Une lettre' }],
]
export const otherField: Bilingual = { en: 'Written down', fr: 'Noté' }

export const fieldName = (field: string): Bilingual => fieldText.find(([begins]) => field.startsWith(begins))?.[1] ?? otherField
