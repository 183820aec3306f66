import { DefinitionList, ErrorSummary, Form, FileInput, Heading, Lead, LinkButton, Notice, Paragraph, Submit, Table } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import type { Problem } from '../import/problem.ts'
import { effectText, placeText, problemText } from '../import/problem.text.ts'
import type { GivenFile } from '../import/records.ts'
import { ownRoutes } from '../own/own.routes.ts'
import type { OwnPreview } from './own-import.operations.ts'
import { ownImportRoutes } from './own-import.routes.ts'
import { filesFaultText, goesOn, importText as text, importedText, moreProblems } from './own-import.text.ts'
import { type FilesFault, carriedOn } from './sent-files.ts'

interface Asked {
  readonly language: Language
  readonly csrf: string | null
}

/** Problems that are listed: who mends so many looks again before the rest. */
export const mostProblems = 200

/** Which files: the beginning, and where one is led back to when they cannot be read. */
export function ChooseFilesPage({ language, csrf, fault }: Asked & { readonly fault: FilesFault | null }): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  const error = fault === null ? undefined : say(filesFaultText[fault])
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      <ErrorSummary errors={error === undefined ? [] : [{ name: 'files', say: error }]} />
      <Form action={ownImportRoutes.previewOwnImport.href({ language })} csrf={csrf} takesFiles>
        <FileInput name="files" label={say(text.files)} hint={say(text.filesHint)} accept=".json,.csv" several error={error} />
        <Submit>{say(text.look)}</Submit>
      </Form>
      <Paragraph small>{say(text.rules)}</Paragraph>
    </>
  )
}

/** What is wrong, by file, row and field; never the value itself, which may be a street. */
function Problems({ language, problems }: { readonly language: Language; readonly problems: readonly Problem[] }) {
  const say = (one: Bilingual) => sayIn(one, language)
  if (problems.length === 0) return null
  const allowed = (words: readonly string[]) => (words.length === 0 ? '' : ` ${say(placeText.allowed)} ${words.join(', ')}.`)
  return (
    <>
      <Heading>{say(text.problems)}</Heading>
      <Paragraph>{say(text.goodRows)}</Paragraph>
      <Table
        cards
        caption={say(text.problems)}
        rows={problems.slice(0, mostProblems)}
        columns={[
          { header: say(text.file), cell: ({ file }) => file },
          { header: say(text.row), numeric: true, cell: ({ row }) => row ?? '' },
          { header: say(text.field), cell: ({ field }) => field !== null && <code>{field}</code> },
          { header: say(text.whatToDo), cell: ({ code, allowed: words }) => `${say(problemText[code])}${allowed(words)}` },
          { header: say(text.became), cell: ({ effect }) => say(effectText[effect]) },
        ]}
      />
      {problems.length > mostProblems && <Paragraph>{say(moreProblems(problems.length - mostProblems))}</Paragraph>}
    </>
  )
}

/** What an import would do. The files stand in the page: nothing is kept until somebody says so, and exactly what was looked at is imported. */
export function PreviewPage(props: Asked & { readonly preview: OwnPreview; readonly files: readonly GivenFile[] }): VNode {
  const { language, csrf, preview, files } = props
  const say = (one: Bilingual) => sayIn(one, language)
  const { added, changed, same, problems, entries, goesOnAt } = preview
  const counts = [
    [text.added, added],
    [text.changed, changed],
    [text.same, same],
    [text.problems, problems.length],
  ] as const
  return (
    <>
      <Heading level={1}>{say(text.previewTitle)}</Heading>
      <Lead>{say(entries.length === 0 ? text.nothingToKeep : text.nothingYet)}</Lead>
      {goesOnAt > 0 && (
        <Notice>
          <p>{say(goesOn(goesOnAt, entries.length))}</p>
        </Notice>
      )}
      <DefinitionList items={counts.map(([term, value]) => ({ term: say(term), value }))} />
      {entries.length > 0 && (
        <Form action={ownImportRoutes.keepOwnImport.href({ language })} csrf={csrf}>
          {carriedOn(files).map(({ name, data }) => (
            <>
              <input type="hidden" name="name" value={name} />
              <input type="hidden" name="data" value={data} />
            </>
          ))}
          <Submit>{say(goesOnAt > 0 ? text.goOn : text.keep)}</Submit>
        </Form>
      )}
      <Paragraph>
        <a href={ownImportRoutes.ownImport.href({ language })}>{say(text.other)}</a>
      </Paragraph>
      <Paragraph small>{say(text.rules)}</Paragraph>
      <Problems language={language} problems={problems} />
    </>
  )
}

export function ImportedPage({
  language,
  entries,
  byHand,
}: Pick<Asked, 'language'> & { readonly entries: number; readonly byHand: number }): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  return (
    <>
      <Heading level={1}>{say(text.doneTitle)}</Heading>
      <Notice tone="success">
        <p>{say(importedText(entries, byHand))}</p>
      </Notice>
      <LinkButton href={ownRoutes.ownServices.href({ language })}>{say(text.toServices)}</LinkButton>
    </>
  )
}
