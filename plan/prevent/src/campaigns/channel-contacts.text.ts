import type { Bilingual } from '@fanal/kernel'

export const channelContactsText = {
  title: { en: 'Contacts that named this code', fr: 'Contacts qui ont nommé ce code' },
  address: {
    en: 'For a poster or a page, after the name of the public site:',
    fr: 'Pour une affiche ou une page, après le nom du site public :',
  },
  month: { en: 'Month of the contact', fr: 'Mois du contact' },
  contacts: { en: 'Contacts, rounded down to fives', fr: 'Contacts, arrondis au multiple de cinq inférieur' },
  few: { en: 'In each month: fewer than 5.', fr: 'Chaque mois : moins de 5.' },
  otherMonths: { en: 'In each month that is not listed: fewer than 5.', fr: 'Chaque mois absent du tableau : moins de 5.' },
  until: {
    en: 'Cut-off: records that an officer had confirmed by (UTC):',
    fr: 'Date limite : fiches confirmées par une agente ou un agent au (UTC) :',
  },
  caveat: {
    en: 'What this does not show: whether the activity was the reason; anybody who wrote or called without naming the code, or whose record is not confirmed yet; how many people there were, since one may write twice, and anybody who knows the code may type it. None and four look alike, so that nobody can be picked out. Opening the address is not counted.',
    fr: 'Ce que ce nombre ne montre pas : si l’activité en est la cause ; qui a écrit ou appelé sans nommer le code, ou dont la fiche n’est pas encore confirmée ; combien de personnes il y a eu, car une même personne peut écrire deux fois, et quiconque connaît le code peut l’écrire. Zéro et quatre se ressemblent, pour que personne ne soit repérable. Ouvrir l’adresse n’est pas compté.',
  },
} as const satisfies Record<string, Bilingual>
