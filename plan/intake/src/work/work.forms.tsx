import { Form, Paragraph, Select, Submit } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { urgencies, languages } from '../inbox/inbox.ts'
import type { StoredReport } from '../inbox/inbox.store.ts'
import { languageText, urgencyText } from '../inbox/inbox.text.ts'
import { workRoutes } from './work.routes.ts'
import { reasonText, workText as text } from './work.text.ts'
import { closeReasons } from './work.ts'

interface FormProps {
  readonly language: Language
  readonly report: Pick<StoredReport, 'id'>
  readonly csrf: string | null
}

export interface CodesFormProps extends FormProps {
  readonly report: Pick<StoredReport, 'id' | 'urgency' | 'language'>
  /** What somebody chose that could not be kept, and why, by field. */
  readonly draft?: {
    readonly urgency: string
    readonly language: string
    readonly wrong: Readonly<{ urgency?: Bilingual; language?: Bilingual }>
  }
}

/** How urgent a report is, and in which language. */
export function CodesForm({ language, report, csrf, draft }: CodesFormProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  const options = urgencies
    .filter((urgency) => urgency !== 'unset')
    .map((urgency) => ({ value: urgency as string, label: say(urgencyText[urgency]) }))
  const written = languages.map((code) => ({ value: code as string, label: say(languageText[code]) }))
  const { wrong = {} } = draft ?? {}
  return (
    <Form action={workRoutes.setQueueCodes.href({ language, id: report.id })} csrf={csrf}>
      <Select
        id="work-urgency"
        name="urgency"
        label={say(text.urgency)}
        options={options}
        value={draft?.urgency ?? report.urgency}
        error={wrong.urgency && say(wrong.urgency)}
      />
      <Select
        id="work-language"
        name="language"
        label={say(text.language)}
        options={written}
        value={draft?.language ?? report.language ?? ''}
        error={wrong.language && say(wrong.language)}
      />
      <Submit tone="secondary">{say(text.keep)}</Submit>
    </Form>
  )
}

/** Why a report is closed. */
export function CloseForm({ language, report, csrf, wrong }: FormProps & { readonly wrong?: Bilingual }): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  return (
    <Form action={workRoutes.closeReport.href({ language, id: report.id })} csrf={csrf}>
      <Paragraph>{say(text.closeLead)}</Paragraph>
      <Select
        id="work-reason"
        name="reason"
        label={say(text.reason)}
        options={closeReasons.map((reason) => ({ value: reason as string, label: say(reasonText[reason]) }))}
        error={wrong && say(wrong)}
        required
      />
      <Submit tone="secondary">{say(text.close)}</Submit>
    </Form>
  )
}
