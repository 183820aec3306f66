import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { PartsNav } from '#root/plan/protect/src/cases/part-head.tsx'
import { stylesheet } from '@fanal/design'
import { languages } from '@fanal/kernel'
import type { Browser, Page } from 'playwright-core'
import { renderToString } from 'preact-render-to-string'
import { launchBrowser } from '../browser.ts'
import { tabTo } from '../journeys/keyboard.ts'
import { faultsOnScreen, takePicture } from './look.ts'

const css = `${stylesheet()}\n${readFileSync(new URL('../../plan/protect/src/cases/cases.css', import.meta.url), 'utf8')}`

describe('the pages of a case, on each of them', () => {
  let browser: Browser

  before(async () => {
    browser = await launchBrowser()
  })
  after(async () => await browser?.close())

  async function opened(language: 'en' | 'fr', width: number): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 640 }, reducedMotion: 'reduce' })
    const nav = renderToString(PartsNav({ language, caseId: '1', current: 'safety' }))
    await page.setContent(
      `<!doctype html><html lang="${language}"><head><title>Case</title><style>${css}</style></head><body><main><h1>Case</h1>${nav}</main></body></html>`,
    )
    return page
  }
  const shown = async (page: Page) =>
    await page.locator('nav.parts a').evaluateAll((all) => all.filter((one) => one.checkVisibility({ contentVisibilityAuto: true })).length)
  const heightOf = async (page: Page) => (await page.locator('nav.parts').boundingBox())?.height ?? Number.POSITIVE_INFINITY

  for (const language of languages) {
    test(`${language}: one line on a phone, opened by keyboard; each page stands open on a wide screen`, async () => {
      const narrow = await opened(language, 320)
      const all = await narrow.locator('nav.parts a').count()
      assert.ok(all >= 10)
      assert.equal(await shown(narrow), 0)
      assert.ok((await heightOf(narrow)) <= 90, `${await heightOf(narrow)} px`)
      await tabTo(narrow, narrow.locator('nav.parts summary'))
      await narrow.keyboard.press('Enter')
      assert.equal(await shown(narrow), all)
      assert.deepEqual(await faultsOnScreen(narrow, language), [])
      await takePicture(narrow, `case-parts-${language}-320`)
      await narrow.close()

      const wide = await opened(language, 1280)
      assert.equal(await shown(wide), all)
      assert.equal(await wide.locator('nav.parts summary').isVisible(), false)
      await tabTo(wide, wide.locator('nav.parts a').last())
      await wide.close()
    })
  }
})
