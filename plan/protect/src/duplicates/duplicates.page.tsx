import { Button, DefinitionList, Details, Form, Heading, Lead, Notice, Radios, Submit } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { WrappedSecret } from '@fanal/seal'
import type { HTMLAttributes, VNode } from 'preact'
import { PartHead } from '../cases/part-head.tsx'
import { casesRoutes } from '../cases/cases.routes.ts'
import type { SubjectId } from '../grants/access-grant.ts'
import { Moment } from '../moment.tsx'
import { OpenText, PersonDesk, deskData } from '../person-desk/index.ts'
import { comparedText } from './compared.text.ts'
import { type Merge, mergeReasons, splitReasons } from './duplicates.store.ts'
import { duplicatesRoutes } from './duplicates.routes.ts'
import { duplicatesText as text, mergeReasonText, splitReasonText, tokenKindText } from './duplicates.text.ts'
import { type SeenTwin, type TwinsView, compared } from './read-twins.ts'

export interface TwinsPageProps {
  readonly language: Language
  readonly csrf: string | null
  readonly freshId: () => string
  readonly view: TwinsView
  /** The organization's index key, sealed to the reader. */
  readonly wraps: readonly WrappedSecret[]
  readonly signIn: string
}

/** Whether somebody was written down twice: the device compares, a person decides. */
export function TwinsPage(props: TwinsPageProps): VNode {
  const { language, view, signIn, csrf, freshId, wraps } = props
  const say = (one: Bilingual) => one[language]
  const { row, opened, twins, merges, elsewhere } = view
  const open = twins.filter(({ other }) => !merges.some(({ kept, merged }) => kept === other || merged === other))
  return (
    <>
      <PersonDesk language={language} data={deskData(opened)} signIn={signIn}>
        <PartHead language={language} title={text.title} number={row.number} caseId={row.id} part="duplicates" />
        <Lead>{say(text.lead)}</Lead>
        <fanal-twins data-wraps={JSON.stringify(wraps)}>
          <Form action={duplicatesRoutes.keepTokens.href({ language, case: row.id })} csrf={csrf} id="compare">
            <input type="hidden" name="command" value={freshId()} />
            <input type="hidden" name="subject" value={row.subject} />
            <Button id="compare-now">{say(text.compare)}</Button>
          </Form>
          <p data-needs-script>{say(text.needsScript)}</p>
          <div data-said role="status" />
        </fanal-twins>
      </PersonDesk>
      {open.length === 0 && merges.length === 0 && !elsewhere && <p>{say(text.none)}</p>}
      {elsewhere && (
        <Notice tone="warning">
          <p>{say(text.elsewhere)}</p>
        </Notice>
      )}
      {open.map((twin) => (
        <Suggestion {...props} twin={twin} />
      ))}
      {merges.map((merge) => (
        <Merged {...props} merge={merge} />
      ))}
    </>
  )
}

function OtherCase({ language, view, other }: Pick<TwinsPageProps, 'language' | 'view'> & { readonly other: SubjectId }): VNode {
  const found = view.cases.get(other)
  return found === undefined ? (
    <span>–</span>
  ) : (
    <a href={casesRoutes.oneCase.href({ language, case: found.id })}>
      <code>{found.number}</code>
    </a>
  )
}

function Suggestion({ language, csrf, freshId, view, twin, signIn }: TwinsPageProps & { readonly twin: SeenTwin }): VNode {
  const say = (one: Bilingual) => one[language]
  return (
    <article class="message">
      <Heading level={2}>{say(text.maybe)}</Heading>
      <p>
        {say(text.number)} <OtherCase language={language} view={view} other={twin.other} />. {say(text.shares)}{' '}
        {twin.kinds.map((kind) => say(tokenKindText[kind])).join(', ')}.
      </p>
      {twin.opened !== null && (
        <div class="beside-each-other">
          <section aria-labelledby={`this-${twin.other}`}>
            <Heading level={3} id={`this-${twin.other}`}>
              {say(text.thisRecord)}
            </Heading>
            <Compared language={language} signIn={signIn} opened={view.opened} />
          </section>
          <section aria-labelledby={`other-${twin.other}`}>
            <Heading level={3} id={`other-${twin.other}`}>
              {say(text.otherRecord)}
            </Heading>
            <Compared language={language} signIn={signIn} opened={twin.opened} />
          </section>
        </div>
      )}
      <Details summary={say(text.merge)}>
        <p>{say(text.mergeHint)}</p>
        <Form action={duplicatesRoutes.mergeSubjects.href({ language, case: view.row.id })} csrf={csrf}>
          <input type="hidden" name="command" value={freshId()} />
          <input type="hidden" name="merge" value={freshId()} />
          <input type="hidden" name="subject" value={view.row.subject} />
          <input type="hidden" name="other" value={twin.other} />
          <Radios
            name="reason"
            id={`reason-${twin.other}`}
            label={say(text.reason)}
            required
            options={mergeReasons.map((value) => ({ value, label: say(mergeReasonText[value]) }))}
          />
          <Submit tone="secondary">{say(text.merge)}</Submit>
        </Form>
      </Details>
    </article>
  )
}

/** What is compared of one of the two, opened on this device. */
function Compared({ language, signIn, opened }: Pick<TwinsPageProps, 'language' | 'signIn'> & Pick<TwinsView, 'opened'>): VNode {
  const items = compared.map((field) => ({ term: comparedText[field][language], value: <OpenText of="C4" field={field} /> }))
  return (
    <PersonDesk language={language} data={deskData(opened)} signIn={signIn}>
      <DefinitionList items={items} />
    </PersonDesk>
  )
}

function Merged({ language, csrf, freshId, view, merge }: TwinsPageProps & { readonly merge: Merge }): VNode {
  const say = (one: Bilingual) => one[language]
  const isKept = merge.kept === view.row.subject
  return (
    <article class="message">
      <p>
        {say(isKept ? text.merged : text.pointsTo)} <OtherCase language={language} view={view} other={isKept ? merge.merged : merge.kept} />{' '}
        {say(text.since)} <Moment at={merge.at} language={language} /> ({say(mergeReasonText[merge.reason]).toLowerCase()})
      </p>
      <Details summary={say(text.split)}>
        <Form action={duplicatesRoutes.splitSubjects.href({ language, case: view.row.id })} csrf={csrf}>
          <input type="hidden" name="command" value={freshId()} />
          <input type="hidden" name="merge" value={merge.id} />
          <Radios
            name="reason"
            id={`split-${merge.id}`}
            label={say(text.why)}
            required
            options={splitReasons.map((value) => ({ value, label: say(splitReasonText[value]) }))}
          />
          <Submit tone="secondary">{say(text.split)}</Submit>
        </Form>
      </Details>
    </article>
  )
}

declare module 'preact' {
  // oxlint-disable-next-line typescript/no-namespace -- the only way to tell Preact's JSX of an element of our own
  namespace JSX {
    interface IntrinsicElements {
      'fanal-twins': HTMLAttributes<HTMLElement> & { readonly 'data-wraps': string }
    }
  }
}
