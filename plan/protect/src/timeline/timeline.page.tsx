import { type Column, Heading, Lead, Table } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { PartsNav } from '../cases/case.page.tsx'
import { caseParts } from '../cases/case-parts.ts'
import { casesText } from '../cases/cases.text.ts'
import { Day } from '../cases/day.tsx'
import { actText, timelineText as text } from './timeline.text.ts'
import type { TimelineEntry, TimelineView } from './timeline.ts'

/** What was done for a person, newest first. */
export function TimelinePage({ language, view }: { readonly language: Language; readonly view: TimelineView }): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row, entries, names } = view
  const columns: [Column<TimelineEntry>, ...Column<TimelineEntry>[]] = [
    { header: say(text.when), cell: ({ at }) => <Day at={at} language={language} /> },
    {
      header: say(text.what),
      cell: ({ type, codes }) => (
        <>
          {say(actText(type))} {codes.length > 0 && <code class="small">{codes.join(' · ')}</code>}
        </>
      ),
    },
    { header: say(text.who), cell: ({ member }) => (member === null ? say(text.system) : (names.get(member) ?? '…')) },
  ]
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <p>
        {say(casesText.number)} <code>{row.number}</code>
      </p>
      <PartsNav language={language} caseId={row.id} current={caseParts.find(({ name }) => name === 'timeline') ?? null} />
      <Lead>{say(text.lead)}</Lead>
      <Table caption={say(text.title)} columns={columns} rows={entries} cards headed />
    </>
  )
}
