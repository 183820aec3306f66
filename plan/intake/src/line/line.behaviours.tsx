import { typedChannelCode } from '@fanal/handover'
import { open, type Context } from '@fanal/http'
import { refuse, say, type Multilingual, type PublicLanguage } from '@fanal/kernel'
import { BackPage } from './back.page.tsx'
import { ClosedPage } from './closed.page.tsx'
import { HomePage, PrivacyPage } from './help.pages.tsx'
import { plainProblems } from './files.text.ts'
import type { LineServices } from './line-services.ts'
import { lineRoutes } from './line.routes.ts'
import { text } from './pages.text.ts'
import { problems } from './problems.text.ts'
import { privacyTitle } from './privacy.text.ts'
import { pathAt } from './report-path.ts'
import { receiverAt } from './site.ts'
import { AboutPage, TeamsPage } from './teams.page.tsx'
import { WritePage } from './write.page.tsx'

type LineContext = Context<LineServices, unknown, PublicLanguage>

const everybody = 'help is for everybody, and nobody is asked who they are'
const fromHistory = 'a browser keeps the address of an answer in its history, and whoever chooses it there is led to where it begins'
const plainDoor =
  'a form without script belongs to the raw door, before its words become a string; here arrives only what that door turned away'

const turnedAway = {
  'too-large': { problem: problems.tooLarge, forMailbox: problems.tooLarge, status: 413 },
  'not-a-form': { problem: problems.cameEmpty, forMailbox: problems.receiptCameEmpty, status: 415 },
  nobody: { problem: problems.notStored, forMailbox: problems.notOpened, status: 503 },
} as const

/** Why the raw door turned a form away; without a door nothing can be taken. */
function whyAway(raw: unknown) {
  const known = Object.entries(turnedAway).find(([code]) => code === raw)
  return known?.[1] ?? turnedAway.nobody
}

const writeAgain = open(plainDoor, async (c: LineContext) => {
  const { problem, status } = whyAway(c.raw)
  const { site } = await c.services.site.now()
  // @NOTE what came does not say who was to read it, so that is chosen again: a form without a team would go to the first one
  return c.page(<AboutPage language={c.language} site={site} problem={problem} />, { title: say(text.menuReport, c.language), status })
})

const backAgain = open(plainDoor, async (c: LineContext) => {
  const { forMailbox: problem, status } = whyAway(c.raw)
  const { site } = await c.services.site.now()
  return c.page(<BackPage language={c.language} site={site} problem={problem} />, { title: say(text.menuBack, c.language), status })
})

const home = open(everybody, (c: LineContext) => c.page(<HomePage language={c.language} />, { title: say(text.menuHelp, c.language) }))

const down = (c: LineContext, title: Multilingual) =>
  c.page(<ClosedPage language={c.language} why="down" />, { title: say(title, c.language), status: 503 })

const filesTurnedAway = {
  'too-large': { problem: plainProblems.tooLarge, status: 413 },
  'not-a-form': { problem: plainProblems.broken, status: 415 },
} as const

const filesAgain = open(plainDoor, async (c: LineContext) => {
  const away = Object.entries(filesTurnedAway).find(([code]) => code === c.raw)?.[1] ?? { problem: plainProblems.busy, status: 503 }
  const { site } = await c.services.site.now()
  const title = say(text.menuBack, c.language)
  return c.page(<BackPage language={c.language} site={site} problem={away.problem} />, { title, status: away.status })
})

type CodeParams = { code: string }
type TeamsParams = { path: string }
type FormParams = TeamsParams & { team: string }

async function about(c: LineContext, code: string | null, codeIsWrong = false) {
  const { site, reachable } = await c.services.site.now()
  if (site === null && !reachable) return down(c, text.menuReport)
  return c.page(<AboutPage language={c.language} site={site} code={code} codeIsWrong={codeIsWrong} />, {
    title: say(text.menuReport, c.language),
  })
}

async function teams(c: Context<LineServices, TeamsParams, PublicLanguage>, code: string | null) {
  const path = pathAt(c.params.path)
  if (path === null) return refuse('not-found')
  const { site, reachable } = await c.services.site.now()
  if (site === null && !reachable) return down(c, text.menuReport)
  return c.page(<TeamsPage language={c.language} site={site} path={path} code={code} />, { title: say(text.menuReport, c.language) })
}

async function form(c: Context<LineServices, FormParams, PublicLanguage>, code: string | null) {
  const path = pathAt(c.params.path)
  if (path === null) return refuse('not-found')
  const { site, reachable } = await c.services.site.now()
  const { language } = c
  const title = say(text.menuReport, language)
  if (site === null && !reachable) return down(c, text.menuReport)
  const receiver = site === null ? null : receiverAt(site, { place: c.params.team })
  // @NOTE a team that went away is chosen again, never replaced: whoever chose a shelter must not write to somebody else
  if (receiver === null) return c.page(<TeamsPage language={language} site={site} path={path} code={code} />, { title })
  return c.page(<WritePage language={language} site={site} receiver={receiver} path={path} code={code ?? undefined} />, { title })
}

/** What the line's pages show, route by route. */
export const linePages = {
  start: home,
  home,

  write: open(everybody, (c: LineContext) => about(c, null)),
  teams: open(everybody, (c: Context<LineServices, TeamsParams, PublicLanguage>) => teams(c, null)),
  form: open(everybody, (c: Context<LineServices, FormParams, PublicLanguage>) => form(c, null)),

  code: open(everybody, (c: Context<LineServices, CodeParams, PublicLanguage>) => {
    const code = typedChannelCode(c.params.code)
    return about(c, code, code === null)
  }),
  codeTeams: open(everybody, (c: Context<LineServices, CodeParams & TeamsParams, PublicLanguage>) =>
    teams(c, typedChannelCode(c.params.code)),
  ),
  codeForm: open(everybody, (c: Context<LineServices, CodeParams & FormParams, PublicLanguage>) =>
    form(c, typedChannelCode(c.params.code)),
  ),

  back: open(everybody, async (c: LineContext) => {
    const { site, reachable } = await c.services.site.now()
    if (site === null && !reachable) return down(c, text.menuBack)
    return c.page(<BackPage language={c.language} site={site} />, { title: say(text.menuBack, c.language) })
  }),

  privacy: open(everybody, (c: LineContext) => c.page(<PrivacyPage language={c.language} />, { title: say(privacyTitle, c.language) })),

  sent: open(fromHistory, (c: LineContext) => c.redirect(lineRoutes.write.href({ language: c.language }))),
  opened: open(fromHistory, (c: LineContext) => c.redirect(lineRoutes.back.href({ language: c.language }))),
  step: open(fromHistory, (c: LineContext) => c.redirect(lineRoutes.back.href({ language: c.language }))),

  send: writeAgain,
  open: backAgain,
  more: backAgain,
  read: backAgain,
  files: filesAgain,
}
