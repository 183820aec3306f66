import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Language } from '@fanal/kernel'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser, launchProfile } from '../browser.ts'
import { receiptCanaries } from '../canary/receipts.ts'
import { type Canary, scanFiles, textCanary } from '../canary/scan.ts'
import { carelessSite } from '../no-trace/careless-site.ts'
import { type RecordingProxy, recordingProxy } from '../no-trace/proxy.ts'
import { isWhole, keptBeside, visited } from '../no-trace/records.ts'
import { type Held, type Told, toldIn, wholeVisit } from '../no-trace/visit.ts'
import { faultsOnTheWire } from '../no-trace/wire.ts'
import { type Running, pause, startFanal } from '../running.ts'
import { aDesk, answer, find, signIn } from './officer.ts'
import { goToForm, readReceipt, writeAndSend } from './reporter.ts'

/** What the history of a whole visit shows, and nothing else: places with a name that any site could have. */
const places = {
  en: ['/', '/en', '/en/back', '/en/privacy', '/en/write', '/en/write/2', '/en/write/2/1'],
  fr: ['/', '/fr', '/fr/confidentialite', '/fr/ecrire', '/fr/ecrire/2', '/fr/ecrire/2/1', '/fr/retour'],
} as const
/** Without script answers have addresses too. */
const answers = {
  en: ['/en/search/back', '/en/search/back/files', '/en/search/back/more', '/en/search/back/read', '/en/search/write'],
  fr: ['/fr/search/ecrire', '/fr/search/retour', '/fr/search/retour/fichiers', '/fr/search/retour/lus', '/fr/search/retour/suite'],
} as const
const telling = /report|signal|traffi|traite|exploit|victim|abus|police|hotline|crim|tip|denonc|passport/i

const canariesOf = (told: Told, held: Held): Canary[] => [
  ...(Object.entries(told) as [string, string][]).map(([name, text]) => textCanary(name, text)),
  ...receiptCanaries(held.digits, held.words),
]

describe('after a whole visit', () => {
  let fanal: Running
  let browser: Browser
  let office: Page
  const folders: string[] = []

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
    office = await (await aDesk(browser)).newPage()
    await signIn(office, fanal.workbenchUrl, 'en', 'Amina Okafor')
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  function aProfile(): string {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'fanal-profile-'))
    folders.push(folder)
    return folder
  }

  /** Somebody's browser, from its start to its end. */
  async function browsing<T>(
    site: string,
    how: { profile: string; scripts: boolean; language: Language; flags?: readonly string[] },
    go: (page: Page, context: BrowserContext) => Promise<T>,
  ): Promise<{ done: T; record: RecordingProxy }> {
    const record = await recordingProxy(site)
    const context = await launchProfile(how.profile, { proxy: record.address, ...how })
    context.setDefaultTimeout(20_000)
    try {
      const done = await go(context.pages()[0] ?? (await context.newPage()), context)
      // a browser writes some of its records a second or two later
      await pause(1500)
      return { done, record }
    } finally {
      await context.close()
      await record.close()
    }
  }

  for (const language of ['en', 'fr'] as const)
    for (const scripts of [true, false]) {
      const mode = `${language}, scripts ${scripts ? 'on' : 'off'}`
      const profile = aProfile()
      const told = toldIn(`${language}${scripts ? 'on' : 'off'}`)
      let record: RecordingProxy
      let canaries: Canary[]

      test(`${mode}: nobody between browser and site sees a word, a receipt, a cookie or another site`, async () => {
        const visit = await browsing(fanal.publicUrl, { profile, scripts, language }, (page) =>
          wholeVisit(page, {
            site: fanal.publicUrl,
            language,
            scripts,
            told,
            async answer() {
              await find(office, fanal.workbenchUrl, 'en', told.what)
              await answer(office, 'en', told.reply)
            },
          }),
        )
        record = visit.record
        canaries = canariesOf(told, visit.done)
        assert.ok(record.exchanges.length > 20, 'the browser did not go through the proxy')
        assert.deepEqual(faultsOnTheWire(record, canaries, scripts), [])
      })

      test(`${mode}: no file that the browser keeps holds a word, a receipt or the name of the file`, () => {
        assert.deepEqual(scanFiles(profile, canaries), [])
        assert.deepEqual(keptBeside(profile), [])
      })

      test(`${mode}: addresses and titles are neutral, and the history shows these alone`, (context) => {
        const expected = [...places[language], ...(scripts ? [] : answers[language])].toSorted()
        const pages = record.exchanges.filter(({ answered }) => answered['content-type']?.startsWith('text/html'))
        const asked = new Set(pages.map(({ url }) => new URL(url).pathname))
        const titles = new Set(pages.map(({ page }) => /<title>(.*?)<\/title>/.exec(page.toString())?.[1]))
        assert.deepEqual([[...asked].toSorted(), [...titles]], [expected, ['Fanal']])
        if (!isWhole(profile)) return context.diagnostic('this browser keeps no history of its own')
        const shown = visited(profile)
        assert.deepEqual(shown.map(({ place }) => place).toSorted(), expected)
        assert.deepEqual([...new Set(shown.map(({ title }) => title))], ['Fanal'])
        assert.doesNotMatch(JSON.stringify(shown), telling)
      })
    }

  test('a browser that opens its last pages again shows nothing of what was written, and sends nothing again', async (context) => {
    const profile = aProfile()
    const told = toldIn('again')
    const { done: digits } = await browsing(fanal.publicUrl, { profile, scripts: false, language: 'en' }, async (page) => {
      await goToForm(page, fanal.publicUrl, 'en')
      await writeAndSend(page, 'en', { what: told.what })
      return await readReceipt(page, 'en')
    })
    const canaries = [textCanary('what', told.what), ...receiptCanaries(digits)]
    const flags = ['--restore-last-session']
    const { done: shown, record } = await browsing(
      fanal.publicUrl,
      { profile, scripts: false, language: 'en', flags },
      async (_page, opened) => {
        await pause(1500)
        return await Promise.all(opened.pages().map(async (page) => `${page.url()} ${await page.locator('body').innerText()}`))
      },
    )
    if (!isWhole(profile)) return context.diagnostic('this browser opens nothing again')
    assert.ok(
      shown.some((text) => /chrome-error|Fanal/.test(text)),
      `nothing was opened again: ${JSON.stringify(shown)}`,
    )
    assert.deepEqual(scanFiles(profile, canaries), [])
    assert.ok(!shown.some((text) => canaries.some(({ spellings }) => spellings.some((one) => text.includes(one.toString('utf8'))))))
    assert.ok(!record.exchanges.some(({ method }) => method === 'POST'))
  })

  test('a careless site is found out by each of these searches', async () => {
    const site = await carelessSite()
    const profile = aProfile()
    const canaries = [textCanary('what', 'Foxglovecanary is typed here'), textCanary('where', 'Speedwellcanary')]
    const { record } = await browsing(site.address, { profile, scripts: true, language: 'en' }, async (page) => {
      await page.goto(`${site.address}/report-trafficking?where=Speedwellcanary`)
      await page.locator('[name="email"]').pressSequentially('somebody@example.org')
      await page.locator('[name="where"]').pressSequentially('Speedwellcanary')
      await page.locator('textarea').fill('Foxglovecanary is typed here')
      await page.getByRole('button').click()
      await page.waitForURL('**/report-sent')
    })
    site.close()
    const faults = faultsOnTheWire(record, canaries, true).join('\n')
    for (const fault of [
      /somebody else was asked: GET http:\/\/elsewhere\.invalid/,
      /asked with cookie/,
      /answered with set-cookie/,
      /answered with etag/,
      /may be kept/,
      /a query/,
      /where in an address/,
      /what in the clear/,
      /where in a header/,
    ])
      assert.match(faults, fault)
    const found = scanFiles(profile, canaries).map(({ canary, where }) => `${canary} in ${where}`)
    assert.ok(
      found.some((one) => /^where in .*Local Storage/.test(one)),
      found.join('\n'),
    )
    const kept = keptBeside(profile)
    assert.ok(kept.includes('a cookie'))
    if (!isWhole(profile)) return
    assert.match(faults, /somebody else was asked: CONNECT content-autofill/)
    assert.ok(
      found.some((one) => /^what in .*Sessions/.test(one)) && found.some((one) => /^where in .*History/.test(one)),
      found.join('\n'),
    )
    for (const what of ['what was filled in', 'a picture of the site', 'a file of the site’s own']) assert.ok(kept.includes(what), what)
    const shown = visited(profile)
    assert.match(shown.map(({ title, place }) => `${title} ${place}`).join('\n'), telling)
    assert.ok(shown.some(({ title }) => title !== 'Fanal'))
  })
})
