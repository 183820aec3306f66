import type { Bilingual } from '@fanal/kernel'
import { recordText } from '../records/codes.text.ts'
import type { CompletionField, CourseField, Deliverer, Modality } from './training.ts'

export const trainingText = {
  title: { en: 'Training', fr: 'Formation' },
  lead: {
    en: 'Who completed which version of a course, by audience and never by name; when it expires; and whether it stayed with them three months later.',
    fr: 'Qui a terminé quelle version d’un cours, par public et jamais par nom ; quand cela expire ; et ce qu’il en reste trois mois plus tard.',
  },
  courses: { en: 'Courses', fr: 'Cours' },
  noCourses: { en: 'No course has been entered yet.', fr: 'Aucun cours n’est encore inscrit.' },
  addCourse: { en: 'Enter a version of a course', fr: 'Inscrire une version d’un cours' },
  completions: { en: 'Completed', fr: 'Terminé' },
  noCompletions: { en: 'Nothing has been entered yet.', fr: 'Rien n’est encore inscrit.' },
  addCompletion: { en: 'Enter who completed it', fr: 'Inscrire qui a terminé' },
  course: { en: 'Course', fr: 'Cours' },
  months: { en: 'Holds for', fr: 'Vaut' },
  monthsOf: { en: 'months', fr: 'mois' },
  always: { en: 'does not expire', fr: 'n’expire pas' },
  expires: { en: 'Expires', fr: 'Expire' },
  expired: { en: 'Expired', fr: 'Expiré' },
  scores: { en: 'Before → after', fr: 'Avant → après' },
  later: { en: 'Three months later', fr: 'Trois mois plus tard' },
  due: { en: 'Ask now', fr: 'À demander' },
  twin: {
    en: 'There is an entry that says the same of that day. If it is the same session, leave this one out. If it is another, tick the box below and send it again.',
    fr: 'Une inscription dit déjà la même chose de ce jour. Si c’est la même séance, laissez celle-ci. Si c’en est une autre, cochez la case ci-dessous et renvoyez.',
  },
  twinImported: {
    en: 'An earlier entry says the same of one of these days. If it is the same session, withdraw one of the two.',
    fr: 'Une inscription antérieure dit la même chose d’un de ces jours. Si c’est la même séance, retirez l’une des deux.',
  },
  done: { en: 'Done', fr: 'Fait' },
  people: { en: 'People', fr: 'Personnes' },
  how: { en: 'How', fr: 'Comment' },
  code: { en: 'Code', fr: 'Code' },
  another: { en: 'It is another session', fr: 'C’est une autre séance' },
  courseTaken: {
    en: 'This version of this course is there already.',
    fr: 'Cette version de ce cours existe déjà.',
  },
  importTitle: { en: 'Import from a learning platform', fr: 'Importer d’une plateforme de formation' },
  importLead: {
    en: 'Paste the xAPI statements of a file (JSON). “Completed” and “passed” are taken, for courses whose xAPI address is entered above. Whoever did it is read to count each person once, and is then forgotten.',
    fr: 'Collez les énoncés xAPI d’un fichier (JSON). « Completed » et « passed » sont retenus, pour les cours dont l’adresse xAPI est inscrite ci-dessus. Qui l’a fait ne sert qu’à compter chaque personne une fois, puis est oublié.',
  },
  statements: { en: 'Statements, JSON', fr: 'Énoncés, JSON' },
  import: { en: 'Import', fr: 'Importer' },
  importedTitle: { en: 'What was imported', fr: 'Ce qui a été importé' },
  problemsTitle: { en: 'What was left out, and why', fr: 'Ce qui a été laissé, et pourquoi' },
  row: { en: 'Statement', fr: 'Énoncé' },
  fieldName: { en: 'Field', fr: 'Champ' },
  why: { en: 'Why', fr: 'Pourquoi' },
  back: { en: 'All training', fr: 'Toute la formation' },
} as const satisfies Record<string, Bilingual>

export const delivererText = {
  'own-staff': { en: 'Our own staff', fr: 'Notre personnel' },
  partner: { en: 'A partner', fr: 'Un partenaire' },
  contractor: { en: 'Somebody paid to give it', fr: 'Une personne payée pour le donner' },
  self: { en: 'Nobody: the learner alone', fr: 'Personne : l’apprenant seul' },
} as const satisfies Record<Deliverer, Bilingual>

export const modalityText = {
  'in-person': { en: 'In person', fr: 'En personne' },
  'live-online': { en: 'Live online', fr: 'En ligne, en direct' },
  'self-paced': { en: 'At one’s own pace', fr: 'À son rythme' },
  blended: { en: 'Mixed', fr: 'Mixte' },
} as const satisfies Record<Modality, Bilingual>

export const courseFieldText: Readonly<Record<CourseField, Bilingual>> = {
  code: { en: 'Short code, the same for every version', fr: 'Code court, le même pour toutes les versions' },
  version: { en: 'Version', fr: 'Version' },
  'title-en': { en: 'Title, English', fr: 'Titre, en anglais' },
  'title-fr': { en: 'Title, French', fr: 'Titre, en français' },
  valid: { en: 'Months it holds for; empty where it does not expire', fr: 'Durée en mois ; vide s’il n’expire pas' },
  xapi: { en: 'xAPI address of the activity, for importing', fr: 'Adresse xAPI de l’activité, pour importer' },
}

export const completionFieldText: Readonly<Record<CompletionField, Bilingual>> = {
  course: trainingText.course,
  audience: recordText.audience,
  done: { en: 'Day it was done', fr: 'Jour où cela a été fait' },
  people: { en: 'How many people', fr: 'Combien de personnes' },
  'delivered-by': { en: 'Who gave it', fr: 'Qui l’a donné' },
  modality: { en: 'How', fr: 'Comment' },
  language: recordText.language,
  region: recordText.region,
  'pre-mean': { en: 'Mean score before, in percent', fr: 'Résultat moyen avant, en pour cent' },
  'post-mean': { en: 'Mean score after, in percent', fr: 'Résultat moyen après, en pour cent' },
  'asked-later': { en: 'Asked three months later', fr: 'Personnes interrogées trois mois plus tard' },
  'able-later': { en: 'Of those: able to recognize and respond', fr: 'Dont : capables de reconnaître et d’agir' },
  why: recordText.why,
}

export const xapiProblemText = {
  'not-json': { en: 'This is not JSON: nothing was read.', fr: 'Ce n’est pas du JSON : rien n’a été lu.' },
  'no-list': {
    en: 'This is neither a list of statements nor an object with “statements”.',
    fr: 'Ce n’est ni une liste d’énoncés ni un objet qui a « statements ».',
  },
  'not-an-object': { en: 'This is not a statement.', fr: 'Ce n’est pas un énoncé.' },
  'bad-id': { en: 'A statement’s id is a UUID.', fr: 'L’identifiant d’un énoncé est un UUID.' },
  'no-actor': {
    en: 'Nobody is named: one person could be counted twice.',
    fr: 'Personne n’est nommé : une personne pourrait compter deux fois.',
  },
  'other-verb': { en: 'Neither “completed” nor “passed”.', fr: 'Ni « completed » ni « passed ».' },
  'unknown-course': { en: 'No course here has this xAPI address.', fr: 'Aucun cours ici n’a cette adresse xAPI.' },
  'no-time': {
    en: 'No time says when it was done. The time of storing does not count: expiry runs from the day it was done.',
    fr: 'Rien ne dit quand cela a été fait. L’heure de l’enregistrement ne compte pas : l’expiration court du jour où cela a été fait.',
  },
  'bad-time': { en: 'This is not a time of ISO 8601.', fr: 'Ce n’est pas une heure de la norme ISO 8601.' },
  'in-future': { en: 'This day has not come yet.', fr: 'Ce jour n’est pas encore venu.' },
  failed: { en: 'The result says that it was not completed or not passed.', fr: 'Le résultat dit que ce n’est pas terminé ou pas réussi.' },
  'bad-score': { en: 'A scaled score lies between −1 and 1.', fr: 'Un résultat « scaled » va de −1 à 1.' },
  'imported-before': { en: 'Imported before.', fr: 'Déjà importé.' },
  'twice-in-file': { en: 'The same statement stands above.', fr: 'Le même énoncé est plus haut.' },
  'same-person': {
    en: 'The same person on the same day: counted once.',
    fr: 'La même personne le même jour : comptée une fois.',
  },
} as const satisfies Record<string, Bilingual>
