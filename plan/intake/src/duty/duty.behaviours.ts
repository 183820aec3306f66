import { type Behaviours, type Context, runs } from '@fanal/http'
import { type Refusal, type UnitId, type World, refuse, timedId } from '@fanal/kernel'
import * as z from 'zod'
import { dutyDesk } from './duty-desk.ts'
import { endShift, setProfile, startShift } from './duty.operations.ts'
import { type DutyDraft, DutyPage } from './duty.pages.tsx'
import { dutyRoutes } from './duty.routes.ts'
import { dutyText as text } from './duty.text.ts'
import { profileOf, typedIn } from './typed-profile.ts'

export interface DutyServices {
  readonly world: World
}

const unitId = z.uuid().toLowerCase()

/** What being on duty does at each of its addresses. */
export const dutyBehaviours: Behaviours<typeof dutyRoutes, DutyServices> = {
  duty: runs(dutyDesk, async (c) => {
    const desk = await c.run(dutyDesk, { now: c.services.world.now() })
    return desk.ok ? c.page(DutyPage({ language: c.language, desk: desk.value, csrf: c.csrf }), { title: text.title[c.language] }) : desk
  }),
  startShift: runs([startShift, dutyDesk], async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const unit = unitId.safeParse(form.value.get('unit'))
    if (!unit.success) return refuse('invalid', text.badHours)
    const { world } = c.services
    const at = world.now()
    const id = timedId<'shift'>(at, world.chance(10))
    const begun = await c.run(startShift, { id, unit: unit.data as UnitId, hours: Number(form.value.get('hours')), at })
    if (begun.ok) return c.redirect(dutyRoutes.duty.href({ language: c.language }))
    return begun.code === 'invalid' ? await again(c, { unit: unit.data as UnitId }) : begun
  }),
  endShift: runs(endShift, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const unit = unitId.safeParse(form.value.get('unit'))
    if (!unit.success) return refuse('invalid')
    const ended = await c.run(endShift, { unit: unit.data as UnitId, at: c.services.world.now() })
    return ended.ok ? c.redirect(dutyRoutes.duty.href({ language: c.language })) : ended
  }),
  setProfile: runs([setProfile, dutyDesk], async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const field = (name: string) => form.value.get(name)?.trim() ?? ''
    const unit = unitId.safeParse(field('unit'))
    if (!unit.success) return refuse('invalid')
    const typed = typedIn(field)
    const profile = profileOf(typed)
    if (profile === null) return await again(c, { unit: unit.data as UnitId, typed })
    const kept = await c.run(setProfile, { unit: unit.data as UnitId, ...profile, at: c.services.world.now() })
    return kept.ok ? c.redirect(dutyRoutes.duty.href({ language: c.language })) : kept
  }),
}

/** The page again, with what was typed; nobody is given a form that they may not send. */
async function again(c: Context<DutyServices, unknown>, draft: DutyDraft): Promise<Response | Refusal> {
  const desk = await c.run(dutyDesk, { now: c.services.world.now() })
  if (!desk.ok) return desk
  const one = desk.value.units.find(({ unit }) => unit.unit === draft.unit)
  if (one === undefined || (draft.typed !== undefined && !one.maySet)) return refuse('not-allowed')
  return c.page(DutyPage({ language: c.language, desk: desk.value, csrf: c.csrf, draft }), { title: text.title[c.language], status: 422 })
}
