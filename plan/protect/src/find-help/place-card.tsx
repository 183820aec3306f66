import { DefinitionList, Details, PhoneLink, type Definition } from '@fanal/design'
import { say, type Multilingual, type PublicLanguage } from '@fanal/kernel'
import type { PublicPlace } from '../directory/directory.ts'
import { entryAge } from './entry-age.ts'
import { filled } from './find-help.text.ts'
import type { Found } from './find-help.ts'
import { isAboutRoom, type Answer, type Reason } from './fit.ts'
import { byInterpreterText, fitText } from './fit.text.ts'
import { primaryOf, type Question } from './help-question.ts'
import { hoursLines } from './hours.ts'
import { cardText as text } from './place-card.text.ts'
import { agoText, dayText, documentsOf, languageName, listed, saidBy, type Said } from './place-words.ts'
import { roomNow } from './room-now.ts'

interface CardProps {
  readonly found: Found<PublicPlace>
  readonly question: Question
  readonly language: PublicLanguage
  readonly now: Date
}

type Of = Pick<CardProps, 'language' | 'now'> & { readonly place: PublicPlace }

function Words({ said }: { said: Said }) {
  return said.lang === undefined ? (
    <>{said.words}</>
  ) : (
    <span lang={said.lang} dir="auto">
      {said.words}
    </span>
  )
}

/** One reason as a sentence. */
function reasonText({ about, answer }: Reason, question: Question, language: PublicLanguage): string | null {
  if (about === 'need') return null
  const template: Multilingual = answer === 'by-interpreter' ? byInterpreterText : fitText[about][answer]
  return filled(say(template, language), { language: question.language === null ? '' : languageName(question.language, language) })
}

/** The reasons that are answered in one of these ways, as sentences. */
export function reasonsAs(
  reasons: readonly Reason[],
  answers: readonly Answer[],
  question: Question,
  language: PublicLanguage,
): readonly string[] {
  return reasons.filter(({ answer }) => answers.includes(answer)).flatMap((reason) => reasonText(reason, question, language) ?? [])
}

function Reasons({ found, question, language }: Pick<CardProps, 'found' | 'question' | 'language'>) {
  const groups = [
    { title: text.fits, kind: 'fits', answers: ['yes', 'by-interpreter'] },
    { title: text.ask, kind: 'ask', answers: ['ask'] },
    { title: text.not, kind: 'not', answers: ['no'] },
  ] as const
  return (
    <>
      {groups.map(({ title, kind, answers }) => {
        const said = reasonsAs(found.reasons, answers, question, language)
        if (said.length === 0) return null
        return (
          <>
            <h3>{say(title, language)}</h3>
            <ul class={`reasons ${kind}`}>
              {said.map((one) => (
                <li>{one}</li>
              ))}
            </ul>
          </>
        )
      })}
    </>
  )
}

export function Phones({ place, language }: Omit<Of, 'now'>) {
  if (place.phones.length === 0) return <p>{say(text.noPhone, language)}</p>
  return (
    <>
      {place.phones.map(({ number, extension, description }) => (
        <p class="call">
          <PhoneLink number={number} label={place.name} />
          {extension !== '' && ` ${say(text.extension, language)} ${extension}`}
          {description !== '' && ` (${description})`}
        </p>
      ))}
    </>
  )
}

function whereText({ place, language }: Omit<Of, 'now'>) {
  if (place.location_id !== null && place.address_visibility === 'hidden') return say(text.hidden, language)
  const area = saidBy(place, 'area', language)
  if (place.address.length === 0) return area === null ? null : <Words said={area} />
  return place.address.map((line) => (
    <>
      {line}
      <br />
    </>
  ))
}

function languagesText({ languages, interpreter }: PublicPlace, language: PublicLanguage): string | null {
  const names = [...new Set(languages.map(primaryOf))].map((tag) => languageName(tag, language))
  const all = [...names, ...(interpreter === true ? [say(text.withInterpreter, language)] : [])]
  return all.length === 0 ? null : listed(all, language)
}

/** How much room there is, with its age; an old count is a question. */
export function roomText(place: PublicPlace, language: PublicLanguage, now: Date): string {
  const room = roomNow(place, now)
  if (room.state === 'ask') return say(text.roomAsk, language)
  const age = agoText(room.hoursOld, language)
  if (room.state === 'full') return filled(say(text.roomFull, language), { age })
  return filled(say(text.roomFree, language), { count: room.available, age })
}

export function ageText(place: PublicPlace, language: PublicLanguage, now: Date): string {
  const { state, on } = entryAge(place.assured_at, now)
  if (on === null) return say(text.assuredNever, language)
  const template = state === 'fresh' ? text.assured : text.assuredLongAgo
  return filled(say(template, language), { date: dayText(on, language) })
}

function hoursValue({ place, language }: Omit<Of, 'now'>) {
  if (place.always_open) return say(text.always, language)
  const lines = hoursLines(place.hours, language)
  return lines.length === 0
    ? null
    : lines.map((line) => (
        <>
          {line}
          <br />
        </>
      ))
}

function factsOf({ place, question, language, now }: Of & { readonly question: Question }): Definition[] {
  const words = (field: 'front_door' | 'expect' | 'cost') => {
    const said = saidBy(place, field, language)
    return said === null ? null : <Words said={said} />
  }
  const documents = documentsOf(place, language)
  const facts: readonly (readonly [Multilingual, Definition['value'] | null])[] = [
    [text.room, isAboutRoom(question.need) ? roomText(place, language, now) : null],
    [text.where, whereText({ place, language })],
    [text.hours, hoursValue({ place, language })],
    [text.languages, languagesText(place, language)],
    [text.first, words('front_door')],
    [text.expect, words('expect')],
    [text.cost, words('cost') ?? say(text.askCost, language)],
    [text.documents, documents.length === 0 ? null : documents.join(' · ')],
  ]
  return facts.flatMap(([term, value]) => (value === null ? [] : [{ term: say(term, language), value }]))
}

/** One place: whom to call, why it fits, what to ask, and what one finds there. */
export function PlaceCard({ found, question, language, now }: CardProps) {
  const { place } = found
  const own = [saidBy(place, 'description', language), saidBy(place, 'eligibility', language)].filter((said) => said !== null)
  const [name, alert] = [saidBy(place, 'name', language), saidBy(place, 'alert', language)]
  return (
    <section class="place">
      <h2>{name !== null && <Words said={name} />}</h2>
      {place.organization_name !== place.name && <p class="small">{place.organization_name}</p>}
      {alert !== null && (
        <p class="place-alert">
          <Words said={alert} />
        </p>
      )}
      <Phones place={place} language={language} />
      <Reasons found={found} question={question} language={language} />
      <DefinitionList items={factsOf({ place, question, language, now })} />
      {own.length > 0 && (
        <Details summary={say(text.theirWords, language)}>
          {own.map((said) => (
            <p>
              <Words said={said} />
            </p>
          ))}
        </Details>
      )}
      <p class="small">{ageText(place, language, now)}</p>
    </section>
  )
}
