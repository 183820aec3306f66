import { type Behaviours, runs } from '@fanal/http'
import type { World } from '@fanal/kernel'
import { NumbersPage } from './numbers.page.tsx'
import type { numbersRoutes } from './numbers.routes.ts'
import { numbersText as text } from './numbers.text.ts'
import { protectionNumbers } from './numbers.ts'

/** What the page of an organization's year does. */
export const numbersBehaviours: Behaviours<typeof numbersRoutes, { readonly world: World }> = {
  numbers: runs(protectionNumbers, async (c) => {
    const now = c.services.world.now().getUTCFullYear()
    const years = Array.from({ length: 6 }, (_, back) => now - back)
    const asked = Number(c.url.searchParams.get('year') ?? now)
    const view = await c.run(protectionNumbers, { year: years.includes(asked) ? asked : now })
    if (!view.ok) return view
    return c.page(NumbersPage({ language: c.language, view: view.value, years }), { title: text.title[c.language] })
  }),
}
