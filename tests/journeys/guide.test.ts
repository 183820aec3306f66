import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { launchProfile } from '../browser.ts'
import { scanFiles, scanLog, textCanary } from '../canary/scan.ts'
import { type RecordingProxy, recordingProxy } from '../no-trace/proxy.ts'
import { isWhole, keptBeside, visited } from '../no-trace/records.ts'
import { faultsOnTheWire } from '../no-trace/wire.ts'
import { type Running, pause, startFanal } from '../running.ts'

/** What she ticks, as the form sends it: it stands in one body, and nowhere else. */
const ticked = ['age=p_minor', 'begin=m_false_romance', 'what=e_sexual_services', 'hold=m_threat_exposure', 'hold=act_control_movement']

describe('a girl looks for herself in the guide, on a phone with scripts off, in Arabic', () => {
  let fanal: Running
  let record: RecordingProxy
  const profile = mkdtempSync(path.join(os.tmpdir(), 'fanal-profile-'))
  const canaries = ticked.slice(1).map((pair) => textCanary(pair, pair))

  before(async () => {
    fanal = await startFanal()
    record = await recordingProxy(fanal.publicUrl)
  })
  after(async () => {
    await record?.close()
    await fanal?.stop()
    rmSync(profile, { recursive: true, force: true })
  })

  test('from her rights to the guide, to an answer that names signs and no verdict, and on to help', async () => {
    const context = await launchProfile(profile, { proxy: record.address, scripts: false, language: 'ar' })
    context.setDefaultTimeout(20_000)
    const page = context.pages()[0] ?? (await context.newPage())
    await page.setViewportSize({ width: 320, height: 640 })
    try {
      await page.goto(`${fanal.publicUrl}/en/learn`)
      await page.getByRole('link', { name: 'العربية' }).click()
      await page.getByRole('link', { name: 'حقوقك من دون وضع قانوني' }).click()
      await page.getByText('لا يُرسل أي شيء من هذه الصفحات إلى جهات إنفاذ قوانين الهجرة.').waitFor()
      await page.locator('header summary').click()
      await page.getByRole('navigation', { name: 'القائمة' }).getByRole('link', { name: 'اعرف أكثر' }).click()
      await page.getByRole('link', { name: 'هل يبدو هذا اتجارًا بالأشخاص؟' }).click()
      for (const pair of ticked) await page.locator(`input[value="${pair.split('=')[1]}"]`).check()
      await page.getByRole('main').locator('form button[type="submit"]').click()
      await page.getByRole('heading', { level: 1, name: 'ماذا يشبه هذا، وما الذي يمكنك فعله' }).waitFor()
      const said = await page.getByRole('main').innerText()
      assert.match(said, /ليس الذنب أبدًا ذنب الطفل أو الشاب/, 'somebody under 18 is spoken to with care')
      assert.match(said, /تهديد بعرض صور أو بإخبار العائلة/, 'what she ticked is said back as a reason')
      assert.equal(await page.locator('section.test').count(), 3, 'three tests, apart')
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth), false)
      assert.match((await page.getByRole('link', { name: '1-833-900-1010' }).getAttribute('href')) ?? '', /^tel:/)
      await page.getByRole('link', { name: 'ابحث عن مساعدة قريبة منك' }).click()
      await page.waitForURL(/\/ar\/places$/)
      assert.deepEqual(await context.cookies(), [])
      // a browser writes some of its records a second or two later
      await pause(1500)
    } finally {
      await context.close()
    }
  })

  test('nobody else was asked anything, what she ticked stood in one body, and no answer may be kept', () => {
    assert.ok(record.exchanges.length > 5, 'the browser did not go through the proxy')
    assert.deepEqual(faultsOnTheWire(record, canaries, false), [])
    const bodies = record.exchanges.filter(({ body }) => body.includes('hold=m_threat_exposure'))
    assert.deepEqual(
      bodies.map(({ method, url }) => `${method} ${new URL(url).pathname}`),
      ['POST /ar/search/guide'],
    )
  })

  test('neither the browser’s folder, nor the log, nor the server’s data hold it, and addresses say nothing', (context) => {
    assert.deepEqual(scanFiles(profile, canaries), [])
    assert.deepEqual(keptBeside(profile), [])
    assert.deepEqual(scanLog(fanal.printed(), canaries), [])
    assert.deepEqual(scanFiles(fanal.dataDir, canaries), [])
    if (!isWhole(profile)) return context.diagnostic('this browser keeps no history of its own')
    assert.doesNotMatch(JSON.stringify(visited(profile)), /traffi|abus|police|victim|minor|m_|e_/i)
  })
})
