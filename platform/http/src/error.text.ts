import type { Multilingual } from '@fanal/kernel'

interface ErrorText {
  readonly title: Multilingual
  readonly say: Multilingual
}

const notFound: ErrorText = {
  title: {
    en: 'We could not find that page',
    fr: 'Nous n’avons pas trouvé cette page',
    es: 'No encontramos esa página',
    tl: 'Hindi namin mahanap ang pahinang iyon',
    pa: 'ਸਾਨੂੰ ਉਹ ਪੰਨਾ ਨਹੀਂ ਲੱਭਿਆ',
    ar: 'لم نجد هذه الصفحة',
    'zh-Hans': '找不到该页面',
  },
  say: {
    en: 'The address may be mistyped, or the page may have moved.',
    fr: 'L’adresse comporte peut-être une erreur, ou la page a été déplacée.',
    es: 'Puede que la dirección esté mal escrita o que la página haya cambiado de lugar.',
    tl: 'Maaaring may mali sa address, o nalipat na ang pahina.',
    pa: 'ਹੋ ਸਕਦਾ ਹੈ ਪਤਾ ਗਲਤ ਲਿਖਿਆ ਹੋਵੇ, ਜਾਂ ਪੰਨਾ ਕਿਤੇ ਹੋਰ ਚਲਾ ਗਿਆ ਹੋਵੇ।',
    ar: 'ربما كُتب العنوان خطأً، أو نُقلت الصفحة.',
    'zh-Hans': '地址可能输入有误，或者页面已移走。',
  },
}

const texts = {
  400: {
    title: {
      en: 'We could not read that',
      fr: 'Nous n’avons pas pu lire cela',
      es: 'No pudimos leer eso',
      tl: 'Hindi namin mabasa iyon',
      pa: 'ਅਸੀਂ ਉਹ ਪੜ੍ਹ ਨਹੀਂ ਸਕੇ',
      ar: 'لم نتمكن من قراءة ذلك',
      'zh-Hans': '我们无法读取该内容',
    },
    say: {
      en: 'Something arrived damaged. Please try again.',
      fr: 'Quelque chose est arrivé endommagé. Veuillez réessayer.',
      es: 'Algo llegó dañado. Inténtelo de nuevo.',
      tl: 'May dumating na sira. Pakisubukang muli.',
      pa: 'ਕੁਝ ਖਰਾਬ ਹੋ ਕੇ ਪਹੁੰਚਿਆ। ਕਿਰਪਾ ਕਰਕੇ ਦੁਬਾਰਾ ਕੋਸ਼ਿਸ਼ ਕਰੋ।',
      ar: 'وصل شيء تالف. يرجى المحاولة مرة أخرى.',
      'zh-Hans': '收到的内容已损坏。请重试。',
    },
  },
  401: {
    title: {
      en: 'Please sign in',
      fr: 'Veuillez ouvrir une session',
      es: 'Inicie sesión',
      tl: 'Mangyaring mag-sign in',
      pa: 'ਕਿਰਪਾ ਕਰਕੇ ਸਾਈਨ ਇਨ ਕਰੋ',
      ar: 'يرجى تسجيل الدخول',
      'zh-Hans': '请登录',
    },
    say: {
      en: 'You need to sign in to do this.',
      fr: 'Vous devez ouvrir une session pour faire ceci.',
      es: 'Debe iniciar sesión para hacer esto.',
      tl: 'Kailangan mong mag-sign in para magawa ito.',
      pa: 'ਇਹ ਕਰਨ ਲਈ ਤੁਹਾਨੂੰ ਸਾਈਨ ਇਨ ਕਰਨਾ ਪਵੇਗਾ।',
      ar: 'يلزمك تسجيل الدخول للقيام بذلك.',
      'zh-Hans': '您需要登录才能执行此操作。',
    },
  },
  403: {
    title: {
      en: 'This is not open to you',
      fr: 'Ceci ne vous est pas ouvert',
      es: 'Esto no está abierto para usted',
      tl: 'Hindi ito bukas sa iyo',
      pa: 'ਇਹ ਤੁਹਾਡੇ ਲਈ ਖੁੱਲ੍ਹਾ ਨਹੀਂ ਹੈ',
      ar: 'هذا غير متاح لك',
      'zh-Hans': '您无权访问此内容',
    },
    say: {
      en: 'Your duties do not include this. Your organization’s administrator can tell you more.',
      fr: 'Vos fonctions ne comprennent pas ceci. L’administration de votre organisme peut vous renseigner.',
      es: 'Sus funciones no incluyen esto. La administración de su organización puede informarle.',
      tl: 'Hindi ito kasama sa iyong tungkulin. Makapagpapaliwanag ang tagapangasiwa ng iyong organisasyon.',
      pa: 'ਤੁਹਾਡੀਆਂ ਜ਼ਿੰਮੇਵਾਰੀਆਂ ਵਿੱਚ ਇਹ ਸ਼ਾਮਲ ਨਹੀਂ ਹੈ। ਤੁਹਾਡੀ ਸੰਸਥਾ ਦਾ ਪ੍ਰਬੰਧਕ ਤੁਹਾਨੂੰ ਹੋਰ ਦੱਸ ਸਕਦਾ ਹੈ।',
      ar: 'مهامك لا تشمل هذا. يمكن لمسؤول مؤسستك أن يخبرك بالمزيد.',
      'zh-Hans': '您的职责不包括此项。贵机构的管理员可以为您说明。',
    },
  },
  404: notFound,
  405: {
    title: {
      en: 'This page cannot be used that way',
      fr: 'Cette page ne s’utilise pas ainsi',
      es: 'Esta página no se puede usar así',
      tl: 'Hindi magagamit nang ganito ang pahinang ito',
      pa: 'ਇਹ ਪੰਨਾ ਇਸ ਤਰ੍ਹਾਂ ਨਹੀਂ ਵਰਤਿਆ ਜਾ ਸਕਦਾ',
      ar: 'لا يمكن استخدام هذه الصفحة بهذه الطريقة',
      'zh-Hans': '此页面不能这样使用',
    },
    say: {
      en: 'Open the page again and use its form.',
      fr: 'Ouvrez la page de nouveau et utilisez son formulaire.',
      es: 'Abra la página de nuevo y use su formulario.',
      tl: 'Buksang muli ang pahina at gamitin ang form nito.',
      pa: 'ਪੰਨਾ ਦੁਬਾਰਾ ਖੋਲ੍ਹੋ ਅਤੇ ਉਸਦਾ ਫਾਰਮ ਵਰਤੋ।',
      ar: 'افتح الصفحة من جديد واستخدم نموذجها.',
      'zh-Hans': '请重新打开页面并使用其中的表单。',
    },
  },
  409: {
    title: {
      en: 'Somebody was faster',
      fr: 'Quelqu’un vous a devancé',
      es: 'Alguien se adelantó',
      tl: 'May nauna na',
      pa: 'ਕੋਈ ਹੋਰ ਪਹਿਲਾਂ ਕਰ ਗਿਆ',
      ar: 'سبقك شخص آخر',
      'zh-Hans': '有人先做了',
    },
    say: {
      en: 'This has changed since you opened it. Open it again to see how it stands.',
      fr: 'Ceci a changé depuis que vous l’avez ouvert. Ouvrez-le de nouveau pour voir où en sont les choses.',
      es: 'Esto cambió desde que lo abrió. Ábralo de nuevo para ver cómo está.',
      tl: 'Nagbago na ito mula nang buksan mo. Buksang muli para makita ang lagay nito.',
      pa: 'ਤੁਹਾਡੇ ਖੋਲ੍ਹਣ ਤੋਂ ਬਾਅਦ ਇਹ ਬਦਲ ਗਿਆ ਹੈ। ਹੁਣ ਦੀ ਹਾਲਤ ਦੇਖਣ ਲਈ ਦੁਬਾਰਾ ਖੋਲ੍ਹੋ।',
      ar: 'تغيّر هذا منذ أن فتحته. افتحه من جديد لترى حالته.',
      'zh-Hans': '您打开后内容已有变动。请重新打开查看。',
    },
  },
  413: {
    title: {
      en: 'That is too large',
      fr: 'C’est trop volumineux',
      es: 'Es demasiado grande',
      tl: 'Masyadong malaki iyon',
      pa: 'ਇਹ ਬਹੁਤ ਵੱਡਾ ਹੈ',
      ar: 'هذا كبير جدًا',
      'zh-Hans': '内容太大',
    },
    say: {
      en: 'Make it shorter, or send it in parts.',
      fr: 'Raccourcissez-le, ou envoyez-le en plusieurs parties.',
      es: 'Acórtelo o envíelo por partes.',
      tl: 'Paikliin ito, o ipadala nang paunti-unti.',
      pa: 'ਇਸਨੂੰ ਛੋਟਾ ਕਰੋ, ਜਾਂ ਹਿੱਸਿਆਂ ਵਿੱਚ ਭੇਜੋ।',
      ar: 'اختصره، أو أرسله على أجزاء.',
      'zh-Hans': '请缩短内容，或分几次发送。',
    },
  },
  415: {
    title: {
      en: 'We cannot read this kind of content',
      fr: 'Nous ne pouvons pas lire ce type de contenu',
      es: 'No podemos leer este tipo de contenido',
      tl: 'Hindi namin mababasa ang ganitong uri ng nilalaman',
      pa: 'ਅਸੀਂ ਇਸ ਕਿਸਮ ਦੀ ਸਮੱਗਰੀ ਨਹੀਂ ਪੜ੍ਹ ਸਕਦੇ',
      ar: 'لا يمكننا قراءة هذا النوع من المحتوى',
      'zh-Hans': '我们无法读取这类内容',
    },
    say: {
      en: 'Open the page again and use its form.',
      fr: 'Ouvrez la page de nouveau et utilisez son formulaire.',
      es: 'Abra la página de nuevo y use su formulario.',
      tl: 'Buksang muli ang pahina at gamitin ang form nito.',
      pa: 'ਪੰਨਾ ਦੁਬਾਰਾ ਖੋਲ੍ਹੋ ਅਤੇ ਉਸਦਾ ਫਾਰਮ ਵਰਤੋ।',
      ar: 'افتح الصفحة من جديد واستخدم نموذجها.',
      'zh-Hans': '请重新打开页面并使用其中的表单。',
    },
  },
  422: {
    title: {
      en: 'This could not be done',
      fr: 'Ceci n’a pas pu être fait',
      es: 'Esto no se pudo hacer',
      tl: 'Hindi ito nagawa',
      pa: 'ਇਹ ਨਹੀਂ ਹੋ ਸਕਿਆ',
      ar: 'تعذّر القيام بذلك',
      'zh-Hans': '无法完成',
    },
    say: {
      en: 'Something in the request does not fit. Check it and try again.',
      fr: 'Un élément de la demande ne convient pas. Vérifiez-le et réessayez.',
      es: 'Algo en la solicitud no encaja. Revíselo e inténtelo de nuevo.',
      tl: 'May hindi akma sa kahilingan. Tingnan ito at subukang muli.',
      pa: 'ਬੇਨਤੀ ਵਿੱਚ ਕੁਝ ਠੀਕ ਨਹੀਂ ਹੈ। ਜਾਂਚੋ ਅਤੇ ਦੁਬਾਰਾ ਕੋਸ਼ਿਸ਼ ਕਰੋ।',
      ar: 'شيء في الطلب غير مناسب. تحقّق منه وحاول مرة أخرى.',
      'zh-Hans': '请求中有不合适的内容。请检查后重试。',
    },
  },
  429: {
    title: {
      en: 'Please wait a moment',
      fr: 'Veuillez patienter un instant',
      es: 'Espere un momento',
      tl: 'Maghintay sandali',
      pa: 'ਕਿਰਪਾ ਕਰਕੇ ਥੋੜ੍ਹਾ ਇੰਤਜ਼ਾਰ ਕਰੋ',
      ar: 'يرجى الانتظار قليلاً',
      'zh-Hans': '请稍等',
    },
    say: {
      en: 'There were too many attempts. Try again a little later.',
      fr: 'Il y a eu trop de tentatives. Réessayez un peu plus tard.',
      es: 'Hubo demasiados intentos. Inténtelo un poco más tarde.',
      tl: 'Masyadong maraming pagsubok. Subukang muli mamaya.',
      pa: 'ਬਹੁਤ ਜ਼ਿਆਦਾ ਕੋਸ਼ਿਸ਼ਾਂ ਹੋਈਆਂ। ਥੋੜ੍ਹੀ ਦੇਰ ਬਾਅਦ ਦੁਬਾਰਾ ਕੋਸ਼ਿਸ਼ ਕਰੋ।',
      ar: 'كانت هناك محاولات كثيرة جدًا. حاول مرة أخرى بعد قليل.',
      'zh-Hans': '尝试次数过多。请稍后再试。',
    },
  },
  500: {
    title: {
      en: 'Something went wrong on our side',
      fr: 'Un problème est survenu de notre côté',
      es: 'Algo falló de nuestro lado',
      tl: 'May nangyaring mali sa panig namin',
      pa: 'ਸਾਡੇ ਪਾਸੇ ਕੁਝ ਗਲਤ ਹੋ ਗਿਆ',
      ar: 'حدث خطأ من جانبنا',
      'zh-Hans': '我们这边出了问题',
    },
    say: {
      en: 'It is not your fault. Try again in a few minutes. If it happens again, you can give this number to whoever helps you:',
      fr: 'Ce n’est pas votre faute. Réessayez dans quelques minutes. Si cela se reproduit, vous pouvez donner ce numéro à la personne qui vous aide :',
      es: 'No es culpa suya. Inténtelo de nuevo en unos minutos. Si vuelve a pasar, puede dar este número a quien le ayude:',
      tl: 'Hindi mo ito kasalanan. Subukang muli pagkalipas ng ilang minuto. Kung maulit, maibibigay mo ang numerong ito sa tumutulong sa iyo:',
      pa: 'ਇਹ ਤੁਹਾਡੀ ਗਲਤੀ ਨਹੀਂ ਹੈ। ਕੁਝ ਮਿੰਟਾਂ ਬਾਅਦ ਦੁਬਾਰਾ ਕੋਸ਼ਿਸ਼ ਕਰੋ। ਜੇ ਫਿਰ ਹੋਵੇ, ਤਾਂ ਤੁਸੀਂ ਇਹ ਨੰਬਰ ਉਸ ਨੂੰ ਦੇ ਸਕਦੇ ਹੋ ਜੋ ਤੁਹਾਡੀ ਮਦਦ ਕਰਦਾ ਹੈ:',
      ar: 'ليس الخطأ منك. حاول مرة أخرى بعد بضع دقائق. إذا تكرر ذلك، يمكنك إعطاء هذا الرقم لمن يساعدك:',
      'zh-Hans': '这不是您的错。请几分钟后重试。如果再次发生，您可以把这个编号告诉帮助您的人：',
    },
  },
  503: {
    title: {
      en: 'We cannot take this right now',
      fr: 'Nous ne pouvons pas recevoir ceci pour le moment',
      es: 'No podemos recibir esto ahora',
      tl: 'Hindi namin ito matatanggap ngayon',
      pa: 'ਅਸੀਂ ਇਸ ਵੇਲੇ ਇਹ ਨਹੀਂ ਲੈ ਸਕਦੇ',
      ar: 'لا يمكننا استلام هذا الآن',
      'zh-Hans': '我们现在无法接收',
    },
    say: {
      en: 'Try again in a few minutes.',
      fr: 'Réessayez dans quelques minutes.',
      es: 'Inténtelo de nuevo en unos minutos.',
      tl: 'Subukang muli pagkalipas ng ilang minuto.',
      pa: 'ਕੁਝ ਮਿੰਟਾਂ ਬਾਅਦ ਦੁਬਾਰਾ ਕੋਸ਼ਿਸ਼ ਕਰੋ।',
      ar: 'حاول مرة أخرى بعد بضع دقائق.',
      'zh-Hans': '请几分钟后重试。',
    },
  },
} as const satisfies Record<number, ErrorText>

export const toFirstPage: Multilingual = {
  en: 'Go to the first page',
  fr: 'Aller à la première page',
  es: 'Ir a la primera página',
  tl: 'Pumunta sa unang pahina',
  pa: 'ਪਹਿਲੇ ਪੰਨੇ ’ਤੇ ਜਾਓ',
  ar: 'الذهاب إلى الصفحة الأولى',
  'zh-Hans': '前往首页',
}

/** The title and sentence of an error's status. */
export function errorText(status: number): ErrorText {
  const known: Readonly<Record<number, ErrorText>> = texts
  return known[status] ?? (status >= 500 ? texts[500] : texts[422])
}
