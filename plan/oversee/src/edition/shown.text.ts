import type { Bilingual, Language } from '@fanal/kernel'

const english = 'January February March April May June July August September October November December'
const french = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'

export const months: Readonly<Record<Language, readonly string[]>> = { en: english.split(' '), fr: french.split(' ') }

/** Acts that provisions are cited from, by the code before the dash. */
export const acts: Readonly<Record<string, Bilingual>> = {
  CC: { en: 'Criminal Code', fr: 'Code criminel' },
  IRPA: { en: 'Immigration and Refugee Protection Act', fr: 'Loi sur l’immigration et la protection des réfugiés' },
  IRPR: { en: 'Immigration and Refugee Protection Regulations', fr: 'Règlement sur l’immigration et la protection des réfugiés' },
  CVBR: { en: 'Canadian Victims Bill of Rights', fr: 'Charte canadienne des droits des victimes' },
  YCJA: { en: 'Youth Criminal Justice Act', fr: 'Loi sur le système de justice pénale pour les adolescents' },
}

export const approximately: Bilingual = { en: 'about', fr: 'environ' }
