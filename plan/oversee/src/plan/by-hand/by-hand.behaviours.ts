import { type Behaviours, type Context, type FormEntries, runs } from '@fanal/http'
import { type Refusal, type World, refuse } from '@fanal/kernel'
import type { HeldPlan } from '../plan.store.ts'
import { type PlanHeld, importPlan, planHeld, plansDesk } from '../plan.operations.ts'
import { planRoutes } from '../plan.routes.ts'
import { planText } from '../plan.text.ts'
import { type PlanBegun, PlansPage } from '../plans.page.tsx'
import { isPlanId } from '../reading/read-plan.ts'
import { seenIn } from '../taking-in/sent-plan.ts'
import { begunPlan } from './begin-plan.ts'
import { changePlan, changedBy } from './by-hand.operations.ts'
import { handPartText, handText as text } from './by-hand.text.ts'
import { type Typed, controlsOf, typedOf } from './field.ts'
import { heldPart, isAlwaysThere, isOnlyAdded } from './held-part.ts'
import { type HandPart, head, isHandPart, partFields } from './part-fields.ts'
import { type PartPageProps, PartPage } from './part.page.tsx'
import type { HandFault } from './read-part.ts'

interface HandServices {
  readonly world: World
}
type Asked<Params = unknown> = Context<HandServices, Params>
type Routes = Pick<typeof planRoutes, 'beginPlan' | 'planPart' | 'keepPlanPart'>

const typedIn = (form: FormEntries, controls: readonly string[]): Typed =>
  Object.fromEntries(controls.map((control) => [control, form.all(control).map((words) => words.slice(0, 10_000))]))

const doneIn = (c: Asked): PartPageProps['done'] => {
  const done = c.url.searchParams.get('done')
  return done === 'kept' || done === 'out' ? done : null
}

/** What stands in the fields of a form that nobody sent yet. */
function beginning(c: Asked, held: HeldPlan, part: HandPart, of: string | null): Typed {
  const fields = partFields[part]
  if (of !== null) return typedOf(fields, heldPart(held.plan, part, of)?.given ?? {}, c.language)
  const under = c.url.searchParams.get('under') ?? ''
  if (part === 'milestone') return { commitment: [under] }
  return part === 'target' ? { set_on: [c.services.world.now().toISOString().slice(0, 10)] } : {}
}

type Shown = Pick<PartPageProps, 'typed' | 'faults' | 'seen' | 'isAgain'>

function shown(c: Asked, { held, part, of }: Pick<PartPageProps, 'held' | 'part' | 'of'>, what: Shown): Response {
  const language = c.language
  const body = PartPage({ language, csrf: c.csrf, held, part, of, done: doneIn(c), ...what })
  const status = what.faults.length > 0 || what.isAgain ? 422 : 200
  return c.page(body, { title: handPartText[part].many[language], status })
}

async function heldOf(c: Asked, plan: string, seen: number | null = null): Promise<(PlanHeld & { readonly held: HeldPlan }) | Refusal> {
  const found = await c.run(planHeld, { plan, seen })
  if (!found.ok) return found
  const { held } = found.value
  return held === null ? refuse('not-found') : { ...found.value, held }
}

async function again(c: Asked, sent: PlanBegun): Promise<Response | Refusal> {
  const desk = await c.run(plansDesk, {})
  if (!desk.ok) return desk
  if (desk.value.keeps === null) return refuse('not-allowed')
  const body = PlansPage({ language: c.language, csrf: c.csrf, desk: desk.value, sent: null, begun: sent })
  return c.page(body, { title: planText.title[c.language], status: 422 })
}

/** What the forms do by which a plan is entered by hand. */
export const byHandBehaviours: Behaviours<Routes, HandServices> = {
  beginPlan: runs([importPlan, plansDesk], async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const code = (form.value.get('plan') ?? '').trim().slice(0, 60)
    const typed = typedIn(form.value, head.flatMap(controlsOf))
    const begun = begunPlan(code, typed, c.language)
    const badCode: readonly HandFault[] = isPlanId(code) ? [] : [{ control: 'plan', say: planText.badCode }]
    if (!begun.ok || badCode.length > 0) return await again(c, { code, typed, faults: [...badCode, ...(begun.ok ? [] : begun.faults)] })
    const kept = await c.run(importPlan, { plan: begun.plan, seen: null, world: c.services.world })
    if (kept.ok) return c.redirect(planRoutes.plan.href({ language: c.language, plan: code }, { done: 'taken' }))
    if (kept.code !== 'changed-meanwhile') return kept
    return await again(c, { code, typed, faults: [{ control: 'plan', say: text.heldAlready }] })
  }),

  planPart: runs(planHeld, async (c) => {
    const { plan, part } = c.params
    if (!isHandPart(part)) return refuse('not-found')
    const found = await heldOf(c, plan)
    if ('ok' in found) return found
    const named = c.url.searchParams.get('of')
    const of = isAlwaysThere(part) ? found.held.plan.id : named
    if (of !== null && (isOnlyAdded(part) || heldPart(found.held.plan, part, of) === null)) return refuse('not-found')
    return shown(c, { held: found.held, part, of }, { typed: beginning(c, found.held, part, of), faults: [], seen: null, isAgain: false })
  }),

  keepPlanPart: runs([changePlan, planHeld], async (c) => {
    const { plan, part } = c.params
    const form = await c.form()
    if (!form.ok) return form
    const seen = seenIn(form.value)
    if (!isHandPart(part) || seen === null) return refuse('not-found')
    const named = form.value.get('of') ?? ''
    const of = isAlwaysThere(part) ? plan : named === '' ? null : named
    const isOut = form.value.get('act') === 'out'
    const sent = typedIn(form.value, partFields[part].flatMap(controlsOf))
    const change = { part, of, typed: isOut ? null : sent, language: c.language, world: c.services.world }
    const kept = await c.run(changePlan, { plan, seen, ...change })
    if (kept.ok) {
      const at = { language: c.language, plan, part }
      return c.redirect(
        isAlwaysThere(part) ? planRoutes.plan.href(at, { done: 'taken' }) : planRoutes.planPart.href(at, { done: isOut ? 'out' : 'kept' }),
      )
    }
    if (kept.code !== 'bad-field' && kept.code !== 'changed-meanwhile') return kept
    const found = await heldOf(c, plan, seen)
    if ('ok' in found) return found
    const { held } = found
    const changed = changedBy(held.plan, change)
    const isAgain = kept.code === 'changed-meanwhile'
    const typed = isOut && of !== null ? beginning(c, held, part, of) : sent
    return shown(c, { held, part, of }, { typed, faults: changed.ok ? [] : changed.faults, seen: found.seen, isAgain })
  }),
}
