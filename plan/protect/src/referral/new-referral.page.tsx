import { Checkboxes, EmptyState, Form, Heading, Input, Lead, Radios, Select, Submit } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import type { Need } from '../cases/case.ts'
import { domainText, urgencyText as needUrgencyText } from '../cases/cases.text.ts'
import type { NeedCode } from '../directory/directory.ts'
import { genderText, wishText } from '../find-help/form.text.ts'
import { answerLanguages, genders, type Question, wishes } from '../find-help/help-question.ts'
import { needText } from '../find-help/needs.text.ts'
import { ageText, reasonsAs, roomText } from '../find-help/place-card.tsx'
import { languageName, saidBy } from '../find-help/place-words.ts'
import type { CaseReferrals } from './list-referrals.ts'
import { type Fitting, type Matched, servicesFor } from './match-services.ts'
import { referralRoutes } from './referral.routes.ts'
import { referralText as text } from './referral.text.ts'
import { type ReferralUrgency, urgencies, urgencyText } from './referral.ts'
import { ReferralsHead } from './referrals.page.tsx'

export interface NewReferralProps {
  readonly language: Language
  readonly view: CaseReferrals
  /** The need that is asked for; the first open one where none was chosen. */
  readonly need: Need
  readonly question: Question
  /** `null` before anything was looked for. */
  readonly matched: Matched | null
  readonly urgency: ReferralUrgency
  readonly csrf: string | null
  readonly now: Date
  readonly freshId: () => string
  readonly freshReferral: () => string
}

/** Which need, what matters, and below it who fits and why. */
export function NewReferralPage(props: NewReferralProps): VNode {
  const { language, view, matched } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  return (
    <>
      <p>
        <a href={referralRoutes.referrals.href({ language, case: view.row.id })}>{say(text.back)}</a>
      </p>
      <ReferralsHead language={language} number={view.row.number} caseId={view.row.id} title={text.newTitle} />
      <Lead>{say(text.newLead)}</Lead>
      <Ask {...props} />
      {matched !== null && (
        <section id="found" aria-labelledby="found-title">
          <Heading id="found-title">{say(text.found)}</Heading>
          <FittingList {...props} fitting={matched.fitting} />
        </section>
      )}
    </>
  )
}

function Ask({ language, view, need, question, urgency, csrf }: NewReferralProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const options = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, Bilingual>>) =>
    values.map((value) => ({ value, label: say(labels[value]) }))
  const open = view.needs.filter(({ state }) => state === 'open' || state === 'planned')
  const kinds: readonly NeedCode[] = [...new Set(open.flatMap(({ domain }): readonly NeedCode[] => servicesFor[domain]))]
  return (
    <Form action={`${referralRoutes.fitReferral.href({ language, case: view.row.id })}#found`} csrf={csrf} id="find-services">
      <Radios
        name="need"
        label={say(text.need)}
        options={open.map(({ id, domain, urgency: soon }) => ({
          value: id,
          label: `${say(domainText[domain])} (${say(needUrgencyText[soon])})`,
        }))}
        value={need.id}
        required
      />
      <Select name="service" label={say(text.service)} options={options(kinds, needText)} value={question.need} required />
      <Input name="place" label={say(text.place)} hint={say(text.placeHint)} value={question.place} />
      <Select
        name="language"
        label={say(text.language)}
        none={say(text.any)}
        options={answerLanguages.map((tag) => ({ value: tag, label: languageName(tag, language) }))}
        value={question.language ?? undefined}
      />
      <Select
        name="gender"
        label={say(text.gender)}
        none={say(text.notSaid)}
        options={options(genders, genderText)}
        value={question.gender ?? undefined}
      />
      <Checkboxes name="wish" label={say(text.wishes)} options={options(wishes, wishText)} values={question.wishes} />
      <Radios name="urgency" label={say(text.urgency)} options={options(urgencies, urgencyText)} value={urgency} />
      <Submit>{say(text.find)}</Submit>
    </Form>
  )
}

type ListProps = Pick<
  NewReferralProps,
  'language' | 'view' | 'need' | 'question' | 'urgency' | 'csrf' | 'now' | 'freshId' | 'freshReferral'
> & {
  readonly fitting: readonly Fitting[]
}

/** Services that fit, each with why, and the one press that begins a referral. */
export function FittingList({ fitting, ...props }: ListProps): VNode {
  const { language } = props
  if (fitting.length === 0)
    return (
      <EmptyState title={text.noneFits[language]}>
        <p>{text.noneFitsLead[language]}</p>
      </EmptyState>
    )
  return (
    <div class="cards">
      {fitting.map((one) => (
        <FittingCard {...props} one={one} />
      ))}
    </div>
  )
}

function FittingCard({
  language,
  view,
  need,
  question,
  urgency,
  csrf,
  now,
  freshId,
  freshReferral,
  one,
}: Omit<ListProps, 'fitting'> & { readonly one: Fitting }) {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { place, reasons, to } = one
  const groups = [
    { title: text.fits, said: reasonsAs(reasons, ['yes', 'by-interpreter'], question, language) },
    { title: text.askThem, said: reasonsAs(reasons, ['ask', 'no'], question, language) },
  ]
  const name = saidBy(place, 'name', language)?.words ?? place.name
  return (
    <article class="message">
      <Heading level={3}>{name}</Heading>
      <p class="small">
        {[
          place.organization_name,
          saidBy(place, 'area', language)?.words ?? place.area,
          roomText(place, language, now),
          ageText(place, language, now),
        ]
          .filter((said) => said !== '')
          .join(' · ')}
      </p>
      <p>{say(to.kind === 'unit' ? text.here : text.link)}</p>
      {groups.map(({ title, said }) =>
        said.length === 0 ? null : (
          <>
            <p>
              <strong>{say(title)}</strong>
            </p>
            <ul>
              {said.map((reason) => (
                <li>{reason}</li>
              ))}
            </ul>
          </>
        ),
      )}
      <Form action={referralRoutes.draftReferral.href({ language, case: view.row.id })} csrf={csrf}>
        <input type="hidden" name="command" value={freshId()} />
        <input type="hidden" name="subject" value={view.row.subject} />
        <input type="hidden" name="referral" value={freshReferral()} />
        <input type="hidden" name="need" value={need.id} />
        <input type="hidden" name="urgency" value={urgency} />
        <input type="hidden" name="kind" value={to.kind} />
        <input type="hidden" name="service" value={to.service ?? ''} />
        {to.kind === 'unit' && (
          <>
            <input type="hidden" name="organization" value={to.organization} />
            <input type="hidden" name="unit" value={to.unit} />
          </>
        )}
        <Submit tone="secondary">
          {say(text.choose)} <span class="unseen">({name})</span>
        </Submit>
      </Form>
    </article>
  )
}
