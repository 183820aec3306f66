import type { Language, Multilingual, PublicLanguage, TextIn } from '@fanal/kernel'

/** What stands around every public page, in every language that some of them are written in. */
export const layoutText = {
  demonstrationTitle: {
    en: 'Demonstration, not for real reports',
    fr: 'Démonstration, pas pour de vrais signalements',
    es: 'Demostración: no es para avisos reales',
    tl: 'Demonstrasyon lamang, hindi para sa totoong sumbong',
    pa: 'ਨਮੂਨਾ, ਅਸਲੀ ਰਿਪੋਰਟਾਂ ਲਈ ਨਹੀਂ',
    ar: 'عرض تجريبي، وليس لبلاغات حقيقية',
    'zh-Hans': '演示网站，不用于真实举报',
  },
  demonstration: {
    en: 'The people and teams here are invented. Nobody acts on what you write. If you need help, use the phone lines.',
    fr: 'Les personnes et les équipes sont inventées. Personne ne donne suite à ce que vous écrivez. Si vous avez besoin d’aide, utilisez les lignes téléphoniques.',
    es: 'Las personas y los equipos son inventados. Nadie actúa según lo que usted escribe. Si necesita ayuda, use las líneas telefónicas.',
    tl: 'Gawa-gawa lamang ang mga tao at pangkat dito. Walang kikilos sa isusulat mo. Kung kailangan mo ng tulong, gamitin ang mga linya ng telepono.',
    pa: 'ਇੱਥੇ ਦਿੱਤੇ ਲੋਕ ਅਤੇ ਟੀਮਾਂ ਮਨਘੜਤ ਹਨ। ਤੁਸੀਂ ਜੋ ਲਿਖਦੇ ਹੋ ਉਸ ’ਤੇ ਕੋਈ ਕਾਰਵਾਈ ਨਹੀਂ ਕਰਦਾ। ਜੇ ਤੁਹਾਨੂੰ ਮਦਦ ਚਾਹੀਦੀ ਹੈ, ਤਾਂ ਫ਼ੋਨ ਲਾਈਨਾਂ ਵਰਤੋ।',
    ar: 'الأشخاص والفرق هنا من نسج الخيال. لا أحد يتصرف بناءً على ما تكتبه. إذا كنت بحاجة إلى مساعدة فاستخدم خطوط الهاتف.',
    'zh-Hans': '这里的人员和团队都是虚构的。没有人会处理您写的内容。如果需要帮助，请使用电话热线。',
  },
  footer: {
    en: 'This site sets no cookies, keeps no address and asks nothing of other sites.',
    fr: 'Ce site ne dépose aucun témoin, ne garde aucune adresse et ne fait appel à aucun autre site.',
    es: 'Este sitio no usa cookies, no guarda ninguna dirección y no pide nada a otros sitios.',
    tl: 'Walang cookies ang site na ito, walang itinatagong address at walang hinihingi sa ibang site.',
    pa: 'ਇਹ ਸਾਈਟ ਕੋਈ ਕੂਕੀ ਨਹੀਂ ਰੱਖਦੀ, ਕੋਈ ਪਤਾ ਨਹੀਂ ਸਾਂਭਦੀ ਅਤੇ ਹੋਰ ਸਾਈਟਾਂ ਤੋਂ ਕੁਝ ਨਹੀਂ ਮੰਗਦੀ।',
    ar: 'لا يستخدم هذا الموقع ملفات تعريف الارتباط، ولا يحتفظ بأي عنوان، ولا يطلب شيئًا من مواقع أخرى.',
    'zh-Hans': '本网站不使用 Cookie，不保留任何地址，也不向其他网站请求任何内容。',
  },
} as const satisfies Record<string, Multilingual>

/** Said where a translation is not one of the two official texts. */
export const notYetReviewed = {
  es: 'Esta traducción todavía no ha sido revisada por profesionales.',
  tl: 'Hindi pa nasusuri ng propesyonal ang salin na ito.',
  pa: 'ਇਸ ਅਨੁਵਾਦ ਦੀ ਹਾਲੇ ਕਿਸੇ ਪੇਸ਼ੇਵਰ ਨੇ ਜਾਂਚ ਨਹੀਂ ਕੀਤੀ।',
  ar: 'لم تُراجَع هذه الترجمة بعد مراجعة مهنية.',
  'zh-Hans': '本译文尚未经过专业审校。',
} as const satisfies TextIn<Exclude<PublicLanguage, Language>>
