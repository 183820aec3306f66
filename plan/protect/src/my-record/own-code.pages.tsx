import { Button, Checkbox, Checkboxes, Form, Heading, Lead, Notice, Paragraph, Radios, Submit, Table } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { PartHead } from '../cases/part-head.tsx'
import { Day } from '../cases/day.tsx'
import { classText as classWords, purposeText } from '../consent/consent.page-text.ts'
import { deskData, PersonDesk } from '../person-desk/index.ts'
import { requestKinds } from '../requests/request-machine.ts'
import { workerChannels, workerChecks } from '../requests/request.ts'
import { channelText, identityText, requestKindName, requestsText } from '../requests/requests.text.ts'
import { requestsRoutes } from '../requests/requests.routes.ts'
import type { LookedAt } from './looked-at.ts'
import type { OwnCodeDesk } from './own-code-desk.ts'
import { ownCodePageText as text } from './own-code.page-text.ts'
import { ownCopyText } from './own-copy.text.ts'
import { ownCodeRoutes } from './own-code.routes.ts'
import { receiverName } from '../referral/referral-names.ts'
import { actsOfReceiver, receiverActText } from '../referral/receiver-acts.ts'
import type { Look } from '../subjects/who-looked.ts'
import { type LooksOfDay, looksByDay } from './looks-by-day.ts'
import { timesText } from './own-looks.tsx'
import { dayText, momentText } from './own-time.ts'
import { myRecordRoutes } from './own.routes.ts'

interface OwnCodeProps {
  readonly language: Language
  readonly view: OwnCodeDesk
  readonly csrf: string | null
  readonly freshId: () => string
  readonly signIn: string
  readonly publicSite: string | null
}

/** Where a worker makes somebody's own code, with that person beside them. */
export function OwnCodePage({ language, view, csrf, freshId, signIn, publicSite }: OwnCodeProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row, opened, code, madeBy } = view
  const classes = [...new Set(opened.wraps.map((wrap) => wrap.class))]
  return (
    <PersonDesk language={language} data={deskData(opened)} signIn={signIn}>
      <PartHead language={language} title={text.title} number={row.number} caseId={row.id} part="own-code" />
      <Lead>{say(text.lead)}</Lead>
      <div data-own-code="state">
        <Notice tone={code === null ? 'info' : 'success'}>
          <p>
            {code === null ? (
              say(text.none)
            ) : (
              <>
                {say(text.stands)} <Day at={code.madeAt} language={language} />
                {madeBy !== null && ` ${say(text.by)} ${madeBy}`}.
              </>
            )}
          </p>
        </Notice>
      </div>
      <div data-own-code="make">
        <Heading>{say(text.before)}</Heading>
        <ol>
          {text.steps.map((step) => (
            <li>{say(step)}</li>
          ))}
        </ol>
        <Form action={ownCodeRoutes.makeOwnCode.href({ language, case: row.id })} csrf={csrf} id="own-code-form">
          <input type="hidden" name="subject" value={row.subject} />
          <Checkboxes
            name="classes"
            label={say(text.classes)}
            hint={say(text.classesHint)}
            options={classes.map((value) => ({ value, label: say(classWords[value]) }))}
          />
          <Checkbox name="second" label={say(text.second)} hint={say(text.secondHint)} />
          <Button tone="primary" id="own-code-make">
            {say(code === null ? text.make : text.replace)}
          </Button>
        </Form>
        <p data-own-code="said" role="status" />
      </div>
      <MadeHere language={language} publicSite={publicSite} />
      <p>
        <a href={ownCodeRoutes.copyForPerson.href({ language, case: row.id })}>{say(ownCopyText.noCode)}</a>
      </p>
      {code !== null && (
        <section data-own-code="end">
          <Heading>{say(text.end)}</Heading>
          <Paragraph>{say(text.endLead)}</Paragraph>
          <Form action={ownCodeRoutes.endOwnCode.href({ language, case: row.id })} csrf={csrf}>
            <input type="hidden" name="subject" value={row.subject} />
            <input type="hidden" name="command" value={freshId()} />
            <Submit tone="danger">{say(text.end)}</Submit>
          </Form>
        </section>
      )}
      <AskHere language={language} view={view} csrf={csrf} freshId={freshId} />
    </PersonDesk>
  )
}

/** The place where a code stands once, filled on the device. */
function MadeHere({ language, publicSite }: Pick<OwnCodeProps, 'language' | 'publicSite'>): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const one = (name: 'first' | 'second', label: Bilingual) => (
    <div class="receipt" data-own-code={name} hidden={name === 'second'}>
      <p class="receipt-label">{say(label)}</p>
      <p class="receipt-digits" dir="ltr" translate={false} data-own-code="digits" />
      <p>
        {say(text.inWords)}
        {language === 'fr' ? '\u00a0:' : ':'} <strong lang={language} translate={false} data-own-code="words" />
      </p>
    </div>
  )
  return (
    <section data-own-code="made" hidden>
      <h2 tabIndex={-1}>{say(text.shownOnce)}</h2>
      {one('first', text.first)}
      {one('second', text.secondCode)}
      <Paragraph>{say(publicSite === null ? text.where : text.whereWhole)}</Paragraph>
      <p>
        <code class="break-anywhere">{`${publicSite ?? ''}${myRecordRoutes.own.href({ language })}`}</code>
      </p>
      <Button id="own-code-hide">{say(text.hide)}</Button>
    </section>
  )
}

function AskHere({ language, view, csrf, freshId }: Omit<OwnCodeProps, 'signIn' | 'publicSite'>): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  return (
    <section>
      <Heading>{say(text.askTitle)}</Heading>
      <Paragraph>{say(text.askLead)}</Paragraph>
      <Form action={requestsRoutes.askRequest.href({ language })} csrf={csrf}>
        <input type="hidden" name="subject" value={view.row.subject} />
        <input type="hidden" name="command" value={freshId()} />
        <input type="hidden" name="request" value={freshId()} />
        <Radios
          name="kind"
          label={say(requestsText.kind)}
          options={requestKinds.map((value) => ({ value, label: say(requestKindName[value]) }))}
        />
        <Radios
          name="channel"
          label={say(requestsText.channel)}
          options={workerChannels.map((value) => ({ value, label: say(channelText[value]) }))}
        />
        <Radios
          name="identity"
          label={say(requestsText.identity)}
          options={workerChecks.map((value) => ({ value, label: say(identityText[value]) }))}
        />
        <Submit tone="secondary">{say(requestsText.write)}</Submit>
      </Form>
    </section>
  )
}

function LookedWhen({ language, looks }: { readonly language: Language; readonly looks: LooksOfDay<Look> }): VNode {
  const { latest, earliest, count } = looks
  if (count === 1) return <>{momentText(latest.at.toISOString(), language)}</>
  return (
    <>
      {dayText(latest.at.toISOString(), language)}
      <br />
      <span class="hint">{timesText(count, earliest.at.toISOString(), latest.at.toISOString(), language)}</span>
    </>
  )
}

/** Whoever a referral went to and what they did with it: the person sees the same. */
function LookedReceivers({ language, view }: { readonly language: Language; readonly view: LookedAt }): VNode | null {
  const say = (bilingual: Bilingual) => bilingual[language]
  const acted = view.referrals
    .flatMap((referral) => actsOfReceiver(referral).map((act) => ({ ...act, name: receiverName(referral.to, view) })))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
  if (acted.length === 0) return null
  return (
    <Table
      caption={say(text.receivers)}
      cards
      columns={[
        { header: say(text.when), cell: ({ at }) => momentText(at.toISOString(), language) },
        { header: say(text.who), cell: ({ name }) => say(name) },
        { header: say(text.what), cell: ({ did }) => say(receiverActText[did]) },
      ]}
      rows={acted}
    />
  )
}

/** Who looked, on a page of the case. */
export function LookedAtPage({ language, view }: { readonly language: Language; readonly view: LookedAt }): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row, names } = view
  const looks = looksByDay(view.looks, {
    reader: ({ member, at }) => member ?? at.toISOString(),
    day: ({ at }) => dayText(at.toISOString(), 'en'),
  })
  const known: Readonly<Record<string, Bilingual>> = { ...text.whyElse, ...purposeText }
  const why = (of: readonly string[]) => [...new Set(of.map((purpose) => say(known[purpose] ?? text.whyUnknown)))].join('; ')
  const classes = (of: readonly string[]) =>
    of.flatMap((one) => (one in classWords ? [say(classWords[one as keyof typeof classWords])] : [])).join(', ')
  return (
    <>
      <PartHead language={language} title={text.lookedTitle} number={row.number} caseId={row.id} part="looked" />
      <Lead>{say(text.lookedLead)}</Lead>
      <Table
        caption={say(text.lookedTitle)}
        headed
        cards
        columns={[
          { header: say(text.when), cell: (of) => <LookedWhen language={language} looks={of} /> },
          {
            header: say(text.who),
            cell: ({ latest: { member } }) => (member === null ? say(text.theirCode) : (names.get(member) ?? say(requestsText.somebody))),
          },
          { header: say(text.what), cell: ({ classes: of }) => classes(of) },
          { header: say(text.why), cell: ({ purposes }) => why(purposes) },
        ]}
        rows={looks}
      />
      <LookedReceivers language={language} view={view} />
    </>
  )
}
