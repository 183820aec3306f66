import { type Behaviours, runs } from '@fanal/http'
import { type UnitId, type World, refuse, timedId } from '@fanal/kernel'
import * as z from 'zod'
import { dutyDesk } from './duty-desk.ts'
import { endShift, setProfile, startShift } from './duty.operations.ts'
import { DutyPage } from './duty.pages.tsx'
import { dutyRoutes } from './duty.routes.ts'
import { dutyText as text } from './duty.text.ts'
import { isTimeZone } from '../line/wall-clock.ts'
import { readDates, readWeek } from './hours.ts'

export interface DutyServices {
  readonly world: World
}

const unitId = z.uuid().toLowerCase()
const answerHours = z.coerce.number().int().min(1).max(720).nullable()

/** What being on duty does at each of its addresses. */
export const dutyBehaviours: Behaviours<typeof dutyRoutes, DutyServices> = {
  duty: runs(dutyDesk, async (c) => {
    const desk = await c.run(dutyDesk, { now: c.services.world.now() })
    return desk.ok ? c.page(DutyPage({ language: c.language, desk: desk.value, csrf: c.csrf }), { title: text.title[c.language] }) : desk
  }),
  startShift: runs(startShift, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const unit = unitId.safeParse(form.value.get('unit'))
    if (!unit.success) return refuse('invalid', text.badHours)
    const { world } = c.services
    const at = world.now()
    const id = timedId<'shift'>(at, world.chance(10))
    const begun = await c.run(startShift, { id, unit: unit.data as UnitId, hours: Number(form.value.get('hours')), at })
    return begun.ok ? c.redirect(dutyRoutes.duty.href({ language: c.language })) : begun
  }),
  endShift: runs(endShift, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const unit = unitId.safeParse(form.value.get('unit'))
    if (!unit.success) return refuse('invalid')
    const ended = await c.run(endShift, { unit: unit.data as UnitId, at: c.services.world.now() })
    return ended.ok ? c.redirect(dutyRoutes.duty.href({ language: c.language })) : ended
  }),
  setProfile: runs(setProfile, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const field = (name: string) => form.value.get(name)?.trim() ?? ''
    const unit = unitId.safeParse(field('unit'))
    const hours = readWeek([1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: field(`from-${day}`), until: field(`until-${day}`) })))
    const answers = answerHours.safeParse(field('answers') === '' ? null : field('answers'))
    const timeZone = field('zone')
    const closed = readDates(field('closed'))
    if (!unit.success || hours === null || closed === null || !answers.success || !isTimeZone(timeZone))
      return refuse('invalid', text.badProfile)
    const profile = { timeZone, hours, closed, answersWithinHours: answers.data }
    const kept = await c.run(setProfile, { unit: unit.data as UnitId, ...profile, at: c.services.world.now() })
    return kept.ok ? c.redirect(dutyRoutes.duty.href({ language: c.language })) : kept
  }),
}
