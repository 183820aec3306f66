import { ErrorSummary, Heading, type SummaryError } from '@fanal/design'
import { type Bilingual, type Language, say } from '@fanal/kernel'
import type { ComponentChildren, VNode } from 'preact'
import { inboxRoutes } from './inbox.routes.ts'
import { shortId } from './inbox.pages.tsx'
import { inboxText as text } from './inbox.text.ts'

export interface ReturnedProps {
  readonly language: Language
  readonly report: string
  readonly title: Bilingual
  readonly errors: readonly SummaryError[]
  /** The form, with everything that was chosen in it. */
  readonly children: ComponentChildren
}

/** A form of a report that could not be kept, alone on its page: what is wrong stands first, and nothing that was chosen is lost. */
export function ReturnedPage({ language, report, title, errors, children }: ReturnedProps): VNode {
  return (
    <>
      <p>
        <a href={inboxRoutes.report.href({ language, id: report })}>
          {say(text.report, language)} <code>{shortId(report)}</code>
        </a>
      </p>
      <Heading level={1}>{say(title, language)}</Heading>
      <ErrorSummary errors={errors} />
      {children}
    </>
  )
}
