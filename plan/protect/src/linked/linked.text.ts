import { type Bilingual, refuse } from '@fanal/kernel'
import type { ContactAnswer, Relation } from './linked.ts'

export const relationText: Readonly<Record<Relation, Bilingual>> = {
  child: { en: 'Child', fr: 'Enfant' },
  parent: { en: 'Parent', fr: 'Parent' },
  sibling: { en: 'Brother or sister', fr: 'Frère ou sœur' },
  partner: { en: 'Partner', fr: 'Partenaire' },
  dependant: { en: 'Depends on them', fr: 'Personne à charge' },
  'co-victim': { en: 'Went through it with them', fr: 'A vécu la même chose avec elle' },
  'same-household': { en: 'Same household', fr: 'Même foyer' },
}
export const contactText: Readonly<Record<ContactAnswer, Bilingual>> = {
  yes: { en: 'May hear of them from us', fr: 'Peut avoir des nouvelles par nous' },
  no: { en: 'No contact', fr: 'Aucun contact' },
  danger: { en: 'Danger: must not learn anything', fr: 'Danger : ne doit rien apprendre' },
}
export const linkedText = {
  title: { en: 'People they belong with', fr: 'Ses proches' },
  lead: {
    en: 'Family and others, here or abroad. Names are sealed. Before anybody reaches out, danger is shown.',
    fr: 'Famille et autres, ici ou à l’étranger. Les noms sont scellés. Avant tout contact, le danger est affiché.',
  },
  none: { en: 'Nobody is written down yet.', fr: 'Aucune personne n’est encore inscrite.' },
  dangerTitle: { en: 'Somebody near is dangerous', fr: 'Une personne proche est dangereuse' },
  danger: {
    en: 'Before you call, write or leave a message: somebody close to this person must not learn anything.',
    fr: 'Avant d’appeler, d’écrire ou de laisser un message : une personne proche ne doit rien apprendre.',
  },
  who: { en: 'Name, and what to know', fr: 'Nom, et ce qu’il faut savoir' },
  relation: { en: 'Who they are to the person', fr: 'Lien avec la personne' },
  contact: { en: 'May they hear of the person from us?', fr: 'Peut-elle ou peut-il avoir des nouvelles par nous ?' },
  abroad: { en: 'Lives in another country', fr: 'Vit dans un autre pays' },
  other: { en: 'Has a record of their own here: the number of their case', fr: 'A son propre dossier ici : le numéro du dossier' },
  otherHint: { en: 'Only if you may see it too.', fr: 'Seulement si vous y avez accès aussi.' },
  ownRecord: { en: 'Has a record of their own here', fr: 'A son propre dossier ici' },
  add: { en: 'Add somebody', fr: 'Ajouter quelqu’un' },
  change: { en: 'Change', fr: 'Modifier' },
  end: { en: 'This is no longer so', fr: 'Ce n’est plus le cas' },
  keep: { en: 'Keep', fr: 'Enregistrer' },
} as const satisfies Record<string, Bilingual>

export const linkedRefusals = {
  gone: refuse('not-found'),
  changed: refuse('changed-meanwhile', {
    en: 'Somebody else changed this meanwhile. Look at it again.',
    fr: 'Quelqu’un d’autre l’a modifié entre-temps. Relisez.',
  }),
  self: refuse('same-person', {
    en: 'This is the person’s own case.',
    fr: 'C’est le dossier de la personne elle-même.',
  }),
  badForm: refuse('invalid', {
    en: 'Something was left open. Choose it, and send again.',
    fr: 'Il manque un choix. Choisissez, puis envoyez de nouveau.',
  }),
} as const
