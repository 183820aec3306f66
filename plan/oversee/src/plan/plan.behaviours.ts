import { type Behaviours, type Context, runs } from '@fanal/http'
import { type Refusal, type World, refuse } from '@fanal/kernel'
import { byHandBehaviours } from './by-hand/by-hand.behaviours.ts'
import { importPlan, planHeld, planRead, plansDesk } from './plan.operations.ts'
import { CommitmentPage, PlanPage } from './plan.pages.tsx'
import { type PlanSent, PlansPage } from './plans.page.tsx'
import { planRoutes } from './plan.routes.ts'
import { planText } from './plan.text.ts'
import type { Plan } from './plan.ts'
import type { PlanFault } from './reading/fault.ts'
import { readPlan } from './reading/read-plan.ts'
import { PreviewPage } from './taking-in/preview.page.tsx'
import { type SentPlan, carriedIn, chosenIn, seenIn } from './taking-in/sent-plan.ts'
import { takingInText } from './taking-in/taking-in.text.ts'

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
  const status = sent === null ? 200 : sent.fileFault === 'too-large' ? 413 : 422
  return c.page(body, { title: planText.title[c.language], status })
}

type Read = { readonly plan: Plan; readonly notices: readonly PlanFault[] }

/** The plan of a file that was sent, or why there is none. */
function readSent({ code, badCode, fileFault, format, bytes }: SentPlan): Read | { readonly wrong: PlanSent } {
  const sent = { code, badCode, fileFault, faults: [] }
  if (badCode || fileFault !== null) return { wrong: sent }
  const read = readPlan(bytes, format, code)
  return read.ok ? read : { wrong: { ...sent, faults: read.faults } }
}

/** What the file would change now. */
async function preview(c: Asked, sent: SentPlan, { plan, notices }: Read, isAgain: boolean): Promise<Response | Refusal> {
  const found = await c.run(planHeld, { plan: plan.id })
  if (!found.ok) return found
  const body = PreviewPage({ language: c.language, csrf: c.csrf, sent, plan, notices, held: found.value.held, isAgain })
  return c.page(body, { title: takingInText.title[c.language], status: isAgain ? 422 : 200 })
}

/** What the last step was, as the address says it. */
function doneIn(c: Asked): 'taken' | 'same' | null {
  const done = c.url.searchParams.get('done')
  return done === 'taken' || done === 'same' ? done : null
}

/** What the pages of plans do at each of their addresses. */
export const planBehaviours: Behaviours<typeof planRoutes, PlanServices> = {
  plans: runs(plansDesk, (c) => shelf(c, null)),

  lookAtPlan: runs([planHeld, plansDesk], async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const sent = chosenIn(form.value)
    const read = readSent(sent)
    return 'wrong' in read ? await shelf(c, read.wrong) : await preview(c, sent, read, false)
  }),

  takePlan: runs([importPlan, planHeld, plansDesk], async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const sent = carriedIn(form.value)
    const read = readSent(sent)
    if ('wrong' in read) return await shelf(c, read.wrong)
    const taken = await c.run(importPlan, { plan: read.plan, seen: seenIn(form.value), world: c.services.world })
    if (taken.ok) {
      const done = taken.value === null ? 'same' : 'taken'
      return c.redirect(planRoutes.plan.href({ language: c.language, plan: sent.code }, { done }))
    }
    return taken.code === 'changed-meanwhile' ? await preview(c, sent, read, true) : taken
  }),

  ...byHandBehaviours,

  plan: runs(planRead, async (c) => {
    const read = await c.run(planRead, { plan: c.params.plan })
    if (!read.ok) return read
    const { plan, version, keeps } = read.value
    const body = PlanPage({ language: c.language, plan, version, keeps, today: today(c), done: doneIn(c) })
    return c.page(body, { title: plan.title[c.language] })
  }),

  commitment: runs(planRead, async (c) => {
    const read = await c.run(planRead, { plan: c.params.plan })
    if (!read.ok) return read
    const { plan, keeps } = read.value
    const commitment = plan.commitments.find(({ id }) => id === c.params.commitment)
    if (commitment === undefined) return refuse('not-found')
    return c.page(CommitmentPage({ language: c.language, plan, commitment, keeps, today: today(c) }), {
      title: commitment.title[c.language],
    })
  }),
}
