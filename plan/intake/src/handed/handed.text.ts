import type { Bilingual } from '@fanal/kernel'

/** What the receiver's pages say. */
export const handedText = {
  title: { en: 'Handed to us', fr: 'Transmissions reçues' },
  one: { en: 'Something handed to us', fr: 'Une transmission reçue' },
  lead: {
    en: 'What other units have handed to yours, newest first. It stays sealed until you open it on this device.',
    fr: 'Ce que d’autres unités ont transmis à la vôtre, du plus récent au plus ancien. Tout reste scellé jusqu’à ce que vous l’ouvriez sur cet appareil.',
  },
  list: { en: 'What was handed to us', fr: 'Transmissions reçues' },
  package: { en: 'Package', fr: 'Envoi' },
  reason: { en: 'Reason', fr: 'Motif' },
  from: { en: 'From', fr: 'De' },
  why: { en: 'Why it may be handed over', fr: 'Pourquoi cela peut être transmis' },
  urgency: { en: 'How soon', fr: 'Délai' },
  state: { en: 'State', fr: 'État' },
  arrived: { en: 'Arrived', fr: 'Arrivé' },
  now: { en: 'Now', fr: 'Tout de suite' },
  soon: { en: 'Soon', fr: 'Bientôt' },
  routine: { en: 'No hurry', fr: 'Sans urgence' },
  emptyTitle: { en: 'Nothing was handed to your units', fr: 'Rien n’a été transmis à vos unités' },
  emptyLead: {
    en: 'It appears here as soon as another unit hands something to yours.',
    fr: 'Cela apparaît ici dès qu’une autre unité transmet quelque chose à la vôtre.',
  },
  back: { en: 'Back to what was handed to us', fr: 'Retour aux transmissions reçues' },
  needsScript: {
    en: 'This page needs JavaScript to show the words: your browser opens them, and the server cannot read them. The buttons below work without it.',
    fr: 'Cette page a besoin de JavaScript pour montrer les mots : c’est votre navigateur qui les ouvre, et le serveur ne peut pas les lire. Les boutons ci-dessous fonctionnent sans.',
  },
  openCase: { en: 'Open a case with this', fr: 'Ouvrir un dossier avec ceci' },
  caseOpened: { en: 'A case was opened from this.', fr: 'Un dossier a été ouvert à partir de ceci.' },
  toCase: { en: 'Go to the case', fr: 'Aller au dossier' },
  declinedNoCase: {
    en: 'Your team said no to this, so no case can be opened from it.',
    fr: 'Votre équipe a refusé ceci; on ne peut donc pas en ouvrir un dossier.',
  },
  words: { en: 'What they wrote', fr: 'Ce qu’ils ont écrit' },
  opening: { en: 'Opening on this device…', fr: 'Ouverture sur cet appareil…' },
  doesNotOpen: {
    en: 'This does not open on this device: it was changed, or it is sealed to a key that you do not hold. Do not rely on it; ask a supervisor of your unit.',
    fr: 'Ceci ne s’ouvre pas sur cet appareil : le contenu a été modifié, ou il est scellé avec une clé que vous ne détenez pas. Ne vous y fiez pas ; adressez-vous à une superviseure ou un superviseur de votre unité.',
  },
  erased: {
    en: 'The words were erased at the wish of the person whom they are about. The codes above remain.',
    fr: 'Les mots ont été effacés à la demande de la personne dont il s’agit. Les codes ci-dessus demeurent.',
  },
  unreachable: {
    en: 'The server cannot be reached, so the keys could not be asked for. Reload the page.',
    fr: 'Le serveur est injoignable ; les clés n’ont donc pas pu être demandées. Rechargez la page.',
  },
  signedOut: {
    en: 'Your session on this device has ended, so nothing can be opened here.',
    fr: 'Votre session sur cet appareil est terminée ; rien ne peut donc être ouvert ici.',
  },
  signIn: { en: 'Sign in again', fr: 'Ouvrir une nouvelle session' },
  answerTitle: { en: 'Answer the sender', fr: 'Répondre à l’expéditeur' },
  answerLead: {
    en: 'They see your answer as one of these codes, with the hour. No words of yours go back.',
    fr: 'On y voit votre réponse sous la forme d’un de ces codes, avec l’heure. Aucun de vos mots n’est renvoyé.',
  },
  receive: { en: 'We have it', fr: 'Nous l’avons' },
  outcome: { en: 'What came of it', fr: 'Ce qui s’est ensuivi' },
  sayOutcome: { en: 'Tell them what came of it', fr: 'Leur dire ce qui s’est ensuivi' },
  decline: { en: 'Why we cannot take it', fr: 'Pourquoi nous ne pouvons pas le prendre' },
  sayDecline: { en: 'Decline', fr: 'Refuser' },
  declineSummary: { en: 'We cannot take it', fr: 'Nous ne pouvons pas le prendre' },
  badAnswer: { en: 'Choose one of the answers.', fr: 'Choisissez une des réponses.' },
  badCursor: {
    en: 'This page of the list no longer exists. Open the list again.',
    fr: 'Cette page de la liste n’existe plus. Ouvrez la liste de nouveau.',
  },
  unknownSender: { en: 'a unit that is no longer in the directory', fr: 'une unité qui n’est plus dans l’annuaire' },
} as const satisfies Record<string, Bilingual>

/** Why its reader may see it. */
export function whyHanded(duty: Bilingual, unit: Bilingual): Bilingual {
  return {
    en: `You may see this because it was handed to ${unit.en}, where your duty is: ${duty.en.toLowerCase()}.`,
    fr: `Vous pouvez voir ceci parce que c’est transmis à l’unité « ${unit.fr} », où vous avez la fonction suivante : ${duty.fr.toLowerCase()}.`,
  }
}
