import type { Bilingual } from '@fanal/kernel'

export const passkeyText = {
  title: { en: 'Your sign-in', fr: 'Vos moyens de connexion' },
  lead: {
    en: 'You sign in with your name, your passphrase and a second proof that it is you: a code from your authenticator app, or a passkey.',
    fr: 'Vous ouvrez une session avec votre nom d’utilisateur, votre phrase de passe et une seconde preuve que c’est bien vous : un code de votre application d’authentification ou une clé d’accès.',
  },
  codes: { en: 'Codes from your authenticator app', fr: 'Codes de votre application d’authentification' },
  codesStay: {
    en: 'They are set up and always stay: they are your way in when a passkey is lost.',
    fr: 'Ils sont en place et le restent : c’est votre moyen d’entrer si une clé d’accès est perdue.',
  },
  yours: { en: 'Your passkeys', fr: 'Vos clés d’accès' },
  whatItIs: {
    en: 'A passkey lies in a device that is yours: a security key, a telephone or this computer. It answers to this site only, so a copy of this site gets nothing from it.',
    fr: 'Une clé d’accès se trouve dans un appareil à vous : une clé de sécurité, un téléphone ou cet ordinateur. Elle ne répond qu’à ce site : une copie du site n’en obtient rien.',
  },
  none: { en: 'You have no passkey yet.', fr: 'Vous n’avez pas encore de clé d’accès.' },
  kind: { en: 'Where it lies', fr: 'Où elle se trouve' },
  kindSynced: { en: 'In an account that copies it to other devices', fr: 'Dans un compte qui la copie sur d’autres appareils' },
  kindDevice: { en: 'In one device only', fr: 'Dans un seul appareil' },
  added: { en: 'Added', fr: 'Ajoutée' },
  used: { en: 'Last used', fr: 'Dernière utilisation' },
  neverUsed: { en: 'Not yet', fr: 'Pas encore' },
  remove: { en: 'Remove', fr: 'Retirer' },
  removed: {
    en: 'The passkey was removed. It no longer signs you in; delete it on the device as well.',
    fr: 'La clé d’accès a été retirée. Elle n’ouvre plus votre session; supprimez-la aussi sur l’appareil.',
  },
  addedNow: {
    en: 'The passkey was added. You can sign in with it from now on.',
    fr: 'La clé d’accès a été ajoutée. Vous pouvez maintenant vous en servir.',
  },
  addTitle: { en: 'Add a passkey', fr: 'Ajouter une clé d’accès' },
  addName: { en: 'What do you call it?', fr: 'Comment l’appelez-vous?' },
  addNameHint: {
    en: 'For example “blue key on my ring”. Only you see this name.',
    fr: 'Par exemple « clé bleue du trousseau ». Ce nom n’est visible que pour vous.',
  },
  addCode: { en: 'Six-digit code', fr: 'Code à six chiffres' },
  addCodeHint: {
    en: 'A new one from your authenticator app, so that nobody adds a passkey while you are away from this screen.',
    fr: 'Un nouveau code de votre application d’authentification : ainsi, personne n’ajoute de clé pendant que vous êtes loin de l’écran.',
  },
  add: { en: 'Add this passkey', fr: 'Ajouter cette clé d’accès' },
  needsScript: {
    en: 'Adding a passkey needs JavaScript. Removing one works without.',
    fr: 'Pour ajouter une clé d’accès, il faut JavaScript. En retirer une fonctionne sans.',
  },
  notHere: {
    en: 'This browser knows no passkeys. Go on with the codes of your authenticator app.',
    fr: 'Ce navigateur ne connaît pas les clés d’accès. Continuez avec les codes de votre application.',
  },
  notOffered: {
    en: 'This server was not told the address it is opened at, so it takes no passkeys. Whoever runs it can change that.',
    fr: 'Ce serveur ne connaît pas l’adresse à laquelle on l’ouvre; il n’accepte donc pas de clés d’accès. La personne qui l’exploite peut y remédier.',
  },
  touch: {
    en: 'Your browser now asks for your passkey. Follow what it shows …',
    fr: 'Votre navigateur demande maintenant votre clé d’accès. Suivez ce qu’il affiche…',
  },
  stopped: {
    en: 'No passkey was used: it was stopped, or it took too long. Nothing changed. Try again.',
    fr: 'Aucune clé d’accès n’a été utilisée : l’opération a été arrêtée ou a pris trop de temps. Rien n’a changé. Réessayez.',
  },
  already: { en: 'This passkey was added before.', fr: 'Cette clé d’accès a déjà été ajoutée.' },
  tooMany: { en: 'Ten passkeys are the most. Remove one first.', fr: 'Dix clés d’accès sont le maximum. Retirez-en une d’abord.' },
  nameWrong: { en: 'Give the passkey a name of 1 to 60 characters.', fr: 'Donnez à la clé d’accès un nom de 1 à 60 caractères.' },
  codeWrong: { en: 'The code is wrong. Try again with a new one.', fr: 'Le code est erroné. Réessayez avec un nouveau code.' },
  refused: {
    en: 'The passkey could not be checked. Start again.',
    fr: 'La clé d’accès n’a pas pu être vérifiée. Recommencez.',
  },
  signInFailed: {
    en: 'The name or the passphrase is wrong, or there is no passkey for this name. A code from your authenticator app always works.',
    fr: 'Le nom ou la phrase de passe est erroné, ou il n’y a pas de clé d’accès pour ce nom. Un code de votre application d’authentification fonctionne toujours.',
  },
  or: { en: 'Or, instead of a code:', fr: 'Ou, au lieu d’un code :' },
  use: { en: 'Use your passkey', fr: 'Utiliser votre clé d’accès' },
} as const satisfies Record<string, Bilingual>
