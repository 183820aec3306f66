import { type Behaviours, type Context, runs } from '@fanal/http'
import { type Refusal, type World, refuse } from '@fanal/kernel'
import { importPlan, planRead, plansDesk } from './plan.operations.ts'
import { CommitmentPage, PlanPage } from './plan.pages.tsx'
import { type PlanSent, PlansPage } from './plans.page.tsx'
import { planRoutes } from './plan.routes.ts'
import { planText } from './plan.text.ts'
import { isPlanId, readPlan } from './reading/read-plan.ts'

export interface PlanServices {
  readonly world: World
}

type Asked = Context<PlanServices, unknown>

const today = (c: Asked) => c.services.world.now().toISOString().slice(0, 10)

async function shelf(c: Asked, sent: PlanSent | null): Promise<Response | Refusal> {
  const desk = await c.run(plansDesk, {})
  if (!desk.ok) return desk
  if (sent !== null && desk.value.keeps === null) return refuse('not-allowed')
  const body = PlansPage({ language: c.language, csrf: c.csrf, desk: desk.value, sent })
  return c.page(body, { title: planText.title[c.language], status: sent === null ? 200 : 422 })
}

/** What the last step was, as the address says it. */
function doneIn(c: Asked): 'taken' | 'same' | null {
  const done = c.url.searchParams.get('done')
  return done === 'taken' || done === 'same' ? done : null
}

/** Faults that a page lists: whoever mends so many sends the file again before the rest. */
const mostFaults = 200

/** What the pages of plans do at each of their addresses. */
export const planBehaviours: Behaviours<typeof planRoutes, PlanServices> = {
  plans: runs(plansDesk, (c) => shelf(c, null)),

  takePlan: runs([importPlan, plansDesk], async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const code = form.value.get('plan')?.trim() ?? ''
    const file = form.value.files.find(({ bytes }) => bytes.length > 0)
    const sent = { code: code.slice(0, 60), badCode: !isPlanId(code), noFile: file === undefined, faults: [] }
    if (sent.badCode || file === undefined) return await shelf(c, sent)
    const read = readPlan(file.bytes, file.name.toLowerCase().endsWith('.csv') ? 'csv' : 'json', code)
    if (!read.ok) return await shelf(c, { ...sent, faults: read.faults.slice(0, mostFaults) })
    const taken = await c.run(importPlan, { plan: read.plan, world: c.services.world })
    if (!taken.ok) return taken
    return c.redirect(planRoutes.plan.href({ language: c.language, plan: code }, { done: taken.value === null ? 'same' : 'taken' }))
  }),

  plan: runs(planRead, async (c) => {
    const read = await c.run(planRead, { plan: c.params.plan })
    if (!read.ok) return read
    const { plan, version } = read.value
    return c.page(PlanPage({ language: c.language, plan, version, today: today(c), done: doneIn(c) }), { title: plan.title[c.language] })
  }),

  commitment: runs(planRead, async (c) => {
    const read = await c.run(planRead, { plan: c.params.plan })
    if (!read.ok) return read
    const { plan } = read.value
    const commitment = plan.commitments.find(({ id }) => id === c.params.commitment)
    if (commitment === undefined) return refuse('not-found')
    return c.page(CommitmentPage({ language: c.language, plan, commitment, today: today(c) }), { title: commitment.title[c.language] })
  }),
}
