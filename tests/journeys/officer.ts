import assert from 'node:assert/strict'
import type { Language } from '@fanal/kernel'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { words } from './words.ts'

/** An office computer. */
export async function aDesk(browser: Browser, language: Language = 'en'): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: `${language}-CA` })
  context.setDefaultTimeout(20_000)
  return context
}

/** One click on an invented member's name, then the page on which they begin: the inbox, where nothing else is said. A code that was used makes it wait for the next, at most 30 s. */
export async function signIn(page: Page, workbench: string, language: Language, name: string, first?: string): Promise<void> {
  const say = words[language]
  await page.goto(`${workbench}${say.signIn.path}`)
  await page.getByRole('button', { name: `${say.signIn.as} ${name}` }).click()
  await page.waitForURL(`${workbench}${first ?? say.inbox.path}`, { timeout: 45_000 })
}

/** Addresses of the reports in the list, in its order. */
export async function listed(page: Page, workbench: string, language: Language): Promise<string[]> {
  await page.goto(`${workbench}${words[language].inbox.path}`)
  const links = page.locator('main table a')
  return await links.evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href))
}

/** What a row of the list says of a report. */
export async function rowOf(page: Page, workbench: string, language: Language, address: string): Promise<string> {
  await page.goto(`${workbench}${words[language].inbox.path}`)
  const { pathname } = new URL(address)
  return await page.locator('main tr', { has: page.locator(`a[href="${pathname}"]`) }).innerText()
}

/** Opens a report and waits until the browser has unsealed it. */
export async function open(page: Page, address: string, language: Language): Promise<void> {
  await page.goto(address)
  await page.getByText(words[language].report.opened).waitFor()
}

/** Opens report after report until one holds these words, as an officer would who was told about it. */
export async function find(page: Page, workbench: string, language: Language, what: string): Promise<string> {
  for (const address of await listed(page, workbench, language)) {
    await open(page, address, language)
    if ((await page.locator('[data-words]').allInnerTexts()).some((text) => text.includes(what))) return address
  }
  return assert.fail(`no report in the inbox says “${what}”`)
}

/** Writes an answer on the open report and waits until it is sent. */
export async function answer(page: Page, language: Language, text: string): Promise<void> {
  const say = words[language].report
  await page.getByLabel(say.answer, { exact: false }).first().fill(text)
  await page.getByRole('button', { name: say.send }).click()
  await page.getByText(say.sent).waitFor()
}

export async function signOut(page: Page, workbench: string, language: Language): Promise<void> {
  const say = words[language].signIn
  await page.getByRole('button', { name: say.out }).click()
  await page.waitForURL((url) => url.href.startsWith(`${workbench}${say.path}`))
}
