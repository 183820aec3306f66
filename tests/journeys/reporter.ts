import assert from 'node:assert/strict'
import type { Language } from '@fanal/kernel'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { words } from './words.ts'

/** The window of a small phone. */
export const phone = { width: 360, height: 740 } as const

/** A phone in somebody's hand; `scripts: false` switches them off in the browser itself. */
export async function aPhone(browser: Browser, { scripts, language }: { scripts: boolean; language: Language }): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: phone, javaScriptEnabled: scripts, locale: `${language}-CA`, hasTouch: true })
  context.setDefaultTimeout(15_000)
  return context
}

/** The page's one heading of the first level. */
export async function heading(page: Page): Promise<string> {
  return (await page.locator('h1').innerText()).trim()
}

/** Until the page's own module has taken over: whoever is faster is served by our server. */
async function onDevice(page: Page): Promise<void> {
  await page.locator('[data-way="device"]').first().waitFor()
}

export interface Choice {
  readonly about?: 'own' | 'witness' | 'work'
  /** The team's name; the one that is offered first where nothing is said. */
  readonly team?: string
  /** Waits until the device seals by itself. */
  readonly seals?: boolean
}

/** Home, what it is about, who reads, then the form. */
export async function goToForm(
  page: Page,
  site: string,
  language: Language,
  { about = 'witness', team = '', seals = false }: Choice = {},
): Promise<void> {
  const say = words[language]
  const main = page.getByRole('main')
  await page.goto(`${site}${say.home.path}`)
  await main.getByRole('link', { name: say.home.write }).click()
  await main.getByRole('link', { name: say.about[about] }).click()
  await main
    .getByRole('link', { name: `${say.teams.writeTo} ${team}` })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: words[language].write.title }).waitFor()
  if (seals) await onDevice(page)
}

export type Answers = Readonly<Partial<Record<'what' | 'where' | 'when' | 'who' | 'how', string>>>

/** Types the answers into the form and sends it. */
export async function writeAndSend(page: Page, language: Language, answers: Answers): Promise<void> {
  for (const [question, answer] of Object.entries(answers) as [keyof Answers, string][])
    await page.getByLabel(words[language].write[question], { exact: false }).fill(answer)
  await page.getByRole('button', { name: words[language].write.send }).click()
}

/** Waits for the receipt and reads it off the page: 27 digits. */
export async function readReceipt(page: Page, language: Language): Promise<string> {
  await page.getByRole('heading', { level: 1, name: words[language].receipt.title }).waitFor()
  const shown = await page.locator('.receipt-digits').innerText()
  const digits = shown.replaceAll(/\s/g, '')
  assert.match(digits, /^\d{27}$/, 'a receipt has 27 digits')
  return digits
}

/** Home, "I have a receipt". */
export async function goToBack(page: Page, site: string, language: Language): Promise<void> {
  await page.goto(`${site}${words[language].home.path}`)
  await page.getByRole('main').getByRole('link', { name: words[language].home.back }).click()
  await page.getByLabel(words[language].back.field).waitFor()
}

/** Home, "I have a receipt", the digits, open. */
export async function comeBack(page: Page, site: string, language: Language, receipt: string, { seals = false } = {}): Promise<void> {
  const say = words[language]
  await goToBack(page, site, language)
  if (seals) await onDevice(page)
  await page.getByLabel(say.back.field).fill(receipt)
  await page.getByRole('main').getByRole('button', { name: say.back.open, exact: true }).click()
}

/** The answers that the mailbox page shows. */
export async function shownMessages(page: Page, language: Language): Promise<string[]> {
  await page.getByRole('heading', { level: 1, name: words[language].mailbox.title }).waitFor()
  return await page.locator('.message .words').allInnerTexts()
}

/** Groups of three, as somebody copies them from paper. */
export function onPaper(receipt: string): string {
  return receipt.replaceAll(/(\d{3})(?=\d)/g, '$1 ')
}

/** The same receipt with one digit read wrongly. */
export function misread(receipt: string): string {
  const at = 13
  return receipt.slice(0, at) + String((Number(receipt[at]) + 1) % 10) + receipt.slice(at + 1)
}

const cameEmpty = {
  en: 'If you saw a receipt before, your message is stored: you need not send it again.',
  fr: 'Si vous aviez vu un reçu, votre message est conservé : inutile de le renvoyer.',
} as const

/**
 * Forward to a receipt without script: the browser asks first (net::ERR_CACHE_MISS), and yes is a reload. It then sends the form again,
 * or, like Chromium 153, sends it without its words, and the page says what that means.
 */
export async function forwardToReceipt(page: Page, language: Language, receipt: string): Promise<void> {
  await assert.rejects(page.goForward(), /ERR_CACHE_MISS/)
  await page.waitForURL('chrome-error://**')
  await page.reload()
  const empty = page.locator('#problem').getByText(cameEmpty[language])
  await page.locator('.receipt-digits').or(empty).waitFor()
  if (!(await empty.isVisible())) assert.equal(await readReceipt(page, language), receipt)
}
