import type { Bilingual } from '@fanal/kernel'
import type { FileClass, RemovalReason } from './case-file.ts'
import type { WhyUnfit } from './fit-file.ts'

/** Which kind a file is: whoever may read that kind may open it. */
export const fileClassText = {
  C3: {
    label: { en: 'What happened', fr: 'Ce qui s’est passé' },
    means: {
      en: 'Messages, letters, pictures, recordings. Open to whoever may read the story and the notes.',
      fr: 'Messages, lettres, images, enregistrements. Accessible à qui peut lire le récit et les notes.',
    },
  },
  C4: {
    label: { en: 'Who the person is', fr: 'Qui est la personne' },
    means: {
      en: 'A passport, an identity card, a portrait. Open to whoever may see name and number.',
      fr: 'Passeport, carte d’identité, portrait. Accessible à qui peut voir le nom et le numéro.',
    },
  },
  C6: {
    label: { en: 'Health', fr: 'Santé' },
    means: {
      en: 'Medical papers, pictures of injuries. Open to whoever may read about health.',
      fr: 'Papiers médicaux, photos de blessures. Accessible à qui peut lire ce qui touche la santé.',
    },
  },
  C7: {
    label: { en: 'Law and status', fr: 'Droit et statut' },
    means: {
      en: 'Permits, court papers, letters of a lawyer. Open to whoever may read about law and status.',
      fr: 'Permis, papiers du tribunal, lettres d’avocat. Accessible à qui peut lire ce qui touche le droit et le statut.',
    },
  },
} as const satisfies Record<FileClass, { readonly label: Bilingual; readonly means: Bilingual }>

export const removalText = {
  mistake: { en: 'It was the wrong file', fr: 'Ce n’était pas le bon fichier' },
  'other-person': { en: 'It is about somebody else', fr: 'Il concerne une autre personne' },
  twice: { en: 'It is here twice', fr: 'Il est ici en double' },
  'person-asked': { en: 'The person asked for it', fr: 'La personne l’a demandé' },
  'not-needed': { en: 'It is not needed any more', fr: 'Il n’est plus nécessaire' },
} as const satisfies Record<RemovalReason, Bilingual>

/** Why a file is not taken, before anything of it is sent. */
export const unfitText = {
  'too-large': { en: 'Too large: at most 50 MB. Nothing was sent.', fr: 'Trop volumineux : au plus 50 Mo. Rien n’a été envoyé.' },
  empty: { en: 'This file is empty. Nothing was sent.', fr: 'Ce fichier est vide. Rien n’a été envoyé.' },
  'other-kind': {
    en: 'This kind of file is not taken: only pictures, PDF, documents, sound and film. Nothing was sent.',
    fr: 'Ce type de fichier n’est pas accepté : seulement images, PDF, documents, son et film. Rien n’a été envoyé.',
  },
  lies: {
    en: 'Its name says one thing, its content another. Nothing was sent.',
    fr: 'Son nom dit une chose, son contenu une autre. Rien n’a été envoyé.',
  },
  unreadable: {
    en: 'This device cannot read the file. Choose it again. Nothing was sent.',
    fr: 'Cet appareil n’arrive pas à lire le fichier. Choisissez-le de nouveau. Rien n’a été envoyé.',
  },
} as const satisfies Record<WhyUnfit, Bilingual>

/** What was done about data that tells who made a file, where and when. */
export const metadataText = {
  removed: {
    en: 'Hidden data (place, time, camera) is taken out.',
    fr: 'Les données cachées (lieu, heure, appareil) sont retirées.',
  },
  none: { en: 'No hidden data found.', fr: 'Aucune donnée cachée trouvée.' },
  'as-is': {
    en: 'This kind may hold who made it, where and when; that cannot be taken out here.',
    fr: 'Ce type peut contenir qui l’a fait, où et quand; cela ne peut pas être retiré ici.',
  },
} as const satisfies Record<'removed' | 'none' | 'as-is', Bilingual>

export const filesText = {
  title: { en: 'Files', fr: 'Fichiers' },
  lead: {
    en: 'Pictures, papers and recordings of this case. Each is sealed on your device before it leaves, and opens only on the device of somebody who may read its kind.',
    fr: 'Images, papiers et enregistrements de ce dossier. Chacun est scellé sur votre appareil avant de partir, et ne s’ouvre que sur l’appareil d’une personne qui peut lire ce type de contenu.',
  },
  needsScript: {
    en: 'Files are sealed and opened on your device, and that needs scripts. They are off in this browser: you can see which files there are, and remove one.',
    fr: 'Les fichiers sont scellés et ouverts sur votre appareil, et cela demande des scripts. Ils sont désactivés dans ce navigateur : vous pouvez voir quels fichiers il y a, et en retirer un.',
  },
  none: { en: 'No file yet', fr: 'Aucun fichier pour l’instant' },
  there: { en: 'On this case', fr: 'Dans ce dossier' },
  add: { en: 'Add files', fr: 'Ajouter des fichiers' },
  choose: { en: 'Choose files', fr: 'Choisir des fichiers' },
  limits: {
    en: 'Pictures, PDF, documents, sound and film; up to 10 at once, 50 MB each. Place, time and camera are taken out of photos.',
    fr: 'Images, PDF, documents, son et film; jusqu’à 10 à la fois, 50 Mo chacun. Le lieu, l’heure et l’appareil sont retirés des photos.',
  },
  kind: { en: 'What is in them?', fr: 'Que contiennent-ils ?' },
  kindHint: {
    en: 'This decides who can open them. Take the narrower kind where you are not sure.',
    fr: 'Cela décide de qui peut les ouvrir. En cas de doute, prenez la catégorie la plus étroite.',
  },
  words: { en: 'A note (optional)', fr: 'Une note (facultatif)' },
  wordsHint: {
    en: 'What it is and where it came from. Sealed on your device.',
    fr: 'Ce que c’est et d’où cela vient. Scellé sur votre appareil.',
  },
  send: { en: 'Seal and add', fr: 'Sceller et ajouter' },
  noFile: { en: 'Choose a file first.', fr: 'Choisissez d’abord un fichier.' },
  noKind: { en: 'Say first what is in them.', fr: 'Indiquez d’abord ce qu’ils contiennent.' },
  nothingFit: { en: 'None of these can be added.', fr: 'Aucun de ceux-ci ne peut être ajouté.' },
  tooManyAtOnce: { en: 'Up to 10 at once. Choose fewer.', fr: 'Jusqu’à 10 à la fois. Choisissez-en moins.' },
  sealing: { en: 'Sealing…', fr: 'Scellement…' },
  sending: { en: 'Sending…', fr: 'Envoi…' },
  added: { en: 'Added.', fr: 'Ajouté.' },
  hereAlready: { en: 'This file is here already, under the same kind.', fr: 'Ce fichier est déjà ici, dans la même catégorie.' },
  broke: {
    en: 'The connection was lost. What arrived is kept. Press again: it goes on where it stopped.',
    fr: 'La connexion a été coupée. Ce qui est arrivé est conservé. Appuyez de nouveau : l’envoi reprend où il s’est arrêté.',
  },
  refused: { en: 'This was not kept.', fr: 'Ceci n’a pas été enregistré.' },
  notOpen: { en: 'Not open to you', fr: 'Non accessible pour vous' },
  broken: {
    en: 'This does not open: it was changed, or belongs elsewhere. Tell whoever runs this server.',
    fr: 'Ceci ne s’ouvre pas : le contenu a été modifié ou vient d’ailleurs. Prévenez la personne qui gère ce serveur.',
  },
  opening: { en: 'Opening…', fr: 'Ouverture…' },
  addedOn: { en: 'Added', fr: 'Ajouté le' },
  by: { en: 'by', fr: 'par' },
  about: { en: 'about', fr: 'environ' },
  megabytes: { en: 'MB', fr: 'Mo' },
  show: { en: 'Show', fr: 'Afficher' },
  hide: { en: 'Hide', fr: 'Masquer' },
  save: { en: 'Save on this device', fr: 'Enregistrer sur cet appareil' },
  saveHint: {
    en: 'What you save stays on this device until you delete it.',
    fr: 'Ce que vous enregistrez reste sur cet appareil jusqu’à ce que vous le supprimiez.',
  },
  saved: { en: 'Saved as', fr: 'Enregistré sous' },
  liesInside: {
    en: 'Careful: its name says one thing and its content another. It was not opened. What it is:',
    fr: 'Attention : son nom dit une chose et son contenu une autre. Il n’a pas été ouvert. Ce que c’est :',
  },
  saveAnyway: { en: 'Save it all the same', fr: 'L’enregistrer quand même' },
  unreachable: {
    en: 'The server cannot be reached, or the file is gone. Try again in a moment.',
    fr: 'Le serveur est injoignable, ou le fichier n’est plus là. Réessayez dans un moment.',
  },
  arriving: {
    en: 'Not whole yet. Whoever began it chooses the same file again, and it goes on. After three days it is dropped.',
    fr: 'Pas encore entier. La personne qui l’a commencé choisit le même fichier de nouveau, et l’envoi reprend. Après trois jours, il est abandonné.',
  },
  arrivingBadge: { en: 'Not whole yet', fr: 'Pas encore entier' },
  removedBadge: { en: 'Removed', fr: 'Retiré' },
  removedOn: { en: 'Removed', fr: 'Retiré le' },
  remove: { en: 'Remove this file', fr: 'Retirer ce fichier' },
  removeHint: {
    en: 'Its bytes, its name and its key are destroyed at once, for everybody. That it was here, and why it went, stays.',
    fr: 'Ses données, son nom et sa clé sont détruits aussitôt, pour tout le monde. Il reste qu’il a été ici, et pourquoi il a été retiré.',
  },
  why: { en: 'Why?', fr: 'Pourquoi ?' },
  removeNow: { en: 'Remove it for good', fr: 'Le retirer définitivement' },
} as const satisfies Record<string, Bilingual>
