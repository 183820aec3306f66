import { Details, Paragraph } from '@fanal/design'
import { say, type Bilingual, type Language } from '@fanal/kernel'

/** A fact of somebody else's that these pages repeat: who says it, when it was read, and how sure that is. */
export interface SourcedFact {
  readonly says: Bilingual
  readonly sources: readonly string[]
  /** ISO 8601, the day. */
  readonly asOf: string
  readonly mark: 'V' | 'S' | 'U'
}

const text = {
  title: { en: 'Where this comes from', fr: 'D’où cela vient' },
  lead: {
    en: 'Others can change what they promise. This is what we read, and when.',
    fr: 'Les autres peuvent changer ce qu’ils promettent. Voici ce que nous avons lu, et quand.',
  },
  V: { en: 'From their own page or an official one.', fr: 'De leur propre page ou d’une page officielle.' },
  S: { en: 'From somebody else’s page, not their own.', fr: 'De la page de quelqu’un d’autre, pas de la leur.' },
  U: { en: 'We found no page that settles it: ask the team.', fr: 'Aucune page ne permet de trancher : demandez à l’équipe.' },
  read: { en: 'Read on', fr: 'Lu le' },
} as const

const dayText = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))

/**
 * Facts with source, date and mark.
 * @NOTE addresses stand as text: a link that is pressed in fright leads into a browser's history
 */
export function Sources({ language, facts }: { language: Language; facts: readonly SourcedFact[] }) {
  return (
    <Details summary={say(text.title, language)}>
      <Paragraph>{say(text.lead, language)}</Paragraph>
      <ul class="sources">
        {facts.map(({ says, sources, asOf, mark }) => (
          <li>
            <strong>{say(says, language)}</strong>
            <br />
            {say(text[mark], language)} {say(text.read, language)} {dayText(asOf, language)}.
            {sources.map((address) => (
              <>
                {' '}
                <code class="source">{address.replace(/^https:\/\/(www\.)?/, '')}</code>
              </>
            ))}
          </li>
        ))}
      </ul>
    </Details>
  )
}
