import type { Page } from 'playwright-core'

/** Ticks a fact by keyboard: finds it by typing, then presses space on it. */
export async function tick(page: Page, typed: string, fact: string): Promise<void> {
  const triage = page.locator('fanal-triage')
  await triage.getByLabel('Find a fact', { exact: false }).fill(typed)
  await triage.locator(`[data-facts] input[value="${fact}"]`).focus()
  await page.keyboard.press('Space')
}

/** What one test says of the facts that are ticked. */
export async function testSays(page: Page, test: string): Promise<string> {
  return await page.locator(`fanal-triage [data-test="${test}"] .badge`).innerText()
}

/** Decides with reasons, and asks for the coding to be sealed. */
export async function decideCoding(page: Page, decision: string, reasons: string): Promise<void> {
  const triage = page.locator('fanal-triage')
  await triage.locator('select[name="decision"]').selectOption(decision)
  await triage.locator('textarea[name="reasons"]').fill(reasons)
  await triage.getByRole('button', { name: 'Seal this coding' }).click()
}
