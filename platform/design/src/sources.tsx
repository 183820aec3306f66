import { locales, type Multilingual, type PublicLanguage } from '@fanal/kernel'
import { Details } from './notice.tsx'
import { Paragraph } from './text.tsx'

/** A fact of somebody else's that a page repeats: who says it, when it was read, and how sure that is. */
export interface SourcedFact {
  /** In the language of the page. */
  readonly says: string
  readonly sources: readonly string[]
  /** ISO 8601, the day. */
  readonly asOf: string
  readonly mark: 'V' | 'S' | 'U'
}

const text = {
  title: {
    en: 'Where this comes from',
    fr: 'D’où cela vient',
    es: 'De dónde viene esto',
    tl: 'Saan galing ito',
    pa: 'ਇਹ ਕਿੱਥੋਂ ਲਿਆ ਗਿਆ ਹੈ',
    ar: 'من أين جاءت هذه المعلومات',
    'zh-Hans': '这些内容的来源',
  },
  lead: {
    en: 'Others can change what they promise. This is what we read, and when.',
    fr: 'Les autres peuvent changer ce qu’ils promettent. Voici ce que nous avons lu, et quand.',
    es: 'Otros pueden cambiar lo que prometen. Esto es lo que leímos, y cuándo.',
    tl: 'Puwedeng baguhin ng iba ang pangako nila. Ito ang nabasa namin, at kung kailan.',
    pa: 'ਦੂਜੇ ਆਪਣੇ ਵਾਅਦੇ ਬਦਲ ਸਕਦੇ ਹਨ। ਇਹ ਹੈ ਜੋ ਅਸੀਂ ਪੜ੍ਹਿਆ, ਅਤੇ ਕਦੋਂ।',
    ar: 'قد يغيّر الآخرون ما يعِدون به. هذا ما قرأناه ومتى قرأناه.',
    'zh-Hans': '别人可能会改变他们的承诺。这是我们读到的内容和日期。',
  },
  V: {
    en: 'From their own page or an official one.',
    fr: 'De leur propre page ou d’une page officielle.',
    es: 'De su propia página o de una página oficial.',
    tl: 'Mula sa sarili nilang pahina o sa opisyal na pahina.',
    pa: 'ਉਨ੍ਹਾਂ ਦੇ ਆਪਣੇ ਪੰਨੇ ਜਾਂ ਸਰਕਾਰੀ ਪੰਨੇ ਤੋਂ।',
    ar: 'من صفحتهم الخاصة أو من صفحة رسمية.',
    'zh-Hans': '来自他们自己的网页或官方网页。',
  },
  S: {
    en: 'From somebody else’s page, not their own.',
    fr: 'De la page de quelqu’un d’autre, pas de la leur.',
    es: 'De la página de otra persona, no de la suya.',
    tl: 'Mula sa pahina ng iba, hindi sa kanila.',
    pa: 'ਕਿਸੇ ਹੋਰ ਦੇ ਪੰਨੇ ਤੋਂ, ਉਨ੍ਹਾਂ ਦੇ ਆਪਣੇ ਤੋਂ ਨਹੀਂ।',
    ar: 'من صفحة جهة أخرى، لا من صفحتهم.',
    'zh-Hans': '来自别人的网页，不是他们自己的。',
  },
  U: {
    en: 'We found no page that settles it: ask the team.',
    fr: 'Aucune page ne permet de trancher : demandez à l’équipe.',
    es: 'No encontramos ninguna página que lo aclare: pregunte al equipo.',
    tl: 'Wala kaming nakitang pahina na nagpapatunay: magtanong sa kanila.',
    pa: 'ਸਾਨੂੰ ਕੋਈ ਪੰਨਾ ਨਹੀਂ ਮਿਲਿਆ ਜੋ ਇਹ ਪੱਕਾ ਕਰੇ: ਟੀਮ ਨੂੰ ਪੁੱਛੋ।',
    ar: 'لم نجد صفحة تحسم ذلك: يرجى سؤال الفريق.',
    'zh-Hans': '我们没有找到能确定这一点的网页：请问团队。',
  },
  read: { en: 'Read on', fr: 'Lu le', es: 'Leído el', tl: 'Binasa noong', pa: 'ਪੜ੍ਹਿਆ:', ar: 'قُرئ في', 'zh-Hans': '阅读日期：' },
} as const satisfies Record<string, Multilingual>

const dayText = (day: string, language: PublicLanguage): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))

/**
 * Facts with source, date and mark.
 * @NOTE addresses stand as text: a link that is pressed in fright leads into a browser's history
 */
export function Sources({ language, facts }: { language: PublicLanguage; facts: readonly SourcedFact[] }) {
  const say = (one: Multilingual) => one[language]
  return (
    <Details summary={say(text.title)}>
      <Paragraph>{say(text.lead)}</Paragraph>
      <ul class="sources">
        {facts.map(({ says, sources, asOf, mark }) => (
          <li>
            <strong>{says}</strong>
            <br />
            {say(text[mark])} {say(text.read)} {dayText(asOf, language)}
            {language === 'zh-Hans' || language === 'pa' ? '' : '.'}
            {sources.map((address) => (
              <>
                {' '}
                <code class="source" dir="ltr">
                  {address.replace(/^https:\/\/(www\.)?/, '')}
                </code>
              </>
            ))}
          </li>
        ))}
      </ul>
    </Details>
  )
}
