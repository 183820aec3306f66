import type { Multilingual } from '@fanal/kernel'

/** A sentence on what is different for somebody under 18, with what it rests on; what nobody has verified says “may” and “ask”. */
export interface YoungFact {
  readonly about: Multilingual
  readonly says: Multilingual
  readonly sources: readonly string[]
  /** When the sources were read, ISO 8601. */
  readonly asOf: string
  readonly mark: 'V' | 'S' | 'U'
}

export const youngTitle: Multilingual = {
  en: 'If the person may be under 18',
  fr: 'Si la personne a peut-être moins de 18 ans',
  es: 'Si la persona puede tener menos de 18 años',
  tl: 'Kung maaaring wala pang 18 taong gulang ang tao',
  pa: 'ਜੇ ਉਹ ਵਿਅਕਤੀ ਸ਼ਾਇਦ 18 ਸਾਲ ਤੋਂ ਘੱਟ ਹੈ',
  ar: 'إذا كان عمر الشخص ربما دون 18 عامًا',
  'zh-Hans': '如果这个人可能不满18岁',
}

export const youngFacts: readonly YoungFact[] = [
  {
    about: {
      en: 'Who is told',
      fr: 'Qui est averti',
      es: 'A quién se avisa',
      tl: 'Sino ang sasabihan',
      pa: 'ਕਿਸ ਨੂੰ ਦੱਸਿਆ ਜਾਂਦਾ ਹੈ',
      ar: 'من يُبلَّغ',
      'zh-Hans': '会告诉谁',
    },
    says: {
      en: 'Whoever helps may have to tell child protection. The rules differ by province. Before you say a name or a place, ask: “Do you have to tell anybody?”',
      fr: 'Qui vous aide peut devoir avertir la protection de l’enfance. Les règles varient selon la province. Avant de dire un nom ou un lieu, demandez : « Devez-vous en parler à quelqu’un ? »',
      es: 'Quien ayuda puede tener que avisar a protección de menores. Las reglas cambian según la provincia. Antes de decir un nombre o un lugar, pregunte: «¿Tiene que avisar a alguien?»',
      tl: 'Maaaring kailanganin ng tumutulong na sabihan ang child protection. Iba-iba ang patakaran sa bawat probinsiya. Bago sabihin ang pangalan o lugar, itanong: “Kailangan mo ba itong sabihin kahit kanino?”',
      pa: 'ਮਦਦ ਕਰਨ ਵਾਲੇ ਨੂੰ ਸ਼ਾਇਦ ਬਾਲ ਸੁਰੱਖਿਆ ਨੂੰ ਦੱਸਣਾ ਪਵੇ। ਨਿਯਮ ਹਰ ਸੂਬੇ ਵਿੱਚ ਵੱਖਰੇ ਹਨ। ਨਾਂ ਜਾਂ ਥਾਂ ਦੱਸਣ ਤੋਂ ਪਹਿਲਾਂ ਪੁੱਛੋ: “ਕੀ ਤੁਹਾਨੂੰ ਕਿਸੇ ਨੂੰ ਦੱਸਣਾ ਪਵੇਗਾ?”',
      ar: 'قد يضطر من يساعد إلى إبلاغ حماية الطفل. تختلف القواعد من مقاطعة إلى أخرى. قبل ذكر اسم أو مكان يمكن السؤال: «هل عليك أن تخبر أحدًا؟»',
      'zh-Hans': '帮忙的人可能必须告诉儿童保护机构。各省规定不同。在说出姓名或地点之前，请先问：“您必须告诉别人吗？”',
    },
    sources: [
      'https://www.canada.ca/en/public-health/services/publications/health-risks-safety/provincial-territorial-child-protection-legislation-policy-2018.html',
    ],
    asOf: '2026-11-23',
    mark: 'V',
  },
  {
    about: {
      en: 'Where one can stay',
      fr: 'Où l’on peut rester',
      es: 'Dónde se puede quedar',
      tl: 'Saan puwedeng tumuloy',
      pa: 'ਕਿੱਥੇ ਰਹਿ ਸਕਦੇ ਹਨ',
      ar: 'أين يمكن البقاء',
      'zh-Hans': '可以住在哪里',
    },
    says: {
      en: 'Many places for adults may not take young people. Places that say they do come first here. Call first.',
      fr: 'Beaucoup d’endroits pour adultes ne peuvent peut-être pas accueillir de jeunes. Ceux qui disent le faire viennent d’abord. Appelez avant.',
      es: 'Muchos lugares para adultos quizá no puedan recibir a jóvenes. Aquí salen primero los que dicen que sí. Llame antes.',
      tl: 'Maraming lugar para sa matatanda ang maaaring hindi tumanggap ng kabataan. Nauuna rito ang mga nagsasabing tumatanggap sila. Tumawag muna.',
      pa: 'ਵੱਡਿਆਂ ਲਈ ਬਹੁਤ ਸਾਰੀਆਂ ਥਾਵਾਂ ਸ਼ਾਇਦ ਨੌਜਵਾਨਾਂ ਨੂੰ ਨਾ ਲੈਣ। ਜੋ ਕਹਿੰਦੀਆਂ ਹਨ ਕਿ ਲੈਂਦੀਆਂ ਹਨ, ਉਹ ਇੱਥੇ ਪਹਿਲਾਂ ਹਨ। ਪਹਿਲਾਂ ਫ਼ੋਨ ਕਰੋ।',
      ar: 'قد لا تستقبل أماكن كثيرة للبالغين من هم أصغر سنًا. تظهر هنا أولًا الأماكن التي تقول إنها تستقبلهم. يرجى الاتصال أولًا.',
      'zh-Hans': '许多为成人开设的地方可能不接待年轻人。说明接待的地方排在前面。请先打电话。',
    },
    sources: [],
    asOf: '2026-11-26',
    mark: 'U',
  },
]
