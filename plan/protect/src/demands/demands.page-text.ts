import type { Bilingual } from '@fanal/kernel'

export const demandsPageText = {
  title: { en: 'Demands for records', fr: 'Demandes de dossiers' },
  one: { en: 'A demand for records', fr: 'Une demande de dossiers' },
  lead: {
    en: 'A subpoena, a warrant, an order or a letter. Write it down: from then on nothing of this person is erased or goes out until it has ended.',
    fr: 'Une assignation, un mandat, une ordonnance ou une lettre. Inscrivez-la : dès lors, rien de cette personne n’est effacé ni communiqué avant la fin.',
  },
  calm: {
    en: 'Do not hand anything over at the door. Take the paper, ask for a name and a number, and call counsel. A warrant to search is different: do not stand in the way, ask for a copy, and call counsel at once.',
    fr: 'Ne remettez rien à la porte. Prenez le papier, demandez un nom et un numéro, puis appelez une avocate ou un avocat. Un mandat de perquisition est différent : ne vous y opposez pas, demandez une copie et appelez aussitôt.',
  },
  write: { en: 'Write one down', fr: 'En inscrire une' },
  number: { en: 'Number of the case', fr: 'Numéro du dossier' },
  kind: { en: 'What is it?', fr: 'De quoi s’agit-il ?' },
  issuedBy: { en: 'Who issued it?', fr: 'Qui l’a délivrée ?' },
  issuedHint: {
    en: 'Look at the signature. If you cannot tell, say so.',
    fr: 'Regardez la signature. Si vous n’en êtes pas sûre ou sûr, indiquez-le.',
  },
  trafficking: { en: 'It is about a case of trafficking', fr: 'L’affaire porte sur la traite de personnes' },
  received: { en: 'On which day did it come?', fr: 'Quel jour est-elle arrivée ?' },
  answerBy: { en: 'By which day is an answer asked for?', fr: 'Pour quel jour une réponse est-elle demandée ?' },
  keep: { en: 'Write it down and freeze', fr: 'Inscrire et geler' },
  list: { en: 'Demands', fr: 'Demandes' },
  none: { en: 'None has come.', fr: 'Aucune n’est arrivée.' },
  state: { en: 'Where it stands', fr: 'Où on en est' },
  due: { en: 'Answer by', fr: 'Réponse d’ici le' },
  late: { en: 'Late', fr: 'En retard' },
  back: { en: 'All demands', fr: 'Toutes les demandes' },
  frozen: {
    en: 'What is held of this person is frozen: nothing is erased until this has ended. Their own copy stays theirs.',
    fr: 'Ce qui est conservé sur cette personne est gelé : rien n’est effacé avant la fin. Sa propre copie reste la sienne.',
  },
  next: { en: 'What comes next', fr: 'Prochaine étape' },
  ruleTitle: { en: 'What the law says', fr: 'Ce que dit la loi' },
  judgeYes: { en: 'A judge has to have issued this one.', fr: 'Celle-ci doit avoir été délivrée par une ou un juge.' },
  judgeNotSo: {
    en: 'No judge issued it, as far as is written here. Nothing goes out. Ask counsel.',
    fr: 'D’après ce qui est inscrit, elle n’a pas été délivrée par une ou un juge. Rien n’est communiqué. Demandez conseil.',
  },
  secondary: { en: 'read in a secondary source; ask counsel', fr: 'lu dans une source secondaire; demandez conseil' },
  source: { en: 'Source', fr: 'Source' },
  counsel: { en: 'Counsel', fr: 'Avocate ou avocat' },
  counselWho: { en: 'Name and number of counsel', fr: 'Nom et numéro de l’avocate ou de l’avocat' },
  counselKeep: { en: 'It is with counsel', fr: 'C’est entre ses mains' },
  counselNo: {
    en: 'Somebody who works with the person writes down who counsel is: it is sealed.',
    fr: 'Une personne qui travaille avec elle inscrit qui est l’avocate ou l’avocat : c’est scellé.',
  },
  person: { en: 'The person', fr: 'La personne' },
  told: { en: 'Were they told?', fr: 'A-t-elle été prévenue ?' },
  notTold: { en: 'Nobody has told them yet.', fr: 'Personne ne l’a encore prévenue.' },
  channel: { en: 'How they were told', fr: 'Par quel moyen' },
  package: { en: 'What would go out', fr: 'Ce qui serait communiqué' },
  packageHint: {
    en: 'The least that answers it. Names of fields; the words stay sealed.',
    fr: 'Le minimum qui y répond. Les noms des champs; les mots restent scellés.',
  },
  packageNone: { en: 'Nothing was chosen.', fr: 'Rien n’a été choisi.' },
  packageKeep: { en: 'Choose these', fr: 'Choisir ceux-ci' },
  chosenBy: { en: 'Chosen by', fr: 'Choisi par' },
  released: { en: 'Handed out', fr: 'Communiqué' },
  fieldsCount: { en: 'fields', fr: 'champs' },
  steps: { en: 'Steps', fr: 'Étapes' },
  challenge: { en: 'Challenge it before the court', fr: 'La contester devant le tribunal' },
  comply: { en: 'Everything chosen was handed out', fr: 'Tout ce qui a été choisi est communiqué' },
  complyPart: { en: 'It was answered in part', fr: 'Elle est exécutée en partie' },
  refuse: { en: 'Refuse it', fr: 'La refuser' },
  ground: { en: 'On what ground?', fr: 'Pour quel motif ?' },
  withdrawn: { en: 'It was taken back', fr: 'Elle a été retirée' },
  note: { en: 'Keep', fr: 'Enregistrer' },
  badForm: { en: 'Something was left open. Go back and choose it.', fr: 'Il manque un choix. Revenez en arrière et choisissez.' },
  noCase: { en: 'No case of yours has this number.', fr: 'Aucun de vos dossiers ne porte ce numéro.' },
} as const satisfies Record<string, Bilingual>

export const classText: Readonly<Record<string, Bilingual>> = {
  C3: { en: 'Story', fr: 'Récit' },
  C4: { en: 'Identity', fr: 'Identité' },
  C5: { en: 'Place', fr: 'Lieu' },
  C6: { en: 'Health', fr: 'Santé' },
  C7: { en: 'Law', fr: 'Droit' },
}

const knownFields: Readonly<Record<string, Bilingual>> = {
  'call-name': { en: 'what they want to be called', fr: 'le nom qu’elle souhaite' },
  'full-name': { en: 'full name', fr: 'nom complet' },
  'birth-date': { en: 'date of birth', fr: 'date de naissance' },
  languages: { en: 'languages', fr: 'langues' },
  'reach-at': { en: 'how to reach them', fr: 'comment la joindre' },
  'code-word': { en: 'code word', fr: 'mot convenu' },
  'where-now': { en: 'where they are now', fr: 'où elle se trouve' },
  story: { en: 'their story', fr: 'son récit' },
}
const kindsOfField: readonly (readonly [string, Bilingual])[] = [
  ['note-', { en: 'a note', fr: 'une note' }],
  ['need-', { en: 'a need in their words', fr: 'un besoin, dans ses mots' }],
  ['step-', { en: 'a goal in their words', fr: 'un objectif, dans ses mots' }],
  ['linked-', { en: 'somebody they belong with', fr: 'une ou un proche' }],
  ['risk-', { en: 'why the risk was set', fr: 'motif du niveau de risque' }],
  ['young-', { en: 'a report about a young person', fr: 'un signalement au sujet d’une jeune personne' }],
  ['guardian-', { en: 'why a guardian is safe', fr: 'motif concernant une tutrice ou un tuteur' }],
]

/** What a sealed field is called where nobody opens it: its kind, what it is, and the end of its id where there may be several. */
export function fieldText(field: string): Bilingual {
  const [of = '', ...rest] = field.split(':')
  const name = rest.join(':')
  const [, kind] = kindsOfField.find(([prefix]) => name.startsWith(prefix)) ?? []
  const said = knownFields[name] ?? (kind && { en: `${kind.en} (${name.slice(-4)})`, fr: `${kind.fr} (${name.slice(-4)})` })
  const what = said ?? { en: name, fr: name }
  return { en: `${classText[of]?.en ?? of}: ${what.en}`, fr: `${classText[of]?.fr ?? of}\u00a0: ${what.fr}` }
}
