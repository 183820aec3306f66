import type { Bilingual } from '@fanal/kernel'

export const freezeText = {
  standings: { en: 'Commitments, by pillar and how they stand', fr: 'Engagements, selon le pilier et l’état d’avancement' },
  marks: { en: 'Entered figures, by how sure they are', fr: 'Chiffres saisis, selon leur degré de certitude' },
  commitments: { en: 'commitments', fr: 'engagements' },
  figures: { en: 'figures', fr: 'chiffres' },
  pillar: { en: 'Pillar', fr: 'Pilier' },
  standing: { en: 'How it stands', fr: 'État d’avancement' },
  mark: { en: 'Mark', fr: 'Mention' },
  all: { en: 'All', fr: 'Ensemble' },
  verified: { en: 'Verified', fr: 'Vérifié' },
  secondary: { en: 'Secondary source', fr: 'Source secondaire' },
  unverified: { en: 'Not verified', fr: 'Non vérifié' },
  countedHere: {
    en: 'Counted from this edition: nothing is entered by hand.',
    fr: 'Compté à partir de la présente édition\u00A0: rien n’est saisi à la main.',
  },
  commitmentDefinition: {
    en: 'Each commitment of the plan once, by how it stands at the cut-off.',
    fr: 'Chaque engagement du plan, une seule fois, selon son état à la date d’arrêt.',
  },
  markDefinition: {
    en: 'Each figure of the period that somebody entered with its source, by how sure that source is. Figures of other periods, and those that are missing, are not counted.',
    fr: 'Chaque chiffre de la période que quelqu’un a saisi avec sa source, selon la certitude de celle-ci. Les chiffres d’autres périodes et les chiffres manquants ne sont pas comptés.',
  },
  summary: { en: 'In short', fr: 'En bref' },
  sure: { en: 'How sure the figures are', fr: 'Fiabilité des chiffres' },
} as const satisfies Record<string, Bilingual>

/** The report's own sentences. Every number in them is a reference, and none is followed by a word that it would have to agree with: there may be one, or none. */
export const sentences = {
  covers: {
    en: 'This report covers {from} to {last}, as known on {cutoff}.',
    fr: 'Le présent rapport porte sur la période du {from} au {last}, selon ce qui était connu le {cutoff}.',
  },
  running: {
    en: 'The period is still running: it ends on {last}, and what happens until then is not in this report.',
    fr: 'La période n’est pas terminée\u00A0: elle prend fin le {last}, et ce qui se passe d’ici là ne figure pas dans le présent rapport.',
  },
  stand: {
    en: 'Commitments of the plan: {all}. Complete: {complete}; substantial progress: {substantial}; limited progress: {limited}; not started: {not-started}; no evidence: {no-evidence}.',
    fr: 'Engagements du plan\u00A0: {all}. Achevés\u00A0: {complete}; progrès importants\u00A0: {substantial}; progrès limités\u00A0: {limited}; non commencés\u00A0: {not-started}; aucune preuve\u00A0: {no-evidence}.',
  },
  sure: {
    en: 'Figures entered for this period: {all}. Read in the source named beside them: {verified}. From a copy or a press report of it: {secondary}. Without a source that anybody found, and so not official: {unverified}.',
    fr: 'Chiffres saisis pour cette période\u00A0: {all}. Lus dans la source indiquée à côté\u00A0: {verified}. Tirés d’une copie ou d’un article de presse\u00A0: {secondary}. Sans source connue, et donc non officiels\u00A0: {unverified}.',
  },
  noFigures: {
    en: 'No figure was entered for this period.',
    fr: 'Aucun chiffre n’a été saisi pour cette période.',
  },
} as const satisfies Record<string, Bilingual>
