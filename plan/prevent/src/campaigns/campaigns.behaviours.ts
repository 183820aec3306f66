import { type Behaviours, type Context, runs } from '@fanal/http'
import { channelCode } from '@fanal/handover'
import { type Refusal, type UnitId, type World, refuse, timedId } from '@fanal/kernel'
import * as z from 'zod'
import { recordText } from '../records/codes.text.ts'
import { dayOf } from '../records/day.ts'
import { historyOf, holding } from '../records/entries.ts'
import { type ActivityId, type CountId, activityFields, countFields, readActivity, readCount } from './activity.ts'
import { type CampaignDesk, campaignDesk, keepActivity, keepCount } from './campaigns.operations.ts'
import type { ActivityDraft, CountDraft } from './campaigns.forms.tsx'
import { ActivityPage, CampaignsPage } from './campaigns.pages.tsx'
import { campaignsRoutes } from './campaigns.routes.ts'
import { campaignsText as text } from './campaigns.text.ts'

export interface CampaignsServices {
  readonly world: World
}

type Asked = Context<CampaignsServices, unknown>

const uuid = z.uuid().toLowerCase()
const place = z.object({ unit: uuid, replaces: uuid.nullable() })
const counted = z.object({ activity: uuid, replaces: uuid.nullable() })

const isKept = (c: Asked) => c.url.searchParams.get('done') === 'kept'

/** The entry that stands now for one that somebody has the address of. */
function standing(id: string, { activities }: CampaignDesk) {
  return holding(activities).find((held) => historyOf(held, activities).some((entry) => entry.id === id)) ?? null
}

async function list(c: Asked, draft: ActivityDraft | null): Promise<Response | Refusal> {
  const desk = await c.run(campaignDesk, {})
  if (!desk.ok) return desk
  if (draft !== null && !desk.value.kept.some((unit) => unit === draft.unit)) return refuse('not-allowed')
  const today = dayOf(c.services.world.now())
  const body = CampaignsPage({ language: c.language, csrf: c.csrf, today, desk: desk.value, kept: isKept(c), draft })
  return c.page(body, { title: text.title[c.language], status: draft === null ? 200 : 422 })
}

async function activityAt(c: Asked, id: string, draft: ActivityDraft | null, countDraft: CountDraft | null): Promise<Response | Refusal> {
  const desk = await c.run(campaignDesk, {})
  if (!desk.ok) return desk
  const activity = standing(id, desk.value)
  if (activity === null) return refuse('not-found')
  const isDraft = draft !== null || countDraft !== null
  if (isDraft && !desk.value.kept.includes(activity.unit)) return refuse('not-allowed')
  const today = dayOf(c.services.world.now())
  const body = ActivityPage({ language: c.language, csrf: c.csrf, today, desk: desk.value, activity, kept: isKept(c), draft, countDraft })
  return c.page(body, { title: text.title[c.language], status: isDraft ? 422 : 200 })
}

/** What the records of outreach and campaigns do at each of their addresses. */
export const campaignsBehaviours: Behaviours<typeof campaignsRoutes, CampaignsServices> = {
  campaigns: runs(campaignDesk, (c) => list(c, null)),
  activity: runs(campaignDesk, (c) => activityAt(c, c.params.activity, null, null)),

  keepActivity: runs([keepActivity, campaignDesk], async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const field = (name: string) => form.value.get(name)?.replaceAll('\r\n', '\n').trim() ?? ''
    const at = place.safeParse({ unit: field('unit'), replaces: field('replaces') || null })
    if (!at.success) return refuse('invalid', recordText.badForm)
    const { unit, replaces } = at.data
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each field once
    const typed = Object.fromEntries(activityFields.map((name) => [name, field(name)])) as ActivityDraft['typed']
    const withCode = field('with-code') === 'yes'
    const again = (draft: Pick<ActivityDraft, 'faults' | 'whole'>) => {
      const whole = { unit, typed, withCode, ...draft }
      return replaces === null ? list(c, whole) : activityAt(c, replaces, whole, null)
    }
    const read = readActivity({ ...typed, why: replaces === null ? 'new' : typed.why })
    if (!read.ok) return await again({ faults: read.faults, whole: null })
    const { world } = c.services
    const now = world.now()
    let code = replaces === null && withCode ? channelCode(world.chance(8)) : null
    if (replaces !== null) {
      const desk = await c.run(campaignDesk, {})
      if (!desk.ok) return desk
      code = desk.value.activities.find(({ id }) => id === replaces)?.code ?? null
    }
    const id = timedId<'activity'>(now, world.chance(10))
    const kept = await c.run(keepActivity, {
      ...read.value,
      id,
      unit: unit as UnitId,
      replaces: replaces as ActivityId | null,
      code,
      at: now,
    })
    if (kept.ok) {
      const { language } = c
      const withdrawn = read.value.why === 'withdrawn'
      const href = withdrawn
        ? campaignsRoutes.campaigns.href({ language }, { done: 'kept' })
        : campaignsRoutes.activity.href({ language, activity: id }, { done: 'kept' })
      return c.redirect(href)
    }
    return kept.code === 'code-taken' ? await again({ faults: [], whole: text.codeTaken }) : kept
  }),

  keepCount: runs([keepCount, campaignDesk], async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const field = (name: string) => form.value.get(name)?.trim() ?? ''
    const at = counted.safeParse({ activity: field('activity'), replaces: field('replaces') || null })
    if (!at.success) return refuse('invalid', recordText.badForm)
    const { activity, replaces } = at.data
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each field once
    const typed = Object.fromEntries(countFields.map((name) => [name, field(name)])) as CountDraft['typed']
    const { world } = c.services
    const now = world.now()
    const read = readCount({ ...typed, why: replaces === null ? 'new' : typed.why }, dayOf(now))
    if (!read.ok) return await activityAt(c, activity, null, { typed, replaces, faults: read.faults })
    const count = { ...read.value, id: timedId<'activity-count'>(now, world.chance(10)), replaces: replaces as CountId | null, at: now }
    const kept = await c.run(keepCount, { ...count, activity: activity as ActivityId })
    return kept.ok ? c.redirect(campaignsRoutes.activity.href({ language: c.language, activity }, { done: 'kept' })) : kept
  }),
}
