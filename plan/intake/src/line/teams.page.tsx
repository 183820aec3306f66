import { Heading, Lead, LinkButton, Notice, Paragraph } from '@fanal/design'
import { say, type Multilingual, type PublicLanguage } from '@fanal/kernel'
import { ClosedPage } from './closed.page.tsx'
import { NobodyHere } from './help.pages.tsx'
import { text } from './pages.text.ts'
import { reportPaths, type ReportPath } from './report-path.ts'
import { isHelp, someoneHere, type Receiver, type Site } from './site.ts'
import { OfOrganization, SignedName } from './signed-name.tsx'
import { Reasons, TeamFacts, WriteSteps } from './team-facts.tsx'
import { formAddress, teamsAddress } from './way-to-write.ts'

const sayOf: Readonly<Record<ReportPath, Multilingual>> = { own: text.ownSay, witness: text.witnessSay, work: text.workSay }

interface AboutProps {
  readonly language: PublicLanguage
  readonly site: Site | null
  /** Why somebody who was further is here again. */
  readonly problem?: Multilingual | null
  /** The code of the address that led here. */
  readonly code?: string | null
  /** What stood there is none. */
  readonly codeIsWrong?: boolean
}

function CodeSaid({ language, code, codeIsWrong }: Pick<AboutProps, 'language' | 'code' | 'codeIsWrong'>) {
  if (codeIsWrong === true)
    return (
      <Notice>
        <Paragraph>{say(text.codeWrong, language)}</Paragraph>
      </Notice>
    )
  if (code === null || code === undefined) return null
  return (
    <p class="small">
      {say(text.codeCarried, language)}{' '}
      <code dir="ltr" translate={false}>
        {code}
      </code>
    </p>
  )
}

/** The first step: what it is about. Three links, so that it works everywhere and the back button keeps its meaning. */
export function AboutPage({ language, site, problem = null, code = null, codeIsWrong = false }: AboutProps) {
  if (site === null || site.receiver === null) return <ClosedPage language={language} why="nobody" />
  return (
    <>
      {!someoneHere(site) && <NobodyHere language={language} />}
      <WriteSteps language={language} current={0} />
      <Heading level={1}>{say(text.aboutTitle, language)}</Heading>
      {problem !== null && (
        <Notice tone="danger" id="problem">
          <Paragraph>{say(problem, language)}</Paragraph>
        </Notice>
      )}
      <Lead>{say(text.aboutLead, language)}</Lead>
      <CodeSaid language={language} code={code} codeIsWrong={codeIsWrong} />
      {reportPaths.map((path) => (
        <section class="choice-card">
          <LinkButton href={teamsAddress({ language, path, code })} tone="secondary">
            {say(text[path], language)}
          </LinkButton>
          <Paragraph>{say(sayOf[path], language)}</Paragraph>
        </section>
      ))}
    </>
  )
}

interface TeamProps {
  readonly language: PublicLanguage
  readonly path: ReportPath
  readonly code: string | null
  readonly receiver: Receiver
  /** Whether it is offered first. */
  readonly isFirst: boolean
}

function Team({ language, path, code, receiver, isFirst }: TeamProps) {
  const { name, place } = receiver
  return (
    <section class="choice-card">
      <Heading level={3}>
        <SignedName name={name} language={language} />
        <OfOrganization language={language} receiver={receiver} />
      </Heading>
      <LinkButton href={formAddress({ language, path, code }, place)} tone={isFirst ? 'start' : 'secondary'}>
        {/* one box: a button lays out its parts, and would close the space between two */}
        <span>
          {say(text.writeTo, language)} <SignedName name={name} language={language} />
        </span>
      </LinkButton>
      <TeamFacts language={language} receiver={receiver} />
    </section>
  )
}

const groups = [
  { title: text.teamsHelp, holds: isHelp },
  { title: text.teamsChild, holds: ({ kind }: Receiver) => kind === 'child-protection' },
  { title: text.teamsOther, holds: ({ kind }: Receiver) => kind === 'department' || kind === 'secretariat' || kind === null },
  { title: text.teamsPolice, holds: ({ kind }: Receiver) => kind === 'police' },
] as const

interface TeamsProps {
  readonly language: PublicLanguage
  readonly site: Site | null
  readonly path: ReportPath
  readonly code?: string | null
}

/** The second step: who reads. Teams that help come first; police stand last and are never chosen for anybody. */
export function TeamsPage({ language, site, path, code = null }: TeamsProps) {
  if (site === null || site.receiver === null) return <ClosedPage language={language} why="nobody" />
  const { receiver: first } = site
  const shown = groups.map(({ title, holds }) => ({ title, teams: site.receivers.filter(holds) })).filter(({ teams }) => teams.length > 0)
  return (
    <>
      {!someoneHere(site) && <NobodyHere language={language} />}
      <WriteSteps language={language} current={1} />
      <Heading level={1}>{say(text.teamsTitle, language)}</Heading>
      <Lead>{say(text.teamsLead, language)}</Lead>
      {shown.map(({ title, teams }) => (
        <>
          <Heading>{say(title, language)}</Heading>
          {teams.map((receiver) => (
            <Team language={language} path={path} code={code} receiver={receiver} isFirst={receiver === first && isHelp(receiver)} />
          ))}
          <Heading level={3}>{say(text.force, language)}</Heading>
          <Reasons language={language} kind={teams[0]?.kind ?? null} />
        </>
      ))}
    </>
  )
}
