import { criminalCode, immigrationRegulations, type DatedFact } from './dated-fact.ts'

/** What nobody may do to somebody, and what an employer with a work permit owes. */
export const nobodyMay: readonly DatedFact[] = [
  criminalCode(
    'papers',
    { en: 's. 279.03', fr: 'art. 279.03' },
    {
      en: 'Nobody may hold or destroy your passport or other papers to use you for their gain.',
      fr: 'Personne ne peut garder ni détruire votre passeport ou vos papiers pour vous exploiter.',
      es: 'Nadie puede retener ni destruir su pasaporte u otros papeles para explotarle.',
      tl: 'Walang maaaring magtago o sumira ng pasaporte o ibang papeles mo para pagsamantalahan ka.',
      pa: 'ਤੁਹਾਡਾ ਨਾਜਾਇਜ਼ ਫ਼ਾਇਦਾ ਚੁੱਕਣ ਲਈ ਕੋਈ ਤੁਹਾਡਾ ਪਾਸਪੋਰਟ ਜਾਂ ਹੋਰ ਕਾਗਜ਼ ਰੱਖ ਜਾਂ ਨਸ਼ਟ ਨਹੀਂ ਕਰ ਸਕਦਾ।',
      ar: 'لا يجوز لأحد أن يحتجز جواز سفرك أو أوراقك الأخرى أو يتلفها لكي يستغلك.',
      'zh-Hans': '任何人都不得为了剥削您而扣留或毁掉您的护照或其他证件。',
    },
  ),
  criminalCode(
    'fear',
    { en: 's. 279.01 and 279.04', fr: 'art. 279.01 et 279.04' },
    {
      en: 'Nobody may make you work or serve them by making you believe that you, or somebody you know, is not safe if you stop.',
      fr: 'Personne ne peut vous faire travailler ou servir en vous faisant croire que vous, ou un proche, courez un danger si vous arrêtez.',
      es: 'Nadie puede hacerle trabajar o servir haciéndole creer que usted, o alguien que conoce, corre peligro si deja de hacerlo.',
      tl: 'Walang maaaring magpatrabaho o magpasilbi sa iyo sa pamamagitan ng pagpapaniwala na ikaw, o kakilala mo, ay mapapahamak kung titigil ka.',
      pa: 'ਕੋਈ ਤੁਹਾਥੋਂ ਇਹ ਡਰ ਪਾ ਕੇ ਕੰਮ ਜਾਂ ਸੇਵਾ ਨਹੀਂ ਕਰਵਾ ਸਕਦਾ ਕਿ ਰੁਕਣ ਉੱਤੇ ਤੁਸੀਂ ਜਾਂ ਤੁਹਾਡਾ ਕੋਈ ਜਾਣਕਾਰ ਸੁਰੱਖਿਅਤ ਨਹੀਂ ਰਹੇਗਾ।',
      ar: 'لا يجوز لأحد أن يجعلك تعمل أو تخدم بأن يوهمك أنك، أو شخصًا تعرفه، في خطر إذا توقفت.',
      'zh-Hans': '任何人都不得让您以为停下来您或您认识的人就不安全，以此逼您工作或服务。',
    },
  ),
  criminalCode(
    'consent',
    { en: 's. 279.01 and 279.011', fr: 'art. 279.01 et 279.011' },
    {
      en: 'It is a crime even where you first said yes. A yes to this does not count.',
      fr: 'C’est un crime même si vous avez d’abord dit oui. Un oui à cela ne compte pas.',
      es: 'Es un delito aunque al principio usted haya dicho que sí. Ese sí no cuenta.',
      tl: 'Krimen ito kahit pumayag ka noong una. Hindi bilang ang pagpayag dito.',
      pa: 'ਇਹ ਅਪਰਾਧ ਹੈ ਭਾਵੇਂ ਤੁਸੀਂ ਪਹਿਲਾਂ ਹਾਂ ਕਹੀ ਸੀ। ਅਜਿਹੀ ਹਾਂ ਗਿਣੀ ਨਹੀਂ ਜਾਂਦੀ।',
      ar: 'هذه جريمة حتى لو وافقت في البداية. هذه الموافقة لا قيمة لها.',
      'zh-Hans': '即使您一开始答应过，这仍是犯罪。这种同意不算数。',
    },
  ),
]

/** Conditions of employers whose name stands on a work permit. */
export const employerOwes: readonly DatedFact[] = [
  immigrationRegulations(
    'fees',
    { en: 's. 209.2(1)(a)(ix)–(x) and 209.3(1)(a)(xv)–(xvi)', fr: 'sous-al. 209.2(1)a)(ix) et (x), 209.3(1)a)(xv) et (xvi)' },
    {
      en: 'They may not make you pay to be hired. They must see that no recruiter does. What they may not charge, they may not take from your pay.',
      fr: 'On ne peut pas vous faire payer l’embauche, et aucun recruteur ne le peut non plus. On ne peut pas le reprendre sur votre paie.',
      es: 'No pueden cobrarle por contratarle. Deben asegurarse de que ningún reclutador lo haga. Tampoco pueden descontarlo de su paga.',
      tl: 'Hindi ka nila maaaring singilin para matanggap. Dapat nilang tiyakin na walang recruiter na sisingil. Hindi rin ito maaaring ibawas sa sahod mo.',
      pa: 'ਉਹ ਨੌਕਰੀ ਦੇਣ ਲਈ ਤੁਹਾਥੋਂ ਪੈਸੇ ਨਹੀਂ ਲੈ ਸਕਦੇ। ਉਹਨਾਂ ਨੂੰ ਦੇਖਣਾ ਪਵੇਗਾ ਕਿ ਕੋਈ ਏਜੰਟ ਵੀ ਨਾ ਲਵੇ। ਤਨਖਾਹ ਵਿੱਚੋਂ ਵੀ ਨਹੀਂ ਕੱਟ ਸਕਦੇ।',
      ar: 'لا يجوز لهم أن يأخذوا منك مالًا لتوظيفك. وعليهم أن يتأكدوا أن الوسيط لا يفعل ذلك. ولا يجوز خصمه من أجرك.',
      'zh-Hans': '他们不得要您付钱才雇用您，也必须确保中介不收钱，更不能从您的工资里扣。',
    },
  ),
  immigrationRegulations(
    'as-offered',
    { en: 's. 209.2(1)(a)(iii) and 209.3(1)(a)(iv)', fr: 'sous-al. 209.2(1)a)(iii) et 209.3(1)a)(iv)' },
    {
      en: 'They must give you the job that was offered, and pay and conditions that are much the same and not worse.',
      fr: 'On doit vous donner l’emploi offert, avec une paie et des conditions qui sont à peu près les mêmes, et pas moins bonnes.',
      es: 'Deben darle el empleo ofrecido, con una paga y condiciones casi iguales y no peores.',
      tl: 'Dapat nilang ibigay ang trabahong inalok, at sahod at kondisyong halos pareho at hindi mas masama.',
      pa: 'ਉਹਨਾਂ ਨੂੰ ਉਹੀ ਨੌਕਰੀ ਦੇਣੀ ਪਵੇਗੀ ਜੋ ਕਹੀ ਸੀ, ਤੇ ਤਨਖਾਹ ਅਤੇ ਹਾਲਾਤ ਲਗਭਗ ਉਹੀ, ਘੱਟ ਨਹੀਂ।',
      ar: 'عليهم أن يعطوك العمل المعروض، وأجرًا وشروطًا مماثلة تقريبًا وليست أسوأ.',
      'zh-Hans': '他们必须给您所承诺的工作，工资和条件要大致相同，不能更差。',
    },
  ),
  immigrationRegulations(
    'no-abuse',
    { en: 's. 209.2(1)(a)(iv) and 209.3(1)(a)(v)', fr: 'sous-al. 209.2(1)a)(iv) et 209.3(1)a)(v)' },
    {
      en: 'They must do what they reasonably can to keep your workplace free of abuse.',
      fr: 'On doit faire ce qui est raisonnable pour que personne ne soit maltraité au travail.',
      es: 'Deben hacer lo razonable para que en el trabajo no haya abusos.',
      tl: 'Dapat nilang gawin ang makatwiran para walang pang-aabuso sa trabaho.',
      pa: 'ਉਹਨਾਂ ਨੂੰ ਕੰਮ ਦੀ ਥਾਂ ਬਦਸਲੂਕੀ ਤੋਂ ਮੁਕਤ ਰੱਖਣ ਲਈ ਵਾਜਬ ਜਤਨ ਕਰਨਾ ਪਵੇਗਾ।',
      ar: 'عليهم أن يبذلوا جهدًا معقولًا ليكون مكان العمل خاليًا من الإساءة.',
      'zh-Hans': '他们必须尽合理努力，让工作场所没有虐待。',
    },
  ),
  immigrationRegulations(
    'reprisals',
    { en: 's. 196.2(1)(e)', fr: 'al. 196.2(1)e)' },
    {
      en: 'To punish you, or to threaten to, for speaking up or for helping an inspection counts as abuse.',
      fr: 'Vous punir, ou menacer de le faire, parce que vous parlez ou aidez une inspection compte comme un mauvais traitement.',
      es: 'Castigarle, o amenazar con hacerlo, por hablar o por ayudar en una inspección cuenta como abuso.',
      tl: 'Ang parusahan ka, o takutin, dahil nagsumbong o tumulong ka sa inspeksiyon ay pang-aabuso.',
      pa: 'ਬੋਲਣ ਜਾਂ ਜਾਂਚ ਵਿੱਚ ਮਦਦ ਕਰਨ ਲਈ ਸਜ਼ਾ ਦੇਣੀ ਜਾਂ ਧਮਕੀ ਦੇਣੀ ਬਦਸਲੂਕੀ ਗਿਣੀ ਜਾਂਦੀ ਹੈ।',
      ar: 'معاقبتك أو تهديدك بالعقاب لأنك تكلمت أو ساعدت في تفتيش يُعدّ إساءة.',
      'zh-Hans': '因为您说出实情或协助检查而惩罚或威胁您，算作虐待。',
    },
  ),
  immigrationRegulations(
    'health',
    { en: 's. 209.2(1)(a)(viii), 209.3(1)(a)(xiii)–(xiv)', fr: 'sous-al. 209.2(1)a)(viii), 209.3(1)a)(xiii) et (xiv)' },
    {
      en: 'They must do what they reasonably can so that you get care when work makes you ill or hurt. With a labour market impact assessment, they also pay your health insurance until the province covers you; a seasonal farm agreement may hold it instead.',
      fr: 'On doit faire ce qui est raisonnable pour que vous ayez des soins si le travail vous blesse ou vous rend malade. Avec une étude d’impact sur le marché du travail, on paie aussi votre assurance maladie tant que la province ne vous couvre pas ; un accord agricole saisonnier peut la prévoir.',
      es: 'Deben hacer lo razonable para que reciba atención si el trabajo le enferma o le hiere. Con una evaluación del mercado laboral, también pagan su seguro médico hasta que la provincia le cubra; un acuerdo agrícola de temporada puede incluirlo.',
      tl: 'Dapat nilang gawin ang makatwiran para magamot ka kung nasaktan o nagkasakit ka sa trabaho. Kapag may labour market assessment, sila rin ang magbabayad ng health insurance mo hanggang sagutin ka ng probinsiya; maaaring kasama na ito sa kasunduan sa pana-panahong trabaho sa bukid.',
      pa: 'ਜੇ ਕੰਮ ਨਾਲ ਸੱਟ ਲੱਗੇ ਜਾਂ ਬੀਮਾਰ ਹੋਵੋ, ਤਾਂ ਇਲਾਜ ਮਿਲਣ ਲਈ ਉਹਨਾਂ ਨੂੰ ਵਾਜਬ ਜਤਨ ਕਰਨਾ ਪਵੇਗਾ। ਲੇਬਰ ਮਾਰਕੀਟ ਅਸੈਸਮੈਂਟ ਨਾਲ, ਸੂਬੇ ਦੀ ਕਵਰੇਜ ਤਕ ਸਿਹਤ ਬੀਮਾ ਵੀ ਉਹ ਭਰਦੇ ਹਨ; ਮੌਸਮੀ ਖੇਤੀ ਸਮਝੌਤੇ ਵਿੱਚ ਇਹ ਸ਼ਾਮਲ ਹੋ ਸਕਦਾ ਹੈ।',
      ar: 'عليهم أن يبذلوا جهدًا معقولًا لتحصل على العلاج إذا أصابك العمل أو أمرضك. ومع تقييم سوق العمل يدفعون أيضًا تأمينك الصحي إلى أن تغطيك المقاطعة؛ وقد يتضمنه اتفاق العمل الزراعي الموسمي.',
      'zh-Hans':
        '如果您因工作受伤或生病，他们必须尽合理努力让您得到医治。凭劳动力市场评估雇用的，还要在省保险生效前为您付医疗保险；季节性农业协议可能已包含此项。',
    },
  ),
  immigrationRegulations(
    'informed',
    { en: 's. 209.2(1)(a.1) and 209.3(1)(a.1)', fr: 'al. 209.2(1)a.1) et 209.3(1)a.1)' },
    {
      en: 'By your first day of work they must give you the official page on your rights, in English or French as you choose.',
      fr: 'Dès votre premier jour de travail, on doit vous remettre la page officielle sur vos droits, en français ou en anglais, à votre choix.',
      es: 'A más tardar su primer día de trabajo deben darle la página oficial sobre sus derechos, en inglés o francés, como prefiera.',
      tl: 'Sa unang araw mo sa trabaho, dapat na naibigay na nila ang opisyal na pahina tungkol sa mga karapatan mo, sa Ingles o Pranses, ikaw ang pipili.',
      pa: 'ਕੰਮ ਦੇ ਪਹਿਲੇ ਦਿਨ ਤਕ ਉਹਨਾਂ ਨੂੰ ਤੁਹਾਡੇ ਹੱਕਾਂ ਦਾ ਸਰਕਾਰੀ ਪੰਨਾ ਦੇਣਾ ਪਵੇਗਾ, ਅੰਗਰੇਜ਼ੀ ਜਾਂ ਫ੍ਰੈਂਚ ਵਿੱਚ, ਤੁਹਾਡੀ ਮਰਜ਼ੀ।',
      ar: 'عليهم أن يعطوك، قبل نهاية أول يوم عمل، الصفحة الرسمية عن حقوقك بالإنجليزية أو الفرنسية كما تختار.',
      'zh-Hans': '最晚在您上班第一天，他们必须给您官方的权利说明，英语或法语由您选。',
    },
  ),
  {
    id: 'open-permit',
    says: {
      en: 'On an open permit, these rules bind no employer.',
      fr: 'Avec un permis ouvert, ces règles ne visent aucun employeur.',
      es: 'Con un permiso abierto, estas reglas no obligan a ningún empleador.',
      tl: 'Kung open permit, walang among sakop ng mga tuntuning ito.',
      pa: 'ਖੁੱਲ੍ਹੇ ਪਰਮਿਟ ਉੱਤੇ ਇਹ ਨਿਯਮ ਕਿਸੇ ਮਾਲਕ ਉੱਤੇ ਲਾਗੂ ਨਹੀਂ।',
      ar: 'مع التصريح المفتوح لا تُلزم هذه القواعد أي صاحب عمل.',
      'zh-Hans': '持开放工签时，这些规定不约束任何雇主。',
    },
    cited: {
      en: 'Immigration, Refugees and Citizenship Canada, committee note of 5 December 2023',
      fr: 'Immigration, Réfugiés et Citoyenneté Canada, note à un comité, 5 décembre 2023',
    },
    sources: [
      'www.canada.ca/en/immigration-refugees-citizenship/corporate/transparency/committees/cimm-dec-05-2023/open-employer-specific-work-permits.html',
    ],
    asOf: '2026-11-23',
    version: null,
    mark: 'V',
  },
]
