import type { Bilingual } from '@fanal/kernel'

/** Why an act of a hand-over is refused, in a sentence that says what to do. */
export const handoverRefusals = {
  unknownReceiver: {
    en: 'The signed directory names no such receiver, or it cannot be handed anything. Reload the page and choose again.',
    fr: 'L’annuaire signé ne nomme pas ce destinataire, ou rien ne peut lui être transmis. Rechargez la page et choisissez de nouveau.',
  },
  unknownBasis: {
    en: 'This reason is not in force today. Choose another one.',
    fr: 'Ce motif n’est pas en vigueur aujourd’hui. Choisissez-en un autre.',
  },
  sentAlready: {
    en: 'This was sent or withdrawn already. Nothing of it can be changed; begin a new one.',
    fr: 'Ceci a déjà été envoyé ou retiré. Rien ne peut y être changé ; commencez-en un nouveau.',
  },
  changedMeanwhile: {
    en: 'Somebody has changed this meanwhile. Reload the page and read it again.',
    fr: 'Quelqu’un a changé ceci entre-temps. Rechargez la page et relisez-le.',
  },
  sealAgain: {
    en: 'The receiver’s keys have changed since this was written. Return it: whoever wrote it seals it again.',
    fr: 'Les clés du destinataire ont changé depuis que ceci a été écrit. Retournez-le : la personne qui l’a écrit le scellera de nouveau.',
  },
  ownWork: {
    en: 'You wrote this yourself. Somebody else of your unit has to check it.',
    fr: 'Vous l’avez écrit. Quelqu’un d’autre de votre unité doit le vérifier.',
  },
  notNow: {
    en: 'This cannot be done any more: it stands somewhere else by now. Reload the page.',
    fr: 'Ce n’est plus possible : l’état a changé entre-temps. Rechargez la page.',
  },
  noReply: {
    en: 'Answer the person first; then this is noted as passed on.',
    fr: 'Répondez d’abord à la personne ; ensuite, ceci est noté comme communiqué.',
  },
  youngPersonFirst: {
    en: 'The young person is told first. Under “Somebody here may be under 18” on this page, record that they were told, or why not; then send this again. If a life is in danger now, choose that reason: it goes first. Nothing was sent.',
    fr: 'La jeune personne est prévenue en premier. Sous « Quelqu’un ici pourrait avoir moins de 18 ans », sur cette page, notez qu’elle l’a été, ou pourquoi elle ne l’a pas été ; puis renvoyez ceci. Si une vie est en danger maintenant, choisissez ce motif : l’envoi passe d’abord. Rien n’a été envoyé.',
  },
  regionMissing: {
    en: 'Choose the province or territory whose authority this goes to. Nothing was sent.',
    fr: 'Choisissez la province ou le territoire dont l’autorité reçoit ceci. Rien n’a été envoyé.',
  },
  broken: {
    en: 'It was not sealed for this report, this receiver and their keys as they are now. Copy your text, reload the page and try again.',
    fr: 'Ce n’est pas scellé pour ce signalement, ce destinataire et leurs clés tels qu’ils sont maintenant. Copiez votre texte, rechargez la page et réessayez.',
  },
} as const satisfies Record<string, Bilingual>
