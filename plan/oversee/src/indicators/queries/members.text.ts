import type { Bilingual } from '@fanal/kernel'
import type { QueryDimension } from './named-query.ts'

export const dimension = (id: string, en: string, fr: string, members: Readonly<Record<string, Bilingual>>): QueryDimension => ({
  id,
  name: { en, fr },
  members,
})

export const provinces: Readonly<Record<string, Bilingual>> = {
  AB: { en: 'Alberta', fr: 'Alberta' },
  BC: { en: 'British Columbia', fr: 'Colombie-Britannique' },
  MB: { en: 'Manitoba', fr: 'Manitoba' },
  NB: { en: 'New Brunswick', fr: 'Nouveau-Brunswick' },
  NL: { en: 'Newfoundland and Labrador', fr: 'Terre-Neuve-et-Labrador' },
  NS: { en: 'Nova Scotia', fr: 'Nouvelle-Écosse' },
  NT: { en: 'Northwest Territories', fr: 'Territoires du Nord-Ouest' },
  NU: { en: 'Nunavut', fr: 'Nunavut' },
  ON: { en: 'Ontario', fr: 'Ontario' },
  PE: { en: 'Prince Edward Island', fr: 'Île-du-Prince-Édouard' },
  QC: { en: 'Quebec', fr: 'Québec' },
  SK: { en: 'Saskatchewan', fr: 'Saskatchewan' },
  YT: { en: 'Yukon', fr: 'Yukon' },
}
export const outside: Bilingual = { en: 'Outside Canada', fr: 'Hors du Canada' }

/** Languages that letters, courses and leaflets are written in, as the report’s two languages call them: it is printed in Latin letters. */
export const written: Readonly<Record<string, Bilingual>> = {
  en: { en: 'English', fr: 'Anglais' },
  fr: { en: 'French', fr: 'Français' },
  es: { en: 'Spanish', fr: 'Espagnol' },
  tl: { en: 'Tagalog', fr: 'Tagalog' },
  pa: { en: 'Punjabi', fr: 'Pendjabi' },
  ar: { en: 'Arabic', fr: 'Arabe' },
  'zh-Hans': { en: 'Chinese, simplified', fr: 'Chinois simplifié' },
  other: { en: 'Another', fr: 'Une autre' },
}
