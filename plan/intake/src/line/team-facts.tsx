import { Badge, DefinitionList, Sources, Steps } from '@fanal/design'
import { locales, say, type Multilingual, type PublicLanguage } from '@fanal/kernel'
import { mustTell } from './must-tell.ts'
import { closedSoonText, openingText } from './opening.text.ts'
import { marks } from './marks.ts'
import { text } from './pages.text.ts'
import { hoursText, zoneText, type Presence } from './presence.ts'
import type { Receiver } from './site.ts'
import { SignedName } from './signed-name.tsx'

/** Where one is on the way to a receipt. */
export function WriteSteps({ language, current }: { language: PublicLanguage; current: number }) {
  const steps = [text.stepAbout, text.stepTeam, text.stepWrite, text.stepReceipt].map((step) => say(step, language))
  return <Steps steps={steps} current={current} label={say(text.steps, language)} />
}

function languagesText(codes: readonly string[], language: PublicLanguage): string {
  const names = new Intl.DisplayNames(locales[language], { type: 'language' })
  return new Intl.ListFormat(locales[language]).format(codes.map((code) => names.of(code) ?? code))
}

const within = (span: string): Multilingual => ({
  en: `Within ${span}`,
  fr: `En ${span} ou moins`,
  es: `En ${span} o menos`,
  tl: `Sa loob ng ${span}`,
  pa: `${span} ਦੇ ਅੰਦਰ`,
  ar: `خلال ${span}`,
  'zh-Hans': `${span}以内`,
})

function answersText({ answersWithinHours: hours }: Presence, language: PublicLanguage): string {
  if (hours === null) return say(text.noAnswerTime, language)
  const isDays = hours >= 48
  const unit = { style: 'unit', unit: isDays ? 'day' : 'hour', unitDisplay: 'long', maximumFractionDigits: 0 } as const
  const span = new Intl.NumberFormat(locales[language], unit).format(isDays ? Math.ceil(hours / 24) : hours)
  return say(within(span), language)
}

function hoursOf(presence: Presence, language: PublicLanguage): string {
  const lines = hoursText(presence, language)
  if (lines.length === 0) return say(text.noHours, language)
  const zone = presence.timeZone === null ? '' : ` (${zoneText(presence.timeZone, language)})`
  return `${lines.join(marks.semicolon[language])}${zone}`
}

/** What the hours come to now: open until when, or closed until when, and which days are left out soon. */
function byHours(presence: Presence, language: PublicLanguage) {
  const said = [openingText(presence), closedSoonText(presence)].flatMap((one) => (one === null ? [] : [say(one, language)]))
  return said.length === 0 ? [] : [{ term: say(text.byHours, language), value: said.join(' ') }]
}

/** What one knows of a team before choosing it. */
export function TeamFacts({ language, receiver }: { language: PublicLanguage; receiver: Receiver }) {
  const { kind, languages, serves, presence } = receiver
  return (
    <DefinitionList
      items={[
        { term: say(text.kind, language), value: <strong>{say(text.kinds[kind ?? 'unknown'], language)}</strong> },
        ...(serves === null ? [] : [{ term: say(text.serves, language), value: <SignedName name={serves} language={language} /> }]),
        {
          term: say(text.now, language),
          value: (
            <Badge tone={presence.onDuty ? 'success' : 'neutral'}>{say(presence.onDuty ? text.onDuty : text.offDuty, language)}</Badge>
          ),
        },
        { term: say(text.hours, language), value: hoursOf(presence, language) },
        ...byHours(presence, language),
        { term: say(text.answers, language), value: answersText(presence, language) },
        { term: say(text.reads, language), value: languagesText(languages, language) },
      ]}
    />
  )
}

/** What can make a team tell, and what goes to immigration enforcement. */
export function Reasons({ language, kind }: { language: PublicLanguage; kind: Receiver['kind'] }) {
  return (
    <>
      <ul>
        {mustTell(kind).map(({ says }) => (
          <li>{say(says, language)}</li>
        ))}
        <li>{say(text.immigration, language)}</li>
      </ul>
      <Sources language={language} facts={mustTell(kind).map(({ about, ...fact }) => ({ ...fact, says: say(about, language) }))} />
    </>
  )
}
