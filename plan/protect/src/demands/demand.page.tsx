import { Badge, Checkboxes, DefinitionList, Details, Form, Heading, Notice, Radios, Select, Submit } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { ComponentChildren, VNode } from 'preact'
import { Day } from '../cases/day.tsx'
import { Moment } from '../moment.tsx'
import { nextActionOf } from '../machine.ts'
import { OpenText, PersonDesk, SealedForm, SealedInput, deskData } from '../person-desk/index.ts'
import { channelText } from '../reach/index.ts'
import type { OpenedSubject } from '../subjects/open-subject.ts'
import { contactChannels } from '../subjects/safe-contact.ts'
import { type DemandCommand, demandMachine, issuers, refusalGrounds, toldAnswers } from './demand-machine.ts'
import { whoIssues } from './demand-rules.ts'
import { demandsPageText as text, fieldText } from './demands.page-text.ts'
import { demandsRoutes } from './demands.routes.ts'
import { demandKindText, issuerText, refusalText, toldText } from './demands.text.ts'
import type { DemandView } from './list-demands.ts'

export interface DemandPageProps {
  readonly language: Language
  readonly csrf: string | null
  readonly now: Date
  readonly freshId: () => string
  readonly view: DemandView
  /** The person's legal fields, for whoever has a grant; `null` for those who answer for privacy. */
  readonly opened: OpenedSubject | null
  readonly signIn: string
}

/** One demand: where it stands, what the law says of it, and each step with what its guard asks. */
export function DemandPage(props: DemandPageProps): VNode {
  const { language, view, opened, signIn, now } = props
  const say = (one: Bilingual) => one[language]
  const { demand } = view
  const next = nextActionOf(demandMachine, demand)
  const items = [
    { term: say(text.number), value: demand.caseNumber === null ? '–' : <code>{demand.caseNumber}</code> },
    { term: say(text.issuedBy), value: say(issuerText[demand.issuedBy]) },
    { term: say(text.received), value: <Day at={new Date(`${demand.receivedOn}T17:00:00Z`)} language={language} /> },
    {
      term: say(text.due),
      value: (
        <>
          <Day at={demand.answerBy} language={language} />{' '}
          {demand.endedAt === null && demand.answerBy < now && <Badge tone="danger">{say(text.late)}</Badge>}
        </>
      ),
    },
    ...(next === null ? [] : [{ term: say(text.next), value: say(next.say) }]),
    ...(demand.refusal === null ? [] : [{ term: say(text.ground), value: say(refusalText[demand.refusal]) }]),
    ...(demand.releasedAt === null ? [] : [{ term: say(text.released), value: `${demand.releasedCount} ${say(text.fieldsCount)}` }]),
  ]
  return (
    <Around opened={opened} language={language} signIn={signIn}>
      <p>
        <a href={demandsRoutes.demands.href({ language })}>{say(text.back)}</a>
      </p>
      <Heading level={1}>{say(demandKindText[demand.kind])}</Heading>
      <p>
        <Badge tone={demand.endedAt === null ? 'warning' : 'neutral'}>{say(demandMachine.states[demand.state].name)}</Badge>
      </p>
      {demand.endedAt === null && (
        <Notice tone="warning">
          <p>{say(text.frozen)}</p>
        </Notice>
      )}
      <DefinitionList items={items} />
      <LawSection {...props} />
      <CounselSection {...props} />
      <ToldSection {...props} />
      <PackageSection {...props} />
      <StepsSection {...props} />
    </Around>
  )
}

function Around({
  opened,
  language,
  signIn,
  children,
}: Pick<DemandPageProps, 'opened' | 'language' | 'signIn'> & { readonly children: ComponentChildren }) {
  if (opened === null) return <>{children}</>
  return (
    <PersonDesk language={language} data={deskData(opened)} signIn={signIn}>
      {children}
    </PersonDesk>
  )
}

function LawSection({ language, view, csrf, freshId }: DemandPageProps): VNode {
  const say = (one: Bilingual) => one[language]
  const { demand } = view
  const issues = whoIssues(demand.kind, demand.isTraffickingCase, demand.receivedOn)
  return (
    <section aria-labelledby="law-title">
      <Heading id="law-title">{say(text.ruleTitle)}</Heading>
      {issues.ok ? (
        <>
          {issues.value.judgeMustIssue && (
            <Notice tone={demand.issuedBy === 'judge' ? 'info' : 'danger'}>
              <p>{say(demand.issuedBy === 'judge' ? text.judgeYes : text.judgeNotSo)}</p>
            </Notice>
          )}
          <ul>
            {issues.value.rule.facts.map(({ says, sources, asOf, mark }) => (
              <li>
                {say(says)}{' '}
                <span class="small">
                  <a href={sources[0]}>{say(text.source)}</a>, {asOf} ({mark}: {say(text.secondary)})
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Notice tone="warning">
          <p>{issues.say?.[language]}</p>
        </Notice>
      )}
      {demand.endedAt === null && (
        <Form action={demandsRoutes.noteDemand.href({ language, demand: demand.id })} csrf={csrf} id="issuer">
          <input type="hidden" name="command" value={freshId()} />
          <input type="hidden" name="note" value="issuer" />
          <Select
            name="issued-by"
            label={say(text.issuedBy)}
            hint={say(text.issuedHint)}
            value={demand.issuedBy}
            options={issuers.map((value) => ({ value, label: say(issuerText[value]) }))}
          />
          <Submit tone="secondary">{say(text.note)}</Submit>
        </Form>
      )}
    </section>
  )
}

function CounselSection({ language, view, opened, csrf, freshId }: DemandPageProps): VNode {
  const say = (one: Bilingual) => one[language]
  const { demand } = view
  const field = `counsel-${demand.id}`
  return (
    <section aria-labelledby="counsel-title">
      <Heading id="counsel-title">{say(text.counsel)}</Heading>
      {demand.counselAt !== null && (
        <p>
          <Moment at={demand.counselAt} language={language} />
        </p>
      )}
      {opened !== null && demand.counselAt !== null && <OpenText of="C7" field={field} />}
      {opened !== null && demand.state === 'frozen' && (
        <SealedForm action={demandsRoutes.moveDemand.href({ language, demand: demand.id })} csrf={csrf} command={freshId()} id="counsel">
          <input type="hidden" name="does" value="name-counsel" />
          <SealedInput of="C7" field={field} label={say(text.counselWho)} required />
          <Submit>{say(text.counselKeep)}</Submit>
        </SealedForm>
      )}
      {opened === null && demand.counselAt === null && <p>{say(text.counselNo)}</p>}
    </section>
  )
}

function ToldSection({ language, view, csrf, freshId }: DemandPageProps): VNode {
  const say = (one: Bilingual) => one[language]
  const { demand } = view
  return (
    <section aria-labelledby="person-title">
      <Heading id="person-title">{say(text.person)}</Heading>
      <p>
        {demand.told === null ? say(text.notTold) : say(toldText[demand.told])}
        {demand.toldChannel !== null && ` (${say(channelText[demand.toldChannel])})`}
      </p>
      {demand.endedAt === null && (
        <Form action={demandsRoutes.noteDemand.href({ language, demand: demand.id })} csrf={csrf} id="told">
          <input type="hidden" name="command" value={freshId()} />
          <input type="hidden" name="note" value="told" />
          <Radios
            name="told"
            label={say(text.told)}
            required
            {...(demand.told !== null && { value: demand.told })}
            options={toldAnswers.map((value) => ({ value, label: say(toldText[value]) }))}
          />
          <Select
            name="channel"
            label={say(text.channel)}
            options={contactChannels.map((value) => ({ value, label: say(channelText[value]) }))}
          />
          <Submit tone="secondary">{say(text.note)}</Submit>
        </Form>
      )}
    </section>
  )
}

function PackageSection({ language, view, csrf, freshId }: DemandPageProps): VNode {
  const say = (one: Bilingual) => one[language]
  const { demand, fields, names } = view
  const named = (field: string) => fieldText(field)[language]
  return (
    <section aria-labelledby="package-title">
      <Heading id="package-title">{say(text.package)}</Heading>
      {demand.package.length === 0 ? (
        <p>{say(text.packageNone)}</p>
      ) : (
        <>
          <ul>
            {demand.package.map((field) => (
              <li>{named(field)}</li>
            ))}
          </ul>
          {demand.packageBy !== null && (
            <p class="small">
              {say(text.chosenBy)} {names.get(demand.packageBy)}
            </p>
          )}
        </>
      )}
      {demand.endedAt === null && fields.length > 0 && (
        <Form action={demandsRoutes.noteDemand.href({ language, demand: demand.id })} csrf={csrf} id="package">
          <input type="hidden" name="command" value={freshId()} />
          <input type="hidden" name="note" value="package" />
          <Checkboxes
            name="field"
            label={say(text.package)}
            hint={say(text.packageHint)}
            values={demand.package}
            options={fields.map((value) => ({ value, label: named(value) }))}
          />
          <Submit tone="secondary">{say(text.packageKeep)}</Submit>
        </Form>
      )}
    </section>
  )
}

const stepText: Readonly<Partial<Record<DemandCommand, Bilingual>>> = {
  challenge: text.challenge,
  comply: text.comply,
  'comply-in-part': text.complyPart,
  refuse: text.refuse,
  'end-withdrawn': text.withdrawn,
}

function StepsSection({ language, view, csrf, freshId }: DemandPageProps): VNode | null {
  const say = (one: Bilingual) => one[language]
  const { demand, held } = view
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record of steps
  const possible = (Object.keys(stepText) as (keyof typeof stepText)[]).filter((step) => {
    const { moves, by } = demandMachine.commands[step]
    return moves[demand.state] !== undefined && held.some(({ duty }) => (by as readonly string[]).includes(duty))
  })
  if (possible.length === 0) return null
  return (
    <section aria-labelledby="steps-title">
      <Heading id="steps-title">{say(text.steps)}</Heading>
      {possible.map((step) => (
        <Details summary={say(stepText[step] ?? text.steps)}>
          <Form action={demandsRoutes.moveDemand.href({ language, demand: demand.id })} csrf={csrf} id={`step-${step}`}>
            <input type="hidden" name="command" value={freshId()} />
            <input type="hidden" name="does" value={step} />
            {step === 'refuse' && (
              <Radios
                name="refusal"
                label={say(text.ground)}
                required
                options={refusalGrounds.map((value) => ({ value, label: say(refusalText[value]) }))}
              />
            )}
            <Submit tone="secondary">{say(stepText[step] ?? text.steps)}</Submit>
          </Form>
        </Details>
      ))}
    </section>
  )
}
