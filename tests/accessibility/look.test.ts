import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { tabTo, walk } from '../journeys/keyboard.ts'
import { faultsOfCards, faultsOnScreen } from './look.ts'

const good = (body: string, style = '') =>
  `<!doctype html><html lang="en"><head><title>Page</title><style>a, button { display: block; min-height: 2rem } :focus { outline: 3px solid #003 } ${style}</style></head>
  <body><main><h1>Page</h1>${body}</main></body></html>`

describe('who looks at the pages sees what is wrong with one', () => {
  let browser: Browser
  let page: Page

  before(async () => {
    browser = await launchBrowser()
  })
  after(async () => await browser?.close())
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 320, height: 740 } })
  })
  afterEach(async () => await page.close())

  test('a page that is right passes', async () => {
    await page.setContent(good('<a href="#a">First link</a><button>Second</button>'))
    assert.deepEqual(await faultsOnScreen(page, 'en'), [])
    await walk(page)
  })

  const faults = [
    ['an image without words', good('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'), /image-alt/],
    ['grey on grey', good('<p style="color: #aaa; background: #ccc">Words</p>'), /color-contrast/],
    ['a field without a label', good('<input>'), /label/],
    ['a page wider than the screen', good('<div style="width: 40rem">Words</div>'), /wide on a screen of 320/],
    [
      'a target too small to hit',
      good('<button style="min-height: 0; height: 12px; width: 12px; padding: 0" aria-label="x"></button>'),
      /12 × 12/,
    ],
    [
      'a day that is broken at its hyphens',
      good('<table><tr><td style="width: 5.5em">From 2026-05-31</td></tr></table>'),
      /2026-05-31 is broken over 2 lines/,
    ],
    ['two headings of the first level', good('<h1>Again</h1>'), /not one heading/],
    ['another language', good('<p>Words</p>').replace('lang="en"', 'lang="fr"'), /lang is fr/],
    ['no title', good('<p>Words</p>').replace('<title>Page</title>', ''), /no title/],
  ] as const
  for (const [name, html, found] of faults)
    test(`${name} is found`, async () => {
      await page.setContent(html)
      assert.match((await faultsOnScreen(page, 'en')).join('\n'), found)
    })

  const cards = [
    [
      'words that are cut at the edge of a card',
      good(
        '<table class="cards"><tr style="display: block"><td style="display: block; overflow: hidden; width: 8rem"><span style="white-space: nowrap">December 17, 2026 at 10:07 a.m. (Eastern Time)</span></td></tr></table>',
      ),
      /is cut at the edge of its card/,
    ],
    [
      'marks under the name of their column',
      good(
        '<table class="cards"><tr style="display: block"><td style="display: grid; grid-template-columns: 7rem 3fr"><i>When</i> March 31 <span class="badge">Late</span></td></tr></table>',
      ),
      /“Late” stands under the column’s name/,
    ],
  ] as const
  for (const [name, html, found] of cards)
    test(`${name} are found`, async () => {
      await page.setContent(html)
      assert.match((await faultsOfCards(page)).join('\n'), found)
    })

  test('a focus that cannot be seen is found', async () => {
    await page.setContent(good('<a href="#a">One</a>', ':focus { outline: none }'))
    await assert.rejects(walk(page), /"marked":false/)
  })

  test('something that lies over the focus is found', async () => {
    await page.setContent(good('<a href="#a">One</a><div style="position: fixed; inset: 0; background: #fff"></div>'))
    await assert.rejects(tabTo(page, page.locator('a')), /cannot be seen/)
  })

  test('an order that is not the page’s is found', async () => {
    await page.setContent(good('<a href="#a" tabindex="2">One</a><a href="#b" tabindex="1">Two</a>'))
    await assert.rejects(walk(page), /"inOrder":false/)
  })

  test('a page where the focus goes nowhere is found', async () => {
    await page.setContent(good('<p>Words</p>'))
    await assert.rejects(walk(page), /goes nowhere/)
  })

  test('a trap is found', async () => {
    await page.setContent(good('<button>One</button><button>Two</button>'))
    await page.evaluate(() => {
      const [one, two] = document.querySelectorAll('button')
      addEventListener('keydown', (event) => {
        if (event.key !== 'Tab') return
        event.preventDefault()
        ;(document.activeElement === one ? two : one)?.focus()
      })
    })
    await assert.rejects(walk(page), /inOrder":false|never leaves/)
  })
})
