import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { releasesRoutes } from '@fanal/oversee'
import { languages } from '@fanal/kernel'
import type { Browser, BrowserContext } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { aDesk, signIn } from '../journeys/officer.ts'
import { type Overseer, names, withOversight } from '../oversight-people.ts'
import { type Running, startFanal } from '../running.ts'
import { type Filled, fillOversight } from './filled-oversight.ts'
import { faultsOfCards, lookAt } from './look.ts'
import { filledScreens } from './oversight-filled.ts'

/** Pages that tell how a day is written in a file. */
const fileColumns = new Set(['values', 'values-faults'])
/** Where each of them begins. */
const begins = { ines: '/en/updates', lea: '/en/updates', omar: '/en/campaigns' } as const satisfies Record<Overseer, string>

describe('oversight with something to oversee, wide and narrow, in both languages', { concurrency: 2 }, () => {
  let fanal: Running
  let browser: Browser
  let filled: Filled
  const desks = {} as Record<Overseer, BrowserContext>

  /** The first so many of the three who are to sign do so, each in their own browser. */
  async function sign(edition: string | undefined, howMany: number): Promise<void> {
    for (const who of (['ines', 'lea', 'omar'] as const).slice(0, howMany)) {
      const page = await desks[who].newPage()
      await page.goto(`${fanal.workbenchUrl}${releasesRoutes.edition.href({ language: 'en', edition: edition ?? '' })}`)
      await page.getByRole('button', { name: 'Sign this edition' }).click()
      await page.getByText('Kept.').waitFor()
      await page.close()
    }
  }

  async function publish(edition: string | undefined): Promise<void> {
    const page = await desks.ines.newPage()
    await page.goto(`${fanal.workbenchUrl}${releasesRoutes.edition.href({ language: 'en', edition: edition ?? '' })}`)
    await page.getByRole('button', { name: 'Publish this edition' }).click()
    await page.getByText('Kept.').waitFor()
    await page.close()
  }

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
    filled = await withOversight(fanal, fillOversight)
    // one session for both languages: a second would wait for the next code
    await Promise.all(
      (['ines', 'lea', 'omar'] as const).map(async (who) => {
        desks[who] = await aDesk(browser)
        const page = await desks[who].newPage()
        await signIn(page, fanal.workbenchUrl, 'en', names[who], begins[who])
        await page.close()
      }),
    )
    const [, begun, signed, waits, out] = filled.editions
    await sign(begun, 1)
    for (const edition of [signed, waits, out]) await sign(edition, 3)
    for (const edition of [waits, out]) await publish(edition)
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  for (const language of languages)
    describe(language, { concurrency: 1 }, () => {
      for (const { name, who, at, first } of filledScreens)
        test(`${name}, as ${names[who]}, in ${language}`, async () => {
          const page = await desks[who].newPage()
          await page.goto(`${fanal.workbenchUrl}${at(language, filled)}`)
          await first?.(page)
          await page.locator('main details').evaluateAll((all) => {
            for (const one of all) (one as HTMLDetailsElement).open = true
          })
          // days are written as the reader writes them; in a file, and in a field, as 2014-05-15
          const written = await page.locator('main').evaluate((main) => {
            const copy = main.cloneNode(true) as HTMLElement
            for (const one of copy.querySelectorAll('.hint')) one.remove()
            return copy.textContent ?? ''
          })
          if (!fileColumns.has(name)) assert.doesNotMatch(written, /\d{4}-\d\d-\d\d/)
          await lookAt(page, language, `oversight-${name}`)
          // it is narrow now
          assert.deepEqual(await faultsOfCards(page), [])
          await page.close()
        })
    })
})
