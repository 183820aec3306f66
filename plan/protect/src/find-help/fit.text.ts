import type { Multilingual } from '@fanal/kernel'
import type { Matter } from './fit.ts'
import { personText } from './person.text.ts'

/** What is said of a matter where it fits, where one has to ask, and where it does not. `{language}` is the language that was asked for. */
export interface FitText {
  readonly yes: Multilingual
  readonly ask: Multilingual
  readonly no: Multilingual
}

export const byInterpreterText: Multilingual = {
  en: 'Answers in {language} with an interpreter',
  fr: 'Répond en {language} par interprète',
  es: 'Responde en {language} con un intérprete',
  tl: 'Sumasagot sa {language} sa tulong ng interpreter',
  pa: 'ਦੁਭਾਸ਼ੀਏ ਨਾਲ {language} ਵਿੱਚ ਜਵਾਬ ਦਿੰਦੇ ਹਨ',
  ar: 'الرد بلغة {language} عبر مترجم',
  'zh-Hans': '通过口译用{language}回答',
}

/** The need itself is said above every place, and a place without it is not shown. */
export const fitText = {
  language: {
    yes: {
      en: 'Somebody answers in {language}',
      fr: 'Quelqu’un répond en {language}',
      es: 'Alguien responde en {language}',
      tl: 'May sumasagot sa {language}',
      pa: 'ਕੋਈ {language} ਵਿੱਚ ਜਵਾਬ ਦਿੰਦਾ ਹੈ',
      ar: 'يوجد من يرد بلغة {language}',
      'zh-Hans': '有人用{language}回答',
    },
    ask: {
      en: 'Ask if somebody speaks {language}',
      fr: 'Demandez si quelqu’un parle {language}',
      es: 'Pregunte si alguien habla {language}',
      tl: 'Itanong kung may marunong ng {language}',
      pa: 'ਪੁੱਛੋ ਕਿ ਕੀ ਕੋਈ {language} ਬੋਲਦਾ ਹੈ',
      ar: 'يرجى السؤال هل يوجد من يتحدث {language}',
      'zh-Hans': '请问是否有人说{language}',
    },
    no: {
      en: 'Does not say that it answers in {language}',
      fr: 'Ne dit pas répondre en {language}',
      es: 'No dice que responda en {language}',
      tl: 'Hindi nakasaad na sumasagot sa {language}',
      pa: 'ਇਹ ਨਹੀਂ ਲਿਖਿਆ ਕਿ {language} ਵਿੱਚ ਜਵਾਬ ਮਿਲਦਾ ਹੈ',
      ar: 'لا يُذكر أن هناك ردًا بلغة {language}',
      'zh-Hans': '没有说明用{language}回答',
    },
  },
  ...personText,
  'no-papers': {
    yes: {
      en: 'Needs no papers or ID',
      fr: 'Ne demande ni papiers ni pièce d’identité',
      es: 'No pide papeles ni identificación',
      tl: 'Hindi kailangan ng papeles o ID',
      pa: 'ਕਾਗਜ਼ ਜਾਂ ਪਛਾਣ-ਪੱਤਰ ਨਹੀਂ ਮੰਗਦੇ',
      ar: 'لا يطلب أوراقًا ولا هوية',
      'zh-Hans': '不需要证件',
    },
    ask: {
      en: 'Ask if you can come without papers or ID',
      fr: 'Demandez si on peut venir sans papiers ni pièce d’identité',
      es: 'Pregunte si se puede ir sin papeles ni identificación',
      tl: 'Itanong kung puwedeng walang papeles o ID',
      pa: 'ਪੁੱਛੋ ਕਿ ਕੀ ਬਿਨਾਂ ਕਾਗਜ਼ਾਂ ਜਾਂ ਪਛਾਣ-ਪੱਤਰ ਦੇ ਆ ਸਕਦੇ ਹੋ',
      ar: 'يرجى السؤال هل يمكن الحضور دون أوراق أو هوية',
      'zh-Hans': '请问没有证件能否来',
    },
    no: {
      en: 'Asks for papers or ID',
      fr: 'Demande des papiers ou une pièce d’identité',
      es: 'Pide papeles o identificación',
      tl: 'Humihingi ng papeles o ID',
      pa: 'ਕਾਗਜ਼ ਜਾਂ ਪਛਾਣ-ਪੱਤਰ ਮੰਗਦੇ ਹਨ',
      ar: 'يطلب أوراقًا أو هوية',
      'zh-Hans': '需要证件',
    },
  },
  'indigenous-led': {
    yes: {
      en: 'Led by Indigenous people',
      fr: 'Dirigé par des Autochtones',
      es: 'Dirigido por indígenas',
      tl: 'Pinamumunuan ng mga Katutubo',
      pa: 'ਆਦਿਵਾਸੀ ਲੋਕ ਚਲਾਉਂਦੇ ਹਨ',
      ar: 'تديره الشعوب الأصلية',
      'zh-Hans': '由原住民主持',
    },
    ask: {
      en: 'Ask if it is led by Indigenous people',
      fr: 'Demandez si c’est dirigé par des Autochtones',
      es: 'Pregunte si está dirigido por indígenas',
      tl: 'Itanong kung pinamumunuan ng mga Katutubo',
      pa: 'ਪੁੱਛੋ ਕਿ ਕੀ ਆਦਿਵਾਸੀ ਲੋਕ ਚਲਾਉਂਦੇ ਹਨ',
      ar: 'يرجى السؤال هل تديره الشعوب الأصلية',
      'zh-Hans': '请问是否由原住民主持',
    },
    no: {
      en: 'Not led by Indigenous people',
      fr: 'N’est pas dirigé par des Autochtones',
      es: 'No está dirigido por indígenas',
      tl: 'Hindi pinamumunuan ng mga Katutubo',
      pa: 'ਆਦਿਵਾਸੀ ਲੋਕ ਨਹੀਂ ਚਲਾਉਂਦੇ',
      ar: 'لا تديره الشعوب الأصلية',
      'zh-Hans': '不是由原住民主持',
    },
  },
  'not-police': {
    yes: {
      en: 'Not part of the police',
      fr: 'Ne fait pas partie de la police',
      es: 'No es parte de la policía',
      tl: 'Hindi bahagi ng pulis',
      pa: 'ਪੁਲਿਸ ਦਾ ਹਿੱਸਾ ਨਹੀਂ',
      ar: 'ليس تابعًا للشرطة',
      'zh-Hans': '不属于警方',
    },
    ask: {
      en: 'Ask if they work with the police',
      fr: 'Demandez s’il y a un lien avec la police',
      es: 'Pregunte si trabajan con la policía',
      tl: 'Itanong kung kasama nila ang pulis sa trabaho',
      pa: 'ਪੁੱਛੋ ਕਿ ਕੀ ਉਹ ਪੁਲਿਸ ਨਾਲ ਕੰਮ ਕਰਦੇ ਹਨ',
      ar: 'يرجى السؤال هل يعمل مع الشرطة',
      'zh-Hans': '请问是否与警方合作',
    },
    no: {
      en: 'Part of the police, or works with them',
      fr: 'Fait partie de la police ou travaille avec elle',
      es: 'Es parte de la policía o trabaja con ella',
      tl: 'Bahagi ng pulis o kasama nila sa trabaho',
      pa: 'ਪੁਲਿਸ ਦਾ ਹਿੱਸਾ ਹੈ ਜਾਂ ਉਸ ਨਾਲ ਕੰਮ ਕਰਦਾ ਹੈ',
      ar: 'تابع للشرطة أو يعمل معها',
      'zh-Hans': '属于警方或与警方合作',
    },
  },
  'with-pet': {
    yes: {
      en: 'You can bring a pet',
      fr: 'On peut venir avec un animal',
      es: 'Se puede ir con una mascota',
      tl: 'Puwedeng magdala ng alagang hayop',
      pa: 'ਪਾਲਤੂ ਜਾਨਵਰ ਲਿਆ ਸਕਦੇ ਹੋ',
      ar: 'يمكن إحضار حيوان أليف',
      'zh-Hans': '可以带宠物',
    },
    ask: {
      en: 'Ask if you can bring a pet',
      fr: 'Demandez si on peut venir avec un animal',
      es: 'Pregunte si se puede ir con una mascota',
      tl: 'Itanong kung puwedeng magdala ng alagang hayop',
      pa: 'ਪੁੱਛੋ ਕਿ ਕੀ ਪਾਲਤੂ ਜਾਨਵਰ ਲਿਆ ਸਕਦੇ ਹੋ',
      ar: 'يرجى السؤال هل يمكن إحضار حيوان أليف',
      'zh-Hans': '请问能否带宠物',
    },
    no: {
      en: 'You cannot bring a pet',
      fr: 'On ne peut pas venir avec un animal',
      es: 'No se puede ir con una mascota',
      tl: 'Hindi puwedeng magdala ng alagang hayop',
      pa: 'ਪਾਲਤੂ ਜਾਨਵਰ ਨਹੀਂ ਲਿਆ ਸਕਦੇ',
      ar: 'لا يمكن إحضار حيوان أليف',
      'zh-Hans': '不能带宠物',
    },
  },
  room: {
    yes: {
      en: 'There was room when they last counted',
      fr: 'Il y avait de la place au dernier compte',
      es: 'Había lugar cuando contaron por última vez',
      tl: 'May bakante noong huli silang nagbilang',
      pa: 'ਪਿਛਲੀ ਗਿਣਤੀ ਵੇਲੇ ਥਾਂ ਸੀ',
      ar: 'كان هناك مكان عند آخر عدّ',
      'zh-Hans': '上次统计时有空位',
    },
    ask: {
      en: 'Ask if there is room',
      fr: 'Demandez s’il y a de la place',
      es: 'Pregunte si hay lugar',
      tl: 'Itanong kung may bakante',
      pa: 'ਪੁੱਛੋ ਕਿ ਕੀ ਥਾਂ ਹੈ',
      ar: 'يرجى السؤال هل يوجد مكان',
      'zh-Hans': '请问是否有空位',
    },
    no: {
      en: 'Full when they last counted; ask who else has room',
      fr: 'Complet au dernier compte ; demandez qui d’autre a de la place',
      es: 'Lleno cuando contaron por última vez; pregunte quién más tiene lugar',
      tl: 'Puno noong huli silang nagbilang; itanong kung saan pa may bakante',
      pa: 'ਪਿਛਲੀ ਗਿਣਤੀ ਵੇਲੇ ਭਰਿਆ ਸੀ; ਪੁੱਛੋ ਕਿ ਹੋਰ ਕਿੱਥੇ ਥਾਂ ਹੈ',
      ar: 'كان ممتلئًا عند آخر عدّ؛ يرجى السؤال من لديه مكان آخر',
      'zh-Hans': '上次统计时已满；请问哪里还有空位',
    },
  },
} as const satisfies Record<Exclude<Matter, 'need'>, FitText>
