import type { Multilingual } from '@fanal/kernel'

/** What is said of paper before anybody prints. */
export const printText = {
  show: {
    en: 'A page to print',
    fr: 'Une page à imprimer',
    es: 'Una página para imprimir',
    tl: 'Pahinang ipi-print',
    pa: 'ਛਾਪਣ ਲਈ ਪੰਨਾ',
    ar: 'صفحة للطباعة',
    'zh-Hans': '打印页',
  },
  back: {
    en: 'Back to the usual page',
    fr: 'Revenir à la page habituelle',
    es: 'Volver a la página normal',
    tl: 'Bumalik sa karaniwang pahina',
    pa: 'ਆਮ ਪੰਨੇ ’ਤੇ ਵਾਪਸ',
    ar: 'العودة إلى الصفحة المعتادة',
    'zh-Hans': '返回普通页面',
  },
  title: {
    en: 'Paper can be found',
    fr: 'Le papier se retrouve',
    es: 'El papel se puede encontrar',
    tl: 'Maaaring makita ang papel',
    pa: 'ਕਾਗਜ਼ ਕਿਸੇ ਨੂੰ ਮਿਲ ਸਕਦਾ ਹੈ',
    ar: 'قد يعثر أحد على الورق',
    'zh-Hans': '纸可能会被人发现',
  },
  say: {
    en: 'If somebody may search your things, do not print. Copy only one number by hand, among others, with no name:',
    fr: 'Si quelqu’un peut fouiller vos affaires, n’imprimez pas. Notez plutôt un seul numéro à la main, parmi d’autres, sans nom :',
    es: 'Si alguien puede revisar sus cosas, no imprima. Copie a mano solo un número, entre otros, sin nombre:',
    tl: 'Kung may maaaring maghalughog ng gamit mo, huwag mag-print. Isulat lang ang isang numero, kasama ng iba, walang pangalan:',
    pa: 'ਜੇ ਕੋਈ ਤੁਹਾਡੀਆਂ ਚੀਜ਼ਾਂ ਫਰੋਲ ਸਕਦਾ ਹੈ, ਤਾਂ ਨਾ ਛਾਪੋ। ਸਿਰਫ਼ ਇੱਕ ਨੰਬਰ ਹੱਥ ਨਾਲ ਲਿਖੋ, ਹੋਰ ਨੰਬਰਾਂ ਵਿੱਚ, ਬਿਨਾਂ ਨਾਂ ਦੇ:',
    ar: 'إذا كان أحد قد يفتش أغراضك فلا تطبع. يمكن نسخ رقم واحد فقط بخط اليد، بين أرقام أخرى ودون اسم:',
    'zh-Hans': '如果有人可能翻您的东西，就不要打印。只手抄一个号码，夹在别的号码中，不写名称：',
  },
  how: {
    en: 'If it is safe, print with your browser’s menu. The printer may keep a copy.',
    fr: 'Si c’est sans risque, imprimez avec le menu du navigateur. L’imprimante peut garder une copie.',
    es: 'Si es seguro, imprima con el menú del navegador. La impresora puede guardar una copia.',
    tl: 'Kung ligtas, mag-print gamit ang menu ng browser. Maaaring magtago ng kopya ang printer.',
    pa: 'ਜੇ ਸੁਰੱਖਿਅਤ ਹੈ, ਤਾਂ ਬ੍ਰਾਊਜ਼ਰ ਦੇ ਮੀਨੂ ਤੋਂ ਛਾਪੋ। ਪ੍ਰਿੰਟਰ ਕਾਪੀ ਰੱਖ ਸਕਦਾ ਹੈ।',
    ar: 'إذا كان ذلك آمنًا فاطبع من قائمة المتصفح. قد تحتفظ الطابعة بنسخة.',
    'zh-Hans': '如果安全，请用浏览器菜单打印。打印机可能会保留副本。',
  },
} as const satisfies Record<string, Multilingual>
