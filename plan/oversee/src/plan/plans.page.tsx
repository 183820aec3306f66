import { EmptyState, ErrorSummary, FileInput, Form, Heading, Input, Lead, Paragraph, Submit, Table } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import type { PlansDesk } from './plan.operations.ts'
import { runs } from './plan.parts.tsx'
import { planRoutes } from './plan.routes.ts'
import { planText as text } from './plan.text.ts'
import type { PlanFault } from './reading/fault.ts'

/** What somebody sent and why it was not taken in. */
export interface PlanSent {
  readonly code: string
  readonly badCode: boolean
  readonly noFile: boolean
  readonly faults: readonly PlanFault[]
}

interface PlansPageProps {
  readonly language: Language
  readonly csrf: string | null
  readonly desk: PlansDesk
  readonly sent: PlanSent | null
}

/** Every plan of the organization in its newest version. */
export function PlansPage({ language, csrf, desk, sent }: PlansPageProps): VNode {
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
      {desk.keeps !== null && <TakePlan language={language} csrf={csrf} sent={sent} />}
    </>
  )
}

/** The form by which a secretariat takes in a plan, and what was wrong with the last file. */
function TakePlan({ language, csrf, sent }: Omit<PlansPageProps, 'desk'>) {
  const say = (one: Bilingual) => sayIn(one, language)
  const code = sent?.badCode === true ? say(text.badCode) : undefined
  const file = sent?.noFile === true ? say(text.noFile) : undefined
  const errors = [
    ...(code === undefined ? [] : [{ name: 'plan', say: code }]),
    ...(file === undefined ? [] : [{ name: 'file', say: file }]),
    // said where the focus is put: the table below it tells each
    ...(sent !== null && sent.faults.length > 0 ? [{ name: 'file', say: say(text.faults) }] : []),
  ]
  return (
    <>
      <Heading>{say(text.take)}</Heading>
      <ErrorSummary errors={errors} />
      {sent !== null && sent.faults.length > 0 && (
        <Table
          caption={say(text.faults)}
          headed
          cards
          rows={sent.faults}
          columns={[
            { header: say(text.where), cell: (fault) => placeOf(fault, language) },
            { header: say(text.what), cell: (fault) => say(fault.say) },
          ]}
        />
      )}
      <Paragraph>{say(text.takeLead)}</Paragraph>
      <Form action={planRoutes.takePlan.href({ language })} csrf={csrf} takesFiles>
        <Input name="plan" label={say(text.codeLabel)} hint={say(text.codeHint)} value={sent?.code} size={20} error={code} />
        <FileInput name="file" label={say(text.file)} hint={say(text.fileHint)} accept=".json,.csv" error={file} />
        <Submit>{say(text.takeIn)}</Submit>
      </Form>
    </>
  )
}

function placeOf({ row, path, field }: PlanFault, language: Language): string {
  const inside = [path, field].filter((part) => part !== '').join('.')
  const place = [row === null ? '' : `${text.row[language]} ${row}`, inside].filter((part) => part !== '').join(', ')
  return place === '' ? text.wholeFile[language] : place
}
