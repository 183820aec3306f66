import type { Bilingual } from '@fanal/kernel'

/** What the line's door says when it cannot take something; each says what to do. */
export const lineRefusals = {
  broken: {
    en: 'What arrived was damaged on the way. Nothing was stored. Please send it again.',
    fr: 'Ce qui est arrivé a été endommagé en route. Rien n’a été conservé. Veuillez l’envoyer de nouveau.',
  },
  otherVersion: {
    en: 'This was sealed by another version of the page. Reload the page and send it again; copy your text first.',
    fr: 'Ceci a été scellé par une autre version de la page. Copiez d’abord votre texte, rechargez la page, puis envoyez-le de nouveau.',
  },
  tooLarge: {
    en: 'This is larger than a message can be. Please shorten the text and send the rest as a second message.',
    fr: 'Ceci dépasse la taille d’un message. Veuillez raccourcir le texte et envoyer la suite dans un deuxième message.',
  },
  tooManyFiles: {
    en: 'One message can bring up to 100 files. Nothing was stored. Please send the rest with a second message.',
    fr: 'Un message peut apporter jusqu’à 100 fichiers. Rien n’a été conservé. Veuillez envoyer les autres avec un deuxième message.',
  },
  nobodyReceives: {
    en: 'Nobody receives reports here yet, so nothing was sent. Please use one of the phone lines.',
    fr: 'Personne ne reçoit encore de signalements ici ; rien n’a donc été envoyé. Veuillez utiliser une des lignes téléphoniques.',
  },
  otherNode: {
    en: 'This was sealed for a team that does not receive here. Reload the page and send it again; copy your text first.',
    fr: 'Ceci a été scellé pour une équipe qui ne reçoit pas ici. Copiez d’abord votre texte, rechargez la page, puis envoyez-le de nouveau.',
  },
  mismatch: {
    en: 'This receipt is already used by another report. Nothing was stored. Reload the page to get a new receipt; copy your text first.',
    fr: 'Ce reçu sert déjà à un autre signalement. Rien n’a été conservé. Copiez d’abord votre texte, puis rechargez la page pour obtenir un nouveau reçu.',
  },
  unknownEnvelope: {
    en: 'This file belongs to no report that we have. Send the report first, then the file.',
    fr: 'Ce fichier n’appartient à aucun signalement que nous avons. Envoyez d’abord le signalement, puis le fichier.',
  },
  chunkDiffers: {
    en: 'Another piece of this file is already stored in this place. Nothing was changed.',
    fr: 'Une autre partie de ce fichier est déjà conservée à cette place. Rien n’a été changé.',
  },
} as const satisfies Record<string, Bilingual>
