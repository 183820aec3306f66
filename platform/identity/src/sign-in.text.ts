import type { Bilingual } from '@fanal/kernel'

export const signInText = {
  title: { en: 'Sign in', fr: 'Ouvrir une session' },
  lead: {
    en: 'For members of a receiving organization. Reports are opened in your browser with keys that only your passphrase unlocks.',
    fr: 'Pour les membres d’un organisme qui reçoit des signalements. Les signalements s’ouvrent dans votre navigateur, avec des clés que seule votre phrase de passe déverrouille.',
  },
  needsScript: {
    en: 'The workbench needs JavaScript: reports are opened in your browser, never on the server. Turn JavaScript on for this site, then load this page again.',
    fr: 'L’espace de travail a besoin de JavaScript : les signalements s’ouvrent dans votre navigateur, jamais sur le serveur. Activez JavaScript pour ce site, puis rechargez cette page.',
  },
  name: { en: 'Name you sign in with', fr: 'Nom d’utilisateur' },
  passphrase: { en: 'Passphrase', fr: 'Phrase de passe' },
  code: { en: 'Six-digit code', fr: 'Code à six chiffres' },
  codeHint: {
    en: 'From your authenticator app. Each code works once.',
    fr: 'Dans votre application d’authentification. Chaque code ne sert qu’une fois.',
  },
  ownTitle: { en: 'Sign in with your passphrase', fr: 'Ouvrir une session avec votre phrase de passe' },
  submit: { en: 'Sign in', fr: 'Ouvrir une session' },
  unlocking: { en: 'Unlocking your keys. This takes a few seconds …', fr: 'Déverrouillage de vos clés. Cela prend quelques secondes…' },
  signedIn: { en: 'You are signed in.', fr: 'Votre session est ouverte.' },
  goOn: { en: 'Go to the inbox', fr: 'Aller à la boîte de réception' },
  signOut: { en: 'Sign out', fr: 'Fermer la session' },
  failed: {
    en: 'The name, the passphrase or the code is wrong. Check each of them and try again with a new code.',
    fr: 'Le nom, la phrase de passe ou le code est erroné. Vérifiez-les et réessayez avec un nouveau code.',
  },
  codeUsed: {
    en: 'This code has already been used. Wait for the next one in your authenticator app.',
    fr: 'Ce code a déjà servi. Attendez le suivant dans votre application d’authentification.',
  },
  slowDown: {
    en: 'There were several failed tries for this name. Wait a moment, then try again.',
    fr: 'Il y a eu plusieurs essais manqués pour ce nom. Attendez un moment, puis réessayez.',
  },
  busy: {
    en: 'Too many people are signing in at this moment. Try again in a few seconds.',
    fr: 'Trop de personnes ouvrent une session en ce moment. Réessayez dans quelques secondes.',
  },
  unreachable: {
    en: 'The server cannot be reached. Nothing was lost; try again.',
    fr: 'Le serveur ne répond pas. Rien n’a été perdu. Réessayez.',
  },
  seedsBroken: {
    en: 'Your keys could not be unlocked on this device. Ask a colleague to wrap them for you again.',
    fr: 'Vos clés n’ont pas pu être déverrouillées sur cet appareil. Demandez à une ou un collègue de vous les remettre.',
  },
  demonstrationTitle: { en: 'Demonstration: sign in with one click', fr: 'Démonstration : ouvrir une session en un clic' },
  demonstrationLead: {
    en: 'These people are invented. Do not use this site for real reports.',
    fr: 'Ces personnes sont inventées. N’utilisez pas ce site pour de vrais signalements.',
  },
  // no « de » before a name: it would have to become « d’ » before a vowel
  signInAs: { en: 'Sign in as', fr: 'Ouvrir la session\u00A0:' },
  waitForCode: { en: 'Waiting for the next code. Seconds left:', fr: 'Attente du prochain code. Secondes restantes :' },
} as const satisfies Record<string, Bilingual>
