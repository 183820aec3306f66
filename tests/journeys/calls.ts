import type { Page } from 'playwright-core'

export interface Kept {
  readonly receipt: string
  readonly address: string
}

/** Opens the page where a contact is written down, and waits until it can be written on and its keys answer. */
export async function openContact(page: Page, workbench: string): Promise<void> {
  await page.goto(`${workbench}/en/contact`)
  await page.locator('fanal-contact form').waitFor()
  await page.locator('fanal-places-beside:defined').waitFor()
}

/** Waits until a contact is kept; its receipt as it is read aloud, and where it stands. */
export async function readKept(page: Page): Promise<Kept> {
  await page.locator('[data-digits] span').first().waitFor()
  const receipt = await page.locator('[data-digits]').innerText()
  const address = await page.locator('[data-report-link]').evaluate((link) => (link as HTMLAnchorElement).href)
  return { receipt, address }
}

/** Writes a contact down, and leaves it on the screen. */
export async function writeCall(page: Page, workbench: string, what: string): Promise<void> {
  await openContact(page, workbench)
  await page.getByLabel('What is happening', { exact: false }).fill(what)
}

/** Chooses what was decided with the caller, and keeps the contact that is on the screen. */
export async function keepCall(page: Page, chosen: Readonly<Record<string, string>> = {}): Promise<Kept> {
  for (const [name, value] of Object.entries(chosen)) await page.locator(`input[name="${name}"][value="${value}"]`).check()
  await page.locator('fanal-contact form button[type="submit"]').click()
  return await readKept(page)
}

/** Writes a contact down and keeps it. */
export async function takeCall(page: Page, workbench: string, what: string, chosen: Readonly<Record<string, string>> = {}): Promise<Kept> {
  await writeCall(page, workbench, what)
  return await keepCall(page, chosen)
}
