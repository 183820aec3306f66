import type { Bilingual } from '@fanal/kernel'
import type { StepProblem } from './child-protection.ts'

export const triageRefusals = {
  codingBroken: {
    en: 'This coding did not arrive whole, or was sealed for another report. Nothing was stored: seal it again.',
    fr: 'Ce codage n’est pas arrivé en entier, ou a été scellé pour un autre signalement. Rien n’a été conservé : scellez-le de nouveau.',
  },
  recordIncomplete: {
    en: 'Choose an answer for every line of the statistical record; “not known” is one. Nothing was stored.',
    fr: 'Choisissez une réponse pour chaque ligne de la fiche statistique ; « on ne sait pas » en est une. Rien n’a été conservé.',
  },
  recordCodeWrong: {
    en: 'The channel code is none: a letter is wrong. Correct it or leave it empty. Nothing was stored.',
    fr: 'Le code de canal n’en est pas un : une lettre est fausse. Corrigez-le ou laissez-le vide. Rien n’a été conservé.',
  },
  stepMissing: { en: 'Choose what was done. Nothing was stored.', fr: 'Choisissez ce qui a été fait. Rien n’a été conservé.' },
  recordMeanwhile: {
    en: 'A colleague confirmed this record meanwhile. Look at it, then confirm again if something is still wrong.',
    fr: 'Une ou un collègue a confirmé cette fiche entre-temps. Regardez-la, puis confirmez de nouveau si quelque chose est encore faux.',
  },
  whyNotYoung: {
    en: 'Choose why nobody here is under 18. The mark stays until then.',
    fr: 'Indiquez pourquoi personne ici n’a moins de 18 ans. La mention reste jusque-là.',
  },
  notYoung: {
    en: 'First say that somebody here may be under 18.',
    fr: 'Dites d’abord que quelqu’un ici pourrait avoir moins de 18 ans.',
  },
} as const satisfies Record<string, Bilingual>

export const stepRefusals: Readonly<Record<StepProblem, Bilingual>> = {
  'guardian-not-safe': {
    en: 'No guardian is told until somebody has recorded why that is safe. Nothing was stored.',
    fr: 'Aucune tutrice ni aucun tuteur n’est prévenu avant que quelqu’un ait noté pourquoi c’est sans danger. Rien n’a été conservé.',
  },
  'young-person-first': {
    en: 'The young person is told first that the authority will be told. Record that, or why it is not possible. Nothing was stored.',
    fr: 'La jeune personne est prévenue en premier que l’autorité sera avertie. Notez-le, ou notez pourquoi ce n’est pas possible. Rien n’a été conservé.',
  },
  'reason-missing': { en: 'Choose the reason. Nothing was stored.', fr: 'Choisissez la raison. Rien n’a été conservé.' },
  'region-missing': {
    en: 'Choose the province or territory whose authority was told. Nothing was stored.',
    fr: 'Choisissez la province ou le territoire dont l’autorité a été avertie. Rien n’a été conservé.',
  },
}
