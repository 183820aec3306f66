export const proofText = {
  kinds: {
    address: { en: 'Address', fr: 'Adresse' },
    document: { en: 'Document', fr: 'Document' },
    figure: { en: 'Figure of an edition', fr: 'Chiffre d’une édition' },
  },
  kind: { en: 'What it is', fr: 'Ce que c’est' },
  what: { en: 'Address, name of the document, or TABLE/CELL', fr: 'Adresse, nom du document, ou TABLEAU/CELLULE' },
  none: { en: 'None', fr: 'Aucune' },
  of: { en: 'Evidence of', fr: 'Preuve de' },
  whole: { en: 'the commitment as a whole', fr: 'l’engagement dans son ensemble' },
  asked: {
    en: 'You say that this milestone is reached: name its own evidence.',
    fr: 'Vous dites que ce jalon est atteint\u00A0: nommez la preuve qui lui est propre.',
  },
  tooLong: { en: 'This is longer than 500 characters.', fr: 'Ce texte dépasse 500 caractères.' },
  noAddress: { en: 'Write the whole address, beginning with https://.', fr: 'Écrivez l’adresse en entier, à partir de https://.' },
  noFigure: {
    en: 'Write the table and the cell as an edition names them: TABLE/CELL.',
    fr: 'Écrivez le tableau et la cellule comme une édition les nomme\u00A0: TABLEAU/CELLULE.',
  },
  noName: { en: 'Write what the document is called.', fr: 'Écrivez comment s’appelle le document.' },
} as const
