import type { Bilingual } from '@fanal/kernel'

export const sharedText = {
  title: { en: 'Shared with you', fr: 'Partagé avec vous' },
  lead: {
    en: 'A case worker asks if you can help somebody. What they wrote opens once, on this device. Then answer below.',
    fr: 'Une intervenante ou un intervenant demande si vous pouvez aider quelqu’un. Le texte s’ouvre une seule fois, sur cet appareil. Répondez ensuite ci-dessous.',
  },
  ready: {
    en: 'Open it when you can read it in peace, and nobody looks over your shoulder. It cannot be opened again.',
    fr: 'Ouvrez-le quand vous pouvez le lire au calme, sans que personne regarde. Il ne peut pas s’ouvrir une deuxième fois.',
  },
  open: { en: 'Open it now', fr: 'L’ouvrir maintenant' },
  opening: { en: 'Opening…', fr: 'Ouverture…' },
  needsScript: {
    en: 'What was sealed opens on your device alone, and that needs scripts. They are off in this browser.',
    fr: 'Ce qui a été scellé ne s’ouvre que sur votre appareil, et cela demande des scripts. Ils sont désactivés dans ce navigateur.',
  },
  noLink: {
    en: 'This page needs the whole link that you were given. Open it again from there.',
    fr: 'Cette page a besoin du lien complet que vous avez reçu. Ouvrez-le de nouveau à partir de là.',
  },
  gone: {
    en: 'This link does not open any more. It was opened before, is older than 72 hours, or was taken back. Ask whoever gave it to you.',
    fr: 'Ce lien ne s’ouvre plus. Il a déjà été ouvert, date de plus de 72 heures ou a été retiré. Demandez à la personne qui vous l’a donné.',
  },
  doesNotOpen: {
    en: 'This does not open: the link is not whole. Ask for a new one.',
    fr: 'Ceci ne s’ouvre pas : le lien n’est pas complet. Demandez-en un nouveau.',
  },
  words: { en: 'What they wrote', fr: 'Ce qui a été écrit' },
  codesAlone: { en: 'Codes alone, no words.', fr: 'Des codes seulement, aucun texte.' },
  answer: { en: 'Can you help?', fr: 'Pouvez-vous aider ?' },
  yes: { en: 'Yes, we can help', fr: 'Oui, nous pouvons aider' },
  no: { en: 'No:', fr: 'Non :' },
  send: { en: 'Send the answer', fr: 'Envoyer la réponse' },
  choose: { en: 'Choose an answer.', fr: 'Choisissez une réponse.' },
  thanks: {
    en: 'Your answer was sent. Whoever asked will tell the person. You can close this page: nothing stays here.',
    fr: 'Votre réponse est partie. La personne qui a demandé en informera la personne concernée. Vous pouvez fermer cette page : rien n’y reste.',
  },
  unreachable: { en: 'The server cannot be reached. Try again in a moment.', fr: 'Le serveur est injoignable. Réessayez dans un moment.' },
} as const satisfies Record<string, Bilingual>
