import type { Bilingual } from '@fanal/kernel'
import type { PartOfPlan } from '../compare.ts'

export const takingInText = {
  title: { en: 'Look before the plan is taken in', fr: 'Vérifier avant d’importer le plan' },
  nothingYet: {
    en: 'Nothing is held yet. This is what the file would change.',
    fr: 'Rien n’est encore gardé. Voici ce que le fichier changerait.',
  },
  nothingNew: {
    en: 'The file says exactly what is held already. There is nothing to take in.',
    fr: 'Le fichier dit exactement ce qui est déjà gardé. Il n’y a rien à importer.',
  },
  otherOrder: {
    en: 'Nothing is held yet. The parts are the same, in another order.',
    fr: 'Rien n’est encore gardé. Les parties sont les mêmes, dans un autre ordre.',
  },
  becomes: { en: 'Would be', fr: 'Deviendrait' },
  kept: { en: 'Every earlier version stays as it was.', fr: 'Chaque version antérieure reste telle quelle.' },
  whatChanges: { en: 'What would change', fr: 'Ce qui changerait' },
  part: { en: 'Part', fr: 'Partie' },
  added: { en: 'New', fr: 'Nouveau' },
  changed: { en: 'Changed', fr: 'Modifié' },
  same: { en: 'The same', fr: 'Inchangé' },
  gone: { en: 'No longer there', fr: 'Retiré' },
  byCode: { en: 'Which ones, by their codes', fr: 'Lesquels, par leurs codes' },
  notices: { en: 'Taken in as it is, and to be mended', fr: 'Importé tel quel, et à corriger' },
  keep: { en: 'Take it in', fr: 'Importer' },
  other: { en: 'Choose another file', fr: 'Choisir un autre fichier' },
} as const satisfies Record<string, Bilingual>

export const partText = {
  plan: { en: 'Title and days', fr: 'Titre et dates' },
  pillars: { en: 'Pillars', fr: 'Piliers' },
  departments: { en: 'Departments and organizations', fr: 'Ministères et organismes' },
  sources: { en: 'Sources', fr: 'Sources' },
  commitments: { en: 'Commitments, with their milestones', fr: 'Engagements, avec leurs jalons' },
  indicators: { en: 'Indicators', fr: 'Indicateurs' },
  values: { en: 'Values', fr: 'Valeurs' },
  targets: { en: 'Targets', fr: 'Cibles' },
  baselines: { en: 'Baselines', fr: 'Valeurs de référence' },
  funding: { en: 'Sums of money', fr: 'Sommes d’argent' },
  reports: { en: 'Earlier reports and evaluations', fr: 'Rapports et évaluations antérieurs' },
  gaps: { en: 'What is not known', fr: 'Ce qui n’est pas connu' },
} as const satisfies Record<PartOfPlan, Bilingual>

export const versionOf = (version: number): Bilingual => ({ en: `version ${version}`, fr: `version\u00A0${version}` })

export const moreFaults = (more: number): Bilingual => ({
  en: `And ${more} more. Mend these first.`,
  fr: `Et ${more} de plus. Corrigez d’abord celles-ci.`,
})
