import { open, type Context } from '@fanal/http'
import { refuse, say, type Language, type PublicLanguage } from '@fanal/kernel'
import { readGuide } from './guide.ts'
import { GuideAnswerPage, GuidePage } from './guide.pages.tsx'
import { guideWords } from './guide.words.ts'
import type { Knowledge } from './knowledge.ts'
import { LearnPage, LessonPage } from './knowledge.pages.tsx'
import { knowledgeRoutes } from './knowledge.routes.ts'
import { text } from './knowledge.text.ts'

export interface KnowledgeServices {
  readonly knowledge: Knowledge
}

type In<L extends PublicLanguage, Params = unknown> = Context<KnowledgeServices, Params, L>

const everybody = 'what helps to see and to stop it is for everybody, and nobody is asked who they are'
const stateless = 'the guide reads what is ticked, answers, and keeps nothing'
const fromHistory = 'a browser keeps the address of an answer in its history, and whoever chooses it there is led to where it begins'

/** A page by its number, where it is written in the language that is asked for. */
function show(c: In<PublicLanguage, { page: string }>, languages: 'both' | 'seven') {
  const { knowledge } = c.services
  const entry = knowledge.entries.find(({ number }) => String(number) === c.params.page)
  const page = entry?.languages === languages ? knowledge.pages.get(entry.page)?.get(c.language) : undefined
  if (page === undefined) return refuse('not-found')
  return c.page(<LessonPage page={page} knowledge={knowledge} language={c.language} />, { title: page.title })
}

/** What the knowledge pages show, route by route. */
export const knowledgePages = {
  learn: open(everybody, (c: In<PublicLanguage>) =>
    c.page(<LearnPage knowledge={c.services.knowledge} language={c.language} />, { title: say(text.learn, c.language) }),
  ),

  lesson: open(everybody, (c: In<Language, { page: string }>) => show(c, 'both')),
  known: open(everybody, (c: In<PublicLanguage, { page: string }>) => show(c, 'seven')),

  guide: open(everybody, (c: In<PublicLanguage>) =>
    c.page(<GuidePage language={c.language} />, { title: guideWords(c.language).text.title }),
  ),

  look: open(stateless, async (c: In<PublicLanguage>) => {
    const form = await c.form()
    if (!form.ok) return form
    const { answer, values } = readGuide(form.value)
    const { knowledge } = c.services
    const title = guideWords(c.language).text.title
    if (answer === null) return c.page(<GuidePage language={c.language} values={values} isEmpty />, { title, status: 422 })
    return c.page(<GuideAnswerPage answer={answer} knowledge={knowledge} language={c.language} />, { title })
  }),

  looked: open(fromHistory, (c: In<PublicLanguage>) => c.redirect(knowledgeRoutes.guide.href({ language: c.language }))),
}
