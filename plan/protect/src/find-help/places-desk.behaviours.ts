import { type Behaviours, runs } from '@fanal/http'
import type { World } from '@fanal/kernel'
import { askedPage, nothingAsked } from './help-question.schema.ts'
import { findPlaces } from './places-desk.ts'
import { PlacesDeskPage } from './places-desk.pages.tsx'
import type { placesDeskRoutes } from './places-desk.routes.ts'
import { deskText } from './places-desk.text.ts'

export interface PlacesDeskServices {
  readonly world: World
}

/** What most who call need first: a place for tonight. The page opens with it. */
const tonight = 'bed-tonight'

/** Whoever asks without a need is shown the page with what they typed, and what is for tonight. */
export const placesDeskBehaviours: Behaviours<typeof placesDeskRoutes, PlacesDeskServices> = {
  places: runs(findPlaces, async (c) => {
    const now = c.services.world.now()
    const question = { ...nothingAsked(null, false).question, need: tonight } as const
    const looked = await c.run(findPlaces, { question, now })
    if (!looked.ok) return looked
    const body = PlacesDeskPage({ language: c.language, question, looked: looked.value, now, csrf: c.csrf })
    return c.page(body, { title: deskText.title[c.language] })
  }),
  findPlaces: runs(findPlaces, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const now = c.services.world.now()
    const { question } = askedPage(form.value)
    const { need } = question
    const looked = await c.run(findPlaces, { question: { ...question, need: need ?? tonight }, now })
    if (!looked.ok) return looked
    const body = PlacesDeskPage({ language: c.language, question, looked: need === null ? null : looked.value, now, csrf: c.csrf })
    return c.page(body, { title: deskText.title[c.language], status: need === null ? 422 : 200 })
  }),
}
