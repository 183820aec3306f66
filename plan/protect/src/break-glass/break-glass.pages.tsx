import { Badge, DefinitionList, Details, Form, Heading, Input, Lead, Notice, Radios, Select, Submit, Table } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { Moment } from '../moment.tsx'
import { OpenText, PersonDesk, deskData } from '../person-desk/index.ts'
import type { OpenedSubject } from '../subjects/open-subject.ts'
import { breakGlassMachine, consequences } from './break-glass-machine.ts'
import { type BrokenGlass, breakReasons, breakTried, hiddenReasons, isOpenAt } from './break-glass.ts'
import { glassText as text } from './break-glass.page-text.ts'
import { breakGlassRoutes } from './break-glass.routes.ts'
import { breakReasonText, breakTriedText, consequenceText, hiddenText } from './break-glass.text.ts'
import type { BreakView, BreaksView } from './list-breaks.ts'

interface Common {
  readonly language: Language
  readonly csrf: string | null
  readonly now: Date
  readonly freshId: () => string
}

/** What somebody typed into the form, where it has to be shown again. */
export interface TypedBreak {
  readonly code: string
  readonly reason: string
  readonly tried: string
}

const tones = { open: 'warning', justified: 'success', 'not-justified': 'danger' } as const

/** The form, for whoever may break the glass, and what was opened. */
export function BreakGlassPage({
  language,
  view,
  mayOpen,
  typed,
  problem,
  ...common
}: Common & {
  readonly view: BreaksView
  readonly mayOpen: boolean
  readonly typed: TypedBreak | null
  readonly problem: string | null
}): VNode {
  const say = (one: Bilingual) => one[language]
  const { freshId, csrf } = common
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      {problem !== null && (
        <Notice tone="danger" live>
          <p>{problem}</p>
        </Notice>
      )}
      <p>
        <strong>{say(text.life)}</strong>
      </p>
      <p>{say(text.gives)}</p>
      <p>{say(text.told)}</p>
      {mayOpen ? (
        <Form action={breakGlassRoutes.openBreak.href({ language })} csrf={csrf} id="break-glass">
          {['command', 'id', 'grant', 'review', 'notice'].map((name) => (
            <input type="hidden" name={name} value={freshId()} />
          ))}
          <Input name="code" label={say(text.code)} hint={say(text.codeHint)} size={12} value={typed?.code} required />
          <Radios
            name="reason"
            label={say(text.reason)}
            value={typed?.reason}
            required
            options={breakReasons.map((value) => ({ value, label: say(breakReasonText[value]) }))}
          />
          <Radios
            name="tried"
            label={say(text.tried)}
            value={typed?.tried}
            required
            options={breakTried.map((value) => ({ value, label: say(breakTriedText[value]) }))}
          />
          <Input
            name="totp"
            label={say(text.again)}
            hint={say(text.againHint)}
            inputMode="numeric"
            autocomplete="one-time-code"
            size={8}
            required
          />
          <Submit tone="danger">{say(text.open)}</Submit>
        </Form>
      ) : (
        <Notice>
          <p>{say(text.notSupervisor)}</p>
        </Notice>
      )}
      <BreaksTable language={language} view={view} now={common.now} />
    </>
  )
}

function BreaksTable({ language, view, now }: Pick<Common, 'language' | 'now'> & { readonly view: BreaksView }): VNode {
  const say = (one: Bilingual) => one[language]
  return (
    <section aria-labelledby="opened-title">
      <Heading id="opened-title">{say(text.listTitle)}</Heading>
      {view.breaks.length === 0 ? (
        <p>{say(text.none)}</p>
      ) : (
        <Table
          cards
          headed
          caption={say(text.listTitle)}
          rows={view.breaks}
          columns={[
            {
              header: say(text.number),
              cell: ({ id, caseNumber }) => (
                <a href={breakGlassRoutes.oneBreak.href({ language, break: id })}>
                  {caseNumber === null ? say(text.noNumber) : <code>{caseNumber}</code>}
                </a>
              ),
            },
            { header: say(text.when), cell: ({ openedAt }) => <Moment at={openedAt} language={language} /> },
            { header: say(text.by), cell: ({ openedBy }) => view.names.get(openedBy) ?? '–' },
            { header: say(text.why), cell: ({ reason }) => say(breakReasonText[reason]) },
            { header: say(text.state), cell: (one) => <ReviewState language={language} one={one} now={now} /> },
          ]}
        />
      )}
    </section>
  )
}

function ReviewState({ language, one, now }: Pick<Common, 'language' | 'now'> & { readonly one: BrokenGlass }): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  return (
    <>
      <Badge tone={tones[one.state]}>{say(breakGlassMachine.states[one.state].name)}</Badge>{' '}
      {isOpenAt(one, now) && <Badge tone="danger">{say(text.openNow)}</Badge>}{' '}
      {one.state === 'open' && one.reviewDueAt < now && <Badge tone="danger">{say(text.late)}</Badge>}
    </>
  )
}

/** One opening: what it gives while it lasts, and its review. */
export function OneBreakPage({
  language,
  view,
  opened,
  mayReview,
  signIn,
  ...common
}: Common & {
  readonly view: BreakView
  /** What whoever opened it may read now; `null` for everybody else, and when the hour is over. */
  readonly opened: OpenedSubject | null
  readonly mayReview: boolean
  readonly signIn: string
}): VNode {
  const say = (one: Bilingual) => one[language]
  const { broken, names, me } = view
  const isOwn = broken.openedBy === me
  const items = [
    { term: say(text.number), value: broken.caseNumber === null ? say(text.noNumber) : <code>{broken.caseNumber}</code> },
    { term: say(text.when), value: <Moment at={broken.openedAt} language={language} /> },
    { term: say(text.by), value: names.get(broken.openedBy) ?? '–' },
    { term: say(text.why), value: say(breakReasonText[broken.reason]) },
    { term: say(text.before), value: say(breakTriedText[broken.tried]) },
    { term: say(text.whatOpened), value: whatOpened(broken, language) },
    { term: say(text.until), value: <Moment at={broken.endedAt ?? broken.closesAt} language={language} /> },
    { term: say(text.reviewBy), value: <Moment at={broken.reviewDueAt} language={language} /> },
  ]
  return (
    <>
      <p>
        <a href={breakGlassRoutes.breakGlass.href({ language })}>{say(text.back)}</a>
      </p>
      <Heading level={1}>{say(text.one)}</Heading>
      <p>
        <ReviewState language={language} one={broken} now={common.now} />
      </p>
      {opened !== null && <Given language={language} opened={opened} signIn={signIn} />}
      {isOwn && isOpenAt(broken, common.now) && (
        <Form action={breakGlassRoutes.endBreak.href({ language, break: broken.id })} csrf={common.csrf}>
          <input type="hidden" name="command" value={common.freshId()} />
          <Submit tone="secondary">{say(text.end)}</Submit>
        </Form>
      )}
      <DefinitionList items={items} />
      <Review language={language} view={view} mayReview={mayReview && !isOwn} {...common} />
      <PersonSees language={language} view={view} {...common} />
    </>
  )
}

function whatOpened({ classes }: BrokenGlass, language: Language): string {
  const parts = [
    text.codesOnly,
    ...(classes.includes('C5') ? [text.whereTitle] : []),
    ...(classes.includes('C6') ? [text.healthTitle] : []),
  ]
  return parts.map((one, index) => (index === 0 ? one[language] : one[language].toLowerCase())).join(', ')
}

function Given({
  language,
  opened,
  signIn,
}: Pick<Common, 'language'> & { readonly opened: OpenedSubject; readonly signIn: string }): VNode {
  const say = (one: Bilingual) => one[language]
  const part = (of: 'C5' | 'C6', title: Bilingual) => {
    const names = [...new Set(opened.fields.filter((field) => field.class === of).map(({ field }) => field))]
    const held = opened.wraps.some((wrap) => wrap.class === of)
    return (
      <section aria-labelledby={`given-${of}`}>
        <Heading id={`given-${of}`}>{say(title)}</Heading>
        {names.length === 0 ? <p>{say(held ? text.nothingHere : text.noKey)}</p> : names.map((field) => <OpenText of={of} field={field} />)}
      </section>
    )
  }
  return (
    <PersonDesk language={language} data={deskData(opened)} signIn={signIn}>
      {part('C5', text.whereTitle)}
      {part('C6', text.healthTitle)}
    </PersonDesk>
  )
}

function Review({ language, view, mayReview, csrf, freshId }: Common & { readonly view: BreakView; readonly mayReview: boolean }): VNode {
  const say = (one: Bilingual) => one[language]
  const { broken, names } = view
  if (broken.reviewedAt !== null && broken.reviewedBy !== null) {
    const items = [
      { term: say(text.reviewed), value: <Moment at={broken.reviewedAt} language={language} /> },
      { term: say(text.by), value: names.get(broken.reviewedBy) ?? '–' },
      { term: say(text.consequence), value: broken.consequence === null ? '–' : say(consequenceText[broken.consequence]) },
    ]
    return (
      <section aria-labelledby="review-title">
        <Heading id="review-title">{say(text.reviewTitle)}</Heading>
        <DefinitionList items={items} />
      </section>
    )
  }
  return (
    <section aria-labelledby="review-title">
      <Heading id="review-title">{say(text.reviewTitle)}</Heading>
      {mayReview ? (
        <Form action={breakGlassRoutes.reviewBreak.href({ language, break: broken.id })} csrf={csrf} id="review">
          <input type="hidden" name="command" value={freshId()} />
          <Radios
            name="finding"
            label={say(text.finding)}
            required
            options={[
              { value: 'justified', label: say(text.justified) },
              { value: 'not-justified', label: say(text.notJustified) },
            ]}
          />
          <Select
            name="consequence"
            label={say(text.consequence)}
            required
            options={consequences.map((value) => ({ value, label: say(consequenceText[value]) }))}
          />
          <Submit>{say(text.review)}</Submit>
        </Form>
      ) : (
        <p>{say(text.waits)}</p>
      )}
    </section>
  )
}

function PersonSees({ language, view, csrf, freshId }: Common & { readonly view: BreakView }): VNode {
  const say = (one: Bilingual) => one[language]
  const { broken, me } = view
  const form = { action: breakGlassRoutes.hideBreak.href({ language, break: broken.id }), csrf }
  return (
    <section aria-labelledby="person-title">
      <Heading id="person-title">{say(text.personTitle)}</Heading>
      <p>
        {broken.hiddenWhy === null ? say(text.personSees) : `${say(text.personNot)} ${say(hiddenText[broken.hiddenWhy]).toLowerCase()}.`}
      </p>
      {broken.openedBy !== me && broken.hiddenWhy === null && (
        <Details summary={`${say(text.hide)}…`}>
          <Form {...form}>
            <input type="hidden" name="command" value={freshId()} />
            <Radios
              name="why"
              label={say(text.hide)}
              required
              options={hiddenReasons.map((value) => ({ value, label: say(hiddenText[value]) }))}
            />
            <Submit tone="secondary">{say(text.keep)}</Submit>
          </Form>
        </Details>
      )}
      {broken.openedBy !== me && broken.hiddenWhy !== null && (
        <Form {...form}>
          <input type="hidden" name="command" value={freshId()} />
          <input type="hidden" name="why" value="none" />
          <Submit tone="secondary">{say(text.showAgain)}</Submit>
        </Form>
      )}
    </section>
  )
}
