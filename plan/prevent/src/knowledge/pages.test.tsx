import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { createApp, createLog, pathsOf } from '@fanal/http'
import { isLanguage, publicLanguages } from '@fanal/kernel'
import { placeIn, publicPlaces } from '@fanal/handover'
import { knowledgePages } from './knowledge.behaviours.tsx'
import { knowledgeRoutes } from './knowledge.routes.ts'
import { guideWords } from './guide.words.ts'
import { openKnowledge } from './open-knowledge.ts'
import { languagesOf } from './read-content.ts'
import { wayToPage } from './ways.ts'

const knowledge = openKnowledge()
const app = createApp({
  routes: knowledgeRoutes,
  behaviours: knowledgePages,
  services: { knowledge },
  profile: 'public',
  layout: (frame) => <main>{frame.body}</main>,
  home: () => '/en',
  tls: false,
  log: createLog({ write: () => undefined }),
})

const ask = async (path: string, body?: URLSearchParams) => {
  const headers = body === undefined ? undefined : { 'content-type': 'application/x-www-form-urlencoded' }
  const response = await app.fetch(
    new Request(`http://localhost${path}`, { ...(body && { method: 'POST', body: body.toString(), headers }) }),
  )
  return { status: response.status, html: await response.text(), headers: response.headers }
}

const pages = knowledge.entries.flatMap((entry) =>
  languagesOf(entry).map((language) => ({ entry, language, way: wayToPage(entry, language) })),
)
const indexes = publicLanguages.map((language) => knowledgeRoutes.learn.href({ language }))

/** Whether somebody answers at an address of the site: here, or at a place of another pillar. */
function leadsSomewhere(href: string): boolean {
  const here = Object.values(knowledgeRoutes).flatMap(pathsOf)
  const names = Object.keys(publicPlaces) as (keyof typeof publicPlaces)[]
  const elsewhere = names.flatMap((name) => publicLanguages.map((language) => placeIn(name, language).href))
  return elsewhere.includes(href) || here.some((path) => new RegExp(`^${path.replaceAll(/:[^/]+/g, '\\d+')}$`).test(href))
}

suite('every page, in every language that it is written in', () => {
  for (const { entry, language, way } of pages)
    test(`${entry.page}, ${language}`, async () => {
      const { status, html, headers } = await ask(way.href)
      assert.equal(status, 200)
      assert.match(html, new RegExp(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`))
      assert.match(html, /<title>Fanal<\/title>/, 'a browser’s history shows the title')
      assert.equal(html.match(/<h1>/g)?.length, 1)
      assert.doesNotMatch(html, /<script|<noscript|<iframe|<img|<form/)
      assert.equal(headers.get('set-cookie'), null)
      assert.ok(Buffer.byteLength(html) < 45_000, `${Buffer.byteLength(html)} bytes`)
      assert.match(html, /1-833-900-1010/, 'it ends in help')
    })

  test('a long page begins with the way to each of its parts, and a short one with itself', async () => {
    const partsOf = async (page: string) => {
      const { html } = await ask(pages.find(({ entry, language }) => entry.page === page && language === 'en')!.way.href)
      const ways = [...html.matchAll(/<a href="#(part-\d+)">([^<]+)</g)].map(([, id, words]) => `${id} ${words}`)
      const headings = [...html.matchAll(/<h2 id="(part-\d+)">([^<]+)</g)].map(([, id, words]) => `${id} ${words}`)
      assert.deepEqual(ways, headings)
      return ways
    }
    assert.equal((await partsOf('signs')).length, 10)
    assert.match((await partsOf('signs'))[1] ?? '', /^part-2 In a hotel/)
    assert.deepEqual(await partsOf('smuggling'), [])
  })

  test('a province of which nothing was checked is named once, and so is whom to ask', async () => {
    for (const { language, way } of pages.filter(({ entry }) => entry.page === 'rights-work')) {
      const { html } = await ask(way.href)
      for (const name of ['Alberta', 'Ontario', 'Yukon']) assert.equal(html.split(name).length, 2, `${language}: ${name}`)
    }
  })

  test('the index leads to every page of its language, and in five languages to the two others', async () => {
    for (const [index, language] of publicLanguages.entries()) {
      const { html } = await ask(indexes[index]!)
      const here = pages.filter((page) => page.language === language)
      assert.ok(here.length >= 3)
      for (const { way } of here) assert.ok(html.includes(`href="${way.href}"`), way.href)
      if (!isLanguage(language)) assert.match(html, /<a href="\/fr\/apprendre" lang="fr" hreflang="fr">/)
    }
  })

  test('no link is dead, and every mark of a source lands on its source with a date', async () => {
    let marks = 0
    for (const path of [
      ...indexes,
      ...pages.map(({ way }) => way.href),
      ...publicLanguages.map((language) => knowledgeRoutes.guide.href({ language })),
    ]) {
      const { html } = await ask(path)
      const hrefs = [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href ?? '')
      assert.ok(hrefs.length > 0)
      for (const href of hrefs) {
        if (href.startsWith('#')) {
          const isMark = href.startsWith('#source-')
          assert.ok(html.includes(`<${isMark ? 'li' : 'h2'} id="${href.slice(1)}"`), `${path} → ${href}`)
          if (isMark) marks += 1
        } else assert.ok(href.startsWith('tel:') || leadsSomewhere(href), `${path} → ${href}`)
      }
      for (const [item] of html.matchAll(/<li id="source-\d+">[\s\S]*?<\/li>/g)) assert.match(item, /2026/)
    }
    assert.ok(marks > 200, String(marks))
    assert.equal(leadsSomewhere('/en/nowhere'), false)
  })

  test('nobody has reviewed a page yet, and each says so', async () => {
    assert.match((await ask('/en/know/6')).html, /Not yet professionally reviewed\./)
    assert.match((await ask('/ar/know/6')).html, /لم يُراجَع بعد مراجعة مهنية/)
  })

  test('every page says that nothing is sent to immigration enforcement', async () => {
    assert.match((await ask('/en/learn/1')).html, /Nothing from these pages is sent to immigration enforcement\./)
    assert.match((await ask('/es/know/8')).html, /Nada de estas páginas se envía a las autoridades migratorias/)
  })

  test('a page that is not there, or not in that language or place, is not found', async () => {
    for (const path of ['/en/learn/99', '/en/learn/6', '/en/know/1', '/en/learn/what', '/es/learn/1'])
      assert.equal((await ask(path)).status, 404, path)
  })
})

suite('the guide', () => {
  test('asks with a form whose address says nothing, and answers what is ticked', async () => {
    const { html } = await ask('/en/learn/guide')
    assert.match(html, /<form method="post" action="\/en\/search\/guide"/)
    const answered = await ask('/en/search/guide', new URLSearchParams({ hold: 'm_documents_kept', what: 'e_labour', age: 'p_minor' }))
    assert.equal(answered.status, 200)
    assert.match(answered.html, /Because you ticked:[\s\S]*Someone keeps the passport or the papers/)
    assert.equal(answered.headers.get('set-cookie'), null)
    assert.equal(answered.headers.get('cache-control'), 'no-store')
  })

  test('asks and answers in each of the seven languages, in its own direction', async () => {
    for (const language of publicLanguages) {
      const words = guideWords(language)
      const asked = await ask(knowledgeRoutes.guide.href({ language }))
      for (const answer of Object.values(words.answers)) assert.ok(asked.html.includes(answer.replaceAll("'", '&#39;')), answer)
      const body = new URLSearchParams({ hold: 'm_threat_person', what: 'e_labour', age: 'p_minor' })
      const { status, html } = await ask(knowledgeRoutes.look.href({ language }), body)
      assert.equal(status, 200)
      assert.match(html, new RegExp(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`))
      for (const said of [words.text.minor, words.text.danger, words.tests.palermo.name, words.answers.m_threat_person])
        assert.ok(html.includes(said), said)
      assert.ok(Buffer.byteLength(html) < 45_000)
    }
  })

  test('nothing ticked is asked again, with what was ticked, and with help', async () => {
    const asked = await ask('/fr/search/guide', new URLSearchParams({ age: 'p_minor' }))
    assert.equal(asked.status, 422)
    assert.match(asked.html, /Cochez au moins une chose/)
    assert.match(asked.html, /value="p_minor" checked/)
    assert.match(asked.html, /1-833-900-1010/)
  })

  test('what a browser’s history brings back leads to the questions', async () => {
    const { status, headers } = await ask('/en/search/guide')
    assert.equal(status, 303)
    assert.equal(headers.get('location'), '/en/learn/guide')
  })

  test('200 KB of text, mixed scripts and markup are answered, and none of it comes back', async () => {
    const junk = '<img src=x onerror=alert(1)> ਪੰਜਾਬੀ 👩‍👩‍👧 '
    const huge = await ask('/en/search/guide', new URLSearchParams({ hold: junk.repeat(6000) }))
    assert.equal(huge.status, 413)
    const small = await ask(
      '/en/search/guide',
      new URLSearchParams([
        ['hold', junk],
        ['what', 'e_labour'],
        ['x', junk],
      ]),
    )
    assert.equal(small.status, 422)
    assert.doesNotMatch(small.html, /onerror/)
  })
})
