import assert from 'node:assert/strict'
import type { Language } from '@fanal/kernel'
import { jpegBaggage, jpegWith } from '@fanal/strip/testing'
import type { Page } from 'playwright-core'
import { comeBack, goToForm, readReceipt, shownMessages, writeAndSend } from '../journeys/reporter.ts'
import { words } from '../journeys/words.ts'

/** What somebody tells during a visit, and is told: each begins with a word that stands nowhere else. */
export interface Told {
  readonly what: string
  readonly where: string
  readonly more: string
  readonly fileName: string
  readonly reply: string
}

/** @param mark tells the words of one visit from those of another */
export function toldIn(mark: string): Told {
  return {
    what: `Marigoldcanary${mark} says the foreman keeps her passport`,
    where: `Thistlecanary${mark} motel`,
    more: `Harebellcanary${mark}: they moved us to the second house`,
    fileName: `pimpernelcanary${mark}.jpg`,
    reply: `Larkspurcanary${mark}: a bed is held for you`,
  }
}

const picture = Buffer.from(jpegWith([jpegBaggage.exif(6)]))
const asWords = { en: 'Show it as 8 words instead', fr: 'L’afficher plutôt en 8 mots' } as const

/** A receipt as its holder has it. */
export interface Held {
  readonly digits: string
  readonly words: string
}

export interface Visit {
  readonly site: string
  readonly language: Language
  readonly scripts: boolean
  readonly told: Told
  /** Somebody of the team reads what was told, and answers. */
  readonly answer: () => Promise<void>
}

async function sendFile(page: Page, { language, scripts, told }: Visit): Promise<void> {
  await page.locator('#f-file').setInputFiles({ name: told.fileName, mimeType: 'image/jpeg', buffer: picture })
  await page.getByRole('button', { name: words[language].files.send }).click()
  await page.getByRole('heading', { level: scripts ? 2 : 1, name: words[language].files.done }).waitFor()
}

/** From the first page to a receipt: help, whom to write to, the words, the receipt in digits and in words, a file. */
async function tell(page: Page, visit: Visit): Promise<Held> {
  const { site, language, told } = visit
  await page.goto(`${site}/`)
  await goToForm(page, site, language)
  await writeAndSend(page, language, { what: told.what, where: told.where })
  const digits = await readReceipt(page, language)
  await page.getByText(asWords[language]).click()
  const inWords = page.locator('.receipt-words:not(:empty)')
  const held = { digits, words: (await inWords.innerText()).trim() }
  assert.match(held.words, /^\S+( \S+){7}$/)
  await sendFile(page, visit)
  return held
}

/** The way back: by digits for the answer and a further message, by words once more, and what is said about privacy. */
async function readAndAdd(page: Page, { site, language, told }: Visit, held: Held): Promise<void> {
  const say = words[language]
  await comeBack(page, site, language, held.digits)
  assert.deepEqual(await shownMessages(page, language), [told.reply])
  await page.locator('form#more textarea').fill(told.more)
  await page.locator('form#more button[type="submit"]').click()
  await page.getByText(say.mailbox.sent).waitFor()
  await comeBack(page, site, language, held.words)
  await shownMessages(page, language)
  await page.getByRole('button', { name: say.mailbox.read }).click()
  await page.getByText(say.mailbox.deleted).waitFor()
  await page.goto(`${site}/${language === 'en' ? 'en/privacy' : 'fr/confidentialite'}`)
}

/** A whole visit, as a witness makes it in one evening. */
export async function wholeVisit(page: Page, visit: Visit): Promise<Held> {
  const held = await tell(page, visit)
  await visit.answer()
  await readAndAdd(page, visit, held)
  return held
}
