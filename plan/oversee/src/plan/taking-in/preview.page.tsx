import { DefinitionList, Form, Heading, Lead, Notice, Paragraph, Submit } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { differencesOf, isDifferent, isInOtherOrder } from '../compare.ts'
import { runs } from '../plan.parts.tsx'
import { planRoutes } from '../plan.routes.ts'
import type { HeldPlan } from '../plan.store.ts'
import { planText } from '../plan.text.ts'
import type { Plan } from '../plan.ts'
import type { PlanFault } from '../reading/fault.ts'
import { Differences } from './differences.parts.tsx'
import { Faults } from './faults.parts.tsx'
import { type SentPlan, carriedOn } from './sent-plan.ts'
import { takingInText as text, versionOf } from './taking-in.text.ts'

interface PreviewProps {
  readonly language: Language
  readonly csrf: string | null
  readonly sent: SentPlan
  readonly plan: Plan
  readonly notices: readonly PlanFault[]
  readonly held: HeldPlan | null
  /** The plan changed after the file was looked at: this is what it would change now. */
  readonly isAgain?: boolean
}

/** What a file would change. It stands in the page: nothing is kept until somebody says so, and exactly what was looked at is taken in. */
export function PreviewPage({ language, csrf, sent, plan, notices, held, isAgain = false }: PreviewProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  const differences = differencesOf(held?.plan ?? null, plan)
  const isOther = isDifferent(differences)
  const changes = isOther || (held !== null && isInOtherOrder(held.plan, plan))
  return (
    <>
      <p>
        <a href={planRoutes.plans.href({ language })}>{say(planText.back)}</a>
      </p>
      <Heading level={1}>{say(text.title)}</Heading>
      {isAgain && (
        <Notice tone="warning">
          <p>{say(planText.changedMeanwhile)}</p>
        </Notice>
      )}
      <Lead>{say(isOther ? text.nothingYet : changes ? text.otherOrder : text.nothingNew)}</Lead>
      <DefinitionList
        items={[
          { term: say(planText.plan), value: say(plan.title) },
          { term: say(planText.code), value: <code>{plan.id}</code> },
          { term: say(planText.runs), value: runs(plan, language) },
          ...(changes ? [{ term: say(text.becomes), value: say(versionOf((held?.version ?? 0) + 1)) }] : []),
        ]}
      />
      <Heading>{say(text.whatChanges)}</Heading>
      <Differences differences={differences} caption={text.whatChanges} language={language} />
      {changes && (
        <>
          <Paragraph>{say(text.kept)}</Paragraph>
          <Form action={planRoutes.takePlan.href({ language })} csrf={csrf}>
            <input type="hidden" name="plan" value={plan.id} />
            <input type="hidden" name="format" value={sent.format} />
            <input type="hidden" name="seen" value={String(held?.version ?? '')} />
            <input type="hidden" name="data" value={carriedOn(sent.bytes)} />
            <Submit>{say(text.keep)}</Submit>
          </Form>
        </>
      )}
      <p>
        <a href={planRoutes.plans.href({ language })}>{say(text.other)}</a>
      </p>
      {notices.length > 0 && <Heading>{say(text.notices)}</Heading>}
      <Faults faults={notices} caption={say(text.notices)} language={language} />
    </>
  )
}
