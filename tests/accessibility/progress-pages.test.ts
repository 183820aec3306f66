import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { anEdition } from '#root/plan/oversee/src/edition/testing-edition.ts'
import { keptAsPublished } from '#root/plan/oversee/src/progress/testing-published.ts'
import { languages, must } from '@fanal/kernel'
import { progressRoutes } from '@fanal/oversee/progress'
import { openServer } from '@fanal/postgres'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { lookAt } from './look.ts'
import { weigh } from './weight.ts'

const pageLimit = 50_000

/** The front, a table with a chart, and one promise: the other pages are looked at in the folder. */
const looked = ['0', '9', '12'] as const

describe('how the plan stands, on the public site', { concurrency: 1 }, () => {
  let fanal: Running
  let browser: Browser

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  async function publish(): Promise<void> {
    const server = must(await openServer({ dataDir: fanal.dataDir, attach: true }))
    const db = server.connect('migrator', { max: 1 })
    const [{ organization } = { organization: '' }] = await db.query<{ organization: string }>(
      'select organization_id as organization from fanal.organization order by organization_id limit 1',
    )
    await keptAsPublished((text, values) => db.query(text, values), organization, anEdition(), {
      id: '00000000-0000-7000-8000-000000000001',
      visibleAt: '2014-09-15T12:30:00Z',
    })
    await server.stop()
  }

  test('by way of the menu, without script: first that nothing is out, then the report, light and usable at 320 px', async () => {
    for (const language of languages) {
      const context = await browser.newContext({ javaScriptEnabled: false, locale: `${language}-CA` })
      const page = await context.newPage()
      await page.goto(`${fanal.publicUrl}/${language}`)
      await page.getByRole('link', { name: language === 'en' ? 'Progress' : 'Progrès', exact: true }).click()
      await page.getByText(language === 'en' ? 'No report is out yet' : 'Aucun rapport n’est encore publié').waitFor()
      await context.close()
    }
    await publish()
    for (const language of languages) {
      const context = await browser.newContext({ locale: `${language}-CA` })
      await context.route('**/*', (route) => (route.request().resourceType() === 'script' ? route.abort() : route.continue()))
      const page = await context.newPage()
      for (const number of ['', ...looked]) {
        const path =
          number === ''
            ? progressRoutes.progress.href({ language })
            : progressRoutes.progressPage.href({ language, plan: 'plan-invented', period: '2013-14', page: number })
        const answer = await page.goto(`${fanal.publicUrl}${path}`)
        assert.equal(answer?.status(), 200, path)
        await lookAt(page, language, `progress-${number}`)
        const { page: bytes } = await weigh(browser, `${fanal.publicUrl}${path}`, { scripts: false })
        assert.ok(bytes <= pageLimit, `${path} ${bytes}`)
      }
      await context.close()
    }
  })
})
