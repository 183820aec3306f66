import type { Bilingual } from '@fanal/kernel'

export const text = {
  title: { en: 'Progress of the plan', fr: 'Progrès du plan' },
  lead: {
    en: 'What was promised against trafficking, and how each promise stands.',
    fr: 'Ce qui a été promis contre la traite, et où en est chaque promesse.',
  },
  none: { en: 'No report is out yet', fr: 'Aucun rapport n’est encore publié' },
  noneMeans: {
    en: 'So nothing here says how a promise stands. Below is the plan as far as it is known, and how sure each line is.',
    fr: 'Rien ici ne dit donc où en est une promesse. Voici le plan tel qu’il est connu, et le degré de certitude de chaque ligne.',
  },
  noPlan: { en: 'No plan is entered here yet.', fr: 'Aucun plan n’est encore saisi ici.' },
  inThis: { en: 'Parts of this report', fr: 'Parties du rapport' },
  others: { en: 'All reports', fr: 'Tous les rapports' },
  calendar: { en: 'Release calendar', fr: 'Calendrier de diffusion' },
  calendarNone: { en: 'No release is set.', fr: 'Aucune diffusion n’est prévue.' },
  report: { en: 'Report', fr: 'Rapport' },
  when: { en: 'When', fr: 'Quand' },
  state: { en: 'State', fr: 'État' },
  out: { en: 'Out', fr: 'Publié' },
  toCome: { en: 'To come', fr: 'À venir' },
  edition: { en: 'edition', fr: 'édition' },
  commitment: { en: 'Commitment', fr: 'Engagement' },
  lead2: { en: 'Lead', fr: 'Ministère responsable' },
  due: { en: 'Due', fr: 'Échéance' },
  mark: { en: 'How sure', fr: 'Degré de certitude' },
  gaps: { en: 'What is missing', fr: 'Ce qui manque' },
  sources: { en: 'Sources', fr: 'Sources' },
  marks: { en: 'What the marks mean', fr: 'Ce que veulent dire les mentions' },
} as const satisfies Record<string, Bilingual>
