import { Details, Heading, Paragraph } from '@fanal/design'
import { type Bilingual, duties, type Language, say } from '@fanal/kernel'
import type { VNode } from 'preact'
import { type ReceiverAct, receiverActText, receiverActs } from '../referral/receiver-acts.ts'
import { type LooksOfDay, looksByDay } from './looks-by-day.ts'
import { type SectionProps, classesText, colon } from './own-record.sections.tsx'
import { otherPurpose, ownText as text, purposeText, unknownPurpose } from './own-record.text.ts'
import type { OwnLook, OwnReferral } from './own-record.ts'
import { dayText, hourText, momentText } from './own-time.ts'

/** Whoever got something by a yes: what they are called, what it holds, and what they did with it. */
export interface OwnReceived {
  readonly receiver: Bilingual | null
  readonly classes: readonly string[]
  readonly acts: readonly ReceiverAct[]
}

function whyText(purposes: readonly string[], language: Language): string {
  const known: Readonly<Record<string, Bilingual>> = { ...otherPurpose, ...purposeText }
  return [...new Set(purposes.map((purpose) => say(known[purpose] ?? unknownPurpose, language)))].join('; ')
}

/** Readings of one reader on one day as one line; each use of the person's own code stays by itself. */
export const ownLooksByDay = (looks: readonly OwnLook[]) =>
  looksByDay(looks, {
    reader: ({ by, at, purpose }) => (purpose === 'own-code' ? at : String(by)),
    day: ({ at }) => dayText(at, 'en'),
  })

/** How often somebody looked on a day, and between which hours. */
export const timesText = (count: number, from: string, until: string, language: Language): string =>
  language === 'fr'
    ? `${count} fois, de ${hourText(from, language)} à ${hourText(until, language)}`
    : `${count} times, ${hourText(from, language)} to ${hourText(until, language)}`

/** So many stand open on a small screen; the rest is one press away. */
const shownAtOnce = 6

/** Readings as they stand for the person, those of one reader on one day together: never a name. */
export function Looks({
  language,
  house,
  looks,
}: Pick<SectionProps, 'language'> & { readonly house: string; readonly looks: readonly LooksOfDay<OwnLook>[] }): VNode {
  return (
    <ol class="plain">
      {looks.map(({ latest, earliest, count, classes, purposes }) => (
        <li>
          <strong>{count === 1 ? momentText(latest.at, language) : dayText(latest.at, language)}</strong>
          <br />
          {latest.purpose === 'own-code' ? (
            say(text.ownCode, language)
          ) : (
            <>
              {latest.duty === null ? say(text.left, language) : say(duties[latest.duty], language)}, {house}
              {count > 1 && `, ${timesText(count, earliest.at, latest.at, language)}`}
              <br />
              {say(text.saw, language)}
              {colon(language)} {classesText(classes, language)}. {say(text.why, language)}
              {colon(language)} {whyText(purposes, language)}.
            </>
          )}
        </li>
      ))}
    </ol>
  )
}

/** Whoever got something by a yes, and what they did with it. */
export function Receivers({
  language,
  received,
}: Pick<SectionProps, 'language'> & { readonly received: readonly OwnReceived[] }): VNode | null {
  const acted = received
    .flatMap(({ acts, receiver, classes }) => acts.map((act) => ({ ...act, classes, name: receiver ?? text.unknownReceiver })))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
  if (acted.length === 0) return null
  return (
    <>
      <Heading level={3}>{say(text.receiversTitle, language)}</Heading>
      <ol class="plain">
        {acted.map(({ did, at, classes, name }) => (
          <li>
            <strong>{momentText(at.toISOString(), language)}</strong>
            <br />
            <strong>{say(name, language)}</strong> {say(receiverActText[did], language)}
            {did === 'opened' && ` (${classesText(classes, language)})`}.
          </li>
        ))}
      </ol>
    </>
  )
}

const dateOf = (iso: string | null) => (iso === null ? null : new Date(iso))

/** What the receivers of a person's referrals did, as their own code answers it. */
const receivedOf = (referrals: readonly OwnReferral[]): readonly OwnReceived[] =>
  referrals.map(({ received, accepted, declined, stopAnswered, stopSays, receiver, classes }) => ({
    receiver,
    classes,
    acts: receiverActs({
      receivedAt: dateOf(received),
      acceptedAt: dateOf(accepted),
      declinedAt: dateOf(declined),
      stopAnsweredAt: dateOf(stopAnswered),
      stopSays,
    }),
  }))

/** Every reading: when, with which duty, which kinds of things and why. */
export function OwnLooks({ language, record }: SectionProps): VNode {
  const looks = ownLooksByDay(record.looks)
  const props = { language, house: record.person?.house[language] ?? '' }
  return (
    <section>
      <Heading id="looked">{say(text.looksTitle, language)}</Heading>
      <Paragraph>{say(text.looksLead, language)}</Paragraph>
      {record.looks.length === 0 && <Paragraph>{say(text.noLooks, language)}</Paragraph>}
      <Looks {...props} looks={looks.slice(0, shownAtOnce)} />
      {looks.length > shownAtOnce && (
        <Details summary={say(text.earlier, language)}>
          <Looks {...props} looks={looks.slice(shownAtOnce)} />
        </Details>
      )}
      <Receivers language={language} received={receivedOf(record.referrals)} />
    </section>
  )
}
