import { Details, Heading, Lead, Notice, Paragraph, PhoneLink } from '@fanal/design'
import { helpLines } from '@fanal/handover'
import { say, type Multilingual, type PublicLanguage } from '@fanal/kernel'
import { regions, type PublicPlace } from '../directory/directory.ts'
import { LinesNow, Letters, Young } from './find.pages.tsx'
import type { Found, HelpAnswer } from './find-help.ts'
import { filled, text } from './find-help.text.ts'
import { fitText } from './fit.text.ts'
import { formText, genderText, wishText } from './form.text.ts'
import { AskedAgain, HelpForm } from './help-form.tsx'
import type { AskedPage } from './help-question.schema.ts'
import type { Question } from './help-question.ts'
import { needText } from './needs.text.ts'
import { PlaceCard } from './place-card.tsx'
import type { Looked } from './places.ts'
import { languageName } from './place-words.ts'
import { printText } from './print.text.ts'
import { regionNames } from './region-names.ts'
import type { Where } from './typed-place.ts'

/** Places on one page. */
export const placesAPage = 8

export interface FoundPageProps {
  readonly language: PublicLanguage
  readonly asked: AskedPage & { readonly question: Question }
  /** `null` where the directory could not be asked just now. */
  readonly looked: Looked | null
  readonly now: Date
}

const buttons = 'around'

/** A button of the form that stands at the end of the page and holds the question. */
function Then({ name = 'then', value, children }: { name?: string; value: string; children: string }) {
  return (
    <button type="submit" form={buttons} name={name} value={value} class="button secondary">
      {children}
    </button>
  )
}

function askedText(question: Question, language: PublicLanguage): string {
  const parts = [
    say(needText[question.need], language),
    question.place,
    question.language === null ? '' : languageName(question.language, language),
    question.gender === null ? '' : say(genderText[question.gender], language),
    ...question.wishes.map((wish) => say(wishText[wish], language)),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** “trois rivieres” as a name: what the directory keeps to compare with has no accents and no capitals. */
const asName = (key: string) => key.replaceAll(/(^|\s)(\p{L})/gu, (_, space: string, letter: string) => space + letter.toUpperCase())

function NotKnown({ where, typed, language }: { where: Where; typed: string; language: PublicLanguage }) {
  if (where.kind !== 'unknown') return null
  return (
    <Notice tone="warning" title={filled(say(text.unknownPlace, language), { place: typed })}>
      {where.near.length > 0 && (
        <>
          <Paragraph>{say(text.didYouMean, language)}</Paragraph>
          <p class="no-print">
            {where.near.map(({ key, region }) => (
              <Then name="near" value={`${key}, ${region}`}>
                {`${asName(key)}, ${say(regionNames[region], language)}`}
              </Then>
            ))}
          </p>
        </>
      )}
      <Paragraph>{say(text.unknownSay, language)}</Paragraph>
      <p class="no-print">
        {regions.map((region) => (
          <Then name="near" value={say(regionNames[region], language)}>
            {say(regionNames[region], language)}
          </Then>
        ))}
      </p>
    </Notice>
  )
}

const widerTexts: Readonly<Record<'town' | 'province', Multilingual>> = { town: text.widerThanTown, province: text.widerThanProvince }

function Wider({ answer, language }: { answer: HelpAnswer; language: PublicLanguage }) {
  const { found, widenedFrom } = answer
  if (widenedFrom === null || widenedFrom === 'country' || found.length === 0) return null
  const onlyCountry = found.every(({ circle }) => circle === 'country')
  return <Paragraph>{say(widerTexts[onlyCountry ? 'province' : 'town'], language)}</Paragraph>
}

function LeftOut({ answer, language }: { answer: HelpAnswer; language: PublicLanguage }) {
  return (
    <>
      {answer.leftOut.map(({ about, count }) =>
        about === 'need' ? null : (
          <p class="small">
            {filled(say(count === 1 ? text.leftOutOne : text.leftOutMany, language), { count })} {say(fitText[about].no, language)}
          </p>
        ),
      )}
    </>
  )
}

/** Before anybody prints: that paper can be found, and the bare numbers to copy instead. */
function BeforePrinting({ shown, language }: { shown: readonly Found<PublicPlace>[]; language: PublicLanguage }) {
  const numbers = [
    ...shown.flatMap(({ place }) => place.phones.map(({ number }) => number)),
    ...helpLines.slice(1, 2).map(({ number }) => number),
  ]
  return (
    <div class="no-print">
      <Notice tone="warning" title={say(printText.title, language)}>
        <Paragraph>{say(printText.say, language)}</Paragraph>
        <ul class="numbers">
          {[...new Set(numbers)].slice(0, 6).map((number) => (
            <li>
              <PhoneLink number={number} />
            </li>
          ))}
        </ul>
        <Paragraph>{say(printText.how, language)}</Paragraph>
      </Notice>
    </div>
  )
}

function Nothing({ answer, language }: { answer: HelpAnswer | null; language: PublicLanguage }) {
  if (answer === null)
    return (
      <Notice tone="danger">
        <Paragraph>{say(text.notHere, language)}</Paragraph>
      </Notice>
    )
  if (answer.found.length > 0) return null
  return (
    <Notice tone="warning" title={say(text.noneTitle, language)}>
      <Paragraph>{say(text.none, language)}</Paragraph>
    </Notice>
  )
}

/** The answer: places, the best first, why each fits; and always the lines that answer now. */
export function FoundPage({ language, asked, looked, now }: FoundPageProps) {
  const { question, large, from, view } = asked
  const { answer = null, shown = [] } = looked ?? {}
  const words = (one: Multilingual) => say(one, language)
  return (
    <Letters large={large}>
      <Heading level={1}>{words(text.foundTitle)}</Heading>
      <p>
        {words(text.asked)}
        {language === 'fr' ? '\u00A0: ' : ': '}
        <strong>{askedText(question, language)}</strong>
      </p>
      <p class="no-print">
        <Then value={large ? 'usual' : 'larger'}>{words(large ? formText.largeOff : formText.largeOn)}</Then>
        <Then value={view === 'print' ? 'screen' : 'print'}>{words(view === 'print' ? printText.back : printText.show)}</Then>
      </p>
      {view === 'print' && <BeforePrinting shown={shown} language={language} />}
      {looked !== null && <NotKnown where={looked.where} typed={question.place} language={language} />}
      <Nothing answer={answer} language={language} />
      {shown.length > 0 && <Lead>{words(text.callFirst)}</Lead>}
      {answer !== null && <Wider answer={answer} language={language} />}
      {question.asker === 'other' && <Paragraph>{words(text.forOther)}</Paragraph>}
      {question.wishes.includes('under-18') && <Young language={language} />}
      {shown.map((one) => (
        <PlaceCard found={one} question={question} language={language} now={now} />
      ))}
      {answer !== null && answer.found.length > from + placesAPage && (
        <p class="no-print">
          <Then value="more">{words(text.more)}</Then>
        </p>
      )}
      {answer !== null && <LeftOut answer={answer} language={language} />}
      <LinesNow language={language} />
      <div class="no-print">
        <Details summary={words(formText.again)}>
          <HelpForm language={language} asked={asked} />
        </Details>
        <AskedAgain language={language} asked={asked} id={buttons} />
      </div>
    </Letters>
  )
}
