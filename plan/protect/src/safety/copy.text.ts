import type { Bilingual } from '@fanal/kernel'

export const copyText = {
  /** Of the tab, the window and a printed page: it says nothing. */
  neutralTitle: { en: 'List', fr: 'Liste' },
  title: { en: 'A list to take along', fr: 'Une liste à emporter' },
  back: { en: 'Back to the plan', fr: 'Retour au plan' },
  lead: {
    en: 'Choose together what goes on it, and how it is written there. Nothing is chosen for you.',
    fr: 'Choisissez ensemble ce qui y figure et comment c’est écrit. Rien n’est choisi pour vous.',
  },
  canTitle: { en: 'What it can and cannot do', fr: 'Ce qu’elle peut faire, et ce qu’elle ne peut pas' },
  can: [
    {
      en: 'It is made on this device. Nothing of it is kept or sent, and no page, name or date of ours is on it.',
      fr: 'Elle est faite sur cet appareil. Rien n’en est gardé ni envoyé et rien n’y vient de nous : ni page, ni nom, ni date.',
    },
    {
      en: 'It looks like an everyday list. Somebody who knows the person well may still wonder about a number or a word.',
      fr: 'Elle a l’air d’une liste de tous les jours. Quelqu’un qui connaît bien la personne peut tout de même s’étonner d’un numéro ou d’un mot.',
    },
    {
      en: 'A printer may remember what it printed, and a saved file stands among the downloads of this device. Hand it over, and delete it here.',
      fr: 'Une imprimante peut garder en mémoire ce qu’elle a imprimé, et un fichier enregistré reste dans les téléchargements de cet appareil. Remettez-le, puis supprimez-le ici.',
    },
    {
      en: 'A phone that somebody watches shows every file on it. Then paper, or knowing it by heart, is safer.',
      fr: 'Un téléphone surveillé montre tous ses fichiers. Dans ce cas, le papier ou la mémoire sont plus sûrs.',
    },
  ],
  needsScript: {
    en: 'The list is made on your device, and that needs scripts. They are off in this browser.',
    fr: 'La liste est faite sur votre appareil, et cela demande des scripts. Ils sont désactivés dans ce navigateur.',
  },
  nothing: { en: 'There is nothing in the plan yet.', fr: 'Il n’y a encore rien dans le plan.' },
  look: { en: 'What does it look like?', fr: 'À quoi ressemble-t-elle ?' },
  shopping: { en: 'A shopping list', fr: 'Une liste d’épicerie' },
  phone: { en: 'Numbers on a slip', fr: 'Des numéros sur un bout de papier' },
  plain: { en: 'Plain lines, nothing around them', fr: 'De simples lignes, sans rien autour' },
  choose: { en: 'What goes on it?', fr: 'Qu’est-ce qui y figure ?' },
  put: { en: 'Put it on the list', fr: 'L’ajouter à la liste' },
  written: { en: 'Written there as', fr: 'Écrit ainsi' },
  writtenHint: {
    en: 'Change it so that only the person understands it.',
    fr: 'Changez-le de façon à ce que seule la personne comprenne.',
  },
  filler: { en: 'Other lines, one on each line', fr: 'D’autres lignes, une par ligne' },
  fillerHint: {
    en: 'Such as milk, bread, call the school. They are mixed in.',
    fr: 'Par exemple lait, pain, appeler l’école. Elles sont mêlées aux autres.',
  },
  heading: { en: 'Heading, if any', fr: 'Titre, s’il en faut un' },
  language: { en: 'Leave out what you do not need.', fr: 'Laissez de côté ce dont vous n’avez pas besoin.' },
  preview: { en: 'This is all that will be on it', fr: 'Voici tout ce qui y figurera' },
  print: { en: 'Print it', fr: 'L’imprimer' },
  printHint: {
    en: 'In the print window, switch off headers and footers: some browsers print the address of the page.',
    fr: 'Dans la fenêtre d’impression, décochez les en-têtes et pieds de page : certains navigateurs y impriment l’adresse de la page.',
  },
  save: { en: 'Save it as a small file', fr: 'L’enregistrer dans un petit fichier' },
  empty: { en: 'Nothing is chosen yet.', fr: 'Rien n’est encore choisi.' },
  saved: {
    en: 'Saved. It is now among the downloads of this device.',
    fr: 'Enregistré. Il est maintenant dans les téléchargements de cet appareil.',
  },
} as const satisfies Record<string, Bilingual | readonly Bilingual[]>

export const looks = ['shopping', 'phone', 'plain'] as const
export type Look = (typeof looks)[number]

/** What stands above the lines of each look; the person may write another. */
export const headings: Readonly<Record<Look, Bilingual>> = {
  shopping: { en: 'Shopping', fr: 'Épicerie' },
  phone: { en: 'Numbers', fr: 'Numéros' },
  plain: { en: '', fr: '' },
}
