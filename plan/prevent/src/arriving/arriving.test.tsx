import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Page } from '@fanal/design'
import { helpLines, publicPlaces } from '@fanal/handover'
import { createApp } from '@fanal/http'
import { directionOf, languageNames, publicLanguages, type PublicLanguage } from '@fanal/kernel'
import fc from 'fast-check'
import { arrivingBehaviours } from './arriving.behaviours.tsx'
import { arrivingRoutes } from './arriving.routes.ts'
import { arrivingText } from './arriving.text.ts'
import { cardRights, onCard } from './card.text.ts'
import { planText } from './plan.text.ts'

const app = createApp({
  routes: arrivingRoutes,
  behaviours: arrivingBehaviours,
  services: {},
  profile: 'public',
  layout: ({ language, alternates, body }) => (
    <Page language={language} home="/en" alternates={alternates}>
      {body}
    </Page>
  ),
  home: () => '/en',
  tls: false,
})

const site = 'http://public.test'
const get = (path: string) => app.fetch(new Request(`${site}${path}`))
const send = (path: string, fields: Record<string, string> | [string, string][]) =>
  app.fetch(
    new Request(`${site}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(fields).toString(),
    }),
  )
const card = (language: PublicLanguage) => arrivingRoutes.makeCard.href({ language })
const plan = (language: PublicLanguage) => arrivingRoutes.makePlan.href({ language })

/** The paper alone: what is printed or held out to somebody. */
function paper(html: string, at = 0): string {
  const from = html.split(/<(?:div|section) class="paper/)[at + 1]
  assert.ok(from, 'there is no paper')
  return from.split('class="unprinted"')[0] ?? ''
}

suite('a card, made on the spot', () => {
  test('a woman from Manila makes one: her rights in Tagalog, the other side in English, her friend and their word on it', async () => {
    const answer = await send(card('tl'), { kind: 'full', second: 'en', friend: '613-555-0142', word: 'sampaguita' })
    assert.equal(answer.status, 200)
    const html = paper(await answer.text())
    assert.match(html, /lang="tl" dir="ltr"/)
    assert.match(html, /lang="en" dir="ltr"/)
    assert.match(html, /I speak Tagalog\. Please call <span class="number">1-833-900-1010<\/span> for me/)
    for (const { says } of cardRights) {
      assert.ok(html.includes(says.tl), says.tl)
      assert.ok(html.includes(says.en), says.en)
    }
    assert.equal(html.split('613-555-0142').length, 3, 'on both sides')
    assert.equal(html.split('sampaguita').length, 3)
  })

  test('the answer says of itself that this page is all there is, and no longer speaks of a next one', async () => {
    const html = await (await send(card('en'), { kind: 'full' })).text()
    assert.ok(html.includes(arrivingText.shownHere.en))
    assert.ok(!html.includes(arrivingText.shownOnce.en))
  })

  test('in Arabic it is written from right to left, beside a French side that is not', async () => {
    const html = paper(await (await send(card('ar'), { kind: 'full', second: 'fr' })).text())
    assert.match(html, /lang="ar" dir="rtl"/)
    assert.match(html, /lang="fr" dir="ltr"/)
    assert.match(html, /Je parle arabe/)
  })

  test('what was typed is on that answer and on no other, and no cookie, store or address carries it', async () => {
    const made = await send(card('es'), { kind: 'full', second: 'en', friend: '604-555-0199', word: 'jacaranda' })
    assert.equal(made.headers.get('set-cookie'), null)
    assert.equal(made.headers.get('cache-control'), 'no-store')
    assert.ok((await made.text()).includes('jacaranda'))
    const later = await Promise.all(Object.values(publicPlaces).map(({ path }) => get(path.en.replace('/en', '/es'))))
    for (const page of [...later, await get(card('es'))]) assert.doesNotMatch(await page.text(), /jacaranda|604-555-0199/)
    assert.equal((await get(card('es'))).headers.get('location'), arrivingRoutes.arrivingCard.href({ language: 'es' }))
  })

  test('the small one holds numbers and neutral words, in every language: nothing on it says why somebody carries it', async () => {
    const numbers = helpLines.filter(({ id }) => id !== 'crime-stoppers').map(({ number }) => number)
    for (const language of publicLanguages) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that a fault names its language
      const html = paper(await (await send(card(language), { kind: 'small', friend: '555-0101', word: 'tulip' })).text())
      for (const number of [...numbers, '555-0101', 'tulip']) assert.ok(html.includes(number), `${language}: ${number}`)
      const telling = [
        ...cardRights.map(({ says }) => says),
        onCard.title,
        onCard.danger,
        onCard.help,
        onCard.work,
        onCard.friend,
        onCard.word,
      ]
      for (const says of telling) assert.ok(!html.includes(says[language]), `${language}: ${says[language]}`)
    }
  })

  test('what cannot fit on a card comes back as it was typed, with what is wrong', async () => {
    const word = 'a very long sentence that no card has room for at all'
    const answer = await send(card('pa'), { kind: 'small', second: 'fr', friend: '', word })
    assert.equal(answer.status, 422)
    const html = await answer.text()
    assert.ok(html.includes(`value="${word}"`))
    assert.ok(html.includes(arrivingText.tooLong.pa))
    assert.match(html, /value="small" checked/)
  })

  test('before it is made, somebody reads what being found with it may mean, and that nothing is sent', async () => {
    for (const language of publicLanguages) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that a fault names its language
      const html = await (await get(arrivingRoutes.arrivingCard.href({ language }))).text()
      for (const says of [arrivingText.ifFound, arrivingText.copies, arrivingText.shownOnce, arrivingText.notSent])
        assert.ok(html.includes(says[language].replaceAll("'", '&#39;')), `${language}: ${says[language]}`)
      assert.match(html, new RegExp(`<html lang="${language}" dir="${directionOf(language)}"`))
      assert.match(html, /action="[^"]*\/search\//)
      assert.match(html, /autocomplete="off"/)
    }
  })

  test('whatever is typed stays text: markup, emoji, mixed scripts, turned directions, 200 KB', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.string({ unit: 'binary', maxLength: 60 }),
        async (friend, word) => {
          const answer = await send(card('ar'), { kind: 'full', friend: `<b>${friend}`, word: `\u202E${word}</bdi>` })
          assert.ok([200, 422, 400].includes(answer.status), String(answer.status))
          const html = await answer.text()
          assert.doesNotMatch(html, /<b>|\u202E/)
        },
      ),
      { numRuns: 150 },
    )
    const flood = await send(card('en'), { kind: 'full', friend: 'x'.repeat(200_000) })
    assert.equal(flood.status, 413)
    assert.match(await flood.text(), /<h1>/)
  })
})

suite('a check-in plan that its owner sets', () => {
  const fields: [string, string][] = [
    ['who', 'Ate Luz'],
    ['reach', '613-555-0142'],
    ['when', 'Linggo, alas-7'],
    ['fine', 'adobo'],
    ['help', 'sinigang'],
    ['wait', 'hours'],
    ['next', 'again'],
    ['next', 'hotline'],
    ['copy', 'en'],
  ]

  test('two copies: hers in Tagalog, her friend’s in English, with the words, the times and what is done when no answer comes', async () => {
    const html = await (await send(plan('tl'), fields)).text()
    const [mine, theirs] = [paper(html, 0), paper(html, 1)]
    assert.ok(mine.includes(planText.myCopy.tl))
    assert.ok(theirs.includes(planText.theirCopy.en))
    for (const copy of [mine, theirs]) {
      for (const typed of ['Ate Luz', '613-555-0142', 'Linggo, alas-7', 'adobo', 'sinigang']) assert.ok(copy.includes(typed), typed)
      assert.equal(copy.match(/class="ticked"/g)?.length, 2)
      assert.match(copy, /1-833-900-1010/)
    }
    assert.match(theirs, /ask the line below what to do/)
    assert.match(theirs, /2 hours/)
  })

  test('nothing has to be typed: an empty form makes a paper with a line for every answer', async () => {
    const answer = await send(plan('fr'), {})
    assert.equal(answer.status, 200)
    const mine = paper(await answer.text())
    assert.equal(mine.match(/class="blank"/g)?.length, 9)
    assert.doesNotMatch(mine, /☑/)
  })

  test('too long is said at the field, and every other answer is still there', async () => {
    const answer = await send(plan('en'), [...fields, ['never', 'n'.repeat(121)]])
    assert.equal(answer.status, 422)
    const html = await answer.text()
    assert.match(html, /href="#f-never"/)
    for (const typed of ['Ate Luz', 'adobo', 'n'.repeat(121)]) assert.ok(html.includes(`value="${typed}"`), typed)
    assert.match(html, /value="hours" checked/)
    assert.match(html, /value="hotline" checked/)
  })

  test('an answer that no form of ours gives is no answer', async () => {
    const html = await (await send(plan('en'), { wait: 'for ever', next: 'sell', copy: 'xx' })).text()
    assert.doesNotMatch(paper(html), /☑|for ever/)
    assert.match(paper(html, 1), /^ plan" lang="en"/)
  })
})

test('the pages lead to each other, and each is reached in all seven languages', async () => {
  for (const language of publicLanguages) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that a fault names its language
    const html = await (await get(arrivingRoutes.arriving.href({ language }))).text()
    const links = [...html.matchAll(/href="(\/[^"#]+)"/g)].map(([, href]) => href ?? '').filter((href) => href !== '/en')
    assert.ok(links.length >= 12, `${language}: ${links.length}`)
    // oxlint-disable-next-line no-await-in-loop -- as above
    const answers = await Promise.all(links.map(async (href) => (await get(href)).status))
    assert.deepEqual([...new Set(answers)], [200])
    for (const other of publicLanguages) assert.ok(other === language || html.includes(languageNames[other]), other)
  }
})
