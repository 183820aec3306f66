import { EmptyState, ErrorSummary, Heading, Input, Lead, Notice, Paragraph, PublicForm, Submit } from '@fanal/design'
import { type Language, say } from '@fanal/kernel'
import type { VNode } from 'preact'
import { OwnAgreed, OwnAsk, OwnHeld, OwnRights } from './own-record.sections.tsx'
import { OwnLooks } from './own-looks.tsx'
import { ownText as text } from './own-record.text.ts'
import type { OwnRecord } from './own-record.ts'
import { dayText } from './own-time.ts'
import { myRecordRoutes } from './own.routes.ts'

interface OwnCodePageProps {
  readonly language: Language
  /** `null` where the node has no keys yet. */
  readonly deployment: string | null
  readonly problem?: 'slip' | 'busy' | null
}

/** One field: the code. */
export function OwnCodePage({ language, deployment, problem = null }: OwnCodePageProps): VNode {
  if (deployment === null)
    return (
      <>
        <Heading level={1}>{say(text.title, language)}</Heading>
        <Paragraph>{say(text.closed, language)}</Paragraph>
      </>
    )
  const wrong = problem === 'slip' ? say(text.slip, language) : undefined
  return (
    <div id="own" data-deployment={deployment}>
      {wrong !== undefined && <ErrorSummary errors={[{ name: 'code', say: wrong }]} />}
      <Heading level={1}>{say(text.title, language)}</Heading>
      {problem === 'busy' && (
        <Notice tone="warning">
          <Paragraph>{say(text.busy, language)}</Paragraph>
        </Notice>
      )}
      <Lead>{say(text.lead, language)}</Lead>
      <p data-own="without">{say(text.withoutScript, language)}</p>
      <p data-own="with" hidden>
        {say(text.withScript, language)}
      </p>
      <PublicForm action={myRecordRoutes.openOwn.href({ language })} id="own-code">
        <Input
          name="code"
          label={say(text.code, language)}
          hint={say(text.codeHint, language)}
          {...(wrong !== undefined && { error: wrong })}
          required
        />
        <Submit>{say(text.open, language)}</Submit>
      </PublicForm>
      <p data-own="said" role="status" />
      <template data-own="sayings">
        {(['opening', 'slip', 'closed', 'broken', 'askMissing', 'copyDone'] as const).map((code) => (
          <p data-code={code}>{say(text[code], language)}</p>
        ))}
      </template>
      <Paragraph>{say(text.safe, language)}</Paragraph>
    </div>
  )
}

interface OwnRecordPageProps {
  readonly language: Language
  readonly record: OwnRecord
  /** As it was typed, where the browser has no scripts; empty where the code stays on the device. */
  readonly code: string
  readonly done?: 'taken-back' | 'asked' | null
}

/** What a code opens. One that is wrong, ended or made up has this page with nothing in it. */
export function OwnRecordPage({ language, record, code, done = null }: OwnRecordPageProps): VNode {
  const { person } = record
  if (person === null)
    return (
      <div id="own-record" data-record="null" data-filled={filling(record)}>
        <Heading level={1}>{say(text.heldTitle, language)}</Heading>
        <EmptyState title={say(text.nothing, language)}>
          <Paragraph>{say(text.nothingSay, language)}</Paragraph>
        </EmptyState>
        <p>
          <a href={myRecordRoutes.own.href({ language })}>{say(text.again, language)}</a>
        </p>
      </div>
    )
  const props = { language, record, code }
  return (
    <div id="own-record" data-record={JSON.stringify({ person, keys: record.keys, fields: record.fields })} data-filled={filling(record)}>
      <Heading level={1}>{say(text.heldTitle, language)}</Heading>
      {done !== null && (
        <Notice tone="success">
          <Paragraph>{say(done === 'asked' ? text.asked : text.takenBack, language)}</Paragraph>
        </Notice>
      )}
      <Paragraph>
        {say(text.house, language)} <strong>{person.house[language]}</strong>. {say(text.since, language)} {dayText(person.since, language)}
        .
      </Paragraph>
      <OwnHeld {...props} />
      <OwnLooks {...props} />
      <OwnAgreed {...props} />
      <OwnAsk {...props} />
      <OwnRights language={language} />
    </div>
  )
}

const smallest = 16 * 1024

/** What fills a page up to the next size class: whoever only sees how much passes learns a class and not a length. */
function filling(record: OwnRecord): string {
  const { length } = JSON.stringify(record)
  let size = smallest
  while (size < length) size *= 2
  return '.'.repeat(size - length)
}
