import { inEvery, locales, type Multilingual, type PublicLanguage } from '@fanal/kernel'

/** `#over` and `#max` stand for numbers; the page brings the sentence to the browser module. */
export const tooLongSentence: Multilingual = {
  en: 'Your text is about #over characters too long: it may have #max. Please shorten it; you can send the rest as a second message.',
  fr: 'Votre texte compte environ #over caractères de trop : il peut en avoir #max. Veuillez le raccourcir ; vous pourrez envoyer la suite dans un deuxième message.',
  es: 'Su texto tiene unos #over caracteres de más: puede tener #max. Acórtelo, por favor; puede enviar el resto en un segundo mensaje.',
  tl: 'Sobra ng mga #over titik ang isinulat mo: hanggang #max lamang ito. Pakiikli; maipapadala mo ang natitira bilang ikalawang mensahe.',
  pa: 'ਤੁਹਾਡਾ ਲਿਖਿਆ ਲਗਭਗ #over ਅੱਖਰ ਜ਼ਿਆਦਾ ਲੰਮਾ ਹੈ: ਇਸ ਵਿੱਚ #max ਹੋ ਸਕਦੇ ਹਨ। ਕਿਰਪਾ ਕਰਕੇ ਛੋਟਾ ਕਰੋ; ਬਾਕੀ ਤੁਸੀਂ ਦੂਜੇ ਸੁਨੇਹੇ ਵਿੱਚ ਭੇਜ ਸਕਦੇ ਹੋ।',
  ar: 'نصك أطول من اللازم بنحو #over حرف: الحد الأقصى #max. يرجى اختصاره؛ يمكنك إرسال الباقي في رسالة ثانية.',
  'zh-Hans': '您的文字大约多出 #over 个字符：最多可以有 #max 个。请缩短一些；其余部分可以作为第二条信息发送。',
}

/** How much is too much: rounded, because a reader cuts paragraphs and not letters. */
export function tooLongIn(sentence: string, language: PublicLanguage, max: number, has: number): string {
  const over = has - max < 1000 ? has - max : Math.round((has - max) / 100) * 100
  const number = (value: number) => new Intl.NumberFormat(locales[language]).format(value)
  return sentence.replace('#over', () => number(over)).replace('#max', () => number(max))
}

/** A text that is too long, in every language. */
export function tooLong(max: number, has: number): Multilingual {
  return inEvery((language) => tooLongIn(tooLongSentence[language], language, max, has))
}
