import { ErrorSummary, Heading, Input, Lead, Notice, Paragraph, PublicForm, Submit } from '@fanal/design'
import { say, type Multilingual, type PublicLanguage } from '@fanal/kernel'
import { sayingsToComeBack } from './island.sayings.ts'
import { ForTheIsland, Progress, WhoSeals } from './island.parts.tsx'
import { lineRoutes } from './line.routes.ts'
import { DonePage, MailboxPage, MessageItem } from './mailbox.page.tsx'
import { text } from './pages.text.ts'
import { problems } from './problems.text.ts'
import type { Site } from './site.ts'
import { typedGroups } from './typed-groups.ts'
import { ClosedPage } from './closed.page.tsx'

interface BackPageProps {
  readonly language: PublicLanguage
  readonly site: Site | null
  /** As it was typed. */
  readonly receipt?: string
  readonly error?: Multilingual | null
  readonly problem?: Multilingual | null
}

/** The way back: one field. */
export function BackPage({ language, site, receipt = '', error = null, problem = null }: BackPageProps) {
  if (site === null || site.receiver === null) return <ClosedPage language={language} why="nobody" />
  const wrong = error === null ? undefined : `${say(error, language)} ${typedGroups(receipt, say(problems.typed, language))}`.trim()
  return (
    <>
      {error !== null && <ErrorSummary errors={[{ name: 'receipt', say: say(error, language) }]} />}
      <Heading level={1}>{say(text.backTitle, language)}</Heading>
      {problem !== null && (
        <Notice tone="danger" id="problem">
          <Paragraph>{say(problem, language)}</Paragraph>
        </Notice>
      )}
      <Lead>{say(text.backLead, language)}</Lead>
      <WhoSeals language={language} server={text.backServer} device={text.backDevice} none={text.backNone} />
      <PublicForm action={lineRoutes.open.href({ language })} id="back">
        <Input
          name="receipt"
          label={say(text.receiptField, language)}
          hint={say(text.receiptHint, language)}
          value={receipt}
          error={wrong}
          required
        />
        <Submit>{say(text.openMailbox, language)}</Submit>
        <Progress />
      </PublicForm>
      <ForTheIsland language={language} site={site} sayings={sayingsToComeBack}>
        <template id="done-sent">
          <DonePage language={language} receipt="" done="sent" />
        </template>
        <template id="done-deleted">
          <DonePage language={language} receipt="" done="deleted" />
        </template>
        <template id="mailbox-page">
          <MailboxPage language={language} messages={[]} receipt="" unit="" upTo={0} />
        </template>
        <template id="message">
          <MessageItem language={language} message={{ verified: true, from: null, at: '', text: '' }} />
        </template>
        <template id="message-not-verified">
          <MessageItem language={language} message={{ verified: false }} />
        </template>
      </ForTheIsland>
    </>
  )
}
