// Courses and campaigns of invented years.
import { type Book, type Drawing, type House, actorOf, day, dayOf, iso } from './book.ts'
import { codes } from './invented-line.ts'

/** Where a course or a campaign may have been. */
const regions = codes.region.filter((one) => one !== 'unknown')
const audiences = [
  'temporary-workers',
  'service-providers',
  'schools',
  'youth',
  'health-workers',
  'hospitality',
  'police',
  'newcomers',
  'transport',
  'employers',
  'families',
  'indigenous-organizations',
  'public',
] as const

export function aCompletion(book: Book, draw: Drawing, house: House, course: string, at: number): void {
  const [completion, member] = [draw.id(), draw.even(house.members)]
  const said = {
    why: 'new',
    audience: draw.one(audiences),
    people: 5 + Math.floor(draw.chance() * 40),
    modality: 'in-person',
    language: 'en',
    region: draw.one(regions),
    source: 'form',
  }
  const data = {
    completion,
    course,
    replaces: null,
    done: dayOf(at),
    deliveredBy: 'own-staff',
    preMean: null,
    postMean: null,
    askedLater: null,
    ableLater: null,
    ...said,
  }
  book.entry(at, actorOf(house, member), 'prevent.completion.entered', house, house.unit, data)
  const row = {
    organization_id: house.organization,
    course_completion_id: completion,
    course_id: course,
    unit_id: house.unit,
    done_on: data.done,
    delivered_by: 'own-staff',
  }
  book.row('course_completion', { ...row, ...said, entered_at: iso(at), entered_by: member })
}

/** What was done for an audience, and how many acted on it, counted four times. */
export function anActivity(book: Book, draw: Drawing, house: House, at: number): void {
  const [activity, member] = [draw.id(), draw.even(house.members)]
  const by = actorOf(house, member)
  const said = {
    why: 'new',
    kind: draw.one(['outreach', 'campaign', 'material', 'training']),
    audience: draw.one(audiences),
    language: 'en',
    region: draw.one(regions),
  }
  const wanted = draw.one(['write-to-us', 'find-help', 'know-rights', 'check-an-offer', 'call-the-hotline'])
  book.entry(at, by, 'prevent.activity.entered', house, house.unit, {
    activity,
    replaces: null,
    wantedAction: wanted,
    channelCode: null,
    began: dayOf(at),
    ...said,
  })
  const ids = { organization_id: house.organization, activity_id: activity, unit_id: house.unit }
  const entered = { entered_at: iso(at), entered_by: member }
  book.row('activity', { ...ids, ...said, ...entered, wanted_action: wanted, harm_watch: 'Invented', place: '', began_on: dayOf(at) })
  for (const measure of ['reached', 'given-out', 'acted', 'asked-later']) {
    const [count, when, people] = [draw.id(), at + draw.wait(20 * day), 5 + Math.floor(draw.chance() * 200)]
    book.entry(when, by, 'prevent.activity.counted', house, house.unit, {
      activity,
      count,
      why: 'new',
      replaces: null,
      measure,
      counted: dayOf(when),
      people,
    })
    book.row('activity_count', { ...ids, activity_count_id: count, why: 'new', measure, counted_on: dayOf(when), people, ...entered })
  }
}
