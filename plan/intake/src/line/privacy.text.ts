import type { Multilingual } from '@fanal/kernel'

interface Chapter {
  readonly title: Multilingual
  readonly paragraphs: readonly Multilingual[]
}

/** The privacy page: what is known, by whom, for how long. */
export const privacyTitle: Multilingual = {
  en: 'Your privacy',
  fr: 'Votre vie privée',
  es: 'Su privacidad',
  tl: 'Ang iyong privacy',
  pa: 'ਤੁਹਾਡੀ ਨਿੱਜਤਾ',
  ar: 'خصوصيتك',
  'zh-Hans': '您的隐私',
}

export const privacy: readonly Chapter[] = [
  {
    title: {
      en: 'Who can read what you write',
      fr: 'Qui peut lire ce que vous écrivez',
      es: 'Quién puede leer lo que usted escribe',
      tl: 'Sino ang makababasa ng isinusulat mo',
      pa: 'ਤੁਸੀਂ ਜੋ ਲਿਖਦੇ ਹੋ, ਉਸਨੂੰ ਕੌਣ ਪੜ੍ਹ ਸਕਦਾ ਹੈ',
      ar: 'من يمكنه قراءة ما تكتبه',
      'zh-Hans': '谁能看到您写的内容',
    },
    paragraphs: [
      {
        en: 'Only the team named on the report page, and whoever holds the recovery key of its organization, which is kept away from this server.',
        fr: 'Seulement l’équipe nommée sur la page de signalement, et qui détient la clé de secours de son organisme, gardée loin de ce serveur.',
        es: 'Solo el equipo que se nombra en la página del aviso, y quien tenga la clave de recuperación de su organización, que se guarda lejos de este servidor.',
        tl: 'Ang pangkat lamang na nakapangalan sa pahina ng sumbong, at ang may hawak ng recovery key ng organisasyon nito, na nakatago malayo sa server na ito.',
        pa: 'ਸਿਰਫ਼ ਉਹ ਟੀਮ ਜਿਸਦਾ ਨਾਮ ਰਿਪੋਰਟ ਵਾਲੇ ਪੰਨੇ ’ਤੇ ਹੈ, ਅਤੇ ਜਿਸ ਕੋਲ ਉਸਦੀ ਸੰਸਥਾ ਦੀ ਰਿਕਵਰੀ ਕੁੰਜੀ ਹੈ, ਜੋ ਇਸ ਸਰਵਰ ਤੋਂ ਦੂਰ ਰੱਖੀ ਜਾਂਦੀ ਹੈ।',
        ar: 'الفريق المذكور في صفحة البلاغ وحده، ومن يحمل مفتاح الاسترداد الخاص بمنظمته، وهو محفوظ بعيدًا عن هذا الخادم.',
        'zh-Hans': '只有举报页面上写明的团队，以及持有其机构恢复密钥的人；该密钥不存放在这台服务器上。',
      },
      {
        en: 'With a recent browser, your words are sealed on your own device. Who runs this site cannot read them, today or later.',
        fr: 'Avec un navigateur récent, vos mots sont scellés sur votre propre appareil. Les responsables de ce site ne peuvent pas les lire, ni aujourd’hui ni plus tard.',
        es: 'Con un navegador reciente, sus palabras se sellan en su propio aparato. Quien administra este sitio no puede leerlas, ni hoy ni después.',
        tl: 'Kung bago ang browser, sa sarili mong device sineselyuhan ang mga salita mo. Hindi mababasa ng nagpapatakbo ng site na ito ang mga iyon, ngayon man o sa susunod.',
        pa: 'ਨਵੇਂ ਬ੍ਰਾਊਜ਼ਰ ਨਾਲ, ਤੁਹਾਡੇ ਸ਼ਬਦ ਤੁਹਾਡੇ ਆਪਣੇ ਡਿਵਾਈਸ ’ਤੇ ਸੀਲ ਹੁੰਦੇ ਹਨ। ਇਹ ਸਾਈਟ ਚਲਾਉਣ ਵਾਲੇ ਉਨ੍ਹਾਂ ਨੂੰ ਨਾ ਅੱਜ ਪੜ੍ਹ ਸਕਦੇ ਹਨ, ਨਾ ਬਾਅਦ ਵਿੱਚ।',
        ar: 'مع متصفح حديث تُختم كلماتك على جهازك أنت. لا يستطيع من يدير هذا الموقع قراءتها، لا اليوم ولا لاحقًا.',
        'zh-Hans': '使用较新的浏览器时，您的文字在您自己的设备上密封。运营本网站的人现在和以后都无法阅读。',
      },
      {
        en: 'Without scripts, our server has your words in memory for one request: it seals them for the team and forgets them. The page says which way is in use, before you write.',
        fr: 'Sans scripts, notre serveur a vos mots en mémoire le temps d’une seule requête : il les scelle pour l’équipe et les oublie. La page dit laquelle des deux façons est utilisée, avant que vous écriviez.',
        es: 'Sin scripts, nuestro servidor tiene sus palabras en la memoria durante un solo envío: las sella para el equipo y las olvida. La página dice cuál de las dos formas se usa, antes de que usted escriba.',
        tl: 'Kung walang script, nasa memory ng aming server ang mga salita mo para sa isang pagpapadala: sineselyuhan ang mga ito para sa pangkat at kinalilimutan. Sinasabi ng pahina kung aling paraan ang ginagamit, bago ka sumulat.',
        pa: 'ਸਕ੍ਰਿਪਟਾਂ ਤੋਂ ਬਿਨਾਂ, ਤੁਹਾਡੇ ਸ਼ਬਦ ਇੱਕ ਵਾਰ ਲਈ ਸਾਡੇ ਸਰਵਰ ਦੀ ਮੈਮਰੀ ਵਿੱਚ ਹੁੰਦੇ ਹਨ: ਇਹ ਉਨ੍ਹਾਂ ਨੂੰ ਟੀਮ ਲਈ ਸੀਲ ਕਰਦਾ ਹੈ ਅਤੇ ਭੁੱਲ ਜਾਂਦਾ ਹੈ। ਤੁਹਾਡੇ ਲਿਖਣ ਤੋਂ ਪਹਿਲਾਂ, ਪੰਨਾ ਦੱਸਦਾ ਹੈ ਕਿ ਕਿਹੜਾ ਤਰੀਕਾ ਵਰਤਿਆ ਜਾ ਰਿਹਾ ਹੈ।',
        ar: 'بدون برامج نصية تبقى كلماتك في ذاكرة خادمنا لطلب واحد: يختمها للفريق وينساها. تذكر الصفحة الطريقة المستخدمة قبل أن تكتب.',
        'zh-Hans':
          '不启用脚本时，我们的服务器在一次请求中在内存里处理您的文字：为团队密封，然后忘掉。在您书写之前，页面会说明正在使用哪种方式。',
      },
    ],
  },
  {
    title: {
      en: 'What our server knows',
      fr: 'Ce que notre serveur sait',
      es: 'Lo que sabe nuestro servidor',
      tl: 'Ano ang alam ng aming server',
      pa: 'ਸਾਡਾ ਸਰਵਰ ਕੀ ਜਾਣਦਾ ਹੈ',
      ar: 'ما يعرفه خادمنا',
      'zh-Hans': '我们的服务器知道什么',
    },
    paragraphs: [
      {
        en: 'The hour of a message, its rough size, how many files it has, and which team it is for. No name, no address of your device, no cookie.',
        fr: 'L’heure d’un message, sa taille approximative, son nombre de fichiers et l’équipe à qui il est destiné. Aucun nom, aucune adresse de votre appareil, aucun témoin.',
        es: 'La hora de un mensaje, su tamaño aproximado, cuántos archivos tiene y para qué equipo es. Ningún nombre, ninguna dirección de su aparato, ninguna cookie.',
        tl: 'Ang oras ng mensahe, humigit-kumulang na laki, kung ilan ang file, at kung para saang pangkat ito. Walang pangalan, walang address ng device mo, walang cookie.',
        pa: 'ਸੁਨੇਹੇ ਦਾ ਘੰਟਾ, ਉਸਦਾ ਲਗਭਗ ਆਕਾਰ, ਉਸ ਵਿੱਚ ਕਿੰਨੀਆਂ ਫ਼ਾਈਲਾਂ ਹਨ, ਅਤੇ ਉਹ ਕਿਹੜੀ ਟੀਮ ਲਈ ਹੈ। ਕੋਈ ਨਾਮ ਨਹੀਂ, ਤੁਹਾਡੇ ਡਿਵਾਈਸ ਦਾ ਕੋਈ ਪਤਾ ਨਹੀਂ, ਕੋਈ ਕੂਕੀ ਨਹੀਂ।',
        ar: 'ساعة الرسالة وحجمها التقريبي وعدد ملفاتها والفريق الموجهة إليه. لا اسم، ولا عنوان لجهازك، ولا ملفات تعريف ارتباط.',
        'zh-Hans': '信息到达的钟点、大致大小、文件数量以及收件团队。没有姓名，没有您设备的地址，没有 Cookie。',
      },
      {
        en: 'When the team has read it, it marks in short codes how soon to act, if someone under 18 may be at risk, and to whom it was passed on. Our server holds these marks. It never holds your words.',
        fr: 'Après lecture, l’équipe note par des codes courts l’urgence, si une personne de moins de 18 ans est peut-être en danger, et à qui le message a été transmis. Notre serveur garde ces codes, jamais vos mots.',
        es: 'Cuando el equipo lo ha leído, anota con códigos cortos qué tan pronto hay que actuar, si una persona menor de 18 años puede estar en riesgo y a quién se pasó. Nuestro servidor guarda estas marcas. Nunca guarda sus palabras.',
        tl: 'Kapag nabasa na ng pangkat, minamarkahan nito sa maiikling code kung gaano kabilis dapat kumilos, kung may wala pang 18 taong gulang na maaaring nasa panganib, at kung kanino ito ipinasa. Hawak ng aming server ang mga markang ito. Hindi nito kailanman hawak ang mga salita mo.',
        pa: 'ਪੜ੍ਹਨ ਤੋਂ ਬਾਅਦ ਟੀਮ ਛੋਟੇ ਕੋਡਾਂ ਵਿੱਚ ਦਰਜ ਕਰਦੀ ਹੈ ਕਿ ਕਿੰਨੀ ਜਲਦੀ ਕਾਰਵਾਈ ਕਰਨੀ ਹੈ, ਕੀ 18 ਸਾਲ ਤੋਂ ਘੱਟ ਉਮਰ ਦਾ ਕੋਈ ਖ਼ਤਰੇ ਵਿੱਚ ਹੋ ਸਕਦਾ ਹੈ, ਅਤੇ ਇਹ ਕਿਸਨੂੰ ਦਿੱਤਾ ਗਿਆ। ਸਾਡਾ ਸਰਵਰ ਇਹ ਕੋਡ ਰੱਖਦਾ ਹੈ। ਤੁਹਾਡੇ ਸ਼ਬਦ ਕਦੇ ਨਹੀਂ ਰੱਖਦਾ।',
        ar: 'بعد أن يقرأها الفريق يسجّل برموز قصيرة مدى سرعة التصرف، وهل قد يكون شخص دون الثامنة عشرة في خطر، وإلى من نُقلت. يحتفظ خادمنا بهذه الرموز. ولا يحتفظ بكلماتك أبدًا.',
        'zh-Hans':
          '团队阅读后，会用简短的代码标记需要多快行动、是否可能有未满 18 岁的人处于危险中、转给了谁。我们的服务器保存这些标记，但从不保存您的文字。',
      },
      {
        en: 'If the same phone number stands in two messages, the team can see that. Our server holds only a scrambled form of the number.',
        fr: 'Si le même numéro de téléphone figure dans deux messages, l’équipe peut le voir. Notre serveur ne garde qu’une forme brouillée du numéro.',
        es: 'Si el mismo número de teléfono aparece en dos mensajes, el equipo puede verlo. Nuestro servidor solo guarda una forma cifrada del número.',
        tl: 'Kung lumitaw ang parehong numero ng telepono sa dalawang mensahe, makikita iyon ng pangkat. Ang hawak lamang ng aming server ay ginulong anyo ng numero.',
        pa: 'ਜੇ ਦੋ ਸੁਨੇਹਿਆਂ ਵਿੱਚ ਇੱਕੋ ਫ਼ੋਨ ਨੰਬਰ ਹੋਵੇ, ਤਾਂ ਟੀਮ ਇਹ ਦੇਖ ਸਕਦੀ ਹੈ। ਸਾਡਾ ਸਰਵਰ ਨੰਬਰ ਦਾ ਸਿਰਫ਼ ਉਲਝਾਇਆ ਹੋਇਆ ਰੂਪ ਰੱਖਦਾ ਹੈ।',
        ar: 'إذا ورد رقم الهاتف نفسه في رسالتين يستطيع الفريق رؤية ذلك. لا يحتفظ خادمنا إلا بصيغة مموّهة من الرقم.',
        'zh-Hans': '如果两条信息里有同一个电话号码，团队可以看出来。我们的服务器只保存打乱后的号码。',
      },
      {
        en: 'The team also counts your message: what kind of harm, which province, which age group, what was done. These counts have no name and no words in them. A public report uses them each year.',
        fr: 'L’équipe compte aussi votre message : genre de tort, province, groupe d’âge, suite donnée. Ces chiffres ne contiennent ni nom ni texte. Un rapport public s’en sert chaque année.',
        es: 'El equipo también cuenta su mensaje: qué tipo de daño, qué provincia, qué grupo de edad, qué se hizo. Estas cifras no llevan nombres ni palabras. Un informe público las usa cada año.',
        tl: 'Binibilang din ng pangkat ang mensahe mo: anong uri ng pinsala, aling probinsya, anong edad, ano ang ginawa. Walang pangalan at walang mga salita sa mga bilang na ito. Ginagamit ang mga ito ng isang pampublikong ulat taon-taon.',
        pa: 'ਟੀਮ ਤੁਹਾਡੇ ਸੁਨੇਹੇ ਦੀ ਗਿਣਤੀ ਵੀ ਕਰਦੀ ਹੈ: ਕਿਸ ਕਿਸਮ ਦਾ ਨੁਕਸਾਨ, ਕਿਹੜਾ ਸੂਬਾ, ਕਿਹੜਾ ਉਮਰ ਸਮੂਹ, ਕੀ ਕੀਤਾ ਗਿਆ। ਇਨ੍ਹਾਂ ਗਿਣਤੀਆਂ ਵਿੱਚ ਕੋਈ ਨਾਮ ਜਾਂ ਸ਼ਬਦ ਨਹੀਂ ਹੁੰਦੇ। ਹਰ ਸਾਲ ਇੱਕ ਜਨਤਕ ਰਿਪੋਰਟ ਇਨ੍ਹਾਂ ਨੂੰ ਵਰਤਦੀ ਹੈ।',
        ar: 'ويُحصي الفريق رسالتك أيضًا: نوع الأذى والمقاطعة والفئة العمرية وما الذي تم. لا تحتوي هذه الأعداد على أسماء ولا كلمات. ويستخدمها تقرير عام كل سنة.',
        'zh-Hans':
          '团队还会统计您的信息：伤害类型、省份、年龄段、采取了什么措施。这些数字里没有姓名，也没有文字。每年的公开报告会用到这些数字。',
      },
      {
        en: 'Your phone company or network can see that you visited this site, but not what you wrote.',
        fr: 'Votre fournisseur ou votre réseau peut voir que vous avez visité ce site, mais pas ce que vous avez écrit.',
        es: 'Su compañía telefónica o su red pueden ver que usted visitó este sitio, pero no lo que escribió.',
        tl: 'Makikita ng kompanya ng telepono mo o ng network na binisita mo ang site na ito, pero hindi ang isinulat mo.',
        pa: 'ਤੁਹਾਡੀ ਫ਼ੋਨ ਕੰਪਨੀ ਜਾਂ ਨੈੱਟਵਰਕ ਦੇਖ ਸਕਦਾ ਹੈ ਕਿ ਤੁਸੀਂ ਇਸ ਸਾਈਟ ’ਤੇ ਆਏ, ਪਰ ਇਹ ਨਹੀਂ ਕਿ ਤੁਸੀਂ ਕੀ ਲਿਖਿਆ।',
        ar: 'تستطيع شركة هاتفك أو شبكتك أن ترى أنك زرت هذا الموقع، لكن ليس ما كتبته.',
        'zh-Hans': '您的电话公司或网络能看到您访问过本网站，但看不到您写了什么。',
      },
    ],
  },
  {
    title: {
      en: 'What your receipt opens',
      fr: 'Ce que votre reçu ouvre',
      es: 'Lo que abre su recibo',
      tl: 'Ano ang nabubuksan ng resibo mo',
      pa: 'ਤੁਹਾਡੀ ਰਸੀਦ ਕੀ ਖੋਲ੍ਹਦੀ ਹੈ',
      ar: 'ما الذي يفتحه إيصالك',
      'zh-Hans': '您的回执能打开什么',
    },
    paragraphs: [
      {
        en: 'Answers that you have not deleted yet. It does not open what you wrote. A number that we do not know looks the same as “no messages yet”.',
        fr: 'Les réponses que vous n’avez pas encore effacées. Il n’ouvre pas ce que vous avez écrit. Un numéro inconnu donne la même page que « pas encore de messages ».',
        es: 'Las respuestas que usted todavía no ha borrado. No abre lo que usted escribió. Un número que no conocemos se ve igual que «todavía no hay mensajes».',
        tl: 'Ang mga sagot na hindi mo pa nabubura. Hindi nito binubuksan ang isinulat mo. Ang numerong hindi namin kilala ay kapareho ng hitsura ng “wala pang mga mensahe”.',
        pa: 'ਉਹ ਜਵਾਬ ਜੋ ਤੁਸੀਂ ਹਾਲੇ ਨਹੀਂ ਮਿਟਾਏ। ਇਹ ਤੁਹਾਡਾ ਲਿਖਿਆ ਨਹੀਂ ਖੋਲ੍ਹਦੀ। ਜਿਸ ਨੰਬਰ ਨੂੰ ਅਸੀਂ ਨਹੀਂ ਜਾਣਦੇ, ਉਹ “ਹਾਲੇ ਕੋਈ ਸੁਨੇਹਾ ਨਹੀਂ” ਵਰਗਾ ਹੀ ਦਿਸਦਾ ਹੈ।',
        ar: 'الردود التي لم تحذفها بعد. وهو لا يفتح ما كتبته. الرقم الذي لا نعرفه يبدو مثل «لا توجد رسائل بعد».',
        'zh-Hans': '您尚未删除的答复。它打不开您写的内容。我们不认识的号码，看起来与“还没有信息”一样。',
      },
      {
        en: 'Every answer is signed by the team. An answer without a good signature is not shown.',
        fr: 'Chaque réponse est signée par l’équipe. Une réponse dont la signature n’est pas valide n’est pas affichée.',
        es: 'El equipo firma cada respuesta. Una respuesta sin una firma válida no se muestra.',
        tl: 'Nilalagdaan ng pangkat ang bawat sagot. Hindi ipinapakita ang sagot na walang wastong lagda.',
        pa: 'ਹਰ ਜਵਾਬ ’ਤੇ ਟੀਮ ਦੇ ਦਸਤਖ਼ਤ ਹੁੰਦੇ ਹਨ। ਸਹੀ ਦਸਤਖ਼ਤ ਤੋਂ ਬਿਨਾਂ ਜਵਾਬ ਨਹੀਂ ਦਿਖਾਇਆ ਜਾਂਦਾ।',
        ar: 'يوقّع الفريق كل رد. الرد الذي ليس عليه توقيع صحيح لا يُعرض.',
        'zh-Hans': '每条答复都由团队签名。没有有效签名的答复不会显示。',
      },
    ],
  },
  {
    title: {
      en: 'What the team does with it',
      fr: 'Ce que l’équipe en fait',
      es: 'Lo que hace el equipo con ello',
      tl: 'Ano ang ginagawa rito ng pangkat',
      pa: 'ਟੀਮ ਇਸਦਾ ਕੀ ਕਰਦੀ ਹੈ',
      ar: 'ما يفعله الفريق بها',
      'zh-Hans': '团队如何处理',
    },
    paragraphs: [
      {
        en: 'The team reads it and decides with you, when it can, what to do. It may have to tell others if a child is in danger, if a life is in danger now, or if a judge orders it.',
        fr: 'L’équipe le lit et décide avec vous, quand c’est possible, de la suite. Elle peut devoir avertir d’autres personnes si un enfant est en danger, si une vie est en danger immédiat ou si une ou un juge l’ordonne.',
        es: 'El equipo lo lee y decide con usted, cuando se puede, qué hacer. Puede tener que avisar a otros si una niña o un niño está en peligro, si una vida está en peligro ahora o si la justicia lo ordena.',
        tl: 'Binabasa ito ng pangkat at nagpapasya kasama mo, kung maaari, kung ano ang gagawin. Maaaring kailangan nilang sabihan ang iba kung may batang nasa panganib, kung may buhay na nanganganib ngayon, o kung iniutos ng hukom.',
        pa: 'ਟੀਮ ਇਸਨੂੰ ਪੜ੍ਹਦੀ ਹੈ ਅਤੇ ਜਦੋਂ ਹੋ ਸਕੇ ਤੁਹਾਡੇ ਨਾਲ ਮਿਲ ਕੇ ਫ਼ੈਸਲਾ ਕਰਦੀ ਹੈ ਕਿ ਕੀ ਕਰਨਾ ਹੈ। ਜੇ ਕੋਈ ਬੱਚਾ ਖ਼ਤਰੇ ਵਿੱਚ ਹੈ, ਜੇ ਕਿਸੇ ਦੀ ਜਾਨ ਇਸ ਵੇਲੇ ਖ਼ਤਰੇ ਵਿੱਚ ਹੈ, ਜਾਂ ਜੇ ਜੱਜ ਹੁਕਮ ਦੇਵੇ, ਤਾਂ ਇਸਨੂੰ ਹੋਰਾਂ ਨੂੰ ਦੱਸਣਾ ਪੈ ਸਕਦਾ ਹੈ।',
        ar: 'يقرأها الفريق ويقرر معك، متى أمكن، ما يجب فعله. وقد يضطر إلى إخبار آخرين إذا كان طفل في خطر، أو كانت حياة شخص في خطر الآن، أو أمر قاضٍ بذلك.',
        'zh-Hans': '团队会阅读，并尽可能与您一起决定怎么做。如果有儿童处于危险中、有人正面临生命危险，或法官下令，团队可能必须告知其他人。',
      },
      {
        en: 'How long it is kept is up to each team: ask it. What is counted stays.',
        fr: 'Chaque équipe décide combien de temps elle le garde : demandez-le-lui. Ce qui est compté reste.',
        es: 'Cada equipo decide cuánto tiempo lo guarda: pregúntele. Lo que se cuenta permanece.',
        tl: 'Nasa bawat pangkat kung gaano katagal ito itatago: magtanong sa kanila. Nananatili ang nabilang na.',
        pa: 'ਇਹ ਕਿੰਨਾ ਚਿਰ ਰੱਖਣਾ ਹੈ, ਹਰ ਟੀਮ ਆਪ ਤੈਅ ਕਰਦੀ ਹੈ: ਉਸਨੂੰ ਪੁੱਛੋ। ਜੋ ਗਿਣਿਆ ਗਿਆ, ਉਹ ਰਹਿੰਦਾ ਹੈ।',
        ar: 'مدة الاحتفاظ بها يحددها كل فريق: اسأله. ما أُحصي يبقى.',
        'zh-Hans': '保存多久由每个团队自行决定：请询问团队。已统计的数字会保留。',
      },
      {
        en: 'Fanal sends nothing from these pages to immigration enforcement.',
        fr: 'Fanal n’envoie rien de ces pages aux services d’exécution de la loi en matière d’immigration.',
        es: 'Fanal no envía nada de estas páginas a las autoridades de control migratorio.',
        tl: 'Walang ipinapadala ang Fanal mula sa mga pahinang ito sa mga nagpapatupad ng batas sa imigrasyon.',
        pa: 'Fanal ਇਨ੍ਹਾਂ ਪੰਨਿਆਂ ਤੋਂ ਇਮੀਗ੍ਰੇਸ਼ਨ ਕਾਨੂੰਨ ਲਾਗੂ ਕਰਨ ਵਾਲਿਆਂ ਨੂੰ ਕੁਝ ਨਹੀਂ ਭੇਜਦਾ।',
        ar: 'لا يرسل Fanal أي شيء من هذه الصفحات إلى جهات إنفاذ قوانين الهجرة.',
        'zh-Hans': 'Fanal 不会把这些页面上的任何内容发送给移民执法部门。',
      },
    ],
  },
  {
    title: {
      en: 'What stays on your device',
      fr: 'Ce qui reste sur votre appareil',
      es: 'Lo que queda en su aparato',
      tl: 'Ano ang naiiwan sa device mo',
      pa: 'ਤੁਹਾਡੇ ਡਿਵਾਈਸ ’ਤੇ ਕੀ ਰਹਿੰਦਾ ਹੈ',
      ar: 'ما يبقى على جهازك',
      'zh-Hans': '您的设备上会留下什么',
    },
    paragraphs: [
      {
        en: 'This site stores nothing. Your browser may still remember that you came: delete the history, or use a private window.',
        fr: 'Ce site n’y conserve rien. Votre navigateur peut tout de même se souvenir de votre visite : effacez l’historique, ou utilisez une fenêtre de navigation privée.',
        es: 'Este sitio no guarda nada. Aun así, su navegador puede recordar que usted vino: borre el historial o use una ventana privada.',
        tl: 'Walang itinatago ang site na ito. Maaari pa ring matandaan ng browser mo na pumunta ka rito: burahin ang history, o gumamit ng pribadong window.',
        pa: 'ਇਹ ਸਾਈਟ ਕੁਝ ਨਹੀਂ ਸਾਂਭਦੀ। ਫਿਰ ਵੀ ਤੁਹਾਡੇ ਬ੍ਰਾਊਜ਼ਰ ਨੂੰ ਯਾਦ ਰਹਿ ਸਕਦਾ ਹੈ ਕਿ ਤੁਸੀਂ ਆਏ ਸੀ: ਇਤਿਹਾਸ ਮਿਟਾਓ, ਜਾਂ ਪ੍ਰਾਈਵੇਟ ਵਿੰਡੋ ਵਰਤੋ।',
        ar: 'لا يخزن هذا الموقع شيئًا. لكن متصفحك قد يتذكر أنك أتيت: امسح السجل أو استخدم نافذة خاصة.',
        'zh-Hans': '本网站不保存任何内容。但您的浏览器可能仍记得您来过：请删除历史记录，或使用无痕窗口。',
      },
    ],
  },
]
