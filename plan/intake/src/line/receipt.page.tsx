import { Details, Heading, Lead, LinkButton, Notice, Paragraph, Receipt } from '@fanal/design'
import { officialOf, say, type PublicLanguage } from '@fanal/kernel'
import { FilesSection } from './files.page.tsx'
import { hourText } from './hour.ts'
import { lineRoutes } from './line.routes.ts'
import { text } from './pages.text.ts'
import { marks } from './marks.ts'
import type { Receiver } from './site.ts'
import { OfOrganization, TeamName } from './signed-name.tsx'

interface ReceiptPageProps {
  readonly language: PublicLanguage
  /** `null` on a page that only keeps words. */
  readonly receiver: Receiver | null
  /** 27 digits, spaces allowed; empty where the browser fills them in; `null` where somebody wanted none. */
  readonly digits: string | null
  /** The same receipt as 8 words; empty where the browser fills them in. */
  readonly words?: string
  /** ISO 8601, the hour alone. */
  readonly acceptedAt: string
  readonly sealedBy: 'browser' | 'server'
  /** Whether a code was written that is none; `null` where the browser finds that out. */
  readonly codeUnread?: boolean | null
}

function TheReceipt({ language, digits, words }: { language: PublicLanguage; digits: string; words: string }) {
  return (
    <div data-part="receipt">
      <Receipt digits={digits.replaceAll(' ', '')} label={say(text.receiptLabel, language)} />
      <Paragraph>
        {say(text.receiptFor, language)} <strong>{say(text.keepItNow, language)}</strong>
      </Paragraph>
      <Details summary={say(text.asWords, language)}>
        <p class="receipt-words" lang={officialOf(language)} dir="ltr" translate={false} data-put="words">
          {words}
        </p>
        <Paragraph>{say(text.asWordsSay, language)}</Paragraph>
      </Details>
      <Notice tone="warning">
        <Paragraph>{say(text.receiptRisk, language)}</Paragraph>
      </Notice>
      <Paragraph>{say(text.receiptNoReturn, language)}</Paragraph>
    </div>
  )
}

/** Shown only after the report is durably stored: the receipt, what it is for, and what it risks. */
export function ReceiptPage({ language, receiver, digits, words = '', acceptedAt, sealedBy, codeUnread = false }: ReceiptPageProps) {
  return (
    <>
      <Heading level={1} id="done">
        {say(text.receiptTitle, language)}
      </Heading>
      <Lead>
        {say(text.receiptLead, language)}{' '}
        <strong>
          <TeamName language={language} receiver={receiver} />
        </strong>
        <OfOrganization language={language} receiver={receiver} />
        {marks.stop[language]}
      </Lead>
      {digits !== null && <TheReceipt language={language} digits={digits} words={words} />}
      {(digits === null || digits === '') && (
        <div data-part="no-receipt">
          <Heading>{say(text.noReceiptTitle, language)}</Heading>
          <Paragraph>{say(text.noReceipt, language)}</Paragraph>
        </div>
      )}
      <Paragraph>{say(text.receiptNext, language)}</Paragraph>
      {codeUnread !== false && (
        <p class="small" data-part="code-unread" hidden={codeUnread === null}>
          {say(text.codeUnread, language)}
        </p>
      )}
      <p class="small">
        {say(text.receivedAt, language)} <span data-put="hour">{hourText(acceptedAt, language)}</span>
        {marks.stop[language]} {say(sealedBy === 'browser' ? text.sealedHere : text.sealedThere, language)}
      </p>
      {digits !== null && <FilesSection language={language} receipt={digits} unit={receiver?.unit ?? ''} />}
      <div data-part="done">
        <LinkButton href={lineRoutes.home.href({ language })} tone="secondary">
          {say(text.goHome, language)}
        </LinkButton>
      </div>
    </>
  )
}
