import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** What stands on the page of handing over, as a reader says it. */
export const handing = {
  begin: 'Hand something of this report over',
  to: 'To whom',
  preview: 'See what they will read',
  send: 'Seal and hand over',
  forCheck: 'Seal for a second person',
  approve: 'It can go: seal and hand over',
  giveBack: 'Return it to the writer',
  rewrite: 'Write it again',
  tell: 'Seal, send, and note it as passed on',
} as const

/** Opens the form on a report that stands open, and fills it. */
export async function writeHandover(
  page: Page,
  { to, basis, reason, fields }: { to: string; basis: string; reason: string; fields: Readonly<Record<string, string>> },
): Promise<void> {
  const part = page.locator('fanal-handover')
  if (!(await part.locator('form[data-write]').isVisible())) await part.locator('summary', { hasText: handing.begin }).click()
  const option = await part.locator('select[name="to"] option', { hasText: to }).getAttribute('value')
  await part.locator('select[name="to"]').selectOption(option)
  await part.getByLabel(basis).check()
  await sayYesSince(page)
  await part.locator('[name="reason"]').fill(reason)
  for (const [label, text] of Object.entries(fields)) await part.getByLabel(label, { exact: true }).fill(text)
}

/** Says when and how the person said yes since, where the report holds no yes for this receiver. */
export async function sayYesSince(page: Page): Promise<void> {
  const since = page.locator('fanal-handover [data-since]')
  if (!(await since.isVisible())) return
  await since.getByLabel('They said yes to this receiver since').check()
  await since.getByLabel('When').fill('2026-01-15T14:00')
  await since.getByLabel('How').selectOption('call')
}

/** Opens the newest thing in the list of what was handed to us, and waits until its words stand there. */
export async function openHanded(page: Page, workbench: string): Promise<string> {
  await page.goto(`${workbench}/en/handed`)
  await page.locator('main table a').first().click()
  const words = page.locator('fanal-handed [data-words]')
  const opened = words.locator('dl')
  const late = await opened.waitFor({ timeout: 45_000 }).then(() => '', String)
  assert.equal(late, '', `${page.url()} does not open: ${await words.innerText()}`)
  return await opened.innerText()
}
