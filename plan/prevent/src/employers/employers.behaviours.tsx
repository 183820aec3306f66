import { type Context, open } from '@fanal/http'
import { type PublicLanguage, type World, say } from '@fanal/kernel'
import { EmployerPage, type Asked } from './employer.page.tsx'
import { employersRoutes } from './employers.routes.ts'
import { employersText as text } from './employers.text.ts'
import { type EmployerLookup, longestName } from './look-up.ts'

export interface EmployersServices {
  /** The published lists; rejects where they cannot be read and never were. */
  readonly employers: () => Promise<EmployerLookup>
  readonly world: Pick<World, 'now'>
}

type EmployersContext = Context<EmployersServices, unknown, PublicLanguage>

const everybody = 'whoever weighs an offer may look an employer up, and nobody is asked who they are'
const fromHistory = 'a browser keeps the address of an answer in its history, and whoever chooses it there is led to where it begins'

async function shown(c: EmployersContext, asked: Asked | null, status = 200) {
  const lookup = await c.services.employers().catch(() => null)
  const page = <EmployerPage language={c.language} lookup={lookup} asked={asked} today={c.services.world.now()} />
  return c.page(page, { title: say(text.title, c.language), status: lookup === null ? 503 : status })
}

/** What the look-up does at each of its addresses. Nothing that is typed is kept, logged or sent on. */
export const employersBehaviours = {
  employer: open(everybody, (c: EmployersContext) => shown(c, null)),

  findEmployer: open(everybody, async (c: EmployersContext) => {
    const form = await c.form()
    if (!form.ok) return form
    const [name = '', place = ''] = ['name', 'place'].map((field) => (form.value.get(field) ?? '').trim())
    if (name === '') return await shown(c, { name, place, problem: 'emptyName' }, 422)
    // @NOTE what is no name is not said back: 200 KB of pasted text would make a page of 200 KB
    if (name.length > longestName || place.length > longestName) return await shown(c, { name: '', place: '', problem: 'longName' }, 422)
    return await shown(c, { name, place, problem: null })
  }),

  foundEmployer: open(fromHistory, (c: EmployersContext) => c.redirect(employersRoutes.employer.href({ language: c.language }))),
}
