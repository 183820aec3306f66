import type { Multilingual } from '@fanal/kernel'

/** A phone line of somebody else's, as a dated fact: numbers and promises of others change. */
export interface HelpLine {
  readonly id: 'emergency' | 'human-trafficking-hotline' | 'foreign-worker-tip-line' | 'crime-stoppers'
  readonly name: Multilingual
  /** As one reads it aloud. */
  readonly number: string
  /** What the line itself promises, in our words. */
  readonly says: Multilingual
  /** Who says so, where it is not an official source or the line itself; shown with the promise. */
  readonly accordingTo?: string
  readonly sources: readonly string[]
  /** When the sources were read, ISO 8601. */
  readonly asOf: string
  /** `V`: an official source or the line's own page; `S`: somebody else's account of it. */
  readonly mark: 'V' | 'S'
}

/** In the order in which a person in danger needs them; the one list of every public page. */
export const helpLines: readonly HelpLine[] = [
  {
    id: 'emergency',
    name: {
      en: 'In danger now',
      fr: 'En danger maintenant',
      es: 'En peligro ahora',
      tl: 'Nasa panganib ngayon',
      pa: 'ਹੁਣੇ ਖ਼ਤਰਾ ਹੈ',
      ar: 'في خطر الآن',
      'zh-Hans': '现在有危险',
    },
    number: '9-1-1',
    says: {
      en: 'Police, ambulance and fire. It is enough to say where you are.',
      fr: 'Police, ambulance et pompiers. Il suffit de dire où vous êtes.',
      es: 'Policía, ambulancia y bomberos. Basta con decir dónde está.',
      tl: 'Pulis, ambulansya at bumbero. Sapat nang sabihin kung nasaan ka.',
      pa: 'ਪੁਲਿਸ, ਐਂਬੂਲੈਂਸ ਅਤੇ ਅੱਗ ਬੁਝਾਊ ਸੇਵਾ। ਬੱਸ ਇਹ ਦੱਸਣਾ ਕਾਫ਼ੀ ਹੈ ਕਿ ਤੁਸੀਂ ਕਿੱਥੇ ਹੋ।',
      ar: 'الشرطة والإسعاف والإطفاء. يكفي أن تقول أين أنت.',
      'zh-Hans': '警察、救护车和消防。只要说出您在哪里就够了。',
    },
    sources: ['https://crtc.gc.ca/eng/archive/2018/2018-188.htm'],
    asOf: '2026-11-23',
    mark: 'V',
  },
  {
    id: 'human-trafficking-hotline',
    name: {
      en: 'Canadian Human Trafficking Hotline',
      fr: 'Ligne d’urgence canadienne contre la traite des personnes',
      es: 'Línea canadiense contra la trata de personas',
      tl: 'Hotline ng Canada laban sa human trafficking',
      pa: 'ਕੈਨੇਡਾ ਦੀ ਮਨੁੱਖੀ ਤਸਕਰੀ ਵਿਰੋਧੀ ਹੌਟਲਾਈਨ',
      ar: 'الخط الكندي لمكافحة الاتجار بالبشر',
      'zh-Hans': '加拿大反人口贩运热线',
    },
    number: '1-833-900-1010',
    says: {
      en: 'Day and night, in more than 200 languages. Not the police and not the government. Calls are confidential and not recorded. They ask you before they share anything, unless a child may be abused, someone is in danger or the law says so.',
      fr: 'Jour et nuit, dans plus de 200 langues. Ce n’est ni la police ni le gouvernement. Les appels sont confidentiels et ne sont pas enregistrés. On vous demande votre accord avant de transmettre quoi que ce soit, sauf si un enfant pourrait être maltraité, si quelqu’un est en danger ou si la loi l’exige.',
      es: 'Día y noche, en más de 200 idiomas. No es la policía ni el gobierno. Las llamadas son confidenciales y no se graban. Le preguntan antes de compartir algo, salvo si un menor puede sufrir abuso, si alguien está en peligro o si la ley lo exige.',
      tl: 'Araw at gabi, sa mahigit 200 wika. Hindi ito pulis at hindi gobyerno. Lihim ang mga tawag at hindi nire-record. Tatanungin ka muna bago sila magbahagi ng kahit ano, maliban kung may batang maaaring inaabuso, may taong nasa panganib, o iniuutos ng batas.',
      pa: 'ਦਿਨ-ਰਾਤ, 200 ਤੋਂ ਵੱਧ ਭਾਸ਼ਾਵਾਂ ਵਿੱਚ। ਇਹ ਨਾ ਪੁਲਿਸ ਹੈ, ਨਾ ਸਰਕਾਰ। ਕਾਲਾਂ ਗੁਪਤ ਹੁੰਦੀਆਂ ਹਨ ਅਤੇ ਰਿਕਾਰਡ ਨਹੀਂ ਕੀਤੀਆਂ ਜਾਂਦੀਆਂ। ਕੁਝ ਵੀ ਸਾਂਝਾ ਕਰਨ ਤੋਂ ਪਹਿਲਾਂ ਤੁਹਾਨੂੰ ਪੁੱਛਿਆ ਜਾਂਦਾ ਹੈ, ਸਿਵਾਏ ਇਸ ਦੇ ਕਿ ਕਿਸੇ ਬੱਚੇ ਨਾਲ ਦੁਰਵਿਹਾਰ ਹੋ ਸਕਦਾ ਹੋਵੇ, ਕੋਈ ਖ਼ਤਰੇ ਵਿੱਚ ਹੋਵੇ ਜਾਂ ਕਾਨੂੰਨ ਕਹਿੰਦਾ ਹੋਵੇ।',
      ar: 'ليلًا ونهارًا، بأكثر من 200 لغة. ليس الشرطة ولا الحكومة. المكالمات سرية ولا تُسجَّل. يسألونك قبل مشاركة أي شيء، إلا إذا كان طفل قد يتعرض للإساءة، أو كان أحد في خطر، أو كان القانون يفرض ذلك.',
      'zh-Hans':
        '昼夜接听，200多种语言。不是警方，也不是政府。通话保密，不录音。分享任何内容之前会先问您，除非有儿童可能受虐待、有人处于危险中或法律要求。',
    },
    sources: [
      'https://canadianhumantraffickinghotline.ca/who-are-we',
      'https://www.canadianhumantraffickinghotline.ca/confidentiality-policy/',
    ],
    asOf: '2026-11-23',
    mark: 'V',
  },
  {
    id: 'foreign-worker-tip-line',
    name: {
      en: 'Foreign worker tip line',
      fr: 'Ligne de signalement pour les travailleuses et travailleurs étrangers',
      es: 'Línea de avisos para trabajadores extranjeros',
      tl: 'Linya ng sumbong para sa mga dayuhang manggagawa',
      pa: 'ਵਿਦੇਸ਼ੀ ਕਾਮਿਆਂ ਲਈ ਸੂਚਨਾ ਲਾਈਨ',
      ar: 'خط الإبلاغ للعمال الأجانب',
      'zh-Hans': '外籍劳工举报专线',
    },
    number: '1-866-602-9448',
    says: {
      en: 'For people who work here on a permit. You can call day and night; people answer in 200 languages on weekdays. You do not have to give your name. Your employer is not told who called.',
      fr: 'Pour qui travaille ici avec un permis. On peut appeler jour et nuit ; des personnes répondent en 200 langues en semaine. Vous n’avez pas à donner votre nom. On ne dit pas à l’employeur qui a appelé.',
      es: 'Para quien trabaja aquí con un permiso. Se puede llamar día y noche; hay personas que responden en 200 idiomas entre semana. No tiene que dar su nombre. No le dicen a su empleador quién llamó.',
      tl: 'Para sa mga nagtatrabaho rito na may permit. Puwedeng tumawag araw at gabi; may taong sumasagot sa 200 wika tuwing Lunes hanggang Biyernes. Hindi mo kailangang sabihin ang pangalan mo. Hindi sinasabi sa amo kung sino ang tumawag.',
      pa: 'ਉਨ੍ਹਾਂ ਲਈ ਜੋ ਇੱਥੇ ਪਰਮਿਟ ’ਤੇ ਕੰਮ ਕਰਦੇ ਹਨ। ਦਿਨ-ਰਾਤ ਕਾਲ ਕਰ ਸਕਦੇ ਹੋ; ਸੋਮਵਾਰ ਤੋਂ ਸ਼ੁੱਕਰਵਾਰ ਲੋਕ 200 ਭਾਸ਼ਾਵਾਂ ਵਿੱਚ ਜਵਾਬ ਦਿੰਦੇ ਹਨ। ਤੁਹਾਨੂੰ ਆਪਣਾ ਨਾਂ ਦੱਸਣ ਦੀ ਲੋੜ ਨਹੀਂ। ਮਾਲਕ ਨੂੰ ਨਹੀਂ ਦੱਸਿਆ ਜਾਂਦਾ ਕਿ ਕਿਸ ਨੇ ਕਾਲ ਕੀਤੀ।',
      ar: 'لمن يعمل هنا بتصريح. يمكن الاتصال ليلًا ونهارًا؛ ويرد أشخاص بـ 200 لغة في أيام الأسبوع من الاثنين إلى الجمعة. لا يلزم ذكر الاسم. ولا يُخبَر صاحب العمل بمن اتصل.',
      'zh-Hans': '面向持许可在这里工作的人。昼夜都可以打；周一至周五有人用200种语言接听。不必说出姓名。不会告诉雇主是谁打的电话。',
    },
    accordingTo: 'infotetquebec.com',
    sources: ['https://www.infotetquebec.com/en/report-abuse/'],
    asOf: '2026-11-23',
    mark: 'S',
  },
  {
    id: 'crime-stoppers',
    name: {
      en: 'Crime Stoppers: only to tell about other people, never about your own case',
      fr: 'Échec au crime : seulement pour parler d’autres personnes, jamais de votre propre cas',
      es: 'Crime Stoppers: solo para hablar de otras personas, nunca de su propio caso',
      tl: 'Crime Stoppers: para lamang sa pagsasabi tungkol sa ibang tao, hindi sa sarili mong kaso',
      pa: 'ਕ੍ਰਾਈਮ ਸਟੌਪਰਜ਼: ਸਿਰਫ਼ ਦੂਜੇ ਲੋਕਾਂ ਬਾਰੇ ਦੱਸਣ ਲਈ, ਆਪਣੇ ਮਾਮਲੇ ਬਾਰੇ ਕਦੇ ਨਹੀਂ',
      ar: 'كرايم ستوبرز: للإخبار عن أشخاص آخرين فقط، وليس عن قضيتك أنت',
      'zh-Hans': 'Crime Stoppers：只用于讲别人的事，不用于您自己的事',
    },
    number: '1-800-222-8477',
    says: {
      en: 'Not the police. They do not see your number and do not record the call. They pass on a summary to the police, without you in it.',
      fr: 'Ce n’est pas la police. On n’y voit pas votre numéro et on n’enregistre pas l’appel. Un résumé est transmis à la police, sans rien qui vous désigne.',
      es: 'No es la policía. No ven su número y no graban la llamada. Pasan a la policía un resumen en el que usted no aparece.',
      tl: 'Hindi ito pulis. Hindi nila nakikita ang numero mo at hindi nire-record ang tawag. Nagpapasa sila sa pulis ng buod na wala ka.',
      pa: 'ਇਹ ਪੁਲਿਸ ਨਹੀਂ। ਉਹ ਤੁਹਾਡਾ ਨੰਬਰ ਨਹੀਂ ਦੇਖਦੇ ਅਤੇ ਕਾਲ ਰਿਕਾਰਡ ਨਹੀਂ ਕਰਦੇ। ਉਹ ਪੁਲਿਸ ਨੂੰ ਇੱਕ ਸਾਰ ਦਿੰਦੇ ਹਨ ਜਿਸ ਵਿੱਚ ਤੁਹਾਡਾ ਜ਼ਿਕਰ ਨਹੀਂ ਹੁੰਦਾ।',
      ar: 'ليس الشرطة. لا يرون رقمك ولا يسجلون المكالمة. ينقلون إلى الشرطة ملخصًا لا يشير إليك.',
      'zh-Hans': '不是警方。他们看不到您的号码，也不录音。他们把摘要转给警方，其中没有您的信息。',
    },
    accordingTo: 'canadiancrimestoppers.com',
    sources: [
      'https://canadiancrimestoppers.com/submit-a-tip/frequently-asked-questions',
      'https://crimenb.ca/tips/keeping-tips-anonymous/',
      'https://www.nokscrimestoppers.com/about/faqs/',
    ],
    asOf: '2026-11-23',
    mark: 'S',
  },
]
