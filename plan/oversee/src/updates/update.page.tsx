import { DefinitionList, Heading, Notice, Paragraph, Table, Unbroken } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { shownDay, shownPeriod } from '../edition/shown.ts'
import { standingText } from '../edition/standing.text.ts'
import { ActionStands } from '../meetings/action-stands.part.tsx'
import type { Commitment } from '../plan/plan.ts'
import type { CoordinatingDesk } from './coordinating-desk.ts'
import type { OpenedFacts } from './facts.ts'
import { proofText } from './proof.text.ts'
import { answersFor, dayOf } from './reporting-period.ts'
import { logOf, noticeOf, standingsFor } from './standing.ts'
import { type Said, hasWords, isWritten } from './update.ts'
import { UpdateForm, type UpdateDraft } from './update.form.tsx'
import { lastWritten, nowOf } from './update-machine.ts'
import { stateText } from './update.text.ts'
import { pageText as text, stepText } from './updates-page.text.ts'
import { updatesRoutes } from './updates.routes.ts'
import { WordsForm, type WordsDraft } from './words.form.tsx'

export interface UpdatePageProps {
  readonly language: Language
  readonly csrf: string | null
  readonly now: Date
  readonly desk: CoordinatingDesk
  readonly facts: OpenedFacts
  readonly commitment: Commitment
  readonly kept: boolean
  readonly draft: UpdateDraft | null
  readonly words: WordsDraft | null
}

export function departmentSaid(commitment: Commitment, { period }: Pick<OpenedFacts, 'period'>, language: Language): string {
  const code = answersFor(commitment)
  if (code === null) return sayIn(text.nobody, language)
  const name = period.departments.find(({ id }) => id === code)?.name
  const said = name === undefined ? code : sayIn(name, language)
  return commitment.leadVerified ? said : `${said} (${sayIn(text.unverified, language)})`
}

const titlesOf = (codes: readonly string[], { milestones }: Commitment, language: Language) =>
  codes.map((code) => milestones.find(({ id }) => id === code)?.title[language] ?? code).join('; ')

/** What was said, in both languages, whatever the reader's. */
function SaidWords({ said, commitment, language }: { said: Said; commitment: Commitment; language: Language }) {
  const say = (one: Bilingual) => sayIn(one, language)
  const parts = [
    [text.progress, said.progress],
    [text.challenge, said.challenge],
    [text.evidence, said.evidence],
  ] as const
  const items = parts.flatMap(([label, words]) =>
    hasWords(words)
      ? (['en', 'fr'] as const).map((spoken) => ({
          term: `${say(label)}, ${say(spoken === 'en' ? text.inEnglish : text.inFrench)}`,
          value: <span lang={spoken}>{words[spoken] || '–'}</span>,
        }))
      : [],
  )
  const standing = { term: say(text.stands), value: say(standingText[said.standing]) }
  const nil = said.nil ? [{ term: say(text.nil), value: say(text.nilSaid) }] : []
  const reached = said.reached.length > 0 ? [{ term: say(text.reached), value: titlesOf(said.reached, commitment, language) }] : []
  const proofs = said.proofs.map(({ of, kind, what }) => ({
    term: `${say(proofText.of)}${language === 'fr' ? '\u00A0: ' : ': '}${of === '' ? say(proofText.whole) : titlesOf([of], commitment, language)}`,
    value: kind === 'address' ? <a href={what}>{what}</a> : `${say(proofText.kinds[kind])}, ${what}`,
  }))
  return <DefinitionList items={[standing, ...nil, ...items, ...reached, ...proofs]} />
}

/** One promise in one period: what stood last time, what is said now, what is decided, and what the reader may do. */
export function UpdatePage({ language, csrf, now, desk, facts, commitment, kept, draft, words }: UpdatePageProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  const { period } = facts
  const log = logOf(facts, commitment.id, now)
  const state = nowOf(log)
  const written = lastWritten(log)
  const notice = noticeOf(facts, commitment.id, now)
  const standing = standingsFor({ ...facts, period: { ...period, commitments: [commitment] } }, now)[0]!
  const last = desk.last.get(commitment.id) ?? null
  const writes = desk.mine.some(({ department }) => department === answersFor(commitment)) && state !== 'submitted'
  const own = { language, csrf, period: period.id, commitment: commitment.id, seen: written?.version ?? 0, draft: words }
  const due = commitment.due === null ? say(text.noDue) : shownDay(commitment.due, language)
  const dueSaid = [
    due,
    commitment.dueVerified ? null : say(text.unverified),
    standing.overdue === true ? say(text.overdue).toLowerCase() : null,
  ]
  const actions = desk.actions.filter(({ commitments }) => commitments.includes(commitment.id))
  const decides = desk.keeps && state === 'submitted'
  const repliable = notice !== null && notice.reply === null && dayOf(now) <= notice.replyUntil && desk.mine.length > 0
  const isShown = { decide: decides, answer: repliable, review: desk.reviews }
  // what was sent where its form is no longer there is shown, so that nobody loses a word
  const refused = words !== null && !isShown[words.about] ? words : null
  const lost = draft !== null && !writes ? draft : null
  return (
    <>
      <p>
        <a href={updatesRoutes.updates.href({ language }, { period: period.id })}>{say(text.back)}</a>
      </p>
      <Heading level={1}>{say(commitment.title)}</Heading>
      {kept && (
        <Notice tone="success">
          <p>{say(text.kept)}</p>
        </Notice>
      )}
      {refused !== null && (
        <Notice tone="warning">
          <p>{say(refused.whole)}</p>
          {hasWords(refused.words) && (
            <p>
              {refused.words.en} {refused.words.fr}
            </p>
          )}
        </Notice>
      )}
      {lost !== null && (
        <Notice tone="warning">
          <p>{say(lost.whole ?? text.notKept)}</p>
          {lost.said !== null && <SaidWords said={lost.said} commitment={commitment} language={language} />}
        </Notice>
      )}
      <DefinitionList
        items={[
          { term: say(text.commitment), value: <Unbroken>{commitment.id}</Unbroken> },
          { term: say(text.period), value: <Unbroken>{shownPeriod(period.period.id, language)}</Unbroken> },
          { term: say(text.department), value: departmentSaid(commitment, facts, language) },
          { term: say(text.dueDate), value: dueSaid.filter((part) => part !== null).join(', ') },
          { term: say(text.state), value: say(stateText[state]) },
          { term: say(text.stands), value: say(standingText[standing.standing]) },
        ]}
      />
      <Heading>{say(text.lastTime)}</Heading>
      {last === null ? (
        <Paragraph>{say(text.neverBefore)}</Paragraph>
      ) : (
        <SaidWords said={last.said} commitment={commitment} language={language} />
      )}
      {written !== null && !writes && (
        <>
          <Heading>{say(text.said)}</Heading>
          <SaidWords said={written.said} commitment={commitment} language={language} />
        </>
      )}
      {writes && (
        <>
          <Heading>{say(text.yours)}</Heading>
          <UpdateForm {...own} commitment={commitment} said={draft === null ? (written?.said ?? null) : draft.said} draft={draft} />
        </>
      )}
      {decides && (
        <>
          <Heading>{say(text.decide)}</Heading>
          <WordsForm {...own} about="decide" />
        </>
      )}
      {notice !== null && (
        <>
          <Heading>{say(text.silence)}</Heading>
          <Paragraph>
            {say(standing.silent === null ? text.toldUntil : text.silenceStands)}{' '}
            <Unbroken>{shownDay(notice.replyUntil, language)}</Unbroken>.
          </Paragraph>
          {notice.reply !== null && (
            <DefinitionList
              items={(['en', 'fr'] as const).map((spoken) => ({
                term: `${say(text.answered)}, ${say(spoken === 'en' ? text.inEnglish : text.inFrench)}`,
                value: <span lang={spoken}>{notice.reply?.words[spoken]}</span>,
              }))}
            />
          )}
        </>
      )}
      {repliable && (
        <>
          <Paragraph>{say(text.answerLead)}</Paragraph>
          <WordsForm {...own} about="answer" />
        </>
      )}
      {(standing.reviewed !== null || desk.reviews) && <Heading>{say(text.review)}</Heading>}
      {standing.reviewed !== null && (
        <Paragraph>
          {say(standingText[standing.reviewed.standing])}. {say(standing.reviewed.reason)}
        </Paragraph>
      )}
      {desk.reviews && <WordsForm {...own} about="review" />}
      {actions.length > 0 && (
        <>
          <Heading>{say(text.actions)}</Heading>
          <Table
            caption={say(text.actions)}
            headed
            cards
            rows={actions}
            columns={[
              { header: say(text.what), cell: (action) => say(action.words) },
              { header: say(text.by), cell: (action) => <Unbroken>{shownDay(action.due, language)}</Unbroken> },
              { header: say(text.stands), cell: (action) => <ActionStands action={action} language={language} today={dayOf(now)} /> },
            ]}
          />
        </>
      )}
      {log.steps.length > 0 && (
        <>
          <Heading>{say(text.history)}</Heading>
          <Table
            caption={say(text.history)}
            headed
            cards
            rows={log.steps.toReversed()}
            columns={[
              { header: say(text.what), cell: (step) => say(stepText[step.kind]) },
              { header: say(text.version), cell: ({ version }) => String(version), numeric: true },
              { header: say(text.when), cell: ({ at }) => <Unbroken>{shownDay(dayOf(at), language)}</Unbroken> },
              {
                header: say(text.words),
                cell: (step) => (isWritten(step) ? say(standingText[step.said.standing]) : step.reason === null ? '–' : say(step.reason)),
              },
            ]}
          />
        </>
      )}
    </>
  )
}
