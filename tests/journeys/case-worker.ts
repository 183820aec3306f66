import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { faultsOnScreen } from '../accessibility/look.ts'

const pictures = process.env['FANAL_SCREENSHOTS']

/** Whether the device has opened what the page holds of a person. */
export const opened = (page: Page): Promise<void> => page.locator('fanal-person[data-open]').first().waitFor()

/** Presses a button that sends a form, and waits for the page that comes after it. */
export async function press(page: Page, name: string | RegExp, within = 'main'): Promise<void> {
  const loaded = page.waitForEvent('load')
  await page.locator(within).getByRole('button', { name, exact: true }).first().click()
  await loaded
  await opened(page)
}

/** Another page of the same case. */
export async function part(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'More of this case' }).getByRole('link', { name, exact: true }).click()
  await opened(page)
}

/** Opens a case for somebody invented. */
export async function beginCase(page: Page, workbench: string, called: string): Promise<void> {
  await page.goto(`${workbench}/en/cases/new`)
  await opened(page)
  await page.getByLabel('What the person wants to be called').fill(called)
  await page.getByLabel('No', { exact: true }).check()
  await press(page, 'Start intake')
}

/** Waits for what says that the page stands: something named, else what is sealed on it, where something is. */
async function stands(page: Page, waits: string | undefined): Promise<void> {
  if (waits !== undefined) await page.locator(waits).first().waitFor()
  else if ((await page.locator('fanal-person').count()) > 0) await page.locator('fanal-person[data-open]').first().waitFor()
}

/** Nothing is wrong with what is on the screen now, wide and narrow. */
export async function lookAt(page: Page, name: string, language: 'en' | 'fr'): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 740 })
    assert.deepEqual(await faultsOnScreen(page, language), [], `${name} at ${width} in ${language}`)
    if (pictures === undefined) continue
    mkdirSync(pictures, { recursive: true })
    await page.screenshot({ path: path.join(pictures, `${name}-${language}-${width}.png`), fullPage: true })
  }
}

/** The same of a page in both languages. */
export async function look(page: Page, name: string, waits?: string): Promise<void> {
  const address = page.url()
  for (const language of ['en', 'fr'] as const) {
    if (language === 'fr') {
      const other = await page.locator('a.language[hreflang="fr"]').first().getAttribute('href')
      await page.goto(new URL(other ?? address, address).href)
      await stands(page, waits)
    }
    await lookAt(page, name, language)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(address)
  await stands(page, waits)
}
