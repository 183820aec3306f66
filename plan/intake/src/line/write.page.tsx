import { DefinitionList, Details, Heading, Lead, Notice, Paragraph, PhoneLink, PublicForm, Submit } from '@fanal/design'
import { typedChannelCode } from '@fanal/handover'
import { FormErrorSummary, FormFields, type FormIn, type FormErrors, type FormValues } from '@fanal/forms'
import { say, type Multilingual, type PublicLanguage } from '@fanal/kernel'
import { ClosedPage } from './closed.page.tsx'
import { NobodyHere } from './help.pages.tsx'
import { sayingsToWrite } from './island.sayings.ts'
import { ForTheIsland, Progress, WhoSeals } from './island.parts.tsx'
import { lineRoutes } from './line.routes.ts'
import { marks } from './marks.ts'
import { text } from './pages.text.ts'
import { ReceiptPage } from './receipt.page.tsx'
import { reportForm } from './report-form.ts'
import type { ReportPath } from './report-path.ts'
import { SignedName, OfOrganization, TeamName } from './signed-name.tsx'
import type { Receiver, Site } from './site.ts'
import { Reasons, TeamFacts, WriteSteps } from './team-facts.tsx'
import { teamsAddress, type Writing } from './way-to-write.ts'

/** A seed that no receipt may have: the place where the page's own seed is written. */
export const seedPlace = '0'.repeat(20)

interface WritePageProps {
  readonly language: PublicLanguage
  readonly site: Site | null
  /** Who reads; `null` where the page only keeps words for a team that it does not know. */
  readonly receiver: Receiver | null
  readonly path: ReportPath
  /** The code of the address that led here. */
  readonly code?: string | undefined
  /** Another form than the path's own, for a page that only keeps words. */
  readonly form?: FormIn<PublicLanguage>
  readonly values?: FormValues
  readonly errors?: FormErrors<PublicLanguage>
  /** What went wrong on the way, above the form. */
  readonly problem?: Multilingual | null
}

/** Who reads, why, for how long, whom to ask, what the server sees: at the point of collection. */
function WhoReads({ receiver, ...writing }: Writing & { receiver: Receiver | null }) {
  const { language, path } = writing
  return (
    <Notice title={say(text.noticeTitle, language)}>
      <p>
        {say(text.onlyTheyRead, language)}{' '}
        <strong>
          <TeamName language={language} receiver={receiver} />
        </strong>
        <OfOrganization language={language} receiver={receiver} />
        {marks.stop[language]} {receiver !== null && <a href={teamsAddress(writing)}>{say(text.otherTeam, language)}</a>}
      </p>
      <p>{say(text.whyAsk, language)}</p>
      <p>{say(text.serverSees, language)}</p>
      <p>{say(text.noName, language)}</p>
      <p>
        {say(text.whyKeep, language)} <a href={lineRoutes.privacy.href({ language })}>{say(text.morePrivacy, language)}</a>
      </p>
      {receiver !== null && (
        <Details summary={say(text.force, language)} open={path === 'own'}>
          <Reasons language={language} kind={receiver.kind} />
        </Details>
      )}
    </Notice>
  )
}

function CheckPlace({ language, site, receiver }: { language: PublicLanguage; site: Site; receiver: Receiver | null }) {
  const team = [
    { term: say(text.team, language), value: <TeamName language={language} receiver={receiver} /> },
    ...(receiver === null
      ? []
      : [{ term: say(text.organization, language), value: <SignedName name={receiver.organization} language={language} /> }]),
  ]
  return (
    <Details summary={say(text.checkTitle, language)}>
      <Paragraph>{say(text.checkSay, language)}</Paragraph>
      <DefinitionList items={[{ term: say(text.fingerprint, language), value: <code dir="ltr">{site.fingerprint}</code> }, ...team]} />
      {receiver !== null && <TeamFacts language={language} receiver={receiver} />}
    </Details>
  )
}

/** Every 9‑1‑1 of a sentence can be tapped. */
function DangerNow({ language }: { language: PublicLanguage }) {
  const [before, after] = say(text.dangerNow, language).split('9\u20111\u20111')
  return (
    <Lead>
      {before}
      <PhoneLink number="9-1-1" />
      {after}
    </Lead>
  )
}

/** The report: one page, with what was typed where it is shown again. */
export function WritePage(props: WritePageProps) {
  const { language, site, receiver, path, code, errors = {}, problem = null } = props
  if (site === null || site.receiver === null) return <ClosedPage language={language} why="nobody" />
  const form = props.form ?? reportForm(path, receiver?.kind ?? null)
  const values = props.values ?? {
    seed: [seedPlace],
    path: [path],
    unit: [receiver?.unit ?? ''],
    ...(code === undefined ? {} : { code: [code] }),
  }
  return (
    <>
      <FormErrorSummary form={form} errors={errors} language={language} />
      {receiver?.presence.onDuty === false && <NobodyHere language={language} presence={receiver.presence} />}
      <WriteSteps language={language} current={2} />
      <Heading level={1}>{say(text.writeTitle, language)}</Heading>
      {problem !== null && (
        <Notice tone="danger" id="problem">
          <Paragraph>{say(problem, language)}</Paragraph>
        </Notice>
      )}
      <DangerNow language={language} />
      <WhoReads language={language} receiver={receiver} path={path} code={typedChannelCode(values['code']?.[0] ?? '')} />
      <WhoSeals language={language} server={text.wayServer} mind={text.wayServerBack} device={text.wayDevice} none={text.wayNone} />
      <PublicForm action={lineRoutes.send.href({ language })} id="report">
        <FormFields form={form} values={values} errors={errors} language={language} />
        <CheckPlace language={language} site={site} receiver={receiver} />
        <Submit tone="start">{say(text.send, language)}</Submit>
        <Progress />
      </PublicForm>
      <ForTheIsland language={language} site={site} sayings={sayingsToWrite} unit={receiver?.unit ?? ''}>
        <template id="receipt-page">
          <ReceiptPage language={language} receiver={receiver} digits="" acceptedAt="" sealedBy="browser" codeUnread={null} />
        </template>
      </ForTheIsland>
    </>
  )
}
