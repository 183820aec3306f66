import { type Column, Lead, Table } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { PartHead } from '../cases/part-head.tsx'
import { Day } from '../cases/day.tsx'
import { actText, timelineText as text } from './timeline.text.ts'
import type { TimelineEntry, TimelineView } from './timeline.ts'

/** What was done for a person, newest first. */
export function TimelinePage({ language, view }: { readonly language: Language; readonly view: TimelineView }): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row, entries, names } = view
  const who = (member: TimelineEntry['member'], receiver: TimelineEntry['receiver']) =>
    receiver !== null ? say(receiver) : member === null ? say(text.system) : (names.get(member) ?? '…')
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
    { header: say(text.who), cell: ({ member, receiver }) => who(member, receiver) },
  ]
  return (
    <>
      <PartHead language={language} title={text.title} number={row.number} caseId={row.id} part="timeline" />
      <Lead>{say(text.lead)}</Lead>
      <Table caption={say(text.title)} columns={columns} rows={entries} cards headed />
    </>
  )
}
