import { DefinitionList, Details, Form, Heading, Lead, Notice, Paragraph, PhoneLink, Submit } from '@fanal/design'
import { FormErrorSummary, FormFields, type FormErrors, type FormValues } from '@fanal/forms'
import { say, type Bilingual, type Language } from '@fanal/kernel'
import { HelpLines } from './help.pages.tsx'
import { ForTheIsland, Progress, WhoSeals } from './island.parts.tsx'
import { lineRoutes } from './line.routes.ts'
import { text } from './pages.text.ts'
import { ReceiptPage } from './receipt.page.tsx'
import { reportForm } from './report-form.ts'
import type { Receiver, Site } from './site.ts'

/** A seed that no receipt may have: the place where the page's own seed is written. */
export const seedPlace = '0'.repeat(20)

interface WritePageProps {
  readonly language: Language
  readonly site: Site | null
  readonly values?: FormValues
  readonly errors?: FormErrors
  /** What went wrong on the way, above the form. */
  readonly problem?: Bilingual | null
}

function WhoReads({ language, receiver }: { language: Language; receiver: Receiver }) {
  return (
    <Notice title={say(text.noticeTitle, language)}>
      <p>
        {say(text.onlyTheyRead, language)} <strong>{say(receiver.name, language)}</strong>, {say(receiver.organization, language)}.{' '}
        {say(text.theyMayHaveTo, language)}
      </p>
      <p>{say(text.serverSees, language)}</p>
      <p>{say(text.noName, language)}</p>
      <p>
        <a href={lineRoutes.privacy.href({ language })}>{say(text.morePrivacy, language)}</a>
      </p>
    </Notice>
  )
}

function CheckPlace({ language, site, receiver }: { language: Language; site: Site; receiver: Receiver }) {
  return (
    <Details summary={say(text.checkTitle, language)}>
      <Paragraph>{say(text.checkSay, language)}</Paragraph>
      <DefinitionList
        items={[
          { term: say(text.fingerprint, language), value: <code>{site.fingerprint}</code> },
          { term: say(text.team, language), value: say(receiver.name, language) },
          { term: say(text.organization, language), value: say(receiver.organization, language) },
        ]}
      />
    </Details>
  )
}

/** Every 9‑1‑1 of a sentence can be tapped. */
function DangerNow({ language }: { language: Language }) {
  const [before, after] = say(text.dangerNow, language).split('9\u20111\u20111')
  return (
    <Lead>
      {before}
      <PhoneLink number="9-1-1" />
      {after}
    </Lead>
  )
}

/** Where nobody can receive: says so before anybody writes, and names the phone lines. */
export function ClosedPage({ language, why }: { language: Language; why: 'nobody' | 'down' }) {
  const [title, sentence] = why === 'nobody' ? [text.nobodyTitle, text.nobody] : [text.downTitle, text.down]
  return (
    <>
      <Heading level={1}>{say(title, language)}</Heading>
      <Lead>{say(sentence, language)}</Lead>
      <HelpLines language={language} />
    </>
  )
}

/** The report: one page, with what was typed where it is shown again. */
export function WritePage({ language, site, values = { seed: [seedPlace] }, errors = {}, problem = null }: WritePageProps) {
  if (site === null || site.receiver === null) return <ClosedPage language={language} why="nobody" />
  return (
    <>
      <FormErrorSummary form={reportForm} errors={errors} language={language} />
      <Heading level={1}>{say(text.writeTitle, language)}</Heading>
      {problem !== null && (
        <Notice tone="danger" id="problem">
          <Paragraph>{say(problem, language)}</Paragraph>
        </Notice>
      )}
      <DangerNow language={language} />
      <WhoReads language={language} receiver={site.receiver} />
      <WhoSeals language={language} server={text.wayServer} device={text.wayDevice} none={text.wayNone} />
      <Form action={lineRoutes.send.href({ language })} id="report">
        <FormFields form={reportForm} values={values} errors={errors} language={language} />
        <CheckPlace language={language} site={site} receiver={site.receiver} />
        <Submit tone="start">{say(text.send, language)}</Submit>
        <Progress />
      </Form>
      <ForTheIsland language={language} site={site}>
        <template id="receipt-page">
          <ReceiptPage language={language} receiver={site.receiver} digits="" acceptedAt="" sealedBy="browser" />
        </template>
      </ForTheIsland>
    </>
  )
}
