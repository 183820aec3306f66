import type { Bilingual } from '@fanal/kernel'
import { mostLines } from './typed-notice.ts'

export const penaltyPageText = {
  title: { en: 'Penalty calculator', fr: 'Calcul de la sanction' },
  lead: {
    en: 'Works out an employer’s penalty and ban as Schedule 2 of the Immigration and Refugee Protection Regulations gives them, step by step.',
    fr: 'Calcule la sanction et l’inadmissibilité d’un employeur selon l’annexe 2 du Règlement sur l’immigration et la protection des réfugiés, étape par étape.',
  },
  aid: { en: 'An aid, not a decision', fr: 'Une aide, pas une décision' },
  aidSay: {
    en: 'An officer decides each point, and whether a disclosure is accepted. Nothing typed here is kept. The words of each violation are short: the provision prevails (209.95(2)).',
    fr: 'Chaque point, et l’acceptation d’une divulgation, sont décidés par une personne. Rien de ce qui est saisi ici n’est gardé. Le libellé de chaque violation est abrégé : la disposition l’emporte (209.95(2)).',
  },
  employer: { en: 'Employer', fr: 'Employeur' },
  individual: { en: 'An individual', fr: 'Un particulier' },
  business: { en: 'A business', fr: 'Une entreprise' },
  employees: { en: 'Employees, affiliates included', fr: 'Effectif, entités affiliées comprises' },
  revenue: { en: 'Gross yearly revenue in dollars, affiliates included', fr: 'Revenu annuel brut en dollars, entités affiliées comprises' },
  sizeHint: {
    en: 'At the time of the assessment request or the job offer. Fewer than 100 employees, or less than 5 million dollars, is small: one of the two is enough.',
    fr: 'Au moment de la demande d’étude d’impact ou de l’offre d’emploi. Moins de 100 employés, ou moins de 5 millions de dollars, c’est une petite entreprise : l’un des deux suffit.',
  },
  kind: { en: 'Kind of violation', fr: 'Type de violation' },
  parts: { en: 'Which parts, for violations 9, 10 and 17', fr: 'Quels éléments, pour les violations 9, 10 et 17' },
  partsHint: { en: 'Each is a violation of its own (209.96).', fr: 'Chacun est une violation à part (209.96).' },
  workers: { en: 'Workers concerned', fr: 'Travailleuses et travailleurs visés' },
  workersHint: { en: 'One violation for each (209.96(1)).', fr: 'Une violation pour chaque personne (209.96(1)).' },
  history: { en: 'History', fr: 'Antécédents' },
  severity: { en: 'Severity, in points', fr: 'Gravité, en points' },
  disclosure: { en: 'Voluntary disclosure', fr: 'Divulgation volontaire' },
  disclosureHint: {
    en: 'Accepted only where it is complete and was made before an inspection or enforcement action began (209.991(2)-(3)).',
    fr: 'Acceptée seulement si elle est complète et faite avant le début d’une inspection ou d’une mesure d’exécution (209.991(2)-(3)).',
  },
  none: { en: 'None', fr: 'Aucune' },
  accepted: { en: 'Accepted', fr: 'Acceptée' },
  'not-accepted': { en: 'Made, not accepted', fr: 'Faite, non acceptée' },
  workOut: { en: 'Work it out', fr: 'Calculer' },
  add: { en: 'Add a violation', fr: 'Ajouter une violation' },
  remove: { en: 'Remove the last one', fr: 'Retirer la dernière' },
  most: {
    en: `At most ${mostLines} on this page; more by file, with “fanal penalty”.`,
    fr: `Au plus ${mostLines} sur cette page ; davantage par fichier, avec « fanal penalty ».`,
  },
  result: { en: 'Result', fr: 'Résultat' },
  penalty: { en: 'Penalty', fr: 'Sanction' },
  ban: { en: 'Ban', fr: 'Inadmissibilité' },
  size: { en: 'Size', fr: 'Taille' },
  warnings: { en: 'Warnings', fr: 'Avertissements' },
  step: { en: 'Step', fr: 'Étape' },
  provision: { en: 'Provision', fr: 'Disposition' },
  whole: { en: 'All violations of the notice', fr: 'Toutes les violations de l’avis' },
  law: { en: 'Law as consolidated on', fr: 'Droit tel que codifié au' },
  sizeUnknown: {
    en: 'Give both employees and revenue: what is known does not settle whether the business is small.',
    fr: 'Donnez l’effectif et le revenu : ce qui est connu n’établit pas si l’entreprise est petite.',
  },
  chooseEmployer: { en: 'Choose an individual or a business.', fr: 'Choisissez un particulier ou une entreprise.' },
  chooseKind: { en: 'Choose the kind of violation.', fr: 'Choisissez le type de violation.' },
  chooseHistory: { en: 'Choose the history.', fr: 'Choisissez les antécédents.' },
} as const satisfies Record<string, Bilingual>

export const violationTitle = (at: number): Bilingual => ({
  en: `Violation ${at + 1} of this notice`,
  fr: `Violation ${at + 1} de cet avis`,
})
export const stepsTitle = (at: number): Bilingual => ({ en: `Steps for violation ${at + 1}`, fr: `Étapes pour la violation ${at + 1}` })
/** Severity with its range. */
export const upToPoints = (words: Bilingual, most: number): Bilingual => ({
  en: `${words.en} (0 to ${most})`,
  fr: `${words.fr} (0 à ${most})`,
})
