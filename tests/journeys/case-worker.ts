import type { Language } from '@fanal/kernel'
import type { Page } from 'playwright-core'
import { words } from './words.ts'

/** One click on an invented case worker's name. A code that was used makes it wait for the next, at most 30 s. */
export async function signInWorker(page: Page, workbench: string, language: Language, name: string): Promise<void> {
  const say = words[language]
  await page.goto(`${workbench}${say.signIn.path}`)
  await page.getByRole('button', { name: `${say.signIn.as} ${name}` }).click()
  await page.waitForURL((url) => url.pathname !== say.signIn.path, { timeout: 45_000 })
}

/** Whether the device has opened what the page holds of a person. */
export const opened = (page: Page): Promise<void> => page.locator('fanal-person[data-open]').waitFor({ state: 'attached' })

const newCase = { en: '/en/cases/new', fr: '/fr/dossiers/nouveau' } as const

/** Opens a case for somebody invented, and answers its address. */
export async function beginCase(page: Page, workbench: string, language: Language, called: string): Promise<string> {
  await page.goto(`${workbench}${newCase[language]}`)
  await opened(page)
  await page.locator('[data-seal="C4:call-name"]').fill(called)
  await page.locator('input[name="young"][value="no"]').check()
  await page.locator('main button[type="submit"]').last().click()
  await page.waitForURL((url) => /\/(?:cases|dossiers)\/[0-9a-f-]{36}$/.test(url.pathname))
  return page.url()
}
