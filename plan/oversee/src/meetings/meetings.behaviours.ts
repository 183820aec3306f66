import { type Behaviours, type Context, runs } from '@fanal/http'
import { type Refusal, type World, refuse, timedId } from '@fanal/kernel'
import * as z from 'zod'
import { dayOf } from '../updates/reporting-period.ts'
import { type MeetingId, type MeetingItemId, type TypedItem, type TypedMeeting, itemFaults, meetingFaults } from './meeting.ts'
import { endAction, keepItem, keepMeeting, knownTo, meetingsDesk } from './meetings.operations.ts'
import { type EndDraft, type ItemDraft, type MeetingDraft, MeetingsPage } from './meetings.page.tsx'
import { meetingsRoutes } from './meetings.routes.ts'
import { meetingsText as text } from './meetings.text.ts'

export interface MeetingsServices {
  readonly world: World
}

type Asked = Context<MeetingsServices, unknown>

interface Again {
  readonly meeting: TypedMeeting | null
  readonly item: { readonly meeting: string; readonly typed: TypedItem } | null
  readonly end: EndDraft | null
}
const asIs: Again = { meeting: null, item: null, end: null }

/** The page; what was typed stands in it with everything that is wrong. */
async function shown(c: Asked, { meeting, item, end }: Again): Promise<Response | Refusal> {
  const desk = await c.run(meetingsDesk, {})
  if (!desk.ok) return desk
  const today = dayOf(c.services.world.now())
  const { meetings, plans } = desk.value
  const held = meetings.find(({ id }) => id === item?.meeting)
  const meetingDraft: MeetingDraft | null =
    meeting === null
      ? null
      : {
          typed: meeting,
          faults: meetingFaults(
            meeting,
            plans.map(({ plan }) => plan),
            today,
          ),
        }
  const itemDraft: ItemDraft | null =
    item === null || held === undefined ? null : { ...item, faults: itemFaults(item.typed, knownTo(held, plans), held.heldOn) }
  const kept = c.url.searchParams.get('done') === 'kept'
  const body = MeetingsPage({
    language: c.language,
    csrf: c.csrf,
    today,
    desk: desk.value,
    kept,
    meeting: meetingDraft,
    item: itemDraft,
    end,
  })
  const isAgain = meeting !== null || item !== null || end !== null
  return c.page(body, { title: text.title[c.language], status: isAgain ? 422 : 200 })
}

/** What the page of meetings does. */
export const meetingsBehaviours: Behaviours<typeof meetingsRoutes, MeetingsServices> = {
  meetings: runs(meetingsDesk, (c) => shown(c, asIs)),

  keepMeetings: runs([keepMeeting, keepItem, endAction, meetingsDesk], async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const field = (name: string) => (form.value.get(name) ?? '').replaceAll('\r\n', '\n').trim()
    const { world } = c.services
    const at = world.now()
    const after = () => c.redirect(meetingsRoutes.meetings.href({ language: c.language }, { done: 'kept' }))
    const act = field('act')
    if (act === 'meeting') {
      const typed = { plan: field('plan'), held: field('held'), 'title-en': field('title-en'), 'title-fr': field('title-fr') }
      const kept = await c.run(keepMeeting, { id: timedId<'meeting'>(at, world.chance(10)), typed, at })
      if (kept.ok) return after()
      return kept.code === 'bad-field' ? await shown(c, { ...asIs, meeting: typed }) : kept
    }
    if (act === 'item') {
      const meeting = z.uuid().toLowerCase().safeParse(field('meeting'))
      if (!meeting.success) return refuse('not-found')
      const words = { 'words-en': field('words-en'), 'words-fr': field('words-fr') }
      const typed = {
        kind: field('kind'),
        ...words,
        commitments: [...new Set(form.value.all('commitments'))],
        owner: field('owner'),
        due: field('due'),
      }
      const id = timedId<'meeting-item'>(at, world.chance(10))
      const kept = await c.run(keepItem, { id, meeting: meeting.data as MeetingId, typed, at })
      if (kept.ok) return after()
      return kept.code === 'bad-field' ? await shown(c, { ...asIs, item: { meeting: meeting.data, typed } }) : kept
    }
    const item = z.uuid().toLowerCase().safeParse(field('item'))
    if ((act !== 'done' && act !== 'dropped') || !item.success) return refuse('not-found')
    const words = { en: field('words-en'), fr: field('words-fr') }
    const ended = await c.run(endAction, { id: item.data as MeetingItemId, how: act, words, at })
    if (ended.ok) return after()
    return ended.say === undefined ? ended : await shown(c, { ...asIs, end: { item: item.data, words, say: ended.say } })
  }),
}
