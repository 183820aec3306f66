import { immigrationRegulations, toAsk, type DatedFact } from './dated-fact.ts'
import type { Multilingual } from '@fanal/kernel'

/** A permit step by step: each step is a dated fact, so that a changed rule is a changed row and not a changed page. */
export interface PermitGuide {
  readonly id: 'open-work' | 'victims'
  readonly title: Multilingual
  /** The rules as described here hold from this day, where a source names one. */
  readonly since: string | null
  readonly steps: readonly DatedFact[]
}

const guide =
  'www.canada.ca/en/immigration-refugees-citizenship/services/application/application-forms-guides/protection-assistance-victims-human-trafficking.html'
const manual =
  'www.canada.ca/en/immigration-refugees-citizenship/corporate/publications-manuals/operational-bulletins-manuals/temporary-residents/permits/considerations-specific-victims-human-trafficking.html'

const official = (id: string, sources: readonly string[], says: Multilingual): DatedFact => ({
  id,
  says,
  cited: {
    en: 'Immigration, Refugees and Citizenship Canada: temporary resident permit for victims of trafficking in persons',
    fr: 'Immigration, Réfugiés et Citoyenneté Canada : permis de séjour temporaire pour les victimes de la traite des personnes',
  },
  sources,
  asOf: '2026-11-23',
  version: null,
  mark: 'V',
})

export const permitGuides: readonly PermitGuide[] = [
  {
    id: 'open-work',
    title: {
      en: 'Open work permit for vulnerable workers',
      fr: 'Permis de travail ouvert pour les travailleurs vulnérables',
      es: 'Permiso de trabajo abierto para trabajadores vulnerables',
      tl: 'Open work permit para sa mga manggagawang nanganganib',
      pa: 'ਖ਼ਤਰੇ ਵਿੱਚ ਕਾਮਿਆਂ ਲਈ ਖੁੱਲ੍ਹਾ ਵਰਕ ਪਰਮਿਟ',
      ar: 'تصريح عمل مفتوح للعمال المعرّضين للخطر',
      'zh-Hans': '弱势劳工开放工作许可',
    },
    since: null,
    steps: [
      immigrationRegulations(
        'fits',
        { en: 's. 207.1, 200(1)(c)(ii.1) and (iii), 186(u)', fr: 'art. 207.1, sous-al. 200(1)c)(ii.1) et (iii), al. 186u)' },
        {
          en: 'See if it fits you. You are in Canada. Your permit is tied to one employer, or you asked to renew it in time and may work on. There is good reason to believe that you are abused at work, or may be.',
          fr: 'Voyez si cela vous concerne. Vous êtes au Canada. Votre permis est lié à un seul employeur, ou vous avez demandé à temps de le renouveler et pouvez encore travailler. Il y a de bonnes raisons de croire qu’on vous maltraite au travail, ou qu’on pourrait le faire.',
          es: 'Vea si es su caso. Usted está en Canadá. Su permiso está ligado a un solo empleador, o pidió renovarlo a tiempo y puede seguir trabajando. Hay buenas razones para creer que sufre abusos en el trabajo, o puede sufrirlos.',
          tl: 'Tingnan kung para sa iyo ito. Nasa Canada ka. Ang permit mo ay nakatali sa iisang amo, o humiling ka ng renewal sa tamang oras at puwede pang magtrabaho. May mabuting dahilan para maniwalang inaabuso ka sa trabaho, o maaaring abusuhin.',
          pa: 'ਦੇਖੋ ਕਿ ਇਹ ਤੁਹਾਡੇ ਲਈ ਹੈ ਕਿ ਨਹੀਂ। ਤੁਸੀਂ ਕੈਨੇਡਾ ਵਿੱਚ ਹੋ। ਤੁਹਾਡਾ ਪਰਮਿਟ ਇੱਕੋ ਮਾਲਕ ਨਾਲ ਬੱਝਿਆ ਹੈ, ਜਾਂ ਤੁਸੀਂ ਸਮੇਂ ਸਿਰ ਨਵਿਆਉਣ ਲਈ ਕਿਹਾ ਅਤੇ ਕੰਮ ਕਰ ਸਕਦੇ ਹੋ। ਮੰਨਣ ਦਾ ਚੰਗਾ ਕਾਰਨ ਹੈ ਕਿ ਕੰਮ ਉੱਤੇ ਤੁਹਾਡੇ ਨਾਲ ਬਦਸਲੂਕੀ ਹੁੰਦੀ ਹੈ, ਜਾਂ ਹੋ ਸਕਦੀ ਹੈ।',
          ar: 'انظر هل ينطبق عليك. أنت في كندا. تصريحك مرتبط بصاحب عمل واحد، أو طلبت تجديده في الوقت المناسب ولك أن تعمل. وهناك سبب وجيه للاعتقاد بأنك تتعرض للإساءة في العمل، أو قد تتعرض لها.',
          'zh-Hans':
            '看看是否适合您。您在加拿大。您的工签只限一个雇主，或者您已按时申请续签、可以继续工作。有充分理由相信您在工作中受到虐待或可能受到虐待。',
        },
      ),
      immigrationRegulations(
        'abuse',
        { en: 's. 196.2', fr: 'art. 196.2' },
        {
          en: 'Abuse can be of the body, sexual, of the mind, or with money. It is also to be punished, or threatened, because you spoke up or helped an inspection.',
          fr: 'On peut maltraiter le corps ou l’esprit, par le sexe ou par l’argent. C’est aussi vous punir, ou vous menacer, parce que vous avez parlé ou aidé une inspection.',
          es: 'El abuso puede ser físico, sexual, psicológico o económico. También lo es castigarle o amenazarle por hablar o por ayudar en una inspección.',
          tl: 'Ang pang-aabuso ay maaaring pisikal, sekswal, sikolohikal o sa pera. Kasama rin ang parusahan o takutin ka dahil nagsumbong o tumulong ka sa inspeksiyon.',
          pa: 'ਬਦਸਲੂਕੀ ਸਰੀਰਕ, ਜਿਨਸੀ, ਮਾਨਸਿਕ ਜਾਂ ਪੈਸੇ ਦੀ ਹੋ ਸਕਦੀ ਹੈ। ਬੋਲਣ ਜਾਂ ਜਾਂਚ ਵਿੱਚ ਮਦਦ ਕਰਨ ਲਈ ਸਜ਼ਾ ਜਾਂ ਧਮਕੀ ਵੀ ਬਦਸਲੂਕੀ ਹੈ।',
          ar: 'قد تكون الإساءة جسدية أو جنسية أو نفسية أو مالية. ومنها أيضًا معاقبتك أو تهديدك لأنك تكلمت أو ساعدت في تفتيش.',
          'zh-Hans': '虐待可以是身体上、性方面、精神上或金钱上的。因为您说出实情或协助检查而惩罚或威胁您，也算虐待。',
        },
      ),
      immigrationRegulations(
        'family',
        { en: 's. 207.1', fr: 'art. 207.1' },
        {
          en: 'Family members who are in Canada can ask for one too.',
          fr: 'Les membres de votre famille qui sont au Canada peuvent aussi en demander un.',
          es: 'Los miembros de su familia que están en Canadá también pueden pedir uno.',
          tl: 'Maaari ring humingi ang mga kapamilya mong nasa Canada.',
          pa: 'ਕੈਨੇਡਾ ਵਿੱਚ ਤੁਹਾਡੇ ਪਰਿਵਾਰ ਦੇ ਜੀਅ ਵੀ ਮੰਗ ਸਕਦੇ ਹਨ।',
          ar: 'يمكن لأفراد أسرتك الموجودين في كندا أن يطلبوه أيضًا.',
          'zh-Hans': '您在加拿大的家人也可以申请。',
        },
      ),
      immigrationRegulations(
        'no-fee',
        { en: 's. 299(2)(l)', fr: 'al. 299(2)l)' },
        {
          en: 'It costs nothing. Nobody may take money “for the fee”.',
          fr: 'C’est gratuit. Personne ne doit vous prendre d’argent « pour les frais ».',
          es: 'No cuesta nada. Nadie debe cobrarle «por la tasa».',
          tl: 'Libre ito. Walang dapat maningil ng “para sa fee”.',
          pa: 'ਇਹ ਮੁਫ਼ਤ ਹੈ। “ਫੀਸ ਲਈ” ਕੋਈ ਪੈਸੇ ਨਹੀਂ ਲੈ ਸਕਦਾ।',
          ar: 'هو مجاني. لا ينبغي أن يأخذ أحد منك مالًا «للرسوم».',
          'zh-Hans': '申请是免费的。谁都不该以“手续费”为名收钱。',
        },
      ),
      {
        ...toAsk('how-to-ask', {
          en: 'Before you send anything, ask a legal clinic or a worker centre which form to use, what to add, and how long it takes. The rules for officers were written anew on 6 February 2026.',
          fr: 'Avant d’envoyer quoi que ce soit, demandez à une clinique juridique ou à un centre de travailleurs quel formulaire utiliser, quoi y joindre et combien de temps cela prend. Les consignes aux agents ont été réécrites le 6 février 2026.',
          es: 'Antes de enviar nada, pregunte a una clínica jurídica o a un centro de trabajadores qué formulario usar, qué añadir y cuánto tarda. Las instrucciones para los agentes se reescribieron el 6 de febrero de 2026.',
          tl: 'Bago magpadala ng kahit ano, itanong sa legal clinic o worker centre kung aling form ang gagamitin, ano ang idadagdag at gaano katagal. Binago ang mga tuntunin para sa mga opisyal noong Pebrero 6, 2026.',
          pa: 'ਕੁਝ ਭੇਜਣ ਤੋਂ ਪਹਿਲਾਂ ਕਾਨੂੰਨੀ ਕਲੀਨਿਕ ਜਾਂ ਕਾਮਾ ਕੇਂਦਰ ਨੂੰ ਪੁੱਛੋ ਕਿ ਕਿਹੜਾ ਫ਼ਾਰਮ, ਨਾਲ ਕੀ ਲਾਉਣਾ ਹੈ ਅਤੇ ਕਿੰਨਾ ਸਮਾਂ ਲੱਗਦਾ ਹੈ। ਅਫ਼ਸਰਾਂ ਲਈ ਹਦਾਇਤਾਂ 6 ਫ਼ਰਵਰੀ 2026 ਨੂੰ ਮੁੜ ਲਿਖੀਆਂ ਗਈਆਂ।',
          ar: 'قبل أن ترسل شيئًا، اسأل عيادة قانونية أو مركزًا للعمال عن الاستمارة المطلوبة وما يرفق بها وكم تستغرق. أُعيدت كتابة تعليمات الموظفين في 6 فبراير 2026.',
          'zh-Hans':
            '在寄出任何东西之前，请向法律援助诊所或劳工中心询问用哪种表格、附上什么、需要多久。给官员的指引于2026年2月6日重新编写。',
        }),
        sources: [
          'www.mondaq.com/canada/employee-rights-labour-relations/1743532/canadas-vulnerable-worker-open-work-permit-whats-new-and-why-it-matters',
        ],
      },
    ],
  },
  {
    id: 'victims',
    title: {
      en: 'Permit for people who were trafficked',
      fr: 'Permis pour les personnes victimes de la traite',
      es: 'Permiso para personas que fueron víctimas de trata',
      tl: 'Permit para sa mga biktima ng trafficking',
      pa: 'ਮਨੁੱਖੀ ਤਸਕਰੀ ਦੇ ਸ਼ਿਕਾਰ ਲੋਕਾਂ ਲਈ ਪਰਮਿਟ',
      ar: 'تصريح لمن تعرّضوا للاتجار بالبشر',
      'zh-Hans': '人口贩运受害者许可',
    },
    since: '2025-02-04',
    steps: [
      official('who', [manual], {
        en: 'It is for people from other countries who are in Canada without status, and for those who depend on them and are here too. An officer decides.',
        fr: 'Il est pour les personnes d’autres pays qui sont au Canada sans statut, et pour ceux qui dépendent d’elles et sont ici aussi. Un agent décide.',
        es: 'Es para personas de otros países que están en Canadá sin estatus, y para quienes dependen de ellas y están aquí. Decide un agente.',
        tl: 'Para ito sa mga taga-ibang bansa na nasa Canada nang walang status, at sa mga umaasa sa kanila na narito rin. Isang opisyal ang magpapasya.',
        pa: 'ਇਹ ਹੋਰ ਦੇਸ਼ਾਂ ਦੇ ਉਹਨਾਂ ਲੋਕਾਂ ਲਈ ਹੈ ਜੋ ਕੈਨੇਡਾ ਵਿੱਚ ਬਿਨਾਂ ਸਟੇਟਸ ਦੇ ਹਨ, ਅਤੇ ਇੱਥੇ ਉਹਨਾਂ ਉੱਤੇ ਨਿਰਭਰ ਲੋਕਾਂ ਲਈ। ਅਫ਼ਸਰ ਫ਼ੈਸਲਾ ਕਰਦਾ ਹੈ।',
        ar: 'هو لأشخاص من بلدان أخرى موجودين في كندا دون وضع قانوني، ولمن يعولونهم وهم هنا أيضًا. والقرار لموظف مختص.',
        'zh-Hans': '适用于在加拿大没有身份的外国人，以及同在这里、依靠他们生活的家属。由官员决定。',
      }),
      official('no-duty', [guide], {
        en: 'You do not have to go to court against anybody, and you do not have to help the police.',
        fr: 'Vous n’avez pas à témoigner contre qui que ce soit ni à aider la police.',
        es: 'No tiene que declarar contra nadie ni ayudar a la policía.',
        tl: 'Hindi mo kailangang tumestigo laban kaninuman, at hindi mo kailangang tumulong sa pulis.',
        pa: 'ਤੁਹਾਨੂੰ ਕਿਸੇ ਵਿਰੁੱਧ ਗਵਾਹੀ ਦੇਣ ਦੀ ਲੋੜ ਨਹੀਂ, ਨਾ ਪੁਲਿਸ ਦੀ ਮਦਦ ਕਰਨ ਦੀ।',
        ar: 'لست ملزمًا بالشهادة ضد أحد، ولا بمساعدة الشرطة.',
        'zh-Hans': '您不必出庭指证任何人，也不必协助警察。',
      }),
      official('ask', [guide], {
        en: 'You can ask for it yourself. A group that helps you, or the police, can send you on to it too.',
        fr: 'Vous pouvez le demander vous-même. Un groupe qui vous aide, ou la police, peut aussi vous y envoyer.',
        es: 'Puede pedirlo usted. También puede remitirle un grupo que le ayuda, o la policía.',
        tl: 'Maaari mo itong hingin mismo. Maaari ka ring ituro rito ng grupong tumutulong sa iyo, o ng pulis.',
        pa: 'ਤੁਸੀਂ ਖੁਦ ਮੰਗ ਸਕਦੇ ਹੋ। ਤੁਹਾਡੀ ਮਦਦ ਕਰਨ ਵਾਲੀ ਸੰਸਥਾ, ਜਾਂ ਪੁਲਿਸ, ਵੀ ਤੁਹਾਨੂੰ ਭੇਜ ਸਕਦੀ ਹੈ।',
        ar: 'يمكنك طلبه بنفسك. ويمكن أيضًا أن تحيلك جهة تساعدك أو الشرطة.',
        'zh-Hans': '您可以自己申请。帮助您的团体或警察也可以转介您。',
      }),
      official('length', [guide], {
        en: 'The first permit is for at least 12 months in most cases. Until 4 February 2025 it was shorter: older pages may still say so.',
        fr: 'Le premier permis dure au moins 12 mois dans la plupart des cas. Avant le 4 février 2025, il était plus court : de vieilles pages le disent encore.',
        es: 'El primer permiso dura al menos 12 meses en la mayoría de los casos. Hasta el 4 de febrero de 2025 era más corto: puede haber páginas viejas que aún lo digan.',
        tl: 'Ang unang permit ay hindi bababa sa 12 buwan sa karamihan ng kaso. Bago ang Pebrero 4, 2025 mas maikli ito: maaaring iyon pa ang sabi ng mga lumang pahina.',
        pa: 'ਪਹਿਲਾ ਪਰਮਿਟ ਬਹੁਤੀ ਵਾਰ ਘੱਟੋ-ਘੱਟ 12 ਮਹੀਨੇ ਦਾ ਹੁੰਦਾ ਹੈ। 4 ਫ਼ਰਵਰੀ 2025 ਤੋਂ ਪਹਿਲਾਂ ਇਹ ਛੋਟਾ ਸੀ: ਪੁਰਾਣੇ ਪੰਨੇ ਅਜੇ ਵੀ ਉਹੀ ਕਹਿ ਸਕਦੇ ਹਨ।',
        ar: 'التصريح الأول لمدة 12 شهرًا على الأقل في معظم الحالات. قبل 4 فبراير 2025 كان أقصر، وقد تقول صفحات قديمة ذلك.',
        'zh-Hans': '第一次许可在大多数情况下至少12个月。2025年2月4日之前较短：旧网页可能还写着旧规定。',
      }),
      official('gives', [guide], {
        en: 'It gives you status and health care from the federal program. You can ask for an open work permit or a study permit with it.',
        fr: 'Il vous donne un statut et des soins payés par le programme fédéral. Avec lui, vous pouvez demander un permis de travail ouvert ou un permis d’études.',
        es: 'Le da estatus y atención médica del programa federal. Con él puede pedir un permiso de trabajo abierto o de estudios.',
        tl: 'Nagbibigay ito ng status at pangangalagang medikal mula sa programang pederal. Maaari kang humingi ng open work permit o study permit.',
        pa: 'ਇਸ ਨਾਲ ਸਟੇਟਸ ਅਤੇ ਫ਼ੈਡਰਲ ਪ੍ਰੋਗਰਾਮ ਤੋਂ ਇਲਾਜ ਮਿਲਦਾ ਹੈ। ਇਸ ਨਾਲ ਤੁਸੀਂ ਖੁੱਲ੍ਹਾ ਵਰਕ ਪਰਮਿਟ ਜਾਂ ਸਟੱਡੀ ਪਰਮਿਟ ਮੰਗ ਸਕਦੇ ਹੋ।',
        ar: 'يمنحك وضعًا قانونيًا ورعاية صحية من البرنامج الاتحادي. ويمكنك معه طلب تصريح عمل مفتوح أو تصريح دراسة.',
        'zh-Hans': '它给您身份和联邦计划的医疗。您可以同时申请开放工签或学签。',
      }),
      official('free', [guide], {
        en: 'There is no fee: not for the first permit or a later one, not for the work or study permit, not for fingerprints and photo.',
        fr: 'Il n’y a pas de frais : ni pour le premier permis ni pour le suivant, ni pour le travail ou les études, ni pour les empreintes et la photo.',
        es: 'No se paga nada: ni por el primer permiso ni por otro, ni por el de trabajo o estudios, ni por las huellas y la foto.',
        tl: 'Walang bayad: hindi sa una o sa susunod na permit, hindi sa work o study permit, hindi sa fingerprint at litrato.',
        pa: 'ਕੋਈ ਫੀਸ ਨਹੀਂ: ਨਾ ਪਹਿਲੇ ਜਾਂ ਅਗਲੇ ਪਰਮਿਟ ਦੀ, ਨਾ ਵਰਕ ਜਾਂ ਸਟੱਡੀ ਪਰਮਿਟ ਦੀ, ਨਾ ਉਂਗਲਾਂ ਦੇ ਨਿਸ਼ਾਨ ਅਤੇ ਫੋਟੋ ਦੀ।',
        ar: 'لا توجد رسوم: لا للتصريح الأول ولا لما بعده، ولا لتصريح العمل أو الدراسة، ولا للبصمات والصورة.',
        'zh-Hans': '不收费：首次或以后的许可、工签或学签、指纹和照片都不收费。',
      }),
      toAsk('before', {
        en: 'To ask for it is to tell the immigration department that you are here. Speak first with a legal clinic or the hotline: they can tell you what it means for you.',
        fr: 'Le demander, c’est dire au ministère de l’immigration que vous êtes ici. Parlez d’abord à une clinique juridique ou à la ligne d’urgence : on vous dira ce que cela change pour vous.',
        es: 'Pedirlo es decir al ministerio de inmigración que usted está aquí. Hable antes con una clínica jurídica o con la línea de ayuda: le dirán qué significa para usted.',
        tl: 'Ang paghingi nito ay pagsasabi sa departamento ng imigrasyon na narito ka. Makipag-usap muna sa legal clinic o sa hotline: masasabi nila kung ano ang kahulugan nito para sa iyo.',
        pa: 'ਇਹ ਮੰਗਣ ਦਾ ਮਤਲਬ ਇਮੀਗ੍ਰੇਸ਼ਨ ਵਿਭਾਗ ਨੂੰ ਦੱਸਣਾ ਹੈ ਕਿ ਤੁਸੀਂ ਇੱਥੇ ਹੋ। ਪਹਿਲਾਂ ਕਾਨੂੰਨੀ ਕਲੀਨਿਕ ਜਾਂ ਹੈਲਪਲਾਈਨ ਨਾਲ ਗੱਲ ਕਰੋ: ਉਹ ਦੱਸਣਗੇ ਕਿ ਤੁਹਾਡੇ ਲਈ ਇਸ ਦਾ ਕੀ ਮਤਲਬ ਹੈ।',
        ar: 'طلبه يعني إخبار وزارة الهجرة بأنك هنا. تحدث أولًا مع عيادة قانونية أو خط المساعدة: يمكنهم أن يشرحوا لك ما يعنيه ذلك.',
        'zh-Hans': '申请就等于告诉移民部您在这里。请先和法律援助诊所或求助热线谈谈：他们会告诉您这对您意味着什么。',
      }),
    ],
  },
]
