import { typedChannelCode } from '@fanal/handover'
import { type Behaviours, type Context, runs } from '@fanal/http'
import { type Refusal, type World, fromBase64Url, refuse, timedId } from '@fanal/kernel'
import * as z from 'zod'
import type { ReportId } from '../inbox/inbox.ts'
import { inboxRoutes } from '../inbox/inbox.routes.ts'
import { ReturnedPage } from '../inbox/returned.page.tsx'
import { childProtectionSteps, notYoungReasons, stepReasons } from './child-protection.ts'
import { markYoung, recordStep } from './child-protection.operations.ts'
import { codeReport } from './code-report.ts'
import { confirmRecord } from './confirm-record.ts'
import { type RecordDraft, RecordForm, crossedDraft, openDraft, recordErrors } from './record.form.tsx'
import { readStatistics, regions, statisticFieldNames } from './statistics.ts'
import { type StepDraft, StepForm, stepDraft, stepErrors } from './step.form.tsx'
import { type Triage, triageOf } from './triage-of.ts'
import { triageText as text } from './triage.text.ts'
import { triageRefusals as say } from './triage.refusals.ts'
import { codingRequest, type triageRoutes } from './triage.routes.ts'

export interface TriageServices {
  readonly world: World
}

const reportId = z.uuid().toLowerCase()
const minors = z.enum(['unknown', 'possible', 'no'])
const stepForm = z.object({
  step: z.enum(childProtectionSteps),
  reason: z.enum([...stepReasons['young-person-not-told'], ...stepReasons['guardian-safe']]).nullable(),
  region: z.enum(regions).nullable(),
})

const idIn = (params: { readonly id: string }): ReportId | null => {
  const parsed = reportId.safeParse(params.id)
  return parsed.success ? (parsed.data as ReportId) : null
}

/** What triage does at each of its addresses. */
export const triageBehaviours: Behaviours<typeof triageRoutes, TriageServices> = {
  codeReport: runs(codeReport, async (c) => {
    const report = idIn(c.params)
    const body = await c.json()
    if (!body.ok) return body
    const asked = codingRequest.safeParse(body.value)
    const envelope = asked.success ? fromBase64Url(asked.data.envelope) : null
    if (report === null) return refuse('not-found')
    if (!asked.success || envelope === null) return refuse('invalid', say.codingBroken)
    const kept = await c.run(codeReport, { report, envelope, minor: asked.data.minor, at: c.services.world.now() })
    return kept.ok ? c.answer(kept.value, 201) : kept
  }),
  markYoung: runs(markYoung, async (c) => {
    const report = idIn(c.params)
    const form = await c.form()
    if (!form.ok) return form
    const minor = minors.safeParse(form.value.get('minor'))
    if (report === null) return refuse('not-found')
    if (!minor.success) return refuse('invalid')
    const reason = z.enum(notYoungReasons).safeParse(form.value.get('reason')).data ?? null
    const marked = await c.run(markYoung, { report, minor: minor.data, reason })
    return marked.ok ? c.redirect(inboxRoutes.report.href({ language: c.language, id: report })) : marked
  }),
  childProtectionStep: runs([recordStep, triageOf], async (c) => {
    const report = idIn(c.params)
    const form = await c.form()
    if (!form.ok) return form
    const field = (name: string) => form.value.get(name) ?? ''
    const given = { step: field('step'), reason: field('reason'), region: field('region') }
    const asked = stepForm.safeParse({ step: given.step, reason: given.reason || null, region: given.region || null })
    if (report === null) return refuse('not-found')
    if (!asked.success) return await stepAgain(c, report, given, null)
    const { world } = c.services
    const at = world.now()
    const recorded = await c.run(recordStep, { report, ...withoutIdle(asked.data), id: timedId<'step'>(at, world.chance(10)), at })
    if (recorded.ok) return c.redirect(inboxRoutes.report.href({ language: c.language, id: report }))
    return recorded.code === 'invalid' || recorded.code === 'conflict' ? await stepAgain(c, report, given, recorded) : recorded
  }),
  confirmRecord: runs([confirmRecord, triageOf], async (c) => {
    const report = idIn(c.params)
    const form = await c.form()
    if (!form.ok) return form
    if (report === null) return refuse('not-found')
    const given = Object.fromEntries([...statisticFieldNames, 'channel_code'].map((field) => [field, form.value.get(field) ?? '']))
    const typed = (form.value.get('channel_code') ?? '').trim()
    const channelCode = typedChannelCode(typed)
    const codeIsWrong = typed !== '' && channelCode === null
    const read = readStatistics((field) => form.value.get(field))
    const after = z.coerce.number().int().min(0).safeParse(form.value.get('after'))
    if (!after.success) return refuse('invalid', say.recordIncomplete)
    if (!read.ok || codeIsWrong) return await recordAgain(c, report, () => openDraft(given, read.ok ? [] : read.wrong, codeIsWrong))
    const confirmed = await c.run(confirmRecord, { report, codes: read.codes, channelCode, after: after.data, at: c.services.world.now() })
    if (confirmed.ok) return c.redirect(inboxRoutes.report.href({ language: c.language, id: report }))
    return confirmed.code === 'conflict' ? await recordAgain(c, report, (triage) => crossedDraft(given, triage)) : confirmed
  }),
}

type Here = Context<TriageServices, unknown>

/** The step's form again, with what was chosen and what is wrong with it. */
async function stepAgain(c: Here, report: ReportId, given: StepDraft['given'], refusal: Refusal | null): Promise<Response | Refusal> {
  const triage = await c.run(triageOf, { report })
  if (!triage.ok) return triage
  const { language, csrf } = c
  const draft = stepDraft(given, refusal)
  const children = StepForm({ language, triage: triage.value, csrf, draft })
  const body = ReturnedPage({ language, report, title: text.recordStep, errors: stepErrors(draft, language), children })
  return c.page(body, { title: text.recordStep[language], status: 422 })
}

/** The record's form again, with what was chosen and what is wrong with it. */
async function recordAgain(c: Here, report: ReportId, draftOf: (triage: Triage) => RecordDraft): Promise<Response | Refusal> {
  const triage = await c.run(triageOf, { report })
  if (!triage.ok) return triage
  const { language, csrf } = c
  const draft = draftOf(triage.value)
  const children = RecordForm({ language, triage: triage.value, csrf, draft })
  const body = ReturnedPage({ language, report, title: text.recordTitle, errors: recordErrors(draft, language), children })
  return c.page(body, { title: text.recordTitle[language], status: 422 })
}

/** A reason or a place that this step does not ask for is left out: the form shows both fields for every step. */
function withoutIdle({ step, reason, region }: z.infer<typeof stepForm>): z.infer<typeof stepForm> {
  const asksReason = step === 'young-person-not-told' || step === 'guardian-safe'
  return { step, reason: asksReason ? reason : null, region: step === 'authority-told' ? region : null }
}
