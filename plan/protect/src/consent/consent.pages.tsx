import { Badge, Checkboxes, DefinitionList, Details, Field, Lead, Radios, Select, Submit } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { PartHead } from '../cases/part-head.tsx'
import { Day } from '../cases/day.tsx'
import { purposes } from '../grants/access-grant.ts'
import { PersonDesk, SealedForm, deskData } from '../person-desk/index.ts'
import type { ConsentDesk } from './consent-desk.ts'
import { languagesSpoken, recipientName, saidOf, shownClasses } from './consent-choices.ts'
import { explainedItems } from './consent-machine.ts'
import {
  actsText,
  classText,
  consentPageText as text,
  consentStateText,
  explainedText,
  givenByText,
  interpreterText,
  limitsText,
  methodText,
  purposeText,
} from './consent.page-text.ts'
import { consentRoutes } from './consent.routes.ts'
import { type Consent, consentMethods } from './consent.ts'
import { endsSoon } from './ends-soon.ts'
import { changeText as change } from './change.page-text.ts'

const tones = {
  draft: 'neutral',
  explained: 'warning',
  active: 'success',
  expiring: 'warning',
  narrowed: 'neutral',
  withdrawn: 'danger',
  expired: 'neutral',
  refused: 'danger',
  unanswered: 'neutral',
} as const
const kindText = { unit: text.ourTeam, member: text.colleague, organization: text.elsewhere, service: text.aService } as const

export interface ConsentPageProps {
  readonly language: Language
  readonly desk: ConsentDesk
  readonly csrf: string | null
  readonly now: Date
  readonly freshId: () => string
  readonly signIn: string
  /** The referral that somebody came from, for which a yes is asked. */
  readonly forReferral: ConsentDesk['drafts'][number] | null
}

/** What somebody said yes and no to, what waits for an answer, and the way to ask for more. */
export function ConsentsPage(props: ConsentPageProps): VNode {
  const { language, desk, signIn } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row, opened, consents } = desk
  return (
    <PersonDesk language={language} data={deskData(opened)} signIn={signIn}>
      <PartHead language={language} title={text.title} number={row.number} caseId={row.id} part="consents" />
      <Lead>{say(text.lead)}</Lead>
      {consents.length === 0 && <p>{say(text.none)}</p>}
      {consents.map((consent) => (
        <ConsentCard {...props} consent={consent} />
      ))}
      <Details
        summary={say(text.ask)}
        open={consents.length === 0 || (props.forReferral !== null && !consents.some((one) => waitsFor(one, props.forReferral)))}
      >
        <AskForm {...props} />
      </Details>
    </PersonDesk>
  )
}

const recipientOfDraft = ({ to }: ConsentDesk['drafts'][number]): string =>
  to.kind === 'unit' ? `organization:${to.organization}` : `service:${to.service}`

/** Whether what was gone through and not answered yet is for this referral. */
const waitsFor = ({ state, purpose, recipient }: Consent, draft: ConsentPageProps['forReferral']): boolean =>
  draft !== null &&
  state === 'explained' &&
  purpose === 'referral' &&
  recipient.kind !== 'category' &&
  `${recipient.kind}:${recipient.id}` === recipientOfDraft(draft)

function ConsentCard({ consent, ...props }: ConsentPageProps & { readonly consent: Consent }): VNode {
  const { language, desk } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const { recipients, row } = desk
  const inForce = consent.state === 'active' || consent.state === 'expiring'
  const soon = endsSoon(consent, props.now)
  // by the dates: the clock may not have run yet
  const state = soon ? 'expiring' : consent.state
  const to = { language, case: row.id, consent: consent.id }
  const items = [
    { term: say(text.to), value: say(recipientName(consent, recipients)) },
    {
      term: say(text.sees),
      value: saidOf(consent.classes).map(say).join(' · '),
    },
    { term: say(text.by), value: say(givenByText[consent.givenBy]) },
    ...(inForce && consent.validTo !== null
      ? [{ term: say(text.holdsUntil), value: <Day at={consent.validTo} language={language} /> }]
      : []),
  ]
  return (
    <article class="message" id={`consent-${consent.id}`} aria-labelledby={`consent-${consent.id}-title`}>
      <h2 id={`consent-${consent.id}-title`}>
        {say(purposeText[consent.purpose])} <Badge tone={tones[state]}>{say(consentStateText[state])}</Badge>
      </h2>
      <DefinitionList items={items} />
      {consent.state === 'explained' && <AnswerForms {...props} consent={consent} />}
      {inForce && (
        <>
          {soon && <p>{say(change.askBefore)}</p>}
          <ul>
            <li>
              <a href={consentRoutes.consentCopy.href(to)}>{say(text.receipt)}</a>
            </li>
            <li>
              <a href={consentRoutes.renewing.href(to)}>{say(change.renew)}</a>
            </li>
            <li>
              <a href={consentRoutes.narrowing.href(to)}>{say(change.narrow)}</a>
            </li>
          </ul>
          <WithdrawForm {...props} consent={consent} />
        </>
      )}
    </article>
  )
}

function AnswerForms({
  language,
  desk,
  csrf,
  now,
  freshId,
  consent,
  forReferral,
}: ConsentPageProps & { readonly consent: Consent }): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row, recipients } = desk
  const { recipient } = consent
  const given = recipient.kind === 'category' ? '' : `${recipient.kind}:${recipient.id}`
  const readers = Object.fromEntries(recipients.map((one) => [`${one.kind}:${one.id}`, one.readers]))
  const inAYear = new Date(now.getTime() + 365 * 86_400_000).toISOString().slice(0, 10)
  const hidden = (answer: 'yes' | 'no') => (
    <>
      <input type="hidden" name="subject" value={row.subject} />
      <input type="hidden" name="consent" value={consent.id} />
      <input type="hidden" name="answer" value={answer} />
      {waitsFor(consent, forReferral) && <input type="hidden" name="referral" value={forReferral?.id} />}
    </>
  )
  const form = { action: consentRoutes.answerConsent.href({ language, case: row.id }), csrf }
  return (
    <>
      <h3>{say(text.answerTitle)}</h3>
      <SealedForm {...form} command={freshId()} readers={readers}>
        {hidden('yes')}
        <input type="hidden" name="recipient" value={given} />
        <input type="hidden" name="grant" value={freshId()} />
        {consent.classes.map((of) => (
          <input type="hidden" name="classes" value={of} />
        ))}
        <Radios
          name="method"
          label={say(text.method)}
          options={consentMethods.map((value) => ({ value, label: say(methodText[value]) }))}
          id={`method-${consent.id}`}
          required
        />
        <Field name="until" label={say(text.until)} id={`until-${consent.id}`}>
          <input type="date" name="until" id={`until-${consent.id}`} value={inAYear} autocomplete="off" />
        </Field>
        <Submit>{say(text.yes)}</Submit>
      </SealedForm>
      <SealedForm {...form} command={freshId()}>
        {hidden('no')}
        <Submit tone="secondary">{say(text.no)}</Submit>
      </SealedForm>
    </>
  )
}

function WithdrawForm({ language, desk, csrf, freshId, consent }: ConsentPageProps & { readonly consent: Consent }): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row } = desk
  const limits = (['none', 'already-opened', 'kept-by-law'] as const).map((value) => ({ value, label: say(limitsText[value]) }))
  return (
    <Details summary={say(text.withdraw)}>
      <p>{say(text.withdrawLead)}</p>
      <SealedForm action={consentRoutes.withdrawConsent.href({ language, case: row.id })} csrf={csrf} command={freshId()}>
        <input type="hidden" name="subject" value={row.subject} />
        <input type="hidden" name="consent" value={consent.id} />
        <Radios name="limits" label={say(text.limits)} options={limits} value="already-opened" id={`limits-${consent.id}`} />
        <Submit tone="danger">{say(text.withdrawNow)}</Submit>
      </SealedForm>
    </Details>
  )
}

function AskForm({ language, desk, csrf, freshId, forReferral }: ConsentPageProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row, recipients, opened } = desk
  const names = new Intl.DisplayNames([`${language}-CA`], { type: 'language' })
  const answering = opened.subject.minor === 'no' ? (['self', 'supported'] as const) : (['self', 'supported', 'guardian'] as const)
  return (
    <SealedForm action={consentRoutes.askConsent.href({ language, case: row.id })} csrf={csrf} command={freshId()} id="ask">
      <input type="hidden" name="subject" value={row.subject} />
      <input type="hidden" name="consent" value={freshId()} />
      {forReferral !== null && <input type="hidden" name="referral" value={forReferral.id} />}
      <Radios
        name="purpose"
        {...(forReferral !== null && { value: 'referral' })}
        label={say(text.purpose)}
        options={purposes.map((value) => ({ value, label: say(purposeText[value]) }))}
        required
      />
      <Select
        name="recipient"
        label={say(text.recipient)}
        {...(forReferral !== null && { value: recipientOfDraft(forReferral) })}
        options={recipients.map(({ kind, id, name }) => ({ value: `${kind}:${id}`, label: `${say(kindText[kind])} – ${say(name)}` }))}
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
        options={Object.entries(actsText).map(([value, label]) => ({ value, label: say(label) }))}
        value="read"
      />
      <Select
        name="language"
        label={say(text.language)}
        options={languagesSpoken.map((value) => ({ value, label: names.of(value) ?? value }))}
        value={language}
      />
      <Radios
        name="interpreter"
        label={say(text.interpreter)}
        options={Object.entries(interpreterText).map(([value, label]) => ({ value, label: say(label) }))}
        required
      />
      <Checkboxes
        name="explained"
        label={say(text.explained)}
        hint={say(text.explainedHint)}
        options={explainedItems.map((value) => ({ value, label: say(explainedText[value]) }))}
      />
      <Radios
        name="given-by"
        label={say(text.givenBy)}
        options={answering.map((value) => ({ value, label: say(givenByText[value]) }))}
        value="self"
      />
      <Submit>{say(text.goOn)}</Submit>
    </SealedForm>
  )
}
