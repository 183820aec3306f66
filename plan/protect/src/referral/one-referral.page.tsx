import { Badge, Checkbox, DefinitionList, Details, Form, Heading, Notice, Radios, Select, Submit } from '@fanal/design'
import { declineText } from '@fanal/handover'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { domainText } from '../cases/cases.text.ts'
import { Day } from '../cases/day.tsx'
import { classText } from '../consent/consent.page-text.ts'
import { consentRoutes } from '../consent/consent.routes.ts'
import { OpenText, PersonDesk, deskData } from '../person-desk/index.ts'
import { channelText } from '../reach/reach.text.ts'
import { contactChannels, mayContact } from '../subjects/safe-contact.ts'
import { Moment } from './moment.tsx'
import type { OneReferral } from './list-referrals.ts'
import type { Matched } from './match-services.ts'
import { FittingList, type NewReferralProps } from './new-referral.page.tsx'
import { packetFields } from './packet-fields.ts'
import { referralMachine } from './referral-machine.ts'
import { receiverName } from './referral-names.ts'
import { referralRoutes } from './referral.routes.ts'
import { outcomeText, referralText as text, respondText } from './referral.text.ts'
import { errorReasonText, errorReasons, packetClassesOf, stopReasonText, urgencyText } from './referral.ts'
import { tookItBack } from './referral-next.ts'
import { NextStep, ReferralsHead, referralTones } from './referrals.page.tsx'

export interface OneReferralProps {
  readonly language: Language
  readonly view: OneReferral
  readonly csrf: string | null
  readonly now: Date
  readonly freshId: () => string
  readonly signIn: string
  /** What else fits, where this one ended without help. */
  readonly next: {
    readonly matched: Matched
    readonly more: Pick<NewReferralProps, 'need' | 'question' | 'urgency' | 'freshReferral'>
  } | null
}

/** One referral: before it is offered the packet, afterwards where it stands and what comes next. */
export function OneReferralPage(props: OneReferralProps): VNode {
  const { language, view, next } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const { referral, row } = view
  const command = (name: 'withdraw' | 'inform-survivor') => referralMachine.commands[name].moves[referral.state] !== undefined
  return (
    <>
      <p>
        <a href={referralRoutes.referrals.href({ language, case: row.id })}>{say(text.back)}</a>
      </p>
      <ReferralsHead language={language} number={row.number} caseId={row.id} title={text.one} />
      <Facts {...props} />
      {referral.state === 'draft' && <Packet {...props} />}
      {referral.stopAskedAt !== null && <Stop {...props} />}
      {command('inform-survivor') && referral.informedAt === null && !tookItBack(referral, view.consents) && <Tell {...props} />}
      {next !== null && (
        <section aria-labelledby="next-title">
          <Heading id="next-title">{say(text.nextTitle)}</Heading>
          <p>{say(text.nextLead)}</p>
          <FittingList {...props} view={view} {...next.more} fitting={next.matched.fitting.slice(0, 3)} />
          <p>
            <a href={referralRoutes.newReferral.href({ language, case: row.id })}>{say(text.nextMore)}</a>
          </p>
        </section>
      )}
      {command('withdraw') && <End {...props} />}
    </>
  )
}

function Facts({ language, view, now }: OneReferralProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { referral, needs } = view
  const { state, respondBy, declineReason, waitDays, outcome, informedAt } = referral
  const asked = referral.needs.flatMap((id) => needs.find((need) => need.id === id) ?? [])
  const items = [
    { term: say(text.to), value: say(receiverName(referral.to, view)) },
    { term: say(text.state), value: <Badge tone={referralTones[state]}>{say(referralMachine.states[state].name)}</Badge> },
    { term: say(text.next), value: <NextStep language={language} referral={referral} now={now} consents={view.consents} /> },
    { term: say(text.needs), value: asked.map(({ domain }) => say(domainText[domain])).join(', ') },
    { term: say(text.urgency), value: say(urgencyText[referral.urgency]) },
    ...(respondBy === null ? [] : [{ term: say(text.answerBy), value: <Moment at={respondBy} language={language} /> }]),
    ...(declineReason === null ? [] : [{ term: say(text.reason), value: say(declineText[declineReason]) }]),
    ...(state === 'on-hold'
      ? [{ term: say(text.wait), value: waitDays === null ? say(text.waitUnknown) : `${waitDays} ${say(text.days)}` }]
      : []),
    ...(outcome === null ? [] : [{ term: say(text.outcome), value: say(outcomeText[outcome]) }]),
    ...(informedAt === null ? [] : [{ term: say(text.told), value: <Day at={informedAt} language={language} /> }]),
  ]
  return <DefinitionList items={items} />
}

const usualHours = { today: '6', 'this-week': '48', routine: '72' } as const

/** What they will get: chosen entry by entry, looked at as they will see it, sealed on this device, offered by one press. */
function Packet({ language, view, csrf, freshId, signIn }: OneReferralProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { referral, row, consent, opened, needs } = view
  const yes = consentRoutes.consents.href({ language, case: row.id }, { referral: referral.id })
  if (consent === null)
    return (
      <Notice tone="warning">
        <p>{say(text.noYes)}</p>
        <p>
          <a href={yes}>{say(text.askYes)}</a>
        </p>
      </Notice>
    )
  const covered = packetClassesOf(consent)
  const fields = opened === null ? [] : packetFields(opened.fields, covered, needs, referral.needs)
  const domains = referral.needs.flatMap((id) => needs.find((need) => need.id === id)?.domain ?? [])
  const data = {
    referral: referral.id,
    to: referral.to.kind === 'unit' ? referral.to.unit : null,
    domains,
    urgency: referral.urgency,
    fields: fields.map(({ class: of, field, label }) => ({ class: of, field, label })),
  }
  const body = (
    <fanal-packet data-packet={JSON.stringify(data)}>
      <p>
        {say(text.covers)} {covered.map((of) => say(classText[of]).toLowerCase()).join('; ')}
        {consent.validTo !== null && (
          <>
            , {say(text.until)} <Day at={consent.validTo} language={language} />
          </>
        )}
        .
      </p>
      <Form action={referralRoutes.offerReferral.href({ language, case: row.id, referral: referral.id })} csrf={csrf} id="offer">
        <input type="hidden" name="command" value={freshId()} />
        <input type="hidden" name="subject" value={row.subject} />
        {fields.length === 0 ? (
          <p>{say(text.nothingToTick)}</p>
        ) : (
          <fieldset>
            <legend>{say(text.tick)}</legend>
            {fields.map(({ class: of, field, label, isUsual }, index) => (
              <div class="choice">
                <input type="checkbox" id={`entry-${index}`} data-entry={String(index)} checked={isUsual} autocomplete="off" />
                <label for={`entry-${index}`}>
                  {say(label)}
                  <br />
                  <span class="hint">
                    <OpenText of={of} field={field} inline />
                  </span>
                </label>
              </div>
            ))}
          </fieldset>
        )}
        <section aria-labelledby="preview-title">
          <Heading level={3} id="preview-title">
            {say(text.previewTitle)}
          </Heading>
          <DefinitionList
            items={[
              { term: say(text.needs), value: domains.map((domain) => say(domainText[domain])).join(', ') },
              { term: say(text.urgency), value: say(urgencyText[referral.urgency]) },
            ]}
          />
          <div data-preview aria-live="polite">
            <p class="hint">{say(text.previewWaits)}</p>
          </div>
        </section>
        <Radios
          name="hours"
          label={say(text.respond)}
          options={Object.entries(respondText).map(([value, label]) => ({ value, label: say(label) }))}
          value={usualHours[referral.urgency]}
        />
        <Checkbox name="seen" label={say(text.seen)} />
        <Submit>{say(text.offer)}</Submit>
        <div data-said role="status" tabIndex={-1} />
      </Form>
    </fanal-packet>
  )
  return (
    <section aria-labelledby="packet-title">
      <Heading id="packet-title">{say(text.packetTitle)}</Heading>
      <PersonDesk
        language={language}
        data={opened === null ? { subject: row.subject, fields: [], wraps: [], begun: [] } : deskData(opened)}
        signIn={signIn}
      >
        {body}
      </PersonDesk>
    </section>
  )
}

function Stop({ language, view }: OneReferralProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { stopAnswer } = view.referral
  const said =
    stopAnswer === null
      ? say(text.stopWaiting)
      : stopAnswer.says === 'stopped'
        ? say(text.stopped)
        : `${say(text.cannot)} ${say(stopReasonText[stopAnswer.because])}.`
  return (
    <Notice tone={stopAnswer?.says === 'stopped' ? 'success' : 'warning'} title={say(text.stopTitle)}>
      <p>{said}</p>
    </Notice>
  )
}

function Tell({ language, view, csrf, freshId, now }: OneReferralProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { referral, row, safeContact } = view
  const way = contactChannels.find((channel) => mayContact(safeContact, now, channel).may)
  return (
    <section aria-labelledby="tell-title">
      <Heading id="tell-title">{say(text.tellTitle)}</Heading>
      <p>{say(text.tellLead)}</p>
      <Form action={referralRoutes.tellReferral.href({ language, case: row.id, referral: referral.id })} csrf={csrf}>
        <input type="hidden" name="command" value={freshId()} />
        <input type="hidden" name="subject" value={row.subject} />
        <Select
          name="channel"
          label={say(text.how)}
          options={contactChannels.map((value) => ({ value, label: say(channelText[value]) }))}
          value={way ?? 'in-person'}
          required
        />
        <Submit>{say(text.tell)}</Submit>
      </Form>
    </section>
  )
}

function End({ language, view, csrf, freshId }: OneReferralProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { referral, row } = view
  const reasons = [
    { value: 'taken-back', label: say(text.takenBack) },
    ...errorReasons.map((value) => ({ value, label: say(errorReasonText[value]) })),
  ]
  return (
    <Details summary={say(text.endSummary)}>
      <p>{say(text.endLead)}</p>
      <Form action={referralRoutes.endReferral.href({ language, case: row.id, referral: referral.id })} csrf={csrf}>
        <input type="hidden" name="command" value={freshId()} />
        <input type="hidden" name="subject" value={row.subject} />
        <Radios name="why" label={say(text.why)} options={reasons} value="taken-back" />
        <Submit tone="secondary">{say(text.end)}</Submit>
      </Form>
    </Details>
  )
}
