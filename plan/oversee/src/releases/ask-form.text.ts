import type { Bilingual } from '@fanal/kernel'

/** What stands on the form for an edition, and around what was asked. */
export const askFormText = {
  freeze: { en: 'Freeze an edition', fr: 'Figer une édition' },
  freezeLead: {
    en: 'Fanal makes it of what is known at the moment when you ask, checks it, and keeps it for the three who sign. Nothing is published by this.',
    fr: 'Fanal la produit selon ce qui est connu au moment de votre demande, la vérifie et la garde pour les trois personnes qui l’approuvent. Rien n’est publié par là.',
  },
  correct: { en: 'Correct this edition', fr: 'Corriger cette édition' },
  correctLead: {
    en: 'The correction is the next edition, made of what is known now, with every figure that changed and why. What is out stays out.',
    fr: 'La correction est l’édition suivante, produite selon ce qui est connu maintenant, avec chaque chiffre modifié et la raison. Ce qui est publié le reste.',
  },
  plan: { en: 'Plan', fr: 'Plan' },
  period: { en: 'Period', fr: 'Période' },
  periodHint: {
    en: 'For example 2013-14 (from April), 2013, or 2019-2023.',
    fr: 'Par exemple 2013-14 (à partir d’avril), 2013 ou 2019-2023.',
  },
  whyEn: { en: 'Why, in English', fr: 'Pourquoi, en anglais' },
  whyFr: { en: 'Why, in French', fr: 'Pourquoi, en français' },
  whyHint: {
    en: 'Everybody reads it beside each changed figure. Write no numbers in it: they stand in the table.',
    fr: 'Tout le monde la lit à côté de chaque chiffre modifié. N’y écrivez aucun nombre\u00A0: ils figurent au tableau.',
  },
  publish: { en: 'Announced minute', fr: 'Minute annoncée' },
  publishHint: {
    en: 'Nobody outside reads it before. Left empty, it is out as soon as all three have signed and you publish it.',
    fr: 'Personne de l’extérieur ne la lit avant. Sans réponse, elle est publique dès que les trois ont approuvé et que vous la publiez.',
  },
  publishDay: { en: 'Day', fr: 'Jour' },
  publishTime: { en: 'Time, Eastern', fr: 'Heure de l’Est' },
  timeHint: { en: 'For example 08:30', fr: 'Par exemple 08:30' },
  dayHint: { en: 'For example 2027-09-15', fr: 'Par exemple 2027-09-15' },
  who: { en: 'Who signs', fr: 'Qui approuve' },
  due: { en: 'Signs by', fr: 'Approuve au plus tard le' },
  ask: { en: 'Freeze this edition', fr: 'Figer cette édition' },
  askCorrection: { en: 'Freeze the correction', fr: 'Figer la correction' },
  beingMade: { en: 'Being made', fr: 'En production' },
  isWaiting: { en: 'It waits for its turn.', fr: 'Elle attend son tour.' },
  isMaking: { en: 'It is being made.', fr: 'Elle est en production.' },
  seconds: {
    en: 'This takes some seconds. The page does not change by itself:',
    fr: 'Cela prend quelques secondes. La page ne change pas d’elle-même\u00A0:',
  },
  lookAgain: { en: 'look again', fr: 'regardez de nouveau' },
  isFrozen: { en: 'It is frozen.', fr: 'Elle est figée.' },
  openIt: { en: 'Open the edition', fr: 'Ouvrir l’édition' },
  notFrozen: { en: 'Nothing was frozen. This is to be mended:', fr: 'Rien n’a été figé. Voici ce qui est à corriger\u00A0:' },
  andMore: { en: 'and more of the same kind', fr: 'et d’autres du même genre' },
  again: { en: 'Ask again with what you typed', fr: 'Refaire la demande avec ce que vous avez écrit' },
} as const satisfies Record<string, Bilingual>
