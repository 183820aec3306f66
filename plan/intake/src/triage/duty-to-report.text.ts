import type { Bilingual } from '@fanal/kernel'
import type { DutyFieldName, SourceMark } from './duty-to-report.ts'

/** What the table of the duty to report says around its data. */
export const dutyText = {
  title: { en: 'The duty to report, by province and territory', fr: 'Le devoir de signaler, par province et territoire' },
  lead: {
    en: 'What is not verified is for the authority of the province or territory to answer. Nobody has to be certain to ask it.',
    fr: 'Pour ce qui n’est pas vérifié, c’est l’autorité de la province ou du territoire qui répond. Il n’est pas nécessaire d’être certain pour lui poser la question.',
  },
  ask: { en: 'ask the authority', fr: 'demandez à l’autorité' },
  also: { en: 'Also', fr: 'De plus' },
  checkedOn: { en: 'Checked on', fr: 'Vérifié le' },
  compared: {
    en: 'Where the provinces are compared, not read line by line',
    fr: 'Où les provinces sont comparées, sans lecture ligne par ligne',
  },
  source: { en: 'source', fr: 'source' },
  fields: {
    toWhom: { en: 'To whom', fr: 'À qui' },
    when: { en: 'When', fr: 'Quand' },
    byWhom: { en: 'By whom', fr: 'Par qui' },
    age: { en: 'Until which age', fr: 'Jusqu’à quel âge' },
  } satisfies Record<DutyFieldName, Bilingual>,
  marks: {
    V: { en: 'verified', fr: 'vérifié' },
    S: { en: 'secondary source', fr: 'source secondaire' },
    U: { en: 'not verified', fr: 'non vérifié' },
  } satisfies Record<SourceMark, Bilingual>,
} as const
