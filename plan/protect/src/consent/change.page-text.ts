import type { Bilingual } from '@fanal/kernel'

/** What the pages say on which a yes is narrowed or renewed. */
export const changeText = {
  narrow: { en: 'Keep some of it, end the rest', fr: 'En garder une partie, mettre fin au reste' },
  renew: { en: 'Ask again', fr: 'Redemander' },
  askBefore: {
    en: 'It ends soon. Ask the person whether they still say yes; if nobody asks, it ends by itself.',
    fr: 'Il prend bientôt fin. Demandez à la personne si elle dit encore oui ; si personne ne le demande, il prend fin de lui-même.',
  },
  narrowTitle: { en: 'Keep some of a yes', fr: 'Garder une partie d’un oui' },
  narrowLead: {
    en: 'Nothing is signed anew. What you untick ends; what stays ticked goes on as before.',
    fr: 'Rien n’est signé de nouveau. Ce que vous décochez prend fin ; ce qui reste coché continue comme avant.',
  },
  stays: { en: 'What stays?', fr: 'Qu’est-ce qui reste ?' },
  staysHint: {
    en: 'Codes and dates stay with it: they say how to handle the rest safely. To end everything, take the yes back.',
    fr: 'Les codes et les dates restent avec : ils disent comment traiter le reste sans danger. Pour mettre fin à tout, retirez le oui.',
  },
  mayDo: { en: 'What they may do', fr: 'Ce qu’on peut faire' },
  until: { en: 'Until when does it hold?', fr: 'Jusqu’à quand est-ce valide?' },
  show: { en: 'Show what changes', fr: 'Montrer ce qui change' },
  changes: { en: 'This is what changes', fr: 'Voici ce qui change' },
  endsNow: { en: 'Ends as soon as you press', fr: 'Prend fin dès que vous confirmez' },
  staysOpen: { en: 'Stays open', fr: 'Reste ouvert' },
  noMoreWriting: { en: 'Writing: from now on reading only', fr: 'Écrire : désormais, lire seulement' },
  endsEarlier: { en: 'It ends earlier, on', fr: 'Il prend fin plus tôt, le' },
  endsOn: { en: 'It ends on', fr: 'Il prend fin le' },
  narrowEffect: {
    en: 'Access to what ends is gone at once, and so are its keys. Offers that were sent on this yes are cancelled, and whoever opened them is told to stop: make them again on what stays. What was read cannot be unread.',
    fr: 'L’accès à ce qui prend fin disparaît immédiatement, et les clés aussi. Les offres envoyées sur la foi de ce oui sont annulées et qui les avait ouvertes est prié d’arrêter : refaites-les sur ce qui reste. Ce qui a été lu ne peut pas être oublié.',
  },
  narrowNow: { en: 'End the rest now', fr: 'Mettre fin au reste maintenant' },
  notLess: {
    en: 'This is no less than before. Untick something, or choose an earlier day that is still ahead.',
    fr: 'Ce n’est pas moins qu’avant. Décochez quelque chose ou choisissez une date plus rapprochée, mais encore à venir.',
  },
  renewTitle: { en: 'Ask again, and explain everything anew', fr: 'Redemander et tout expliquer de nouveau' },
  renewLead: {
    en: 'Go through each point again, in the person’s language. Only a yes renews; silence lets it end.',
    fr: 'Repassez chaque point, dans la langue de la personne. Seul un oui renouvelle ; le silence y met fin.',
  },
  toChange: {
    en: 'To ask for more, or for somebody else, ask for a new consent. To keep less, narrow this one first.',
    fr: 'Pour demander plus, ou pour quelqu’un d’autre, demandez un nouveau consentement. Pour en garder moins, restreignez d’abord celui-ci.',
  },
  renewEffect: {
    en: 'The new yes takes the place of the old one, which ends now and is kept as evidence. Access that somebody passed on under the old one ends with it, and is given anew by whoever looks at it.',
    fr: 'Le nouveau oui remplace l’ancien, qui prend fin maintenant et est gardé comme preuve. L’accès que quelqu’un a donné à d’autres en vertu de l’ancien prend fin avec lui et se redonne après examen.',
  },
  oldEnd: { en: 'The old one would have ended on', fr: 'L’ancien aurait pris fin le' },
  yesAgain: { en: 'The person said yes again', fr: 'La personne a redit oui' },
  ifNo: {
    en: 'If the person says no, take the yes back on the page before. If they say nothing, leave it: it ends by itself.',
    fr: 'Si la personne dit non, retirez le oui à la page précédente. Si elle ne dit rien, laissez-le : il prend fin de lui-même.',
  },
  over: {
    en: 'This yes does not hold any more, so nothing of it can change. Ask for a new one.',
    fr: 'Ce oui ne vaut plus, et rien n’en peut changer. Demandez-en un nouveau.',
  },
  copyNarrowed: {
    en: 'You kept some of what you had said yes to, and ended the rest. This has ended:',
    fr: 'Vous avez gardé une partie de ce à quoi vous aviez dit oui et mis fin au reste. Ceci a pris fin :',
  },
  copyRenewed: {
    en: 'You were asked again, and said yes again. It takes the place of what you had said before. You were asked on',
    fr: 'On vous l’a redemandé et vous avez redit oui. Cela remplace ce que vous aviez dit avant. On vous l’a demandé le',
  },
  copyOver: { en: 'This yes does not hold any more.', fr: 'Ce oui ne vaut plus.' },
} as const satisfies Record<string, Bilingual>
