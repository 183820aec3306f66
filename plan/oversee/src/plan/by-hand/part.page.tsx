import { DefinitionList, ErrorSummary, Form, Heading, Notice, Paragraph, Submit, Table } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { differencesOf } from '../compare.ts'
import { planRoutes } from '../plan.routes.ts'
import type { HeldPlan } from '../plan.store.ts'
import { planText } from '../plan.text.ts'
import type { Plan } from '../plan.ts'
import { Differences } from '../taking-in/differences.parts.tsx'
import { handPartText, handText as text } from './by-hand.text.ts'
import { type Typed, controlsOf, typedOf } from './field.ts'
import { Fields, labelOf } from './fields.form.tsx'
import { heldPart, heldParts, isAlwaysThere, isOnlyAdded } from './held-part.ts'
import { summaryOf } from './part-summary.ts'
import { type HandPart, partFields } from './part-fields.ts'
import type { HandFault } from './read-part.ts'

export interface PartPageProps {
  readonly language: Language
  readonly csrf: string | null
  readonly held: HeldPlan
  readonly part: HandPart
  /** The part that is mended, by its code; null for a new one. */
  readonly of: string | null
  readonly typed: Typed
  readonly faults: readonly HandFault[]
  /** The plan as whoever typed had it before their eyes, where another one holds by now. */
  readonly seen: Plan | null
  readonly isAgain: boolean
  readonly done: 'kept' | 'out' | null
}

/** One part of a plan by hand: a form, and below it what is held of its kind. */
export function PartPage(props: PartPageProps): VNode {
  const { language, csrf, held, part, of, typed, faults, isAgain, done } = props
  const say = (one: Bilingual) => sayIn(one, language)
  const { plan, version } = held
  const fields = partFields[part]
  const words = handPartText[part]
  const controls = fields.flatMap(controlsOf)
  const first = controls[0]!
  const errors = faults.map(({ control, say: wrong }) => {
    const label = labelOf(fields, control, language)
    return {
      name: control === '' ? first : control,
      say: label === '' ? say(wrong) : `${label}${language === 'en' ? ':' : '\u00A0:'} ${say(wrong)}`,
    }
  })
  const isMended = of !== null && !isAlwaysThere(part)
  const action = planRoutes.keepPlanPart.href({ language, plan: plan.id, part })
  const hidden = (
    <>
      <input type="hidden" name="seen" value={String(version)} />
      <input type="hidden" name="of" value={of ?? ''} />
    </>
  )
  return (
    <>
      <p>
        <a href={planRoutes.plan.href({ language, plan: plan.id })}>{say(plan.title)}</a>
      </p>
      <Heading level={1}>{isMended ? `${say(text.mend)}${language === 'en' ? ':' : '\u00A0:'} ${of}` : say(words.add)}</Heading>
      <ErrorSummary errors={errors} />
      {isAgain && <Meanwhile {...props} />}
      {done !== null && (
        <Notice tone="success">
          <p>{say(done === 'kept' ? text.kept : text.takenOut)}</p>
        </Notice>
      )}
      <Paragraph>{say(isOnlyAdded(part) ? text.onlyAdded : text.eachIsAVersion)}</Paragraph>
      <Form action={action} csrf={csrf}>
        {hidden}
        <Fields language={language} plan={plan} fields={fields} typed={typed} faults={faults} isMended={isMended} />
        <Submit>{say(text.keep)}</Submit>
      </Form>
      {isMended && (
        <>
          <Heading>{say(text.takeOut)}</Heading>
          <Paragraph>{say(text.takeOutLead)}</Paragraph>
          <Form action={action} csrf={csrf}>
            {hidden}
            <Submit name="act" value="out" tone="danger">
              {say(text.takeOut)}
            </Submit>
          </Form>
          <p>
            <a href={planRoutes.planPart.href({ language, plan: plan.id, part })}>{say(words.many)}</a>
          </p>
        </>
      )}
      {!isAlwaysThere(part) && !isMended && <HeldOfKind language={language} plan={plan} part={part} />}
    </>
  )
}

/** Both sides of a change that came meanwhile: what changed in the plan, and what stands in the place of what was typed. */
function Meanwhile({ language, held, part, of, seen }: PartPageProps) {
  const say = (one: Bilingual) => sayIn(one, language)
  const now = of === null ? null : heldPart(held.plan, part, of)
  const fields = partFields[part]
  const typed = now === null ? {} : typedOf(fields, now.given, language)
  return (
    <>
      <Notice tone="warning">
        <p>{say(planText.changedMeanwhile)}</p>
      </Notice>
      {seen !== null && (
        <>
          <Heading>{say(text.sinceThen)}</Heading>
          <Differences differences={differencesOf(seen, held.plan)} caption={text.sinceThen} language={language} />
        </>
      )}
      {of !== null && (
        <>
          <Heading>{say(text.itsWordsNow)}</Heading>
          {now === null ? (
            <Paragraph>{say(text.isGone)}</Paragraph>
          ) : (
            <DefinitionList
              items={fields.flatMap(controlsOf).flatMap((control) => {
                const said = (typed[control] ?? []).join(', ')
                return said === '' ? [] : [{ term: labelOf(fields, control, language), value: said }]
              })}
            />
          )}
        </>
      )}
    </>
  )
}

function HeldOfKind({ language, plan, part }: Pick<PartPageProps, 'language' | 'part'> & { readonly plan: Plan }) {
  const parts = heldParts(plan, part)
  const many = handPartText[part].many[language]
  if (parts.length === 0) return null
  return (
    <>
      <Heading>{`${text.mended[language]}${language === 'en' ? ':' : '\u00A0:'} ${many}`}</Heading>
      <Table
        caption={many}
        headed
        cards
        rows={parts}
        columns={[
          {
            header: handPartText[part].one[language],
            cell: (one) => {
              const words = summaryOf(part, one, language)
              if (isOnlyAdded(part)) return words
              const href = planRoutes.planPart.href({ language, plan: plan.id, part }, { of: one.key })
              return <a href={href}>{words}</a>
            },
          },
        ]}
      />
    </>
  )
}
