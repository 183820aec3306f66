import { type Behaviours, runs } from '@fanal/http'
import { type World, refuse } from '@fanal/kernel'
import * as z from 'zod'
import { countNews } from './count-news.ts'
import type { newsRoutes } from './news.routes.ts'
import { newsText as text } from './news.text.ts'

export interface NewsServices {
  readonly world: World
}

/** What an open page asks once a minute. */
export const newsBehaviours: Behaviours<typeof newsRoutes, NewsServices> = {
  news: runs(countNews, async (c) => {
    const since = z.iso.datetime().safeParse(c.url.searchParams.get('since'))
    if (!since.success) return refuse('invalid', text.badHour)
    const counted = await c.run(countNews, { since: new Date(since.data), now: c.services.world.now() })
    return counted.ok ? c.answer(counted.value) : counted
  }),
}
