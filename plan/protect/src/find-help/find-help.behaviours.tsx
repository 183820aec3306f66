import { open, type Behaviours, type Context } from '@fanal/http'
import { say, type PublicLanguage, type World } from '@fanal/kernel'
import { FindPage } from './find.pages.tsx'
import { findRoutes } from './find-help.routes.ts'
import { text } from './find-help.text.ts'
import { formText } from './form.text.ts'
import { FoundPage, placesAPage } from './found.page.tsx'
import { askedPage, nothingAsked } from './help-question.schema.ts'
import { answerTagOf } from './place-words.ts'
import type { Places } from './places.ts'

export interface FindServices {
  readonly places: Places
  readonly world: Pick<World, 'now'>
}

type FindContext = Context<FindServices, unknown, PublicLanguage>

const everybody = 'help is for everybody, and nobody is asked who they are'
const fromHistory = 'a browser keeps the address of an answer in its history, and whoever chooses it there is led to the question'

const question = (large: boolean) =>
  open(everybody, (c: FindContext) =>
    c.page(<FindPage language={c.language} asked={nothingAsked(answerTagOf(c.language), large)} />, {
      title: say(formText.title, c.language),
    }),
  )

/** What Find help does at each of its addresses. Nothing that is typed is kept or written down. */
export const findBehaviours: Behaviours<typeof findRoutes, FindServices> = {
  find: question(false),
  findLarge: question(true),
  found: open(everybody, async (c: FindContext) => {
    const form = await c.form()
    if (!form.ok) return form
    const asked = askedPage(form.value, placesAPage)
    const { need } = asked.question
    if (need === null)
      return c.page(<FindPage language={c.language} asked={asked} isMissing />, { title: say(formText.title, c.language), status: 422 })
    const now = c.services.world.now()
    const whole = { ...asked, question: { ...asked.question, need } }
    const looked = await c.services.places.look(whole.question, { from: whole.from, count: placesAPage }, now)
    return c.page(<FoundPage language={c.language} asked={whole} looked={looked} now={now} />, {
      title: say(text.foundTitle, c.language),
      status: looked === null ? 503 : 200,
    })
  }),
  foundAgain: open(fromHistory, (c: FindContext) => c.redirect(findRoutes.find.href({ language: c.language }))),
}
