import { type Behaviours, type Context, runs } from '@fanal/http'
import { type Id, refuse } from '@fanal/kernel'
import { z } from 'zod'
import { zonesOf } from '../calendar.ts'
import type { CaseId, TaskId } from '../cases/case.ts'
import { asUuid, readCaseForm } from '../cases/read-case-form.ts'
import { type Region, regions } from '../directory/index.ts'
import { momentAt } from '../moment-at.ts'
import { setYoung } from '../subjects/change-codes.ts'
import { guardianReasons } from '../subjects/subject.ts'
import { judgeGuardian } from './judge-guardian.ts'
import { readYoung } from './read-young.ts'
import { askAuthority, reportYoung } from './report-young.ts'
import { YoungPage } from './young.page.tsx'
import { youngRoutes } from './young.routes.ts'
import { youngRefusals, youngText as text } from './young.text.ts'
import { type DeskServices, freshIds } from '../person-desk/desk-services.ts'

type OnCase = Context<DeskServices, { readonly case: string }>

const region = z.enum(regions as readonly [Region, ...Region[]])
const minor = z.enum(['no', 'possible', 'yes'])
const reported = z.object({ report: z.uuid().toLowerCase(), region, young: z.enum(['told-first', 'unsafe-to-tell']) })
const judged = z.object({ judgement: z.uuid().toLowerCase(), reason: z.enum([...guardianReasons, 'no']) })

const backTo = (c: OnCase) => c.redirect(youngRoutes.young.href({ language: c.language, case: c.params.case }))

/** What the page of a young person does. */
export const youngBehaviours: Behaviours<typeof youngRoutes, DeskServices> = {
  young: runs(readYoung, async (c) => {
    const { world } = c.services
    const caseId = asUuid(c.params.case)
    if (caseId === null) return refuse('not-found')
    const now = world.now()
    const view = await c.run(readYoung, { caseId: caseId as CaseId, at: now })
    if (!view.ok) return view
    const asked = region.safeParse(c.url.searchParams.get('region'))
    const body = YoungPage({
      language: c.language,
      csrf: c.csrf,
      now,
      freshId: freshIds(world),
      view: view.value,
      region: asked.data ?? null,
      signIn: c.services.signInPage(c.language),
    })
    return c.page(body, { title: text.title[c.language] })
  }),
  setAge: runs(setYoung, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const [read, said] = [readCaseForm(form.value, c.params.case), minor.safeParse(form.value.get('minor'))]
    if (!read.ok) return read
    if (!said.success) return youngRefusals.badForm
    const { subject, command } = read.value
    // @NOTE what was judged of a guardian is judged again where the age changes
    const codes = { minor: said.data, guardianSafe: null, seen: Number(form.value.get('seen')) }
    const done = await c.run(setYoung, { subject, command, ...codes, at: c.services.world.now() })
    return done.ok ? backTo(c) : done
  }),
  askAuthority: runs(askAuthority, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    const [said, task] = [region.safeParse(form.value.get('region')), asUuid(form.value.get('task'))]
    if (!read.ok) return read
    if (!said.success || task === null) return youngRefusals.badForm
    const done = await c.run(askAuthority, { ...read.value, region: said.data, task: task as TaskId, at: c.services.world.now() })
    return done.ok ? backTo(c) : done
  }),
  reportYoung: runs(reportYoung, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    if (!read.ok) return read
    const entry = (name: string) => form.value.get(name) ?? null
    const said = reported.safeParse({ report: entry('report'), region: entry('region'), young: entry('young') })
    const toldAt = said.success ? momentAt(entry('day'), entry('time'), zonesOf[said.data.region][0]) : null
    if (!said.success || toldAt === null) return youngRefusals.badForm
    const { report, young, region: there } = said.data
    const act = { ...read.value, report: report as Id<'young-report'>, region: there, toldAt, youngPerson: young }
    const done = await c.run(reportYoung, { ...act, at: c.services.world.now() })
    return done.ok ? backTo(c) : done
  }),
  judgeGuardian: runs(judgeGuardian, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    const said = judged.safeParse({ judgement: form.value.get('judgement'), reason: form.value.get('reason') })
    if (!read.ok) return read
    if (!said.success) return youngRefusals.badForm
    const { judgement, reason } = said.data
    const act = { ...read.value, judgement: judgement as Id<'judgement'>, reason: reason === 'no' ? null : reason }
    const done = await c.run(judgeGuardian, { ...act, at: c.services.world.now() })
    return done.ok ? backTo(c) : done
  }),
}
