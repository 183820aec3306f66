import { Details, EmptyState, Heading, Lead, Notice, Paragraph, Table, Unbroken } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { audienceText, recordLanguageText, recordText } from '../records/codes.text.ts'
import type { Day } from '../records/day.ts'
import { holding } from '../records/entries.ts'
import { CompletionForm, CourseForm, ImportForm, type CompletionDraft, type CourseDraft, type ImportDraft } from './training.forms.tsx'
import { type Completion, type Course, expiresOn, isFollowUpDue } from './training.ts'
import type { TrainingDesk } from './training.operations.ts'
import { modalityText, trainingText as text } from './training.text.ts'

/** What somebody sent that could not be kept: nothing of it is lost. */
export interface TrainingDrafts {
  readonly course?: CourseDraft
  readonly completion?: CompletionDraft
  readonly imported?: ImportDraft
}

export interface TrainingPageProps {
  readonly language: Language
  readonly csrf: string | null
  readonly today: Day
  readonly desk: TrainingDesk
  readonly kept: boolean
  readonly drafts: TrainingDrafts
}

/** How many completions one page shows, the last ones. */
const shownAtMost = 200

const courseName = (course: Course | undefined, language: Language) =>
  course === undefined ? '–' : `${sayIn(course.title, language)} (${course.version})`

/** A course by its title, with its version in one piece: `1-en` is no word that a line may end in. */
export function CourseName({ course, language }: { course: Course | undefined; language: Language }) {
  if (course === undefined) return <>–</>
  return (
    <>
      {sayIn(course.title, language)} <Unbroken>({course.version})</Unbroken>
    </>
  )
}

function Courses({ language, courses }: { language: Language; courses: readonly Course[] }) {
  const say = (one: Bilingual) => sayIn(one, language)
  if (courses.length === 0) return <EmptyState title={say(text.noCourses)} />
  return (
    <Table
      caption={say(text.courses)}
      headed
      cards
      rows={courses}
      columns={[
        { header: say(text.course), cell: (one) => <CourseName course={one} language={language} /> },
        { header: say(text.code), cell: ({ code }) => <code>{code}</code> },
        {
          header: say(text.months),
          cell: ({ validMonths }) => (validMonths === null ? say(text.always) : `${validMonths} ${say(text.monthsOf)}`),
        },
      ]}
    />
  )
}

interface CompletionsProps {
  readonly language: Language
  readonly today: Day
  readonly completions: readonly Completion[]
  readonly courses: readonly Course[]
}

function Completions({ language, today, completions, courses }: CompletionsProps) {
  const say = (one: Bilingual) => sayIn(one, language)
  const courseOf = (one: Completion) => courses.find(({ id }) => id === one.course)
  const number = new Intl.NumberFormat(`${language}-CA`)
  const percent = (mean: number | null) => (mean === null ? '–' : `${mean}${language === 'fr' ? '\u00A0' : ''}%`)
  const expiry = (one: Completion) => {
    const course = courseOf(one)
    const day = course === undefined ? null : expiresOn(one, course)
    if (day === null) return '–'
    const whole = <Unbroken>{day}</Unbroken>
    return day <= today ? (
      <>
        {say(text.expired)} ({whole})
      </>
    ) : (
      whole
    )
  }
  const later = (one: Completion) => {
    if (one.askedLater !== null && one.ableLater !== null) return `${number.format(one.ableLater)} / ${number.format(one.askedLater)}`
    return isFollowUpDue(one, today) ? <strong>{say(text.due)}</strong> : '–'
  }
  return (
    <Table
      caption={say(text.completions)}
      headed
      cards
      rows={completions}
      columns={[
        { header: say(text.course), cell: (one) => <CourseName course={courseOf(one)} language={language} /> },
        { header: say(recordText.audience), cell: ({ audience }) => say(audienceText[audience]) },
        { header: say(text.done), cell: ({ done }) => <Unbroken>{done}</Unbroken> },
        { header: say(text.people), cell: ({ people }) => number.format(people), numeric: true },
        {
          header: say(text.how),
          cell: ({ modality, language: spoken }) => `${say(modalityText[modality])}, ${say(recordLanguageText[spoken])}`,
        },
        { header: say(text.expires), cell: expiry },
        { header: say(text.scores), cell: ({ preMean, postMean }) => <Unbroken>{`${percent(preMean)} → ${percent(postMean)}`}</Unbroken> },
        { header: say(text.later), cell: later },
      ]}
    />
  )
}

/** Courses, who completed them by audience, and the forms for more. Works without script. */
export function TrainingPage({ language, csrf, today, desk, kept, drafts }: TrainingPageProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  const { courses } = desk
  const completions = holding(desk.completions).slice(0, shownAtMost)
  const parts = { language, csrf, desk }
  const mine = completions.filter(({ unit }) => desk.kept.includes(unit))
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      {kept && (
        <Notice tone="success">
          <p>{say(recordText.kept)}</p>
        </Notice>
      )}
      <Heading>{say(text.completions)}</Heading>
      {completions.length === 0 ? (
        <EmptyState title={say(text.noCompletions)} />
      ) : (
        <Completions language={language} today={today} completions={completions} courses={courses} />
      )}
      {desk.kept.length > 0 && courses.length > 0 && (
        <>
          <Details summary={say(text.addCompletion)} open={drafts.completion !== undefined && drafts.completion.replaces === null}>
            <Paragraph>{say(recordText.noPerson)}</Paragraph>
            <CompletionForm {...parts} replaced={null} draft={drafts.completion ?? null} />
          </Details>
          <Details summary={say(text.importTitle)} open={drafts.imported !== undefined}>
            <ImportForm {...parts} draft={drafts.imported ?? null} />
          </Details>
        </>
      )}
      {mine.map((one) => (
        <Details
          summary={`${say(recordText.change)} (${courseName(
            courses.find(({ id }) => id === one.course),
            language,
          )}, ${one.done}, ${say(audienceText[one.audience])})`}
          open={drafts.completion?.replaces === one.id}
        >
          <CompletionForm {...parts} replaced={one} draft={drafts.completion ?? null} />
        </Details>
      ))}
      <Heading>{say(text.courses)}</Heading>
      <Courses language={language} courses={courses} />
      {desk.kept.length === 0 ? (
        <Paragraph small>{say(recordText.onlyRead)}</Paragraph>
      ) : (
        <Details summary={say(text.addCourse)} open={drafts.course !== undefined}>
          <CourseForm {...parts} draft={drafts.course ?? null} />
        </Details>
      )}
    </>
  )
}
