import type { Bilingual } from '@fanal/kernel'
import type { Aggregation } from './plan.ts'

export const planText = {
  title: { en: 'Plans', fr: 'Plans' },
  lead: {
    en: 'What was promised, by whom and until when, as far as the sources tell it.',
    fr: 'Ce qui a été promis, par qui et pour quand, dans la mesure où les sources le disent.',
  },
  none: { en: 'No plan is held here yet.', fr: 'Aucun plan n’est encore gardé ici.' },
  howTo: {
    en: 'Whoever runs this installation takes one in from a file: fanal plan import FILE --as nap-2012.',
    fr: 'La personne qui exploite cette installation en importe un à partir d’un fichier\u00A0: fanal plan import FICHIER --as nap-2012.',
  },
  plan: { en: 'Plan', fr: 'Plan' },
  code: { en: 'Code', fr: 'Code' },
  runs: { en: 'From – until', fr: 'Du – au' },
  commitments: { en: 'Commitments', fr: 'Engagements' },
  version: { en: 'Version', fr: 'Version' },
  back: { en: 'All plans', fr: 'Tous les plans' },
  notOfficial: {
    en: 'This is what could be found of the plan, and not an official copy of it. Each line says how sure it is.',
    fr: 'Voici ce qui a pu être trouvé du plan, et non une copie officielle. Chaque ligne dit si elle est sûre.',
  },
  commitment: { en: 'Commitment', fr: 'Engagement' },
  pillar: { en: 'Pillar', fr: 'Pilier' },
  leads: { en: 'Lead', fr: 'Responsable' },
  partners: { en: 'Partners', fr: 'Partenaires' },
  noLead: { en: 'Nobody is named', fr: 'Personne n’est nommé' },
  leadNotVerified: { en: 'the lead is not verified', fr: 'responsable non vérifié' },
  due: { en: 'When', fr: 'Quand' },
  noDue: { en: 'No date is known', fr: 'Aucune date connue' },
  inProse: { en: 'in the plan’s words', fr: 'selon les mots du plan' },
  dueNotVerified: { en: 'the date is not verified', fr: 'date non vérifiée' },
  passed: { en: 'The date has passed', fr: 'La date est passée' },
  noLateness: {
    en: 'Its lead or its date is not verified, so nothing is said here of lateness or silence.',
    fr: 'Son responsable ou sa date n’est pas vérifié\u00A0: rien n’est dit ici d’un retard ou d’un silence.',
  },
  mark: { en: 'How sure', fr: 'Certitude' },
  evidence: { en: 'What is known of it', fr: 'Ce qu’on en sait' },
  note: { en: 'Note', fr: 'Note' },
  answers: { en: 'Answers recommendations', fr: 'Répond aux recommandations' },
  funding: { en: 'Funding', fr: 'Financement' },
  atMost: { en: 'up to', fr: 'jusqu’à' },
  milestones: { en: 'Milestones', fr: 'Jalons' },
  milestone: { en: 'Milestone', fr: 'Jalon' },
  evidenceRequired: { en: 'Evidence is required', fr: 'Une preuve est exigée' },
  noEvidenceRequired: { en: 'No evidence is required', fr: 'Aucune preuve n’est exigée' },
  indicators: { en: 'Indicators', fr: 'Indicateurs' },
  noIndicators: {
    en: 'No source ties an indicator to this commitment.',
    fr: 'Aucune source ne relie un indicateur à cet engagement.',
  },
  indicator: { en: 'Indicator', fr: 'Indicateur' },
  unit: { en: 'Unit', fr: 'Unité' },
  addsUp: { en: 'Adding up', fr: 'Addition' },
  values: { en: 'Values held', fr: 'Valeurs gardées' },
  sources: { en: 'Sources', fr: 'Sources' },
  noSources: { en: 'No source was found.', fr: 'Aucune source n’a été trouvée.' },
  gaps: { en: 'What is not known', fr: 'Ce qui n’est pas connu' },
  noCommitments: { en: 'No commitment of this plan is held.', fr: 'Aucun engagement de ce plan n’est gardé.' },
  reports: { en: 'Earlier reports and evaluations', fr: 'Rapports et évaluations antérieurs' },
  released: { en: 'Released', fr: 'Diffusé le' },
} as const satisfies Record<string, Bilingual>

/** What adding up means for an indicator, in words. */
export const aggregationText = {
  sum: { en: 'adds up over periods', fr: 's’additionne d’une période à l’autre' },
  ratio: { en: 'made again from its parts', fr: 'refait à partir de ses parties' },
  distinct: { en: 'never adds up: somebody may be counted twice', fr: 'ne s’additionne jamais\u00A0: on pourrait compter deux fois' },
  latest: { en: 'the latest value holds', fr: 'la dernière valeur fait foi' },
  none: { en: 'does not add up', fr: 'ne s’additionne pas' },
} as const satisfies Record<Aggregation, Bilingual>
