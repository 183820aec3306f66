import { Page, stylesheet } from '@fanal/design'
import { documentOf } from '@fanal/http'
import { languages, say, type Language } from '@fanal/kernel'
import type { Edition, EditionFile } from '../edition.ts'
import { shownPeriod } from '../shown.ts'
import { bodyOf, menuOf, placesOf, titleOf } from './pages.tsx'
import { editionStyles } from './site.styles.ts'
import { text } from './site.text.ts'
import type { View } from './view.ts'
import { fileOf, fileWays, type Place } from './ways.ts'

const utf8 = new TextEncoder()
const other = { en: 'fr', fr: 'en' } as const

/** The menu entry that a page belongs to. */
const within: Readonly<Record<Place['page'], Place['page']>> = {
  front: 'front',
  chapter: 'front',
  commitments: 'commitments',
  pillar: 'commitments',
  commitment: 'commitments',
  tables: 'tables',
  table: 'tables',
  gaps: 'gaps',
  changes: 'changes',
  downloads: 'downloads',
  sources: 'sources',
}

function pageOf(place: Place, view: View): EditionFile {
  const { edition, language, ways } = view
  const title = titleOf(place, view) ?? ''
  const whole = `${say(edition.plan.title, language)}, ${shownPeriod(edition.period.id, language)}`
  const nav = menuOf(edition).map((to) => ({ href: ways.to(to), label: titleOf(to, view) ?? '', current: within[place.page] === to.page }))
  const body = (
    <Page
      language={language}
      home={ways.to({ page: 'front' })}
      alternates={[{ language: other[language], href: ways.twin(place) }]}
      nav={nav}
      footer={<p>{whole}</p>}
    >
      {bodyOf(place, view)}
    </Page>
  )
  const html = documentOf(body, { language, title: `${title} – ${whole}`, style: { href: '../style.css' }, scripts: [] })
  return { path: fileOf(place, language), bytes: utf8.encode(html) }
}

/** The folder's own first page: nobody’s language is guessed. */
function choice(edition: Edition): EditionFile {
  const body = (
    <div class="page">
      <main>
        <h1>Fanal</h1>
        {languages.map((language) => (
          <section lang={language}>
            <h2>{say(edition.plan.title, language)}</h2>
            <p>
              {say(text.report, language)}, {shownPeriod(edition.period.id, language)}
            </p>
            <p>
              <a href={`${language}/index.html`} hreflang={language}>
                {say(text.read, language)}
              </a>
            </p>
          </section>
        ))}
      </main>
    </div>
  )
  const title = languages.map((language) => say(edition.plan.title, language)).join(' / ')
  const html = documentOf(body, { language: 'en', title, style: { href: 'style.css' }, scripts: [] })
  return { path: 'index.html', bytes: utf8.encode(html) }
}

/**
 * The pages of an edition in both languages, as files of its folder. The same edition makes the same bytes: nothing is asked of a clock, a locale or a server.
 * @param others  what else the folder will hold, for the list of downloads
 */
export function siteOf(edition: Edition, others: readonly EditionFile[] = []): EditionFile[] {
  const files = [
    ...others.map(({ path, bytes }) => ({ path, bytes: bytes.length })),
    // what is signed over these pages cannot be known to them
    { path: 'manifest.json', bytes: null },
  ]
  const pages = languages.flatMap((language: Language) => {
    const view: View = { edition, language, ways: fileWays(language), files }
    return placesOf(edition, language).map((place) => pageOf(place, view))
  })
  return [choice(edition), ...pages, { path: 'style.css', bytes: utf8.encode(`${stylesheet()}\n${editionStyles()}`) }]
}
