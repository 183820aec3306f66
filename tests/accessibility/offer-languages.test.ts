import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { offerRoutes } from '@fanal/prevent'
import { publicLanguages, type PublicLanguage } from '@fanal/kernel'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { lookAt } from './look.ts'
import { pasteOffer, realLooking, tickAndCheck } from './offer-screens.ts'
import { weigh } from './weight.ts'

const pageLimit = 50_000

describe('the check of a job offer in seven languages', { concurrency: 2 }, () => {
  let fanal: Running
  let browser: Browser

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  const addressOf = (language: PublicLanguage) => `${fanal.publicUrl}${offerRoutes.offer.href({ language })}`

  /** A page whose own scripts never run; axe's may. */
  async function sheet(language: PublicLanguage): Promise<Page> {
    const context = await browser.newContext()
    context.setDefaultTimeout(15_000)
    await context.route('**/*', (route) => (route.request().resourceType() === 'script' ? route.abort() : route.continue()))
    const page = await context.newPage()
    await page.goto(addressOf(language))
    return page
  }

  for (const language of publicLanguages) {
    test(`${language}: the sheet, the words that were seen and the answer are axe-clean at 1280 and 320 px`, async () => {
      const page = await sheet(language)
      await lookAt(page, language, 'offer')
      await pasteOffer(page, realLooking)
      await page.locator('input[name="seen"]').first().waitFor()
      await lookAt(page, language, 'offer-words-seen')
      await tickAndCheck(page, ['fee_lmia', 'no_interview', 'permit_tied', 'permit_open', 'in_canada', 'free_email'])
      await lookAt(page, language, 'offer-checked')
      await page.context().close()
    })

    test(`${language}: the sheet weighs at most 50 KB`, async (t) => {
      const { page, scripts } = await weigh(browser, addressOf(language), { scripts: false })
      t.diagnostic(`${language}: ${page} bytes`)
      assert.ok(scripts === 0 && page > 1000 && page <= pageLimit, `${page} bytes`)
    })
  }

  test('Arabic is laid out from right to left, and addresses and numbers from left to right', async () => {
    const page = await sheet('ar')
    await tickAndCheck(page, ['fee_lmia'])
    const laid = await page.evaluate(() => {
      const direction = (selector: string) => getComputedStyle(document.querySelector(selector)!).direction
      const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect()
      const reason = getComputedStyle(document.querySelector('.offer-reason')!)
      return {
        page: direction('main'),
        provision: direction('.offer-reason bdi'),
        line: [reason.borderRightWidth, reason.borderLeftWidth],
        headingEndsAtTheRight: Math.round(box('main').right - box('h1').right) < 40,
      }
    })
    assert.deepEqual(laid, { page: 'rtl', provision: 'ltr', line: ['4px', '0px'], headingEndsAtTheRight: true })
    await page.context().close()
  })
})
