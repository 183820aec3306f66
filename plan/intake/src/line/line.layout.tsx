import { Notice, Page, Paragraph, type NavLink } from '@fanal/design'
import type { PageFrame } from '@fanal/http'
import { say, type Language } from '@fanal/kernel'
import { lineRoutes } from './line.routes.ts'
import { text } from './pages.text.ts'
import type { Site } from './site.ts'

const menu = [
  { label: text.menuHelp, route: lineRoutes.home, pages: ['home'] },
  { label: text.menuReport, route: lineRoutes.write, pages: ['write', 'teams', 'form', 'send'] },
  { label: text.menuBack, route: lineRoutes.back, pages: ['back', 'open', 'more', 'read'] },
  { label: text.menuPrivacy, route: lineRoutes.privacy, pages: ['privacy'] },
] as const

function menuFor(language: Language, current: string | null): NavLink[] {
  return menu.map(({ label, route, pages }) => ({
    href: route.href({ language }),
    label: say(label, language),
    current: pages.some((page) => page === current),
  }))
}

/** What stands around every page of the line: the quick exit, the menu and, in a demonstration, that it is one. */
export function LineLayout({ frame, site }: { frame: PageFrame; site: Site | null }) {
  const { language } = frame
  const banner = site?.demonstration ? (
    <Notice tone="warning" title={say(text.demonstrationTitle, language)}>
      <Paragraph>{say(text.demonstration, language)}</Paragraph>
    </Notice>
  ) : null
  return (
    <Page
      language={language}
      home={lineRoutes.home.href({ language })}
      alternate={frame.alternate}
      nav={menuFor(language, frame.route)}
      quickExit
      banner={banner}
      footer={<p>{say(text.footer, language)}</p>}
    >
      {frame.body}
    </Page>
  )
}
