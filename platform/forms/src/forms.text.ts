import { locales, type Multilingual, type PublicLanguage } from '@fanal/kernel'

export const text = {
  missingText: {
    en: 'Please write something here.',
    fr: 'Veuillez écrire quelque chose ici.',
    es: 'Por favor, escriba algo aquí.',
    tl: 'Pakisulat ang sagot mo rito.',
    pa: 'ਕਿਰਪਾ ਕਰਕੇ ਇੱਥੇ ਕੁਝ ਲਿਖੋ।',
    ar: 'يرجى كتابة شيء هنا.',
    'zh-Hans': '请在这里写点内容。',
  },
  missingChoice: {
    en: 'Please choose one of the answers.',
    fr: 'Veuillez choisir une des réponses.',
    es: 'Por favor, elija una de las respuestas.',
    tl: 'Pakipili ang isa sa mga sagot.',
    pa: 'ਕਿਰਪਾ ਕਰਕੇ ਇੱਕ ਜਵਾਬ ਚੁਣੋ।',
    ar: 'يرجى اختيار إحدى الإجابات.',
    'zh-Hans': '请选择一个答案。',
  },
  missingCheck: {
    en: 'Please tick this box to go on.',
    fr: 'Veuillez cocher cette case pour continuer.',
    es: 'Por favor, marque esta casilla para continuar.',
    tl: 'Pakilagyan ng tsek ang kahong ito para magpatuloy.',
    pa: 'ਅੱਗੇ ਵਧਣ ਲਈ ਕਿਰਪਾ ਕਰਕੇ ਇਸ ਖਾਨੇ ’ਤੇ ਸਹੀ ਲਗਾਓ।',
    ar: 'يرجى وضع علامة في هذا المربع للمتابعة.',
    'zh-Hans': '请勾选此框以继续。',
  },
  unknownChoice: {
    en: 'Please choose one of the answers that are offered.',
    fr: 'Veuillez choisir une des réponses proposées.',
    es: 'Por favor, elija una de las respuestas que se ofrecen.',
    tl: 'Pakipili ang isa sa mga sagot na nakalista.',
    pa: 'ਕਿਰਪਾ ਕਰਕੇ ਦਿੱਤੇ ਗਏ ਜਵਾਬਾਂ ਵਿੱਚੋਂ ਇੱਕ ਚੁਣੋ।',
    ar: 'يرجى اختيار إحدى الإجابات المعروضة.',
    'zh-Hans': '请从所列答案中选择一个。',
  },
  stale: {
    en: 'This page is no longer fresh. Open it again and send it once more.',
    fr: 'Cette page n’est plus à jour. Ouvrez-la de nouveau et renvoyez-la.',
    es: 'Esta página ya no está al día. Ábrala de nuevo y vuelva a enviarla.',
    tl: 'Luma na ang pahinang ito. Buksan itong muli at ipadala ulit.',
    pa: 'ਇਹ ਪੰਨਾ ਹੁਣ ਪੁਰਾਣਾ ਹੋ ਗਿਆ ਹੈ। ਇਸਨੂੰ ਦੁਬਾਰਾ ਖੋਲ੍ਹੋ ਅਤੇ ਫਿਰ ਭੇਜੋ।',
    ar: 'لم تعد هذه الصفحة محدّثة. افتحها من جديد وأرسلها مرة أخرى.',
    'zh-Hans': '此页面已过期。请重新打开并再次发送。',
  },
} as const satisfies Record<string, Multilingual>

const number = (language: PublicLanguage, value: number) => new Intl.NumberFormat(locales[language]).format(value)

/** An answer of more characters than fit, with how many there are where that is cheap to say. */
export function tooLong(max: number, has: number | null): Multilingual {
  if (has === null)
    return {
      en: `Please shorten this to ${number('en', max)} characters. You can send the rest afterwards.`,
      fr: `Veuillez raccourcir ceci à ${number('fr', max)} caractères. Vous pourrez envoyer le reste ensuite.`,
      es: `Por favor, acorte esto a ${number('es', max)} caracteres. Podrá enviar el resto después.`,
      tl: `Pakiikli ito sa ${number('tl', max)} titik. Maipapadala mo ang natitira pagkatapos.`,
      pa: `ਕਿਰਪਾ ਕਰਕੇ ਇਸਨੂੰ ${number('pa', max)} ਅੱਖਰਾਂ ਤੱਕ ਛੋਟਾ ਕਰੋ। ਬਾਕੀ ਤੁਸੀਂ ਬਾਅਦ ਵਿੱਚ ਭੇਜ ਸਕਦੇ ਹੋ।`,
      ar: `يرجى اختصار هذا إلى ${number('ar', max)} حرف. يمكنك إرسال الباقي بعد ذلك.`,
      'zh-Hans': `请将内容缩短到 ${number('zh-Hans', max)} 个字符以内。其余部分可以稍后再发送。`,
    }
  return {
    en: `Please shorten this to ${number('en', max)} characters. It has ${number('en', has)} now.`,
    fr: `Veuillez raccourcir ceci à ${number('fr', max)} caractères. Il y en a ${number('fr', has)} maintenant.`,
    es: `Por favor, acorte esto a ${number('es', max)} caracteres. Ahora tiene ${number('es', has)}.`,
    tl: `Pakiikli ito sa ${number('tl', max)} titik. Mayroon itong ${number('tl', has)} ngayon.`,
    pa: `ਕਿਰਪਾ ਕਰਕੇ ਇਸਨੂੰ ${number('pa', max)} ਅੱਖਰਾਂ ਤੱਕ ਛੋਟਾ ਕਰੋ। ਹੁਣ ਇਸ ਵਿੱਚ ${number('pa', has)} ਹਨ।`,
    ar: `يرجى اختصار هذا إلى ${number('ar', max)} حرف. عدد الحروف الآن ${number('ar', has)}.`,
    'zh-Hans': `请将内容缩短到 ${number('zh-Hans', max)} 个字符以内。现在有 ${number('zh-Hans', has)} 个。`,
  }
}
