import { Heading, Lead, Notice, Table, Unbroken } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { recordLanguageText, recordText } from '../records/codes.text.ts'
import type { ReadStatements } from './read-statements.ts'
import type { Course } from './training.ts'
import { CourseName } from './training.pages.tsx'
import { trainingRoutes } from './training.routes.ts'
import { trainingText as text, xapiProblemText } from './training.text.ts'

export interface ImportedPageProps {
  readonly language: Language
  readonly courses: readonly Course[]
  readonly read: ReadStatements
  /** Courses and days of which an earlier entry says the same. */
  readonly twins: boolean
}

/** What came of an import: what is counted, and what was left out by statement and field. */
export function ImportedPage({ language, courses, read, twins }: ImportedPageProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  const people = read.groups.reduce((sum, group) => sum + group.people, 0)
  const lead: Bilingual = {
    en: `Completions counted: ${people}. New entries: ${read.groups.length}. Nothing of whoever did them was kept.`,
    fr: `Formations terminées et comptées : ${people}. Nouvelles inscriptions : ${read.groups.length}. Rien de qui les a faites n’a été gardé.`,
  }
  return (
    <>
      <Heading level={1}>{say(text.importedTitle)}</Heading>
      <Lead>{say(lead)}</Lead>
      {twins && (
        <Notice tone="warning">
          <p>{say(text.twinImported)}</p>
        </Notice>
      )}
      {read.groups.length > 0 && (
        <Table
          caption={say(text.importedTitle)}
          headed
          rows={read.groups}
          columns={[
            {
              header: say(text.course),
              cell: ({ course }) => <CourseName course={courses.find(({ id }) => id === course)} language={language} />,
            },
            { header: say(text.done), cell: ({ done }) => <Unbroken>{done}</Unbroken> },
            { header: say(recordText.language), cell: (group) => say(recordLanguageText[group.language]) },
            { header: say(text.people), cell: (group) => String(group.people), numeric: true },
          ]}
        />
      )}
      {read.problems.length > 0 && (
        <>
          <Heading>{say(text.problemsTitle)}</Heading>
          <Table
            caption={say(text.problemsTitle)}
            headed
            rows={read.problems}
            columns={[
              { header: say(text.row), cell: ({ row }) => (row === 0 ? '–' : String(row)) },
              { header: say(text.fieldName), cell: ({ field }) => (field === '' ? '–' : <code>{field}</code>) },
              { header: say(text.why), cell: ({ code }) => say(xapiProblemText[code]) },
            ]}
          />
        </>
      )}
      <p>
        <a href={trainingRoutes.training.href({ language })}>{say(text.back)}</a>
      </p>
    </>
  )
}
