import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { publicRoutes } from '#root/apps/public/src/public.ts'
import { languagesOf, pathIn } from '@fanal/http'
import { directionOf, isLanguage, publicLanguages } from '@fanal/kernel'
import type { Browser, BrowserContext } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { faultsOnScreen, takePicture, widths } from './look.ts'

/** What stands in an address where a route has a value; a page with one that is not here is a fault of this test. */
const values: Readonly<Record<string, readonly string[]>> = {
  known: ['6', '7', '8'],
  teams: ['1'],
  form: ['1/1', '2/1', '3/4'],
  code: ['KMPTY', 'KMPTX'],
  codeTeams: ['KMPTY/2'],
  codeForm: ['KMPTY/2/1'],
  step: ['more'],
}

const opened = Object.values(publicRoutes).flatMap((route) =>
  route.kind === 'page' && route.method === 'GET' && languagesOf(route).length === publicLanguages.length ? [route] : [],
)
const others = publicLanguages.filter((language) => !isLanguage(language))
/** Bytes of markup. */
const pageLimit = 50_000

describe('every page that is written in seven languages, wide and narrow, without script', { concurrency: 2 }, () => {
  let fanal: Running
  let browser: Browser
  const contexts = new Map<string, BrowserContext>()

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
    for (const language of others) {
      const context = await browser.newContext({ locale: language })
      await context.route('**/*', (route) => (route.request().resourceType() === 'script' ? route.abort() : route.continue()))
      contexts.set(language, context)
    }
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  test('there are such pages', () => {
    assert.ok(opened.length >= 2, String(opened.length))
  })

  for (const language of others)
    describe(language, { concurrency: 1 }, () => {
      for (const route of opened)
        for (const value of route.path.en.includes(':') ? (values[route.name] ?? [`no value for ${route.name}`]) : [''])
          test(`${language}: ${route.name} ${value}`, async () => {
            const page = await contexts.get(language)!.newPage()
            const answer = await page.goto(`${fanal.publicUrl}${(pathIn(route, language) ?? '').replace(/:.*$/, value)}`)
            assert.equal(answer?.status(), 200)
            assert.ok((await answer.body()).length < pageLimit)
            assert.equal(await page.evaluate(() => document.documentElement.dir), directionOf(language))
            const found: string[] = []
            for (const width of widths) {
              await page.setViewportSize({ width, height: 740 })
              await takePicture(page, `seven-${route.name}${value}-${language}-${width}`)
              found.push(...(await faultsOnScreen(page, language)).map((fault) => `${width} px: ${fault}`))
            }
            assert.deepEqual(found, [])
            await page.close()
          })
    })
})
