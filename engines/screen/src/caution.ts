import type { Bilingual } from './rules.ts'

/** Stands above every result. */
export const machineSuggests: Bilingual = {
  en: 'A machine suggests, a person decides. An answer is a prompt for trained staff; it is no finding about anybody.',
  fr: 'Une machine suggère, une personne décide. Une réponse guide un personnel formé ; elle ne conclut rien sur qui que ce soit.',
}

/**
 * What a positive answer means where few are concerned: a published instrument as an example, with its figures.
 * No figure of these rules: they were not validated.
 */
export const baseRateNote = {
  en: 'Few of those who are screened are trafficked, so many positive answers are wrong. Example: a published four-question tool (QYIT) found 86.7 % of those trafficked and cleared 76.5 % of the others; with 8.8 % trafficked, about one positive in four was right. The rules here have not been validated at all.',
  fr: 'Peu des personnes évaluées sont victimes de traite ; beaucoup de réponses positives sont donc fausses. Exemple : un outil publié de quatre questions (QYIT) reconnaissait 86,7 % des victimes et écartait 76,5 % des autres ; avec 8,8 % de victimes, environ une réponse positive sur quatre était juste. Les règles d’ici n’ont pas été validées du tout.',
  source: 'https://econpapers.repec.org/article/eeecysrev/v_3a98_3ay_3a2019_3ai_3ac_3ap_3a72-79.htm',
  asOf: '2026-11-23',
  mark: 'V',
} as const satisfies Bilingual & { source: string; asOf: string; mark: 'V' | 'S' | 'U' }
