import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { must, publicLanguages, type PublicLanguage } from '@fanal/kernel'
import { openServer } from '@fanal/postgres'
import { findRoutes } from '@fanal/protect'
import { aPlace, keptPlaces } from '@fanal/protect/testing-places'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { lookAt } from './look.ts'
import { weigh } from './weight.ts'

const pageLimit = 50_000

/** As much as an entry can say, in a town of its own: enough for a second page. */
const places = Array.from({ length: 10 }, (_none, at) =>
  aPlace({
    name: `Maison des Lueurs and Friends ${at} (invented)`,
    region: 'YT',
    locality: 'quiet bend',
    languages: ['en', 'fil', 'ar', 'zh-hans'],
    interpreter: true,
    alert: 'Closed for painting until the end of the month.',
    description: 'Somebody meets you at the door, day and night. '.repeat(4),
    expect: 'You are listened to first. You decide what is written down.',
    front_door: 'Call at any hour. You do not have to give your name.',
    cost: at % 2 === 0 ? 'Nothing.' : '',
    documents: ['A paper with your name, if you have one'],
    phones: [{ number: '867-555-0142', extension: '7', description: 'night', languages: [] }],
    hours: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], opens: '09:00', closes: '17:00', note: '' }],
    accepts_pets: false,
    accepts_women: at !== 9,
    capacity_available: at,
    capacity_updated: new Date(),
    assured_at: at % 2 === 0 ? new Date() : null,
    address: ['12 Invented Street', 'Quiet Bend YT'],
    location_id: null,
  }),
)

describe('Find help in seven languages', { concurrency: 2 }, () => {
  let fanal: Running
  let browser: Browser

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
    const server = must(await openServer({ dataDir: fanal.dataDir, attach: true }))
    const db = server.connect('migrator', { max: 1 })
    await keptPlaces({ asOperator: (text, values) => db.query(text, values) }, places)
    await server.stop()
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  const addressOf = (language: PublicLanguage) => `${fanal.publicUrl}${findRoutes.find.href({ language })}`

  /** A page whose own scripts never run; axe's may. */
  async function question(language: PublicLanguage): Promise<Page> {
    // without motion: a colour that fades into ink would be read on its way
    const context = await browser.newContext({ reducedMotion: 'reduce' })
    context.setDefaultTimeout(15_000)
    await context.route('**/*', (route) => (route.request().resourceType() === 'script' ? route.abort() : route.continue()))
    const page = await context.newPage()
    await page.goto(addressOf(language))
    return page
  }

  async function ask(page: Page, place: string): Promise<void> {
    await page.locator('[name="need"][value="bed-tonight"]').check()
    await page.locator('#f-place').fill(place)
    await page.locator('#f-gender').selectOption('woman')
    for (const wish of ['under-18', 'with-pet', 'no-papers']) await page.locator(`[name="wish"][value="${wish}"]`).check()
    await page.locator('#find button').click()
    await page.locator('#around').waitFor({ state: 'attached' })
  }

  for (const language of publicLanguages) {
    test(`${language}: the question and its answers are axe-clean at 1280 and 320 px`, async () => {
      const page = await question(language)
      await lookAt(page, language, 'find')
      await ask(page, 'Quiet Bend')
      assert.equal(await page.locator('.place').count(), 8)
      await lookAt(page, language, 'found')
      await page.locator('button[value="print"]').click()
      await page.locator('.numbers').waitFor()
      await lookAt(page, language, 'found-to-print')
      await page.locator('button[value="larger"]').click()
      await page.locator('.large').waitFor()
      await lookAt(page, language, 'found-large')
      await page.goto(addressOf(language))
      await ask(page, 'Quiet Bent')
      await page.locator('button[name="near"][value^="quiet bend"]').waitFor()
      await lookAt(page, language, 'found-unknown')
      await page.context().close()
    })

    test(`${language}: the question weighs at most 50 KB, and so does its answer`, async (t) => {
      const { page: bytes, scripts } = await weigh(browser, addressOf(language), { scripts: false })
      assert.ok(scripts === 0 && bytes > 1000 && bytes <= pageLimit, `${bytes} bytes`)
      const page = await question(language)
      const [answered] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === 'POST'),
        ask(page, 'Quiet Bend'),
      ])
      const { responseBodySize, responseHeadersSize } = await answered.request().sizes()
      t.diagnostic(`${language}: ${bytes} bytes, its answer ${responseBodySize + responseHeadersSize}`)
      assert.ok(
        responseBodySize > 1000 && responseBodySize + responseHeadersSize <= pageLimit / 2,
        `${responseBodySize} bytes beside the style`,
      )
      await page.context().close()
    })
  }

  test('on paper there are no colours and no buttons, and numbers are large', async () => {
    const page = await question('en')
    await ask(page, 'Quiet Bend')
    await page.emulateMedia({ media: 'print' })
    const paper = await page.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector)!)
      return {
        number: Number.parseFloat(style('.place .phone').fontSize) >= 23,
        ink: style('.place .phone').color === style('main').color,
        buttons: [...document.querySelectorAll('button')].filter((button) => button.checkVisibility()).length,
      }
    })
    assert.deepEqual(paper, { number: true, ink: true, buttons: 0 })
    await page.context().close()
  })
})
