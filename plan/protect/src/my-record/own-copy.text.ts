import type { Bilingual } from '@fanal/kernel'

/** What a worker reads who makes a copy for somebody without a code. */
export const ownCopyText = {
  title: { en: 'A copy for the person', fr: 'Une copie pour la personne' },
  lead: {
    en: 'What is kept about them, as a locked file that opens without us. Make it only if they asked for it, and have a safe place for it.',
    fr: 'Ce qui est gardé sur elle, dans un fichier verrouillé qui s’ouvre sans nous. Ne le créez que si la personne l’a demandé et a un endroit sûr où le garder.',
  },
  before: { en: 'Before you make it', fr: 'Avant de la créer' },
  steps: [
    {
      en: 'Read through what is kept. Where a note could harm somebody else, untick its kind, and tell the person that something is left out and why.',
      fr: 'Relisez ce qui est gardé. Si une note pouvait nuire à quelqu’un d’autre, décochez sa sorte, et dites à la personne que quelque chose manque et pourquoi.',
    },
    {
      en: 'The file and its password go to them by two ways: the file on a stick, the password on paper. Never both in one message.',
      fr: 'Le fichier et son mot de passe lui parviennent par deux chemins : le fichier sur une clé, le mot de passe sur papier. Jamais les deux dans un même message.',
    },
    {
      en: 'Delete the file from this device afterwards. Its name says nothing, but it is there.',
      fr: 'Supprimez ensuite le fichier de cet appareil. Son nom ne dit rien, mais il y est.',
    },
  ],
  classes: { en: 'What should be in it?', fr: 'Que doit-elle contenir ?' },
  classesHint: {
    en: 'Only kinds that you may pass on, and of which something is kept. Who looked and what was agreed are always in it.',
    fr: 'Seulement les sortes que vous pouvez transmettre et dont quelque chose est gardé. Qui a regardé et ce qui a été accepté y sont toujours.',
  },
  make: { en: 'Make the file', fr: 'Créer le fichier' },
  making: { en: 'Making…', fr: 'Création…' },
  made: {
    en: 'The file is among the downloads of this device. Its password is shown once:',
    fr: 'Le fichier est dans les téléchargements de cet appareil. Son mot de passe s’affiche une seule fois :',
  },
  how: {
    en: 'They open it with any program that reads the “age” format: the 27 digits, without spaces.',
    fr: 'Elle l’ouvre avec tout logiciel qui lit le format « age » : les 27 chiffres, sans espaces.',
  },
  hide: { en: 'It is written down: take it off the screen', fr: 'C’est noté : retirer de l’écran' },
  hidden: { en: 'The password is off the screen.', fr: 'Le mot de passe n’est plus à l’écran.' },
  failed: { en: 'No file was made. Load the page again.', fr: 'Aucun fichier n’a été créé. Rechargez la page.' },
  nothing: { en: 'Tick at least one kind.', fr: 'Cochez au moins une sorte.' },
  also: { en: 'This is in it too', fr: 'Ceci s’y trouve aussi' },
  looked: { en: 'Who looked', fr: 'Qui a regardé' },
  agreed: { en: 'What was agreed', fr: 'Ce qui a été accepté' },
  back: { en: 'Back to their own code', fr: 'Retour à son propre code' },
  noCode: {
    en: 'They want no code, and a copy all the same? Make it here.',
    fr: 'La personne ne veut pas de code, mais veut une copie ? Créez-la ici.',
  },
} as const satisfies Record<string, Bilingual | readonly Bilingual[]>
