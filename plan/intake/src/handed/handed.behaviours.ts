import { type Behaviours, runs } from '@fanal/http'
import { type Language, type World, refuse, toBase64Url } from '@fanal/kernel'
import { ownWraps } from '@fanal/vault'
import { answerHanded } from './answer-handed.ts'
import type { HandedId, HandedLine } from './handed.ts'
import { HandedListPage, HandedPage } from './handed.pages.tsx'
import { handedRoutes } from './handed.routes.ts'
import { type HandedListAnswer, type SealedHandedAnswer, handedAnswer, handedPlace, handedQuery } from './handed.schema.ts'
import { handedText } from './handed.text.ts'
import { listHanded } from './list-handed.ts'
import { openHanded } from './open-handed.ts'

export interface HandedServices {
  readonly world: World
  /** Where somebody signs in whose session ended. */
  signInPage(language: Language): string
}

/** What the receiver's pages do at each of their addresses. */
export const handedBehaviours: Behaviours<typeof handedRoutes, HandedServices> = {
  handedList: runs(listHanded, async (c) => {
    const asked = handedQuery.safeParse({ after: c.url.searchParams.get('after') ?? undefined })
    const found = await c.run(listHanded, { cursor: asked.success ? asked.data.after : '' })
    if (!found.ok) return found
    const { page, directory } = found.value
    if (!page.ok) return refuse('invalid', handedText.badCursor)
    return c.page(HandedListPage({ language: c.language, page: page.value, directory }), { title: handedText.title[c.language] })
  }),
  handed: runs([openHanded, ownWraps], async (c) => {
    const place = handedPlace.safeParse(c.params)
    if (!place.success) return refuse('not-found')
    const handed = await c.run(openHanded, { id: place.data.id as HandedId })
    if (!handed.ok) return handed
    const wraps = await c.run(ownWraps, {})
    if (!wraps.ok) return wraps
    const props = {
      language: c.language,
      handed: handed.value,
      wraps: wraps.value.filter(({ subject }) => subject === handed.value.unit).map(({ wrap }) => wrap),
      bytes: handed.value.bytes === null ? null : toBase64Url(handed.value.bytes),
      csrf: c.csrf,
      signIn: c.services.signInPage(c.language),
      opensCases: c.actor.kind === 'member' && c.actor.held.some(({ duty }) => duty === 'case-worker' || duty === 'case-supervisor'),
    }
    return c.page(HandedPage(props), { title: handedText.one[c.language] })
  }),
  listHanded: runs(listHanded, async (c) => {
    const asked = handedQuery.safeParse({ after: c.url.searchParams.get('after') ?? undefined })
    const found = await c.run(listHanded, { cursor: asked.success ? asked.data.after : '' })
    if (!found.ok) return found
    const { page } = found.value
    if (!page.ok) return refuse('invalid', handedText.badCursor)
    return c.answer({ packages: page.value.rows.map(lineOf), next: page.value.next } satisfies HandedListAnswer)
  }),
  openHanded: runs([openHanded, ownWraps], async (c) => {
    const place = handedPlace.safeParse(c.params)
    if (!place.success) return refuse('not-found')
    const handed = await c.run(openHanded, { id: place.data.id as HandedId })
    if (!handed.ok) return handed
    const wraps = await c.run(ownWraps, {})
    if (!wraps.ok) return wraps
    const { unit, receiver, directory, bytes } = handed.value
    if (bytes === null) return refuse('not-found', handedText.erased)
    return c.answer({
      ...lineOf(handed.value),
      unit,
      receiver,
      deployment: directory.deployment,
      bytes: toBase64Url(bytes),
      wraps: wraps.value.filter(({ subject }) => subject === unit).map(({ wrap }) => wrap),
    } satisfies SealedHandedAnswer)
  }),
  sayHanded: runs(answerHanded, async (c) => {
    const place = handedPlace.safeParse(c.params)
    if (!place.success) return refuse('not-found')
    const body = await c.json()
    if (!body.ok) return body
    const answer = handedAnswer.safeParse(body.value)
    if (!answer.success) return refuse('invalid', handedText.badAnswer)
    const said = await c.run(answerHanded, { id: place.data.id as HandedId, answer: answer.data, at: c.services.world.now() })
    return said.ok ? c.answer(said.value) : said
  }),
  answerHanded: runs(answerHanded, async (c) => {
    const place = handedPlace.safeParse(c.params)
    if (!place.success) return refuse('not-found')
    const form = await c.form()
    if (!form.ok) return form
    const fields = Object.fromEntries(['state', 'outcome', 'reason'].map((name) => [name, form.value.get(name) ?? undefined]))
    const answer = handedAnswer.safeParse(fields)
    if (!answer.success) return refuse('invalid', handedText.badAnswer)
    const id = place.data.id as HandedId
    const said = await c.run(answerHanded, { id, answer: answer.data, at: c.services.world.now() })
    return said.ok ? c.redirect(handedRoutes.handed.href({ language: c.language, id })) : said
  }),
}

function lineOf({ id, state, urgency, basis, fromUnit, arrivedHour, answer }: HandedLine): HandedListAnswer['packages'][number] {
  return { id, state, urgency, basis, fromUnit, arrivedHour: arrivedHour.toISOString(), answer }
}
