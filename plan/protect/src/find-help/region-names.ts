import type { Region } from '../directory/directory.ts'
import type { Multilingual } from '@fanal/kernel'

/** Provinces and territories as each language calls them. */
export const regionNames = {
  AB: { en: 'Alberta', fr: 'Alberta', es: 'Alberta', tl: 'Alberta', pa: 'ਅਲਬਰਟਾ', ar: 'ألبرتا', 'zh-Hans': '阿尔伯塔省' },
  BC: {
    en: 'British Columbia',
    fr: 'Colombie-Britannique',
    es: 'Columbia Británica',
    tl: 'British Columbia',
    pa: 'ਬ੍ਰਿਟਿਸ਼ ਕੋਲੰਬੀਆ',
    ar: 'كولومبيا البريطانية',
    'zh-Hans': '不列颠哥伦比亚省',
  },
  MB: { en: 'Manitoba', fr: 'Manitoba', es: 'Manitoba', tl: 'Manitoba', pa: 'ਮੈਨੀਟੋਬਾ', ar: 'مانيتوبا', 'zh-Hans': '曼尼托巴省' },
  NB: {
    en: 'New Brunswick',
    fr: 'Nouveau-Brunswick',
    es: 'Nuevo Brunswick',
    tl: 'New Brunswick',
    pa: 'ਨਿਊ ਬਰੰਸਵਿਕ',
    ar: 'نيو برونزويك',
    'zh-Hans': '新不伦瑞克省',
  },
  NL: {
    en: 'Newfoundland and Labrador',
    fr: 'Terre-Neuve-et-Labrador',
    es: 'Terranova y Labrador',
    tl: 'Newfoundland and Labrador',
    pa: 'ਨਿਊਫਾਊਂਡਲੈਂਡ ਅਤੇ ਲੈਬਰਾਡੋਰ',
    ar: 'نيوفاوندلاند ولابرادور',
    'zh-Hans': '纽芬兰与拉布拉多省',
  },
  NS: {
    en: 'Nova Scotia',
    fr: 'Nouvelle-Écosse',
    es: 'Nueva Escocia',
    tl: 'Nova Scotia',
    pa: 'ਨੋਵਾ ਸਕੋਸ਼ੀਆ',
    ar: 'نوفا سكوشا',
    'zh-Hans': '新斯科舍省',
  },
  NT: {
    en: 'Northwest Territories',
    fr: 'Territoires du Nord-Ouest',
    es: 'Territorios del Noroeste',
    tl: 'Northwest Territories',
    pa: 'ਉੱਤਰ-ਪੱਛਮੀ ਇਲਾਕੇ',
    ar: 'الأقاليم الشمالية الغربية',
    'zh-Hans': '西北地区',
  },
  NU: { en: 'Nunavut', fr: 'Nunavut', es: 'Nunavut', tl: 'Nunavut', pa: 'ਨੂਨਾਵਤ', ar: 'نونافوت', 'zh-Hans': '努纳武特地区' },
  ON: { en: 'Ontario', fr: 'Ontario', es: 'Ontario', tl: 'Ontario', pa: 'ਓਨਟਾਰੀਓ', ar: 'أونتاريو', 'zh-Hans': '安大略省' },
  PE: {
    en: 'Prince Edward Island',
    fr: 'Île-du-Prince-Édouard',
    es: 'Isla del Príncipe Eduardo',
    tl: 'Prince Edward Island',
    pa: 'ਪ੍ਰਿੰਸ ਐਡਵਰਡ ਆਈਲੈਂਡ',
    ar: 'جزيرة الأمير إدوارد',
    'zh-Hans': '爱德华王子岛省',
  },
  QC: { en: 'Quebec', fr: 'Québec', es: 'Quebec', tl: 'Quebec', pa: 'ਕਿਊਬੈਕ', ar: 'كيبيك', 'zh-Hans': '魁北克省' },
  SK: {
    en: 'Saskatchewan',
    fr: 'Saskatchewan',
    es: 'Saskatchewan',
    tl: 'Saskatchewan',
    pa: 'ਸਸਕੈਚਵਨ',
    ar: 'ساسكاتشوان',
    'zh-Hans': '萨斯喀彻温省',
  },
  YT: { en: 'Yukon', fr: 'Yukon', es: 'Yukón', tl: 'Yukon', pa: 'ਯੂਕੋਨ', ar: 'يوكون', 'zh-Hans': '育空地区' },
} as const satisfies Record<Region, Multilingual>

/** What the first letter of a postal code says; X is shared by two territories. */
const byPostalLetter: Readonly<Record<string, readonly Region[]>> = {
  a: ['NL'],
  b: ['NS'],
  c: ['PE'],
  e: ['NB'],
  g: ['QC'],
  h: ['QC'],
  j: ['QC'],
  k: ['ON'],
  l: ['ON'],
  m: ['ON'],
  n: ['ON'],
  p: ['ON'],
  r: ['MB'],
  s: ['SK'],
  t: ['AB'],
  v: ['BC'],
  x: ['NT', 'NU'],
  y: ['YT'],
}

const postalCode = /^([abceghj-npr-tvxy])(?:\d(?:[a-z](?:\d(?:[a-z]\d?)?)?)?)?$/

/**
 * The provinces of a postal code, or of how one begins.
 * @param folded lower case, no spaces
 * @returns `null` where it cannot be one
 */
export function regionsOfPostalCode(folded: string): readonly Region[] | null {
  const letter = postalCode.exec(folded)?.[1]
  return letter === undefined ? null : (byPostalLetter[letter] ?? null)
}
