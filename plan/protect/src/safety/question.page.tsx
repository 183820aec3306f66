import { Heading, LinkButton, Paragraph, Submit } from '@fanal/design'
import type { Bilingual } from '@fanal/kernel'
import type { VNode } from 'preact'
import { PersonDesk, SealedArea, SealedForm, SealedInput, deskData } from '../person-desk/index.ts'
import { questionText } from './questions.text.ts'
import { type ItemKind, type SafetyItemId, type SafetyPlan, itemClass, itemKinds, numberOf, wordsOf } from './safety-plan.ts'
import { questionOf, safetyText as text } from './safety-page.text.ts'
import { LineWords, PlanIds, type SafetyProps } from './safety-parts.tsx'
import { safetyRoutes } from './safety.routes.ts'

interface QuestionProps extends SafetyProps {
  readonly plan: SafetyPlan
  readonly kind: ItemKind
}

/** One question of a plan, and nothing else that asks for anything: what was kept stands below. */
export function QuestionPage({ language, view, plan, kind, csrf, signIn, freshId }: QuestionProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const at = itemKinds.indexOf(kind)
  const item = freshId() as SafetyItemId // oxlint-disable-line typescript/no-unsafe-type-assertion -- a fresh id
  const { ask, hint, box } = questionText[kind]
  const params = { language, case: view.protectionCase.id }
  const question = (nth: number) => safetyRoutes.safetyQuestion.href({ ...params, question: String(nth + 1) })
  const whole = safetyRoutes.safety.href(params)
  const written = view.items.filter((one) => one.kind === kind)
  const isLast = at === itemKinds.length - 1
  return (
    <PersonDesk language={language} data={deskData(view.opened)} signIn={signIn}>
      <Paragraph small>
        {say(questionOf(at + 1, itemKinds.length))}
        {' · '}
        <a href={whole}>{say(text.seeAll)}</a>
      </Paragraph>
      <Heading level={1}>{say(ask)}</Heading>
      <SealedForm action={safetyRoutes.keepSafety.href(params)} csrf={csrf} command={freshId()} id="line">
        <PlanIds plan={plan} />
        <input type="hidden" name="item" value={item} />
        <input type="hidden" name="kind" value={kind} />
        <SealedArea of={itemClass[kind]} field={wordsOf(item)} label={say(box)} hint={say(hint)} rows={4} />
        {kind === 'contact' && <SealedInput of="C5" field={numberOf(item)} label={say(text.number)} inputMode="tel" />}
        <div class="actions">
          <Submit name="after" value="on">
            {say(isLast ? text.keep : text.keepGoOn)}
          </Submit>
          <Submit name="after" value="more" tone="secondary">
            {say(text.keepMore)}
          </Submit>
        </div>
      </SealedForm>
      <p>
        <LinkButton href={isLast ? whole : question(at + 1)} tone="secondary">
          {say(isLast ? text.seeAll : text.skip)}
        </LinkButton>
      </p>
      {written.length > 0 && (
        <section aria-labelledby="written">
          <Heading id="written">{say(text.written)}</Heading>
          <ul>
            {written.map((one) => (
              <li>
                <LineWords item={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {at > 0 && (
        <p>
          <a href={question(at - 1)}>{say(text.before)}</a>
        </p>
      )}
      <Paragraph small>{say(text.stop)}</Paragraph>
    </PersonDesk>
  )
}
