import type { Bilingual } from '@fanal/kernel'
import type { FileMetadata } from '@fanal/seal'
import { relayText } from '../contact/contact.text.ts'
import type { AnswerProblem } from './seal-answer.ts'
import type { MessageProblem } from './open-sealed.ts'

/** What the opening element says in the browser. */
export const sealedText = {
  allOpened: { en: 'Opened on this device.', fr: 'Ouvert sur cet appareil.' },
  someClosed: {
    en: 'Opened on this device. Some messages do not open: see below.',
    fr: 'Ouvert sur cet appareil. Certains messages ne s’ouvrent pas : voyez ci-dessous.',
  },
  signedOut: {
    en: 'Your session on this device has ended, so nothing can be opened here. Sign in again.',
    fr: 'Votre session sur cet appareil est terminée ; rien ne peut donc être ouvert ici. Ouvrez une nouvelle session.',
  },
  signIn: { en: 'Sign in again', fr: 'Ouvrir une nouvelle session' },
  unreachable: {
    en: 'The server cannot be reached, so the keys could not be asked for. Check the connection, then reload the page.',
    fr: 'Le serveur est injoignable ; les clés n’ont donc pas pu être demandées. Vérifiez la connexion, puis rechargez la page.',
  },
  doesNotOpen: { en: 'This message does not open', fr: 'Ce message ne s’ouvre pas' },
  files: { en: 'Files', fr: 'Fichiers' },
  download: { en: 'Open and save', fr: 'Ouvrir et enregistrer' },
  fileWarning: {
    en: 'A file comes from somebody unknown: it may be harmful. Open it only where your unit opens such files.',
    fr: 'Un fichier vient d’une personne inconnue : il peut être dangereux. Ne l’ouvrez que là où votre unité ouvre de tels fichiers.',
  },
  fileArriving: { en: 'has not arrived whole yet', fr: 'n’est pas encore arrivé en entier' },
  fileBroken: {
    en: 'This file was changed or is not whole. It was not saved.',
    fr: 'Ce fichier a été modifié ou n’est pas entier. Il n’a pas été enregistré.',
  },
  fileUnreachable: {
    en: 'The file could not be fetched. Check the connection and try again.',
    fr: 'Le fichier n’a pas pu être récupéré. Vérifiez la connexion et réessayez.',
  },
  fileFetching: { en: 'Fetching and checking the file…', fr: 'Récupération et vérification du fichier…' },
  fileStop: { en: 'Stop', fr: 'Arrêter' },
  fileStopped: { en: 'Stopped. Nothing was saved.', fr: 'Arrêté. Rien n’a été enregistré.' },
  fileLies: {
    en: 'The file is whole, but its name says one thing and its content another. It was not saved: it may be harmful.',
    fr: 'Le fichier est entier, mais son nom dit une chose et son contenu une autre. Il n’a pas été enregistré : il est peut-être nuisible.',
  },
  fileSaveAnyway: { en: 'Save it all the same', fr: 'L’enregistrer quand même' },
  fileNameLies: { en: 'Its name says one thing, its type another', fr: 'Son nom dit une chose, son type une autre' },
  fileSaved: { en: 'The file is whole and was saved as', fr: 'Le fichier est entier et a été enregistré sous le nom' },
  fileIs: { en: 'Its content is:', fr: 'Son contenu est :' },
  bytes: { en: 'bytes', fr: 'octets' },
  nothingWritten: { en: 'Nothing was written in this message.', fr: 'Rien n’a été écrit dans ce message.' },
  answerEmpty: { en: 'Write your answer first.', fr: 'Écrivez d’abord votre réponse.' },
  sending: { en: 'Sealing and sending…', fr: 'Scellement et envoi…' },
  sent: {
    en: 'Your answer was sealed and sent. The person reads it with their receipt.',
    fr: 'Votre réponse a été scellée et envoyée. La personne la lit avec son reçu.',
  },
  notSure: {
    en: 'The connection broke, and it is not known whether your answer arrived. Your text is kept here. Send it again: it cannot arrive twice.',
    fr: 'La connexion s’est coupée, et on ne sait pas si votre réponse est arrivée. Votre texte est gardé ici. Renvoyez-la : elle ne peut pas arriver deux fois.',
  },
  closedMeanwhile: {
    en: 'Nobody touched this screen for 15 minutes, so what was opened is closed. What you wrote is still here. Sign in again in another tab if you are signed out, then open it again.',
    fr: 'Personne n’a touché cet écran pendant 15 minutes : ce qui était ouvert est refermé. Ce que vous avez écrit est encore ici. Si votre session est terminée, ouvrez-en une dans un autre onglet, puis rouvrez ici.',
  },
  noReturnTitle: { en: 'Will not come back', fr: 'Ne reviendra pas' },
  noReturn: {
    en: 'No receipt was wanted: an answer is read by nobody. Ask nothing here; act on what is written, or use the contact that was given if it is safe.',
    fr: 'Aucun reçu n’a été voulu : personne ne lira de réponse. Ne demandez rien ici ; agissez d’après ce qui est écrit, ou passez par le contact donné si c’est sans danger.',
  },
  codeUnread: {
    en: 'This is no channel code: a letter may be wrong. It stands here as it was written.',
    fr: 'Ce n’est pas un code de canal : une lettre est peut-être fausse. Il est noté ici tel qu’il a été écrit.',
  },
  openAgain: { en: 'Open it again', fr: 'Rouvrir' },
  answeredMeanwhile: {
    en: 'A colleague answered at the same moment; their answer is shown above. Yours was sent after it.',
    fr: 'Une ou un collègue a répondu au même moment ; sa réponse est affichée ci-dessus. La vôtre a été envoyée à la suite.',
  },
} as const satisfies Record<string, Bilingual>

/** The questions of the public form and of a contact, short, as an officer reads them. */
export const questionText: Readonly<Record<string, Bilingual>> = {
  what: { en: 'What is happening', fr: 'Ce qui se passe' },
  where: { en: 'Where', fr: 'Où' },
  when: { en: 'When', fr: 'Quand' },
  who: { en: 'Who is at risk', fr: 'Qui est en danger' },
  how: { en: 'How they know', fr: 'Comment la personne le sait' },
  duty: { en: 'Their work, and whether they have to report', fr: 'Son travail, et si la personne doit signaler' },
  agreed: { en: 'Whether the person concerned agreed', fr: 'Si la personne concernée est d’accord' },
  contact: { en: 'How to reach them safely', fr: 'Comment la joindre sans danger' },
  reach: { en: 'How to reach them safely', fr: 'Comment la joindre sans danger' },
  code: { en: 'Code from a poster or a page', fr: 'Code vu sur une affiche ou une page' },
  relay: { en: 'They spoke through', fr: 'La personne parlait par' },
  interpreter: { en: 'Which language, or more about it', fr: 'Quelle langue, ou autre précision' },
}

/** Answers that are codes, as an officer reads them. */
export const answerCodeText: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  agreed: {
    yes: { en: 'Yes', fr: 'Oui' },
    'not-asked': { en: 'Could not be asked', fr: 'On n’a pas pu le lui demander' },
    no: { en: 'No', fr: 'Non' },
  },
  relay: relayText,
}

/** From where somebody writes. */
export const pathText: Readonly<Record<'own' | 'witness' | 'work', Bilingual>> = {
  own: { en: 'Writes about their own case', fr: 'Écrit sur son propre cas' },
  witness: { en: 'Writes about what they saw or heard', fr: 'Écrit sur ce que la personne a vu ou entendu' },
  work: { en: 'Writes for their work', fr: 'Écrit dans le cadre de son travail' },
}

/** What somebody said to passing it on. */
export const onwardText = {
  services: { en: 'Pass on to victim services?', fr: 'Transmettre aux services aux victimes ?' },
  police: { en: 'Pass on to the police?', fr: 'Transmettre à la police ?' },
  yes: { en: 'Yes', fr: 'Oui' },
  ask: { en: 'Ask first', fr: 'Demander d’abord' },
  no: { en: 'No', fr: 'Non' },
} as const satisfies Record<string, Bilingual>

const otherKey = {
  en: 'It is sealed to a key that you do not hold. Ask a supervisor of the unit to share the unit’s key with you.',
  fr: 'Il est scellé avec une clé que vous ne détenez pas. Demandez à une superviseure ou un superviseur de l’unité de vous transmettre la clé de l’unité.',
}
const changed = {
  en: 'It was changed after it was sealed, or damaged in storage. Do not rely on it, and tell whoever runs this server.',
  fr: 'Il a été modifié après avoir été scellé, ou endommagé pendant sa conservation. Ne vous y fiez pas, et avertissez la personne responsable de ce serveur.',
}
const misplaced = {
  en: 'It was sealed for another report, unit or server than the one it lies in here. Do not rely on it, and tell whoever runs this server.',
  fr: 'Il a été scellé pour un autre signalement, une autre unité ou un autre serveur que celui où il se trouve ici. Ne vous y fiez pas, et avertissez la personne responsable de ce serveur.',
}
const newer = {
  en: 'It was written in a form that this version does not know. Reload the page; if that does not help, this server needs an update.',
  fr: 'Il a été écrit sous une forme que cette version ne connaît pas. Rechargez la page ; si cela ne suffit pas, ce serveur doit être mis à jour.',
}
const otherMailbox = {
  en: 'The mailbox stored here is not the one this reporter made: an answer could be read by somebody else. Do not answer, and tell whoever runs this server.',
  fr: 'La boîte conservée ici n’est pas celle que cette personne a créée : quelqu’un d’autre pourrait lire une réponse. Ne répondez pas, et avertissez la personne responsable de ce serveur.',
}

/** Why a message does not open, in a sentence that says what to do. */
export const problemText: Readonly<Record<MessageProblem, Bilingual>> = {
  'no-key': otherKey,
  'not-for-this-reader': otherKey,
  'wrap-broken': otherKey,
  'other-report': misplaced,
  'other-unit': misplaced,
  'other-deployment': misplaced,
  mislabelled: misplaced,
  'unknown-version': newer,
  'unknown-content': newer,
  'other-mailbox': otherMailbox,
  'not-base64': changed,
  'wrong-magic': changed,
  truncated: changed,
  oversize: changed,
  'trailing-bytes': changed,
  'not-canonical': changed,
  'bad-shape': changed,
  'bucket-mismatch': changed,
  'commit-mismatch': changed,
  'wraps-tampered': changed,
  'body-tampered': changed,
  'bad-padding': changed,
  'unreadable-content': changed,
}

export const answerProblemText = {
  'other-mailbox': {
    en: 'The mailbox is not the one that this person made, or none of their messages could be opened here. Nothing was sent; your text is kept here. Tell whoever runs this server.',
    fr: 'La boîte n’est pas celle que cette personne a créée, ou aucun de ses messages n’a pu être ouvert ici. Rien n’a été envoyé ; votre texte est gardé ici. Avertissez la personne responsable de ce serveur.',
  },
  'no-key': {
    en: 'You do not hold the key with which this unit signs now. Your text is kept here. Ask a supervisor of the unit.',
    fr: 'Vous ne détenez pas la clé avec laquelle cette unité signe maintenant. Votre texte est gardé ici. Adressez-vous à une superviseure ou un superviseur de l’unité.',
  },
  'too-large': {
    en: 'Your answer is too long for one message. Shorten it, or send it in two parts.',
    fr: 'Votre réponse est trop longue pour un seul message. Raccourcissez-la, ou envoyez-la en deux parties.',
  },
  unsealable: {
    en: 'Your answer could not be sealed to this person’s mailbox. Nothing was sent; your text is kept here.',
    fr: 'Votre réponse n’a pas pu être scellée pour la boîte de cette personne. Rien n’a été envoyé ; votre texte est gardé ici.',
  },
} as const satisfies Record<AnswerProblem, Bilingual>

/** What was done about the data that a file may hold about whoever made it; the badge beside its name. */
export const metadataText = {
  removed: { tone: 'success', say: { en: 'Cleaned: hidden data taken out', fr: 'Nettoyé : données cachées retirées' } },
  original: { tone: 'warning', say: { en: 'Original, with its hidden data', fr: 'Original, avec ses données cachées' } },
  'as-is': { tone: 'info', say: { en: 'As it was sent: may hold hidden data', fr: 'Tel quel : peut contenir des données cachées' } },
  none: { tone: 'info', say: { en: 'No hidden data found', fr: 'Aucune donnée cachée trouvée' } },
} as const satisfies Record<FileMetadata, { readonly tone: string; readonly say: Bilingual }>
