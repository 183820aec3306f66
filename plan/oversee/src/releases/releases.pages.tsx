import { Badge, DefinitionList, Details, EmptyState, Form, Heading, Lead, Notice, Paragraph, Submit, Table, Unbroken } from '@fanal/design'
import { type Bilingual, type Language, type MemberId, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { shownDay, shownPeriod } from '../edition/shown.ts'
import { signOffLevels } from '../edition/sign-off.ts'
import { AskForm, type AskDraft } from './ask.form.tsx'
import { askFormText } from './ask-form.text.ts'
import type { AskDesk } from './ask.operations.ts'
import type { AskFacts } from './ask.ts'
import type { AskedId } from './asked.ts'
import { AskedSection } from './asked.section.tsx'
import { type KeptEdition, type ReleaseState, stateOf, turnOf } from './release.ts'
import type { OpenRelease, Release } from './releases.operations.ts'
import { releasesRoutes } from './releases.routes.ts'
import { releasesPageText as text } from './releases-page.text.ts'

// An element of our own: `edition-sign.island.ts` brings it to life.
const SignElement = 'fanal-edition-sign' as 'div'
const tones = {
  frozen: 'neutral',
  signing: 'info',
  signed: 'warning',
  waiting: 'info',
  public: 'success',
  withdrawn: 'neutral',
} as const satisfies Record<ReleaseState, string>

const nameOf = (
  { plan, period, number, corrects }: Pick<KeptEdition, 'plan' | 'period' | 'number' | 'corrects'>,
  language: Language,
): string => `${plan} · ${shownPeriod(period, language)}${corrects === null ? '' : ` · ${text.correction[language]} ${number - 1}`}`

const minute = (at: Date, language: Language): string =>
  new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long', timeStyle: 'short', timeZone: 'America/Toronto' }).format(at) +
  ` (${text.zone[language]})`

interface Here {
  readonly language: Language
  readonly now: Date
}

export interface ReleasesPageProps extends Here {
  readonly csrf: string | null
  readonly releases: readonly Release[]
  /** For a secretariat: what it asks with, what it asked just now, and what it typed. */
  readonly asking: (AskDesk & { readonly just: AskedId | null; readonly draft: AskDraft | null }) | null
}

export function ReleasesPage({ language, csrf, now, releases, asking }: ReleasesPageProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  return (
    <>
      <Heading level={1}>{say(text.editions)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      {asking !== null && <AskedSection language={language} asked={asking.asked} just={asking.just} />}
      {releases.length === 0 ? (
        <EmptyState title={say(text.none)} />
      ) : (
        <Table
          caption={say(text.editions)}
          headed
          cards
          rows={releases}
          columns={[
            {
              header: say(text.edition),
              cell: ({ edition }) => (
                <a href={releasesRoutes.edition.href({ language, edition: edition.id })}>{nameOf(edition, language)}</a>
              ),
            },
            {
              header: say(text.state),
              cell: ({ edition, signers }) => {
                const state = stateOf(edition, signers, now)
                return <Badge tone={tones[state]}>{say(text[state])}</Badge>
              },
            },
            { header: say(text.cutoff), cell: ({ edition }) => minute(edition.cutoff, language) },
            {
              header: say(text.publishAt),
              cell: ({ edition }) => (edition.publishAt === null ? say(text.atOnce) : minute(edition.publishAt, language)),
            },
          ]}
        />
      )}
      {asking !== null && (
        <Details summary={say(askFormText.freeze)} open={asking.draft !== null}>
          <Paragraph>{say(askFormText.freezeLead)}</Paragraph>
          <AskForm language={language} csrf={csrf} facts={asking.facts} draft={asking.draft} />
        </Details>
      )}
    </>
  )
}

export interface ReleasePageProps extends Here {
  readonly csrf: string | null
  readonly release: OpenRelease
  /** The member who looks. */
  readonly you: MemberId
  readonly mayPublish: boolean
  readonly done: boolean
  readonly refused: Bilingual | null
  /** For a secretariat and an edition that is published: what it is corrected with. */
  readonly asking: { readonly facts: AskFacts; readonly draft: AskDraft | null } | null
}

/** One edition: what it holds, who signs, and what is to be done next. */
export function ReleasePage({ language, now, csrf, release, you, mayPublish, done, refused, asking }: ReleasePageProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  const { edition, signers, content, names } = release
  const state = stateOf(edition, signers, now)
  const turn = turnOf(signers)
  const other = language === 'en' ? 'fr' : 'en'
  const isOpen = state === 'frozen' || state === 'signing' || state === 'signed'
  const isMine = isOpen && signers.some(({ level, member }) => level === turn && member === you)
  const count = content.tables.reduce((sum, { cells }) => sum + cells.length, 0)
  const number = (value: number) => new Intl.NumberFormat(`${language}-CA`).format(value)
  return (
    <>
      <p>
        <a href={releasesRoutes.editions.href({ language })}>{say(text.back)}</a>
      </p>
      <Heading level={1}>
        {say(content.plan.title)}, {shownPeriod(content.period.id, language)} <Badge tone={tones[state]}>{say(text[state])}</Badge>
      </Heading>
      {refused !== null && (
        <Notice tone="danger">
          <p>{say(refused)}</p>
        </Notice>
      )}
      {done && refused === null && (
        <Notice tone="success">
          <p>{say(text.done)}</p>
        </Notice>
      )}
      <DefinitionList
        items={[
          { term: say(text.cutoff), value: minute(edition.cutoff, language) },
          { term: say(text.publishAt), value: edition.publishAt === null ? say(text.atOnce) : minute(edition.publishAt, language) },
          { term: say(text.commitments), value: number(content.standings.length) },
          { term: say(text.figures), value: number(count) },
          { term: say(text.missing), value: number(content.missing.length) },
          ...(edition.corrects === null ? [] : [{ term: say(text.changes), value: number(content.changes.length) }]),
        ]}
      />
      <p>
        <a href={releasesRoutes.editionPrint.href({ language, edition: edition.id })}>{say(text.readIt)}</a>
        <br />
        <a href={releasesRoutes.editionPrint.href({ language: other, edition: edition.id })} hreflang={other}>
          {say(text.readOther)}
        </a>
        <br />
        <a href={releasesRoutes.editionFolder.href({ language, edition: edition.id })}>{say(text.wholeFolder)}</a>
      </p>
      <Heading level={2}>{say(text.fingerprint)}</Heading>
      <p>
        <code class="break-anywhere">{edition.manifest}</code>
      </p>
      <Paragraph small>{say(text.fingerprintHint)}</Paragraph>
      <Heading level={2}>{say(text.signOffs)}</Heading>
      <SignersTable {...{ language, now, names, signers }} />
      {isMine && turn !== null && (
        <SignElement data-statement={JSON.stringify({ manifest: edition.manifest, level: turn, directory: release.directory })}>
          <Heading level={2}>{say(text.yourTurn)}</Heading>
          <Paragraph>{say(text.yourTurnHint)}</Paragraph>
          <div data-without-script>
            <Notice tone="warning">
              <p>{say(text.needsScript)}</p>
            </Notice>
          </div>
          <div data-said aria-live="polite" />
          <div data-with-script hidden>
            <Form action={releasesRoutes.signEdition.href({ language })} csrf={csrf}>
              <input type="hidden" name="edition" value={edition.id} />
              <input type="hidden" name="signOff" value="" />
              <Submit>{say(text.sign)}</Submit>
            </Form>
          </div>
        </SignElement>
      )}
      {state === 'signed' && mayPublish && (
        <>
          <Heading level={2}>{say(text.publish)}</Heading>
          <Paragraph>{say(text.publishHint)}</Paragraph>
          <Form action={releasesRoutes.publishEdition.href({ language })} csrf={csrf}>
            <input type="hidden" name="edition" value={edition.id} />
            <Submit>{say(text.publish)}</Submit>
          </Form>
        </>
      )}
      {isOpen && mayPublish && (
        <Details summary={say(text.withdraw)}>
          <Paragraph>{say(text.withdrawHint)}</Paragraph>
          <Form action={releasesRoutes.withdrawEdition.href({ language })} csrf={csrf}>
            <input type="hidden" name="edition" value={edition.id} />
            <Submit tone="secondary">{say(text.withdraw)}</Submit>
          </Form>
        </Details>
      )}
      {asking !== null && (
        <Details summary={say(askFormText.correct)} open={asking.draft !== null}>
          <Paragraph>{say(askFormText.correctLead)}</Paragraph>
          <AskForm language={language} csrf={csrf} facts={asking.facts} draft={asking.draft} />
        </Details>
      )}
    </>
  )
}

function SignersTable({ language, now, names, signers }: Here & Pick<OpenRelease, 'names' | 'signers'>): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  const today = now.toISOString().slice(0, 10)
  const inOrder = signOffLevels.flatMap((level) => signers.filter((one) => one.level === level))
  return (
    <Table
      caption={say(text.signOffs)}
      headed
      cards
      rows={inOrder}
      columns={[
        { header: say(text.level), cell: ({ level }) => say(text[level]) },
        { header: say(text.who), cell: ({ member }) => names.get(member) ?? '–' },
        { header: say(text.due), cell: ({ due }) => <Unbroken>{shownDay(due, language)}</Unbroken> },
        {
          header: say(text.signedOn),
          cell: ({ signed, due }) => {
            if (signed !== null) return minute(new Date(signed.statement.at), language)
            return due < today ? `${say(text.notYet)} (${say(text.late)})` : say(text.notYet)
          },
        },
      ]}
    />
  )
}
