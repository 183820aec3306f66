import { Badge, DefinitionList, Heading } from '@fanal/design'
import type { Bilingual } from '@fanal/kernel'
import type { VNode } from 'preact'
import { SealSection } from '../approvals/seal.section.tsx'
import { MissingKeys } from '../grants/missing-keys.section.tsx'
import { PersonDesk, deskData } from '../person-desk/index.ts'
import { BoardSection } from './board.section.tsx'
import { CaseHead, CaseMoves, type CaseProps, CaseSettings } from './case-head.tsx'
import { PartsNav } from './part-head.tsx'
import { casesText as text, someTask, taskText } from './cases.text.ts'
import { Day } from './day.tsx'
import { NotesSection, PersonSection } from './person.section.tsx'

/** The whole case on one page. */
export function CasePage({ signIn, ...props }: CaseProps & { readonly signIn: string }): VNode {
  const { language, view } = props
  // where a step is the next thing to do it stands first; while the work goes on it stands last
  const isNext = view.row.state !== 'active' && view.row.state !== 'on-hold'
  const steps = (
    <>
      <CaseMoves {...props} />
      <CaseSettings {...props} />
    </>
  )
  return (
    <PersonDesk language={language} data={deskData(view.opened)} signIn={signIn}>
      <CaseHead {...props} />
      <PartsNav language={language} caseId={view.row.id} current="case" />
      <MissingKeys {...props} caseId={view.row.id} subject={view.row.subject} missing={view.missing} names={view.names} />
      {isNext && steps}
      <TaskList {...props} />
      <PersonSection {...props} />
      <BoardSection {...props} />
      <NotesSection {...props} />
      {!isNext && steps}
      <SealSection {...props} />
    </PersonDesk>
  )
}

function TaskList({ language, view, now }: CaseProps): VNode | null {
  const say = (bilingual: Bilingual) => bilingual[language]
  if (view.tasks.length === 0) return null
  const items = view.tasks.map(({ kind, dueAt }) => ({
    term: say(taskText[kind] ?? someTask),
    value: (
      <>
        <Day at={dueAt} language={language} /> {dueAt < now && <Badge tone="danger">{say(text.late)}</Badge>}
      </>
    ),
  }))
  return (
    <section aria-labelledby="tasks-title">
      <Heading id="tasks-title">{say(text.tasks)}</Heading>
      <DefinitionList items={items} />
    </section>
  )
}
