import type { Multilingual } from '@fanal/kernel'

/** Names of the pages, and one line on each for the first of them. */
export const pageText = {
  rights: {
    title: {
      en: 'What nobody may do to you',
      fr: 'Ce que personne ne peut vous faire',
      es: 'Lo que nadie puede hacerle',
      tl: 'Ang hindi puwedeng gawin sa iyo ninuman',
      pa: 'ਜੋ ਕੋਈ ਤੁਹਾਡੇ ਨਾਲ ਨਹੀਂ ਕਰ ਸਕਦਾ',
      ar: 'ما لا يجوز لأحد أن يفعله بك',
      'zh-Hans': '谁也不能对您做的事',
    },
    lead: {
      en: 'These hold with or without papers, and whatever you signed.',
      fr: 'Cela vaut avec ou sans papiers, peu importe ce que vous avez signé.',
      es: 'Esto vale con o sin papeles, y haya firmado lo que haya firmado.',
      tl: 'Totoo ito may papeles man o wala, at anuman ang pinirmahan mo.',
      pa: 'ਕਾਗਜ਼ ਹੋਣ ਜਾਂ ਨਾ, ਤੇ ਭਾਵੇਂ ਤੁਸੀਂ ਕੁਝ ਵੀ ਸਾਈਨ ਕੀਤਾ ਹੋਵੇ, ਇਹ ਲਾਗੂ ਹਨ।',
      ar: 'هذا ينطبق سواء كانت لديك أوراق أم لا، ومهما وقّعت.',
      'zh-Hans': '不管有没有证件，不管签过什么，都是这样。',
    },
  },
  pay: {
    title: {
      en: 'When your pay does not come',
      fr: 'Quand la paie n’arrive pas',
      es: 'Cuando no le pagan',
      tl: 'Kapag hindi dumating ang sahod mo',
      pa: 'ਜਦੋਂ ਤਨਖਾਹ ਨਹੀਂ ਮਿਲਦੀ',
      ar: 'عندما لا يصلك أجرك',
      'zh-Hans': '拿不到工资的时候',
    },
    lead: {
      en: 'What an employer owes, what to write down, and whom to ask.',
      fr: 'Ce qu’un employeur doit, quoi noter et à qui demander.',
      es: 'Lo que debe un empleador, qué anotar y a quién preguntar.',
      tl: 'Ang utang ng amo, ang dapat isulat, at kung kanino magtatanong.',
      pa: 'ਮਾਲਕ ਨੇ ਕੀ ਦੇਣਾ ਹੈ, ਕੀ ਲਿਖਣਾ ਹੈ ਅਤੇ ਕਿਸ ਨੂੰ ਪੁੱਛਣਾ ਹੈ।',
      ar: 'ما على صاحب العمل، وما تدوّنه، ومن تسأل.',
      'zh-Hans': '雇主欠您什么、要记下什么、问谁。',
    },
  },
  permits: {
    title: {
      en: 'Permits to leave a bad employer',
      fr: 'Des permis pour quitter un mauvais employeur',
      es: 'Permisos para dejar a un mal empleador',
      tl: 'Mga permit para makaalis sa masamang amo',
      pa: 'ਮਾੜੇ ਮਾਲਕ ਨੂੰ ਛੱਡਣ ਲਈ ਪਰਮਿਟ',
      ar: 'تصاريح لترك صاحب عمل سيئ',
      'zh-Hans': '离开坏雇主的许可',
    },
    lead: {
      en: 'Two permits, step by step. Each step names its source and its date.',
      fr: 'Deux permis, étape par étape. Chaque étape nomme sa source et sa date.',
      es: 'Dos permisos, paso a paso. Cada paso nombra su fuente y su fecha.',
      tl: 'Dalawang permit, bawat hakbang. May pinanggalingan at petsa ang bawat hakbang.',
      pa: 'ਦੋ ਪਰਮਿਟ, ਕਦਮ ਦਰ ਕਦਮ। ਹਰ ਕਦਮ ਨਾਲ ਸਰੋਤ ਅਤੇ ਤਾਰੀਖ ਹੈ।',
      ar: 'تصريحان، خطوة بخطوة. لكل خطوة مصدرها وتاريخها.',
      'zh-Hans': '两种许可，一步一步说明。每一步都写明来源和日期。',
    },
  },
  offers: {
    title: {
      en: 'What unions, clinics and worker centres offer',
      fr: 'Ce qu’offrent syndicats, cliniques et centres de travailleurs',
      es: 'Lo que ofrecen sindicatos, clínicas y centros de trabajadores',
      tl: 'Ang alok ng mga unyon, klinika at worker centre',
      pa: 'ਯੂਨੀਅਨਾਂ, ਕਲੀਨਿਕ ਅਤੇ ਕਾਮਾ ਕੇਂਦਰ ਕੀ ਦਿੰਦੇ ਹਨ',
      ar: 'ما تقدمه النقابات والعيادات ومراكز العمال',
      'zh-Hans': '工会、诊所和劳工中心能提供什么',
    },
    lead: {
      en: 'They are not the government and not your employer. You can ask them before anything is wrong.',
      fr: 'Ce n’est ni le gouvernement ni votre employeur. Vous pouvez leur parler même si rien ne va mal.',
      es: 'No son el gobierno ni su empleador. Puede preguntarles antes de que algo vaya mal.',
      tl: 'Hindi sila ang gobyerno at hindi ang amo mo. Maaari kang magtanong bago pa magkaproblema.',
      pa: 'ਇਹ ਨਾ ਸਰਕਾਰ ਹਨ, ਨਾ ਤੁਹਾਡਾ ਮਾਲਕ। ਕੁਝ ਗ਼ਲਤ ਹੋਣ ਤੋਂ ਪਹਿਲਾਂ ਵੀ ਪੁੱਛ ਸਕਦੇ ਹੋ।',
      ar: 'ليست الحكومة وليست صاحب عملك. يمكنك أن تسألها قبل أن يحدث أي سوء.',
      'zh-Hans': '他们不是政府，也不是您的雇主。没出事之前就可以去问。',
    },
  },
  card: {
    lead: {
      en: 'Rights and numbers, to carry or to learn by heart.',
      fr: 'Des droits et des numéros, à garder sur vous ou à apprendre par cœur.',
      es: 'Derechos y números, para llevar o aprender de memoria.',
      tl: 'Mga karapatan at numero, para dalhin o kabisaduhin.',
      pa: 'ਹੱਕ ਅਤੇ ਨੰਬਰ, ਕੋਲ ਰੱਖਣ ਜਾਂ ਯਾਦ ਕਰਨ ਲਈ।',
      ar: 'حقوق وأرقام، لتحملها أو تحفظها.',
      'zh-Hans': '权利和号码，可以带着，也可以背下来。',
    },
  },
  plan: {
    lead: {
      en: 'Somebody whom you choose knows when you call, and what to do if you do not.',
      fr: 'Une personne que vous choisissez sait quand vous appelez, et quoi faire sinon.',
      es: 'Alguien que usted elige sabe cuándo llama, y qué hacer si no llama.',
      tl: 'Alam ng taong pinili mo kung kailan ka tatawag, at ang gagawin kung hindi.',
      pa: 'ਤੁਹਾਡੇ ਚੁਣੇ ਵਿਅਕਤੀ ਨੂੰ ਪਤਾ ਹੈ ਕਿ ਤੁਸੀਂ ਕਦੋਂ ਫ਼ੋਨ ਕਰੋਗੇ, ਅਤੇ ਨਾ ਕਰੋ ਤਾਂ ਕੀ ਕਰਨਾ ਹੈ।',
      ar: 'شخص تختاره يعرف متى تتصل، وماذا يفعل إن لم تتصل.',
      'zh-Hans': '您选的人知道您什么时候联系，没联系时该怎么办。',
    },
  },
} as const satisfies Record<string, { readonly title?: Multilingual; readonly lead: Multilingual }>

export const rightsText = {
  onPermit: {
    en: 'If your work permit names one employer',
    fr: 'Si votre permis de travail nomme un seul employeur',
    es: 'Si su permiso de trabajo nombra a un solo empleador',
    tl: 'Kung iisang amo ang nakasulat sa work permit mo',
    pa: 'ਜੇ ਤੁਹਾਡੇ ਵਰਕ ਪਰਮਿਟ ਉੱਤੇ ਇੱਕੋ ਮਾਲਕ ਹੈ',
    ar: 'إذا كان تصريح عملك يسمّي صاحب عمل واحدًا',
    'zh-Hans': '如果您的工签只写了一个雇主',
  },
  onPermitLead: {
    en: 'Federal rules bind that employer:',
    fr: 'Des règles fédérales lient cet employeur :',
    es: 'Las reglas federales obligan a ese empleador:',
    tl: 'Sakop ng mga tuntuning pederal ang among iyon:',
    pa: 'ਫ਼ੈਡਰਲ ਨਿਯਮ ਉਸ ਮਾਲਕ ਉੱਤੇ ਲਾਗੂ ਹਨ:',
    ar: 'تُلزم القواعد الاتحادية صاحب العمل هذا بما يلي:',
    'zh-Hans': '联邦规定约束这个雇主：',
  },
} as const satisfies Record<string, Multilingual>

export const payText = {
  owedTitle: {
    en: 'What is owed',
    fr: 'Ce qui est dû',
    es: 'Lo que se le debe',
    tl: 'Ang dapat ibigay sa iyo',
    pa: 'ਕੀ ਦੇਣਾ ਬਣਦਾ ਹੈ',
    ar: 'ما هو حقك',
    'zh-Hans': '该给您的',
  },
  writeTitle: {
    en: 'Write it down',
    fr: 'Notez-le',
    es: 'Anótelo',
    tl: 'Isulat mo',
    pa: 'ਲਿਖ ਲਵੋ',
    ar: 'دوّن ذلك',
    'zh-Hans': '记下来',
  },
  write: {
    en: 'Each day: when you began, when you stopped, what was paid. Keep the offer and each pay slip, or a photo of them, where the employer cannot find them.',
    fr: 'Chaque jour : quand vous avez commencé, quand vous avez fini, ce qu’on a payé. Gardez l’offre et chaque talon de paie, ou leur photo, là où l’employeur ne les trouve pas.',
    es: 'Cada día: cuándo empezó, cuándo terminó, qué le pagaron. Guarde la oferta y cada recibo de pago, o una foto, donde el empleador no los encuentre.',
    tl: 'Araw-araw: kailan ka nagsimula, kailan tumigil, magkano ang ibinayad. Itago ang alok at bawat pay slip, o litrato nila, kung saan hindi makikita ng amo.',
    pa: 'ਹਰ ਰੋਜ਼: ਕਦੋਂ ਸ਼ੁਰੂ ਕੀਤਾ, ਕਦੋਂ ਛੱਡਿਆ, ਕਿੰਨੇ ਪੈਸੇ ਮਿਲੇ। ਨੌਕਰੀ ਦੀ ਪੇਸ਼ਕਸ਼ ਅਤੇ ਹਰ ਪੇ-ਸਲਿੱਪ, ਜਾਂ ਉਹਨਾਂ ਦੀ ਫੋਟੋ, ਉੱਥੇ ਰੱਖੋ ਜਿੱਥੇ ਮਾਲਕ ਨੂੰ ਨਾ ਲੱਭੇ।',
    ar: 'كل يوم: متى بدأت، ومتى توقفت، وكم دُفع لك. احتفظ بالعرض وبكل قسيمة أجر، أو بصورة منها، حيث لا يجدها صاحب العمل.',
    'zh-Hans': '每天记：几点开始、几点结束、付了多少。把聘书和每张工资单（或照片）放在雇主找不到的地方。',
  },
  whomTitle: {
    en: 'Whom to ask',
    fr: 'À qui demander',
    es: 'A quién preguntar',
    tl: 'Kanino magtatanong',
    pa: 'ਕਿਸ ਨੂੰ ਪੁੱਛਣਾ ਹੈ',
    ar: 'من تسأل',
    'zh-Hans': '问谁',
  },
  whom: {
    en: 'The labour standards office of your province, a union, a worker centre or a legal clinic. The lines below can tell you which one is near you.',
    fr: 'Le bureau des normes du travail de votre province, un syndicat, un centre de travailleurs ou une clinique juridique. Les lignes ci-dessous peuvent vous dire lequel est près de vous.',
    es: 'La oficina de trabajo de su provincia, un sindicato, un centro de trabajadores o una clínica jurídica. Las líneas de abajo pueden decirle cuál está cerca.',
    tl: 'Ang opisina ng probinsiya para sa mga patakaran sa trabaho, isang unyon, worker centre o legal clinic. Masasabi ng mga linya sa ibaba kung alin ang malapit sa iyo.',
    pa: 'ਕੰਮ ਦੇ ਨਿਯਮਾਂ ਲਈ ਸੂਬੇ ਦਾ ਦਫ਼ਤਰ, ਯੂਨੀਅਨ, ਕਾਮਾ ਕੇਂਦਰ ਜਾਂ ਕਾਨੂੰਨੀ ਕਲੀਨਿਕ। ਹੇਠਾਂ ਦੀਆਂ ਲਾਈਨਾਂ ਦੱਸ ਸਕਦੀਆਂ ਹਨ ਕਿ ਕਿਹੜਾ ਨੇੜੇ ਹੈ।',
    ar: 'مكتب مقاطعتك لقواعد العمل، أو نقابة، أو مركز للعمال، أو عيادة قانونية. يمكن للخطوط أدناه أن تخبرك أيها قريب منك.',
    'zh-Hans': '省里的劳动标准办公室、工会、劳工中心或法律援助诊所。下面的热线可以告诉您哪个离您近。',
  },
} as const satisfies Record<string, Multilingual>

export const numbersTitle: Multilingual = {
  en: 'Somebody who answers',
  fr: 'Quelqu’un qui répond',
  es: 'Alguien que responde',
  tl: 'May sasagot sa iyo',
  pa: 'ਕੋਈ ਜੋ ਜਵਾਬ ਦਿੰਦਾ ਹੈ',
  ar: 'من يجيبك',
  'zh-Hans': '有人接听',
}
