import type { Bilingual } from '@fanal/kernel'

/** What is said around words that only the reader's own device can open. */
export const personDeskText = {
  needsScript: {
    en: 'What is written about a person opens on your device alone, and that needs scripts. They are off in this browser: codes and dates can still be kept.',
    fr: 'Ce qui est écrit sur une personne ne s’ouvre que sur votre appareil, et cela demande des scripts. Ils sont désactivés dans ce navigateur : les codes et les dates peuvent tout de même être enregistrés.',
  },
  opening: { en: 'Opening…', fr: 'Ouverture…' },
  notOpen: { en: 'Not open to you', fr: 'Non accessible pour vous' },
  broken: {
    en: 'This does not open: it was changed, or belongs elsewhere. Tell whoever runs this server.',
    fr: 'Ceci ne s’ouvre pas : le contenu a été modifié ou vient d’ailleurs. Prévenez la personne qui gère ce serveur.',
  },
  otherKey: {
    en: 'Not opened: the key is not the one that this record was begun with. Tell your administrator.',
    fr: 'Non ouvert : la clé n’est pas celle avec laquelle ce dossier a été commencé. Avertissez votre administration.',
  },
  otherKeys: {
    en: 'A key that came with this page is not one that this record was begun with, and was not used: somebody may have put it there. Nothing is opened, written or passed on with it. Tell your administrator before you go on.',
    fr: 'Une clé venue avec cette page n’est pas de celles avec lesquelles ce dossier a été commencé et n’a pas été utilisée : quelqu’un l’y a peut-être mise. Rien n’est ouvert, écrit ni transmis avec elle. Avertissez votre administration avant de continuer.',
  },
  ownUnsigned: {
    en: 'Your own key is not signed yet, and a record begins with your signature, so nothing was sent. Ask your administrator to have it signed.',
    fr: 'Votre propre clé n’est pas encore signée, et un dossier commence par votre signature : rien n’a été envoyé. Demandez à votre administration de la faire signer.',
  },
  nothing: { en: 'Nothing written yet', fr: 'Rien d’écrit pour l’instant' },
  two: {
    en: 'Two people wrote at once. Both texts are here; write the one that shall stand.',
    fr: 'Deux personnes ont écrit en même temps. Les deux textes sont ici ; écrivez celui qui doit rester.',
  },
  keeping: { en: 'Keeping…', fr: 'Enregistrement…' },
  missing: { en: 'Still to answer:', fr: 'Il manque une réponse :' },
  unreachable: {
    en: 'The server cannot be reached. Nothing is lost: what you wrote is still here. Try again in a moment.',
    fr: 'Le serveur est injoignable. Rien n’est perdu : ce que vous avez écrit est encore ici. Réessayez dans un moment.',
  },
  noKey: {
    en: 'You do not hold the key for this kind of entry, so nothing was sent. Ask whoever leads the case to share it.',
    fr: 'Vous n’avez pas la clé de ce type d’inscription, et rien n’a été envoyé. Demandez à la personne responsable du dossier de la partager.',
  },
  unsigned: {
    en: 'The key of somebody who has to be able to open this is not signed yet, so nothing was sent. Ask your administrator to have it signed.',
    fr: 'La clé d’une personne qui doit pouvoir ouvrir ceci n’est pas encore signée, et rien n’a été envoyé. Demandez à votre administration de la faire signer.',
  },
  refused: { en: 'This was not kept.', fr: 'Ceci n’a pas été enregistré.' },
} as const satisfies Record<string, Bilingual>
