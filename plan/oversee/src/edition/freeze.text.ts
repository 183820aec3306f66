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

/** The report's own sentences. Every number in them is a reference. */
export const sentences = {
  covers: {
    en: 'This report covers {from} to {last}, as known on {cutoff}.',
    fr: 'Le présent rapport porte sur la période du {from} au {last}, selon ce qui était connu le {cutoff}.',
  },
  stand: {
    en: 'The plan holds {all} commitments: {complete} complete, {substantial} with substantial progress, {limited} with limited progress and {not-started} not started. For {no-evidence} there is no evidence.',
    fr: 'Le plan compte {all} engagements\u00A0: {complete} achevés, {substantial} où les progrès sont importants, {limited} où ils sont limités et {not-started} non commencés. Pour {no-evidence}, il n’y a aucune preuve.',
  },
  sure: {
    en: 'Of {all} figures entered for this period, {verified} were read in the source named beside them. {secondary} come from a copy or a press report of it, and {unverified} have no source that anybody found: those are not official.',
    fr: 'Des {all} chiffres saisis pour cette période, {verified} ont été lus dans la source indiquée à côté. {secondary} proviennent d’une copie ou d’un article de presse, et {unverified} n’ont aucune source connue\u00A0: ces derniers ne sont pas officiels.',
  },
  noFigures: {
    en: 'No figure was entered for this period.',
    fr: 'Aucun chiffre n’a été saisi pour cette période.',
  },
} as const satisfies Record<string, Bilingual>
