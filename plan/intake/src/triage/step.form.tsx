import { Form, Select, type SummaryError, Submit } from '@fanal/design'
import { type Bilingual, type Language, type Refusal, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { type StepProblem, childProtectionSteps, nextSteps, stepReasons } from './child-protection.ts'
import { codeText } from './statistics.text.ts'
import { regions } from './statistics.ts'
import type { Triage } from './triage-of.ts'
import { stepRefusals, triageRefusals } from './triage.refusals.ts'
import { triageRoutes } from './triage.routes.ts'
import { reasonText, stepText, triageText as text } from './triage.text.ts'

const fieldNames = ['step', 'reason', 'region'] as const
type StepField = (typeof fieldNames)[number]

/** What somebody chose of a step that could not be recorded. */
export interface StepDraft {
  readonly given: Readonly<Record<StepField, string>>
  readonly field: StepField
  readonly fault: Bilingual
}

interface StepFormProps {
  readonly language: Language
  readonly triage: Triage
  readonly csrf: string | null
  readonly draft?: StepDraft
}

const fieldOf: Readonly<Record<StepProblem, StepField>> = {
  'guardian-not-safe': 'step',
  'young-person-first': 'step',
  'reason-missing': 'reason',
  'region-missing': 'region',
}

/** At which field a refusal is said; a step that is none at all is asked for again. */
export function stepDraft(given: StepDraft['given'], refusal: Refusal | null): StepDraft {
  const problem = (Object.keys(stepRefusals) as StepProblem[]).find((one) => stepRefusals[one] === refusal?.say)
  return { given, field: problem === undefined ? 'step' : fieldOf[problem], fault: refusal?.say ?? triageRefusals.stepMissing }
}

export function stepErrors({ field, fault }: StepDraft, language: Language): SummaryError[] {
  return [{ name: field, id: `step-${field}`, say: sayIn(fault, language) }]
}

/** One step of the separate path; works without script. */
export function StepForm({ language, triage, csrf, draft }: StepFormProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  const options: Readonly<Record<StepField, readonly { value: string; label: string }[]>> = {
    step: childProtectionSteps.map((step) => ({ value: step, label: say(stepText[step]) })),
    reason: Object.values(stepReasons).flatMap((of) => of.map((reason) => ({ value: reason, label: say(reasonText[reason]) }))),
    region: regions.map((region) => ({ value: region, label: say(codeText.region[region] ?? { en: region, fr: region }) })),
  }
  const first: Readonly<Record<StepField, string>> = { step: nextSteps(triage.steps)[0] ?? 'guardian-safe', reason: '', region: '' }
  return (
    <Form action={triageRoutes.childProtectionStep.href({ language, id: triage.id })} csrf={csrf}>
      {fieldNames.map((field) => (
        <Select
          id={`step-${field}`}
          name={field}
          label={say(text[field])}
          options={options[field]}
          value={(draft?.given ?? first)[field]}
          error={draft?.field === field ? say(draft.fault) : undefined}
        />
      ))}
      <Submit tone="secondary">{say(text.keep)}</Submit>
    </Form>
  )
}
