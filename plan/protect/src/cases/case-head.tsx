import { Badge, DefinitionList, Details, Field, Heading, Notice, Radios, Select, Submit } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { purposeText } from '../consent/consent.page-text.ts'
import { consentRoutes } from '../consent/consent.routes.ts'
import { endsSoon } from '../consent/ends-soon.ts'
import { SealedForm, SealedInput } from '../person-desk/index.ts'
import { nextActionOf } from '../machine.ts'
import { caseMachine, closingReasons, closingReasonText } from './case-machine.ts'
import { caseProgress, riskLevels, vitalInterests } from './case.ts'
import { casesRoutes } from './cases.routes.ts'
import { basisText, casesText as text, moveText, riskText, vitalText } from './cases.text.ts'
import { Day } from './day.tsx'
import { OnItsWay } from '../transfer/transfer-lists.tsx'
import type { CaseMove } from './move-case.ts'
import { riskTones, stateTones } from './queue.page.tsx'
import type { CaseView } from './read-case.ts'

/** What every part of the case's page is given. */
export interface CaseProps {
  readonly language: Language
  readonly view: CaseView
  readonly csrf: string | null
  readonly now: Date
  /** A fresh id for each form of the page. */
  readonly freshId: () => string
}

/** Whether a yes to services holds now. */
const saidYes = ({ consents }: Pick<CaseView, 'consents'>): boolean =>
  consents.some(({ purpose, state }) => purpose === 'services' && (state === 'active' || state === 'expiring'))

/** Where the case stands, what comes next, and why the reader may see it. */
export function CaseHead({ language, view, now }: Pick<CaseProps, 'language' | 'view' | 'now'>): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row, opened, names } = view
  const next = nextActionOf(caseMachine, caseProgress(row))
  const items = [
    {
      term: say(text.nextStep),
      value:
        next === null ? (
          say(text.nothingNext)
        ) : (
          <>
            {say(row.state === 'intake' && saidYes(view) ? text.intakeAfterYes : next.say)} (<Day at={row.nextAt} language={language} />){' '}
            {row.nextAt < now && <Badge tone="danger">{say(text.late)}</Badge>}
          </>
        ),
    },
    { term: say(text.ledBy), value: row.lead === null ? say(text.nobody) : (names.get(row.lead) ?? say(text.nobody)) },
    { term: say(text.opened), value: <Day at={row.openedAt} language={language} /> },
  ]
  return (
    <>
      <p>
        <a href={casesRoutes.cases.href({ language })}>{say(text.back)}</a>
      </p>
      <Heading level={1}>
        {say(text.number)} <code>{row.number}</code>
      </Heading>
      <p>
        <Badge tone={stateTones[row.state]}>{say(caseMachine.states[row.state].name)}</Badge>{' '}
        {row.risk !== null && <Badge tone={riskTones[row.risk]}>{say(riskText[row.risk])}</Badge>}
      </p>
      <DefinitionList items={items} />
      <YesEndsSoon language={language} view={view} now={now} />
      <OnItsWay language={language} transfer={view.transfer} />
      <Details summary={say(text.whyTitle)}>
        <ul>
          {opened.grants.map(({ basis, to }) => (
            <li>
              {say(basisText[basis])}
              {to !== null && (
                <>
                  {' '}
                  {say(text.until)} <Day at={to} language={language} />
                </>
              )}
            </li>
          ))}
        </ul>
      </Details>
    </>
  )
}

/** Which yes ends soon, so that the person is asked again before it does. */
function YesEndsSoon({ language, view, now }: Pick<CaseProps, 'language' | 'view' | 'now'>): VNode | null {
  const ending = view.consents.filter((consent) => endsSoon(consent, now))
  if (ending.length === 0) return null
  return (
    <Notice tone="warning" title={text.yesEndsSoon[language]}>
      <ul>
        {ending.map(({ id, purpose, validTo }) => (
          <li>
            <a href={consentRoutes.renewing.href({ language, case: view.row.id, consent: id })}>{purposeText[purpose][language]}</a>
            {validTo !== null && (
              <>
                {', '}
                {text.until[language]} <Day at={validTo} language={language} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const moves: readonly CaseMove[] = ['open', 'activate', 'hold', 'resume', 'start-closing', 'keep-open', 'close', 'reopen', 'end-at-intake']

/** Each step that the table allows from here, with what its guard asks. */
export function CaseMoves({ language, view, csrf, freshId }: CaseProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row } = view
  const servicesConsent = saidYes(view)
  const possible = moves.filter((move) => caseMachine.commands[move].moves[row.state] !== undefined)
  const reasons = closingReasons.map((value) => ({ value, label: say(closingReasonText[value]) }))
  const asks = (move: CaseMove) => {
    if (move === 'open' && !servicesConsent)
      return (
        <>
          <Radios name="vital" label={say(text.vital)} options={vitalInterests.map((value) => ({ value, label: say(vitalText[value]) }))} />
          <SealedInput of="C3" field={`vital-interest-${row.id}`} label={say(text.vitalWhy)} />
        </>
      )
    if (move === 'start-closing' || move === 'end-at-intake')
      return <Select name="reason" label={say(text.closingReason)} options={reasons} id={`reason-${move}`} required />
    if (move === 'hold')
      return (
        <Field name="review" label={say(text.reviewOn)} id="review-hold" required>
          <input type="date" name="review" id="review-hold" autocomplete="off" required />
        </Field>
      )
    return null
  }
  return (
    <section id="moves" aria-labelledby="moves-title">
      <Heading id="moves-title">{say(text.moves)}</Heading>
      {possible.map((move, index) => {
        const form = (
          <SealedForm action={casesRoutes.moveCase.href({ language, case: row.id })} csrf={csrf} command={freshId()} id={`move-${move}`}>
            <input type="hidden" name="subject" value={row.subject} />
            <input type="hidden" name="move" value={move} />
            <input type="hidden" name="task" value={freshId()} />
            {asks(move)}
            <Submit tone={index === 0 && row.state !== 'active' ? 'primary' : 'secondary'}>{say(moveText[move])}</Submit>
          </SealedForm>
        )
        return index === 0 && row.state !== 'active' ? form : <Details summary={say(moveText[move])}>{form}</Details>
      })}
    </section>
  )
}

/** How great the risk is, who leads, and what closing needs of somebody else. */
export function CaseSettings({ language, view, csrf, freshId }: CaseProps): VNode | null {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row, names } = view
  if (row.state === 'closed') return null
  const hidden = (set: string) => (
    <>
      <input type="hidden" name="subject" value={row.subject} />
      <input type="hidden" name="set" value={set} />
    </>
  )
  const form = { action: casesRoutes.settleCase.href({ language, case: row.id }), csrf }
  return (
    <div id="settings">
      <Details summary={say(text.settleRisk)} open={row.state === 'open' && row.risk === null}>
        <SealedForm {...form} command={freshId()}>
          {hidden('risk')}
          <Radios
            name="risk"
            label={say(text.settleRisk)}
            options={riskLevels.map((value) => ({ value, label: say(riskText[value]) }))}
            {...(row.risk !== null && { value: row.risk })}
          />
          <SealedInput of="C3" field={`risk-${row.id}`} label={say(text.riskWhy)} />
          <Submit tone="secondary">{say(text.keep)}</Submit>
        </SealedForm>
      </Details>
      <Details summary={say(text.chooseLead)} open={row.state === 'open' && row.risk !== null && row.lead === null}>
        <SealedForm {...form} command={freshId()}>
          {hidden('lead')}
          <Select
            name="lead"
            label={say(text.chooseLead)}
            options={[...names].map(([value, label]) => ({ value, label }))}
            {...(row.lead !== null && { value: row.lead })}
          />
          <Submit tone="secondary">{say(text.keep)}</Submit>
        </SealedForm>
      </Details>
      {row.planReviewedAt === null && row.state !== 'intake' && (
        <SealedForm {...form} command={freshId()}>
          {hidden('plan-reviewed')}
          <Submit tone="secondary">{say(text.planReviewed)}</Submit>
        </SealedForm>
      )}
      {row.state === 'closing' && row.closureAgreedBy === null && (
        <SealedForm {...form} command={freshId()}>
          {hidden('closure-agreed')}
          <Submit tone="secondary">{say(text.agreeClosing)}</Submit>
        </SealedForm>
      )}
      {row.closureAgreedBy !== null && <p>{say(text.agreed)}</p>}
    </div>
  )
}
