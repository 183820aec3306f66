import { type Behaviours, type Context, runs } from '@fanal/http'
import { type Refusal, type World, refuse } from '@fanal/kernel'
import { readSeries } from './read-series.ts'
import type { SeriesFault } from './series-fault.ts'
import { enterValues, valuesDesk } from './series.operations.ts'
import { type ValuesPageProps, ValuesPage } from './series.pages.tsx'
import { mostSeriesBytes, seriesRoutes } from './series.routes.ts'
import { seriesText as text } from './series.text.ts'

export interface SeriesServices {
  readonly world: World
}

type Asked = Context<SeriesServices, { readonly plan: string }>
type Wrong = { readonly faults: readonly SeriesFault[]; readonly fileFault: ValuesPageProps['fileFault'] }

async function shown(c: Asked, wrong: Wrong | null): Promise<Response | Refusal> {
  const desk = await c.run(valuesDesk, { plan: c.params.plan })
  if (!desk.ok) return desk
  if (wrong !== null && !desk.value.mayEnter) return refuse('not-allowed')
  const done = c.url.searchParams.get('done') === 'yes'
  const body = ValuesPage({ language: c.language, csrf: c.csrf, desk: desk.value, done, faults: [], fileFault: null, ...wrong })
  const status = wrong === null ? 200 : wrong.fileFault === 'tooLarge' ? 413 : 422
  return c.page(body, { title: text.title[c.language], status })
}

/** What the page of entered values does. */
export const seriesBehaviours: Behaviours<typeof seriesRoutes, SeriesServices> = {
  values: runs(valuesDesk, (c) => shown(c, null)),

  enterValues: runs([enterValues, valuesDesk], async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const [file, another] = form.value.files
    if (file === undefined || another !== undefined) return await shown(c, { faults: [], fileFault: 'none' })
    if (file.bytes.length > mostSeriesBytes) return await shown(c, { faults: [], fileFault: 'tooLarge' })
    const { plan } = c.params
    const { world } = c.services
    const entered = await c.run(enterValues, { plan, bytes: file.bytes, world })
    if (entered.ok) return c.redirect(seriesRoutes.values.href({ language: c.language, plan }, { done: 'yes' }))
    if (entered.code !== 'invalid') return entered
    const desk = await c.run(valuesDesk, { plan })
    if (!desk.ok) return desk
    const read = readSeries(file.bytes, { plan: desk.value.plan, today: world.now().toISOString().slice(0, 10) })
    return read.ok ? refuse('conflict') : await shown(c, { faults: read.faults, fileFault: null })
  }),
}
