import { type Bilingual, refuse } from '@fanal/kernel'
import type { MergeReason, SplitReason } from './duplicates.store.ts'
import type { TokenKind } from './tokens.ts'

export const mergeReasonText: Readonly<Record<MergeReason, Bilingual>> = {
  'person-said': { en: 'The person said so', fr: 'La personne l’a dit' },
  'same-documents': { en: 'The papers are the same', fr: 'Les papiers sont les mêmes' },
  'colleague-knows': { en: 'A colleague knows both', fr: 'Une ou un collègue connaît les deux' },
}
export const splitReasonText: Readonly<Record<SplitReason, Bilingual>> = {
  'two-people': { en: 'They are two people', fr: 'Ce sont deux personnes' },
  mistake: { en: 'It was a mistake', fr: 'C’était une erreur' },
  'person-asked': { en: 'The person asked for it', fr: 'La personne l’a demandé' },
}
export const tokenKindText: Readonly<Record<TokenKind, Bilingual>> = {
  'name-and-birth': { en: 'the same name and day of birth', fr: 'le même nom et la même date de naissance' },
  phone: { en: 'the same number', fr: 'le même numéro' },
}

export const duplicatesText = {
  title: { en: 'Written down twice?', fr: 'Inscrite deux fois ?' },
  lead: {
    en: 'Your device compares the name with the day of birth, and the number, without showing either to the server. It only suggests: a person decides, and every decision can be taken back.',
    fr: 'Votre appareil compare le nom avec la date de naissance, et le numéro, sans rien montrer au serveur. Il ne fait que proposer : une personne décide, et chaque décision peut être annulée.',
  },
  compare: { en: 'Compare', fr: 'Comparer' },
  needsScript: {
    en: 'Comparing happens on your device, and that needs scripts. They are off in this browser.',
    fr: 'La comparaison se fait sur votre appareil, et cela demande des scripts. Ils sont désactivés dans ce navigateur.',
  },
  noKey: {
    en: 'You do not hold the key with which this organization compares. Whoever keeps the keys of your unit can give it to you.',
    fr: 'Vous n’avez pas la clé avec laquelle cet organisme compare. La personne qui garde les clés de votre unité peut vous la donner.',
  },
  nothingToCompare: {
    en: 'There is nothing to compare: it takes a whole name with a day of birth, or a number.',
    fr: 'Il n’y a rien à comparer : il faut un nom complet et une date de naissance, ou un numéro.',
  },
  none: {
    en: 'Among what was compared so far, nobody else has the same.',
    fr: 'Parmi ce qui a été comparé jusqu’ici, personne d’autre n’a les mêmes.',
  },
  maybe: { en: 'Perhaps the same person', fr: 'Peut-être la même personne' },
  shares: { en: 'Has', fr: 'Point commun :' },
  elsewhere: {
    en: 'Somebody whom you may not see has the same. Ask your supervisor.',
    fr: 'Une personne à laquelle vous n’avez pas accès a les mêmes. Demandez à votre superviseure ou superviseur.',
  },
  thisRecord: { en: 'This record', fr: 'Ce dossier' },
  otherRecord: { en: 'The other record', fr: 'L’autre dossier' },
  merge: { en: 'It is the same person: go on in this record', fr: 'C’est la même personne : continuer dans ce dossier' },
  mergeHint: {
    en: 'The other record stays as it is, with its own keys, and points here. It can be taken back.',
    fr: 'L’autre dossier reste tel quel, avec ses propres clés, et renvoie ici. Cela peut être annulé.',
  },
  reason: { en: 'How do you know?', fr: 'Comment le savez-vous ?' },
  merged: { en: 'Held to be one person with', fr: 'Considérée comme la même personne que dans le dossier' },
  pointsTo: { en: 'This record points to', fr: 'Ce dossier renvoie à' },
  since: { en: 'since', fr: 'depuis le' },
  split: { en: 'Take it back: two records again', fr: 'Annuler : de nouveau deux dossiers' },
  why: { en: 'Why?', fr: 'Pourquoi ?' },
  number: { en: 'Case', fr: 'Dossier' },
} as const satisfies Record<string, Bilingual>

export const duplicateRefusals = {
  notBoth: refuse('not-both-active', {
    en: 'One of the two already points to another record. Take that back first.',
    fr: 'L’un des deux renvoie déjà à un autre dossier. Annulez cela d’abord.',
  }),
  same: refuse('same-person', {
    en: 'This is one record already.',
    fr: 'C’est déjà un seul dossier.',
  }),
  badForm: refuse('invalid', {
    en: 'Something was left open. Choose it, and send again.',
    fr: 'Il manque un choix. Choisissez, puis envoyez de nouveau.',
  }),
} as const
