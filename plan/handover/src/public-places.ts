import { isLanguage, type Multilingual, type PublicLanguage } from '@fanal/kernel'

/** Where a page is in the two official languages; the others have the English path under their own tag, where it is written in them. */
export interface PublicPlace {
  readonly path: { readonly en: string; readonly fr: string }
  /** Whether the page is written in all seven public languages. */
  readonly inAll: boolean
}

/**
 * The public pages to which pillars lead each other. A pillar takes its own address from here, and the app checks at start-up
 * that somebody answers at each. All are neutral: a browser's history shows them.
 */
export const publicPlaces = {
  home: { path: { en: '/en', fr: '/fr' }, inAll: true },
  write: { path: { en: '/en/write', fr: '/fr/ecrire' }, inAll: true },
  offer: { path: { en: '/en/offer', fr: '/fr/offre' }, inAll: true },
  back: { path: { en: '/en/back', fr: '/fr/retour' }, inAll: true },
  employer: { path: { en: '/en/check/employer', fr: '/fr/verifier/employeur' }, inAll: true },
  privacy: { path: { en: '/en/privacy', fr: '/fr/confidentialite' }, inAll: true },
  find: { path: { en: '/en/places', fr: '/fr/lieux' }, inAll: true },
  learn: { path: { en: '/en/learn', fr: '/fr/apprendre' }, inAll: true },
  guide: { path: { en: '/en/learn/guide', fr: '/fr/apprendre/guide' }, inAll: true },
  arriving: { path: { en: '/en/arriving', fr: '/fr/arriver' }, inAll: true },
  arrivingCard: { path: { en: '/en/arriving/card', fr: '/fr/arriver/carte' }, inAll: true },
  arrivingPlan: { path: { en: '/en/arriving/plan', fr: '/fr/arriver/plan' }, inAll: true },
  arrivingRights: { path: { en: '/en/arriving/rights', fr: '/fr/arriver/droits' }, inAll: true },
  arrivingPay: { path: { en: '/en/arriving/pay', fr: '/fr/arriver/paie' }, inAll: true },
  arrivingPermits: { path: { en: '/en/arriving/permits', fr: '/fr/arriver/permis' }, inAll: true },
  progress: { path: { en: '/en/progress', fr: '/fr/progres' }, inAll: false },
  arrivingOffers: { path: { en: '/en/arriving/who-is-there', fr: '/fr/arriver/qui-est-la' }, inAll: true },
} as const satisfies Readonly<Record<string, PublicPlace>>

export type PublicPlaceName = keyof typeof publicPlaces

/** The address of a page in a language, and the language it is really written in: English where it is not written in the reader's. */
export function placeIn(name: PublicPlaceName, language: PublicLanguage): { readonly href: string; readonly language: PublicLanguage } {
  const { path, inAll }: PublicPlace = publicPlaces[name]
  if (isLanguage(language)) return { href: path[language], language }
  return inAll ? { href: path.en.replace(/^\/en(?=\/|$)/, `/${language}`), language } : { href: path.en, language: 'en' }
}

/** What pillars call the pages of somebody who arrives and knows nobody. */
export const arrivingName: Multilingual = {
  en: 'Arriving alone',
  fr: 'Arriver sans personne',
  es: 'Llegar sin conocer a nadie',
  tl: 'Dumating nang mag-isa',
  pa: 'ਇਕੱਲੇ ਪਹੁੰਚਣਾ',
  ar: 'الوصول بمفردك',
  'zh-Hans': '独自来到加拿大',
}

interface MenuEntry {
  readonly place: PublicPlaceName
  readonly label: Multilingual
  /** The names of the routes at which the reader is within it. */
  readonly within: readonly string[]
}

/** The one menu of the public pages. */
export const publicMenu: readonly MenuEntry[] = [
  {
    place: 'home',
    label: {
      en: 'Get help',
      fr: 'Obtenir de l’aide',
      es: 'Obtener ayuda',
      tl: 'Humingi ng tulong',
      pa: 'ਮਦਦ ਲਓ',
      ar: 'احصل على المساعدة',
      'zh-Hans': '寻求帮助',
    },
    within: ['home', 'start', 'find', 'findLarge', 'found'],
  },
  {
    place: 'write',
    label: { en: 'Report', fr: 'Signaler', es: 'Avisar', tl: 'Magsumbong', pa: 'ਦੱਸੋ', ar: 'أبلغ', 'zh-Hans': '举报' },
    within: ['write', 'teams', 'form', 'code', 'codeTeams', 'codeForm', 'send'],
  },
  {
    place: 'offer',
    label: {
      en: 'Check a job offer',
      fr: 'Vérifier une offre d’emploi',
      es: 'Revisar una oferta de empleo',
      tl: 'Suriin ang alok na trabaho',
      pa: 'ਨੌਕਰੀ ਦੀ ਪੇਸ਼ਕਸ਼ ਜਾਂਚੋ',
      ar: 'تحقق من عرض عمل',
      'zh-Hans': '核查工作邀请',
    },
    within: ['offer', 'checkOffer'],
  },
  {
    place: 'back',
    label: { en: 'Come back', fr: 'Revenir', es: 'Volver', tl: 'Bumalik', pa: 'ਵਾਪਸ ਆਓ', ar: 'عُد', 'zh-Hans': '返回查看' },
    within: ['back', 'open', 'more', 'read'],
  },
  {
    place: 'learn',
    label: { en: 'Learn', fr: 'S’informer', es: 'Informarse', tl: 'Alamin', pa: 'ਜਾਣੋ', ar: 'اعرف أكثر', 'zh-Hans': '了解' },
    within: [
      'learn',
      'lesson',
      'known',
      'guide',
      'look',
      'arriving',
      'arrivingCard',
      'makeCard',
      'arrivingPlan',
      'makePlan',
      'arrivingRights',
      'arrivingPay',
      'arrivingPermits',
      'arrivingOffers',
    ],
  },
  {
    place: 'progress',
    label: { en: 'Progress', fr: 'Progrès', es: 'Avances', tl: 'Pag-usad', pa: 'ਤਰੱਕੀ', ar: 'التقدّم', 'zh-Hans': '进展' },
    within: ['progress', 'progressPage'],
  },
  {
    place: 'privacy',
    label: {
      en: 'Your privacy',
      fr: 'Votre vie privée',
      es: 'Su privacidad',
      tl: 'Ang iyong privacy',
      pa: 'ਤੁਹਾਡੀ ਨਿੱਜਤਾ',
      ar: 'خصوصيتك',
      'zh-Hans': '您的隐私',
    },
    within: ['privacy'],
  },
]
