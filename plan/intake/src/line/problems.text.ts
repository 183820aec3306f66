import type { Bilingual } from '@fanal/kernel'
import type { TypedReceiptProblem } from './typed-receipt.ts'

/** What is wrong with a receipt as it was typed. */
export const receiptProblems: Readonly<Record<TypedReceiptProblem, Bilingual>> = {
  empty: { en: 'Please type your receipt.', fr: 'Veuillez écrire votre reçu.' },
  characters: {
    en: 'A receipt has digits only. Please look for a letter or another sign.',
    fr: 'Un reçu ne contient que des chiffres. Veuillez chercher une lettre ou un autre signe.',
  },
  length: {
    en: 'A receipt has 27 digits. Please see whether some are missing or doubled.',
    fr: 'Un reçu compte 27 chiffres. Veuillez voir s’il en manque ou s’il y en a en double.',
  },
  check: {
    en: 'One of the digits is not right. Please compare them with your note, group by group.',
    fr: 'Un des chiffres n’est pas le bon. Veuillez les comparer avec votre note, groupe par groupe.',
  },
  range: {
    en: 'This is not one of our receipts. Please compare it with your note, group by group.',
    fr: 'Ce n’est pas un de nos reçus. Veuillez le comparer avec votre note, groupe par groupe.',
  },
  'words-count': {
    en: 'A receipt in words has 8 words. Please see whether one is missing.',
    fr: 'Un reçu en mots compte 8 mots. Veuillez voir s’il en manque un.',
  },
  'words-word': {
    en: 'One of the words is not one of ours. Please look for a slip in the first four letters.',
    fr: 'Un des mots n’est pas un des nôtres. Veuillez chercher une erreur dans les quatre premières lettres.',
  },
  'words-check': {
    en: 'One of the words is not right, or two changed places. Please compare them with your note.',
    fr: 'Un des mots n’est pas le bon, ou deux ont changé de place. Veuillez les comparer avec votre note.',
  },
}

/** What can go wrong on the way; each says that the text is still there, and what to do. */
export const problems = {
  whatMissing: { en: 'Please write what is happening. One sentence is enough.', fr: 'Veuillez écrire ce qui se passe. Une phrase suffit.' },
  teamGone: {
    en: 'The team that you chose does not receive any more. Nothing was sent. Please copy your text, then choose another team.',
    fr: 'L’équipe que vous avez choisie ne reçoit plus. Rien n’a été envoyé. Veuillez copier votre texte, puis choisir une autre équipe.',
  },
  moreMissing: { en: 'Please write your message first.', fr: 'Veuillez d’abord écrire votre message.' },
  notStored: {
    en: 'We could not store your message just now. Nothing was lost: your text is still here. Please send it again in a minute.',
    fr: 'Nous n’avons pas pu conserver votre message à l’instant. Rien n’est perdu : votre texte est toujours ici. Veuillez l’envoyer de nouveau dans une minute.',
  },
  busy: {
    en: 'Many people are writing right now. Nothing was lost: your text is still here. Please send it again in a minute.',
    fr: 'Beaucoup de personnes écrivent en ce moment. Rien n’est perdu : votre texte est toujours ici. Veuillez l’envoyer de nouveau dans une minute.',
  },
  notOpened: {
    en: 'We could not look for messages just now. Please try again in a minute.',
    fr: 'Nous n’avons pas pu chercher vos messages à l’instant. Veuillez réessayer dans une minute.',
  },
  // @NOTE the connection can drop after the commit: "nothing was sent" would be a guess
  unreachable: {
    en: 'The connection to us was lost. Your text is still here. Please try again when you are connected: a message that had already arrived is not counted twice.',
    fr: 'La connexion avec nous a été perdue. Votre texte est toujours ici. Veuillez réessayer une fois la connexion rétablie : un message déjà arrivé n’est pas compté deux fois.',
  },
  wrongPlace: {
    en: 'The keys of this site do not fit its root key. Nothing was sent. Please do not write here; use a phone line.',
    fr: 'Les clés de ce site ne correspondent pas à sa clé racine. Rien n’a été envoyé. N’écrivez rien ici ; utilisez une ligne téléphonique.',
  },
  damaged: {
    en: 'Some characters arrived damaged and stand below as �. Nothing was sent. Please mend them, and send your message again.',
    fr: 'Des caractères sont arrivés endommagés et figurent ci-dessous comme �. Rien n’a été envoyé. Veuillez les corriger, puis envoyer votre message de nouveau.',
  },
  // @NOTE browsers send a form again without its words when somebody goes back and forward (seen in Chromium 153)
  cameEmpty: {
    en: 'Your browser sent your page again, but without your words. If you saw a receipt before, your message is stored: you need not send it again. If you saw none, please write it once more.',
    fr: 'Votre navigateur a envoyé votre page de nouveau, mais sans vos mots. Si vous aviez vu un reçu, votre message est conservé : inutile de le renvoyer. Si vous n’en aviez pas vu, veuillez l’écrire encore une fois.',
  },
  receiptCameEmpty: {
    en: 'Your browser sent your page again, but without your receipt. Please type it again. What you saw stored is stored.',
    fr: 'Votre navigateur a envoyé votre page de nouveau, mais sans votre reçu. Veuillez l’écrire encore une fois. Ce que vous avez vu conservé est conservé.',
  },
  tooLargeToSeal: {
    en: 'Your text is a little too long to be sealed in one piece. Please shorten it; you can send the rest as a second message.',
    fr: 'Votre texte est un peu trop long pour être scellé en un seul morceau. Veuillez le raccourcir ; vous pourrez envoyer la suite dans un deuxième message.',
  },
  tooLarge: {
    en: 'This is far too long to be read here. Please go back, and send it in several messages.',
    fr: 'Ceci est beaucoup trop long pour être lu ici. Veuillez revenir en arrière et l’envoyer en plusieurs messages.',
  },
  cannotSeal: {
    en: 'This device cannot seal your words, so nothing was sent. You can send them without sealing here: our server then has them in memory for one request, seals them for the team, and keeps nothing.',
    fr: 'Cet appareil ne peut pas sceller vos mots ; rien n’a donc été envoyé. Vous pouvez les envoyer sans les sceller ici : notre serveur les a alors en mémoire le temps d’une seule requête, les scelle pour l’équipe et ne garde rien.',
  },
  filesNotLoaded: {
    en: 'This part of the page could not be fetched. Your report is stored. Check the connection and choose the files again. If that does not help, come back with your receipt: you can add files there.',
    fr: 'Cette partie de la page n’a pas pu être récupérée. Votre signalement est conservé. Vérifiez la connexion et choisissez de nouveau les fichiers. Si cela ne suffit pas, revenez avec votre reçu : vous pourrez y ajouter des fichiers.',
  },
  wordsNotFetched: {
    en: 'The words could not be fetched. The digits are enough. To try again, close this and open it.',
    fr: 'Les mots n’ont pas pu être récupérés. Les chiffres suffisent. Pour réessayer, fermez cette partie et ouvrez-la.',
  },
  sendUnsealed: { en: 'Send without sealing here', fr: 'Envoyer sans sceller ici' },
  cannotOpen: {
    en: 'This device cannot open messages by itself, so nothing was sent. Our server can open them for you: it then has your receipt and the answers in memory for one request, and keeps nothing.',
    fr: 'Cet appareil ne peut pas ouvrir les messages lui-même ; rien n’a donc été envoyé. Notre serveur peut les ouvrir pour vous : il a alors votre reçu et les réponses en mémoire pour une seule requête, et ne garde rien.',
  },
  openUnsealed: { en: 'Let the server open them', fr: 'Laisser le serveur les ouvrir' },
  typed: { en: 'You typed:', fr: 'Vous avez écrit :' },
  working: { en: 'Sealing and sending …', fr: 'Scellement et envoi …' },
  opening: { en: 'Looking for messages …', fr: 'Recherche de messages …' },
} as const satisfies Record<string, Bilingual>
