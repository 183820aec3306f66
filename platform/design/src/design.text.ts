import type { Multilingual } from '@fanal/kernel'

/** What the components themselves say; everything else comes from the page that uses them. */
export const text = {
  skip: {
    en: 'Skip to main content',
    fr: 'Passer au contenu principal',
    es: 'Ir al contenido principal',
    tl: 'Lumaktaw sa pangunahing nilalaman',
    pa: 'ਮੁੱਖ ਸਮੱਗਰੀ ’ਤੇ ਜਾਓ',
    ar: 'انتقل إلى المحتوى الرئيسي',
    'zh-Hans': '跳到主要内容',
  },
  menu: { en: 'Menu', fr: 'Menu', es: 'Menú', tl: 'Menu', pa: 'ਮੀਨੂ', ar: 'القائمة', 'zh-Hans': '菜单' },
  leaveNow: {
    en: 'Leave this site now',
    fr: 'Quitter ce site maintenant',
    es: 'Salir de este sitio ahora',
    tl: 'Umalis agad sa site na ito',
    pa: 'ਇਹ ਸਾਈਟ ਹੁਣੇ ਛੱਡੋ',
    ar: 'اترك هذا الموقع الآن',
    'zh-Hans': '立即离开本网站',
  },
  orEscape: {
    en: 'or press Esc twice',
    fr: 'ou appuyez deux fois sur Échap',
    es: 'o pulse Esc dos veces',
    tl: 'o pindutin ang Esc nang dalawang beses',
    pa: 'ਜਾਂ Esc ਦੋ ਵਾਰ ਦਬਾਓ',
    ar: 'أو اضغط Esc مرتين',
    'zh-Hans': '或按两次 Esc 键',
  },
  safety: {
    en: 'Quick exit',
    fr: 'Sortie rapide',
    es: 'Salida rápida',
    tl: 'Mabilis na paglabas',
    pa: 'ਤੁਰੰਤ ਬਾਹਰ',
    ar: 'خروج سريع',
    'zh-Hans': '快速离开',
  },
  signOut: {
    en: 'Sign out',
    fr: 'Fermer la session',
    es: 'Cerrar sesión',
    tl: 'Mag-sign out',
    pa: 'ਸਾਈਨ ਆਊਟ',
    ar: 'تسجيل الخروج',
    'zh-Hans': '退出',
  },
  required: {
    en: '(required)',
    fr: '(obligatoire)',
    es: '(obligatorio)',
    tl: '(kailangan)',
    pa: '(ਜ਼ਰੂਰੀ)',
    ar: '(مطلوب)',
    'zh-Hans': '（必填）',
  },
  error: { en: 'Error:', fr: 'Erreur :', es: 'Error:', tl: 'Mali:', pa: 'ਗਲਤੀ:', ar: 'خطأ:', 'zh-Hans': '错误：' },
  thereIsAProblem: {
    en: 'Please look at this again',
    fr: 'Veuillez revoir ceci',
    es: 'Por favor, revise esto de nuevo',
    tl: 'Pakitingnan itong muli',
    pa: 'ਕਿਰਪਾ ਕਰਕੇ ਇਸਨੂੰ ਦੁਬਾਰਾ ਦੇਖੋ',
    ar: 'يرجى النظر في هذا مرة أخرى',
    'zh-Hans': '请再看一下这里',
  },
  choose: { en: 'Choose', fr: 'Choisir', es: 'Elija', tl: 'Pumili', pa: 'ਚੁਣੋ', ar: 'اختر', 'zh-Hans': '请选择' },
  day: { en: 'Day', fr: 'Jour', es: 'Día', tl: 'Araw', pa: 'ਦਿਨ', ar: 'اليوم', 'zh-Hans': '日' },
  month: { en: 'Month', fr: 'Mois', es: 'Mes', tl: 'Buwan', pa: 'ਮਹੀਨਾ', ar: 'الشهر', 'zh-Hans': '月' },
  year: { en: 'Year', fr: 'Année', es: 'Año', tl: 'Taon', pa: 'ਸਾਲ', ar: 'السنة', 'zh-Hans': '年' },
  pages: { en: 'Pages', fr: 'Pages', es: 'Páginas', tl: 'Mga pahina', pa: 'ਪੰਨੇ', ar: 'الصفحات', 'zh-Hans': '分页' },
  previous: { en: 'Previous', fr: 'Précédent', es: 'Anterior', tl: 'Nauna', pa: 'ਪਿਛਲਾ', ar: 'السابق', 'zh-Hans': '上一页' },
  next: { en: 'Next', fr: 'Suivant', es: 'Siguiente', tl: 'Susunod', pa: 'ਅਗਲਾ', ar: 'التالي', 'zh-Hans': '下一页' },
  done: { en: 'done', fr: 'fait', es: 'hecho', tl: 'tapos', pa: 'ਹੋ ਗਿਆ', ar: 'تم', 'zh-Hans': '已完成' },
  info: { en: 'Information', fr: 'Information', es: 'Información', tl: 'Impormasyon', pa: 'ਜਾਣਕਾਰੀ', ar: 'معلومة', 'zh-Hans': '信息' },
  success: { en: 'Done', fr: 'C’est fait', es: 'Listo', tl: 'Tapos na', pa: 'ਹੋ ਗਿਆ', ar: 'تم', 'zh-Hans': '完成' },
  warning: { en: 'Warning', fr: 'Avertissement', es: 'Advertencia', tl: 'Babala', pa: 'ਚੇਤਾਵਨੀ', ar: 'تحذير', 'zh-Hans': '警告' },
  danger: { en: 'Danger', fr: 'Danger', es: 'Peligro', tl: 'Panganib', pa: 'ਖ਼ਤਰਾ', ar: 'خطر', 'zh-Hans': '危险' },
  languages: { en: 'Languages', fr: 'Langues', es: 'Idiomas', tl: 'Mga wika', pa: 'ਭਾਸ਼ਾਵਾਂ', ar: 'اللغات', 'zh-Hans': '语言' },
} as const satisfies Record<string, Multilingual>

const number = (locale: string, max: number) => new Intl.NumberFormat(locale).format(max)

/** "up to N characters", with the number written as the language writes it. */
export function upTo(max: number): Multilingual {
  return {
    en: `You can write up to ${number('en-CA', max)} characters.`,
    fr: `Vous pouvez écrire jusqu’à ${number('fr-CA', max)} caractères.`,
    es: `Puede escribir hasta ${number('es-MX', max)} caracteres.`,
    tl: `Maaari kang sumulat ng hanggang ${number('en-CA', max)} titik.`,
    pa: `ਤੁਸੀਂ ${number('en-CA', max)} ਅੱਖਰਾਂ ਤੱਕ ਲਿਖ ਸਕਦੇ ਹੋ।`,
    ar: `يمكنك كتابة ما يصل إلى ${number('en-CA', max)} حرف.`,
    'zh-Hans': `最多可以写 ${number('en-CA', max)} 个字符。`,
  }
}
