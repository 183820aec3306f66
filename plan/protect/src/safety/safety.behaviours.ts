import { type Behaviours, type Context, runs } from '@fanal/http'
import { refuse } from '@fanal/kernel'
import type { CaseId } from '../cases/case.ts'
import { beginSafetyPlan } from './begin-plan.ts'
import { confirmContact, dropSafetyItem } from './change-item.ts'
import { SafetyCopyPage } from './copy.page.tsx'
import { copyText } from './copy.text.ts'
import { keepSafetyItem } from './keep-item.ts'
import { moveSafetyPlan } from './move-plan.ts'
import { openSafetyPlan } from './open-safety-plan.ts'
import { QuestionPage } from './question.page.tsx'
import { asId, badForm, readLine, readMove, readSafetyForm } from './read-safety-form.ts'
import { type ItemKind, type SafetyItemId, isOver, itemKinds } from './safety-plan.ts'
import { safetyPlanMachine } from './safety-plan-machine.ts'
import { safetyText as text } from './safety-page.text.ts'
import { safetyRefusals } from './safety.text.ts'
import { SafetyPage } from './safety.page.tsx'
import { safetyRoutes } from './safety.routes.ts'
import { type DeskServices, freshIds } from '../person-desk/desk-services.ts'

type OnCase = Context<DeskServices, { readonly case: string }>

const whole = (c: OnCase) => safetyRoutes.safety.href({ language: c.language, case: c.params.case })
const questionAt = (c: OnCase, kind: ItemKind) =>
  safetyRoutes.safetyQuestion.href({ language: c.language, case: c.params.case, question: String(itemKinds.indexOf(kind) + 1) })

/** What may stand in the way of a step, and is mended on the page of the plan. */
const mended: ReadonlySet<string> = new Set([
  ...Object.values(safetyPlanMachine.commands).flatMap(({ guards }) => guards.map(({ name }) => name)),
  safetyRefusals.empty.code,
  safetyRefusals.tooLate.code,
])

/** What every page of a plan is given. */
function propsOf(c: OnCase) {
  const { world } = c.services
  return {
    language: c.language,
    csrf: c.csrf,
    now: world.now(),
    signIn: c.services.signInPage(c.language),
    freshId: freshIds(world),
  }
}

/** What the pages of a safety plan do at each of their addresses. */
export const safetyBehaviours: Behaviours<typeof safetyRoutes, DeskServices> = {
  safety: runs(openSafetyPlan, async (c) => {
    const caseId = asId<CaseId>(c.params.case)
    if (caseId === null) return refuse('not-found')
    const props = propsOf(c)
    const view = await c.run(openSafetyPlan, { caseId, at: props.now })
    return view.ok ? c.page(SafetyPage({ ...props, view: view.value }), { title: text.title[c.language] }) : view
  }),
  safetyCopy: runs(openSafetyPlan, async (c) => {
    const caseId = asId<CaseId>(c.params.case)
    if (caseId === null) return refuse('not-found')
    const props = propsOf(c)
    const view = await c.run(openSafetyPlan, { caseId, at: props.now })
    return view.ok ? c.page(SafetyCopyPage({ ...props, view: view.value }), { title: copyText.neutralTitle[c.language] }) : view
  }),
  safetyQuestion: runs(openSafetyPlan, async (c) => {
    const caseId = asId<CaseId>(c.params.case)
    const kind = itemKinds[Number(c.params.question) - 1]
    if (caseId === null || kind === undefined) return refuse('not-found')
    const props = propsOf(c)
    const view = await c.run(openSafetyPlan, { caseId, at: props.now })
    if (!view.ok) return view
    const { plan } = view.value
    if (plan === null || isOver(plan)) return c.page(SafetyPage({ ...props, view: view.value }), { title: text.title[c.language] })
    return c.page(QuestionPage({ ...props, view: view.value, plan, kind }), { title: text.title[c.language] })
  }),
  beginSafety: runs(beginSafetyPlan, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readSafetyForm(form.value, c.params.case)
    if (!read.ok) return read
    const { fields: _, ...act } = read.value
    const done = await c.run(beginSafetyPlan, { ...act, at: c.services.world.now() })
    return done.ok ? c.redirect(questionAt(c, itemKinds[0])) : done
  }),
  keepSafety: runs(keepSafetyItem, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readSafetyForm(form.value, c.params.case)
    const line = readLine(form.value)
    if (!read.ok) return read
    if (line === null) return badForm
    const { caseId: _, ...act } = read.value
    const { item, kind, next } = line
    const done = await c.run(keepSafetyItem, { ...act, item, kind, at: c.services.world.now() })
    if (!done.ok) return done
    const following = itemKinds[itemKinds.indexOf(kind) + 1]
    if (next === 'all' || (next === 'on' && following === undefined)) return c.redirect(whole(c))
    return c.redirect(questionAt(c, next === 'on' && following !== undefined ? following : kind))
  }),
  lineOfSafety: runs([dropSafetyItem, confirmContact], async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readSafetyForm(form.value, c.params.case)
    const item = asId<SafetyItemId>(form.value.get('item'))
    if (!read.ok) return read
    if (item === null) return badForm
    const { caseId: _, fields: __, ...act } = read.value
    const input = { ...act, item, at: c.services.world.now() }
    const done = form.value.get('do') === 'check' ? await c.run(confirmContact, input) : await c.run(dropSafetyItem, input)
    return done.ok ? c.redirect(whole(c)) : done
  }),
  moveSafety: runs([moveSafetyPlan, openSafetyPlan], async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readSafetyForm(form.value, c.params.case)
    const move = readMove(form.value)
    if (!read.ok) return read
    if (move === null) return badForm
    const { caseId, fields: _, ...act } = read.value
    const done = await c.run(moveSafetyPlan, { ...act, move, at: c.services.world.now() })
    if (done.ok) return c.redirect(whole(c))
    const { code, say: problem } = done
    if (problem === undefined || !mended.has(code)) return done
    // what stands in the way is mended on the plan itself
    const props = propsOf(c)
    const view = await c.run(openSafetyPlan, { caseId, at: props.now })
    if (!view.ok) return done
    const body = SafetyPage({ ...props, view: view.value, problem: { code, say: problem } })
    return c.page(body, { title: text.title[c.language], status: 422, islands: ['person', 'typing'] })
  }),
}
