import type { Multilingual } from '@fanal/kernel'
import type { DirectoryOrganizationKind } from '@fanal/seal'

/** What can make a team tell others without the reporter's yes, as a dated fact; what nobody has verified is said as a question to ask. */
export interface MustTell {
  /** What it is about, in a word or two. */
  readonly about: Multilingual
  readonly says: Multilingual
  readonly sources: readonly string[]
  /** When the sources were read, ISO 8601. */
  readonly asOf: string
  /** `V`: an official source; `S`: somebody else's account; `U`: unverified, so the sentence says "may" and "ask". */
  readonly mark: 'V' | 'S' | 'U'
}

const asOf = '2026-11-23'

const child: MustTell = {
  about: {
    en: 'A child in danger',
    fr: 'Un enfant en danger',
    es: 'Una niña o un niño en peligro',
    tl: 'Batang nasa panganib',
    pa: 'ਖ਼ਤਰੇ ਵਿੱਚ ਬੱਚਾ',
    ar: 'طفل في خطر',
    'zh-Hans': '儿童处于危险中',
  },
  says: {
    en: 'If a child may be in danger, the team may have to tell the child protection service. The rules differ by province.',
    fr: 'Si un enfant est peut-être en danger, l’équipe peut devoir avertir la protection de l’enfance. Les règles varient selon la province.',
    es: 'Si una niña o un niño puede estar en peligro, el equipo puede tener que avisar a la protección de la infancia. Las reglas cambian según la provincia.',
    tl: 'Kung may batang maaaring nasa panganib, baka kailangang sabihan ng pangkat ang child protection service. Iba-iba ang tuntunin sa bawat probinsya.',
    pa: 'ਜੇ ਕੋਈ ਬੱਚਾ ਖ਼ਤਰੇ ਵਿੱਚ ਹੋ ਸਕਦਾ ਹੈ, ਤਾਂ ਟੀਮ ਨੂੰ ਬਾਲ ਸੁਰੱਖਿਆ ਸੇਵਾ ਨੂੰ ਦੱਸਣਾ ਪੈ ਸਕਦਾ ਹੈ। ਨਿਯਮ ਹਰ ਸੂਬੇ ਵਿੱਚ ਵੱਖਰੇ ਹਨ।',
    ar: 'إذا كان طفل ربما في خطر فقد يضطر الفريق إلى إخبار خدمة حماية الطفل. تختلف القواعد بحسب المقاطعة.',
    'zh-Hans': '如果有儿童可能处于危险中，团队可能必须告知儿童保护机构。各省规定不同。',
  },
  sources: [
    'https://www.canada.ca/en/public-health/services/publications/health-risks-safety/provincial-territorial-child-protection-legislation-policy-2018.html',
  ],
  asOf,
  mark: 'V',
}

const dangerOrJudge: MustTell = {
  about: {
    en: 'A life in danger, a judge',
    fr: 'Une vie en danger, une ou un juge',
    es: 'Una vida en peligro, un juez',
    tl: 'Buhay na nanganganib, hukom',
    pa: 'ਜਾਨ ਨੂੰ ਖ਼ਤਰਾ, ਜੱਜ',
    ar: 'حياة في خطر، قاضٍ',
    'zh-Hans': '生命危险、法官命令',
  },
  says: {
    en: 'The team may also have to tell if a life is in danger now, or if a judge orders it. Not sure? Ask the team before you tell more.',
    fr: 'L’équipe peut aussi devoir parler si une vie est en danger immédiat, ou si une ou un juge l’ordonne. Vous avez un doute ? Demandez-le à l’équipe avant d’en dire plus.',
    es: 'El equipo también puede tener que avisar si una vida está en peligro ahora, o si la justicia lo ordena. ¿Tiene dudas? Pregunte al equipo antes de contar más.',
    tl: 'Maaari ring kailangang magsabi ang pangkat kung may buhay na nanganganib ngayon, o kung iniutos ng hukom. Hindi sigurado? Tanungin ang pangkat bago ka magsabi pa.',
    pa: 'ਜੇ ਕਿਸੇ ਦੀ ਜਾਨ ਇਸ ਵੇਲੇ ਖ਼ਤਰੇ ਵਿੱਚ ਹੈ, ਜਾਂ ਜੇ ਜੱਜ ਹੁਕਮ ਦੇਵੇ, ਤਾਂ ਵੀ ਟੀਮ ਨੂੰ ਦੱਸਣਾ ਪੈ ਸਕਦਾ ਹੈ। ਯਕੀਨ ਨਹੀਂ? ਹੋਰ ਦੱਸਣ ਤੋਂ ਪਹਿਲਾਂ ਟੀਮ ਨੂੰ ਪੁੱਛੋ।',
    ar: 'قد يضطر الفريق أيضًا إلى الإخبار إذا كانت حياة شخص في خطر الآن، أو إذا أمر قاضٍ بذلك. لست متأكدًا؟ اسأل الفريق قبل أن تقول المزيد.',
    'zh-Hans': '如果有人正面临生命危险，或法官下令，团队也可能必须告知。不确定？请在透露更多之前询问团队。',
  },
  sources: [],
  asOf,
  mark: 'U',
}

const police: readonly MustTell[] = [
  {
    about: {
      en: 'What police must act on',
      fr: 'Ce qui oblige la police à agir',
      es: 'Ante qué debe actuar la policía',
      tl: 'Kung kailan dapat kumilos ang pulis',
      pa: 'ਪੁਲਿਸ ਨੂੰ ਕਦੋਂ ਕਾਰਵਾਈ ਕਰਨੀ ਪੈਂਦੀ ਹੈ',
      ar: 'متى يجب أن تتصرف الشرطة',
      'zh-Hans': '警方何时必须采取行动',
    },
    says: {
      en: 'Police may have to act on a crime that they learn of, even if you do not want it. Ask them before you tell more.',
      fr: 'La police peut devoir agir lorsqu’elle apprend un crime, même si vous ne le voulez pas. Demandez-le-lui avant d’en dire plus.',
      es: 'La policía puede tener que actuar ante un delito del que se entera, aunque usted no lo quiera. Pregúntele antes de contar más.',
      tl: 'Maaaring kailangang kumilos ng pulis sa krimeng nalaman nila, kahit ayaw mo. Tanungin sila bago ka magsabi pa.',
      pa: 'ਪੁਲਿਸ ਨੂੰ ਜਿਸ ਜੁਰਮ ਦਾ ਪਤਾ ਲੱਗੇ, ਉਸ ’ਤੇ ਕਾਰਵਾਈ ਕਰਨੀ ਪੈ ਸਕਦੀ ਹੈ, ਭਾਵੇਂ ਤੁਸੀਂ ਨਾ ਚਾਹੋ। ਹੋਰ ਦੱਸਣ ਤੋਂ ਪਹਿਲਾਂ ਉਨ੍ਹਾਂ ਨੂੰ ਪੁੱਛੋ।',
      ar: 'قد تضطر الشرطة إلى التصرف إزاء جريمة تعلم بها، حتى لو كنت لا تريد ذلك. اسألها قبل أن تقول المزيد.',
      'zh-Hans': '警方得知犯罪后，即使您不愿意，也可能必须采取行动。请在透露更多之前询问他们。',
    },
    sources: [],
    asOf,
    mark: 'U',
  },
  {
    about: { en: 'A trial', fr: 'Un procès', es: 'Un juicio', tl: 'Paglilitis', pa: 'ਮੁਕੱਦਮਾ', ar: 'محاكمة', 'zh-Hans': '审判' },
    says: {
      en: 'If there is a trial, what you write may have to be shown to the lawyer of the accused. Ask them how they keep you safe.',
      fr: 'S’il y a un procès, ce que vous écrivez peut devoir être montré à l’avocate ou à l’avocat de la personne accusée. Demandez comment on vous protège.',
      es: 'Si hay un juicio, puede que tengan que mostrar lo que usted escribe a la defensa de la persona acusada. Pregunte cómo le protegen.',
      tl: 'Kung may paglilitis, maaaring kailangang ipakita ang isinulat mo sa abogado ng akusado. Tanungin sila kung paano ka nila pananatilihing ligtas.',
      pa: 'ਜੇ ਮੁਕੱਦਮਾ ਚੱਲੇ, ਤਾਂ ਤੁਹਾਡਾ ਲਿਖਿਆ ਦੋਸ਼ੀ ਦੇ ਵਕੀਲ ਨੂੰ ਦਿਖਾਉਣਾ ਪੈ ਸਕਦਾ ਹੈ। ਉਨ੍ਹਾਂ ਨੂੰ ਪੁੱਛੋ ਕਿ ਉਹ ਤੁਹਾਨੂੰ ਕਿਵੇਂ ਸੁਰੱਖਿਅਤ ਰੱਖਦੇ ਹਨ।',
      ar: 'إذا جرت محاكمة فقد يلزم عرض ما تكتبه على محامي المتهم. اسألهم كيف يحافظون على سلامتك.',
      'zh-Hans': '如果进行审判，您写的内容可能必须给被告的律师看。请询问他们如何保护您的安全。',
    },
    sources: [],
    asOf,
    mark: 'U',
  },
]

const childProtection: MustTell = {
  about: {
    en: 'What this team must do',
    fr: 'Ce que cette équipe doit faire',
    es: 'Qué debe hacer este equipo',
    tl: 'Ang dapat gawin ng pangkat na ito',
    pa: 'ਇਸ ਟੀਮ ਨੂੰ ਕੀ ਕਰਨਾ ਪੈਂਦਾ ਹੈ',
    ar: 'ما يجب على هذا الفريق فعله',
    'zh-Hans': '这个团队必须做什么',
  },
  says: {
    en: 'This team protects children. It may have to look into what you write, and to tell the police. Ask what happens before you tell more.',
    fr: 'Cette équipe protège les enfants. Elle peut devoir vérifier ce que vous écrivez et avertir la police. Demandez ce qui se passera avant d’en dire plus.',
    es: 'Este equipo protege a niñas y niños. Puede tener que investigar lo que usted escribe y avisar a la policía. Pregunte qué pasará antes de contar más.',
    tl: 'Nangangalaga sa mga bata ang pangkat na ito. Maaaring kailangan nilang suriin ang isinulat mo, at sabihan ang pulis. Itanong kung ano ang mangyayari bago ka magsabi pa.',
    pa: 'ਇਹ ਟੀਮ ਬੱਚਿਆਂ ਦੀ ਸੁਰੱਖਿਆ ਕਰਦੀ ਹੈ। ਇਸਨੂੰ ਤੁਹਾਡੇ ਲਿਖੇ ਦੀ ਜਾਂਚ ਕਰਨੀ ਅਤੇ ਪੁਲਿਸ ਨੂੰ ਦੱਸਣਾ ਪੈ ਸਕਦਾ ਹੈ। ਹੋਰ ਦੱਸਣ ਤੋਂ ਪਹਿਲਾਂ ਪੁੱਛੋ ਕਿ ਕੀ ਹੋਵੇਗਾ।',
    ar: 'هذا الفريق يحمي الأطفال. قد يضطر إلى التحقق مما تكتبه وإخبار الشرطة. اسأل عما سيحدث قبل أن تقول المزيد.',
    'zh-Hans': '这个团队负责保护儿童。他们可能必须调查您写的内容，并告知警方。请在透露更多之前询问会发生什么。',
  },
  sources: [],
  asOf,
  mark: 'U',
}

/** What can make a team of this kind tell others. */
export function mustTell(kind: DirectoryOrganizationKind | null): readonly MustTell[] {
  if (kind === 'police') return [...police, child]
  return kind === 'child-protection' ? [childProtection, dangerOrJudge] : [child, dangerOrJudge]
}
