import { type Behaviours, type Context, type FormEntries, runs } from '@fanal/http'
import { type Id, refuse } from '@fanal/kernel'
import { readIsoDay } from '../calendar.ts'
import type { CaseId } from '../cases/case.ts'
import { asUuid, readCaseForm } from '../cases/read-case-form.ts'
import { keepFields } from '../subjects/keep-fields.ts'
import { beginPermit } from './begin-permit.ts'
import { movePermit } from './move-permit.ts'
import { openPermits } from './open-permits.ts'
import { type PermitCommand, permitMachine } from './permit-machine.ts'
import { type PermitId, permitEndReasons, permitKinds } from './permit.ts'
import { permitsText as text } from './permits-page.text.ts'
import { PermitsPage } from './permits.page.tsx'
import { permitsRoutes } from './permits.routes.ts'
import { type DeskServices, freshIds } from '../person-desk/desk-services.ts'

type OnCase = Context<DeskServices, { readonly case: string }>

const badForm = refuse('invalid', text.badForm)
const backTo = (c: OnCase) => c.redirect(permitsRoutes.permits.href({ language: c.language, case: c.params.case }))
const permitIn = (form: FormEntries): PermitId | null => asUuid(form.get('permit')) as Id<'permit'> | null

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record of commands
const commands = Object.keys(permitMachine.commands) as PermitCommand[]

/** What the page of permits does at each of its addresses. */
export const permitsBehaviours: Behaviours<typeof permitsRoutes, DeskServices> = {
  permits: runs(openPermits, async (c) => {
    const { world } = c.services
    const caseId = asUuid(c.params.case)
    if (caseId === null) return refuse('not-found')
    const now = world.now()
    const view = await c.run(openPermits, { caseId: caseId as CaseId, at: now })
    if (!view.ok) return view
    const freshId = freshIds(world)
    const signIn = c.services.signInPage(c.language)
    return c.page(PermitsPage({ language: c.language, view: view.value, csrf: c.csrf, now, freshId, signIn }), {
      title: text.title[c.language],
    })
  }),
  beginPermit: runs(beginPermit, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    if (!read.ok) return read
    const { subject, command, caseId } = read.value
    const [permit, kind] = [permitIn(form.value), permitKinds.find((one) => one === form.value.get('kind'))]
    if (permit === null || kind === undefined) return badForm
    const done = await c.run(beginPermit, { subject, command, caseId, permit, kind, at: c.services.world.now() })
    return done.ok ? backTo(c) : done
  }),
  movePermit: runs(movePermit, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    if (!read.ok) return read
    const { subject, command, fields } = read.value
    const [permit, to] = [permitIn(form.value), commands.find((one) => one === form.value.get('to'))]
    if (permit === null || to === undefined) return badForm
    const done = await c.run(movePermit, {
      subject,
      command,
      fields,
      permit,
      to,
      validFrom: readIsoDay(form.value.get('from')),
      validTo: readIsoDay(form.value.get('until')),
      interviewOn: readIsoDay(form.value.get('interview')),
      endReason: permitEndReasons.find((one) => one === form.value.get('reason')) ?? null,
      at: c.services.world.now(),
    })
    return done.ok ? backTo(c) : done
  }),
  permitWords: runs(keepFields, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    if (!read.ok) return read
    const { subject, command, fields } = read.value
    const done = await c.run(keepFields, { subject, command, fields, at: c.services.world.now() })
    return done.ok ? backTo(c) : done
  }),
}
