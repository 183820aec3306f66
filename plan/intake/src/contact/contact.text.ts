import type { Bilingual, Language } from '@fanal/kernel'
import type { Relay } from './contact.ts'

/** Why a contact was not taken, and what to do. */
export const contactRefusals = {
  broken: {
    en: 'This contact did not arrive whole. What you wrote is still on your screen: send it again.',
    fr: 'Ce contact n’est pas arrivé en entier. Ce que vous avez écrit est encore à l’écran : envoyez-le de nouveau.',
  },
  receiptTaken: {
    en: 'Another report already has this receipt. Nothing was stored: send again, and a new receipt is made.',
    fr: 'Un autre signalement a déjà ce reçu. Rien n’a été conservé : envoyez de nouveau, et un autre reçu sera créé.',
  },
  unitClosed: {
    en: 'This unit does not receive any more. Nothing was stored; what you wrote is still on your screen. Choose another unit and send again.',
    fr: 'Cette unité ne reçoit plus. Rien n’a été conservé ; ce que vous avez écrit est encore à l’écran. Choisissez une autre unité et envoyez de nouveau.',
  },
  notYours: {
    en: 'Only the person who noted this contact can take it back.',
    fr: 'Seule la personne qui a noté ce contact peut l’annuler.',
  },
  tooLate: {
    en: 'This contact was noted more than an hour ago. It stays counted.',
    fr: 'Ce contact a été noté il y a plus d’une heure. Il reste compté.',
  },
} as const satisfies Record<string, Bilingual>

export const contactText = {
  title: { en: 'New contact', fr: 'Nouveau contact' },
  needsScript: {
    en: 'Writing a contact down needs JavaScript, because it is sealed in this browser. Silent, abusive and test contacts can be noted without.',
    fr: 'Pour noter un contact, il faut JavaScript, parce qu’il est scellé dans ce navigateur. Les contacts silencieux, injurieux ou d’essai peuvent être notés sans.',
  },
  briefTitle: { en: 'Nothing to write down?', fr: 'Rien à noter ?' },
  briefLead: { en: 'One press: counted, nothing else kept.', fr: 'Un seul clic : compté, rien d’autre n’est conservé.' },
  briefUnit: { en: 'Team', fr: 'Équipe' },
  briefChannel: { en: 'Reached by', fr: 'Moyen' },
  briefNoted: { en: 'Noted and closed.', fr: 'Noté et fermé.' },
  briefUndo: { en: 'Take it back', fr: 'Annuler' },
  briefUndone: { en: 'Taken back: it is not counted any more.', fr: 'Annulé : ce contact n’est plus compté.' },
  unit: { en: 'For which team', fr: 'Pour quelle équipe' },
  channel: { en: 'How they reached you', fr: 'Moyen de communication' },
  language: { en: 'Language of the contact', fr: 'Langue du contact' },
  relay: { en: 'Directly or through', fr: 'Directement ou par' },
  relayNone: { en: 'Directly', fr: 'Directement' },
  interpreter: { en: 'Which language, or more about it', fr: 'Quelle langue, ou autre précision' },
  code: { en: 'Code from a poster or a page', fr: 'Code vu sur une affiche ou une page' },
  codeHint: { en: 'Five letters, if they name one.', fr: 'Cinq lettres, si la personne en nomme un.' },
  path: { en: 'Who is calling', fr: 'Qui appelle' },
  own: { en: 'It is about themselves', fr: 'La personne parle d’elle-même' },
  witness: { en: 'They saw or heard something', fr: 'Elle a vu ou entendu quelque chose' },
  work: { en: 'They call for their work', fr: 'Elle appelle dans le cadre de son travail' },
  what: { en: 'What is happening', fr: 'Ce qui se passe' },
  whatHint: {
    en: 'In the caller’s own words where you can. Paste a chat here.',
    fr: 'Si possible, avec les mots de la personne. Collez ici une séance de clavardage.',
  },
  where: { en: 'Where', fr: 'Où' },
  when: { en: 'When', fr: 'Quand' },
  who: { en: 'Who is at risk right now', fr: 'Qui est en danger en ce moment' },
  how: { en: 'How they know', fr: 'Comment la personne le sait' },
  reach: { en: 'A safe way to reach them', fr: 'Une façon sûre de joindre la personne' },
  reachHint: {
    en: 'Only what they gave for this. When, how, and what never to say. It is sealed like the rest.',
    fr: 'Seulement ce que la personne a donné à cette fin : quand, comment, et ce qu’il ne faut jamais dire. C’est scellé comme le reste.',
  },
  minor: { en: 'Could somebody here be under 18?', fr: 'Quelqu’un pourrait-il avoir moins de 18 ans ?' },
  minorPossible: { en: 'Yes, it is possible', fr: 'Oui, c’est possible' },
  minorNo: { en: 'No', fr: 'Non' },
  minorUnknown: { en: 'Not known', fr: 'On ne sait pas' },
  urgency: { en: 'How urgent', fr: 'Urgence' },
  urgencyNow: { en: 'Now', fr: 'Maintenant' },
  urgencySoon: { en: 'Within days', fr: 'D’ici quelques jours' },
  urgencyRoutine: { en: 'Can wait', fr: 'Peut attendre' },
  urgencyUnset: { en: 'Not decided yet', fr: 'Pas encore décidée' },
  onward: { en: 'May we pass it on?', fr: 'Pouvons-nous le transmettre ?' },
  onwardHint: {
    en: 'Ask the caller. Without their yes it goes nowhere, unless a child is at risk, someone is in danger or a judge orders it.',
    fr: 'Demandez à la personne. Sans son accord, rien n’est transmis, sauf si un enfant est à risque, si quelqu’un est en danger immédiat ou si un tribunal l’ordonne.',
  },
  onwardServices: { en: 'To victim services', fr: 'Aux services aux victimes' },
  onwardPolice: { en: 'To the police', fr: 'À la police' },
  yes: { en: 'Yes', fr: 'Oui' },
  ask: { en: 'Ask first', fr: 'Demander d’abord' },
  no: { en: 'No', fr: 'Non' },
  seenTitle: { en: 'Seen elsewhere', fr: 'Vu ailleurs' },
  seenNothing: {
    en: 'No number, link or name of an account found in the words yet.',
    fr: 'Aucun numéro, lien ni nom de compte trouvé dans le texte pour l’instant.',
  },
  seenKeep: { en: 'Keep for comparison', fr: 'Conserver pour comparer' },
  seenLimits: {
    en: 'Only reports of your own teams are counted here.',
    fr: 'Seuls les signalements de vos équipes sont comptés ici.',
  },
  seal: { en: 'Seal and keep', fr: 'Sceller et conserver' },
  sealing: { en: 'Sealing…', fr: 'Scellement…' },
  enterKey: { en: 'Enter', fr: 'Entrée' },
  sealedHere: {
    en: 'It is sealed in this browser before it is sent.',
    fr: 'Tout est scellé dans ce navigateur avant d’être envoyé.',
  },
  whatMissing: {
    en: 'Write what is happening, or close the contact in one step at the top.',
    fr: 'Écrivez ce qui se passe, ou fermez le contact en une étape en haut de la page.',
  },
  unreachable: {
    en: 'The server cannot be reached. What you wrote is still here: try again. It cannot be stored twice.',
    fr: 'Le serveur est injoignable. Ce que vous avez écrit est encore ici : réessayez. Rien ne sera conservé en double.',
  },
  untrusted: {
    en: 'The key directory is not signed as it should be. Nothing was sent: tell your administrator.',
    fr: 'L’annuaire de clés n’est pas signé comme il le faut. Rien n’a été envoyé : avertissez votre administratrice ou votre administrateur.',
  },
  tooLong: {
    en: 'This is too long for one contact. Shorten it, or split it: nothing was sent.',
    fr: 'C’est trop long pour un seul contact. Raccourcissez-le ou scindez-le en deux : rien n’a été envoyé.',
  },
  keptAsFirstSent: {
    en: 'This contact had already been kept, as it stood when you sealed it the first time. What you changed since is still in this form and is not in the report: copy it before you leave this page.',
    fr: 'Ce contact était déjà conservé, tel qu’il était quand vous l’avez scellé la première fois. Ce que vous avez changé depuis est encore dans ce formulaire et n’est pas dans le signalement : copiez-le avant de quitter cette page.',
  },
  keptTitle: { en: 'Kept', fr: 'Contact conservé' },
  receiptTitle: { en: 'Give the receipt by voice', fr: 'Donner le reçu de vive voix' },
  receiptLead: {
    en: 'Whoever has this receipt can read our answers: first ask whether it is safe to write it down.',
    fr: 'Quiconque a ce reçu peut lire nos réponses : demandez d’abord s’il est prudent de le noter.',
  },
  asDigits: { en: 'In digits', fr: 'En chiffres' },
  sayDigits: {
    en: 'Say three digits, then pause. At the end of each row, ask the caller to say it back.',
    fr: 'Dites trois chiffres, puis faites une pause. À la fin de chaque ligne, demandez à la personne de la répéter.',
  },
  sayWords: {
    en: 'It is the same receipt: these words, in this order. Spell the first four letters of a word that is unclear, then have all 8 said back.',
    fr: 'C’est le même reçu : ces mots, dans cet ordre. Épelez les quatre premières lettres d’un mot mal compris, puis faites répéter les 8 mots.',
  },
  receiptBack: { en: 'The caller read it back', fr: 'La personne l’a répété' },
  receiptNone: { en: 'They do not want one', fr: 'La personne n’en veut pas' },
  noReceipt: { en: 'The caller wants no receipt', fr: 'La personne ne veut pas de reçu' },
  noReceiptHint: {
    en: 'None is made known, and colleagues are told that nobody will read an answer.',
    fr: 'Aucun n’est communiqué, et vos collègues sauront que personne ne lira de réponse.',
  },
  receiptUnwanted: {
    en: 'The caller wanted no receipt: there is none to give, and nobody will read an answer.',
    fr: 'La personne n’a pas voulu de reçu : il n’y en a pas à donner, et personne ne lira de réponse.',
  },
  receiptGone: {
    en: 'The receipt is not shown any more, and nobody can show it again.',
    fr: 'Le reçu n’est plus affiché, et personne ne peut l’afficher de nouveau.',
  },
  openReport: { en: 'Open the report', fr: 'Ouvrir le signalement' },
  anotherContact: { en: 'Another contact', fr: 'Un autre contact' },
} as const satisfies Record<string, Bilingual>

export const channelText = {
  web: { en: 'Form', fr: 'Formulaire' },
  call: { en: 'Call', fr: 'Appel' },
  text: { en: 'Text message', fr: 'Texto' },
  chat: { en: 'Chat', fr: 'Clavardage' },
  'walk-in': { en: 'Walk-in', fr: 'Visite' },
} as const satisfies Record<string, Bilingual>

export const relayText: Readonly<Record<Relay, Bilingual>> = {
  interpreter: { en: 'Interpreter', fr: 'Interprète' },
  tty: { en: 'TTY', fr: 'ATS' },
  'video-relay': { en: 'Video relay (VRS)', fr: 'Relais vidéo (SRV)' },
}

/** In which language the words of a receipt are. */
export const receiptWordsText: Readonly<Record<Language, Bilingual>> = {
  en: { en: 'Or in 8 words, in English', fr: 'Ou en 8 mots, en anglais' },
  fr: { en: 'Or in 8 words, in French', fr: 'Ou en 8 mots, en français' },
}

export const briefText = {
  silent: { en: 'Silent', fr: 'Silencieux' },
  abusive: { en: 'Abusive', fr: 'Injurieux' },
  test: { en: 'Test', fr: 'Essai' },
} as const satisfies Record<string, Bilingual>

export const selectorText = {
  phone: { en: 'Telephone number', fr: 'Numéro de téléphone' },
  email: { en: 'E-mail address', fr: 'Adresse de courriel' },
  url: { en: 'Web address', fr: 'Adresse Web' },
  handle: { en: 'Account', fr: 'Compte' },
  plate: { en: 'Licence plate', fr: 'Plaque d’immatriculation' },
  wallet: { en: 'Wallet', fr: 'Portefeuille électronique' },
  address: { en: 'Address', fr: 'Adresse' },
  name: { en: 'Name', fr: 'Nom' },
} as const satisfies Record<string, Bilingual>

/** "stands in 3 other reports" */
export function standsIn(count: number, more: boolean): Bilingual {
  const shown = more ? `${count}+` : String(count)
  if (count === 0) return { en: 'in no other report', fr: 'dans aucun autre signalement' }
  if (count === 1 && !more) return { en: 'stands in 1 other report', fr: 'se trouve dans 1 autre signalement' }
  return { en: `stands in ${shown} other reports`, fr: `se trouve dans ${shown} autres signalements` }
}
