import { refuse } from '@fanal/kernel'

/** Each names the guard that failed. */
export const subjectRefusals = {
  idTaken: refuse('id-taken', {
    en: 'This record exists already. Load the page again.',
    fr: 'Ce dossier existe déjà. Rechargez la page.',
  }),
  keyMissing: refuse('key-missing', {
    en: 'A key is missing: yours and the recovery’s are needed for every kind of field.',
    fr: 'Il manque une clé : il faut la vôtre et celle de la récupération pour chaque sorte de champ.',
  }),
  keyNotSigned: refuse('key-not-signed', {
    en: 'The new keys are not signed with your own key as the directory lists it, so nothing was kept. Load the page again; if this stays, ask your administrator whether your key is signed.',
    fr: 'Les nouvelles clés ne sont pas signées avec votre propre clé telle qu’elle figure dans l’annuaire, et rien n’a été enregistré. Rechargez la page; si cela persiste, demandez à votre administration si votre clé est signée.',
  }),
  supervisorKeyMissing: refuse('supervisor-key-missing', {
    en: 'In an emergency a supervisor must be able to find the person: seal the location’s key to each of them.',
    fr: 'En cas d’urgence, une superviseure ou un superviseur doit pouvoir trouver la personne : scellez la clé du lieu pour chacun.',
  }),
  notSafeContact: refuse('not-safe-contact', {
    en: 'Say at least one way, and hours that a clock knows.',
    fr: 'Indiquez au moins un moyen, et des heures qui existent.',
  }),
  changedMeanwhile: refuse('changed-meanwhile', {
    en: 'Somebody else changed this meanwhile. Look at it again; what you typed is still here.',
    fr: 'Quelqu’un d’autre l’a modifié entre-temps. Relisez; ce que vous avez saisi est toujours là.',
  }),
  badField: refuse('bad-field', {
    en: 'This cannot be kept: a field has no name, is too large or is not sealed.',
    fr: 'Impossible de garder ceci : un champ n’a pas de nom, est trop grand ou n’est pas scellé.',
  }),
  erased: refuse('erased', {
    en: 'This record was erased.',
    fr: 'Ce dossier a été effacé.',
  }),
  notYoung: refuse('not-young', {
    en: 'A guardian is asked only for somebody who may be under 18.',
    fr: 'On ne consulte une tutrice ou un tuteur que pour une personne qui a peut-être moins de 18 ans.',
  }),
} as const
