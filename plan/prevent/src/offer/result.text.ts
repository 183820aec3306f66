import type { Multilingual } from '@fanal/kernel'
import type { OfferOutcome } from '@fanal/offer'

interface OutcomeText {
  readonly title: Multilingual
  readonly say: Multilingual
}

/** What is said of an offer as a whole; none of the three says that it is safe. */
export const outcomes: Readonly<Record<OfferOutcome, OutcomeText>> = {
  serious_warning: {
    title: {
      en: 'Serious warning about this offer',
      fr: 'Avertissement sérieux sur cette offre',
      es: 'Advertencia seria sobre esta oferta',
      tl: 'Seryosong babala tungkol sa alok na ito',
      pa: 'ਇਸ ਪੇਸ਼ਕਸ਼ ਬਾਰੇ ਗੰਭੀਰ ਚੇਤਾਵਨੀ',
      ar: 'تحذير جدي بشأن هذا العرض',
      'zh-Hans': '对这份邀请的严重警告',
    },
    say: {
      en: 'What you ticked are known signs of a false offer or of abuse at work. They do not prove it. Do not pay and do not send papers before you have asked somebody.',
      fr: 'Ce que vous avez coché sont des signes connus de fausse offre ou d’abus au travail. Ils ne le prouvent pas. Ne payez rien et n’envoyez pas de papiers avant d’avoir demandé à quelqu’un.',
      es: 'Lo que marcó son señales conocidas de una oferta falsa o de abuso en el trabajo. No lo prueban. No pague ni envíe papeles antes de consultar a alguien.',
      tl: 'Ang nilagyan mo ng tsek ay mga kilalang palatandaan ng pekeng alok o pang-aabuso sa trabaho. Hindi nila ito pinatutunayan. Huwag magbayad at huwag magpadala ng papeles bago ka magtanong sa iba.',
      pa: 'ਜੋ ਤੁਸੀਂ ਚੁਣਿਆ ਉਹ ਝੂਠੀ ਪੇਸ਼ਕਸ਼ ਜਾਂ ਕੰਮ ’ਤੇ ਦੁਰਵਿਹਾਰ ਦੀਆਂ ਜਾਣੀਆਂ-ਪਛਾਣੀਆਂ ਨਿਸ਼ਾਨੀਆਂ ਹਨ। ਇਹ ਸਬੂਤ ਨਹੀਂ। ਕਿਸੇ ਨੂੰ ਪੁੱਛਣ ਤੋਂ ਪਹਿਲਾਂ ਪੈਸੇ ਨਾ ਦਿਓ ਅਤੇ ਕਾਗਜ਼ ਨਾ ਭੇਜੋ।',
      ar: 'ما حددته علامات معروفة على عرض كاذب أو إساءة في العمل. وهي لا تثبت ذلك. لا تدفع ولا ترسل أوراقًا قبل أن تسأل أحدًا.',
      'zh-Hans': '您勾选的是假工作或工作中受虐待的常见迹象。它们不能证明什么。先问过别人，再决定付钱或寄证件。',
    },
  },
  could_not_confirm: {
    title: {
      en: 'We could not confirm this offer',
      fr: 'Nous n’avons pas pu confirmer cette offre',
      es: 'No pudimos confirmar esta oferta',
      tl: 'Hindi namin makumpirma ang alok na ito',
      pa: 'ਅਸੀਂ ਇਸ ਪੇਸ਼ਕਸ਼ ਦੀ ਪੁਸ਼ਟੀ ਨਹੀਂ ਕਰ ਸਕੇ',
      ar: 'لم نتمكن من التأكد من هذا العرض',
      'zh-Hans': '我们无法确认这份邀请',
    },
    say: {
      en: 'You ticked no serious warning. That does not mean that the offer is good. Ask, and look further, before you say yes.',
      fr: 'Vous n’avez coché aucun avertissement sérieux. Cela ne veut pas dire que l’offre est bonne. Posez des questions et cherchez encore avant de dire oui.',
      es: 'No marcó ninguna advertencia seria. Eso no significa que la oferta sea buena. Pregunte y busque más antes de aceptar.',
      tl: 'Wala kang nilagyan ng tsek na seryosong babala. Hindi ibig sabihin na maganda ang alok. Magtanong at magsaliksik pa bago pumayag.',
      pa: 'ਤੁਸੀਂ ਕੋਈ ਗੰਭੀਰ ਚੇਤਾਵਨੀ ਨਹੀਂ ਚੁਣੀ। ਇਸਦਾ ਮਤਲਬ ਇਹ ਨਹੀਂ ਕਿ ਪੇਸ਼ਕਸ਼ ਚੰਗੀ ਹੈ। ਹਾਂ ਕਹਿਣ ਤੋਂ ਪਹਿਲਾਂ ਪੁੱਛੋ ਅਤੇ ਹੋਰ ਪਤਾ ਕਰੋ।',
      ar: 'لم تحدد أي تحذير جدي. هذا لا يعني أن العرض جيد. اسأل وابحث أكثر قبل أن توافق.',
      'zh-Hans': '您没有勾选严重的警告。这不表示这份邀请是好的。答应之前，请多问多查。',
    },
  },
  matches_public_records: {
    title: {
      en: 'The employer matches public records. Still verify.',
      fr: 'L’employeur concorde avec des registres publics. Vérifiez quand même.',
      es: 'El empleador coincide con registros públicos. Verifique de todos modos.',
      tl: 'Tugma ang employer sa pampublikong talaan. Tiyakin pa rin.',
      pa: 'ਮਾਲਕ ਸਰਕਾਰੀ ਰਿਕਾਰਡ ਨਾਲ ਮਿਲਦਾ ਹੈ। ਫਿਰ ਵੀ ਜਾਂਚੋ।',
      ar: 'صاحب العمل يطابق السجلات العامة. تحقق مع ذلك.',
      'zh-Hans': '雇主与公开记录相符。仍需核实。',
    },
    say: {
      en: 'A record shows that an employer of this name hired before. It says nothing about who wrote to you. Check that it is the same employer.',
      fr: 'Un registre montre qu’un employeur de ce nom a déjà embauché. Il ne dit rien de qui vous a écrit. Vérifiez que c’est le même employeur.',
      es: 'Un registro muestra que un empleador con este nombre ya contrató. No dice nada de quién le escribió. Verifique que sea el mismo empleador.',
      tl: 'May talaan na nakakuha na ng manggagawa ang employer na may ganitong pangalan. Wala itong sinasabi tungkol sa sumulat sa iyo. Tiyaking iisa ang employer.',
      pa: 'ਰਿਕਾਰਡ ਦੱਸਦਾ ਹੈ ਕਿ ਇਸ ਨਾਂ ਦੇ ਮਾਲਕ ਨੇ ਪਹਿਲਾਂ ਕਾਮੇ ਰੱਖੇ। ਇਹ ਨਹੀਂ ਦੱਸਦਾ ਕਿ ਤੁਹਾਨੂੰ ਕਿਸ ਨੇ ਲਿਖਿਆ। ਜਾਂਚੋ ਕਿ ਮਾਲਕ ਉਹੀ ਹੈ।',
      ar: 'يُظهر سجل أن صاحب عمل بهذا الاسم وظّف من قبل. وهو لا يقول شيئًا عمّن راسلك. تأكد من أنه صاحب العمل نفسه.',
      'zh-Hans': '记录显示这个名称的雇主以前雇过人。它没说写信给您的是谁。请确认是同一个雇主。',
    },
  },
}

/** What the second page says around the reasons. */
export const text = {
  reasons: { en: 'Why', fr: 'Pourquoi', es: 'Por qué', tl: 'Bakit', pa: 'ਕਿਉਂ', ar: 'لماذا', 'zh-Hans': '为什么' },
  together: {
    en: 'Each of these alone is a small sign. Three or more together are a serious warning.',
    fr: 'Chacun de ces signes seul est un petit signe. Trois ou plus ensemble sont un avertissement sérieux.',
    es: 'Cada una sola es una señal pequeña. Tres o más juntas son una advertencia seria.',
    tl: 'Maliit na palatandaan ang bawat isa. Seryosong babala kapag tatlo o higit pa ang magkasama.',
    pa: 'ਇਨ੍ਹਾਂ ਵਿੱਚੋਂ ਹਰ ਇੱਕ ਇਕੱਲੀ ਛੋਟੀ ਨਿਸ਼ਾਨੀ ਹੈ। ਤਿੰਨ ਜਾਂ ਵੱਧ ਇਕੱਠੀਆਂ ਗੰਭੀਰ ਚੇਤਾਵਨੀ ਹਨ।',
    ar: 'كل واحدة من هذه وحدها علامة صغيرة. ثلاث أو أكثر معًا تحذير جدي.',
    'zh-Hans': '其中每一项单独只是小迹象。三项或更多在一起就是严重警告。',
  },
  restsOn: { en: 'Rests on', fr: 'S’appuie sur', es: 'Se basa en', tl: 'Batay sa', pa: 'ਆਧਾਰ', ar: 'يستند إلى', 'zh-Hans': '依据' },
  law: {
    en: 'law or official page',
    fr: 'loi ou page officielle',
    es: 'ley o página oficial',
    tl: 'batas o opisyal na pahina',
    pa: 'ਕਾਨੂੰਨ ਜਾਂ ਸਰਕਾਰੀ ਪੰਨਾ',
    ar: 'قانون أو صفحة رسمية',
    'zh-Hans': '法律或官方网页',
  },
  account: {
    en: 'as told by others',
    fr: 'selon d’autres',
    es: 'según otros',
    tl: 'ayon sa iba',
    pa: 'ਹੋਰਾਂ ਅਨੁਸਾਰ',
    ar: 'كما يرويه آخرون',
    'zh-Hans': '他人转述',
  },
  contradictions: {
    en: 'These answers do not fit together',
    fr: 'Ces réponses ne vont pas ensemble',
    es: 'Estas respuestas no concuerdan',
    tl: 'Hindi nagtutugma ang mga sagot na ito',
    pa: 'ਇਹ ਜਵਾਬ ਆਪਸ ਵਿੱਚ ਨਹੀਂ ਮਿਲਦੇ',
    ar: 'هذه الإجابات لا تتوافق',
    'zh-Hans': '这些回答互相矛盾',
  },
  ask: {
    en: 'Ask the employer',
    fr: 'À demander à l’employeur',
    es: 'Pregunte al empleador',
    tl: 'Itanong sa employer',
    pa: 'ਮਾਲਕ ਨੂੰ ਪੁੱਛੋ',
    ar: 'اسأل صاحب العمل',
    'zh-Hans': '问雇主',
  },
  next: {
    en: 'What to do now',
    fr: 'Quoi faire maintenant',
    es: 'Qué hacer ahora',
    tl: 'Ano ang gagawin ngayon',
    pa: 'ਹੁਣ ਕੀ ਕਰਨਾ ਹੈ',
    ar: 'ماذا تفعل الآن',
    'zh-Hans': '现在该做什么',
  },
  rights: {
    en: 'Rights you have with a permit for one employer',
    fr: 'Vos droits avec un permis pour un seul employeur',
    es: 'Sus derechos con un permiso para un solo empleador',
    tl: 'Mga karapatan mo kapag ang permit ay para sa isang employer',
    pa: 'ਇੱਕ ਮਾਲਕ ਵਾਲੇ ਪਰਮਿਟ ਨਾਲ ਤੁਹਾਡੇ ਹੱਕ',
    ar: 'حقوقك مع تصريح لصاحب عمل واحد',
    'zh-Hans': '持单一雇主许可时您的权利',
  },
  lines: {
    en: 'Whom to ask, in your language',
    fr: 'À qui demander, dans votre langue',
    es: 'A quién preguntar, en su idioma',
    tl: 'Kanino magtatanong, sa wika mo',
    pa: 'ਆਪਣੀ ਭਾਸ਼ਾ ਵਿੱਚ ਕਿਸ ਨੂੰ ਪੁੱਛਣਾ ਹੈ',
    ar: 'من تسأل، بلغتك',
    'zh-Hans': '用您的语言向谁求助',
  },
  accordingTo: { en: 'According to', fr: 'Selon', es: 'Según', tl: 'Ayon sa', pa: 'ਸਰੋਤ:', ar: 'بحسب', 'zh-Hans': '据' },
  findHelp: {
    en: 'Find help near you',
    fr: 'Trouver de l’aide près de vous',
    es: 'Encontrar ayuda cerca de usted',
    tl: 'Humanap ng tulong na malapit sa iyo',
    pa: 'ਆਪਣੇ ਨੇੜੇ ਮਦਦ ਲੱਭੋ',
    ar: 'ابحث عن مساعدة قريبة منك',
    'zh-Hans': '寻找附近的帮助',
  },
  change: {
    en: 'Change my answers',
    fr: 'Changer mes réponses',
    es: 'Cambiar mis respuestas',
    tl: 'Baguhin ang mga sagot ko',
    pa: 'ਮੇਰੇ ਜਵਾਬ ਬਦਲੋ',
    ar: 'غيّر إجاباتي',
    'zh-Hans': '修改我的回答',
  },
  nothingKept: {
    en: 'Nothing of this was kept, and nobody was told: not the employer, not immigration enforcement. When you leave this page it is gone.',
    fr: 'Rien de ceci n’a été gardé, et personne n’a été averti : ni l’employeur, ni les agents d’immigration. Quand vous quittez cette page, tout disparaît.',
    es: 'Nada de esto se guardó y no se avisó a nadie: ni al empleador ni a los agentes de inmigración. Cuando salga de esta página, desaparece.',
    tl: 'Walang itinago rito, at walang sinabihan: hindi ang employer, hindi ang immigration enforcement. Pag-alis mo sa pahinang ito, wala na ito.',
    pa: 'ਇਸ ਵਿੱਚੋਂ ਕੁਝ ਨਹੀਂ ਸਾਂਭਿਆ ਗਿਆ, ਅਤੇ ਕਿਸੇ ਨੂੰ ਨਹੀਂ ਦੱਸਿਆ ਗਿਆ: ਨਾ ਮਾਲਕ, ਨਾ ਇਮੀਗ੍ਰੇਸ਼ਨ ਅਫ਼ਸਰ। ਜਦੋਂ ਤੁਸੀਂ ਇਹ ਪੰਨਾ ਛੱਡਦੇ ਹੋ, ਸਭ ਮਿਟ ਜਾਂਦਾ ਹੈ।',
    ar: 'لم يُحفظ شيء من هذا ولم يُخبَر أحد: لا صاحب العمل ولا سلطات الهجرة. عندما تغادر هذه الصفحة يختفي كل شيء.',
    'zh-Hans': '这些内容都没有保存，也没有告诉任何人：没有告诉雇主或移民执法部门。您离开本页，一切就消失。',
  },
} as const satisfies Record<string, Multilingual>

interface Right {
  readonly say: Multilingual
  readonly provision: { readonly en: string; readonly fr: string }
}

/** What the regulations ask of an employer with a tied permit, as read on 23 November 2026 (mark V). */
export const rights: readonly Right[] = [
  {
    say: {
      en: 'The same job, pay and conditions as in the offer, or better.',
      fr: 'Le même emploi, la même paie et les mêmes conditions que dans l’offre, ou mieux.',
      es: 'El mismo empleo, pago y condiciones que en la oferta, o mejores.',
      tl: 'Ang parehong trabaho, sahod at kondisyon na nasa alok, o mas maganda.',
      pa: 'ਪੇਸ਼ਕਸ਼ ਵਾਲੀ ਹੀ ਨੌਕਰੀ, ਤਨਖ਼ਾਹ ਅਤੇ ਸ਼ਰਤਾਂ, ਜਾਂ ਬਿਹਤਰ।',
      ar: 'العمل والأجر والظروف نفسها كما في العرض، أو أفضل.',
      'zh-Hans': '和邀请上相同的工作、工资和条件，或更好。',
    },
    provision: { en: 'IRPR, s. 209.3(1)(a)(iv)', fr: 'RIPR, art. 209.3(1)a)(iv)' },
  },
  {
    say: {
      en: 'No fee for being hired, from the employer or a recruiter.',
      fr: 'Aucuns frais d’embauche, ni à l’employeur ni à un recruteur.',
      es: 'Ningún cobro por contratarlo, ni del empleador ni de un reclutador.',
      tl: 'Walang singil sa pagkuha sa iyo, mula sa employer o recruiter.',
      pa: 'ਨੌਕਰੀ ’ਤੇ ਰੱਖਣ ਦੀ ਕੋਈ ਫ਼ੀਸ ਨਹੀਂ, ਨਾ ਮਾਲਕ ਵੱਲੋਂ ਨਾ ਭਰਤੀ ਕਰਨ ਵਾਲੇ ਵੱਲੋਂ।',
      ar: 'لا رسوم مقابل توظيفك، لا من صاحب العمل ولا من وسيط.',
      'zh-Hans': '雇主和中介都不得因雇您而收费。',
    },
    provision: { en: 'IRPR, ss. 209.3(1)(a)(xv) and 209.3(1)(a)(xvi)', fr: 'RIPR, art. 209.3(1)a)(xv) et 209.3(1)a)(xvi)' },
  },
  {
    say: {
      en: 'A place of work that the employer tries to keep free of abuse.',
      fr: 'Un lieu de travail que l’employeur s’efforce de garder sans abus.',
      es: 'Un lugar de trabajo que el empleador procura mantener sin abusos.',
      tl: 'Lugar ng trabaho na sinisikap ng employer na walang pang-aabuso.',
      pa: 'ਕੰਮ ਦੀ ਅਜਿਹੀ ਥਾਂ ਜਿਸਨੂੰ ਮਾਲਕ ਦੁਰਵਿਹਾਰ ਤੋਂ ਮੁਕਤ ਰੱਖਣ ਦੀ ਕੋਸ਼ਿਸ਼ ਕਰੇ।',
      ar: 'مكان عمل يسعى صاحب العمل إلى أن يكون بلا إساءة.',
      'zh-Hans': '雇主要努力让工作场所没有虐待。',
    },
    provision: { en: 'IRPR, s. 209.3(1)(a)(v)', fr: 'RIPR, art. 209.3(1)a)(v)' },
  },
  {
    say: {
      en: 'Your rights in writing by the first day of work, in English or French as you choose.',
      fr: 'Vos droits par écrit au plus tard le premier jour de travail, en français ou en anglais, à votre choix.',
      es: 'Sus derechos por escrito a más tardar el primer día de trabajo, en inglés o francés, como elija.',
      tl: 'Ang iyong mga karapatan nang nakasulat bago o sa unang araw ng trabaho, sa Ingles o Pranses, ayon sa pili mo.',
      pa: 'ਕੰਮ ਦੇ ਪਹਿਲੇ ਦਿਨ ਤੱਕ ਤੁਹਾਡੇ ਹੱਕ ਲਿਖਤੀ ਰੂਪ ਵਿੱਚ, ਤੁਹਾਡੀ ਚੋਣ ਮੁਤਾਬਕ ਅੰਗਰੇਜ਼ੀ ਜਾਂ ਫ਼ਰੈਂਚ ਵਿੱਚ।',
      ar: 'حقوقك مكتوبة في أول يوم عمل على الأكثر، بالإنجليزية أو الفرنسية كما تختار.',
      'zh-Hans': '最晚在第一个工作日拿到书面的权利说明，英文或法文由您选。',
    },
    provision: { en: 'IRPR, s. 209.3(1)(a.1)', fr: 'RIPR, art. 209.3(1)a.1)' },
  },
  {
    say: {
      en: 'Health insurance that the employer pays until the province covers you (permits with an LMIA).',
      fr: 'Une assurance maladie payée par l’employeur jusqu’à ce que la province vous couvre (permis avec EIMT).',
      es: 'Un seguro de salud que paga el empleador hasta que la provincia lo cubra (permisos con LMIA).',
      tl: 'Health insurance na binabayaran ng employer hanggang saklawin ka ng probinsya (mga permit na may LMIA).',
      pa: 'ਸਿਹਤ ਬੀਮਾ ਜਿਸਦੇ ਪੈਸੇ ਮਾਲਕ ਦਿੰਦਾ ਹੈ ਜਦੋਂ ਤੱਕ ਸੂਬਾ ਤੁਹਾਨੂੰ ਕਵਰ ਨਹੀਂ ਕਰਦਾ (LMIA ਵਾਲੇ ਪਰਮਿਟ)।',
      ar: 'تأمين صحي يدفعه صاحب العمل حتى تغطيك المقاطعة (تصاريح مع LMIA).',
      'zh-Hans': '在省医保生效前，由雇主付的医疗保险（有 LMIA 的许可）。',
    },
    provision: { en: 'IRPR, s. 209.3(1)(a)(xiii)', fr: 'RIPR, art. 209.3(1)a)(xiii)' },
  },
]
