import type { Bilingual } from '@fanal/kernel'

/** What stands on the pages of people and of joining. */
export const peopleText = {
  title: { en: 'People', fr: 'Personnes' },
  lead: {
    en: 'You look after who belongs here. You read no report, and you give no key: a colleague who holds one does that.',
    fr: 'Vous veillez à qui appartient à l’organisme. Vous ne lisez aucun signalement et ne donnez aucune clé : une personne qui en détient une s’en charge.',
  },
  members: { en: 'Members', fr: 'Membres' },
  name: { en: 'Name', fr: 'Nom' },
  none: { en: 'none', fr: 'aucune' },
  hasLeft: { en: 'has left', fr: 'n’est plus membre' },
  beginAgain: { en: 'Forgot the passphrase', fr: 'Phrase de passe oubliée' },
  leaves: { en: 'Leaves', fr: 'Départ' },
  you: { en: 'you', fr: 'vous' },
  waiting: { en: 'Invitations that wait', fr: 'Invitations en attente' },
  until: { en: 'Good until', fr: 'Valable jusqu’au' },
  kind: { en: 'For', fr: 'Pour' },
  join: { en: 'joining', fr: 'se joindre' },
  reset: { en: 'beginning again', fr: 'recommencer' },
  act: { en: 'Take back', fr: 'Retirer' },
  takeBack: { en: 'Take back', fr: 'Retirer' },
  takenBack: {
    en: 'Taken back: whoever has this invitation can do nothing with it.',
    fr: 'C’est retiré : cette invitation ne sert plus à rien, qui que ce soit qui la détienne.',
  },
  invite: { en: 'Invite somebody', fr: 'Inviter une personne' },
  displayName: { en: 'Full name', fr: 'Nom complet' },
  loginName: { en: 'Name to sign in with', fr: 'Nom d’utilisateur' },
  loginNameHint: { en: '2 to 64 lower-case letters, digits, dots or dashes.', fr: 'De 2 à 64 minuscules, chiffres, points ou tirets.' },
  unit: { en: 'Unit', fr: 'Unité' },
  duty: { en: 'Duty', fr: 'Fonction' },
  send: { en: 'Make the invitation', fr: 'Créer l’invitation' },
  made: { en: 'The invitation is made', fr: 'L’invitation est créée' },
  madeLead: {
    en: 'Give this to that person alone, face to face or by a voice you know. It is shown once, and is good once, for seven days.',
    fr: 'Remettez ceci à cette personne seule, de vive voix. L’invitation ne s’affiche qu’une fois; elle est valable une fois, pendant sept jours.',
  },
  madeWhere: { en: 'They open this page on their own device:', fr: 'La personne ouvre cette page sur son propre appareil :' },
  madeToken: { en: 'and type this invitation:', fr: 'et y tape cette invitation :' },
  madeNext: {
    en: 'Then a colleague of their unit compares the sixteen characters that their device shows, on the page “Keys”, and gives them the unit’s keys. Two colleagues do so for somebody who begins again.',
    fr: 'Ensuite, une personne de son unité compare les seize caractères que montre son appareil, à la page « Clés », et lui donne les clés de l’unité. Pour quelqu’un qui recommence, deux personnes le font.',
  },
  back: { en: 'Back to people', fr: 'Retour aux personnes' },
  left: {
    en: 'They have left: sessions, duties and keys here have ended. Now a colleague of each of their units makes new keys, on the page “Keys”.',
    fr: 'C’est fait : ses sessions, ses fonctions et ses clés ici ont pris fin. Maintenant, une personne de chacune de ses unités crée de nouvelles clés, à la page « Clés ».',
  },
  askLeave: { en: 'Has {name} left?', fr: '{name} est sur le départ ?' },
  askLeaveLead: {
    en: 'Their sessions end now, and their duties and keys here are gone. It cannot be undone: to come back they are invited anew.',
    fr: 'Ses sessions prennent fin maintenant; ses fonctions et ses clés ici disparaissent. C’est sans retour : pour revenir, il faudra une nouvelle invitation.',
  },
  yesLeave: { en: 'Yes, they have left', fr: 'Oui, départ confirmé' },
} as const satisfies Record<string, Bilingual>

export const joinText = {
  title: { en: 'Join', fr: 'Se joindre' },
  lead: {
    en: 'You were invited. Your keys are made here, on this device; the server never sees what opens them. Use a device that only you use.',
    fr: 'Vous avez été invitée ou invité. Vos clés sont créées ici, sur cet appareil; le serveur ne voit jamais ce qui les ouvre. Utilisez un appareil que vous seule ou seul utilisez.',
  },
  needsScript: {
    en: 'This page makes your keys on your own device and needs JavaScript for it.',
    fr: 'Cette page crée vos clés sur votre propre appareil et a besoin de JavaScript pour cela.',
  },
  token: { en: 'Invitation', fr: 'Invitation' },
  look: { en: 'Go on', fr: 'Continuer' },
  welcome: { en: 'You join as', fr: 'Vous vous joignez sous ce nom\u00A0:' },
  passphrase: { en: 'Your passphrase', fr: 'Votre phrase de passe' },
  passphraseHint: {
    en: 'Four or five words that nobody would guess, 15 characters or more. Nobody can read it back to you: if you forget it, two colleagues help you begin again.',
    fr: 'Quatre ou cinq mots que personne ne devinerait, 15 caractères ou plus. Personne ne peut vous la relire : si vous l’oubliez, deux collègues vous aident à recommencer.',
  },
  again: { en: 'The same again', fr: 'La même, encore une fois' },
  authenticator: { en: 'Your authenticator', fr: 'Votre application d’authentification' },
  authenticatorLead: {
    en: 'Put this secret into the authenticator on your telephone, then type the six digits that it shows.',
    fr: 'Entrez ce secret dans l’application d’authentification de votre téléphone, puis tapez les six chiffres qu’elle montre.',
  },
  openApp: { en: 'Open it in an authenticator on this device', fr: 'L’ouvrir dans une application de cet appareil' },
  code: { en: 'Six digits', fr: 'Six chiffres' },
  make: { en: 'Make my keys', fr: 'Créer mes clés' },
  making: { en: 'Making your keys …', fr: 'Création de vos clés …' },
  tooShort: { en: 'The passphrase needs 15 characters or more.', fr: 'La phrase de passe doit avoir au moins 15 caractères.' },
  differ: { en: 'The two passphrases differ.', fr: 'Les deux phrases de passe diffèrent.' },
  unreachable: { en: 'The server does not answer. Try again in a moment.', fr: 'Le serveur ne répond pas. Réessayez dans un instant.' },
  done: { en: 'Your keys are made', fr: 'Vos clés sont créées' },
  doneLead: {
    en: 'Read these sixteen characters to a colleague of your unit, face to face or by telephone. They type what they hear, and give you the unit’s keys. Until then you can sign in, and open nothing.',
    fr: 'Lisez ces seize caractères à une personne de votre unité, de vive voix ou au téléphone. Elle tape ce qu’elle entend et vous donne les clés de l’unité. D’ici là, vous pouvez ouvrir une session, mais rien lire.',
  },
  doneTwo: {
    en: 'You begin again: two colleagues have to do this, one after the other.',
    fr: 'Vous recommencez : deux collègues doivent le faire, l’une ou l’un après l’autre.',
  },
  signIn: { en: 'Sign in', fr: 'Ouvrir une session' },
} as const satisfies Record<string, Bilingual>
