import {
  Badge,
  DefinitionList,
  Details,
  EmptyState,
  Heading,
  Lead,
  Notice,
  Pagination,
  Radios,
  Submit,
  Table,
  type Column,
} from '@fanal/design'
import {
  type ReceiverState,
  declineIds,
  declineText,
  legalBases,
  mayBecome,
  outcomes,
  outcomesOf,
  receiverStateText,
  staffPlaces,
} from '@fanal/handover'
import { type Bilingual, type Language, duties } from '@fanal/kernel'
import type { Page } from '@fanal/postgres'
import type { Directory, WrappedSecret } from '@fanal/seal'
import type { ComponentChildren, HTMLAttributes, VNode } from 'preact'
import { Hour } from '../inbox/hour.tsx'
import type { HandedLine } from './handed.ts'
import { handedRoutes } from './handed.routes.ts'
import { handedText as text, whyHanded } from './handed.text.ts'
import type { SealedHanded } from './open-handed.ts'

const tones = { waiting: 'warning', received: 'info', declined: 'neutral', outcome: 'success' } as const satisfies Record<
  ReceiverState,
  string
>
const soonTones = { now: 'danger', soon: 'warning', routine: 'neutral' } as const

/** A unit by the names that the root signed. */
function nameOf(directory: Directory | null, unit: string): Bilingual {
  const found = directory?.units.find(({ id }) => id === unit)
  const organization = directory?.organizations.find(({ id }) => id === found?.organization)
  if (!found || !organization) return text.unknownSender
  return { en: `${organization.name.en}, ${found.name.en}`, fr: `${organization.name.fr}, ${found.name.fr}` }
}

const basisName = (id: string): Bilingual => legalBases.find((basis) => basis.id === id)?.name ?? { en: id, fr: id }

function answerName({ state, answer }: Pick<HandedLine, 'state' | 'answer'>): Bilingual | null {
  const outcome = Object.entries(outcomes).find(([id]) => id === answer)?.[1].name
  const declined = declineIds.find((id) => id === answer)
  if (state === 'outcome') return outcome ?? null
  return declined === undefined ? null : declineText[declined]
}

export interface HandedListProps {
  readonly language: Language
  readonly page: Page<HandedLine>
  readonly directory: Directory | null
}

/** What was handed to one's units: codes and hours, as the inbox is. */
export function HandedListPage({ language, page, directory }: HandedListProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const href = (after: string | null) => (after === null ? null : handedRoutes.handedList.href({ language }, { after }))
  const columns: [Column<HandedLine>, ...Column<HandedLine>[]] = [
    {
      header: say(text.package),
      cell: ({ id }) => (
        <a href={handedRoutes.handed.href({ language, id })}>
          <code>{id.slice(0, 8)}</code>
        </a>
      ),
    },
    { header: say(text.state), cell: ({ state }) => <Badge tone={tones[state]}>{say(receiverStateText[state])}</Badge> },
    { header: say(text.urgency), cell: ({ urgency }) => <Badge tone={soonTones[urgency]}>{say(text[urgency])}</Badge> },
    { header: say(text.from), cell: ({ fromUnit }) => say(nameOf(directory, fromUnit)) },
    { header: say(text.reason), cell: ({ basis }) => say(basisName(basis)) },
    { header: say(text.arrived), cell: ({ arrivedHour }) => <Hour at={arrivedHour} language={language} /> },
  ]
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      {page.rows.length === 0 ? (
        <EmptyState title={say(text.emptyTitle)}>
          <p>{say(text.emptyLead)}</p>
        </EmptyState>
      ) : (
        <div class="queue">
          <Table caption={say(text.list)} columns={columns} rows={page.rows} />
        </div>
      )}
      <Pagination previous={href(page.previous)} next={href(page.next)} />
    </>
  )
}

export interface HandedPageProps {
  readonly language: Language
  readonly handed: SealedHanded
  /** Wraps of the unit's keys that this member can open. */
  readonly wraps: readonly WrappedSecret[]
  /** `null` where the words were erased. */
  readonly bytes: string | null
  readonly csrf: string | null
  readonly signIn: string
  /** Whether the reader also works with people whom something is about. */
  readonly opensCases: boolean
}

/** What can be said now, each with a form of its own that works without script. */
function Answers({ language, handed, csrf }: Pick<HandedPageProps, 'language' | 'handed' | 'csrf'>) {
  const say = (bilingual: Bilingual) => bilingual[language]
  const form = (state: ReceiverState, children: ComponentChildren) => (
    <form method="post" action={handedRoutes.answerHanded.href({ language, id: handed.id })}>
      <input type="hidden" name="_csrf" value={csrf ?? ''} />
      <input type="hidden" name="state" value={state} />
      {children}
    </form>
  )
  const outcomeOptions = outcomesOf(handed.receiver).map((value) => ({ value, label: say(outcomes[value].name) }))
  const declineOptions = declineIds.map((value) => ({ value, label: say(declineText[value]) }))
  return (
    <section aria-labelledby="answer-sender">
      <Heading id="answer-sender">{say(text.answerTitle)}</Heading>
      <p>{say(text.answerLead)}</p>
      {mayBecome(handed.state, 'received') && form('received', <Submit>{say(text.receive)}</Submit>)}
      {mayBecome(handed.state, 'outcome') &&
        form(
          'outcome',
          <>
            <Radios name="outcome" label={say(text.outcome)} options={outcomeOptions} />
            <Submit>{say(text.sayOutcome)}</Submit>
          </>,
        )}
      {mayBecome(handed.state, 'declined') && (
        <Details summary={say(text.declineSummary)}>
          {form(
            'declined',
            <>
              <Radios name="reason" label={say(text.decline)} options={declineOptions} />
              <button type="submit" class="button secondary">
                {say(text.sayDecline)}
              </button>
            </>,
          )}
        </Details>
      )}
    </section>
  )
}

/** The one case that comes from this: to be opened, or opened already; the page it leads to knows who may see it. */
function CaseFromThis({ language, handed }: Pick<HandedPageProps, 'language' | 'handed'>): VNode {
  const href = `${staffPlaces.newCase[language]}?handed=${handed.id}`
  if (handed.hasCase)
    return (
      <Notice tone="success">
        <p>
          {text.caseOpened[language]} <a href={href}>{text.toCase[language]}</a>
        </p>
      </Notice>
    )
  if (handed.state === 'declined') return <p>{text.declinedNoCase[language]}</p>
  return (
    <p>
      <a class="button secondary" href={href}>
        {text.openCase[language]}
      </a>
    </p>
  )
}

/** One package: what the server knows of it, the sealed words for the browser to open, and what can be answered. */
export function HandedPage(props: HandedPageProps): VNode {
  const { language, handed, wraps, bytes, signIn } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const answer = answerName(handed)
  const unit = handed.directory.units.find(({ id }) => id === handed.unit)
  const { id, unit: at, receiver, basis } = handed
  const sealed = { id, unit: at, receiver, basis, deployment: handed.directory.deployment, bytes, wraps }
  const items = [
    {
      term: say(text.state),
      value: (
        <>
          <Badge tone={tones[handed.state]}>{say(receiverStateText[handed.state])}</Badge> {answer && say(answer)}
        </>
      ),
    },
    { term: say(text.from), value: say(nameOf(handed.directory, handed.fromUnit)) },
    { term: say(text.why), value: say(basisName(handed.basis)) },
    { term: say(text.urgency), value: say(text[handed.urgency]) },
    { term: say(text.arrived), value: <Hour at={handed.arrivedHour} language={language} /> },
  ]
  return (
    <>
      <p>
        <a href={handedRoutes.handedList.href({ language })}>{say(text.back)}</a>
      </p>
      <Heading level={1}>
        {say(text.package)} <code>{handed.id.slice(0, 8)}</code>
      </Heading>
      {handed.because !== null && unit && <p class="small">{say(whyHanded(duties[handed.because], unit.name))}</p>}
      <DefinitionList items={items} />
      {bytes === null ? (
        <>
          <Heading>{say(text.words)}</Heading>
          <Notice tone="info">
            <p>{say(text.erased)}</p>
          </Notice>
        </>
      ) : (
        <fanal-handed data-handed={JSON.stringify(sealed)} data-sign-in={signIn}>
          <Heading>{say(text.words)}</Heading>
          <div data-words aria-live="polite">
            <Notice tone="warning">
              <p>{say(text.needsScript)}</p>
            </Notice>
          </div>
        </fanal-handed>
      )}
      {props.opensCases && bytes !== null && <CaseFromThis language={language} handed={handed} />}
      {handed.state !== 'declined' && <Answers {...props} />}
    </>
  )
}

declare module 'preact' {
  // oxlint-disable-next-line typescript/no-namespace -- the only way to tell Preact's JSX of an element of our own
  namespace JSX {
    interface IntrinsicElements {
      'fanal-handed': HTMLAttributes<HTMLElement> & { readonly 'data-handed': string; readonly 'data-sign-in': string }
    }
  }
}
