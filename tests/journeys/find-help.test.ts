import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { must } from '@fanal/kernel'
import { openServer } from '@fanal/postgres'
import { aPlace, keptPlaces } from '@fanal/protect/testing-places'
import type { BrowserContext, Page } from 'playwright-core'
import { launchProfile } from '../browser.ts'
import { scanFiles, scanLog, textCanary } from '../canary/scan.ts'
import { type RecordingProxy, recordingProxy } from '../no-trace/proxy.ts'
import { isWhole, keptBeside, visited } from '../no-trace/records.ts'
import { faultsOnTheWire } from '../no-trace/wire.ts'
import { type Running, pause, startFanal } from '../running.ts'

const call = (number: string) => [{ number, extension: '', description: '', languages: [] }]
const places = [
  aPlace({
    name: 'Lantern House (invented)',
    region: 'MB',
    locality: 'quiet bend',
    languages: ['tl', 'en'],
    accepts_women: true,
    phones: call('204-555-0142'),
  }),
  aPlace({
    name: 'Prairie House (invented)',
    region: 'MB',
    locality: 'quiet bend',
    languages: ['en'],
    interpreter: false,
    phones: call('204-555-0143'),
  }),
  aPlace({ name: 'Men’s House (invented)', region: 'MB', locality: 'quiet bend', accepts_women: false, phones: call('204-555-0144') }),
]

const say = {
  en: {
    begin: '/en',
    enter: 'Find a place that helps',
    need: 'A safe bed tonight',
    place: 'Where?',
    tongue: 'In which language should somebody answer?',
    gender: 'Some places take only women or only men. The person is:',
    show: 'Show places',
    title: 'Places that may help',
    why: 'Somebody answers in Tagalog',
    unknown: 'We do not know this place',
    larger: 'Larger letters',
    out: 'Does not take women',
    history: ['/en', '/en/places', '/en/search/places'],
  },
  tl: {
    begin: '/tl',
    enter: 'Maghanap ng lugar na tumutulong',
    need: 'Ligtas na matutulugan ngayong gabi',
    place: 'Saan?',
    tongue: 'Sa anong wika ka dapat sagutin?',
    gender: 'May mga lugar na babae lang o lalaki lang ang tinatanggap. Ang tao ay:',
    show: 'Ipakita ang mga lugar',
    title: 'Mga lugar na maaaring tumulong',
    why: 'May sumasagot sa Tagalog',
    unknown: 'Hindi namin alam ang lugar na ito',
    larger: 'Mas malaking titik',
    out: 'Hindi tumatanggap ng babae',
    history: ['/tl', '/tl/places', '/tl/search/places'],
  },
} as const

describe('somebody looks for a bed, and for somebody who speaks her language', () => {
  let fanal: Running
  const folders: string[] = []

  before(async () => {
    fanal = await startFanal()
    const server = must(await openServer({ dataDir: fanal.dataDir, attach: true }))
    const db = server.connect('migrator', { max: 1 })
    await keptPlaces({ asOperator: (text, values) => db.query(text, values) }, places)
    await server.stop()
  })
  after(async () => {
    await fanal?.stop()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  async function fits(page: Page): Promise<void> {
    const { wide, screen } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      screen: document.documentElement.clientWidth,
    }))
    assert.ok(wide <= screen, `${wide} wide on ${screen}`)
  }

  async function whole(page: Page, language: keyof typeof say, town: string): Promise<void> {
    const words = say[language]
    await page.goto(`${fanal.publicUrl}${words.begin}`)
    await page.getByRole('main').getByRole('link', { name: words.enter }).click()
    await page.getByLabel(words.need).check()
    await page.getByLabel(words.place, { exact: true }).fill(`${town} on the river`)
    await page.getByLabel(words.tongue).selectOption('tl')
    await page.getByLabel(words.gender).selectOption('woman')
    await fits(page)
    await page.getByRole('button', { name: words.show }).click()

    // a town that nobody knows: said, and the lines that answer now all the same
    await page.getByRole('heading', { name: words.unknown }).waitFor()
    await page.getByRole('main').getByRole('link', { name: '1-833-900-1010' }).first().waitFor()
    await fits(page)

    await page.locator('summary').last().click()
    await page.getByLabel(words.place, { exact: true }).fill('QUIET-BEND, Manitoba')
    await page.getByRole('button', { name: words.show }).click()
    await page.getByRole('heading', { level: 1, name: words.title }).waitFor()
    const cards = page.locator('.place')
    const count = await cards.count()
    assert.ok(count >= 2)
    assert.match(await cards.first().innerText(), new RegExp(`Lantern House[\\s\\S]*204-555-0142[\\s\\S]*${words.why}`))
    assert.equal(await cards.first().getByRole('link').first().getAttribute('href'), 'tel:2045550142')
    assert.match(await page.getByRole('main').innerText(), new RegExp(words.out))
    await fits(page)

    await page.getByRole('button', { name: words.larger }).click()
    await page.locator('.large').waitFor()
    assert.equal(await cards.count(), count, 'the question stayed')
    await fits(page)
  }

  for (const language of ['en', 'tl'] as const)
    for (const scripts of [true, false]) {
      const mode = `${language}, scripts ${scripts ? 'on' : 'off'}`
      const town = `Foxglovecanary${language}${scripts ? 'on' : 'off'}`
      const canaries = [textCanary('town', town)]
      const profile = mkdtempSync(path.join(os.tmpdir(), 'fanal-profile-'))
      folders.push(profile)
      let record: RecordingProxy

      test(`${mode}: from the need to a place that answers in Tagalog, on a small phone`, async () => {
        record = await recordingProxy(fanal.publicUrl)
        let context: BrowserContext | undefined
        try {
          context = await launchProfile(profile, { proxy: record.address, scripts, language })
          context.setDefaultTimeout(20_000)
          const page = context.pages()[0] ?? (await context.newPage())
          await page.setViewportSize({ width: 320, height: 640 })
          await whole(page, language, town)
          assert.deepEqual(await context.cookies(), [])
          // a browser writes some of its records a second or two later
          await pause(1500)
        } finally {
          await context?.close()
          await record.close()
        }
      })

      test(`${mode}: nobody between browser and site is asked anything else, and no answer may be kept`, () => {
        assert.ok(record.exchanges.length > 5, 'the browser did not go through the proxy')
        assert.deepEqual(faultsOnTheWire(record, canaries, false), [])
      })

      test(`${mode}: what was typed is in no file of the browser, no log and no file of the node; the history tells nothing`, (context) => {
        assert.deepEqual(scanFiles(profile, canaries), [])
        assert.deepEqual(keptBeside(profile), [])
        assert.deepEqual(scanLog(fanal.printed(), canaries), [])
        assert.deepEqual(scanFiles(fanal.dataDir, canaries), [])
        if (!isWhole(profile)) return context.diagnostic('this browser keeps no history of its own')
        const shown = visited(profile)
        assert.deepEqual(shown.map(({ place }) => place).toSorted(), [...say[language].history])
        assert.deepEqual([...new Set(shown.map(({ title }) => title))], ['Fanal'])
      })
    }
})
