import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { faultsOnScreen } from '../accessibility/look.ts'
import { launchBrowser, launchProfile } from '../browser.ts'
import { scanFiles, scanLog, textCanary } from '../canary/scan.ts'
import { type RecordingProxy, recordingProxy } from '../no-trace/proxy.ts'
import { isWhole, keptBeside, visited } from '../no-trace/records.ts'
import { faultsOnTheWire } from '../no-trace/wire.ts'
import { type Running, pause, startFanal } from '../running.ts'

/** Words that stand nowhere else. */
const word = 'Sampaguitacanary'
const friend = '613-555-0142'
const pictures = process.env['FANAL_SCREENSHOTS']

async function fits(page: Page): Promise<void> {
  const { wide, screen } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }))
  assert.ok(wide <= screen, `${wide} wide on ${screen}`)
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true })
}

describe('somebody who arrives alone makes a card, on a phone with scripts off', () => {
  let fanal: Running
  let record: RecordingProxy
  const profile = mkdtempSync(path.join(os.tmpdir(), 'fanal-profile-'))
  const canaries = [textCanary('word', word)]

  before(async () => {
    fanal = await startFanal()
    record = await recordingProxy(fanal.publicUrl)
  })
  after(async () => {
    await record?.close()
    await fanal?.stop()
    rmSync(profile, { recursive: true, force: true })
  })

  test('from Learn, in Tagalog: she reads the warning, makes the card, and makes a plan', async () => {
    const context = await launchProfile(profile, { proxy: record.address, scripts: false, language: 'tl' })
    context.setDefaultTimeout(20_000)
    const page = context.pages()[0] ?? (await context.newPage())
    await page.setViewportSize({ width: 320, height: 640 })
    const main = page.getByRole('main')
    try {
      await page.goto(`${fanal.publicUrl}/tl/learn`)
      await main.getByRole('link', { name: 'Dumating nang mag-isa' }).click()
      await fits(page)
      await picture(page, 'arriving-tl-320')
      await main.getByRole('link', { name: 'Kard na may mga karapatan at numero' }).click()
      await page.getByText('Kapag nakita ito ng taong kumokontrol sa iyo').waitFor()
      await fits(page)
      await page.getByLabel('Numero ng taong pinagkakatiwalaan mo').fill(friend)
      await page.getByLabel('Lihim na salita').fill(word)
      await page.getByLabel('English').check()
      await page.getByRole('button', { name: 'Gawin ang kard' }).click()
      const card = page.locator('#card')
      await card.getByText('I speak Tagalog. Please call 1-833-900-1010 for me and let me talk.').waitFor()
      assert.equal(await card.getByText(word).count(), 2)
      await fits(page)
      await picture(page, 'arriving-card-tl-320')
      await page.getByRole('link', { name: 'Ipakita ang kard lamang' }).click()
      const box = await card.boundingBox()
      assert.ok(box !== null && Math.abs(box.y) < 2 && box.height >= 638, `${box?.y} ${box?.height}: the card fills the screen`)

      await page.goto(`${fanal.publicUrl}/tl/arriving/plan`)
      await page.getByLabel('Sino ang mangungumusta').fill('Luz')
      await page.getByLabel('Salita para sa: kailangan ko ng tulong').fill(word)
      await page.getByLabel('susubok ulit na kontakin ako').check()
      await page.getByRole('button', { name: 'Gawin ang plano' }).click()
      assert.equal(await page.locator('.plan').count(), 2)
      await fits(page)
      await picture(page, 'arriving-plan-tl-320')
      assert.deepEqual(await context.cookies(), [])
      // a browser writes some of its records a second or two later
      await pause(1500)
    } finally {
      await context.close()
    }
  })

  test('nobody between browser and site was asked anything else, and no address carries what was typed', () => {
    assert.ok(record.exchanges.length > 5, 'the browser did not go through the proxy')
    assert.deepEqual(faultsOnTheWire(record, canaries, false), [])
    assert.doesNotMatch(record.exchanges.map(({ url }) => url).join(' '), /canary|555/i)
  })

  test('neither the browser’s folder, nor our log, nor our data holds what was typed', (context) => {
    assert.deepEqual(scanFiles(profile, canaries), [])
    assert.deepEqual(keptBeside(profile), [])
    assert.deepEqual(scanLog(fanal.printed(), canaries), [])
    assert.deepEqual(scanFiles(fanal.dataDir, canaries), [])
    if (!isWhole(profile)) return context.diagnostic('this browser keeps no history of its own')
    assert.doesNotMatch(JSON.stringify(visited(profile)), /traffi|abus|police|hotline|canary/i)
  })

  test('in Arabic from right to left and in the other languages: axe finds nothing, at 320 and 1280 pixels', async () => {
    const browser = await launchBrowser()
    try {
      for (const language of ['ar', 'pa', 'zh-Hans', 'es', 'tl'] as const) {
        const context = await browser.newContext({ locale: language })
        // axe needs scripts; ours stay away
        await context.route('**/*', (route) => (route.request().resourceType() === 'script' ? route.abort() : route.continue()))
        const page = await context.newPage()
        const faults: string[] = []
        const seen = async (name: string) => {
          for (const width of [320, 1280]) {
            await page.setViewportSize({ width, height: 740 })
            await picture(page, `${name}-${language}-${width}`)
            faults.push(...(await faultsOnScreen(page, language)).map((fault) => `${name}, ${language}, ${width}: ${fault}`))
          }
        }
        for (const at of ['', '/card', '/plan', '/rights', '/pay', '/permits', '/who-is-there']) {
          await page.goto(`${fanal.publicUrl}/${language}/arriving${at}`)
          assert.equal(await page.locator('html').getAttribute('dir'), language === 'ar' ? 'rtl' : 'ltr')
          await seen(`arriving${at.replace('/', '-')}`)
        }
        await page.goto(`${fanal.publicUrl}/${language}/arriving/card`)
        await page.locator('form[action*="/search/"] button[type="submit"]').click()
        await page.locator('#card').waitFor()
        if (language === 'ar') {
          const [own, other] = await page.locator('#card .face').evaluateAll((all) => all.map((one) => getComputedStyle(one).direction))
          assert.deepEqual([own, other], ['rtl', 'ltr'])
        }
        await seen('arriving-card-made')
        assert.deepEqual(faults, [])
        await context.close()
      }
    } finally {
      await browser.close()
    }
  })
})
