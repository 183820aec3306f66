import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { offerCodes, offerRules } from '@fanal/offer'
import { madeUpServices } from '@fanal/protect/testing'
import type { Page } from 'playwright-core'
import { launchProfile } from '../browser.ts'
import { scanFiles, scanLog, textCanary } from '../canary/scan.ts'
import { type RecordingProxy, recordingProxy } from '../no-trace/proxy.ts'
import { isWhole, keptBeside, visited } from '../no-trace/records.ts'
import { faultsOnTheWire } from '../no-trace/wire.ts'
import { type Running, pause, startFanal } from '../running.ts'

/** Words of the message that stand nowhere else. */
const told = 'Speedwellcanary Maple Orchards'
const message = `Magandang araw mula sa ${told}! Trabaho sa bukid sa British Columbia, $22 kada oras. Walang interview. Magbayad ng $3,000 para sa LMIA bago mag-Biyernes.`

/** Invented services: one that helps with work and answers in Tagalog, and some that do not. */
const services = madeUpServices(6).map((service, at) => ({
  ...service,
  visibility: 'public',
  needs: at === 0 ? ['work-rights'] : ['food'],
  serves: ['CA'],
  ...(at === 0 && { name: 'Lantern Workers’ Desk (made up)', languages: [{ id: service['id'], code: 'tl', name: 'Tagalog' }] }),
}))

const why = (code: string) => offerRules.rules.find((rule) => rule.code === code)?.why.tl ?? assert.fail(code)
const fact = (code: string) => offerCodes.facts.find((one) => one.code === code)?.say.tl ?? assert.fail(code)

describe('a newcomer checks an offer in Tagalog, on a phone with scripts off', () => {
  let fanal: Running
  let record: RecordingProxy
  const profile = mkdtempSync(path.join(os.tmpdir(), 'fanal-profile-'))
  const canaries = [textCanary('message', told)]

  before(async () => {
    fanal = await startFanal()
    const file = path.join(fanal.dataDir, 'services.json')
    writeFileSync(file, JSON.stringify(services))
    const imported = fanal.fanal(['directory', 'import', file, '--as', 'Harbour Line (invented)'])
    assert.equal(imported.code, 0, `${imported.out}${imported.err}`)
    record = await recordingProxy(fanal.publicUrl)
  })
  after(async () => {
    await record?.close()
    await fanal?.stop()
    rmSync(profile, { recursive: true, force: true })
  })

  const fits = async (page: Page) => {
    const { wide, screen } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      screen: document.documentElement.clientWidth,
    }))
    assert.ok(wide <= screen, `${wide} wide on ${screen}`)
  }

  test('she reads why two things are warnings, and reaches a service that answers in her language', async () => {
    const context = await launchProfile(profile, { proxy: record.address, scripts: false, language: 'tl' })
    context.setDefaultTimeout(20_000)
    const page = context.pages()[0] ?? (await context.newPage())
    await page.setViewportSize({ width: 320, height: 640 })
    try {
      await page.goto(`${fanal.publicUrl}/en`)
      await page.locator('header summary').click()
      await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Check a job offer' }).click()
      await page.getByRole('link', { name: 'Tagalog' }).click()
      await page.getByRole('heading', { level: 1, name: 'Suriin ang alok na trabaho' }).waitFor()
      await fits(page)

      await page.getByText('Mayroon ka bang mensahe o patalastas?').click()
      await page.getByLabel('I-paste dito ang mga salita nito').fill(message)
      await page.getByRole('button', { name: 'Hanapin ang mga palatandaan sa teksto' }).click()
      await page.getByText('Nakita namin ang mga salitang ito sa teksto mo.').waitFor()
      assert.equal(await page.locator('input[type="checkbox"]:checked').count(), 0, 'something was decided for her')
      await fits(page)

      for (const code of ['fee_lmia', 'no_interview']) await page.getByLabel(fact(code), { exact: true }).check()
      await page.getByRole('button', { name: 'Suriin ang alok na ito' }).click()
      await page.getByRole('heading', { level: 1, name: 'Seryosong babala tungkol sa alok na ito' }).waitFor()
      const reasons = await page.locator('.offer-reason').allInnerTexts()
      assert.equal(reasons.length, 2)
      for (const [index, code] of ['fee_lmia', 'no_interview'].entries()) {
        assert.ok(reasons[index]?.includes(fact(code)) && reasons[index].includes(why(code)), reasons[index])
      }
      assert.match(reasons[0] ?? '', /IRPR.*209\.3\(1\)\(a\)\(xv\)/s)
      await fits(page)

      const tipLine = page.getByRole('main').getByRole('link', { name: '1-866-602-9448' })
      assert.match((await tipLine.getAttribute('href')) ?? '', /^tel:/)
      await page.getByRole('main').getByRole('link', { name: 'Humanap ng tulong na malapit sa iyo' }).click()
      await page.getByLabel('Tulong sa trabaho at sahod').check()
      await page.getByLabel('Sa anong wika ka dapat sagutin?').selectOption('tl')
      await page.locator('#find button').click()
      await page.getByRole('heading', { name: 'Lantern Workers’ Desk (made up)' }).waitFor()
      await fits(page)
      assert.deepEqual(await context.cookies(), [])
      // a browser writes some of its records a second or two later
      await pause(1500)
    } finally {
      await context.close()
    }
  })

  test('nobody between browser and site was asked anything else, and no answer may be kept', () => {
    assert.ok(record.exchanges.length > 5, 'the browser did not go through the proxy')
    assert.deepEqual(faultsOnTheWire(record, canaries, false), [])
    const shownAgain = record.exchanges.filter(({ page }) => page.includes('Speedwellcanary'))
    assert.deepEqual(
      shownAgain.map(({ url }) => url),
      [],
      'the message came back',
    )
  })

  test('neither the browser’s folder nor the log holds a word of it, and addresses say nothing', (context) => {
    assert.deepEqual(scanFiles(profile, canaries), [])
    assert.deepEqual(keptBeside(profile), [])
    assert.deepEqual(scanLog(fanal.printed(), canaries), [])
    assert.deepEqual(scanFiles(fanal.dataDir, canaries), [])
    if (!isWhole(profile)) return context.diagnostic('this browser keeps no history of its own')
    assert.doesNotMatch(JSON.stringify(visited(profile)), /traffi|abus|police|lmia|fee|canary/i)
  })
})
