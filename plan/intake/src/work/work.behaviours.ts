import { type Behaviours, type Context, runs } from '@fanal/http'
import { type Id, type Outcome, type World, ok, refuse } from '@fanal/kernel'
import * as z from 'zod'
import { type ReportId, urgencies } from '../inbox/inbox.ts'
import { inboxRoutes } from '../inbox/inbox.routes.ts'
import { assignReport, closeReport, setQueueCodes } from './work.operations.ts'
import type { workRoutes } from './work.routes.ts'
import { workRefusals as say } from './work.text.ts'
import { closeReasons } from './work.ts'

export interface WorkServices {
  readonly world: World
}

const reportId = z.uuid().toLowerCase()
const codesForm = z.object({ urgency: z.enum(urgencies), language: z.enum(['en', 'fr', 'other']).nullable() })

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
  setQueueCodes: runs(setQueueCodes, async (c) => {
    const asked = await read(c)
    if (!asked.ok) return asked
    const codes = codesForm.safeParse({ urgency: asked.value.field('urgency') ?? 'unset', language: asked.value.field('language') })
    if (!codes.success) return refuse('invalid')
    const done = await c.run(setQueueCodes, { report: asked.value.report, ...codes.data })
    return done.ok ? back(c, asked.value.report) : done
  }),
  closeReport: runs(closeReport, async (c) => {
    const asked = await read(c)
    if (!asked.ok) return asked
    const isReopening = asked.value.field('reopen') !== null
    const reason = z.enum(closeReasons).safeParse(asked.value.field('reason'))
    if (!isReopening && !reason.success) return refuse('invalid', say.chooseReason)
    const done = await c.run(closeReport, { report: asked.value.report, reason: isReopening || !reason.success ? null : reason.data })
    return done.ok ? back(c, asked.value.report) : done
  }),
}
