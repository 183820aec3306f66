import { criminalCode, immigrationRegulations, toAsk, type DatedFact } from './dated-fact.ts'

/** What is owed when wages are unpaid: what the sources settle, and what has to be asked. */
export const payFacts: readonly DatedFact[] = [
  immigrationRegulations(
    'offered-pay',
    { en: 's. 209.2(1)(a)(iii) and 209.3(1)(a)(iv)', fr: 'sous-al. 209.2(1)a)(iii) et 209.3(1)a)(iv)' },
    {
      en: 'If your permit names one employer, that employer owes you about the pay in the offer, and not less good.',
      fr: 'Si votre permis nomme un seul employeur, il vous doit à peu près la paie de l’offre, et pas moins bonne.',
      es: 'Si su permiso nombra a un solo empleador, este le debe casi la paga de la oferta, y no peor.',
      tl: 'Kung iisang amo ang nakasulat sa permit mo, utang niya sa iyo ang sahod na halos katulad ng inalok, at hindi mas mababa.',
      pa: 'ਜੇ ਤੁਹਾਡੇ ਪਰਮਿਟ ਉੱਤੇ ਇੱਕੋ ਮਾਲਕ ਹੈ, ਤਾਂ ਉਸ ਨੂੰ ਲਗਭਗ ਪੇਸ਼ਕਸ਼ ਵਾਲੀ ਤਨਖਾਹ ਦੇਣੀ ਪਵੇਗੀ, ਮਾੜੀ ਨਹੀਂ।',
      ar: 'إذا كان تصريحك يسمّي صاحب عمل واحدًا، فعليه أن يدفع لك ما يقارب الأجر المعروض، وليس أسوأ منه.',
      'zh-Hans': '如果您的工签只写了一个雇主，他必须付给您与承诺大致相同、不能更差的工资。',
    },
  ),
  immigrationRegulations(
    'law-of-the-province',
    { en: 's. 209.2(1)(a)(ii) and 209.3(1)(a)(ii)', fr: 'sous-al. 209.2(1)a)(ii) et 209.3(1)a)(ii)' },
    {
      en: 'That employer must also obey the work laws of Canada and of the province.',
      fr: 'Cet employeur doit aussi suivre les lois du travail du Canada et de la province.',
      es: 'Ese empleador también debe cumplir las leyes de trabajo de Canadá y de la provincia.',
      tl: 'Dapat ding sundin ng among iyon ang mga batas sa trabaho ng Canada at ng probinsiya.',
      pa: 'ਉਸ ਮਾਲਕ ਨੂੰ ਕੈਨੇਡਾ ਅਤੇ ਸੂਬੇ ਦੇ ਕੰਮ ਦੇ ਕਾਨੂੰਨ ਵੀ ਮੰਨਣੇ ਪੈਣਗੇ।',
      ar: 'وعلى صاحب العمل هذا أن يلتزم أيضًا بقوانين العمل في كندا وفي المقاطعة.',
      'zh-Hans': '该雇主还必须遵守加拿大和省里的劳动法。',
    },
  ),
  immigrationRegulations(
    'records',
    { en: 's. 209.2(1)(b)(ii) and 209.3(1)(c)(ii)', fr: 'sous-al. 209.2(1)b)(ii) et 209.3(1)c)(ii)' },
    {
      en: 'They must keep the papers that show this for six years from your first day of work.',
      fr: 'Il doit garder les papiers qui le montrent six ans, à partir de votre premier jour de travail.',
      es: 'Debe guardar los papeles que lo muestran seis años desde su primer día de trabajo.',
      tl: 'Dapat nilang itago ang mga papeles na nagpapakita nito nang anim na taon mula sa unang araw mo sa trabaho.',
      pa: 'ਇਹ ਦਿਖਾਉਣ ਵਾਲੇ ਕਾਗਜ਼ ਉਹਨਾਂ ਨੂੰ ਤੁਹਾਡੇ ਕੰਮ ਦੇ ਪਹਿਲੇ ਦਿਨ ਤੋਂ ਛੇ ਸਾਲ ਰੱਖਣੇ ਪੈਣਗੇ।',
      ar: 'عليه أن يحتفظ بالأوراق التي تثبت ذلك ست سنوات من أول يوم عمل لك.',
      'zh-Hans': '从您上班第一天起，他们必须把有关文件保存六年。',
    },
  ),
  immigrationRegulations(
    'financial-abuse',
    { en: 's. 196.2(1)(d) and 207.1', fr: 'al. 196.2(1)d) et art. 207.1' },
    {
      en: 'Abuse with money counts as abuse. With a permit for one employer you can ask for an open permit.',
      fr: 'Abuser de vous par l’argent est un mauvais traitement. Avec un permis pour un seul employeur, vous pouvez demander un permis ouvert.',
      es: 'El abuso económico cuenta como abuso. Con un permiso para un solo empleador, usted puede pedir un permiso abierto.',
      tl: 'Ang pang-aabuso gamit ang pera ay pang-aabuso. Kung ang permit mo ay para sa iisang amo, maaari kang humingi ng open permit.',
      pa: 'ਪੈਸੇ ਰਾਹੀਂ ਬਦਸਲੂਕੀ ਵੀ ਬਦਸਲੂਕੀ ਹੈ। ਇੱਕੋ ਮਾਲਕ ਵਾਲੇ ਪਰਮਿਟ ਨਾਲ ਤੁਸੀਂ ਖੁੱਲ੍ਹਾ ਪਰਮਿਟ ਮੰਗ ਸਕਦੇ ਹੋ।',
      ar: 'الإساءة بالمال تُعدّ إساءة. ومع تصريح لصاحب عمل واحد يمكنك طلب تصريح مفتوح.',
      'zh-Hans': '用钱来虐待也算虐待。持单一雇主工签的人可以申请开放工签。',
    },
  ),
  criminalCode(
    'restitution',
    { en: 's. 738 to 739.4', fr: 'art. 738 à 739.4' },
    {
      en: 'Where somebody is sentenced for a crime, the judge can order them to pay back what you lost.',
      fr: 'Si une personne est condamnée pour un crime, le juge peut lui ordonner de rembourser ce que vous avez perdu.',
      es: 'Si alguien es condenado por un delito, el juez puede ordenarle que le devuelva lo que usted perdió.',
      tl: 'Kapag may nahatulan sa krimen, maaaring iutos ng hukom na bayaran ang nawala sa iyo.',
      pa: 'ਜੇ ਕਿਸੇ ਨੂੰ ਅਪਰਾਧ ਲਈ ਸਜ਼ਾ ਹੋਵੇ, ਤਾਂ ਜੱਜ ਤੁਹਾਡਾ ਨੁਕਸਾਨ ਭਰਨ ਦਾ ਹੁਕਮ ਦੇ ਸਕਦਾ ਹੈ।',
      ar: 'إذا حُكم على شخص بجريمة، يمكن للقاضي أن يأمره بأن يعيد إليك ما خسرته.',
      'zh-Hans': '如果有人被判有罪，法官可以命令他赔偿您的损失。',
    },
  ),
  toAsk('province-rules', {
    en: 'How much is the lowest pay where you are? How are extra hours paid? How long do you have to claim? Each province has its own rules, and we have not checked them.',
    fr: 'Quelle est la paie la plus basse permise là où vous êtes ? Comment paie-t-on les heures en plus ? Quel est le délai pour réclamer ? Chaque province a ses règles, et nous ne les avons pas vérifiées.',
    es: '¿Cuál es la paga mínima donde usted está? ¿Cómo se pagan las horas extra? ¿Cuánto tiempo tiene para reclamar? Cada provincia tiene sus reglas, y no las hemos comprobado.',
    tl: 'Magkano ang pinakamababang sahod kung nasaan ka? Paano binabayaran ang sobrang oras? Hanggang kailan puwedeng magreklamo? May sariling patakaran ang bawat probinsiya, at hindi pa namin nasusuri.',
    pa: 'ਜਿੱਥੇ ਤੁਸੀਂ ਹੋ, ਉੱਥੇ ਘੱਟੋ-ਘੱਟ ਤਨਖਾਹ ਕਿੰਨੀ ਹੈ? ਵਾਧੂ ਘੰਟਿਆਂ ਦੇ ਪੈਸੇ ਕਿਵੇਂ? ਦਾਅਵਾ ਕਰਨ ਲਈ ਕਿੰਨਾ ਸਮਾਂ ਹੈ? ਹਰ ਸੂਬੇ ਦੇ ਆਪਣੇ ਨਿਯਮ ਹਨ, ਅਤੇ ਅਸੀਂ ਜਾਂਚੇ ਨਹੀਂ।',
    ar: 'ما أقل أجر حيث تقيم؟ كيف تُدفع الساعات الإضافية؟ ما المهلة للمطالبة؟ لكل مقاطعة قواعدها، ولم نتحقق منها.',
    'zh-Hans': '您所在的地方最低工资是多少？加班怎么付？要在多久之内提出？各省有自己的规定，我们没有核实过。',
  }),
]
