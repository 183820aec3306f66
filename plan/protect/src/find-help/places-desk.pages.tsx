import {
  Badge,
  Checkboxes,
  type Column,
  EmptyState,
  Form,
  Heading,
  Input,
  Notice,
  Paragraph,
  PhoneLines,
  Select,
  Submit,
  Table,
} from '@fanal/design'
import { helpLines, placesBeside } from '@fanal/handover'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { needs } from '../directory/directory.ts'
import type { Found } from './find-help.ts'
import { genderText, wishText } from './form.text.ts'
import { answerLanguages, genders, type Question, wishes } from './help-question.ts'
import { hoursLines } from './hours.ts'
import { needText } from './needs.text.ts'
import { Phones, ageText, reasonsAs, roomText } from './place-card.tsx'
import { cardText } from './place-card.text.ts'
import { languageName, saidBy } from './place-words.ts'
import type { Looked, ShownPlace } from './places.ts'
import { placesDeskRoutes } from './places-desk.routes.ts'
import { deskText as text, moreText } from './places-desk.text.ts'

export interface PlacesDeskProps {
  readonly language: Language
  readonly question: Omit<Question, 'need'> & { readonly need: Question['need'] | null }
  /** `null` where no need was chosen. */
  readonly looked: Looked | null
  readonly now: Date
  readonly csrf: string | null
}

type Say = (text: Bilingual) => string

/** The question on a few lines: what is chosen by a key stands first. */
function Ask({ language, question, csrf, isMissing }: Pick<PlacesDeskProps, 'language' | 'question' | 'csrf'> & { isMissing: boolean }) {
  const say: Say = (one) => sayIn(one, language)
  const options = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, Bilingual>>) =>
    values.map((value) => ({ value, label: say(labels[value]) }))
  return (
    <Form action={placesDeskRoutes.findPlaces.href({ language })} csrf={csrf} id="find-places">
      <div class="places-ask">
        <Select
          name="need"
          id="places-need"
          label={say(text.need)}
          options={options(needs, needText)}
          value={question.need ?? undefined}
          {...(isMissing && { error: say(text.needMissing) })}
        />
        <Input name="place" id="places-place" label={say(text.place)} value={question.place} begins />
        <Select
          name="language"
          id="places-language"
          label={say(text.language)}
          none={say(text.any)}
          options={answerLanguages.map((tag) => ({ value: tag, label: languageName(tag, language) }))}
          value={question.language ?? undefined}
        />
        <Select
          name="gender"
          id="places-gender"
          label={say(text.gender)}
          none={say(text.notSaid)}
          options={options(genders, genderText)}
          value={question.gender ?? undefined}
        />
      </div>
      <div class="places-wishes">
        <Checkboxes name="wish" id="places-wish" label={say(text.wishes)} options={options(wishes, wishText)} values={question.wishes} />
      </div>
      <Submit>{say(text.find)}</Submit>
    </Form>
  )
}

function List({ of }: { of: readonly string[] }) {
  if (of.length === 0) return null
  return (
    <ul class="plain-list">
      {of.map((one) => (
        <li>{one}</li>
      ))}
    </ul>
  )
}

type Row = Found<ShownPlace>

/** A place as one says it to somebody: its name, and the number to call. */
function offerOf(place: ShownPlace, language: Language): string {
  const [phone] = place.phones
  const extension = phone === undefined || phone.extension === '' ? '' : ` ${sayIn(cardText.extension, language)} ${phone.extension}`
  return [saidBy(place, 'name', language)?.words, phone && `${phone.number}${extension}`].filter(Boolean).join(', ')
}

function columnsFor(language: Language, question: Question, now: Date): [Column<Row>, ...Column<Row>[]] {
  const say: Say = (one) => sayIn(one, language)
  return [
    {
      header: say(text.name),
      cell: ({ place }) => (
        <>
          <strong {...{ [placesBeside.offer]: offerOf(place, language) }}>{saidBy(place, 'name', language)?.words}</strong>
          <br />
          {place.organization_name}
          {place.visibility === 'partner' && (
            <>
              {' '}
              <Badge tone="warning">{say(text.forPartners)}</Badge>
            </>
          )}
        </>
      ),
    },
    { header: say(text.room), cell: ({ place }) => roomText(place, language, now) },
    { header: say(text.call), cell: ({ place }) => <Phones place={place} language={language} /> },
    { header: say(text.fits), cell: ({ reasons }) => <List of={reasonsAs(reasons, ['yes', 'by-interpreter'], question, language)} /> },
    { header: say(text.ask), cell: ({ reasons }) => <List of={reasonsAs(reasons, ['ask', 'no'], question, language)} /> },
    {
      header: say(text.where),
      cell: ({ place }) => (
        <List
          of={[
            place.location_id !== null && place.address_visibility === 'hidden'
              ? say(text.hidden)
              : [place.area, ...place.address].join(', '),
            ...(place.always_open ? [say(cardText.always)] : hoursLines(place.hours, language)),
            ageText(place, language, now),
          ].filter((line) => line !== '')}
        />
      ),
    },
  ]
}

/** A place while somebody is on the line: the question, and under it what fits, room and its age before everything else. */
export function PlacesDeskPage({ language, question, looked, now, csrf }: PlacesDeskProps): VNode {
  const say: Say = (one) => sayIn(one, language)
  const { need } = question
  const more = looked === null ? 0 : looked.answer.found.length - looked.shown.length
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <div id={placesBeside.part}>
        <p>{say(text.lead)}</p>
        <Ask language={language} question={question} csrf={csrf} isMissing={need === null} />
        {looked !== null && looked.shown.length === 0 && <EmptyState title={say(text.none)} />}
        {looked !== null && need !== null && looked.shown.length > 0 && (
          <Table caption={say(text.caption)} columns={columnsFor(language, { ...question, need }, now)} rows={looked.shown} cards />
        )}
        {more > 0 && <p>{say(moreText(more))}</p>}
        <Notice title={say(text.linesTitle)}>
          <PhoneLines language={language} lines={helpLines.slice(0, 2)} />
        </Notice>
        <Paragraph small>{say(text.why)}</Paragraph>
      </div>
    </>
  )
}
