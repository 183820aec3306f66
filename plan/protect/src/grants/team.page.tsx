import { Checkboxes, Details, Field, Heading, Lead, Radios, Select, Submit } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { PartHead } from '../cases/part-head.tsx'
import { Day } from '../cases/day.tsx'
import { classText } from '../consent/consent.page-text.ts'
import { PersonDesk, SealedForm, deskData } from '../person-desk/index.ts'
import type { AccessGrant } from './access-grant.ts'
import { MissingKeys } from './missing-keys.section.tsx'
import { grantBasisText, revokeText, teamText as text } from './team.text.ts'
import { teamRoutes } from './team.routes.ts'
import type { TeamView } from './team.ts'

interface TeamProps {
  readonly language: Language
  readonly view: TeamView
  readonly csrf: string | null
  readonly now: Date
  readonly freshId: () => string
  readonly signIn: string
}

const shownClasses = ['C2', 'C3', 'C4', 'C5', 'C6', 'C7'] as const

/** Who may see a person's record now, who could before, and the way to give and take access. */
export function TeamPage(props: TeamProps): VNode {
  const { language, view, now, signIn } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row, grants, opened } = view
  const inForce = grants.filter(({ revokedAt, to }) => revokedAt === null && (to === null || to > now))
  const before = grants.filter((grant) => !inForce.includes(grant))
  return (
    <PersonDesk language={language} data={deskData(opened)} signIn={signIn}>
      <PartHead language={language} title={text.title} number={row.number} caseId={row.id} part="people" />
      <Lead>{say(text.lead)}</Lead>
      <MissingKeys {...props} caseId={row.id} subject={row.subject} missing={view.missing} names={view.names} />
      <Heading>{say(text.now)}</Heading>
      {inForce.map((grant) => (
        <GrantCard {...props} grant={grant} inForce />
      ))}
      <GiveForm {...props} />
      {before.length > 0 && (
        <Details summary={say(text.before)}>
          {before.map((grant) => (
            <GrantCard {...props} grant={grant} inForce={false} />
          ))}
        </Details>
      )}
    </PersonDesk>
  )
}

function nameOf({ grantee }: AccessGrant, { view, language }: TeamProps): string {
  switch (grantee.kind) {
    case 'member':
      return `${view.names.get(grantee.id) ?? '…'}${grantee.id === view.me ? ` (${text.you[language]})` : ''}`
    case 'unit':
    case 'role':
      return text.team[language]
    case 'organization':
      return text.organization[language]
    case 'link':
      return text.link[language]
  }
}

function GrantCard({ grant, inForce, ...props }: TeamProps & { readonly grant: AccessGrant; readonly inForce: boolean }): VNode {
  const { language, view, csrf, freshId } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const mayTake = inForce && grant.basis !== 'consent' && view.opened.grants.some(({ operations }) => operations.includes('share'))
  const ended = grant.revokedAt ?? grant.to
  return (
    <article class="message">
      <h3>{nameOf(grant, props)}</h3>
      <p>
        {shownClasses
          .filter((of) => grant.classes.includes(of))
          .map((of) => say(classText[of]))
          .join(' · ')}
      </p>
      <p class="small">
        {say(grantBasisText[grant.basis])}
        {ended !== null && (
          <>
            {' · '}
            {say(inForce ? text.until : text.ended)} <Day at={ended} language={language} />
          </>
        )}
      </p>
      {mayTake && (
        <Details summary={`${say(text.takeBack)} (${nameOf(grant, props)})`}>
          <SealedForm action={teamRoutes.takeAccess.href({ language, case: view.row.id })} csrf={csrf} command={freshId()}>
            <input type="hidden" name="subject" value={view.row.subject} />
            <input type="hidden" name="grant" value={grant.id} />
            <Select
              name="why"
              id={`why-${grant.id}`}
              label={say(text.why)}
              options={Object.entries(revokeText).map(([value, label]) => ({ value, label: say(label) }))}
              required
            />
            <Submit tone="danger">{say(text.takeBack)}</Submit>
          </SealedForm>
        </Details>
      )}
    </article>
  )
}

function GiveForm({ language, view, csrf, freshId }: TeamProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { colleagues, row } = view
  if (colleagues.length === 0) return <p>{say(text.noColleague)}</p>
  const readers = Object.fromEntries(colleagues.map(({ member }) => [member, [member]]))
  return (
    <Details summary={say(text.give)}>
      <SealedForm action={teamRoutes.giveAccess.href({ language, case: row.id })} csrf={csrf} command={freshId()} readers={readers}>
        <input type="hidden" name="subject" value={row.subject} />
        <input type="hidden" name="grant" value={freshId()} />
        <Select
          name="recipient"
          label={say(text.whom)}
          options={colleagues.map(({ member, name }) => ({ value: member, label: name }))}
          required
        />
        <Checkboxes
          name="classes"
          label={say(text.classes)}
          options={shownClasses.map((value) => ({ value, label: say(classText[value]) }))}
          values={['C2']}
        />
        <Radios
          name="acts"
          label={say(text.acts)}
          options={[
            { value: 'read', label: say(text.read) },
            { value: 'write', label: say(text.write) },
            { value: 'share', label: say(text.share) },
          ]}
          value="read"
        />
        <Field name="until" label={say(text.end)} id="until-grant">
          <input type="date" name="until" id="until-grant" autocomplete="off" />
        </Field>
        <Submit>{say(text.giveNow)}</Submit>
      </SealedForm>
    </Details>
  )
}
