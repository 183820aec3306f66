import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { look } from './case-worker.ts'
import { aDesk, signIn } from './officer.ts'

const pictures = process.env['FANAL_SCREENSHOTS']

/** How many pages a printed file has. */
const pagesOf = (pdf: Buffer) => [...pdf.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/g)].length

describe('forms on paper', () => {
  let fanal: Running
  let browser: Browser

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  test('a case worker finds each, prints it on A4 and on Letter, and what the person takes along is a page by itself', async () => {
    const page = await (await aDesk(browser)).newPage()
    page.on('pageerror', (fault) => assert.fail(fault.message))
    await signIn(page, fanal.workbenchUrl, 'en', 'Rose Cardinal')
    await page.goto(`${fanal.workbenchUrl}/en/cases`)
    await page.getByRole('link', { name: 'Open a case' }).click()
    await page.getByRole('link', { name: 'No device at hand?' }).click()
    await page.getByRole('heading', { name: 'Open a case', level: 1 }).waitFor()
    await page.getByRole('link', { name: 'All forms on paper' }).click()
    await look(page, 'paper-forms')
    const forms = await page.locator('main ul a').count()
    assert.equal(forms, 8)
    for (const language of ['en', 'fr'] as const)
      for (let form = 1; form <= forms; form += 1) {
        const list = language === 'en' ? 'en/forms-on-paper' : 'fr/formulaires-papier'
        await page.goto(`${fanal.workbenchUrl}/${list}/${form}`)
        if (form === 3 && language === 'en') await look(page, 'paper-form')
        const takesYes = (await page.locator('.copy').count()) === 1
        await page.emulateMedia({ media: 'print' })
        // the width of A4, and of Letter, between the margins
        for (const width of [672, 694]) {
          await page.setViewportSize({ width, height: 900 })
          const wide = await page.evaluate(() => document.documentElement.scrollWidth)
          assert.ok(wide <= width, `form ${form} in ${language} is ${wide} wide on ${width}`)
        }
        assert.equal(
          await page.locator('header.site, footer.site, .banner, .not-printed').locator('visible=true').count(),
          0,
          'the form alone',
        )
        if (pictures !== undefined) {
          mkdirSync(pictures, { recursive: true })
          await page.screenshot({ path: path.join(pictures, `paper-${form}-${language}.png`), fullPage: true })
        }
        const counts: number[] = []
        for (const format of ['A4', 'Letter'] as const) {
          const pdf = await page.pdf({ format })
          if (pictures !== undefined) writeFileSync(path.join(pictures, `paper-${form}-${language}-${format}.pdf`), pdf)
          counts.push(pagesOf(pdf))
        }
        assert.ok(
          counts.every((count) => count >= 1 && count <= 6),
          `form ${form} in ${language}: ${counts.join(' and ')} pages`,
        )
        if (takesYes) {
          assert.ok(counts.every((count) => count >= 2))
          const breaks = await page.locator('.copy').evaluate((copy) => getComputedStyle(copy).breakBefore)
          assert.equal(breaks, 'page')
        }
        await page.emulateMedia({ media: 'screen' })
        await page.setViewportSize({ width: 1280, height: 800 })
      }
  })
})
