import { Notice, Page, Paragraph, type NavLink } from '@fanal/design'
import { placeIn, publicMenu } from '@fanal/handover'
import type { PageFrame } from '@fanal/http'
import { isLanguage, publicLanguages, say, type PublicLanguage } from '@fanal/kernel'
import { layoutText as text, notYetReviewed } from './layout.text.ts'
import type { Site } from './site.ts'

function menuFor(language: PublicLanguage, current: string | null): NavLink[] {
  return publicMenu.map(({ place, label, within }) => ({
    href: placeIn(place, language).href,
    label: say(label, language),
    current: within.some((page) => page === current),
  }))
}

/** `/` is in the language that the browser asks for, which may not be the reader's: it offers the others too. */
const firstPages = (language: PublicLanguage) =>
  publicLanguages.filter((other) => other !== language).map((other) => ({ language: other, href: placeIn('home', other).href }))

/** What stands around every public page: the quick exit, the menu, whether anybody has reviewed the translation and, in a demonstration, that it is one. */
export function LineLayout({ frame, site }: { frame: PageFrame<PublicLanguage>; site: Site | null }) {
  const { language } = frame
  const banner = site?.demonstration ? (
    <Notice tone="warning" title={say(text.demonstrationTitle, language)}>
      <Paragraph>{say(text.demonstration, language)}</Paragraph>
    </Notice>
  ) : null
  return (
    <Page
      language={language}
      home={placeIn('home', language).href}
      alternates={frame.route === 'start' ? firstPages(language) : frame.alternates}
      nav={menuFor(language, frame.route)}
      quickExit
      banner={banner}
      footer={
        <>
          {!isLanguage(language) && <p>{notYetReviewed[language]}</p>}
          <p>{say(text.footer, language)}</p>
        </>
      }
    >
      {frame.body}
    </Page>
  )
}
