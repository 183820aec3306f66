import { refuse } from '@fanal/kernel'

/** Each names the guard that failed. */
export const fileRefusals = {
  noCase: refuse('not-found'),
  badForm: refuse('invalid', {
    en: 'The form did not arrive whole, and nothing was kept. Load the page again.',
    fr: 'Le formulaire n’est pas arrivé en entier et rien n’a été enregistré. Rechargez la page.',
  }),
  closed: refuse('invalid', {
    en: 'This case is closed. Reopen it first: its number stays.',
    fr: 'Ce dossier est fermé. Rouvrez-le d’abord : son numéro reste le même.',
  }),
  tooLarge: refuse('too-large', {
    en: 'This file is too large: at most 50 MB. Nothing was kept.',
    fr: 'Ce fichier est trop volumineux : au plus 50 Mo. Rien n’a été conservé.',
  }),
  tooMany: refuse('too-many-files', {
    en: 'There are 100 files of this kind already. Remove what is not needed first.',
    fr: 'Il y a déjà 100 fichiers de cette sorte. Retirez d’abord ce qui n’est pas nécessaire.',
  }),
  idTaken: refuse('conflict', {
    en: 'This is kept already. Load the page again.',
    fr: 'Ceci est déjà enregistré. Rechargez la page.',
  }),
  wrongNote: refuse('wrong-note', {
    en: 'What was sealed of this file does not belong to it. Load the page again.',
    fr: 'Ce qui a été scellé de ce fichier ne lui appartient pas. Rechargez la page.',
  }),
  wrongSize: refuse('wrong-size', {
    en: 'A piece of the file has the wrong size. Nothing of it was kept.',
    fr: 'Un morceau du fichier n’a pas la bonne taille. Rien n’en a été conservé.',
  }),
  differs: refuse('conflict', {
    en: 'Another piece stands in this place already. Choose the file again.',
    fr: 'Un autre morceau se trouve déjà à cet endroit. Choisissez le fichier de nouveau.',
  }),
  gone: refuse('file-removed', {
    en: 'This file was removed.',
    fr: 'Ce fichier a été retiré.',
  }),
  notWhole: refuse('not-whole', {
    en: 'Not every piece has arrived yet.',
    fr: 'Tous les morceaux ne sont pas encore arrivés.',
  }),
} as const
