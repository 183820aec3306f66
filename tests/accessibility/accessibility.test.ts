import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { publicRoutes } from '#root/apps/public/src/public.ts'
import { workbenchRoutes } from '#root/apps/workbench/src/workbench.routes.ts'
import type { Language } from '@fanal/kernel'
import type { Browser, BrowserContext } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { aDesk, answer, find, signIn } from '../journeys/officer.ts'
import { aPhone, goToForm, readReceipt, writeAndSend } from '../journeys/reporter.ts'
import { type Running, startFanal } from '../running.ts'
import { look } from './look.ts'
import { closedScreens, publicErrors, publicIslandScreens, publicScreens } from './public-screens.ts'
import type { Screen, Visit } from './screen.ts'
import { Twins } from './twins.ts'
import { weigh } from './weight.ts'
import { strangerScreens, workbenchScreens } from './workbench-screens.ts'

const languages = ['en', 'fr'] as const
/** Bytes over the wire. */
const pageLimit = 50_000
const islandLimit = 45_000
const opened = Object.values(publicRoutes).flatMap((route) => (route.kind === 'page' && route.method === 'GET' ? [route] : []))

const officers = { en: 'Amina Okafor', fr: 'Luc Tremblay' } as const

// the two languages side by side: on two cores that is nearly twice as fast
describe('every page, wide and narrow, in both languages', { concurrency: 2 }, () => {
  let fanal: Running
  let browser: Browser
  const desks = {} as Record<Language, BrowserContext>
  const twins = {} as Record<Language, Twins>
  const receipts = {} as Record<Language, string>

  /** A report that was answered, so that a mailbox has something in it. */
  async function answeredReport(language: Language): Promise<string> {
    const context = await aPhone(browser, { scripts: false, language })
    const page = await context.newPage()
    await goToForm(page, fanal.publicUrl, language)
    await writeAndSend(page, language, {
      what: `Somebody asks for help (${language}).`,
      where: 'Moncton',
      when: '2026',
      who: '3',
      how: 'x',
    })
    const receipt = await readReceipt(page, language)
    await context.close()
    const office = await desks[language].newPage()
    await signIn(office, fanal.workbenchUrl, language, officers[language])
    await find(office, fanal.workbenchUrl, language, `(${language})`)
    await answer(office, language, 'Are you safe?\n\nÊtes-vous en sécurité ?')
    await office.close()
    return receipt
  }

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
    for (const language of languages) {
      desks[language] = await aDesk(browser, language)
      twins[language] = new Twins(desks[language], fanal.workbenchUrl, language)
      receipts[language] = await answeredReport(language)
    }
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  async function tryOn(context: BrowserContext, language: Language, { show, asked }: Screen, picture: string): Promise<void> {
    // the same page for somebody who may not is looked at once, however many addresses give it
    if (asked !== undefined && (await twins[language].wasLookedAt(asked))) return
    const page = await context.newPage()
    const visit: Visit = { page, language, fanal, answered: receipts[language] }
    if (asked === undefined) await show(visit)
    else await twins[language].look(page, asked, () => show(visit))
    await look(visit, picture)
    await page.close()
  }

  /** A browser whose scripts may run for axe, but never Fanal's own. */
  async function withoutOurScripts(language: Language): Promise<BrowserContext> {
    const context = await browser.newContext({ locale: `${language}-CA` })
    await context.route('**/*', (route) => (route.request().resourceType() === 'script' ? route.abort() : route.continue()))
    return context
  }

  test('no page of a route table is left out', () => {
    const pages = (table: object) =>
      Object.values(table as Record<string, { kind: string; name: string }>).flatMap(({ kind, name }) => (kind === 'page' ? [name] : []))
    assert.deepEqual(Object.keys(publicScreens).toSorted(), pages(publicRoutes).toSorted())
    assert.deepEqual(Object.keys(workbenchScreens).toSorted(), pages(workbenchRoutes).toSorted())
  })

  // each waits until nothing more is asked for: most of the time of a page is waiting
  describe('the weight of every page', { concurrency: 6 }, () => {
    for (const language of languages)
      for (const { name, path } of opened)
        test(`public, ${language}: ${name} weighs at most 50 KB without script, its modules at most 45 KB more`, async (t) => {
          const address = `${fanal.publicUrl}${path[language]
            .replace(':code', 'KMPTY')
            .replace(':path', '3')
            .replace(':team', '1')
            .replace(':page', name === 'known' ? '7' : '4')}`
          const plain = await weigh(browser, address, { scripts: false })
          const full = await weigh(browser, address, { scripts: true })
          t.diagnostic(`${name}, ${language}: ${plain.page} bytes, modules ${full.scripts}`)
          assert.equal(plain.scripts, 0)
          assert.ok(plain.page > 1000 && plain.page <= pageLimit, `${plain.page} bytes`)
          assert.ok(full.scripts > 100 && full.scripts <= islandLimit, `${full.scripts} bytes of modules`)
        })
  })

  for (const language of languages)
    describe(language, { concurrency: 1 }, () => {
      for (const each of publicIslandScreens)
        test(`public with script, ${language}: ${each.name} (${each.state})`, async () => {
          const context = await aDesk(browser, language)
          await tryOn(context, language, each, `public-${each.name}`)
          await context.close()
        })

      for (const each of [...Object.values(publicScreens).flat(), ...publicErrors])
        test(`public, ${language}: ${each.name} (${each.state})`, async () => {
          const context = await withoutOurScripts(language)
          await tryOn(context, language, each, `public-${each.name}`)
          await context.close()
        })

      for (const each of strangerScreens)
        test(`workbench before sign-in, ${language}: ${each.name} (${each.state})`, async () => {
          const context = await aDesk(browser, language)
          await tryOn(context, language, each, `workbench-${each.name}`)
          await context.close()
        })

      for (const each of Object.values(workbenchScreens).flat())
        test(`workbench, ${language}: ${each.name} (${each.state})`, async () => {
          await tryOn(desks[language], language, each, `workbench-${each.name}`)
        })
    })
})

describe('every page before anybody receives', () => {
  let fanal: Running
  let browser: Browser

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal({ args: ['--empty'] }), launchBrowser()])
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  for (const language of languages)
    for (const { name, show } of closedScreens)
      test(`public, ${language}: ${name}`, async () => {
        const context = await browser.newContext({ locale: `${language}-CA`, javaScriptEnabled: true })
        const page = await context.newPage()
        const visit: Visit = { page, language, fanal, answered: '' }
        await show(visit)
        await look(visit, `public-${name}`)
        await context.close()
      })
})
