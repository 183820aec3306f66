/** Words of the report. */
export const reportText = {
  title: { en: 'Linked records', fr: 'Enregistrements couplés' },
  caution: {
    en: 'A link is a reason to look, and no finding that two records are one person. Nothing is merged by machine; two people confirm what a charge may rest on. Probabilities hold as far as the model does: it takes fields as independent of each other.',
    fr: 'Un lien est une raison de regarder, et non la preuve que deux enregistrements désignent une même personne. Rien n’est fusionné par la machine ; deux personnes confirment ce sur quoi une accusation peut reposer. Les probabilités valent ce que vaut le modèle : il tient les champs pour indépendants les uns des autres.',
  },
  counts: { en: 'Counts', fr: 'Décomptes' },
  what: { en: 'What', fr: 'Quoi' },
  count: { en: 'Count', fr: 'Nombre' },
  allPairs: { en: 'All pairs there are', fr: 'Toutes les paires possibles' },
  comparedPairs: { en: 'Pairs compared', fr: 'Paires comparées' },
  keptPairs: { en: 'Pairs written', fr: 'Paires écrites' },
  likelyPairs: { en: 'Pairs at or above the threshold', fr: 'Paires au seuil ou au-dessus' },
  clusters: { en: 'Clusters', fr: 'Groupes' },
  conflicts: { en: 'Links not made', fr: 'Liens non faits' },
  columns: { en: 'What each column was taken for', fr: 'Ce que chaque colonne a été présumée contenir' },
  column: { en: 'Column', fr: 'Colonne' },
  role: { en: 'Role', fr: 'Rôle' },
  why: { en: 'Why', fr: 'Pourquoi' },
  everyPair: {
    en: 'There are few records: every pair was compared.',
    fr: 'Les enregistrements sont peu nombreux : toutes les paires ont été comparées.',
  },
  rules: {
    en: 'Which pairs were compared: records that share a key of any rule. The commonest keys were dropped where a rule held too many pairs.',
    fr: 'Paires comparées : les enregistrements qui partagent une clé d’une règle. Les clés les plus communes sont écartées là où une règle donnait trop de paires.',
  },
  rule: { en: 'Rule', fr: 'Règle' },
  pairs: { en: 'Pairs', fr: 'Paires' },
  largest: { en: 'Largest group', fr: 'Plus grand groupe' },
  droppedBuckets: { en: 'Keys dropped', fr: 'Clés écartées' },
  droppedPairs: { en: 'Pairs not compared', fr: 'Paires non comparées' },
  level: { en: 'Level', fr: 'Niveau' },
  bits: { en: 'Bits', fr: 'Bits' },
  field: { en: 'Field', fr: 'Champ' },
  sum: { en: 'Sum', fr: 'Somme' },
  probability: { en: 'Probability', fr: 'Probabilité' },
  asTable: { en: 'As a table', fr: 'En tableau' },
  pairsTitle: { en: 'Why pairs scored as they did', fr: 'Pourquoi les paires ont eu ce score' },
  pairsText: {
    en: 'Pairs near the threshold, and some along the whole range. Bars to the right speak for one person, bars to the left against; one bit doubles the odds. The bars sum to the score.',
    fr: 'Des paires proches du seuil, et quelques autres sur toute l’étendue. Une barre vers la droite parle pour une même personne, vers la gauche contre ; un bit double la cote. La somme des barres est le score.',
  },
  conflictsTitle: { en: 'Links that were not made', fr: 'Liens qui n’ont pas été faits' },
  conflictsText: {
    en: 'The pair scored above the threshold, and joining it would have put two records together that speak against each other. A person decides.',
    fr: 'La paire dépasse le seuil, et la joindre aurait réuni deux enregistrements qui se contredisent. Une personne décide.',
  },
  noConflicts: { en: 'There are none.', fr: 'Il n’y en a aucun.' },
  'cannot-link': { en: 'judged not the same', fr: 'jugés non identiques' },
  'ends-disagree': { en: 'the ends of the chain disagree', fr: 'les bouts de la chaîne se contredisent' },
  'too-large': { en: 'the cluster would be too large', fr: 'le groupe serait trop grand' },
  fairnessTitle: { en: 'By script, length and parts of the name', fr: 'Selon l’écriture, la longueur et les parties du nom' },
  fairnessText: {
    en: 'Groups are what is seen in the name as it is written; where anybody comes from is not inferred. Where the shares differ, do not publish a threshold without saying so.',
    fr: 'Les groupes sont ce qui se voit dans le nom tel qu’il est écrit ; l’origine de quiconque n’est pas déduite. Là où les parts diffèrent, ne publiez pas de seuil sans le dire.',
  },
  script: { en: 'Script', fr: 'Écriture' },
  length: { en: 'Length of the name', fr: 'Longueur du nom' },
  parts: { en: 'Parts of the name', fr: 'Parties du nom' },
  group: { en: 'Group', fr: 'Groupe' },
  records: { en: 'Records', fr: 'Enregistrements' },
  linkedRecords: { en: 'Linked', fr: 'Couplés' },
  share: { en: 'Share', fr: 'Part' },
  truePairs: { en: 'True pairs', fr: 'Paires vraies' },
  missed: { en: 'Missed', fr: 'Manquées' },
  links: { en: 'Links', fr: 'Liens' },
  wrong: { en: 'Wrong', fr: 'Faux' },
  modelTitle: { en: 'How it was worked out', fr: 'Comment cela a été calculé' },
  weights: { en: 'What each level weighs', fr: 'Ce que pèse chaque niveau' },
  weightsText: {
    en: 'm: how often records of one person are at this level; u: how often records of two persons are. Bits: log2(m / u).',
    fr: 'm : fréquence du niveau entre enregistrements d’une même personne ; u : entre enregistrements de deux personnes. Bits : log2(m / u).',
  },
} as const

const frenchGroups: readonly (readonly [RegExp, string])[] = [
  [/^no name$/, 'sans nom'],
  [/^(\d+)–(\d+) letters$/, '$1 à $2 lettres'],
  [/^(\d+) letters or more$/, '$1 lettres ou plus'],
  [/^(\d+) parts? or more$/, '$1 parties ou plus'],
  [/^1 part$/, '1 partie'],
  [/^(\d+) parts$/, '$1 parties'],
  [/^Latin$/, 'latine'],
  [/^Cyrillic$/, 'cyrillique'],
  [/^Greek$/, 'grecque'],
  [/^Arabic$/, 'arabe'],
  [/^Hebrew$/, 'hébraïque'],
  [/^Han$/, 'chinoise (han)'],
  [/^other$/, 'autre'],
]

/** A group's name as the report's reader says it. */
export function groupText(group: string, language: 'en' | 'fr'): string {
  if (language === 'en') return group
  const known = frenchGroups.find(([name]) => name.test(group))
  return known === undefined ? group : group.replace(known[0], known[1])
}
