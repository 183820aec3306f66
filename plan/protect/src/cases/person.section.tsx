import { DefinitionList, Details, Heading, Submit } from '@fanal/design'
import type { Bilingual } from '@fanal/kernel'
import type { SealedClass } from '@fanal/seal'
import type { VNode } from 'preact'
import { OpenText, SealedArea, SealedForm, SealedInput } from '../person-desk/index.ts'
import { whereNow } from '../subjects/subject.ts'
import type { CaseProps } from './case-head.tsx'
import { casesRoutes } from './cases.routes.ts'
import { casesText as text } from './cases.text.ts'
import { Day } from './day.tsx'

interface Line {
  readonly of: SealedClass
  readonly field: string
  readonly label: Bilingual
  readonly long?: true
}

/** What is written of a person on their case's page, each with its class. */
const lines: readonly Line[] = [
  { of: 'C4', field: 'call-name', label: text.callName },
  { of: 'C4', field: 'full-name', label: text.fullName },
  { of: 'C4', field: 'birth-date', label: text.birthDate },
  { of: 'C4', field: 'languages', label: text.languages },
  { of: 'C4', field: 'reach-at', label: text.reachAt },
  { of: 'C4', field: 'code-word', label: text.codeWord },
  { of: whereNow.class, field: whereNow.field, label: text.whereNow },
  { of: 'C6', field: 'critical', label: text.critical },
  { of: 'C3', field: 'story', label: text.story, long: true },
]

/** Who it is, in words that open on this device alone. */
export function PersonSection({ language, view, csrf, freshId }: CaseProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row, opened } = view
  // what nothing was written of takes no room; it is offered where one changes
  const written = lines.filter(({ of, field }) => opened.fields.some((one) => one.class === of && one.field === field))
  const items = written.map(({ of, field, label }) => ({ term: say(label), value: <OpenText of={of} field={field} /> }))
  return (
    <section id="person" aria-labelledby="person-title">
      <Heading id="person-title">{say(text.person)}</Heading>
      <DefinitionList items={items} />
      <Details summary={say(text.change)}>
        <SealedForm action={casesRoutes.keepWords.href({ language, case: row.id })} csrf={csrf} command={freshId()}>
          <input type="hidden" name="subject" value={row.subject} />
          {lines.map(({ of, field, label, long }) =>
            long ? (
              <SealedArea of={of} field={field} label={say(label)} rows={6} />
            ) : (
              <SealedInput of={of} field={field} label={say(label)} />
            ),
          )}
          <Submit tone="secondary">{say(text.keep)}</Submit>
        </SealedForm>
      </Details>
    </section>
  )
}

const noteKinds: readonly { readonly of: SealedClass; readonly label: Bilingual }[] = [
  { of: 'C3', label: text.noteStory },
  { of: 'C6', label: text.noteHealth },
  { of: 'C7', label: text.noteLegal },
]

/** What was noted, the latest first; health and law are kinds of their own, so that not everybody reads them. */
export function NotesSection({ language, view, csrf, freshId }: CaseProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row, opened, names } = view
  const notes = opened.fields.filter(({ field }) => field.startsWith('note-')).toSorted((a, b) => b.keptAt.getTime() - a.keptAt.getTime())
  const shown = notes.filter((note, index) => notes.findIndex((one) => one.field === note.field && one.class === note.class) === index)
  return (
    <section id="notes" aria-labelledby="notes-title">
      <Heading id="notes-title">{say(text.notes)}</Heading>
      {shown.length === 0 && <p>{say(text.noNotes)}</p>}
      {shown.map((note) => (
        <article class="message">
          <p class="small">
            <Day at={note.keptAt} language={language} /> · {names.get(note.keptBy)} ·{' '}
            {say(noteKinds.find(({ of }) => of === note.class)?.label ?? text.noteStory)}
          </p>
          <OpenText of={note.class} field={note.field} />
        </article>
      ))}
      {noteKinds.map(({ of, label }, index) => {
        const id = freshId()
        const form = (
          <SealedForm action={casesRoutes.keepWords.href({ language, case: row.id })} csrf={csrf} command={freshId()}>
            <input type="hidden" name="subject" value={row.subject} />
            <SealedArea of={of} field={`note-${id}`} label={say(index === 0 ? text.note : label)} rows={4} required />
            <Submit tone="secondary">{say(text.addNote)}</Submit>
          </SealedForm>
        )
        return <Details summary={`${say(text.addNote)} (${say(label).toLowerCase()})`}>{form}</Details>
      })}
    </section>
  )
}
