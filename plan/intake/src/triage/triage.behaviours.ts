import { type Behaviours, runs } from '@fanal/http'
import { type World, fromBase64Url, refuse, timedId } from '@fanal/kernel'
import * as z from 'zod'
import type { ReportId } from '../inbox/inbox.ts'
import { inboxRoutes } from '../inbox/inbox.routes.ts'
import { childProtectionSteps, notYoungReasons, stepReasons } from './child-protection.ts'
import { markYoung, recordStep } from './child-protection.operations.ts'
import { codeReport } from './code-report.ts'
import { confirmRecord } from './confirm-record.ts'
import { readStatistics, regions } from './statistics.ts'
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
  childProtectionStep: runs(recordStep, async (c) => {
    const report = idIn(c.params)
    const form = await c.form()
    if (!form.ok) return form
    const orNull = (name: string) => form.value.get(name) || null
    const asked = stepForm.safeParse({ step: form.value.get('step'), reason: orNull('reason'), region: orNull('region') })
    if (report === null) return refuse('not-found')
    if (!asked.success) return refuse('invalid')
    const { world } = c.services
    const at = world.now()
    const recorded = await c.run(recordStep, { report, ...withoutIdle(asked.data), id: timedId<'step'>(at, world.chance(10)), at })
    return recorded.ok ? c.redirect(inboxRoutes.report.href({ language: c.language, id: report })) : recorded
  }),
  confirmRecord: runs(confirmRecord, async (c) => {
    const report = idIn(c.params)
    const form = await c.form()
    if (!form.ok) return form
    if (report === null) return refuse('not-found')
    const read = readStatistics((field) => form.value.get(field))
    const after = z.coerce.number().int().min(0).safeParse(form.value.get('after'))
    if (!read.ok || !after.success) return refuse('invalid', say.recordIncomplete)
    const confirmed = await c.run(confirmRecord, { report, codes: read.codes, after: after.data, at: c.services.world.now() })
    return confirmed.ok ? c.redirect(inboxRoutes.report.href({ language: c.language, id: report })) : confirmed
  }),
}

/** A reason or a place that this step does not ask for is left out: the form shows both fields for every step. */
function withoutIdle({ step, reason, region }: z.infer<typeof stepForm>): z.infer<typeof stepForm> {
  const asksReason = step === 'young-person-not-told' || step === 'guardian-safe'
  return { step, reason: asksReason ? reason : null, region: step === 'authority-told' ? region : null }
}
