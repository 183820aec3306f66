import { Details, Form, Heading, Select, Submit } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { CloseForm, CodesForm } from './work.forms.tsx'
import type { Work } from './work-of.ts'
import { workRoutes } from './work.routes.ts'
import { reasonText, takenBy, workText as text } from './work.text.ts'

export interface WorkProps {
  readonly language: Language
  readonly work: Work
  readonly csrf: string | null
}

type Say = (text: Bilingual) => string

function whoHasIt({ row, colleagues, me }: Work): Bilingual {
  if (row.assigned === me) return text.yours
  const holder = colleagues.find(({ member }) => member === row.assigned)
  return holder === undefined ? text.nobody : takenBy(holder.displayName)
}

function Assign({ language, work, csrf, say }: WorkProps & { say: Say }) {
  const action = workRoutes.assignReport.href({ language, id: work.report.id })
  const others = work.colleagues.filter(({ member }) => member !== work.me && member !== work.row.assigned)
  const isMine = work.row.assigned === work.me
  return (
    <>
      <p>
        <strong>{say(whoHasIt(work))}</strong>
      </p>
      <div class="actions">
        {!isMine && (
          <div data-key="t">
            <Form action={action} csrf={csrf}>
              <input type="hidden" name="to" value={work.me} />
              <Submit>{say(text.take)}</Submit>
            </Form>
          </div>
        )}
        {isMine && (
          <Form action={action} csrf={csrf}>
            <Submit tone="secondary">{say(text.giveBack)}</Submit>
          </Form>
        )}
      </div>
      {others.length > 0 && (
        <Details summary={say(text.giveTo)}>
          <Form action={action} csrf={csrf}>
            <Select
              id="work-to"
              name="to"
              label={say(text.giveTo)}
              options={others.map(({ member, displayName }) => ({ value: member as string, label: displayName }))}
              required
            />
            <Submit tone="secondary">{say(text.give)}</Submit>
          </Form>
        </Details>
      )}
    </>
  )
}

function Close({ language, work, csrf, say }: WorkProps & { say: Say }) {
  if (work.report.state !== 'closed')
    return (
      <div data-key="x">
        <Details summary={say(text.close)}>
          <CloseForm language={language} report={work.report} csrf={csrf} />
        </Details>
      </div>
    )
  return (
    <Form action={workRoutes.closeReport.href({ language, id: work.report.id })} csrf={csrf}>
      {work.row.closeReason !== null && (
        <p>
          {say(text.closedFor)}: {say(reasonText[work.row.closeReason as keyof typeof reasonText])}
        </p>
      )}
      <Submit tone="secondary" name="reopen" value="yes">
        {say(text.reopen)}
      </Submit>
    </Form>
  )
}

/** Who has a report, how urgent it is, and when it is done; works without script. */
export function WorkSection(props: WorkProps): VNode {
  const say: Say = (one) => sayIn(one, props.language)
  return (
    <section aria-labelledby="work-title" data-work>
      <Heading id="work-title">{say(text.title)}</Heading>
      <Assign {...props} say={say} />
      <Details summary={say(text.codes)}>
        <CodesForm language={props.language} report={props.work.report} csrf={props.csrf} />
      </Details>
      <Close {...props} say={say} />
    </section>
  )
}
