import { type Bilingual, refuse } from '@fanal/kernel'
import type { GuardianSafe, Minor } from '../subjects/subject.ts'

export const minorText: Readonly<Record<Minor, Bilingual>> = {
  no: { en: 'An adult', fr: 'Une personne adulte' },
  possible: { en: 'Perhaps under 18', fr: 'Peut-être moins de 18 ans' },
  yes: { en: 'Under 18', fr: 'Moins de 18 ans' },
}
export const guardianText: Readonly<Record<GuardianSafe, Bilingual>> = {
  'guardian-not-involved': { en: 'The guardian has no part in it', fr: 'La tutrice ou le tuteur n’y est pour rien' },
  'guardian-asked-for': { en: 'The young person asks for them', fr: 'La jeune personne souhaite sa présence' },
  'authority-advised': { en: 'The child protection authority advised it', fr: 'L’autorité de protection de l’enfance l’a conseillé' },
}

export const youngText = {
  title: { en: 'A young person', fr: 'Une personne de moins de 18 ans' },
  age: { en: 'Are they under 18?', fr: 'A-t-elle moins de 18 ans ?' },
  ageHint: {
    en: 'When in doubt: perhaps. A guess upward takes protection away.',
    fr: 'Dans le doute : peut-être. Deviner un âge plus élevé retire une protection.',
  },
  adult: {
    en: 'This person is written down as an adult. The path below is for whoever is under 18, or may be.',
    fr: 'Cette personne est inscrite comme adulte. Le parcours ci-dessous est pour quiconque a moins de 18 ans, ou peut-être.',
  },
  keep: { en: 'Keep', fr: 'Enregistrer' },
  dutyTitle: { en: 'The duty to report', fr: 'L’obligation de signaler' },
  region: { en: 'In which province or territory are they?', fr: 'Dans quelle province ou quel territoire se trouve-t-elle ?' },
  lookUp: { en: 'Show the rule there', fr: 'Afficher la règle de cet endroit' },
  askAuthority: {
    en: 'What the law asks there was not verified here. Ask the child protection authority today.',
    fr: 'Ce que la loi demande à cet endroit n’a pas été vérifié ici. Demandez aujourd’hui à l’autorité de protection de l’enfance.',
  },
  putTask: { en: 'Put it on our list for today', fr: 'L’inscrire sur notre liste pour aujourd’hui' },
  reportsTitle: { en: 'What was reported', fr: 'Ce qui a été signalé' },
  noReports: { en: 'Nothing was reported to an authority yet.', fr: 'Rien n’a encore été signalé à une autorité.' },
  writeReport: { en: 'Write a report down', fr: 'Inscrire un signalement' },
  writeGuardian: { en: 'Judge whether a guardian is safe', fr: 'Juger si une tutrice ou un tuteur est sans danger' },
  toWhom: { en: 'To whom: the office, and who took it', fr: 'À qui : le bureau et la personne qui l’a reçu' },
  whenDay: { en: 'On which day', fr: 'Quel jour' },
  whenTime: { en: 'At what time', fr: 'À quelle heure' },
  toldFirst: { en: 'Did the young person hear of it first?', fr: 'La jeune personne l’a-t-elle su en premier ?' },
  first: { en: 'Yes, from us', fr: 'Oui, par nous' },
  unsafe: { en: 'No: it was not safe to tell them first', fr: 'Non : il n’était pas sûr de le lui dire d’abord' },
  whyUnsafe: { en: 'Why it was not safe', fr: 'Pourquoi ce n’était pas sûr' },
  record: { en: 'It was reported', fr: 'Le signalement est fait' },
  guardianTitle: { en: 'A guardian', fr: 'Une tutrice ou un tuteur' },
  guardianNo: {
    en: 'Nobody has written down why a guardian is safe. No notice, no question and no access until then.',
    fr: 'Personne n’a noté pourquoi une tutrice ou un tuteur est sans danger. Aucun avis, aucune question, aucun accès d’ici là.',
  },
  guardianYes: { en: 'A guardian may be told and asked:', fr: 'Une tutrice ou un tuteur peut être informé et consulté :' },
  guardianWhy: { en: 'Why they are safe, in words', fr: 'Pourquoi c’est sans danger, en mots' },
  guardianReason: { en: 'May a guardian be told and asked?', fr: 'Une tutrice ou un tuteur peut-il être informé et consulté ?' },
  guardianNever: { en: 'No, not safe or not known', fr: 'Non, pas sûr ou pas connu' },
  byWhom: { en: 'By', fr: 'Par' },
  ruleVersion: { en: 'Rule', fr: 'Règle' },
} as const satisfies Record<string, Bilingual>

export const youngRefusals = {
  notYoung: refuse('not-young', {
    en: 'This is for somebody who is or may be under 18. Say so first.',
    fr: 'Ceci est pour une personne qui a, ou a peut-être, moins de 18 ans. Indiquez-le d’abord.',
  }),
  badForm: refuse('invalid', {
    en: 'Something was left open. Choose it, and send again.',
    fr: 'Il manque un choix. Choisissez, puis envoyez de nouveau.',
  }),
} as const
