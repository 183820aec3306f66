import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { publicRoutes } from '#root/apps/public/src/public.ts'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'

const kilobyte = 1000
const pageLimit = 50 * kilobyte
const islandLimit = 45 * kilobyte

const pages = Object.values(publicRoutes).flatMap((route) => (route.kind === 'page' && route.method === 'GET' ? [route] : []))

describe('how much a page of the line weighs over the wire', () => {
  let fanal: Running
  let browser: Browser

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  /** Bytes of bodies and headers of everything that a page loads, as they came over the wire; scripts apart. */
  async function weigh(path: string, scripts: boolean): Promise<{ page: number; scripts: number }> {
    const context = await browser.newContext({ javaScriptEnabled: scripts })
    const page = await context.newPage()
    const finished: Promise<{ isScript: boolean; bytes: number }>[] = []
    page.on('requestfinished', (request) => {
      const size = async () => {
        const { responseBodySize, responseHeadersSize } = await request.sizes()
        return { isScript: request.resourceType() === 'script', bytes: responseBodySize + responseHeadersSize }
      }
      if (!request.url().startsWith('data:')) finished.push(size())
    })
    await page.goto(`${fanal.publicUrl}${path}`, { waitUntil: 'networkidle' })
    const sizes = await Promise.all(finished)
    await context.close()
    const sum = (wanted: boolean) => sizes.filter(({ isScript }) => isScript === wanted).reduce((total, { bytes }) => total + bytes, 0)
    return { page: sum(false), scripts: sum(true) }
  }

  test('every page is weighed', () => assert.ok(pages.length >= 4, `only ${pages.length} pages`))

  for (const { name, path } of pages)
    for (const language of ['en', 'fr'] as const)
      test(`${name}, ${language}: at most 50 KB without script, and 45 KB more with it`, async (t) => {
        const plain = await weigh(path[language], false)
        assert.equal(plain.scripts, 0)
        assert.ok(plain.page > kilobyte && plain.page <= pageLimit, `${plain.page} bytes`)
        const full = await weigh(path[language], true)
        assert.ok(full.scripts <= islandLimit, `${full.scripts} bytes of script`)
        t.diagnostic(`${plain.page} bytes, scripts ${full.scripts}`)
      })
})
