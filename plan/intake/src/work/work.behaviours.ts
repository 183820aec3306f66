import { type Behaviours, type Context, runs } from '@fanal/http'
import { type Bilingual, type Id, type Outcome, type Refusal, type World, ok, refuse } from '@fanal/kernel'
import type { VNode } from 'preact'
import * as z from 'zod'
import { type ReportId, urgencies, languages } from '../inbox/inbox.ts'
import { inboxRoutes } from '../inbox/inbox.routes.ts'
import { ReturnedPage } from '../inbox/returned.page.tsx'
import { CloseForm, CodesForm } from './work.forms.tsx'
import { type Work, workOf } from './work-of.ts'
import { assignReport, closeReport, setQueueCodes } from './work.operations.ts'
import type { workRoutes } from './work.routes.ts'
import { workRefusals as say, workText as text } from './work.text.ts'
import { closeReasons } from './work.ts'

export interface WorkServices {
  readonly world: World
}

const reportId = z.uuid().toLowerCase()
const codesForm = { urgency: z.enum(urgencies), language: z.enum(languages).nullable() }

type Asked = Context<WorkServices, { readonly id: string }>

/** The report and the form of a request; where either is none, what to say. */
async function read(c: Asked): Promise<Outcome<{ report: ReportId; field(name: string): string | null }>> {
  const id = reportId.safeParse(c.params.id)
  if (!id.success) return refuse('not-found')
  const form = await c.form()
  return form.ok ? ok({ report: id.data as ReportId, field: (name) => form.value.get(name) || null }) : form
}

const back = (c: Asked, report: ReportId) => c.redirect(inboxRoutes.report.href({ language: c.language, id: report }))

/** What working at a report does at each of its addresses. */
export const workBehaviours: Behaviours<typeof workRoutes, WorkServices> = {
  assignReport: runs(assignReport, async (c) => {
    const asked = await read(c)
    if (!asked.ok) return asked
    const to = asked.value.field('to')
    if (to !== null && !reportId.safeParse(to).success) return refuse('invalid', say.noColleague)
    const done = await c.run(assignReport, { report: asked.value.report, to: to as Id<'member'> | null, at: c.services.world.now() })
    return done.ok ? back(c, asked.value.report) : done
  }),
  setQueueCodes: runs([setQueueCodes, workOf], async (c) => {
    const asked = await read(c)
    if (!asked.ok) return asked
    const { report, field } = asked.value
    const [urgency, language] = [codesForm.urgency.safeParse(field('urgency') ?? 'unset'), codesForm.language.safeParse(field('language'))]
    if (urgency.success && language.success) {
      const done = await c.run(setQueueCodes, { report, urgency: urgency.data, language: language.data })
      return done.ok ? back(c, report) : done
    }
    const wrong = {
      ...(urgency.success ? {} : { urgency: say.chooseUrgency }),
      ...(language.success ? {} : { language: say.chooseLanguage }),
    }
    const draft = { urgency: field('urgency') ?? '', language: field('language') ?? '', wrong }
    const errors = (['urgency', 'language'] as const).flatMap((name) => (wrong[name] ? [{ name, say: wrong[name] }] : []))
    return await again(c, report, text.codes, errors, ({ report: now }) =>
      CodesForm({ language: c.language, report: now, csrf: c.csrf, draft }),
    )
  }),
  closeReport: runs([closeReport, workOf], async (c) => {
    const asked = await read(c)
    if (!asked.ok) return asked
    const { report, field } = asked.value
    const isReopening = field('reopen') !== null
    const reason = z.enum(closeReasons).safeParse(field('reason'))
    if (isReopening || reason.success) {
      const done = await c.run(closeReport, { report, reason: isReopening || !reason.success ? null : reason.data })
      return done.ok ? back(c, report) : done
    }
    const wrong = say.chooseReason
    return await again(c, report, text.close, [{ name: 'reason', say: wrong }], (work) =>
      CloseForm({ language: c.language, report: work.report, csrf: c.csrf, wrong }),
    )
  }),
}

/** A form that could not be kept, with what was chosen in it and what is wrong with it. */
async function again(
  c: Asked,
  report: ReportId,
  title: Bilingual,
  faults: readonly { readonly name: string; readonly say: Bilingual }[],
  form: (work: Work) => VNode,
): Promise<Response | Refusal> {
  const work = await c.run(workOf, { report })
  if (!work.ok) return work
  const { language } = c
  const errors = faults.map(({ name, say: fault }) => ({ name, id: `work-${name}`, say: fault[language] }))
  const body = ReturnedPage({ language, report, title, errors, children: form(work.value) })
  return c.page(body, { title: title[language], status: 422 })
}
