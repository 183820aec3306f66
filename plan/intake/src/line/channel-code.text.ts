import type { Multilingual } from '@fanal/kernel'

/** What the line says of a code that stands on a poster or page. */
export const channelCodeText = {
  code: {
    en: 'A code from a poster or a page',
    fr: 'Un code vu sur une affiche ou une page',
    es: 'Un código de un cartel o una página',
    tl: 'Code mula sa poster o pahina',
    pa: 'ਪੋਸਟਰ ਜਾਂ ਪੰਨੇ ਤੋਂ ਕੋਡ',
    ar: 'رمز من ملصق أو صفحة',
    'zh-Hans': '海报或网页上的代码',
  },
  codeHint: {
    en: 'If you saw five letters there. They show the team which poster or page you saw, so that it can reach others too. You can leave this empty.',
    fr: 'Si vous y avez vu cinq lettres. Elles montrent à l’équipe quelle affiche ou page vous avez vue, pour en joindre d’autres. Vous pouvez laisser ce champ vide.',
    es: 'Si vio cinco letras allí. Le muestran al equipo qué cartel o página vio, para llegar a más personas. Puede dejarlo vacío.',
    tl: 'Kung may nakita kang limang titik doon. Ipinapakita nito sa pangkat kung aling poster o pahina ang nakita mo, para maabot din ang iba. Puwede itong iwanang walang laman.',
    pa: 'ਜੇ ਤੁਸੀਂ ਉੱਥੇ ਪੰਜ ਅੱਖਰ ਦੇਖੇ ਸਨ। ਇਹ ਟੀਮ ਨੂੰ ਦੱਸਦੇ ਹਨ ਕਿ ਤੁਸੀਂ ਕਿਹੜਾ ਪੋਸਟਰ ਜਾਂ ਪੰਨਾ ਦੇਖਿਆ, ਤਾਂ ਜੋ ਹੋਰਾਂ ਤੱਕ ਵੀ ਪਹੁੰਚਿਆ ਜਾ ਸਕੇ। ਤੁਸੀਂ ਇਸਨੂੰ ਖਾਲੀ ਛੱਡ ਸਕਦੇ ਹੋ।',
    ar: 'إذا رأيت خمسة أحرف هناك. تبيّن للفريق أي ملصق أو صفحة رأيت، حتى يصل إلى آخرين أيضًا. يمكنك تركه فارغًا.',
    'zh-Hans': '如果您在上面看到五个字母，请写在这里。团队由此知道您看到的是哪张海报或哪个网页，好让更多人看到。可以不填。',
  },
  /** Said with the receipt: no report waits for a code. */
  codeUnread: {
    en: 'The code that you wrote is not one of ours: a letter may be wrong. That is all right. Your message went with the code as you wrote it.',
    fr: 'Le code que vous avez écrit n’est pas l’un des nôtres : une lettre est peut-être fausse. Ce n’est pas grave. Votre message est parti avec le code tel que vous l’avez écrit.',
    es: 'El código que escribió no es uno de los nuestros: puede que una letra esté mal. No pasa nada. Su mensaje se envió con el código tal como lo escribió.',
    tl: 'Hindi sa amin ang code na isinulat mo: baka may maling titik. Ayos lang iyon. Naipadala ang mensahe mo kasama ang code gaya ng pagkakasulat mo.',
    pa: 'ਜੋ ਕੋਡ ਤੁਸੀਂ ਲਿਖਿਆ, ਉਹ ਸਾਡਾ ਨਹੀਂ ਹੈ: ਸ਼ਾਇਦ ਕੋਈ ਅੱਖਰ ਗਲਤ ਹੈ। ਕੋਈ ਗੱਲ ਨਹੀਂ। ਤੁਹਾਡਾ ਸੁਨੇਹਾ ਕੋਡ ਸਮੇਤ, ਜਿਵੇਂ ਤੁਸੀਂ ਲਿਖਿਆ ਸੀ, ਚਲਾ ਗਿਆ ਹੈ।',
    ar: 'الرمز الذي كتبته ليس من رموزنا: ربما هناك حرف خاطئ. لا بأس. أُرسلت رسالتك ومعها الرمز كما كتبته.',
    'zh-Hans': '您写的代码不是我们的：可能有一个字母写错了。没关系。您的信息已经连同您写的代码一起发出。',
  },
  /** Said where an address holds a code. */
  codeCarried: {
    en: 'This code will stand in the form. You can take it out there:',
    fr: 'Ce code sera inscrit dans le formulaire. Vous pourrez l’y enlever :',
    es: 'Este código estará en el formulario. Allí puede quitarlo:',
    tl: 'Ang code na ito ay nasa form. Puwede mo itong alisin doon:',
    pa: 'ਇਹ ਕੋਡ ਫਾਰਮ ਵਿੱਚ ਲਿਖਿਆ ਹੋਵੇਗਾ। ਤੁਸੀਂ ਇਸਨੂੰ ਉੱਥੇ ਹਟਾ ਸਕਦੇ ਹੋ:',
    ar: 'سيظهر هذا الرمز في النموذج. يمكنك حذفه هناك:',
    'zh-Hans': '这个代码会写在表格里，您可以在那里删掉它：',
  },
  codeWrong: {
    en: 'The code in this address is not one of ours: a letter may be wrong. That is all right. You can write to us all the same.',
    fr: 'Le code de cette adresse n’est pas l’un des nôtres : une lettre est peut-être fausse. Ce n’est pas grave. Vous pouvez nous écrire quand même.',
    es: 'El código de esta dirección no es uno de los nuestros: puede que una letra esté mal. No pasa nada. Puede escribirnos de todos modos.',
    tl: 'Hindi sa amin ang code sa address na ito: baka may maling titik. Ayos lang iyon. Puwede ka pa ring sumulat sa amin.',
    pa: 'ਇਸ ਪਤੇ ਵਿਚਲਾ ਕੋਡ ਸਾਡਾ ਨਹੀਂ ਹੈ: ਸ਼ਾਇਦ ਕੋਈ ਅੱਖਰ ਗਲਤ ਹੈ। ਕੋਈ ਗੱਲ ਨਹੀਂ। ਤੁਸੀਂ ਫਿਰ ਵੀ ਸਾਨੂੰ ਲਿਖ ਸਕਦੇ ਹੋ।',
    ar: 'الرمز في هذا العنوان ليس من رموزنا: ربما هناك حرف خاطئ. لا بأس. يمكنك أن تكتب إلينا على أي حال.',
    'zh-Hans': '这个网址中的代码不是我们的：可能有一个字母不对。没关系。您仍然可以给我们写信。',
  },
} as const satisfies Record<string, Multilingual>
