import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { placeIn, publicMenu } from '@fanal/handover'
import { publicLanguages } from '@fanal/kernel'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { tabTo } from '../journeys/keyboard.ts'
import { type Running, startFanal } from '../running.ts'
import { faultsOnScreen, takePicture } from './look.ts'

/** Two lines of a target's height, and the rule above them. */
const twoLines = 2 * 44 + 10

describe('the header of the public pages, without script', () => {
  let fanal: Running
  let browser: Browser

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  async function opened(path: string, width: number): Promise<Page> {
    // axe's script may run, the pages' own may not
    const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width, height: 640 } })
    context.setDefaultTimeout(15_000)
    await context.route('**/*', (route) => (route.request().resourceType() === 'script' ? route.abort() : route.continue()))
    const page = await context.newPage()
    await page.goto(`${fanal.publicUrl}${path}`)
    await page.waitForLoadState('load')
    return page
  }
  const shown = async (page: Page) =>
    await page
      .locator('header nav.menu a')
      .evaluateAll((links) =>
        links.filter((link) => link.checkVisibility({ contentVisibilityAuto: true })).map((link) => (link as HTMLAnchorElement).pathname),
      )
  const heightOf = async (page: Page) => (await page.locator('header').boundingBox())?.height ?? Number.POSITIVE_INFINITY

  for (const language of publicLanguages) {
    const places = publicMenu.map(({ place }) => placeIn(place, language).href)

    test(`${language}: two lines on a phone; the menu opens by keyboard, leads everywhere, and the way out stays in sight`, async () => {
      const page = await opened(placeIn('find', language).href, 320)
      const height = await heightOf(page)
      assert.ok(height > 60 && height <= twoLines, `${height} px`)
      assert.deepEqual(await shown(page), [])
      await tabTo(page, page.locator('header summary'))
      await page.keyboard.press('Enter')
      assert.deepEqual(await shown(page), places)
      for (const link of await page.locator('header nav.menu a').all()) assert.ok(((await link.boundingBox())?.height ?? 0) >= 44)
      assert.deepEqual(await faultsOnScreen(page, language), [])
      await takePicture(page, `menu-${language}-320`)
      const exit = await page.locator('.exit-link').boundingBox()
      assert.ok(exit !== null && exit.y + exit.height <= 640 && exit.height >= 44, JSON.stringify(exit))
      await page.context().close()
    })

    test(`${language}: on a wide screen every place stands open, and there is nothing to open`, async () => {
      const page = await opened(placeIn('find', language).href, 1280)
      assert.deepEqual(await shown(page), places)
      assert.equal(await page.locator('header summary').isVisible(), false)
      const height = await heightOf(page)
      // the longest names take a second line
      assert.ok(height <= 190, `${height} px`)
      await tabTo(page, page.locator('header nav.menu a').last())
      await page.context().close()
    })
  }

  test('on paper there is no menu, however narrow the paper', async () => {
    for (const width of [320, 718, 1280]) {
      const page = await opened('/en/learn', width)
      await page.emulateMedia({ media: 'print' })
      assert.deepEqual(await shown(page), [])
      const open = await page
        .locator('header :is(summary, .language)')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)
      assert.equal(open, 0)
      await page.context().close()
    }
  })

  test('a page of two languages has it on one or two lines too', async () => {
    const page = await opened('/fr/apprendre/1', 320)
    assert.ok((await heightOf(page)) <= twoLines)
    await page.context().close()
  })
})
