import { type Column, Lead, Table } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { PartHead } from '../cases/part-head.tsx'
import { Day } from '../cases/day.tsx'
import { wordsOfCodes } from './words-of-codes.ts'
import { actText, timelineText as text } from './timeline.text.ts'
import type { TimelineEntry, TimelineView } from './timeline.ts'

/** What was done for a person, newest first. */
export function TimelinePage({ language, view }: { readonly language: Language; readonly view: TimelineView }): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row, entries, names } = view
  const who = ({ member, receiver, byDate }: TimelineEntry): string => {
    if (receiver !== null) return say(receiver)
    if (member === null) return say(byDate ? text.byDate : text.byPerson)
    return names.get(member) ?? '…'
  }
  const columns: [Column<TimelineEntry>, ...Column<TimelineEntry>[]] = [
    { header: say(text.when), cell: ({ at }) => <Day at={at} language={language} /> },
    {
      header: say(text.what),
      cell: ({ type, codes }) => <>{[actText(type), ...wordsOfCodes(type, codes)].map(say).join(' · ')}</>,
    },
    { header: say(text.who), cell: who },
  ]
  return (
    <>
      <PartHead language={language} title={text.title} number={row.number} caseId={row.id} part="timeline" />
      <Lead>{say(text.lead)}</Lead>
      <Table caption={say(text.title)} columns={columns} rows={entries} cards headed />
    </>
  )
}
