import { Badge, Details, EmptyState, Field, Form, Heading, Lead, Notice, Radios, Select, Submit } from '@fanal/design'
import type { Bilingual, Language, MemberId } from '@fanal/kernel'
import type { HTMLAttributes, VNode } from 'preact'
import { PartHead } from '../cases/part-head.tsx'
import { Day } from '../cases/day.tsx'
import { PersonDesk, deskData } from '../person-desk/index.ts'
import { type CaseFile, removalReasons } from './case-file.ts'
import type { FilesData } from './files-data.ts'
import { filesRoutes } from './files.routes.ts'
import { fileClassText, filesText as text, removalText } from './files.text.ts'
import type { OpenedFiles } from './open-files.ts'

export interface FilesProps {
  readonly language: Language
  readonly view: OpenedFiles
  readonly csrf: string | null
  /** Whoever reads the page. */
  readonly member: MemberId | null
  readonly signIn: string
  /** A fresh id for each form of the page. */
  readonly freshId: () => string
}

/** What a browser offers to choose from; what is taken is decided by the content. */
const accept = 'image/*,audio/*,video/*,.pdf,.txt,.csv,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods'

/** The files of a case: what there is, and a way to add some. */
export function FilesPage(props: FilesProps): VNode {
  const { language, view, signIn } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row, files, opened } = view
  return (
    <PersonDesk language={language} data={deskData(opened)} signIn={signIn}>
      <PartHead language={language} title={text.title} number={row.number} caseId={row.id} part="files" />
      <Lead>{say(text.lead)}</Lead>
      <fanal-files data-files={JSON.stringify(dataOf(props))}>
        <div data-files-need-script>
          <Notice tone="warning">
            <p>{say(text.needsScript)}</p>
          </Notice>
        </div>
        <section id="files" aria-labelledby="files-title">
          <Heading id="files-title">{say(text.there)}</Heading>
          {files.length === 0 && <EmptyState title={say(text.none)} />}
          {files.map((file) => (
            <OneFile {...props} file={file} />
          ))}
        </section>
        {view.mayAdd.length > 0 && <AddFiles {...props} />}
      </fanal-files>
    </PersonDesk>
  )
}

function dataOf({ view, member }: FilesProps): FilesData {
  return {
    case: view.row.id,
    subject: view.row.subject,
    files: view.files.flatMap(({ id, class: of, state, begunBy }) =>
      state === 'removed' ? [] : [{ file: id, class: of, state, held: view.held.get(id) ?? 0, own: begunBy === member }],
    ),
  }
}

/** What a size is said as: about, for the true one is sealed. */
const megabytes = (bytes: number, language: Language): string =>
  new Intl.NumberFormat(`${language}-CA`, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(Math.max(0.1, bytes / 1_000_000))

function OneFile(props: FilesProps & { readonly file: CaseFile }): VNode {
  const { language, view, file } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const { names } = view
  const titleId = `file-${file.id}`
  const size = `${say(text.about)} ${megabytes(file.padded, language)}\u00a0${say(text.megabytes)}`
  return (
    <article class="message" aria-labelledby={titleId}>
      <h3 id={titleId}>
        {file.state !== 'removed' && <bdi class="file-name" data-file-name={file.id} />}{' '}
        <Badge tone="neutral">{say(fileClassText[file.class].label)}</Badge>{' '}
        {file.state === 'arriving' && <Badge tone="warning">{say(text.arrivingBadge)}</Badge>}
        {file.state === 'removed' && <Badge tone="neutral">{say(text.removedBadge)}</Badge>}
      </h3>
      <p class="small">
        {say(text.addedOn)} <Day at={file.keptAt ?? file.begunAt} language={language} /> {say(text.by)} {names.get(file.begunBy)} · {size}
      </p>
      {file.state === 'arriving' && <p class="small">{say(text.arriving)}</p>}
      {file.removedAt !== null && file.removedBy !== null && file.removalReason !== null && (
        <p class="small">
          {say(text.removedOn)} <Day at={file.removedAt} language={language} /> {say(text.by)} {names.get(file.removedBy)} ·{' '}
          {say(removalText[file.removalReason])}
        </p>
      )}
      {file.state === 'kept' && <div data-file={file.id} />}
      {file.state !== 'removed' && view.mayRemove.includes(file.class) && <RemoveForm {...props} />}
    </article>
  )
}

function RemoveForm({ language, view, csrf, freshId, file }: FilesProps & { readonly file: CaseFile }): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  return (
    <Details summary={say(text.remove)}>
      <Form action={filesRoutes.removeFile.href({ language, case: view.row.id })} csrf={csrf} id={`remove-${file.id}`}>
        <p>{say(text.removeHint)}</p>
        <input type="hidden" name="command" value={freshId()} />
        <input type="hidden" name="subject" value={file.subject} />
        <input type="hidden" name="file" value={file.id} />
        <Select
          name="reason"
          id={`reason-${file.id}`}
          label={say(text.why)}
          options={removalReasons.map((value) => ({ value, label: say(removalText[value]) }))}
          required
        />
        <Submit tone="secondary">{say(text.removeNow)}</Submit>
      </Form>
    </Details>
  )
}

/** @NOTE its inputs have no names, so that no browser posts them: the island seals what they hold */
function AddFiles({ language, view, csrf }: FilesProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  return (
    <section aria-labelledby="add-title" data-add hidden>
      <Heading id="add-title">{say(text.add)}</Heading>
      <form id="add-files" noValidate>
        <input type="hidden" name="_csrf" value={csrf ?? ''} />
        <Field name="choose-files" label={say(text.choose)} hint={say(text.limits)} required>
          <input type="file" id="f-choose-files" multiple accept={accept} data-choose aria-describedby="f-choose-files-hint" />
        </Field>
        <ul class="chosen-files plain" data-chosen />
        <Radios
          name="file-class"
          label={say(text.kind)}
          hint={say(text.kindHint)}
          options={view.mayAdd.map((value) => ({
            value,
            label: say(fileClassText[value].label),
            hint: say(fileClassText[value].means),
          }))}
          required
        />
        <Field name="file-words" label={say(text.words)} hint={say(text.wordsHint)}>
          <textarea
            id="f-file-words"
            rows={3}
            maxLength={2000}
            autocomplete="off"
            dir="auto"
            data-words
            aria-describedby="f-file-words-hint"
          />
        </Field>
        <Submit>{say(text.send)}</Submit>
        <progress data-progress max="1" value="0" aria-label={say(text.sending)} hidden />
        <div data-add-said role="status" tabIndex={-1} />
      </form>
    </section>
  )
}

declare module 'preact' {
  // oxlint-disable-next-line typescript/no-namespace -- the only way to tell Preact's JSX of an element of our own
  namespace JSX {
    interface IntrinsicElements {
      'fanal-files': HTMLAttributes<HTMLElement> & { readonly 'data-files': string }
    }
  }
}
