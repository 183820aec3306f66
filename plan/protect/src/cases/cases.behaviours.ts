import { type Behaviours, type Context, runs } from '@fanal/http'
import { type Id, type UnitId, refuse, timedId } from '@fanal/kernel'
import type { GrantId } from '../grants/access-grant.ts'
import { readSealed } from '../person-desk/read-sealed.ts'
import { keepFields } from '../subjects/keep-fields.ts'
import { beginCase } from './begin-case.ts'
import { type CaseId, caseNumber } from './case.ts'
import { CasePage } from './case.page.tsx'
import { casesRoutes } from './cases.routes.ts'
import { casesRefusals, casesText as text } from './cases.text.ts'
import { listCases } from './list-cases.ts'
import { moveCase } from './move-case.ts'
import { NewCasePage } from './new-case.page.tsx'
import { newCase } from './new-case.ts'
import { QueuePage } from './queue.page.tsx'
import { asUuid, readBoardAct, readCaseForm, readMove, readSetting } from './read-case-form.ts'
import { readCase } from './read-case.ts'
import { setCase } from './set-case.ts'
import { workOnNeeds } from './work-on-needs.ts'
import { type DeskServices, freshIds } from '../person-desk/desk-services.ts'

const pageSize = 50

type OnCase = Context<DeskServices, { readonly case: string }>

const backTo = (c: OnCase) => c.redirect(casesRoutes.oneCase.href({ language: c.language, case: c.params.case }))

/** Where a list goes on: the moment and the case that stood last. */
function afterOf(said: string | null) {
  const [at, id] = (said ?? '').split('_')
  const moment = new Date(Number(at))
  const caseId = asUuid(id)
  return at === '' || Number.isNaN(moment.getTime()) || caseId === null ? null : { at: moment, id: caseId as CaseId }
}

/** What the pages of cases do at each of their addresses. */
export const casesBehaviours: Behaviours<typeof casesRoutes, DeskServices> = {
  cases: runs(listCases, async (c) => {
    const closed = c.url.searchParams.get('closed') === 'yes'
    const view = await c.run(listCases, { after: afterOf(c.url.searchParams.get('after')), limit: pageSize, closed })
    if (!view.ok) return view
    const last = view.value.cases.at(-1)
    const next = last !== undefined && view.value.cases.length === pageSize ? `${last.nextAt.getTime()}_${last.id}` : null
    const body = QueuePage({ language: c.language, view: view.value, now: c.services.world.now(), closed, next })
    return c.page(body, { title: (closed ? text.closedTitle : text.title)[c.language] })
  }),
  newCase: runs(newCase, async (c) => {
    const { world } = c.services
    const handed = asUuid(c.url.searchParams.get('handed'))
    const view = await c.run(newCase, { handed })
    if (!view.ok) return view
    // from one thing that was handed over comes one case
    const { handedCase } = view.value
    if (handedCase !== null) return c.redirect(casesRoutes.oneCase.href({ language: c.language, case: handedCase }))
    const body = NewCasePage({
      language: c.language,
      view: view.value,
      caseId: timedId<'case'>(world.now(), world.chance(10)),
      command: freshIds(world)(),
      handed,
      csrf: c.csrf,
      signIn: c.services.signInPage(c.language),
    })
    return c.page(body, { title: text.newTitle[c.language] })
  }),
  beginCase: runs(beginCase, async (c) => {
    const { world } = c.services
    const form = await c.form()
    if (!form.ok) return form
    const sealed = readSealed(form.value)
    if (!sealed.ok) return sealed
    const { subject, ...kept } = sealed.value
    const [caseId, unit] = [asUuid(form.value.get('case')), asUuid(form.value.get('unit'))]
    const young = form.value.get('young')
    if (young !== 'no' && young !== 'possible' && young !== 'yes') return casesRefusals.chooseYoung
    if (subject === null || caseId === null || unit === null) return casesRefusals.badForm
    const done = await c.run(beginCase, {
      ...kept,
      subject,
      caseId: caseId as CaseId,
      unit: unit as UnitId,
      grant: freshIds(world)() as GrantId,
      minor: young,
      safeContact: { state: form.value.get('reach') === 'never' ? 'never' : 'unsaid' },
      numbers: Array.from({ length: 4 }, () => caseNumber(world.chance(6))),
      fromHanded: asUuid(form.value.get('handed')),
      at: world.now(),
    })
    return done.ok ? c.redirect(casesRoutes.oneCase.href({ language: c.language, case: done.value.caseId })) : done
  }),
  oneCase: runs(readCase, async (c) => {
    const { world } = c.services
    const caseId = asUuid(c.params.case)
    if (caseId === null) return refuse('not-found')
    const now = world.now()
    const view = await c.run(readCase, { caseId: caseId as CaseId, at: now })
    if (!view.ok) return view
    const body = CasePage({
      language: c.language,
      view: view.value,
      csrf: c.csrf,
      now,
      freshId: freshIds(world),
      signIn: c.services.signInPage(c.language),
    })
    return c.page(body, { title: text.one[c.language] })
  }),
  moveCase: runs(moveCase, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    const move = readMove(form.value)
    if (!read.ok) return read
    if (move === null) return casesRefusals.badForm
    const { vital: vitalInterest, reason: closingReason, task, ...rest } = move
    const asked = { ...read.value, ...rest, vitalInterest, closingReason, task: task as Id<'task'> }
    const done = await c.run(moveCase, { ...asked, at: c.services.world.now() })
    return done.ok ? backTo(c) : done
  }),
  settleCase: runs(setCase, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    const setting = readSetting(form.value)
    if (!read.ok) return read
    if (setting === null) return casesRefusals.badForm
    const done = await c.run(setCase, { ...read.value, setting, at: c.services.world.now() })
    return done.ok ? backTo(c) : done
  }),
  boardCase: runs(workOnNeeds, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    const board = readBoardAct(form.value)
    if (!read.ok) return read
    if (board === null) return casesRefusals.badForm
    const done = await c.run(workOnNeeds, { ...read.value, board, at: c.services.world.now() })
    return done.ok ? backTo(c) : done
  }),
  keepWords: runs(keepFields, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    if (!read.ok) return read
    if (read.value.fields.length === 0) return backTo(c)
    const done = await c.run(keepFields, { ...read.value, at: c.services.world.now() })
    return done.ok ? backTo(c) : done
  }),
}
