import { EmptyState, ErrorSummary, FileInput, Form, Heading, Input, Lead, Paragraph, Submit, Table } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { handText } from './by-hand/by-hand.text.ts'
import type { Typed } from './by-hand/field.ts'
import { Fields, labelOf } from './by-hand/fields.form.tsx'
import { head } from './by-hand/part-fields.ts'
import type { HandFault } from './by-hand/read-part.ts'
import type { PlansDesk } from './plan.operations.ts'
import { runs } from './plan.parts.tsx'
import { planRoutes } from './plan.routes.ts'
import { planText as text } from './plan.text.ts'
import type { Plan } from './plan.ts'
import type { PlanFault } from './reading/fault.ts'
import { Faults } from './taking-in/faults.parts.tsx'
import type { SentPlan } from './taking-in/sent-plan.ts'

/** What somebody sent and why it was not taken in. */
export interface PlanSent extends Pick<SentPlan, 'code' | 'badCode' | 'fileFault'> {
  readonly faults: readonly PlanFault[]
}

/** What somebody typed to begin a plan, and what is wrong with it. */
export interface PlanBegun {
  readonly code: string
  readonly typed: Typed
  readonly faults: readonly HandFault[]
}

interface PlansPageProps {
  readonly language: Language
  readonly csrf: string | null
  readonly desk: PlansDesk
  readonly sent: PlanSent | null
  readonly begun?: PlanBegun | null
}

/** Every plan of the organization in its newest version. */
export function PlansPage({ language, csrf, desk, sent, begun = null }: PlansPageProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      {desk.plans.length === 0 ? (
        <EmptyState title={say(text.none)}>
          <p>{say(text.howTo)}</p>
        </EmptyState>
      ) : (
        <Table
          caption={say(text.title)}
          headed
          cards
          rows={desk.plans}
          columns={[
            { header: say(text.plan), cell: (one) => <a href={planRoutes.plan.href({ language, plan: one.plan })}>{say(one.title)}</a> },
            { header: say(text.code), cell: (one) => <code>{one.plan}</code> },
            { header: say(text.runs), cell: (one) => runs(one, language) },
            { header: say(text.commitments), cell: (one) => one.commitments, numeric: true },
            { header: say(text.version), cell: (one) => one.version, numeric: true },
          ]}
        />
      )}
      {desk.keeps !== null && (
        <>
          <TakePlan language={language} csrf={csrf} sent={sent} />
          <BeginPlan language={language} csrf={csrf} begun={begun} />
        </>
      )}
    </>
  )
}

/** The form by which a secretariat looks at a file before it takes the plan in, and what was wrong with the last one. */
function TakePlan({ language, csrf, sent }: Pick<PlansPageProps, 'language' | 'csrf' | 'sent'>) {
  const say = (one: Bilingual) => sayIn(one, language)
  const code = sent?.badCode === true ? say(text.badCode) : undefined
  const fileFault = sent?.fileFault ?? null
  const file = fileFault === null ? undefined : say(fileFault === 'none' ? text.noFile : text.tooLarge)
  const errors = [
    ...(code === undefined ? [] : [{ name: 'plan', say: code }]),
    ...(file === undefined ? [] : [{ name: 'file', say: file }]),
    // said where the focus is put: the table below it tells each
    ...(sent !== null && sent.faults.length > 0 ? [{ name: 'file', say: say(text.faults) }] : []),
  ]
  const faults = sent?.faults ?? []
  return (
    <>
      <Heading>{say(text.take)}</Heading>
      <ErrorSummary errors={errors} />
      <Faults faults={faults} caption={say(text.faults)} language={language} />
      <Paragraph>{say(text.takeLead)}</Paragraph>
      <Form action={planRoutes.lookAtPlan.href({ language })} csrf={csrf} takesFiles>
        <Input name="plan" label={say(text.codeLabel)} hint={say(text.codeHint)} value={sent?.code} size={20} error={code} />
        <FileInput name="file" label={say(text.file)} hint={say(text.fileHint)} accept=".json,.csv" error={file} />
        <Submit>{say(text.look)}</Submit>
      </Form>
    </>
  )
}

/** Where a plan begins that comes from no file. */
function BeginPlan({ language, csrf, begun }: Pick<PlansPageProps, 'language' | 'csrf' | 'begun'>) {
  const say = (one: Bilingual) => sayIn(one, language)
  const faults = begun?.faults ?? []
  const code = faults.find(({ control }) => control === 'plan')?.say
  const errors = faults.map(({ control, say: wrong }) => {
    const label = control === 'plan' ? say(text.codeLabel) : labelOf(head, control, language)
    const id = control === 'plan' ? { id: beginId } : {}
    return { name: control, ...id, say: `${label}${language === 'en' ? ':' : '\u00A0:'} ${say(wrong)}` }
  })
  return (
    <>
      <Heading>{say(handText.begin)}</Heading>
      <ErrorSummary errors={errors} />
      <Paragraph>{say(handText.beginLead)}</Paragraph>
      <Form action={planRoutes.beginPlan.href({ language })} csrf={csrf}>
        <Input
          name="plan"
          id={beginId}
          label={say(text.codeLabel)}
          hint={say(text.codeHint)}
          value={begun?.code}
          size={20}
          error={code === undefined ? undefined : say(code)}
        />
        <Fields language={language} plan={nothingYet} fields={head} typed={begun?.typed ?? {}} faults={faults} isMended={false} />
        <Submit>{say(handText.beginIt)}</Submit>
      </Form>
    </>
  )
}

const beginId = 'f-begin-plan'

/** What the forms of a first page choose from. */
const nothingYet: Plan = {
  id: '',
  title: { en: '', fr: '' },
  from: null,
  until: null,
  pillars: [],
  departments: [],
  commitments: [],
  indicators: [],
  observations: [],
  targets: [],
  baselines: [],
  sources: [],
  gaps: [],
}
