import {
  Badge,
  DefinitionList,
  Heading,
  Lead,
  LinkButton,
  Notice,
  Paragraph,
  PhoneLink,
  PublicForm,
  Sources,
  Submit,
  type SourcedFact,
  type Tone,
} from '@fanal/design'
import { helpLines, placeIn } from '@fanal/handover'
import { locales, say, type Multilingual, type PublicLanguage } from '@fanal/kernel'
import { offerRules, type CheckedOffer, type Level, type OfferOutcome, type OfferReason, type OfferSource } from '@fanal/offer'
import type { ComponentChildren } from 'preact'
import { fieldsOf, type SaidOfOffer } from './offer-form.ts'
import { offerRoutes } from './offer.routes.ts'
import { outcomes, rights, text } from './result.text.ts'

const tones: Readonly<Record<OfferOutcome, Tone>> = {
  serious_warning: 'danger',
  could_not_confirm: 'warning',
  matches_public_records: 'info',
}
const badges: Readonly<Record<Level, Tone>> = { serious: 'danger', unconfirmed: 'warning', matches: 'info' }

/** What exists in the two official languages alone is said in English, and marked as such. */
function InOfficial({ words, language }: { words: { readonly en: string; readonly fr: string }; language: PublicLanguage }) {
  if (language === 'fr' || language === 'en') return <>{words[language]}</>
  return (
    <bdi lang="en" dir="ltr">
      {words.en}
    </bdi>
  )
}

const colon = (language: PublicLanguage) => (language === 'fr' ? '\u00A0: ' : language === 'zh-Hans' ? '：' : ': ')
const comma = (language: PublicLanguage) => (language === 'ar' ? '، ' : language === 'zh-Hans' ? '，' : ', ')
const dayIn = (day: string, language: PublicLanguage) =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day))

function Reason({ reason, language }: { reason: OfferReason; language: PublicLanguage }) {
  const [source] = reason.sources
  return (
    <li class="offer-reason">
      <Heading level={3}>{say(reason.say, language)}</Heading>
      <p>
        <Badge tone={badges[reason.level]}>{say(offerRules.levels[reason.level], language)}</Badge>
      </p>
      <Paragraph>{say(reason.why, language)}</Paragraph>
      {source !== undefined && (
        <p class="small">
          {say(text.restsOn, language)}
          {colon(language)}
          <InOfficial words={reason.provision ?? source.name} language={language} /> (
          {say(source.mark === 'V' ? text.law : text.account, language)}
          {comma(language)}
          {dayIn(source.readOn, language)})
        </p>
      )}
    </li>
  )
}

const sourced = ({ name, address, readOn, mark }: OfferSource, language: PublicLanguage): SourcedFact => ({
  says: language === 'fr' ? name.fr : name.en,
  sources: address === null ? [] : [address],
  asOf: readOn,
  mark,
})

/** Every source of the page once, with its address. */
function sourcesOf({ reasons }: CheckedOffer, language: PublicLanguage): readonly SourcedFact[] {
  const used = new Set(reasons.flatMap(({ sources }) => sources.map(({ id }) => id)))
  const named = offerRules.sources.filter(({ id }) => used.has(id) || id === 'irpr')
  const lines = helpLines.map(({ name, sources, asOf, mark }) => ({ says: say(name, language), sources, asOf, mark }))
  return [...named.map((source) => sourced(source, language)), ...lines]
}

function Lines({ language }: { language: PublicLanguage }) {
  const asked = helpLines.filter(({ id }) => id !== 'crime-stoppers')
  const items = asked.map((line) => ({
    term: say(line.name, language),
    value: (
      <>
        <PhoneLink number={line.number} label={say(line.name, language)} />
        <br />
        {line.accordingTo !== undefined && `${say(text.accordingTo, language)} ${line.accordingTo}${colon(language)}`}
        {say(line.says, language)}
      </>
    ),
  }))
  return <DefinitionList items={items} />
}

/** A sentence whose telephone numbers are not broken over two lines. */
function Sentence({ words }: { words: string }) {
  return (
    <>
      {words
        .split(/(\u2066?(?:1-8\d\d-\d{3}-\d{4}|9-1-1)\u2069?)/)
        .map((part, at) => (at % 2 === 1 ? <span class="offer-number">{part}</span> : part))}
    </>
  )
}

function Section({ title, language, children }: { title: Multilingual; language: PublicLanguage; children: ComponentChildren }) {
  return (
    <section>
      <Heading>{say(title, language)}</Heading>
      {children}
    </section>
  )
}

interface OfferResultPageProps {
  readonly language: PublicLanguage
  readonly said: SaidOfOffer
  readonly checked: CheckedOffer
  /** What public records say of the employer that was named. */
  readonly employer?: ComponentChildren
}

/** Reasons, each with its rule and source; questions; what to do; rights; whom to ask. Never that an offer is safe. */
export function OfferResultPage({ language, said, checked, employer }: OfferResultPageProps) {
  const { outcome, reasons, contradictions, ask, next } = checked
  const onlyTogether = outcome === 'serious_warning' && !reasons.some(({ level }) => level === 'serious')
  return (
    <>
      <Heading level={1}>{say(outcomes[outcome].title, language)}</Heading>
      <Notice tone={tones[outcome]}>
        <Lead>{say(outcomes[outcome].say, language)}</Lead>
      </Notice>
      {contradictions.length > 0 && (
        <Notice tone="warning" title={say(text.contradictions, language)}>
          {contradictions.map((one) => (
            <Paragraph>{say(one.say, language)}</Paragraph>
          ))}
        </Notice>
      )}
      {reasons.length > 0 && (
        <Section title={text.reasons} language={language}>
          {onlyTogether && <Paragraph>{say(text.together, language)}</Paragraph>}
          <ul class="offer-reasons">
            {reasons.map((reason) => (
              <Reason reason={reason} language={language} />
            ))}
          </ul>
        </Section>
      )}
      {employer}
      <Section title={text.next} language={language}>
        <ol>
          {next.map((step) => (
            <li>
              <Sentence words={say(step.say, language)} />
            </li>
          ))}
        </ol>
      </Section>
      {ask.length > 0 && (
        <Section title={text.ask} language={language}>
          <ul>
            {ask.map((question) => (
              <li>{say(question.say, language)}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={text.lines} language={language}>
        <Lines language={language} />
        <p>
          <LinkButton href={placeIn('find', language).href}>{say(text.findHelp, language)}</LinkButton>
        </p>
      </Section>
      <Section title={text.rights} language={language}>
        <ul>
          {rights.map(({ say: right, provision }) => (
            <li>
              {say(right, language)} (<InOfficial words={provision} language={language} />)
            </li>
          ))}
        </ul>
      </Section>
      <Sources language={language} facts={sourcesOf(checked, language)} />
      <Paragraph>{say(text.nothingKept, language)}</Paragraph>
      <PublicForm action={offerRoutes.checkOffer.href({ language })}>
        {fieldsOf(said).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Submit tone="secondary" name="do" value="change">
          {say(text.change, language)}
        </Submit>
      </PublicForm>
    </>
  )
}
