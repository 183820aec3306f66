import { open, type Context } from '@fanal/http'
import { refuse, say } from '@fanal/kernel'
import { BackPage } from './back.page.tsx'
import { HomePage, PrivacyPage } from './help.pages.tsx'
import type { LineServices } from './line-services.ts'
import { text } from './pages.text.ts'
import { problems } from './problems.text.ts'
import { privacyTitle } from './privacy.text.ts'
import { ClosedPage, WritePage } from './write.page.tsx'

type LineContext = Context<LineServices, Readonly<Record<never, string>>>

const everybody = 'help is for everybody, and nobody is asked who they are'
const plainDoor = 'the plain form is taken by the raw door before its words become a string; here it only arrives where that door is missing'

/** A form without script belongs to the raw door; without it nothing may be read, and the page says so. */
const onlyRaw = open(plainDoor, () => refuse('busy', problems.busy))

const home = open(everybody, (c: LineContext) => c.page(<HomePage language={c.language} />, { title: say(text.menuHelp, c.language) }))

/** What the line's pages show, route by route. */
export const linePages = {
  start: home,
  home,

  write: open(everybody, async (c: LineContext) => {
    const { language } = c
    const { site, reachable } = await c.services.site.now()
    if (site === null && !reachable) return c.page(<ClosedPage language={language} why="down" />, { title: say(text.menuReport, language), status: 503 })
    return c.page(<WritePage language={language} site={site} />, { title: say(text.menuReport, language) })
  }),

  back: open(everybody, async (c: LineContext) => {
    const { language } = c
    const { site, reachable } = await c.services.site.now()
    if (site === null && !reachable) return c.page(<ClosedPage language={language} why="down" />, { title: say(text.menuBack, language), status: 503 })
    return c.page(<BackPage language={language} site={site} />, { title: say(text.menuBack, language) })
  }),

  privacy: open(everybody, (c: LineContext) => c.page(<PrivacyPage language={c.language} />, { title: say(privacyTitle, c.language) })),

  send: onlyRaw,
  open: onlyRaw,
  more: onlyRaw,
  read: onlyRaw,
}
