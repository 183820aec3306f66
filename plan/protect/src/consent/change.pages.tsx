import { Checkboxes, DefinitionList, Field, Heading, Lead, Notice, Radios, Select, Submit } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { Day } from '../cases/day.tsx'
import { PersonDesk, SealedForm, deskData } from '../person-desk/index.ts'
import { changeText as text } from './change.page-text.ts'
import { type Narrowing, fallsOut, isLess } from './consent-change.ts'
import { languagesSpoken, recipientName, saidOf, shownClasses, writes } from './consent-choices.ts'
import { explainedItems } from './consent-machine.ts'
import { actsText, classText, consentPageText, explainedText, interpreterText, methodText, purposeText } from './consent.page-text.ts'
import type { ConsentPageProps } from './consent.pages.tsx'
import { consentRoutes } from './consent.routes.ts'
import { type Consent, consentMethods } from './consent.ts'

type ChangeProps = ConsentPageProps & { readonly consent: Consent }

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)
const holds = ({ state, validTo }: Consent, now: Date): boolean =>
  (state === 'active' || state === 'expiring') && validTo !== null && validTo > now

/** The page of one yes that is to change: what it covers now, and the way back. */
function ChangePage({
  title,
  lead,
  children,
  ...props
}: ChangeProps & { readonly title: Bilingual; readonly lead: Bilingual; readonly children: VNode }): VNode {
  const { language, desk, consent, now, signIn } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  return (
    <PersonDesk language={language} data={deskData(desk.opened)} signIn={signIn}>
      <p>
        <a href={consentRoutes.consents.href({ language, case: desk.row.id })}>{say(consentPageText.back)}</a>
      </p>
      <Heading level={1}>{say(title)}</Heading>
      <Lead>{say(lead)}</Lead>
      <DefinitionList items={coversOf(consent, props)} />
      {holds(consent, now) ? (
        children
      ) : (
        <Notice tone="warning">
          <p>{say(text.over)}</p>
        </Notice>
      )}
    </PersonDesk>
  )
}

function coversOf(consent: Consent, { language, desk }: Pick<ChangeProps, 'language' | 'desk'>) {
  const say = (bilingual: Bilingual) => bilingual[language]
  return [
    { term: say(consentPageText.receiptFor), value: say(purposeText[consent.purpose]) },
    { term: say(consentPageText.to), value: say(recipientName(consent, desk.recipients)) },
    { term: say(consentPageText.sees), value: saidOf(consent.classes).map(say).join(' · ') },
    { term: say(text.mayDo), value: say(writes(consent) ? actsText.write : actsText.read) },
    ...(consent.validTo === null
      ? []
      : [{ term: say(consentPageText.holdsUntil), value: <Day at={consent.validTo} language={language} /> }]),
  ]
}

/** Some of a yes stays: chosen first, then shown as it will be, then done in one press. */
export function NarrowPage({ wanted, ...props }: ChangeProps & { readonly wanted: Narrowing | null }): VNode {
  const { language, desk, consent, now } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const choosable = shownClasses.filter((of) => of !== 'C2' && consent.classes.includes(of))
  return (
    <ChangePage {...props} title={text.narrowTitle} lead={text.narrowLead}>
      <>
        {/* codes and a day, no word of anybody: so it may stand in an address */}
        <form
          method="get"
          action={consentRoutes.narrowing.href({ language, case: desk.row.id, consent: consent.id })}
          autocomplete="off"
          noValidate
        >
          {choosable.length > 0 && (
            <Checkboxes
              name="keep"
              label={say(text.stays)}
              hint={say(text.staysHint)}
              options={choosable.map((value) => ({ value, label: say(classText[value]) }))}
              values={wanted?.classes ?? choosable}
            />
          )}
          {writes(consent) && (
            <Radios
              name="acts"
              label={say(text.mayDo)}
              options={[
                { value: 'write', label: say(actsText.write) },
                { value: 'read', label: say(actsText.read) },
              ]}
              value={wanted !== null && !writes(wanted) ? 'read' : 'write'}
            />
          )}
          <Field name="until" label={say(text.until)} id="until-narrowed">
            <input
              type="date"
              name="until"
              id="until-narrowed"
              value={dayOf(wanted?.validTo ?? consent.validTo ?? now)}
              max={consent.validTo === null ? undefined : dayOf(consent.validTo)}
              autocomplete="off"
            />
          </Field>
          <Submit tone="secondary">{say(text.show)}</Submit>
        </form>
        {wanted !== null && <Result {...props} wanted={wanted} />}
      </>
    </ChangePage>
  )
}

function Result({ wanted, ...props }: ChangeProps & { readonly wanted: Narrowing }): VNode {
  const { language, desk, consent, now, csrf, freshId } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  if (!isLess(wanted, consent, now))
    return (
      <Notice tone="warning">
        <p>{say(text.notLess)}</p>
      </Notice>
    )
  return (
    <section aria-labelledby="changes">
      <Heading id="changes">{say(text.changes)}</Heading>
      <DefinitionList
        items={[
          { term: say(text.endsNow), value: <WhatEnds language={language} next={wanted} before={consent} /> },
          { term: say(text.staysOpen), value: saidOf(wanted.classes).map(say).join(' · ') },
          { term: say(text.endsOn), value: <Day at={wanted.validTo} language={language} /> },
        ]}
      />
      <p>{say(text.narrowEffect)}</p>
      <SealedForm action={consentRoutes.narrowConsent.href({ language, case: desk.row.id })} csrf={csrf} command={freshId()}>
        <input type="hidden" name="subject" value={desk.row.subject} />
        <input type="hidden" name="consent" value={consent.id} />
        <input type="hidden" name="next" value={freshId()} />
        <input type="hidden" name="grant" value={freshId()} />
        {wanted.classes.map((of) => (
          <input type="hidden" name="keep" value={of} />
        ))}
        {wanted.operations.map((act) => (
          <input type="hidden" name="may" value={act} />
        ))}
        <input type="hidden" name="until" value={wanted.validTo.toISOString()} />
        <Submit tone="danger">{say(text.narrowNow)}</Submit>
      </SealedForm>
    </section>
  )
}

/** What of a yes ends, in words: to the worker before the press, and to the person in their copy. */
export function WhatEnds({
  language,
  next,
  before,
}: {
  readonly language: Language
  readonly next: Pick<Consent, 'classes' | 'operations' | 'validTo'>
  readonly before: Consent
}): VNode {
  const { classes, writing, earlier } = fallsOut(next, before)
  return (
    <ul>
      {saidOf(classes).map((said) => (
        <li>{said[language]}</li>
      ))}
      {writing && <li>{text.noMoreWriting[language]}</li>}
      {earlier !== null && (
        <li>
          {text.endsEarlier[language]} <Day at={earlier} language={language} />
        </li>
      )}
    </ul>
  )
}

/** The person is asked again: everything is explained anew, and only a yes renews. */
export function RenewPage(props: ChangeProps): VNode {
  const { language, desk, consent, now, csrf, freshId } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const names = new Intl.DisplayNames([`${language}-CA`], { type: 'language' })
  const spoken = languagesSpoken.includes(consent.language as (typeof languagesSpoken)[number])
    ? languagesSpoken
    : [consent.language, ...languagesSpoken]
  return (
    <ChangePage {...props} title={text.renewTitle} lead={text.renewLead}>
      <>
        <p>{say(text.toChange)}</p>
        <SealedForm action={consentRoutes.renewConsent.href({ language, case: desk.row.id })} csrf={csrf} command={freshId()}>
          <input type="hidden" name="subject" value={desk.row.subject} />
          <input type="hidden" name="consent" value={consent.id} />
          <input type="hidden" name="grant" value={freshId()} />
          <Select
            name="language"
            label={say(consentPageText.language)}
            options={spoken.map((value) => ({ value, label: names.of(value) ?? value }))}
            value={consent.language}
          />
          <Radios
            name="interpreter"
            label={say(consentPageText.interpreter)}
            options={Object.entries(interpreterText).map(([value, label]) => ({ value, label: say(label) }))}
          />
          <Checkboxes
            name="explained"
            label={say(consentPageText.explained)}
            hint={say(consentPageText.explainedHint)}
            options={explainedItems.map((value) => ({ value, label: say(explainedText[value]) }))}
          />
          <Radios
            name="method"
            label={say(consentPageText.method)}
            options={consentMethods.map((value) => ({ value, label: say(methodText[value]) }))}
          />
          <Field name="until" label={say(text.until)} id="until-renewed">
            <input
              type="date"
              name="until"
              id="until-renewed"
              value={dayOf(new Date(now.getTime() + 365 * 86_400_000))}
              autocomplete="off"
            />
          </Field>
          <Heading>{say(text.changes)}</Heading>
          <p>{say(text.renewEffect)}</p>
          {consent.validTo !== null && (
            <p>
              {say(text.oldEnd)} <Day at={consent.validTo} language={language} />.
            </p>
          )}
          <Submit>{say(text.yesAgain)}</Submit>
        </SealedForm>
        <p>{say(text.ifNo)}</p>
      </>
    </ChangePage>
  )
}
