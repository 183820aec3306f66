import type { Bilingual } from '@fanal/kernel'
import type { GrantClass, Purpose } from '../grants/access-grant.ts'
import type { ConsentState, ExplainedItem } from './consent-machine.ts'
import type { Consent, ConsentMethod, WithdrawalLimits } from './consent.ts'

type Words<Code extends string> = Readonly<Record<Code, Bilingual>>

export const purposeText: Words<Purpose> = {
  services: { en: 'Help and services', fr: 'Aide et services' },
  safety: { en: 'Safety', fr: 'Sécurité' },
  referral: { en: 'Passing the person on to another service', fr: 'Orientation vers un autre service' },
  'legal-representation': { en: 'A lawyer', fr: 'Une avocate ou un avocat' },
  immigration: { en: 'Immigration', fr: 'Immigration' },
  investigation: { en: 'A police investigation', fr: 'Une enquête policière' },
  health: { en: 'Health care', fr: 'Soins de santé' },
  research: { en: 'Research', fr: 'Recherche' },
  statistics: { en: 'Statistics without names', fr: 'Statistiques sans noms' },
  contact: { en: 'Being contacted', fr: 'Prise de contact' },
}

/** What each class holds, in words that one says to somebody. */
export const classText: Words<Exclude<GrantClass, 'C1'>> = {
  C2: { en: 'What is planned and done, as codes and dates', fr: 'Ce qui est prévu et fait, en codes et en dates' },
  C3: { en: 'The story and notes', fr: 'Le récit et les notes' },
  C4: { en: 'Name, number and how to reach them', fr: 'Nom, numéro et comment la joindre' },
  C5: { en: 'Where the person is', fr: 'Où se trouve la personne' },
  C6: { en: 'Health', fr: 'Santé' },
  C7: { en: 'Law and status', fr: 'Droit et statut' },
}

export const consentStateText: Words<ConsentState> = {
  draft: { en: 'Not explained yet', fr: 'Pas encore expliqué' },
  explained: { en: 'Explained, no answer yet', fr: 'Expliqué, sans réponse' },
  active: { en: 'Yes', fr: 'Oui' },
  expiring: { en: 'Yes, ends soon', fr: 'Oui, prend bientôt fin' },
  narrowed: { en: 'Narrowed', fr: 'Restreint' },
  withdrawn: { en: 'Taken back', fr: 'Retiré' },
  expired: { en: 'Ended', fr: 'Terminé' },
  refused: { en: 'No', fr: 'Non' },
  unanswered: { en: 'No answer came', fr: 'Restée sans réponse' },
}

export const explainedText: Words<ExplainedItem> = {
  purpose: { en: 'What it is for', fr: 'À quoi cela sert' },
  uses: { en: 'Who will see it, and what they do with it', fr: 'Qui le verra et ce qui en sera fait' },
  'non-identifying-use': { en: 'That figures without names may be made of it', fr: 'Que des chiffres sans noms peuvent en être tirés' },
  'access-right': { en: 'That they can see it, and who looked', fr: 'Qu’elle peut le voir, et savoir qui a regardé' },
  retention: { en: 'How long it is kept', fr: 'Combien de temps c’est gardé' },
  withdrawal: {
    en: 'That they can take it back, and that a no blocks no help',
    fr: 'Qu’elle peut le retirer, et qu’un non ne prive d’aucune aide',
  },
}

export const methodText: Words<ConsentMethod> = {
  'verbal-witnessed': { en: 'Said aloud, with a witness', fr: 'De vive voix, devant témoin' },
  signed: { en: 'Signed on paper', fr: 'Signé sur papier' },
  digital: { en: 'On a device', fr: 'Sur un appareil' },
}

export const limitsText: Words<WithdrawalLimits> = {
  none: { en: 'Everything is taken back', fr: 'Tout est retiré' },
  'already-opened': { en: 'What was read already cannot be unread', fr: 'Ce qui a déjà été lu ne peut pas être oublié' },
  'kept-by-law': { en: 'A law makes us keep some of it', fr: 'Une loi nous oblige à en garder une partie' },
}

export const interpreterText: Words<Consent['interpreter']> = {
  'none-needed': { en: 'None was needed', fr: 'Pas nécessaire' },
  professional: { en: 'A professional interpreter', fr: 'Interprète de profession' },
  staff: { en: 'Somebody of our team', fr: 'Quelqu’un de notre équipe' },
  'chosen-by-the-person': { en: 'Somebody the person chose', fr: 'Quelqu’un que la personne a choisi' },
}

export const givenByText: Words<Consent['givenBy']> = {
  self: { en: 'The person', fr: 'La personne' },
  supported: { en: 'The person, with support', fr: 'La personne, avec du soutien' },
  guardian: { en: 'A guardian', fr: 'Une tutrice ou un tuteur' },
}

/** What somebody may do with what they see. */
export const actsText = {
  read: { en: 'Read', fr: 'Lire' },
  write: { en: 'Read and write', fr: 'Lire et écrire' },
} as const satisfies Record<string, Bilingual>

export const consentPageText = {
  title: { en: 'Consent', fr: 'Consentement' },
  lead: {
    en: 'Each yes is for one purpose and one receiver, and ends. A no blocks no help. Taking it back is one press.',
    fr: 'Chaque oui vaut pour une finalité et un destinataire, et prend fin. Un non ne prive d’aucune aide. Un consentement se retire d’un seul geste.',
  },
  none: { en: 'Nothing was asked yet.', fr: 'Rien n’a encore été demandé.' },
  ask: { en: 'Ask for a consent', fr: 'Demander un consentement' },
  asked: { en: 'Ask and explain', fr: 'Demander et expliquer' },
  purpose: { en: 'What for? One purpose at a time', fr: 'Pour quoi ? Une finalité à la fois' },
  recipient: { en: 'Who may receive it?', fr: 'Qui peut le recevoir ?' },
  ourTeam: { en: 'Our team', fr: 'Notre équipe' },
  colleague: { en: 'Colleague', fr: 'Collègue' },
  elsewhere: { en: 'Another organization', fr: 'Un autre organisme' },
  aService: { en: 'A service without an account here', fr: 'Un service sans compte ici' },
  classes: { en: 'What may they see?', fr: 'Que peut-on voir ?' },
  acts: { en: 'What may they do?', fr: 'Que peut-on faire ?' },
  language: { en: 'In which language was it explained?', fr: 'En quelle langue a-t-on expliqué ?' },
  interpreter: { en: 'With which interpreter?', fr: 'Qui a fait l’interprétation ?' },
  explained: { en: 'What did you go through with the person?', fr: 'Qu’avez-vous passé en revue avec la personne ?' },
  explainedHint: { en: 'All six points, or it is no consent.', fr: 'Les six points, sinon ce n’est pas un consentement.' },
  givenBy: { en: 'Who answers?', fr: 'Qui répond ?' },
  goOn: { en: 'It was explained', fr: 'C’est expliqué' },
  answerTitle: { en: 'What did the person say?', fr: 'Qu’a dit la personne ?' },
  method: { en: 'How was it said?', fr: 'Comment l’a-t-elle dit ?' },
  until: { en: 'Until when does it hold?', fr: 'Jusqu’à quand est-ce valide?' },
  yes: { en: 'The person said yes', fr: 'La personne a dit oui' },
  no: { en: 'The person said no', fr: 'La personne a dit non' },
  withdraw: { en: 'Take it back', fr: 'Retirer' },
  withdrawNow: { en: 'Take it back now', fr: 'Retirer maintenant' },
  withdrawLead: {
    en: 'Access ends at once for whoever had it through this yes, offers that were sent are cancelled, and whoever opened them is told to stop.',
    fr: 'Les personnes qui avaient accès par ce oui le perdent aussitôt et les offres envoyées sont annulées; celles qui ont ouvert une offre sont priées d’arrêter.',
  },
  limits: { en: 'Does anything remain that cannot be undone?', fr: 'Reste-t-il quelque chose?' },
  holdsUntil: { en: 'Holds until', fr: 'Vaut jusqu’au' },
  sees: { en: 'May be seen', fr: 'Peut être vu' },
  to: { en: 'To', fr: 'À' },
  by: { en: 'Answered by', fr: 'Réponse donnée par' },
  receipt: { en: 'A copy for the person', fr: 'Une copie pour la personne' },
  receiptTitle: { en: 'What you said yes to', fr: 'Ce à quoi vous avez dit oui' },
  receiptYou: { en: 'You said yes to this:', fr: 'Vous avez dit oui à ceci :' },
  receiptFor: { en: 'What for', fr: 'Pour quoi' },
  receiptEnds: { en: 'It ends on', fr: 'Cela prend fin le' },
  receiptBack: {
    en: 'You can take it back at any time. You need no reason, and you lose no help. Tell whoever works with you, or use your own code.',
    fr: 'Vous pouvez le retirer en tout temps, sans dire pourquoi et sans perdre aucune aide. Dites-le à la personne qui travaille avec vous, ou servez-vous de votre propre code.',
  },
  receiptSee: {
    en: 'You can see what we hold, and who looked at it. You can ask us to correct it.',
    fr: 'Vous pouvez voir ce que nous gardons et qui l’a regardé. Vous pouvez nous demander de le corriger.',
  },
  back: { en: 'Back to consent', fr: 'Retour au consentement' },
  unknown: { en: 'Somebody who is not in the directory any more', fr: 'Quelqu’un qui n’est plus dans le répertoire' },
} as const satisfies Record<string, Bilingual>
