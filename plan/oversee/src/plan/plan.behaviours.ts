import { type Behaviours, type Context, runs } from '@fanal/http'
import { type World, refuse } from '@fanal/kernel'
import { planRead, plansDesk } from './plan.operations.ts'
import { CommitmentPage, PlanPage, PlansPage } from './plan.pages.tsx'
import type { planRoutes } from './plan.routes.ts'
import { planText } from './plan.text.ts'

export interface PlanServices {
  readonly world: World
}

type Asked = Context<PlanServices, unknown>

const today = (c: Asked) => c.services.world.now().toISOString().slice(0, 10)

/** What the pages of plans do at each of their addresses. */
export const planBehaviours: Behaviours<typeof planRoutes, PlanServices> = {
  plans: runs(plansDesk, async (c) => {
    const desk = await c.run(plansDesk, {})
    return desk.ok ? c.page(PlansPage({ language: c.language, desk: desk.value }), { title: planText.title[c.language] }) : desk
  }),

  plan: runs(planRead, async (c) => {
    const read = await c.run(planRead, { plan: c.params.plan })
    if (!read.ok) return read
    const { plan, version } = read.value
    return c.page(PlanPage({ language: c.language, plan, version, today: today(c) }), { title: plan.title[c.language] })
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
